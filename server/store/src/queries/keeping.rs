//! Keeping many answers in one transaction, each token once.

use std::collections::{BTreeMap, HashMap, HashSet};

use beratta_domain::ids::WaveId;
use beratta_domain::intake::{CodeHash, Kept, SealedAnswer, TokenHash};
use sqlx::QueryBuilder;

use super::super::{Conn, Db, dialect};
use super::answers;
use super::chunks::{chunks, filled_chunks};
use crate::failure::Failure;

/// What is on disk under a token.
#[derive(Clone, Copy)]
struct Known {
    fingerprint: [u8; 32],
    screening_began: bool,
}

/// What an answer is found by.
type Keys = (TokenHash, CodeHash);

/// What is on disk of some answers that are to be kept.
#[derive(Default)]
struct Here {
    known: HashMap<TokenHash, Known>,
    withdrawn: HashSet<CodeHash>,
}

/// Keeps these answers and says what became of each, in their order.
pub(crate) async fn keep(conn: &mut Conn, given: &[SealedAnswer]) -> Result<Vec<Kept>, Failure> {
    let mut verdicts = vec![Kept::New; given.len()];
    let mut by_wave: BTreeMap<WaveId, Vec<usize>> = BTreeMap::new();
    for (at, answer) in given.iter().enumerate() {
        by_wave.entry(answer.wave).or_default().push(at);
    }
    if !by_wave.is_empty() {
        dialect::hold_answers_still(conn).await?;
    }
    for (wave, mut places) in by_wave {
        // In the order of tokens, so that two servers that keep the same ones wait for each other in one direction.
        places.sort_by_key(|&at| given[at].token.0);
        keep_in_wave(conn, wave, given, &places, &mut verdicts).await?;
    }
    Ok(verdicts)
}

async fn keep_in_wave(
    conn: &mut Conn,
    wave: WaveId,
    given: &[SealedAnswer],
    places: &[usize],
    verdicts: &mut [Kept],
) -> Result<(), Failure> {
    if is_purged(conn, wave).await? {
        // It ended a moment ago: asked again, the server says so, and every word is given back.
        return Err(Failure::Contended);
    }
    let keys: Vec<Keys> = places.iter().map(|&at| (given[at].token, given[at].code)).collect();
    let Here { mut known, withdrawn } = here(conn, wave, &keys).await?;

    let mut seen = HashSet::new();
    let new: Vec<&SealedAnswer> = places
        .iter()
        .map(|&at| &given[at])
        .filter(|answer| !withdrawn.contains(&answer.code) && !known.contains_key(&answer.token))
        .filter(|answer| seen.insert(answer.token))
        .collect();
    let inserted = insert(conn, &new).await?;
    let overtaken: Vec<Keys> = new
        .iter()
        .filter(|answer| !inserted.contains(&answer.token))
        .map(|answer| (answer.token, answer.code))
        .collect();
    if !overtaken.is_empty() {
        known.extend(here(conn, wave, &overtaken).await?.known);
    }

    let mut first = inserted;
    for &at in places {
        let answer = &given[at];
        verdicts[at] = if withdrawn.contains(&answer.code) {
            Kept::Withdrawn
        } else if first.remove(&answer.token) {
            known.insert(answer.token, Known { fingerprint: answer.fingerprint, screening_began: false });
            Kept::New
        } else {
            known.get(&answer.token).ok_or(Failure::Contended)?.verdict(answer)
        };
    }
    Ok(())
}

impl Known {
    fn verdict(self, again: &SealedAnswer) -> Kept {
        match self {
            Self { fingerprint, .. } if fingerprint == again.fingerprint => Kept::Same,
            Self { screening_began: true, .. } => Kept::Screened,
            Self { .. } => Kept::Differs,
        }
    }
}

