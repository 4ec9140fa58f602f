//! What moves waves through their life.

use time::OffsetDateTime;

use super::{Readiness, State, Trial};
use crate::access::{AccessStore, Administrator};
use crate::audit::Actor;
use crate::ids::WaveId;
use crate::store::StoreError;
use crate::survey::{Report, Source, SurveyVersion};
use crate::wave_store::{Closing, NewWave, Opening, StoredWave, WaveStore};

/// Who moves a wave.
#[derive(Clone, Copy, Debug)]
pub enum Keeper {
    /// An administrator, in the workspace.
    Administrator(Administrator),
    /// Whoever may run the program on the server.
    CommandLine,
    /// The program, when the day has come.
    Job,
}

impl Keeper {
    fn actor(self) -> Actor {
        match self {
            Self::Administrator(by) => Actor::Person(by.person()),
            Self::CommandLine => Actor::CommandLine,
            Self::Job => Actor::Job,
        }
    }
}

/// A wave that has what its opening needs. Only [`Life::ready`] makes one.
#[derive(Clone, Copy, Debug)]
pub struct Ready(WaveId);

/// What became of a wave that was to open to children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// It is open.
    Now,
    /// Somebody moved it meanwhile.
    Moved,
}

/// The life of waves over a store.
#[derive(Debug)]
pub struct Life<S> {
    store: S,
}

impl<S: WaveStore + AccessStore> Life<S> {
    /// Over this store.
    pub fn new(store: S) -> Self {
        Self { store }
    }

    /// Every wave, by name.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn waves(&self, _: Keeper) -> Result<Vec<StoredWave>, StoreError> {
        self.store.waves().await
    }

    /// The newest version of every survey, by name.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn surveys(&self, _: Keeper) -> Result<Vec<(SurveyVersion, Source)>, StoreError> {
        self.store.latest_surveys().await
    }

    /// The tests that were written down for a wave, newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn trials(&self, _: Keeper, wave: WaveId) -> Result<Vec<Trial>, StoreError> {
        self.store.trials(wave).await
    }

    /// Writes a wave down. Its key must be in `screening.key` before.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn draft(&self, by: Keeper, wave: NewWave) -> Result<Opening, StoreError> {
        self.store.draft_wave(wave, by.actor()).await
    }

    /// Pins another version of the wave's survey, which has to be tried anew. False when the wave is past that.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn pin(
        &self,
        by: Keeper,
        wave: WaveId,
        version: &SurveyVersion,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        self.store.pin_survey(wave, version, by.actor(), now).await
    }

    /// Writes down that the wave's version was tried. False when the wave has another version by now, or is past that.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn log(&self, by: Keeper, wave: WaveId, trial: &Trial, now: OffsetDateTime) -> Result<bool, StoreError> {
        self.store.log_trial(wave, trial, by.actor(), now).await
    }

    /// What a wave has of what its opening needs: the strict check of its survey, whether its key is in `screening.key`, and
    /// who works here.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn readiness(
        &self,
        _: Keeper,
        state: State,
        strict: &Report,
        key: bool,
    ) -> Result<Readiness, StoreError> {
        Ok(Readiness::of(state, strict, key, &self.store.people().await?))
    }

    /// The wave as one that may open, or what is missing.
    ///
    /// # Errors
    /// With what is missing.
    pub fn ready(wave: WaveId, readiness: Readiness) -> Result<Ready, Readiness> {
        if readiness.missing().is_empty() { Ok(Ready(wave)) } else { Err(readiness) }
    }

    /// Opens a wave to children.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn open(&self, by: Keeper, Ready(wave): Ready, now: OffsetDateTime) -> Result<Opened, StoreError> {
        let opened = self.store.open_drafted(wave, by.actor(), now).await?;
        Ok(if opened { Opened::Now } else { Opened::Moved })
    }

    /// Opens a drafted wave with unsigned texts, as a demonstration. False when it is past that.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn demonstrate(&self, by: Keeper, wave: WaveId, now: OffsetDateTime) -> Result<bool, StoreError> {
        self.store.demonstrate_drafted(wave, by.actor(), now).await
    }

    /// Closes a wave.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn close(&self, by: Keeper, slug: &str, now: OffsetDateTime) -> Result<Closing, StoreError> {
        self.store.close_wave(slug, by.actor(), now).await
    }

    /// Tells where the results of a wave are: at an address of their own, or on the page that the children know. False when
    /// the wave has not closed.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn report(
        &self,
        by: Keeper,
        wave: WaveId,
        summary: Option<&str>,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        self.store.report_wave(wave, summary, by.actor(), now).await
    }

    /// Deletes every word of a wave as it was written, for good. Its key must be out of `screening.key` before. False when
    /// somebody has done so, or the wave takes answers.
    ///
    /// # Errors
    /// When the store does not answer; nothing was deleted then, and it may be tried again.
    pub async fn purge(&self, by: Keeper, wave: WaveId, now: OffsetDateTime) -> Result<bool, StoreError> {
        self.store.purge_wave(wave, by.actor(), now).await
    }
}
