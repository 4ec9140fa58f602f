//! Intake: the room that only receives.
//!
//! A child gets a story ([`Intake::story`]), and what the child sends is validated, sealed and kept
//! ([`Intake::send`]). Nothing here can open what was sealed.

mod assignment;
mod care;
mod complaint;
mod contents;
mod service;
mod submission;
mod token;
mod typed;
mod withdrawal;

use std::future::Future;

pub use assignment::{BLOCK, next};
pub use care::CareWords;
pub use complaint::{ABOUT, About, Complaint, ComplaintError, MOST as MOST_COMPLAINT, ONCE, SealedComplaint, WORDS};
pub use contents::Contents;
pub use service::{Intake, Outcome, Received, SendError, StoryError, StoryGiven, WithdrawError};
pub use submission::{
    COUNTRY, Closed, Fault, Field, FieldProblem, LANG, OWN_EXPERIENCE, REPLACE, Refusal, SHOW_WORDS, SWITCH,
    Submission, TICKED, TOKEN, Typed, field_name, language,
};
pub use token::{Token, TokenError, TokenHash};
pub use typed::plain as plain_digits;
pub use withdrawal::{CodeHash, WithdrawalCode};

use crate::ids::{AnswerId, WaveId};
use crate::store::StoreError;
use crate::survey::{BandId, Lang, VariantIndex};
use crate::week::IsoWeek;

/// An answer as intake keeps it: everything that is kept about one child's Send, and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedAnswer {
    /// Random.
    pub id: AnswerId,
    /// The wave that it was sent to.
    pub wave: WaveId,
    /// The age band that the child chose.
    pub band: BandId,
    /// The variant that the child read.
    pub variant: VariantIndex,
    /// The child's gender, where the wave asks and the child said.
    pub gender: Option<String>,
    /// The language that the child wrote in.
    pub lang: Lang,
    /// The closed answers, canonical JSON: `{"question": "option", …}`.
    pub closed: String,
    /// "You may show my words."
    pub show_words: bool,
    /// Free text, care flag and own experience ([`Contents`]), padded and sealed to the wave's key with wave and answer
    /// id bound in.
    pub sealed: Vec<u8>,
    /// The finest time kept.
    pub week: IsoWeek,
    /// Keyed hash of the form token: the same token never makes a second answer.
    pub token: TokenHash,
    /// Keyed hash of the withdrawal code.
    pub code: CodeHash,
    /// Keyed hash of all that was sent, under a key that only the token's holder can derive: tells a retry of the
    /// same words from a Send with other words, and tells a thief nothing.
    pub fingerprint: [u8; 32],
}

impl std::fmt::Debug for SealedAnswer {
    /// Which answer, never what a child chose or wrote.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SealedAnswer").field("id", &self.id).field("wave", &self.wave).finish_non_exhaustive()
    }
}

/// What became of an answer that was handed to [`IntakeStore::keep`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is on disk now.
    New,
    /// The same token with the same words was on disk already.
    Same,
    /// The same token with other words is on disk and may still be replaced.
    Differs,
    /// The same token with other words is on disk, and screening has begun: it stays as it is.
    Screened,
    /// The answer of this token was withdrawn: nothing brings it back.
    Withdrawn,
}

/// What became of an answer that was handed to [`IntakeStore::replace`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replaced {
    /// The new words are on disk instead of the old.
    Done,
    /// Screening has begun: the old words stay.
    Screened,
    /// There is no answer of this token: it was withdrawn, or never sent.
    Absent,
}

/// How far answers have come from inbox to table, see [`IntakeStore::settle`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// How many moved now.
    pub moved: u64,
    /// How many wait in the inbox.
    pub waiting: u64,
}

/// Counts of a variant within a band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantCount {
    /// The band.
    pub band: BandId,
    /// The variant.
    pub variant: VariantIndex,
    /// How many stories were served.
    pub served: u64,
    /// How many answers came.
    pub completed: u64,
}

/// What intake needs kept. Each method is one use case and one transaction, durable when it returns.
pub trait IntakeStore: Send + Sync {
    /// Chooses a variant among those given by [`next`] from the served counts of the wave and band, and counts it as
    /// served.
    fn serve(
        &self,
        wave: WaveId,
        band: &BandId,
        among: &[VariantIndex],
        draw: u64,
    ) -> impl Future<Output = Result<VariantIndex, StoreError>> + Send;

    /// Keeps an answer, once a token, and counts its variant as completed.
    fn keep(&self, answer: SealedAnswer) -> impl Future<Output = Result<Kept, StoreError>> + Send;

    /// Puts this answer in the place of the one with the same token. It waits in the inbox like a new one.
    fn replace(&self, answer: SealedAnswer) -> impl Future<Output = Result<Replaced, StoreError>> + Send;

    /// Removes the answer that has this code, and remembers the code so that no restore brings it back. True again when
    /// it is asked again; false when no answer ever had this code.
    fn withdraw(&self, wave: WaveId, code: &CodeHash) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Keeps a complaint, once an id. Nothing tells in which order complaints came.
    fn keep_complaint(&self, complaint: SealedComplaint) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Moves answers from inbox to table in shuffled batches where they are due: at least 20 of a wave wait (more as
    /// the table grows), or the oldest came in an earlier week than `week`.
    fn settle(&self, week: IsoWeek) -> impl Future<Output = Result<Settled, StoreError>> + Send;
}
