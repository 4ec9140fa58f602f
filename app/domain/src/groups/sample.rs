//! A sample of held answers: the group's way to ask whether screeners hold back too much.
//!
//! Nobody in a group may read a held answer. They may ask that some of them, chosen at random, are looked at again by another
//! screener, who is told nothing of whose wish it is. What comes of it the group sees as protected counts.

use rand::Rng;
use time::{Date, OffsetDateTime};

use super::service::Groups;
use crate::access::{Analyst, GroupLead};
use crate::disclosure::ProtectedCount;
use crate::ids::{GroupId, SampleId};
use crate::screening::GRACE;
use crate::store::StoreError;

/// How many answers a group can ask for. Of fewer, nothing could be told.
pub const SAMPLE_SIZES: [u32; 3] = [20, 50, 100];

/// A sample that is about to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewSample {
    /// Its id.
    pub id: SampleId,
    /// How many answers.
    pub size: u32,
    /// When it was asked for.
    pub asked: OffsetDateTime,
    /// Up to when answers must have been held: later ones can still be undone.
    pub held_until: OffsetDateTime,
}

/// What became of a group that asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sampled {
    /// The answers wait for another screener.
    Drawn,
    /// Not so many answers are held that nobody looked at again.
    TooFew,
    /// One that the group asked for before is not done.
    UnderWay,
}

/// A sample as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredSample {
    /// When it was asked for.
    pub asked: OffsetDateTime,
    /// How many answers.
    pub size: u32,
    /// How many are still held, and how many were released, when it is done.
    pub outcome: Option<(u64, u64)>,
}

/// A sample as a group sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldSample {
    /// The day on which it was asked for.
    pub asked: Date,
    /// How many answers.
    pub size: u32,
    /// What came of it, when it is done.
    pub outcome: Option<SampleOutcome>,
}

/// What came of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SampleOutcome {
    /// How many are still held.
    pub stayed: ProtectedCount,
    /// How many were released after all.
    pub released: ProtectedCount,
}

impl From<StoredSample> for HeldSample {
    fn from(stored: StoredSample) -> Self {
        let outcome = stored.outcome.map(|(stayed, released)| SampleOutcome {
            stayed: ProtectedCount::of(stayed),
            released: ProtectedCount::of(released),
        });
        Self { asked: stored.asked.date(), size: stored.size, outcome }
    }
}

/// What samples need kept.
pub trait SampleStore: Send + Sync {
    /// Draws a sample from the held answers of the group's wave, and lets them wait for another screener; with its entry of
    /// the audit trail. An answer that is held for danger is in none: the safeguarding lead looks at it.
    fn draw_sample(&self, of: GroupLead, sample: NewSample)
    -> impl Future<Output = Result<Sampled, StoreError>> + Send;

    /// What a group has asked for, newest first.
    fn samples(&self, of: GroupId) -> impl Future<Output = Result<Vec<StoredSample>, StoreError>> + Send;

    /// Counts what came of each sample of which every answer was looked at again up to `until`, and forgets which answers
    /// they were.
    fn finish_samples(&self, until: OffsetDateTime) -> impl Future<Output = Result<(), StoreError>> + Send;
}

impl<S: SampleStore> Groups<S> {
    /// Asks that so many held answers are looked at again. None when that is none of the sizes.
    ///
    /// # Errors
    /// When the store does not answer; nothing is asked then.
    pub async fn ask_again(
        &self,
        by: GroupLead,
        size: u32,
        now: OffsetDateTime,
        rng: &mut (impl Rng + Send),
    ) -> Result<Option<Sampled>, StoreError> {
        if !SAMPLE_SIZES.contains(&size) {
            return Ok(None);
        }
        let sample = NewSample { id: SampleId::random(rng), size, asked: now, held_until: now - GRACE };
        self.store.draw_sample(by, sample).await.map(Some)
    }

    /// What this facilitator's group has asked for, newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn asked_again(&self, by: GroupLead) -> Result<Vec<HeldSample>, StoreError> {
        self.samples_of(by.group()).await
    }

    /// What this analyst's group has asked for, newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn own_samples(&self, by: Analyst) -> Result<Vec<HeldSample>, StoreError> {
        self.samples_of(by.group()).await
    }

    async fn samples_of(&self, group: GroupId) -> Result<Vec<HeldSample>, StoreError> {
        Ok(self.store.samples(group).await?.into_iter().map(HeldSample::from).collect())
    }

    /// Tells the outcome of the samples that are done and that nobody can undo any more.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn finish_samples(&self, now: OffsetDateTime) -> Result<(), StoreError> {
        self.store.finish_samples(now - GRACE).await
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_group_sees_rounded_numbers_and_a_day() {
        let stored = StoredSample { asked: datetime!(2026-11-26 21:31:07 UTC), size: 20, outcome: Some((16, 4)) };
        let seen = HeldSample::from(stored);
        assert_eq!(seen.asked, time::macros::date!(2026 - 11 - 26));
        let outcome = seen.outcome.expect("is done");
        assert_eq!((outcome.stayed.shown(), outcome.released.shown()), (Some(20), None));
    }
}
