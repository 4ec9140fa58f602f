//! What the room of danger needs kept.

use std::fmt;
use std::future::Future;

use time::OffsetDateTime;

use super::super::accountability::{Counted, Tally};
use super::opening::{HeldForDanger, JointOpening, Outcome, Purpose};
use crate::ids::{AnswerId, OpeningId, PersonId, WaveId};
use crate::intake::SealedAnswer;
use crate::store::StoreError;

/// A lead who asks for an original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The new opening's identifier.
    pub id: OpeningId,
    /// The wave.
    pub wave: WaveId,
    /// The answer.
    pub answer: AnswerId,
    /// Who asks.
    pub lead: PersonId,
    /// What for.
    pub purpose: Purpose,
    /// When.
    pub at: OffsetDateTime,
    /// Since when another asking of theirs, or an agreement with it, would still be good.
    pub since: OffsetDateTime,
}

/// An answer's sealed words for an opening, and what the screener wrote about it.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredOriginal {
    /// The opening.
    pub opening: JointOpening,
    /// The answer.
    pub sealed: SealedAnswer,
    /// The screener's note, sealed to the wave's key.
    pub note: Option<Vec<u8>>,
}

impl fmt::Debug for StoredOriginal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredOriginal").field("opening", &self.opening.id).finish_non_exhaustive()
    }
}

/// What a lead did about an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dealing {
    /// The opening through which they read it.
    pub opening: OpeningId,
    /// Who.
    pub lead: PersonId,
    /// What.
    pub outcome: Outcome,
    /// What they wrote about it, sealed to the wave's key.
    pub note: Option<Vec<u8>>,
    /// When.
    pub at: OffsetDateTime,
}

/// An answer of which no mail has told yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alert {
    /// The wave.
    pub wave: WaveId,
    /// The answer.
    pub answer: AnswerId,
}

/// What the room of danger needs kept. Each method is one use case and one transaction, durable when it returns; each step
/// has its entry of the audit trail in the same transaction.
pub trait DangerStore: Send + Sync {
    /// The answers that are held for danger, newest first.
    fn held_for_danger(&self) -> impl Future<Output = Result<Vec<HeldForDanger>, StoreError>> + Send;

    /// Keeps an asking. False when the answer is not held for danger, or an asking of the same lead is still good.
    fn ask_original(&self, asking: Asking) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// The opening of this identifier.
    fn opening(&self, id: OpeningId) -> impl Future<Output = Result<Option<JointOpening>, StoreError>> + Send;

    /// The askings since then to which nobody has agreed, oldest first.
    fn openings_asked(
        &self,
        since: OffsetDateTime,
    ) -> impl Future<Output = Result<Vec<JointOpening>, StoreError>> + Send;

    /// Keeps that a colleague agrees to an asking that was made after `since`. False when it is their own, too old, or
    /// somebody agreed already.
    fn agree_original(
        &self,
        id: OpeningId,
        colleague: PersonId,
        now: OffsetDateTime,
        since: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Keeps that the lead opens the original, once, after an agreement of another person that was made after `since`.
    fn begin_original(
        &self,
        id: OpeningId,
        lead: PersonId,
        now: OffsetDateTime,
        since: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// What was sealed, for a lead who opened it after `since` and has not dealt with it.
    fn original(
        &self,
        id: OpeningId,
        lead: PersonId,
        since: OffsetDateTime,
    ) -> impl Future<Output = Result<Option<StoredOriginal>, StoreError>> + Send;

    /// Keeps what a lead did, once for each opening that they opened; when there was no danger, the answer waits for a
    /// screener again. None when there is no such opening of theirs.
    fn deal(&self, dealing: Dealing) -> impl Future<Output = Result<Option<Alert>, StoreError>> + Send;

    /// Takes the alerts that are due, so that nobody else has them for a while: longer each time.
    fn take_alerts(&self, now: OffsetDateTime) -> impl Future<Output = Result<Vec<Alert>, StoreError>> + Send;

    /// Keeps that a mail has told of these.
    fn alerted(&self, alerts: &[Alert], now: OffsetDateTime) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// The e-mail addresses of the leads who may sign in.
    fn addresses_of_leads(&self) -> impl Future<Output = Result<Vec<String>, StoreError>> + Send;

    /// What became of a wave's answers.
    fn tally(&self, wave: WaveId) -> impl Future<Output = Result<Tally, StoreError>> + Send;

    /// Publishes the counts of a wave. One that moved by little stays as it was.
    fn publish_tally(&self, wave: WaveId) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// The counts of a wave as they were last published.
    fn published_tally(&self, wave: WaveId) -> impl Future<Output = Result<Vec<(Counted, u64)>, StoreError>> + Send;
}
