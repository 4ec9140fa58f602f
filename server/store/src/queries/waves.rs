//! Surveys, help pages and waves.

use beratta_domain::audit::{Act, Actor, Fact, HeadSeal, NewEntry, Setting, Subject};
use beratta_domain::help;
use beratta_domain::ids::WaveId;
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

pub(crate) async fn open_wave(
    database: &Database,
    seal: &HeadSeal,
    wave: &NewWave,
    by: Actor,
) -> Result<Opening, Failure> {
    let mut tx = database.begin().await?;
    if !is_imported(&mut tx, wave).await? {
        tx.commit().await?;
        return Ok(Opening::NoSuchSurvey);
    }
    let done = sqlx::query(
        "INSERT INTO waves (id, slug, survey, version, public_key, opened, draft, api) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT DO NOTHING",
    )
    .bind(wave.id.as_uuid())
    .bind(&wave.slug)
    .bind(&wave.survey)
    .bind(&wave.version.0)
    .bind(&wave.public_key[..])
    .bind(wave.opened.unix_timestamp())
    .bind(wave.draft)
    .bind(wave.api)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        tx.commit().await?;
        return Ok(Opening::NameTaken);
    }
    dialect::make_room(&mut tx, wave.id).await?;
    audit::append_in(&mut tx, seal, opened(wave, by)).await?;
    tx.commit().await?;
    Ok(Opening::Opened)
}

fn opened(wave: &NewWave, by: Actor) -> NewEntry {
    let facts = [wave.draft.then_some(Fact::Draft), wave.api.then_some(Fact::Api)];
    let entry = NewEntry::new(wave.opened, by, Act::WaveOpened).about(Subject::Wave(wave.id));
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
    let closed = sqlx::query("UPDATE waves SET closed = $2 WHERE slug = $1 AND closed IS NULL")
        .bind(slug)
        .bind(now.unix_timestamp())
        .execute(&mut *tx)
        .await?;
    let of_this_name: Option<Uuid> =
        sqlx::query_scalar("SELECT id FROM waves WHERE slug = $1").bind(slug).fetch_optional(&mut *tx).await?;
    let closing = match (closed.rows_affected(), of_this_name) {
        (_, None) => Closing::Absent,
        (0, Some(_)) => Closing::NotOpen,
        (_, Some(id)) => {
            let subject = Subject::Wave(WaveId::from_uuid(id));
            audit::append_in(&mut tx, seal, NewEntry::new(now, by, Act::WaveClosed).about(subject)).await?;
            Closing::Closed
        }
    };
    tx.commit().await?;
    Ok(closing)
}

pub(crate) async fn waves(database: &Database) -> Result<Vec<StoredWave>, Failure> {
    let rows = sqlx::query(
        "SELECT waves.id, waves.slug, waves.version, surveys.source, waves.public_key, waves.opened, waves.closed, \
         waves.draft, waves.api \
         FROM waves JOIN surveys ON surveys.slug = waves.survey AND surveys.version = waves.version \
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
        version: SurveyVersion(row.try_get("version")?),
        source: read_survey(row)?,
        public_key: super::answers::hash(row.try_get("public_key")?)?,
        opened,
        closed,
        draft: row.try_get("draft")?,
        api: row.try_get("api")?,
    })
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
