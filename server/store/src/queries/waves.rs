//! Surveys, help pages and waves.

use beratta_domain::audit::{Act, Actor, Fact, HeadSeal, NewEntry, Setting, Subject};
use beratta_domain::help;
use beratta_domain::ids::WaveId;
use beratta_domain::life::{State, Step};
use beratta_domain::survey::{Source, SurveyVersion};
use beratta_domain::wave_store::{Closing, NewWave, Opening, StoredWave};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::Row;
use time::OffsetDateTime;
use uuid::Uuid;

use super::super::{Conn, Db, dialect};
use super::database::Database;
use super::{audit, recordings};
use crate::failure::Failure;

pub(crate) async fn import_survey(
    database: &Database,
    seal: &HeadSeal,
    source: &Source,
    sounds: &[Vec<u8>],
    version: &SurveyVersion,
    by: Actor,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let subject = Subject::survey(version).map_err(Failure::damaged("the version of a survey"))?;
    let mut tx = database.begin().await?;
    recordings::keep(&mut tx, sounds).await?;
    sqlx::query("UPDATE surveys SET latest = false WHERE slug = $1 AND latest")
        .bind(&source.slug)
        .execute(&mut *tx)
        .await?;
    sqlx::query(
        "INSERT INTO surveys (slug, version, source, imported, latest) VALUES ($1, $2, $3, $4, true) \
         ON CONFLICT (slug, version) DO UPDATE SET latest = true, imported = excluded.imported",
    )
    .bind(&source.slug)
    .bind(&version.0)
    .bind(write(source, "a survey")?)
    .bind(now.unix_timestamp())
    .execute(&mut *tx)
    .await?;
    audit::append_in(&mut tx, seal, NewEntry::new(now, by, Act::SurveyImported).about(subject)).await?;
    tx.commit().await
}

pub(crate) async fn latest_survey(database: &Database, slug: &str) -> Result<Option<(SurveyVersion, Source)>, Failure> {
    let row: Option<(String, String)> =
        sqlx::query_as("SELECT version, source FROM surveys WHERE slug = $1 AND latest")
            .bind(slug)
            .fetch_optional(&database.readers)
            .await?;
    row.map(|(version, source)| Ok((SurveyVersion(version), read(&source, "a survey")?))).transpose()
}

pub(crate) async fn import_help(
    database: &Database,
    seal: &HeadSeal,
    source: &help::Source,
    by: Actor,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    let before: Option<String> = sqlx::query_scalar("SELECT source FROM help").fetch_optional(&mut *tx).await?;
    // What does not read is about to be replaced.
    let before = before.and_then(|before| read::<help::Source>(&before, "the help pages").ok()).unwrap_or_default();
    sqlx::query(
        "INSERT INTO help (only_row, source, imported) VALUES (1, $1, $2) \
         ON CONFLICT (only_row) DO UPDATE SET source = excluded.source, imported = excluded.imported",
    )
    .bind(write(source, "the help pages")?)
    .bind(now.unix_timestamp())
    .execute(&mut *tx)
    .await?;
    if (&before.structure, &before.texts) != (&source.structure, &source.texts) {
        let changed = NewEntry::new(now, by, Act::SettingChanged).with(Fact::Setting(Setting::HelpPages));
        audit::append_in(&mut tx, seal, changed).await?;
    }
    if before.care != source.care {
        audit::append_in(&mut tx, seal, NewEntry::new(now, by, Act::CareWordsChanged)).await?;
    }
    if before.screening != source.screening {
        let changed = NewEntry::new(now, by, Act::SettingChanged).with(Fact::Setting(Setting::ScreeningLists));
        audit::append_in(&mut tx, seal, changed).await?;
    }
    tx.commit().await
}

pub(crate) async fn help(database: &Database) -> Result<Option<help::Source>, Failure> {
    let source: Option<String> =
        sqlx::query_scalar("SELECT source FROM help").fetch_optional(&database.readers).await?;
    source.map(|source| read(&source, "the help pages")).transpose()
}

/// The newest version of every survey.
pub(crate) async fn latest_surveys(database: &Database) -> Result<Vec<(SurveyVersion, Source)>, Failure> {
    let rows: Vec<(String, String)> = sqlx::query_as("SELECT version, source FROM surveys WHERE latest ORDER BY slug")
        .fetch_all(&database.readers)
        .await?;
    rows.into_iter().map(|(version, source)| Ok((SurveyVersion(version), read(&source, "a survey")?))).collect()
}

