//! Destroying what a wave's retention does not outlast: its key first, then its words.
//!
//! The key goes first. Killed between the two, nobody can open the words any more, here or in any backup, and the next try
//! deletes them; the other way round the trail would say that all is destroyed while an old backup still opened.

use std::error::Error;

use beratta_domain::ids::WaveId;
use beratta_domain::life::{Keeper, Life, State, Step};
use beratta_domain::wave::due;
use beratta_domain::wave_store::StoredWave;
use beratta_store::Store;
use time::OffsetDateTime;

use crate::data::{DataDir, DataError};
use crate::entropy::generator;

/// Why a wave is not purged, or not wholly.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PurgeError {
    /// `screening.key` cannot be read or written.
    #[error("the key could not be taken out of screening.key")]
    Key(#[source] DataError),
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] beratta_domain::store::StoreError),
    /// The system.
    #[error("the work was broken off")]
    System(#[source] Box<dyn Error + Send + Sync>),
}

/// Whether `screening.key` was here to take a key out of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyFile {
    /// It was, and the key is out of it.
    Here,
    /// There is none here: whoever keeps it has to take the key out.
    Elsewhere,
}

/// Purges a wave, whatever its day. None when it was purged before, or takes answers. A wave that has closed never opens
/// again: its key may go before the store is asked.
pub(crate) async fn wave(
    life: &Life<Store>,
    data: &DataDir,
    by: Keeper,
    wave: &StoredWave,
    now: OffsetDateTime,
) -> Result<Option<KeyFile>, PurgeError> {
    if Step::Purge.leads(Some(wave.state)).is_none() {
        return Ok(None);
    }
    let file = take_key_out(data, vec![wave.id]).await?;
    Ok(life.purge(by, wave.id, now).await?.then_some(file))
}

/// Purges every wave whose day has come, and takes out keys of purged waves that came back: with an old `screening.key`, say.
/// Gives their names.
pub(crate) async fn what_is_due(
    life: &Life<Store>,
    store: &Store,
    data: &DataDir,
    now: OffsetDateTime,
) -> Result<Vec<String>, PurgeError> {
    use beratta_domain::wave_store::WaveStore;

    let waves = store.waves().await?;
    let gone: Vec<WaveId> = waves.iter().filter(|wave| wave.state == State::Purged).map(|wave| wave.id).collect();
    if !gone.is_empty() {
        take_key_out(data, gone).await?;
    }
    let mut purged = Vec::new();
    for stored in waves.iter().filter(|wave| is_due(wave, now)) {
        if wave(life, data, Keeper::Job, stored, now).await?.is_some() {
            purged.push(stored.slug.clone());
        }
    }
    Ok(purged)
}

/// Whether a wave's retention is over.
pub(crate) fn is_due(wave: &StoredWave, now: OffsetDateTime) -> bool {
    Step::Purge.leads(Some(wave.state)).is_some()
        && due(wave.closed, retention_days(wave)).is_some_and(|due| due <= now)
}

/// How many days after closing a wave is purged. A survey that does not read keeps the wave's words no longer than others.
pub(crate) fn retention_days(wave: &StoredWave) -> u16 {
    let of_survey = || wave.source.survey().map_or(DEFAULT_DAYS, |survey| survey.retention_days);
    wave.retention_days.unwrap_or_else(of_survey)
}

/// What surveys say unless somebody chose otherwise.
const DEFAULT_DAYS: u16 = 90;

/// Takes the keys of these waves out of `screening.key`, durably. Others who change the file wait.
async fn take_key_out(data: &DataDir, waves: Vec<WaveId>) -> Result<KeyFile, PurgeError> {
    let data = data.clone();
    let work = move || {
        if !data.screening_key_path().exists() {
            return Ok(KeyFile::Elsewhere);
        }
        let held = data.hold_screening_keys()?;
        let mut keys = held.read()?;
        let removed = waves.iter().filter(|wave| keys.remove(**wave)).count();
        if removed > 0 {
            held.write(&keys, &mut generator())?;
        }
        Ok(KeyFile::Here)
    };
    let done = tokio::task::spawn_blocking(work).await.map_err(|error| PurgeError::System(error.into()))?;
    done.map_err(PurgeError::Key)
}
