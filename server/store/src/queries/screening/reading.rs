//! How a wave's screening stands, what was released, and whether a decision reads.

use beratta_domain::ids::{AnswerId, WaveId};
use beratta_domain::screening::{Audience, HoldReason, Progress, StoredRelease, TakenOut};
use beratta_domain::survey::QuestionId;
use sqlx::{QueryBuilder, Row};
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::super::{Conn, Db};
use super::super::counts::unsigned;
use super::super::database::Database;
use crate::failure::Failure;

type DbRow = <Db as sqlx::Database>::Row;

pub(crate) async fn progress(database: &Database, wave: WaveId) -> Result<Progress, Failure> {
    let mut tx = database.begin_reading().await?;
    let progress = progress_in(&mut tx, wave).await?;
    tx.commit().await?;
    Ok(progress)
}

pub(crate) async fn progress_in(conn: &mut Conn, wave: WaveId) -> Result<Progress, Failure> {
    let waiting: i64 = sqlx::query_scalar(
        "SELECT (SELECT count(*) FROM answers WHERE wave = $1) - (SELECT count(*) FROM decisions WHERE wave = $1)",
    )
    .bind(wave.as_uuid())
    .fetch_one(&mut *conn)
    .await?;
    let decided: Vec<(Option<String>, i64)> =
        sqlx::query_as("SELECT reason, count(*) FROM decisions WHERE wave = $1 GROUP BY reason ORDER BY reason")
            .bind(wave.as_uuid())
            .fetch_all(&mut *conn)
            .await?;
    let second_looks: i64 = sqlx::query_scalar("SELECT count(*) FROM second_looks WHERE wave = $1")
        .bind(wave.as_uuid())
        .fetch_one(&mut *conn)
        .await?;
    let proposed: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM second_looks \
         JOIN decisions ON decisions.wave = second_looks.wave AND decisions.answer = second_looks.answer \
         WHERE second_looks.wave = $1 AND audience IS NOT NULL",
    )
    .bind(wave.as_uuid())
    .fetch_one(&mut *conn)
    .await?;
    // What a second person has yet to agree to waits.
    let waiting = unsigned(waiting + proposed)?;
    let mut progress = Progress { waiting, second_looks: unsigned(second_looks)?, ..Progress::default() };
    for (reason, count) in decided {
        match reason {
            None => progress.released = unsigned(count - proposed)?,
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
    // The limit is of answers: no answer is cut in two.
    let mut query = QueryBuilder::<Db>::new(
        "SELECT chosen.answer, question, text, audience \
         FROM (SELECT wave, answer, audience FROM decisions WHERE decisions.wave = ",
    );
    query.push_bind(wave.as_uuid()).push(" AND decided <= ").push_bind(before.unix_timestamp());
    // What a second person has yet to agree to is read by nobody.
    query.push(
        " AND NOT EXISTS (SELECT 1 FROM second_looks \
         WHERE second_looks.wave = decisions.wave AND second_looks.answer = decisions.answer)",
    );
    query.push(" AND decisions.answer > ").push_bind(after.map_or(Uuid::nil(), AnswerId::as_uuid));
    query.push(" AND audience IN (");
    let mut list = query.separated(", ");
    for audience in audiences {
        list.push_bind(audience.id());
    }
    if audiences.is_empty() {
        query.push("NULL");
    }
    query.push(") ORDER BY answer LIMIT ").push_bind(i64::from(limit));
    query.push(
        ") AS chosen JOIN released_texts ON released_texts.wave = chosen.wave AND released_texts.answer = chosen.answer \
         ORDER BY chosen.answer, question",
    );
    let rows = query.build().fetch_all(&database.readers).await?;
    let read = |row: &DbRow| {
        Ok(StoredRelease {
            answer: AnswerId::from_uuid(row.try_get("answer")?),
            question: QuestionId::new(row.try_get::<String, _>("question")?),
            text: row.try_get("text")?,
            audience: read_audience(&row.try_get::<String, _>("audience")?)?,
        })
    };
    rows.iter().map(read).collect()
}

pub(super) fn read_audience(audience: &str) -> Result<Audience, Failure> {
    audience.parse().map_err(|_| unreadable("an audience"))
}

pub(super) fn read_taken_out(places: &str) -> Result<TakenOut, Failure> {
    serde_json::from_str(places).map_err(Failure::damaged("what was taken out"))
}

pub(super) fn read_reason(reason: &str) -> Result<HoldReason, Failure> {
    reason.parse().map_err(|_| unreadable("the reason of a hold"))
}

fn unreadable(what: &'static str) -> Failure {
    Failure::damaged(what)("a value is not what was written")
}

/// Reads a row of `decisions`, as whoever uses it would.
pub(crate) fn check(row: &DbRow) -> Result<(), Failure> {
    if let Some(audience) = row.try_get::<Option<String>, _>("audience")? {
        read_audience(&audience)?;
    }
    row.try_get::<Option<String>, _>("reason")?.map(|reason| read_reason(&reason)).transpose()?;
    Ok(())
}

/// Reads a row of `redactions`, as whoever uses it would.
pub(crate) fn check_redactions(row: &DbRow) -> Result<(), Failure> {
    read_taken_out(&row.try_get::<String, _>("taken_out")?).map(drop)
}
