//! What screening needs kept.

use std::fmt;
use std::future::Future;

use time::OffsetDateTime;

use super::decision::{Audience, HoldReason};
use crate::ids::{AnswerId, PersonId, WaveId};
use crate::intake::SealedAnswer;
use crate::store::StoreError;
use crate::survey::QuestionId;

/// What became of somebody who asked for an answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Claimed {
    /// It is theirs until the time given.
    Yours(Box<SealedAnswer>),
    /// Somebody else has it.
    Taken,
    /// It waits no longer: decided, or taken back by the child.
    Gone,
}

/// Somebody's claim on an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The wave.
    pub wave: WaveId,
    /// The answer.
    pub answer: AnswerId,
    /// Who has it.
    pub person: PersonId,
    /// Until when nobody else gets it.
    pub until: OffsetDateTime,
}

/// What was decided.
#[derive(Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Released, with these texts, for this audience.
    Released {
        /// Who may read it.
        audience: Audience,
        /// The redacted texts.
        texts: Vec<(QuestionId, String)>,
    },
    /// Held back.
    Held {
        /// Why.
        reason: HoldReason,
        /// The screener's note, sealed to the wave's key.
        note: Option<Vec<u8>>,
    },
}

impl fmt::Debug for Verdict {
    /// Without the texts.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Released { audience, .. } => write!(f, "Released for {audience}"),
            Self::Held { reason, .. } => write!(f, "Held: {reason}"),
        }
    }
}

/// A decision that is about to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The wave.
    pub wave: WaveId,
    /// The answer.
    pub answer: AnswerId,
    /// Who decided.
    pub person: PersonId,
    /// When.
    pub at: OffsetDateTime,
    /// What.
    pub verdict: Verdict,
}

/// How a wave's screening stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many answers wait for a screener.
    pub waiting: u64,
    /// How many are released.
    pub released: u64,
    /// How many are held, by reason.
    pub held: Vec<(HoldReason, u64)>,
}

/// A released text as it is kept, with its decision's audience.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredRelease {
    /// The answer that it is of.
    pub answer: AnswerId,
    /// The question.
    pub question: QuestionId,
    /// The words.
    pub text: String,
    /// Who may read it.
    pub audience: Audience,
}

impl fmt::Debug for StoredRelease {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredRelease").field("answer", &self.answer).finish_non_exhaustive()
    }
}

/// What screening needs kept. Each method is one use case and one transaction, durable when it returns. Whatever opens,
/// releases or holds an answer writes its entry of the audit trail in the same transaction.
pub trait ScreeningStore: Send + Sync {
    /// Writes into the audit trail that a person gave the passphrase.
    fn unlocked(&self, person: PersonId, now: OffsetDateTime) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// At most `limit` of the answers that wait for a screener, after the one given, by their random ids.
    fn waiting(
        &self,
        wave: WaveId,
        after: Option<AnswerId>,
        limit: u32,
    ) -> impl Future<Output = Result<Vec<SealedAnswer>, StoreError>> + Send;

    /// The answer that this person has before them at `now`, if they have one.
    fn claimed(
        &self,
        wave: WaveId,
        person: PersonId,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Option<SealedAnswer>, StoreError>> + Send;

    /// Gives an answer to one person. From then on its child's words are not replaced any more.
    fn claim(&self, claim: Claim, now: OffsetDateTime) -> impl Future<Output = Result<Claimed, StoreError>> + Send;

    /// Keeps a decision about an answer that the person has before them, and ends their claim. False when they have it no
    /// longer, or somebody decided it.
    fn decide(&self, decision: Decision) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Takes this person's newest decision in a wave back at `now`, if it was after `since`, and gives them the answer
    /// again.
    fn undo(
        &self,
        wave: WaveId,
        person: PersonId,
        now: OffsetDateTime,
        since: OffsetDateTime,
        until: OffsetDateTime,
    ) -> impl Future<Output = Result<Option<AnswerId>, StoreError>> + Send;

    /// How a wave's screening stands.
    fn progress(&self, wave: WaveId) -> impl Future<Output = Result<Progress, StoreError>> + Send;

    /// The texts that were released up to `before`, for these audiences, at most `limit` after the answer given.
    fn released(
        &self,
        wave: WaveId,
        audiences: &[Audience],
        before: OffsetDateTime,
        after: Option<AnswerId>,
        limit: u32,
    ) -> impl Future<Output = Result<Vec<StoredRelease>, StoreError>> + Send;
}
