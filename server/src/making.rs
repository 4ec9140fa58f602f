//! Making a wave: a new key, into `screening.key` first and then the wave itself.

use beratta_domain::ids::WaveId;
use beratta_domain::keys::{WavePrivateKey, to_words};
use beratta_domain::life::{Keeper, Life};
use beratta_domain::survey::SurveyVersion;
use beratta_domain::wave_store::{NewWave, Opening, WaveStore};
use beratta_store::Store;
use time::OffsetDateTime;
use zeroize::Zeroizing;

use crate::data::{DataDir, DataError, HeldScreeningKeys};
use crate::entropy::generator;

/// A wave that somebody wants.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    /// Its name in addresses.
    pub(crate) name: String,
    /// Its survey.
    pub(crate) survey: String,
    /// The version that it pins.
    pub(crate) version: SurveyVersion,
    /// Whether `/api/v1` may answer for it.
    pub(crate) api: bool,
    /// How long its words are kept, where that is not what its survey says.
    pub(crate) retention_days: Option<u16>,
}

/// How it begins.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Begins {
    /// Written down, to be tried with children.
    Written(Keeper),
    /// Open at once with texts that nobody has signed: a demonstration, from the command line alone.
    Demonstration,
}

/// Why no wave was made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MakingError {
    /// `screening.key` cannot be read or written.
    #[error(transparent)]
    Key(#[from] DataError),
    /// Its key could not be sealed.
    #[error(transparent)]
    Sealing(#[from] beratta_domain::keys::ScreeningKeysError),
    /// There is a wave of this name.
    #[error("a wave of this name is here already, and its results keep the address; choose another with --name")]
    NameTaken,
    /// Its survey was never imported.
    #[error("this survey was not imported; run `beratta survey import DIR` first")]
    NoSuchSurvey,
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] beratta_domain::store::StoreError),
    /// The system.
    #[error("the work was broken off")]
    System(#[from] tokio::task::JoinError),
}

/// Makes a wave, and gives the recovery words of its key, which nobody keeps.
pub(crate) async fn make(
    store: &Store,
    data: &DataDir,
    wanted: Wanted,
    begins: Begins,
    now: OffsetDateTime,
) -> Result<Zeroizing<String>, MakingError> {
    let (id, key) = {
        let rng = &mut generator();
        (WaveId::random(rng), WavePrivateKey::random(rng))
    };
    let public_key = *key.public().as_bytes();
    let words = to_words(&key);
    // No wave without a key: this is on disk before the wave is. Others who change the file wait.
    let held = data.clone();
    let add = move || -> Result<HeldScreeningKeys, MakingError> {
        let held = held.hold_screening_keys()?;
        let (mut keys, rng) = (held.read()?, &mut generator());
        keys.add(id, &key, rng)?;
        held.write(&keys, rng)?;
        Ok(held)
    };
    let held = tokio::task::spawn_blocking(add).await??;
    let Wanted { name, survey, version, api, retention_days } = wanted;
    let draft = matches!(begins, Begins::Demonstration);
    let wave = NewWave { id, slug: name, survey, version, public_key, opened: now, draft, api, retention_days };
    let made = match begins {
        Begins::Written(by) => Life::new(store.clone()).draft(by, wave).await,
        Begins::Demonstration => store.open_wave(wave, beratta_domain::audit::Actor::CommandLine).await,
    };
    if !matches!(made, Ok(Opening::Opened)) {
        let take_out = move || -> Result<(), MakingError> {
            let mut keys = held.read()?;
            keys.remove(id);
            Ok(held.write(&keys, &mut generator())?)
        };
        tokio::task::spawn_blocking(take_out).await??;
    }
    match made? {
        Opening::Opened => Ok(words),
        Opening::NameTaken => Err(MakingError::NameTaken),
        Opening::NoSuchSurvey => Err(MakingError::NoSuchSurvey),
    }
}
