//! What screening needs kept.

use std::collections::BTreeMap;
use std::fmt;
use std::future::Future;

use time::OffsetDateTime;

use super::decision::{Audience, HoldReason};
use super::redaction::Redaction;
use crate::ids::{AnswerId, PersonId, StackId, WaveId};
use crate::intake::SealedAnswer;
use crate::store::StoreError;
use crate::survey::QuestionId;

/// What is taken out of each text. Sorted, and without texts of which nothing is taken out, so that equal ones are equal.
pub type TakenOut = BTreeMap<QuestionId, Vec<Redaction>>;

/// What an earlier decision about an answer was, for who decides anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// Whether another screener decided it, and this is the second look. Who it was is told to nobody.
    pub second_look: bool,
    /// For whom it would be released, when it would be.
    pub audience: Option<Audience>,
    /// What was taken out.
    pub taken_out: TakenOut,
    /// Why it is held, when it is.
    pub held: Option<HoldReason>,
    /// What the other screener wrote about that, sealed to the wave's key.
    pub note: Option<Vec<u8>>,
}

/// An answer that is before a screener.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The answer.
    pub sealed: SealedAnswer,
    /// What was decided about it before, if it was.
    pub before: Option<Before>,
}

/// What became of somebody who asked for an answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Claimed {
    /// It is theirs until the time given.
    Yours(Box<Given>),
    /// Somebody else has it.
    Taken,
    /// It does not wait for them: decided, or taken back by the child.
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
        /// What was taken out of them.
        taken_out: TakenOut,
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
    /// With which others it was decided.
    pub stack: Option<StackId>,
}

/// How a wave's screening stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many answers wait for a screener.
    pub waiting: u64,
    /// How many are released.
    pub released: u64,
    /// How many decisions wait for another screener's look.
    pub second_looks: u64,
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

    /// Writes into the audit trail that a person made this server forget the keys.
    fn locked(&self, person: PersonId, now: OffsetDateTime) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// The answers that nobody has decided.
    fn waiting(&self, wave: WaveId) -> impl Future<Output = Result<Vec<AnswerId>, StoreError>> + Send;

    /// Those of these answers that are there.
    fn sealed(
        &self,
        wave: WaveId,
        answers: &[AnswerId],
    ) -> impl Future<Output = Result<Vec<SealedAnswer>, StoreError>> + Send;

    /// The answers that this person has before them at `now`, the one given first before the others.
    fn claimed(
        &self,
        wave: WaveId,
        person: PersonId,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Vec<Given>, StoreError>> + Send;

    /// Gives an answer to one person. From then on its child's words are not replaced any more.
    fn claim(&self, claim: Claim, now: OffsetDateTime) -> impl Future<Output = Result<Claimed, StoreError>> + Send;

    /// A decision that waits for somebody else's look, if that somebody may be this person: the first after `from`, and
    /// round again.
    fn second_look(
        &self,
        wave: WaveId,
        person: PersonId,
        from: AnswerId,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Option<AnswerId>, StoreError>> + Send;

    /// Keeps decisions about answers that their person has before them, and ends the claims: all in one transaction. Gives
    /// those that were kept; the others are with this person no longer, or somebody decided them.
    fn decide(&self, decisions: Vec<Decision>) -> impl Future<Output = Result<Vec<AnswerId>, StoreError>> + Send;

    /// Takes this person's newest decision in a wave back at `now`, with its stack, if it was after `since`, and gives them
    /// the answers again: all but those that another screener reads now.
    fn undo(
        &self,
        wave: WaveId,
        person: PersonId,
        now: OffsetDateTime,
        since: OffsetDateTime,
        until: OffsetDateTime,
    ) -> impl Future<Output = Result<Vec<AnswerId>, StoreError>> + Send;

    /// Takes the texts of a released answer away from whoever may read them, and gives the answer to this person to screen
    /// it again. False when it is not released, or with somebody else.
    fn reopen(&self, claim: Claim, now: OffsetDateTime) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Whether a second screener must agree to each release of this wave.
    fn two_person(&self, wave: WaveId) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Lets a second screener agree to each release from now on, or not. What waits for a second look goes on waiting.
    fn set_two_person(
        &self,
        wave: WaveId,
        on: bool,
        by: PersonId,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// How a wave's screening stands.
    fn progress(&self, wave: WaveId) -> impl Future<Output = Result<Progress, StoreError>> + Send;

    /// The texts of the answers that were released up to `before`, for these audiences: at most `limit` answers after the
    /// one given.
    fn released(
        &self,
        wave: WaveId,
        audiences: &[Audience],
        before: OffsetDateTime,
        after: Option<AnswerId>,
        limit: u32,
    ) -> impl Future<Output = Result<Vec<StoredRelease>, StoreError>> + Send;
}