/// Makes a wave by its first step: written down, or open at once as a demonstration.
pub(crate) async fn make_wave(
    database: &Database,
    seal: &HeadSeal,
    wave: &NewWave,
    step: Step,
    by: Actor,
) -> Result<Opening, Failure> {
    let state = step.leads(None).ok_or_else(|| Failure::damaged("a step")("no wave begins with it"))?;
    let mut tx = database.begin().await?;
    if !is_imported(&mut tx, wave).await? {
        tx.commit().await?;
        return Ok(Opening::NoSuchSurvey);
    }
    let done = sqlx::query(
        "INSERT INTO waves (id, slug, survey, version, public_key, opened, draft, api, state, retention_days) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
    )
    .bind(wave.id.as_uuid())
    .bind(&wave.slug)
    .bind(&wave.survey)
    .bind(&wave.version.0)
    .bind(&wave.public_key[..])
    .bind(wave.opened.unix_timestamp())
    .bind(wave.draft)
    .bind(wave.api)
    .bind(state.as_str())
    .bind(wave.retention_days.map(i64::from))
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        tx.commit().await?;
        return Ok(Opening::NameTaken);
    }
    dialect::make_room(&mut tx, wave.id).await?;
    audit::append_in(&mut tx, seal, made(wave, step, by)).await?;
    tx.commit().await?;
    Ok(Opening::Opened)
}

fn made(wave: &NewWave, step: Step, by: Actor) -> NewEntry {
    let facts = [wave.draft.then_some(Fact::Draft), wave.api.then_some(Fact::Api)];
    let entry = NewEntry::new(wave.opened, by, step.act()).about(Subject::Wave(wave.id));
    facts.into_iter().flatten().fold(entry, NewEntry::with)
}

async fn is_imported(conn: &mut Conn, wave: &NewWave) -> Result<bool, Failure> {
    let found: i64 = sqlx::query_scalar("SELECT count(*) FROM surveys WHERE slug = $1 AND version = $2")
        .bind(&wave.survey)
        .bind(&wave.version.0)
        .fetch_one(conn)
        .await?;
    Ok(found > 0)
}

pub(crate) async fn close_wave(
    database: &Database,
    seal: &HeadSeal,
    slug: &str,
    by: Actor,
    now: OffsetDateTime,
) -> Result<Closing, Failure> {
    let mut tx = database.begin().await?;
    let of_this_name: Option<Uuid> =
        sqlx::query_scalar("SELECT id FROM waves WHERE slug = $1").bind(slug).fetch_optional(&mut *tx).await?;
    let Some(wave) = of_this_name.map(WaveId::from_uuid) else {
        tx.commit().await?;
        return Ok(Closing::Absent);
    };
    if move_on(&mut tx, wave, Step::Close).await?.is_none() {
        tx.commit().await?;
        return Ok(Closing::NotOpen);
    }
    set(&mut tx, wave, "UPDATE waves SET closed = $2 WHERE id = $1", now.unix_timestamp()).await?;
    audit::append_in(&mut tx, seal, told(wave, Step::Close, by, now)).await?;
    tx.commit().await?;
    Ok(Closing::Closed)
}

/// Moves a wave on by a step, from where the table of [`beratta_domain::life::LIFE`] says. None when it is nowhere there:
/// of two who move it at once, the second finds it moved.
pub(crate) async fn move_on(conn: &mut Conn, wave: WaveId, step: Step) -> Result<Option<State>, Failure> {
    for (from, to) in step.ways() {
        let moved = sqlx::query("UPDATE waves SET state = $3 WHERE id = $1 AND state = $2")
            .bind(wave.as_uuid())
            .bind(from.as_str())
            .bind(to.as_str())
            .execute(&mut *conn)
            .await?;
        if moved.rows_affected() > 0 {
            return Ok(Some(to));
        }
    }
    Ok(None)
}

fn told(wave: WaveId, step: Step, by: Actor, now: OffsetDateTime) -> NewEntry {
    NewEntry::new(now, by, step.act()).about(Subject::Wave(wave))
}

async fn set(conn: &mut Conn, wave: WaveId, statement: &'static str, value: i64) -> Result<(), Failure> {
    sqlx::query(statement).bind(wave.as_uuid()).bind(value).execute(conn).await?;
    Ok(())
}

/// Pins another imported version of the wave's survey.
pub(crate) async fn pin(
    database: &Database,
    seal: &HeadSeal,
    wave: WaveId,
    version: &SurveyVersion,
    by: Actor,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    let moved = move_on(&mut tx, wave, Step::Pin).await?.is_some();
    let pinned = sqlx::query(
        "UPDATE waves SET version = $2 WHERE id = $1 AND version <> $2 AND EXISTS \
         (SELECT 1 FROM surveys WHERE surveys.slug = waves.survey AND surveys.version = $2)",
    )
    .bind(wave.as_uuid())
    .bind(&version.0)
    .execute(&mut *tx)
    .await?;
    if !moved || pinned.rows_affected() == 0 {
        return Ok(false);
    }
    audit::append_in(&mut tx, seal, told(wave, Step::Pin, by, now)).await?;
    tx.commit().await?;
    Ok(true)
}

