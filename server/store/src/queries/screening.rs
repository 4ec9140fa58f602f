//! Claims, decisions and released texts.

use beratta_domain::audit::{Act, Actor, Fact, HeadSeal, NewEntry, Subject};
use beratta_domain::ids::{AnswerId, PersonId, WaveId};
use beratta_domain::intake::SealedAnswer;
use beratta_domain::screening::{Audience, Claim, Claimed, Decision, HoldReason, Progress, StoredRelease, Verdict};
use beratta_domain::survey::QuestionId;
use sqlx::{QueryBuilder, Row};
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::{Conn, Db, dialect};
use super::answers;
use super::audit::append_in;
use super::counts::unsigned;
use super::database::Database;
use crate::failure::Failure;

type DbRow = <Db as sqlx::Database>::Row;

/// The columns of a sealed answer, of a table named `answers`.
const ANSWER: &str = "answers.id, answers.wave, band, variant, gender, lang, closed, show_words, sealed, week, token, \
                      code, fingerprint";

pub(crate) async fn waiting(
    database: &Database,
    wave: WaveId,
    after: Option<AnswerId>,
    limit: u32,
) -> Result<Vec<SealedAnswer>, Failure> {
    let rows = QueryBuilder::<Db>::new("SELECT ")
        .push(ANSWER)
        .push(" FROM answers WHERE wave = ")
        .push_bind(wave.as_uuid())
        .push(" AND id > ")
        .push_bind(after.map_or(Uuid::nil(), AnswerId::as_uuid))
        .push(
            " AND NOT EXISTS (SELECT 1 FROM decisions WHERE decisions.wave = answers.wave AND answer = answers.id) \
             ORDER BY id LIMIT ",
        )
        .push_bind(i64::from(limit))
        .build()
        .fetch_all(&database.readers)
        .await?;
    rows.iter().map(answers::read).collect()
}

pub(crate) async fn claimed(
    database: &Database,
    wave: WaveId,
    person: PersonId,
    now: OffsetDateTime,
) -> Result<Option<SealedAnswer>, Failure> {
    let row = QueryBuilder::<Db>::new("SELECT ")
        .push(ANSWER)
        .push(" FROM claims JOIN answers ON answers.wave = claims.wave AND answers.id = answer WHERE claims.wave = ")
        .push_bind(wave.as_uuid())
        .push(" AND person = ")
        .push_bind(person.as_uuid())
        .push(" AND until > ")
        .push_bind(now.unix_timestamp())
        .push(" ORDER BY until DESC, answers.id LIMIT 1")
        .build()
        .fetch_optional(&database.readers)
        .await?;
    row.as_ref().map(answers::read).transpose()
}

/// The claim is made first: of two who ask at once, the second finds it.
pub(crate) async fn claim(
    database: &Database,
    seal: &HeadSeal,
    claim: &Claim,
    now: OffsetDateTime,
) -> Result<Claimed, Failure> {
    let mut tx = database.begin().await?;
    dialect::hold_answers_still(&mut tx).await?;
    let done = sqlx::query(
        "INSERT INTO claims (wave, answer, person, until) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (wave, answer) DO UPDATE SET person = excluded.person, until = excluded.until \
         WHERE claims.until <= $5 OR claims.person = excluded.person",
    )
    .bind(claim.wave.as_uuid())
    .bind(claim.answer.as_uuid())
    .bind(claim.person.as_uuid())
    .bind(claim.until.unix_timestamp())
    .bind(now.unix_timestamp())
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        tx.commit().await?;
        return Ok(Claimed::Taken);
    }
    let Some(answer) = undecided(&mut tx, claim.wave, claim.answer).await? else { return Ok(Claimed::Gone) };
    sqlx::query("UPDATE answers SET screening_began = true WHERE wave = $1 AND id = $2 AND NOT screening_began")
        .bind(claim.wave.as_uuid())
        .bind(claim.answer.as_uuid())
        .execute(&mut *tx)
        .await?;
    append_in(&mut tx, seal, told(now, claim.person, Act::AnswerOpened, claim.wave, claim.answer)).await?;
    tx.commit().await?;
    Ok(Claimed::Yours(Box::new(answer)))
}

