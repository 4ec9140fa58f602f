//! What waves and surveys need kept.

use std::future::Future;
use std::ops::Range;

use time::OffsetDateTime;

use crate::audit::Actor;
use crate::help;
use crate::ids::WaveId;
use crate::intake::VariantCount;
use crate::store::StoreError;
use crate::survey::{SoundHash, Source, SurveyVersion};

/// A wave that is about to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWave {
    /// Its identifier.
    pub id: WaveId,
    /// Its name in addresses, which no other wave ever has.
    pub slug: String,
    /// The name of its survey.
    pub survey: String,
    /// The imported version that it pins.
    pub version: SurveyVersion,
    /// What free text is sealed to.
    pub public_key: [u8; 32],
    /// When it opens. Whole seconds are kept.
    pub opened: OffsetDateTime,
    /// Whether it opens with texts that nobody has signed yet.
    pub draft: bool,
    /// Whether `/api/v1` may answer for it.
    pub api: bool,
}

/// A wave as it is kept, with the survey that it pinned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredWave {
    /// Its identifier.
    pub id: WaveId,
    /// Its name in addresses.
    pub slug: String,
    /// The version that it pinned.
    pub version: SurveyVersion,
    /// The files of that version.
    pub source: Source,
    /// What free text is sealed to.
    pub public_key: [u8; 32],
    /// When it opened.
    pub opened: OffsetDateTime,
    /// When it closed, if it has.
    pub closed: Option<OffsetDateTime>,
    /// Whether it opened with texts that nobody has signed yet.
    pub draft: bool,
    /// Whether `/api/v1` may answer for it.
    pub api: bool,
}

/// What became of a wave that was to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It is open.
    Opened,
    /// There is, or was, a wave of this name: its results keep the address.
    NameTaken,
    /// The version that it would pin was never imported.
    NoSuchSurvey,
}

/// What became of a wave that was to close.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// It closed now.
    Closed,
    /// It had closed before.
    NotOpen,
    /// No wave ever had this name.
    Absent,
}

/// What waves and surveys need kept. Each method is one use case and one transaction, durable when it returns. What a
/// method imports, opens or closes has an entry in the audit trail ([`crate::audit`]), in the same transaction.
pub trait WaveStore: Send + Sync {
    /// Keeps a survey's files under the version given: the one that the next wave of this name pins. `sounds` are the
    /// bytes of its recordings; the same bytes are kept once, whichever surveys and versions have them.
    fn import_survey(
        &self,
        source: &Source,
        sounds: &[Vec<u8>],
        version: &SurveyVersion,
        by: Actor,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// The version of this survey that was imported last.
    fn latest_survey(
        &self,
        slug: &str,
    ) -> impl Future<Output = Result<Option<(SurveyVersion, Source)>, StoreError>> + Send;

    /// The bytes of a recording from `range.start` on and before `range.end`, if it is kept.
    fn sound(
        &self,
        hash: &SoundHash,
        range: Range<u32>,
    ) -> impl Future<Output = Result<Option<Vec<u8>>, StoreError>> + Send;

    /// Keeps the help pages' files in the place of those before.
    fn import_help(
        &self,
        source: &help::Source,
        by: Actor,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// The help pages' files, if any were imported.
    fn help(&self) -> impl Future<Output = Result<Option<help::Source>, StoreError>> + Send;

    /// Opens a wave, unless there ever was one of its name.
    fn open_wave(&self, wave: NewWave, by: Actor) -> impl Future<Output = Result<Opening, StoreError>> + Send;

    /// Closes the wave of this name that is open.
    fn close_wave(
        &self,
        slug: &str,
        by: Actor,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Closing, StoreError>> + Send;

    /// Every wave, by name.
    fn waves(&self) -> impl Future<Output = Result<Vec<StoredWave>, StoreError>> + Send;

    /// How often each variant of a wave was served and completed, by band and variant.
    fn variant_counts(&self, wave: WaveId) -> impl Future<Output = Result<Vec<VariantCount>, StoreError>> + Send;
}