/// Opens a wave that was written down: to children, if a test of its version is logged, or as a demonstration.
pub(crate) async fn open_drafted(
    database: &Database,
    seal: &HeadSeal,
    wave: WaveId,
    step: Step,
    by: Actor,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    if move_on(&mut tx, wave, step).await?.is_none() {
        tx.commit().await?;
        return Ok(false);
    }
    let demonstration = step == Step::Demonstrate;
    let opened = sqlx::query(
        "UPDATE waves SET opened = $2, draft = $3 WHERE id = $1 AND ($3 OR EXISTS \
         (SELECT 1 FROM trials WHERE trials.wave = waves.id AND trials.version = waves.version))",
    )
    .bind(wave.as_uuid())
    .bind(now.unix_timestamp())
    .bind(demonstration)
    .execute(&mut *tx)
    .await?;
    if opened.rows_affected() == 0 {
        return Ok(false);
    }
    let entry = told(wave, step, by, now);
    audit::append_in(&mut tx, seal, if demonstration { entry.with(Fact::Draft) } else { entry }).await?;
    tx.commit().await?;
    Ok(true)
}

/// Keeps where the results of a wave are told.
pub(crate) async fn report(
    database: &Database,
    seal: &HeadSeal,
    wave: WaveId,
    summary: Option<&str>,
    by: Actor,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    if move_on(&mut tx, wave, Step::Report).await?.is_none() {
        tx.commit().await?;
        return Ok(false);
    }
    sqlx::query("UPDATE waves SET reported = coalesce(reported, $2), summary = $3 WHERE id = $1")
        .bind(wave.as_uuid())
        .bind(now.unix_timestamp())
        .bind(summary)
        .execute(&mut *tx)
        .await?;
    audit::append_in(&mut tx, seal, told(wave, Step::Report, by, now)).await?;
    tx.commit().await?;
    Ok(true)
}

pub(crate) async fn waves(database: &Database) -> Result<Vec<StoredWave>, Failure> {
    let rows = sqlx::query(
        "SELECT waves.id, waves.slug, waves.version, surveys.source, waves.public_key, waves.opened, waves.closed, \
         waves.draft, waves.api, waves.state, waves.retention_days, waves.summary, waves.reported, purges.purged \
         FROM waves JOIN surveys ON surveys.slug = waves.survey AND surveys.version = waves.version \
         LEFT JOIN purges ON purges.wave = waves.id AND waves.state = 'purged' \
         ORDER BY waves.slug",
    )
    .fetch_all(&database.readers)
    .await?;
    rows.iter().map(read_wave).collect()
}

fn read_wave(row: &<Db as sqlx::Database>::Row) -> Result<StoredWave, Failure> {
    let (opened, closed) = read_moments(row)?;
    Ok(StoredWave {
        id: WaveId::from_uuid(row.try_get("id")?),
        slug: row.try_get("slug")?,
        state: read_state(row)?,
        version: SurveyVersion(row.try_get("version")?),
        source: read_survey(row)?,
        public_key: super::answers::hash(row.try_get("public_key")?)?,
        opened,
        closed,
        draft: row.try_get("draft")?,
        api: row.try_get("api")?,
        retention_days: read_retention(row)?,
        summary: row.try_get("summary")?,
        reported: row.try_get::<Option<i64>, _>("reported")?.map(moment).transpose()?,
        purged: row.try_get::<Option<i64>, _>("purged")?.map(moment).transpose()?,
    })
}

fn read_state(row: &<Db as sqlx::Database>::Row) -> Result<State, Failure> {
    let state: String = row.try_get("state")?;
    state.parse().map_err(|_| Failure::damaged("the state of a wave")("a value is not what was written"))
}

fn read_retention(row: &<Db as sqlx::Database>::Row) -> Result<Option<u16>, Failure> {
    let days: Option<i64> = row.try_get("retention_days")?;
    days.map(|days| u16::try_from(days).map_err(Failure::damaged("the retention of a wave"))).transpose()
}

/// Reads a row of `surveys`.
pub(crate) fn read_survey(row: &<Db as sqlx::Database>::Row) -> Result<Source, Failure> {
    read(row.try_get("source")?, "a survey")
}

/// Reads the row of `help`.
pub(crate) fn read_help(row: &<Db as sqlx::Database>::Row) -> Result<help::Source, Failure> {
    read(row.try_get("source")?, "the help pages")
}

/// Reads the moments of a wave.
pub(crate) fn read_moments(
    row: &<Db as sqlx::Database>::Row,
) -> Result<(OffsetDateTime, Option<OffsetDateTime>), Failure> {
    let closed: Option<i64> = row.try_get("closed")?;
    read_state(row)?;
    read_retention(row)?;
    row.try_get::<Option<i64>, _>("reported")?.map(moment).transpose()?;
    super::answers::hash(row.try_get("public_key")?)?;
    Ok((moment(row.try_get("opened")?)?, closed.map(moment).transpose()?))
}

fn moment(seconds: i64) -> Result<OffsetDateTime, Failure> {
    OffsetDateTime::from_unix_timestamp(seconds).map_err(Failure::damaged("a moment"))
}

fn write(source: &impl Serialize, what: &'static str) -> Result<String, Failure> {
    serde_json::to_string(source).map_err(Failure::damaged(what))
}

fn read<T: DeserializeOwned>(source: &str, what: &'static str) -> Result<T, Failure> {
    serde_json::from_str(source).map_err(Failure::damaged(what))
}
