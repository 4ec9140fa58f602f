//! Samples of held answers.

use beratta_domain::access::GroupLead;
use beratta_domain::audit::{Act, Actor, Fact, HeadSeal, NewEntry, Subject};
use beratta_domain::groups::{NewSample, Sampled, StoredSample};
use beratta_domain::ids::{AnswerId, GroupId, PersonId, WaveId};
use beratta_domain::screening::Decision;
use sqlx::Row;
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::{Conn, Db, dialect};
use super::audit::append_in;
use super::counts::unsigned;
use super::database::Database;
use crate::failure::Failure;

/// Draws the answers and lets them wait for another screener, or changes nothing.
pub(crate) async fn draw(
    database: &Database,
    seal: &HeadSeal,
    of: GroupLead,
    sample: &NewSample,
) -> Result<Sampled, Failure> {
    let mut tx = database.begin().await?;
    dialect::hold_answers_still(&mut tx).await?;
    let group = of.group().as_uuid();
    let under_way: bool =
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM held_samples WHERE of_group = $1 AND stayed IS NULL)")
            .bind(group)
            .fetch_one(&mut *tx)
            .await?;
    if under_way {
        return Ok(Sampled::UnderWay);
    }
    let id = sample.id.as_uuid();
    sqlx::query(
        "INSERT INTO held_samples (id, of_group, wave, asked, size) SELECT $1, id, wave, $3, $4 FROM groups WHERE id = $2",
    )
    .bind(id)
    .bind(group)
    .bind(sample.asked.unix_timestamp())
    .bind(i32::try_from(sample.size).map_err(Failure::damaged("a sample's size"))?)
    .execute(&mut *tx)
    .await?;
    if pick(&mut tx, id, sample).await? < u64::from(sample.size) {
        return Ok(Sampled::TooFew);
    }
    sqlx::query(
        "INSERT INTO second_looks (wave, answer) SELECT wave, answer FROM held_sample_answers WHERE sample = $1",
    )
    .bind(id)
    .execute(&mut *tx)
    .await?;
    let asked = NewEntry::new(sample.asked, Actor::Person(of.person()), Act::HeldSampleAsked);
    append_in(&mut tx, seal, asked.about(Subject::Group(of.group())).with(Fact::Count(sample.size.into()))).await?;
    tx.commit().await?;
    Ok(Sampled::Drawn)
}