async fn undecided(conn: &mut Conn, wave: WaveId, answer: AnswerId) -> Result<Option<SealedAnswer>, Failure> {
    let row = QueryBuilder::<Db>::new("SELECT ")
        .push(ANSWER)
        .push(" FROM answers WHERE wave = ")
        .push_bind(wave.as_uuid())
        .push(" AND id = ")
        .push_bind(answer.as_uuid())
        .push(" AND NOT EXISTS (SELECT 1 FROM decisions WHERE decisions.wave = answers.wave AND answer = answers.id)")
        .build()
        .fetch_optional(conn)
        .await?;
    row.as_ref().map(answers::read).transpose()
}

/// The claim is taken away first: whoever has it no longer decides nothing.
pub(crate) async fn decide(database: &Database, seal: &HeadSeal, decision: &Decision) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    dialect::hold_answers_still(&mut tx).await?;
    let (wave, answer) = (decision.wave.as_uuid(), decision.answer.as_uuid());
    let mine = sqlx::query("DELETE FROM claims WHERE wave = $1 AND answer = $2 AND person = $3 AND until > $4")
        .bind(wave)
        .bind(answer)
        .bind(decision.person.as_uuid())
        .bind(decision.at.unix_timestamp())
        .execute(&mut *tx)
        .await?;
    if mine.rows_affected() == 0 || undecided(&mut tx, decision.wave, decision.answer).await?.is_none() {
        return Ok(false);
    }
    let (audience, reason, note) = match &decision.verdict {
        Verdict::Released { audience, .. } => (Some(audience.id()), None, None),
        Verdict::Held { reason, note } => (None, Some(reason.id()), note.as_deref()),
    };
    sqlx::query(
        "INSERT INTO decisions (wave, answer, person, decided, audience, reason, note) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(wave)
    .bind(answer)
    .bind(decision.person.as_uuid())
    .bind(decision.at.unix_timestamp())
    .bind(audience)
    .bind(reason)
    .bind(note)
    .execute(&mut *tx)
    .await?;
    if let Verdict::Released { texts, .. } = &decision.verdict {
        keep_texts(&mut tx, wave, answer, texts).await?;
    }
    append_in(&mut tx, seal, entry(decision)).await?;
    tx.commit().await?;
    Ok(true)
}

/// What the audit trail tells of a decision.
fn entry(decision: &Decision) -> NewEntry {
    let (act, fact) = match decision.verdict {
        Verdict::Released { audience, .. } => (Act::AnswerReleased, Fact::Audience(audience)),
        Verdict::Held { reason, .. } => (Act::AnswerHeld, Fact::Held(reason)),
    };
    told(decision.at, decision.person, act, decision.wave, decision.answer).with(fact)
}

fn told(at: OffsetDateTime, person: PersonId, act: Act, wave: WaveId, answer: AnswerId) -> NewEntry {
    NewEntry::new(at, Actor::Person(person), act).about(Subject::Answer(wave, answer))
}

