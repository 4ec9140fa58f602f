//! Second looks: a release that needs two people, and a released text that somebody wants screened again.

use time::OffsetDateTime;

use super::service::{CLAIM, Screening};
use super::store::{Claim, ScreeningStore};
use crate::access::{SafeguardingLead, Screener};
use crate::ids::AnswerId;
use crate::store::StoreError;
use crate::wave::Wave;

impl<S: ScreeningStore> Screening<S> {
    /// Whether each release of this wave needs two people.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn two_person(&self, _by: Screener, wave: &Wave) -> Result<bool, StoreError> {
        self.store.two_person(wave.id).await
    }

    /// Lets each release of this wave need two people from now on, or one.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn set_two_person(
        &self,
        by: SafeguardingLead,
        wave: &Wave,
        on: bool,
        now: OffsetDateTime,
    ) -> Result<(), StoreError> {
        self.store.set_two_person(wave.id, on, by.person(), now).await
    }

    /// Takes a released text away from whoever may read it, and gives the answer to this screener to read it anew. False
    /// when it is not released, or another screener has it.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn reopen(
        &self,
        by: Screener,
        wave: &Wave,
        answer: AnswerId,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        self.store.reopen(Claim { wave: wave.id, answer, person: by.person(), until: now + CLAIM }, now).await
    }
}
