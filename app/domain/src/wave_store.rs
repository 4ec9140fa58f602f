//! What waves and surveys need kept.

use std::future::Future;
use std::ops::Range;

use time::OffsetDateTime;

use crate::audit::Actor;
use crate::help;
use crate::ids::WaveId;
use crate::intake::VariantCount;
use crate::life::{State, Trial};
use crate::store::StoreError;
use crate::survey::{SoundHash, Source, SurveyVersion};

/// A wave that is about to be.
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
    /// When it opens, or is written down. Whole seconds are kept.
    pub opened: OffsetDateTime,
    /// Whether it opens with texts that nobody has signed yet.
    pub draft: bool,
    /// Whether `/api/v1` may answer for it.
    pub api: bool,
    /// How many days after closing its key and words are destroyed; as its survey says where nothing else is wanted.
    pub retention_days: Option<u16>,
}

/// A wave as it is kept, with the survey that it pinned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredWave {
    /// Its identifier.
    pub id: WaveId,
    /// Its name in addresses.
    pub slug: String,
    /// Where it is in its life.
    pub state: State,
    /// The version that it pinned.
    pub version: SurveyVersion,
    /// The files of that version.
    pub source: Source,
    /// What free text is sealed to.
    pub public_key: [u8; 32],
    /// When it opened; while it is not open yet, when it was written down.
    pub opened: OffsetDateTime,
    /// When it closed, if it has.
    pub closed: Option<OffsetDateTime>,
    /// How many days after closing its key and words are destroyed, where that is not what its survey says.
    pub retention_days: Option<u16>,
    /// Where its results are told, if somewhere else than on its own page.
    pub summary: Option<String>,
    /// When the children were told what came of it, if they have been.
    pub reported: Option<OffsetDateTime>,
    /// When its key and words were destroyed, if they have been.
    pub purged: Option<OffsetDateTime>,
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

    /// The newest version of every survey, by name.
    fn latest_surveys(&self) -> impl Future<Output = Result<Vec<(SurveyVersion, Source)>, StoreError>> + Send;

    /// Writes a wave down that is not open yet, unless there ever was one of its name.
    fn draft_wave(&self, wave: NewWave, by: Actor) -> impl Future<Output = Result<Opening, StoreError>> + Send;

    /// Pins another imported version. False when the wave is not one that may, or there is no such version.
    fn pin_survey(
        &self,
        wave: WaveId,
        version: &SurveyVersion,
        by: Actor,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Keeps a test of the version that the wave has pinned. False when it has another, or is open or past that.
    fn log_trial(
        &self,
        wave: WaveId,
        trial: &Trial,
        by: Actor,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// The tests of a wave, newest first.
    fn trials(&self, wave: WaveId) -> impl Future<Output = Result<Vec<Trial>, StoreError>> + Send;

    /// Opens a wave that was written down, if a test of its version is logged. False otherwise.
    fn open_drafted(
        &self,
        wave: WaveId,
        by: Actor,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Opens a wave that was written down, with texts that nobody has signed. False when it is past that.
    fn demonstrate_drafted(
        &self,
        wave: WaveId,
        by: Actor,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Keeps where the results of a wave are told. False when it has not closed.
    fn report_wave(
        &self,
        wave: WaveId,
        summary: Option<&str>,
        by: Actor,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Deletes every word of a wave as it was written, and takes what is left of them out of the files. What stays is the
    /// closed answers, the released texts and the counts. False when it was purged before, or has not closed.
    fn purge_wave(
        &self,
        wave: WaveId,
        by: Actor,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

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