/// Picks answers at random. After a purge nobody could look at one.
async fn pick(conn: &mut Conn, id: Uuid, sample: &NewSample) -> Result<u64, Failure> {
    let done = sqlx::query(
        "INSERT INTO held_sample_answers (wave, answer, sample, person, looked) \
         SELECT decisions.wave, decisions.answer, held_samples.id, decisions.person, false \
         FROM decisions JOIN held_samples ON held_samples.wave = decisions.wave \
         WHERE held_samples.id = $1 AND reason IS NOT NULL AND reason <> 'danger' AND decided <= $2 \
         AND NOT EXISTS (SELECT 1 FROM purges WHERE purges.wave = decisions.wave) \
         AND NOT EXISTS (SELECT 1 FROM second_looks \
         WHERE second_looks.wave = decisions.wave AND second_looks.answer = decisions.answer) \
         AND NOT EXISTS (SELECT 1 FROM held_sample_answers AS other \
         WHERE other.wave = decisions.wave AND other.answer = decisions.answer) \
         ORDER BY random() LIMIT $3",
    )
    .bind(id)
    .bind(sample.held_until.unix_timestamp())
    .bind(i64::from(sample.size))
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

pub(crate) async fn samples(database: &Database, of: GroupId) -> Result<Vec<StoredSample>, Failure> {
    let rows = sqlx::query(
        "SELECT asked, size, stayed, released FROM held_samples WHERE of_group = $1 ORDER BY asked DESC, id",
    )
    .bind(of.as_uuid())
    .fetch_all(&database.readers)
    .await?;
    rows.iter().map(read).collect()
}

fn read(row: &<Db as sqlx::Database>::Row) -> Result<StoredSample, Failure> {
    let (stayed, released): (Option<i64>, Option<i64>) = (row.try_get("stayed")?, row.try_get("released")?);
    let outcome = match (stayed, released) {
        (Some(stayed), Some(released)) => Some((unsigned(stayed)?, unsigned(released)?)),
        _ => None,
    };
    Ok(StoredSample {
        asked: OffsetDateTime::from_unix_timestamp(row.try_get("asked")?)
            .map_err(Failure::damaged("a sample's day"))?,
        size: u32::try_from(row.try_get::<i32, _>("size")?).map_err(Failure::damaged("a sample's size"))?,
        outcome,
    })
}

/// Counts what came of the samples that are done. Two servers at once count the same.
pub(crate) async fn finish(database: &Database, until: OffsetDateTime) -> Result<(), Failure> {
    let done: Vec<Uuid> = sqlx::query_scalar(
        "SELECT id FROM held_samples WHERE stayed IS NULL AND NOT EXISTS (SELECT 1 FROM held_sample_answers AS sampled \
         LEFT JOIN decisions ON decisions.wave = sampled.wave AND decisions.answer = sampled.answer \
         WHERE sampled.sample = held_samples.id AND (NOT looked OR decisions.answer IS NULL OR decided > $1 \
         OR EXISTS (SELECT 1 FROM second_looks \
         WHERE second_looks.wave = sampled.wave AND second_looks.answer = sampled.answer)))",
    )
    .bind(until.unix_timestamp())
    .fetch_all(&database.readers)
    .await?;
    for sample in done {
        let mut tx = database.begin().await?;
        dialect::hold_answers_still(&mut tx).await?;
        sqlx::query(
            "UPDATE held_samples SET stayed = (SELECT count(*) FROM held_sample_answers AS sampled \
             JOIN decisions ON decisions.wave = sampled.wave AND decisions.answer = sampled.answer \
             WHERE sampled.sample = held_samples.id AND reason IS NOT NULL), \
             released = (SELECT count(*) FROM held_sample_answers AS sampled \
             JOIN decisions ON decisions.wave = sampled.wave AND decisions.answer = sampled.answer \
             WHERE sampled.sample = held_samples.id AND audience IS NOT NULL) \
             WHERE id = $1 AND stayed IS NULL",
        )
        .bind(sample)
        .execute(&mut *tx)
        .await?;
        sqlx::query("DELETE FROM held_sample_answers WHERE sample = $1").bind(sample).execute(&mut *tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Remembers who looked again, and says whether somebody else must look still: after an undo the answer can come back to
/// who had held it.
pub(crate) async fn is_owed(conn: &mut Conn, decision: &Decision) -> Result<bool, Failure> {
    let (wave, answer) = (decision.wave.as_uuid(), decision.answer.as_uuid());
    sqlx::query("UPDATE held_sample_answers SET looked = true WHERE wave = $1 AND answer = $2 AND person <> $3")
        .bind(wave)
        .bind(answer)
        .bind(decision.person.as_uuid())
        .execute(&mut *conn)
        .await?;
    let owed = "SELECT EXISTS (SELECT 1 FROM held_sample_answers WHERE wave = $1 AND answer = $2 AND NOT looked)";
    Ok(sqlx::query_scalar(owed).bind(wave).bind(answer).fetch_one(conn).await?)
}

/// What was looked at again and undone was not looked at.
pub(crate) async fn unlook(conn: &mut Conn, wave: WaveId, answer: AnswerId, person: PersonId) -> Result<(), Failure> {
    sqlx::query("UPDATE held_sample_answers SET looked = false WHERE wave = $1 AND answer = $2 AND person <> $3")
        .bind(wave.as_uuid())
        .bind(answer.as_uuid())
        .bind(person.as_uuid())
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes an answer out of the sample that it is in.
pub(crate) async fn remove(conn: &mut Conn, wave: WaveId, answer: AnswerId) -> Result<(), Failure> {
    sqlx::query("DELETE FROM held_sample_answers WHERE wave = $1 AND answer = $2")
        .bind(wave.as_uuid())
        .bind(answer.as_uuid())
        .execute(conn)
        .await?;
    Ok(())
}
