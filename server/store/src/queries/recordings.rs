//! Recordings: sound files, each kept once under the hash of its bytes.

use std::collections::BTreeSet;
use std::ops::Range;

use beratta_domain::survey::{Recording, SoundHash};
use sqlx::Row;

use super::super::{Conn, Db};
use super::database::Database;
use crate::failure::Failure;
use crate::verification::Finding;

/// Keeps the bytes of recordings that are not kept yet.
pub(crate) async fn keep(conn: &mut Conn, sounds: &[Vec<u8>]) -> Result<(), Failure> {
    for sound in sounds {
        sqlx::query("INSERT INTO recordings (hash, sound) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING")
            .bind(Recording::of(sound).hash.0)
            .bind(&sound[..])
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// A part of a recording: no more is read than is asked for.
pub(crate) async fn sound(
    database: &Database,
    hash: &SoundHash,
    range: Range<u32>,
) -> Result<Option<Vec<u8>>, Failure> {
    let whole = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
    // Counted from 1, as SQL does.
    let (first, length) = (whole(range.start.saturating_add(1)), whole(range.end.saturating_sub(range.start)));
    let part = sqlx::query_scalar("SELECT substr(sound, $2, $3) FROM recordings WHERE hash = $1")
        .bind(&hash.0)
        .bind(first)
        .bind(length)
        .fetch_optional(&database.readers)
        .await?;
    Ok(part)
}

/// Reads a row of `recordings`: its bytes must be those of its hash.
pub(crate) fn read(row: &<Db as sqlx::Database>::Row) -> Result<(), Failure> {
    let (hash, sound): (String, Vec<u8>) = (row.try_get("hash")?, row.try_get("sound")?);
    let is_whole = Recording::of(&sound).hash.0 == hash;
    is_whole.then_some(()).ok_or_else(|| Failure::damaged("a recording")("its bytes are not those that were imported"))
}

/// Every survey's recordings must be kept.
pub(crate) async fn check(conn: &mut Conn, findings: &mut Vec<Finding>) -> Result<(), Failure> {
    let kept: Vec<String> = sqlx::query_scalar("SELECT hash FROM recordings").fetch_all(&mut *conn).await?;
    let kept: BTreeSet<String> = kept.into_iter().collect();
    for row in sqlx::query("SELECT slug, version, source FROM surveys").fetch_all(conn).await? {
        // A survey that does not read was found before.
        let Ok(source) = super::waves::read_survey(&row) else { continue };
        let lost = source.recordings.iter().filter(|(_, recording)| !kept.contains(&recording.hash.0));
        let (slug, version): (String, String) = (row.try_get("slug")?, row.try_get("version")?);
        findings.extend(lost.map(|(name, _)| Finding {
            table: "recordings",
            row: Some(format!("{slug} {version}")),
            problem: format!("the recording {name} of this survey is not kept"),
        }));
    }
    Ok(())
}
