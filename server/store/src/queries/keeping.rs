//! Keeping many answers in one transaction, each token once.

use std::collections::{BTreeMap, HashMap, HashSet};

use beratta_domain::ids::WaveId;
use beratta_domain::intake::{CodeHash, Kept, SealedAnswer, TokenHash};
use sqlx::QueryBuilder;

use super::super::{Conn, Db, dialect};
use super::answers;
use super::chunks::chunks;
use crate::failure::Failure;

/// What is on disk under a token.
#[derive(Clone, Copy)]
struct Known {
    fingerprint: [u8; 32],
    screening_began: bool,
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
    let tokens: Vec<TokenHash> = places.iter().map(|&at| given[at].token).collect();
    let codes: Vec<CodeHash> = places.iter().map(|&at| given[at].code).collect();
    let withdrawn = withdrawn(conn, wave, &codes).await?;
    let mut known = known(conn, wave, &tokens).await?;

    let mut seen = HashSet::new();
    let new: Vec<&SealedAnswer> = places
        .iter()
        .map(|&at| &given[at])
        .filter(|answer| !withdrawn.contains(&answer.code) && !known.contains_key(&answer.token))
        .filter(|answer| seen.insert(answer.token))
        .collect();
    let inserted = insert(conn, &new).await?;
    let overtaken: Vec<TokenHash> =
        new.iter().map(|answer| answer.token).filter(|token| !inserted.contains(token)).collect();
    if !overtaken.is_empty() {
        known.extend(self::known(conn, wave, &overtaken).await?);
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

/// What is on disk, in the inbox or among the answers, under these tokens.
async fn known(conn: &mut Conn, wave: WaveId, tokens: &[TokenHash]) -> Result<HashMap<TokenHash, Known>, Failure> {
    let mut known = HashMap::new();
    for some in chunks(tokens) {
        let mut query = QueryBuilder::<Db>::new("");
        for (select, table) in [
            ("SELECT token, fingerprint, false AS screening_began FROM inbox", "inbox"),
            (" UNION ALL SELECT token, fingerprint, screening_began FROM answers", "answers"),
        ] {
            query.push(select).push(" WHERE ").push(table).push(".wave = ").push_bind(wave.as_uuid());
            query.push(" AND token IN (");
            let mut list = query.separated(", ");
            for token in some {
                list.push_bind(&token.0[..]);
            }
            query.push(")");
        }
        let rows: Vec<(Vec<u8>, Vec<u8>, bool)> = query.build_query_as().fetch_all(&mut *conn).await?;
        for (token, fingerprint, screening_began) in rows {
            let fingerprint = answers::hash(fingerprint)?;
            known.insert(TokenHash(answers::hash(token)?), Known { fingerprint, screening_began });
        }
    }
    Ok(known)
}

/// Which of these codes were withdrawn.
async fn withdrawn(conn: &mut Conn, wave: WaveId, codes: &[CodeHash]) -> Result<HashSet<CodeHash>, Failure> {
    let mut withdrawn = HashSet::new();
    for some in chunks(codes) {
        let mut query = QueryBuilder::<Db>::new("SELECT code FROM withdrawals WHERE wave = ");
        query.push_bind(wave.as_uuid()).push(" AND code IN (");
        let mut list = query.separated(", ");
        for code in some {
            list.push_bind(&code.0[..]);
        }
        query.push(")");
        for code in query.build_query_scalar::<Vec<u8>>().fetch_all(&mut *conn).await? {
            withdrawn.insert(CodeHash(answers::hash(code)?));
        }
    }
    Ok(withdrawn)
}

/// Puts answers into the inbox, and says which were not there already.
pub(crate) async fn insert(conn: &mut Conn, new: &[&SealedAnswer]) -> Result<HashSet<TokenHash>, Failure> {
    let mut inserted = HashSet::new();
    for some in chunks(new) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO inbox (id, wave, band, variant, gender, lang, closed, show_words, own_experience, sealed, \
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
                .push_bind(answer.own_experience)
                .push_bind(&answer.sealed[..])
                .push_bind(answer.week.to_string())
                .push_bind(&answer.token.0[..])
                .push_bind(&answer.code.0[..])
                .push_bind(&answer.fingerprint[..]);
        });
        query.push(" ON CONFLICT DO NOTHING RETURNING token");
        for token in query.build_query_scalar::<Vec<u8>>().fetch_all(&mut *conn).await? {
            inserted.insert(TokenHash(answers::hash(token)?));
        }
    }
    Ok(inserted)
}
