//! Purging: what is left of a wave when its retention is over.
//!
//! Gone are the sealed words, the notes of screeners, complaints, claims, tokens, codes and fingerprints. An answer whose text
//! was released keeps its id, for codes and quotes hang on it; every other answer gets a new one and loses all that it was
//! found by, so that what is left of it are closed answers to count.

use beratta_domain::audit::{Actor, HeadSeal, NewEntry, Subject};
use beratta_domain::ids::WaveId;
use beratta_domain::life::Step;
use sqlx::AssertSqlSafe;
use time::OffsetDateTime;

use super::super::{Conn, dialect};
use super::audit::append_in;
use super::database::{Database, Writing};
use super::removing::mark_for_rewriting;
use super::waves::move_on;
use crate::failure::Failure;

/// Purges a wave, in one transaction: all of it is done and told, or none.
pub(crate) async fn purge(
    database: &Database,
    seal: &HeadSeal,
    wave: WaveId,
    by: Actor,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    if move_on(&mut tx, wave, Step::Purge).await?.is_none() {
        tx.commit().await?;
        return Ok(false);
    }
    remember(&mut tx, wave, now.unix_timestamp()).await?;
    forget(&mut tx, wave).await?;
    append_in(&mut tx, seal, NewEntry::new(now, by, Step::Purge.act()).about(Subject::Wave(wave))).await?;
    tx.commit().await?;
    // The words are gone; that their bytes leave the files too is tried again with every settling.
    if let Err(failure) = clean(database, wave).await {
        tracing::warn!(error = %failure.shared(), "remains of a purged wave stay in the files for now");
    }
    Ok(true)
}

async fn clean(database: &Database, wave: WaveId) -> Result<(), Failure> {
    dialect::compact(database).await?;
    dialect::scrub(database, &[wave]).await
}

/// Writes down that a wave is purged, for restores to come.
pub(crate) async fn remember(conn: &mut Conn, wave: WaveId, at: i64) -> Result<(), Failure> {
    sqlx::query("INSERT INTO purges (wave, purged) VALUES ($1, $2) ON CONFLICT (wave) DO NOTHING")
        .bind(wave.as_uuid())
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes a wave's words out, and all that leads to an answer that was not released. What waits in the inbox becomes an
/// answer first: it came before the wave ended, and counts.
pub(crate) async fn forget(tx: &mut Writing, wave: WaveId) -> Result<(), Failure> {
    dialect::move_inbox(tx, wave).await?;
    sqlx::raw_sql("CREATE TEMPORARY TABLE purging AS SELECT id AS old, id AS new FROM answers WHERE false")
        .execute(&mut **tx)
        .await?;
    for statement in statements() {
        sqlx::query(AssertSqlSafe(statement)).persistent(false).bind(wave.as_uuid()).execute(&mut **tx).await?;
    }
    sqlx::raw_sql("DROP TABLE purging").execute(&mut **tx).await?;
    mark_for_rewriting(tx, wave).await
}

/// What happens to each table. A table that comes to hold something of an answer belongs here.
fn statements() -> Vec<String> {
    let (id, hash, nothing) = (dialect::RANDOM_ID, dialect::RANDOM_HASH, dialect::NO_BYTES);
    vec![
        // A release that nobody else has agreed to is none.
        "DELETE FROM decisions WHERE wave = $1 AND audience IS NOT NULL \
         AND answer IN (SELECT answer FROM second_looks WHERE second_looks.wave = decisions.wave)"
            .to_owned(),
        "DELETE FROM second_looks WHERE wave = $1".to_owned(),
        // Nobody can look at these answers any more: nothing will come of the sample.
        "DELETE FROM held_sample_answers WHERE wave = $1".to_owned(),
        "DELETE FROM held_samples WHERE wave = $1 AND stayed IS NULL".to_owned(),
        format!(
            "INSERT INTO purging (old, new) SELECT id, {id} FROM answers WHERE wave = $1 AND NOT EXISTS \
             (SELECT 1 FROM decisions WHERE decisions.wave = answers.wave AND decisions.answer = answers.id \
             AND decisions.audience IS NOT NULL)"
        ),
        // What is known of an answer that loses its id would lead to it; what was asked and done about danger stands in the
        // trail.
        "DELETE FROM redactions WHERE wave = $1 AND answer IN (SELECT old FROM purging)".to_owned(),
        "DELETE FROM danger_alerts WHERE wave = $1".to_owned(),
        "DELETE FROM danger_openings WHERE wave = $1".to_owned(),
        "DELETE FROM claims WHERE wave = $1".to_owned(),
        "DELETE FROM complaints WHERE wave = $1".to_owned(),
        "UPDATE decisions SET note = NULL WHERE wave = $1 AND note IS NOT NULL".to_owned(),
        // The day is enough to count by; the second would lead to the entry of the trail that has the old id.
        "UPDATE decisions SET answer = (SELECT new FROM purging WHERE old = decisions.answer), \
         decided = decided - decided % 86400 WHERE wave = $1 AND answer IN (SELECT old FROM purging)"
            .to_owned(),
        format!(
            "UPDATE answers SET sealed = {nothing}, token = {hash}, code = {hash}, fingerprint = {hash} WHERE wave = $1"
        ),
        "UPDATE answers SET id = (SELECT new FROM purging WHERE old = answers.id), show_words = false, \
         screening_began = true WHERE wave = $1 AND id IN (SELECT old FROM purging)"
            .to_owned(),
        "UPDATE trials SET lesson = '' WHERE wave = $1".to_owned(),
    ]
}