/// What is on disk, in the inbox or among the answers, under these tokens, and which of these codes were withdrawn.
async fn here(conn: &mut Conn, wave: WaveId, keys: &[Keys]) -> Result<Here, Failure> {
    let mut here = Here::default();
    for some in filled_chunks(keys) {
        let tokens = || some.iter().map(|(token, _)| &token.0[..]);
        let codes = || some.iter().map(|(_, code)| &code.0[..]);
        let mut query = QueryBuilder::<Db>::new("SELECT false, token, fingerprint, false FROM inbox WHERE ");
        among(&mut query, wave, "token", tokens());
        query.push(" UNION ALL SELECT false, token, fingerprint, screening_began FROM answers WHERE ");
        among(&mut query, wave, "token", tokens());
        query.push(" UNION ALL SELECT true, code, code, false FROM withdrawals WHERE ");
        among(&mut query, wave, "code", codes());
        let rows: Vec<(bool, Vec<u8>, Vec<u8>, bool)> = query.build_query_as().fetch_all(&mut *conn).await?;
        for (withdrawn, key, fingerprint, screening_began) in rows {
            let key = answers::hash(key)?;
            if withdrawn {
                here.withdrawn.insert(CodeHash(key));
            } else {
                let fingerprint = answers::hash(fingerprint)?;
                here.known.insert(TokenHash(key), Known { fingerprint, screening_began });
            }
        }
    }
    Ok(here)
}

/// Whether a wave's words were destroyed, and none may come.
async fn is_purged(conn: &mut Conn, wave: WaveId) -> Result<bool, Failure> {
    let purged = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM purges WHERE wave = $1)");
    Ok(purged.bind(wave.as_uuid()).fetch_one(conn).await?)
}

fn among<'k>(query: &mut QueryBuilder<Db>, wave: WaveId, column: &str, keys: impl Iterator<Item = &'k [u8]>) {
    query.push("wave = ").push_bind(wave.as_uuid()).push(" AND ").push(column).push(" IN (");
    let mut list = query.separated(", ");
    for key in keys {
        list.push_bind(key.to_vec());
    }
    query.push(")");
}

/// Puts answers into the inbox, and says which were not there already.
pub(crate) async fn insert(conn: &mut Conn, new: &[&SealedAnswer]) -> Result<HashSet<TokenHash>, Failure> {
    let mut inserted = HashSet::new();
    for some in chunks(new) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO inbox (id, wave, band, variant, gender, lang, closed, show_words, sealed, \
             week, token, code, fingerprint) ",
        );
        query.push_values(some, |mut row, answer| {
            row.push_bind(answer.id.as_uuid())
                .push_bind(answer.wave.as_uuid())
                .push_bind(answer.band.as_str())
                .push_bind(i32::from(answer.variant.0))
                .push_bind(answer.gender.as_deref())
                .push_bind(answer.lang.as_str())
                .push_bind(answer.closed.as_str())
                .push_bind(answer.show_words)
                .push_bind(&answer.sealed[..])
                .push_bind(answer.week.to_string())
                .push_bind(&answer.token.0[..])
                .push_bind(&answer.code.0[..])
                .push_bind(&answer.fingerprint[..]);
        });
        query.push(" ON CONFLICT DO NOTHING");
        let done = query.build().execute(&mut *conn).await?;
        if done.rows_affected() == some.len() as u64 {
            inserted.extend(some.iter().map(|answer| answer.token));
        } else {
            // Another server was faster with some of them.
            inserted.extend(present(conn, some).await?);
        }
    }
    Ok(inserted)
}

/// Which of these very answers, by their random ids, are in the inbox.
async fn present(conn: &mut Conn, answers: &[&SealedAnswer]) -> Result<Vec<TokenHash>, Failure> {
    let mut present = Vec::new();
    for answer in answers {
        let found: i64 = sqlx::query_scalar("SELECT count(*) FROM inbox WHERE wave = $1 AND id = $2")
            .bind(answer.wave.as_uuid())
            .bind(answer.id.as_uuid())
            .fetch_one(&mut *conn)
            .await?;
        if found > 0 {
            present.push(answer.token);
        }
    }
    Ok(present)
}
