//! Tests with children, as they were written down.

use beratta_domain::audit::{Actor, Fact, HeadSeal, NewEntry, Subject};
use beratta_domain::ids::WaveId;
use beratta_domain::life::{Step, Trial};
use beratta_domain::survey::{BandId, SurveyVersion};
use sqlx::{AssertSqlSafe, Row};
use time::format_description::well_known::Iso8601;
use time::{Date, OffsetDateTime};

use super::super::{Db, dialect};
use super::audit::append_in;
use super::database::Database;
use super::waves::move_on;
use crate::failure::Failure;

type RawRow = <Db as sqlx::Database>::Row;

/// Keeps a test, if the wave may be tried and has the version that was.
pub(crate) async fn log(
    database: &Database,
    seal: &HeadSeal,
    wave: WaveId,
    trial: &Trial,
    by: Actor,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let moved = move_on(&mut tx, wave, Step::Try).await?.is_some();
    let insert = format!(
        "INSERT INTO trials (wave, id, version, held, children, lesson, logged) \
         SELECT id, {}, $2, $3, $4, $5, $6 FROM waves WHERE id = $1 AND version = $2",
        dialect::RANDOM_ID
    );
    let kept = sqlx::query(AssertSqlSafe(insert))
        .bind(wave.as_uuid())
        .bind(&trial.version.0)
        .bind(write_day(trial.on)?)
        .bind(serde_json::to_string(&trial.children).map_err(Failure::damaged("a test"))?)
        .bind(&trial.lesson)
        .bind(now.unix_timestamp())
        .execute(&mut *tx)
        .await?;
    if !moved || kept.rows_affected() == 0 {
        return Ok(false);
    }
    let entry = NewEntry::new(now, by, Step::Try.act()).about(Subject::Wave(wave));
    append_in(&mut tx, seal, entry.with(Fact::Count(trial.children()))).await?;
    tx.commit().await?;
    Ok(true)
}

/// The tests of a wave, newest first.
pub(crate) async fn of_wave(database: &Database, wave: WaveId) -> Result<Vec<Trial>, Failure> {
    let rows = sqlx::query(
        "SELECT version, held, children, lesson FROM trials WHERE wave = $1 ORDER BY held DESC, logged DESC, id",
    )
    .bind(wave.as_uuid())
    .fetch_all(&database.readers)
    .await?;
    rows.iter().map(read).collect()
}

/// Reads a row of `trials`.
pub(crate) fn read(row: &RawRow) -> Result<Trial, Failure> {
    let children: Vec<(BandId, u16)> = serde_json::from_str(&row.try_get::<String, _>("children")?)
        .map_err(Failure::damaged("how many children tried a survey"))?;
    Ok(Trial {
        version: SurveyVersion(row.try_get("version")?),
        on: Date::parse(&row.try_get::<String, _>("held")?, &Iso8601::DATE).map_err(Failure::damaged("a day"))?,
        children,
        lesson: row.try_get("lesson")?,
    })
}

fn write_day(day: Date) -> Result<String, Failure> {
    day.format(&Iso8601::DATE).map_err(Failure::damaged("a day"))
}