async fn keep_texts(conn: &mut Conn, wave: Uuid, answer: Uuid, texts: &[(QuestionId, String)]) -> Result<(), Failure> {
    for (question, text) in texts {
        sqlx::query("INSERT INTO released_texts (wave, answer, question, text) VALUES ($1, $2, $3, $4)")
            .bind(wave)
            .bind(answer)
            .bind(question.as_str())
            .bind(text)
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// Of two decisions in the same second the one of the greater id counts as the newer: they can be undone one after the
/// other all the same.
pub(crate) async fn undo(
    database: &Database,
    seal: &HeadSeal,
    wave: WaveId,
    person: PersonId,
    now: OffsetDateTime,
    since: OffsetDateTime,
    until: OffsetDateTime,
) -> Result<Option<AnswerId>, Failure> {
    let mut tx = database.begin().await?;
    dialect::hold_answers_still(&mut tx).await?;
    let newest: Option<Uuid> = sqlx::query_scalar(
        "SELECT answer FROM decisions WHERE wave = $1 AND person = $2 AND decided > $3 \
         ORDER BY decided DESC, answer DESC LIMIT 1",
    )
    .bind(wave.as_uuid())
    .bind(person.as_uuid())
    .bind(since.unix_timestamp())
    .fetch_optional(&mut *tx)
    .await?;
    let Some(answer) = newest else {
        tx.commit().await?;
        return Ok(None);
    };
    remove(&mut tx, wave, AnswerId::from_uuid(answer)).await?;
    // The one that was before the screener meanwhile waits for anybody.
    sqlx::query("DELETE FROM claims WHERE wave = $1 AND person = $2")
        .bind(wave.as_uuid())
        .bind(person.as_uuid())
        .execute(&mut *tx)
        .await?;
    sqlx::query("INSERT INTO claims (wave, answer, person, until) VALUES ($1, $2, $3, $4)")
        .bind(wave.as_uuid())
        .bind(answer)
        .bind(person.as_uuid())
        .bind(until.unix_timestamp())
        .execute(&mut *tx)
        .await?;
    let answer = AnswerId::from_uuid(answer);
    append_in(&mut tx, seal, told(now, person, Act::ScreeningUndone, wave, answer)).await?;
    tx.commit().await?;
    Ok(Some(answer))
}

/// Takes an answer out of this room: its claim, its decision and its released texts.
pub(crate) async fn remove(conn: &mut Conn, wave: WaveId, answer: AnswerId) -> Result<(), Failure> {
    for statement in [
        "DELETE FROM claims WHERE wave = $1 AND answer = $2",
        "DELETE FROM released_texts WHERE wave = $1 AND answer = $2",
        "DELETE FROM decisions WHERE wave = $1 AND answer = $2",
    ] {
        sqlx::query(statement).bind(wave.as_uuid()).bind(answer.as_uuid()).execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn progress(database: &Database, wave: WaveId) -> Result<Progress, Failure> {
    let mut tx = database.begin_reading().await?;
    let waiting: i64 = sqlx::query_scalar(
        "SELECT (SELECT count(*) FROM answers WHERE wave = $1) - (SELECT count(*) FROM decisions WHERE wave = $1)",
    )
    .bind(wave.as_uuid())
    .fetch_one(&mut *tx)
    .await?;
    let decided: Vec<(Option<String>, i64)> =
        sqlx::query_as("SELECT reason, count(*) FROM decisions WHERE wave = $1 GROUP BY reason ORDER BY reason")
            .bind(wave.as_uuid())
            .fetch_all(&mut *tx)
            .await?;
    tx.commit().await?;
    let mut progress = Progress { waiting: unsigned(waiting)?, ..Progress::default() };
    for (reason, count) in decided {
        match reason {
            None => progress.released = unsigned(count)?,
            Some(reason) => progress.held.push((read_reason(&reason)?, unsigned(count)?)),
        }
    }
    Ok(progress)
}

pub(crate) async fn released(
    database: &Database,
    wave: WaveId,
    audiences: &[Audience],
    before: OffsetDateTime,
    after: Option<AnswerId>,
    limit: u32,
) -> Result<Vec<StoredRelease>, Failure> {
    let mut query = QueryBuilder::<Db>::new(
        "SELECT decisions.answer, question, text, audience FROM decisions \
         JOIN released_texts ON released_texts.wave = decisions.wave AND released_texts.answer = decisions.answer \
         WHERE decisions.wave = ",
    );
    query.push_bind(wave.as_uuid()).push(" AND decided <= ").push_bind(before.unix_timestamp());
    query.push(" AND decisions.answer > ").push_bind(after.map_or(Uuid::nil(), AnswerId::as_uuid));
    query.push(" AND audience IN (");
    let mut list = query.separated(", ");
    for audience in audiences {
        list.push_bind(audience.id());
    }
    if audiences.is_empty() {
        query.push("NULL");
    }
    query.push(") ORDER BY decisions.answer, question LIMIT ").push_bind(i64::from(limit));
    let rows = query.build().fetch_all(&database.readers).await?;
    let read = |row: &DbRow| {
        Ok(StoredRelease {
            answer: AnswerId::from_uuid(row.try_get("answer")?),
            question: QuestionId::new(row.try_get::<String, _>("question")?),
            text: row.try_get("text")?,
            audience: row.try_get::<String, _>("audience")?.parse().map_err(|_| unreadable("an audience"))?,
        })
    };
    rows.iter().map(read).collect()
}

fn read_reason(reason: &str) -> Result<HoldReason, Failure> {
    reason.parse().map_err(|_| unreadable("the reason of a hold"))
}

fn unreadable(what: &'static str) -> Failure {
    Failure::damaged(what)("a value is not what was written")
}

/// Reads a row of `decisions`, as whoever uses it would.
pub(crate) fn check(row: &DbRow) -> Result<(), Failure> {
    if let Some(audience) = row.try_get::<Option<String>, _>("audience")? {
        audience.parse::<Audience>().map_err(|_| unreadable("an audience"))?;
    }
    row.try_get::<Option<String>, _>("reason")?.map(|reason| read_reason(&reason)).transpose()?;
    Ok(())
}
