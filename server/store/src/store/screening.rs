//! Claims, decisions and released texts.

use beratta_domain::audit::{Act, Actor, AuditStore, NewEntry};
use beratta_domain::ids::{AnswerId, PersonId, WaveId};
use beratta_domain::intake::SealedAnswer;
use beratta_domain::screening::{Audience, Claim, Claimed, Decision, Given, Progress, ScreeningStore, StoredRelease};
use beratta_domain::store::StoreError;
use time::OffsetDateTime;

use super::Store;

impl ScreeningStore for Store {
    async fn unlocked(&self, person: PersonId, now: OffsetDateTime) -> Result<(), StoreError> {
        self.append(NewEntry::new(now, Actor::Person(person), Act::KeysUnlocked)).await.map(drop)
    }

    async fn locked(&self, person: PersonId, now: OffsetDateTime) -> Result<(), StoreError> {
        self.append(NewEntry::new(now, Actor::Person(person), Act::KeysLocked)).await.map(drop)
    }

    async fn waiting(&self, wave: WaveId) -> Result<Vec<AnswerId>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::screening::waiting(database, wave).await?))
    }

    async fn sealed(&self, wave: WaveId, answers: &[AnswerId]) -> Result<Vec<SealedAnswer>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::screening::sealed(database, wave, answers).await?))
    }

    async fn claimed(&self, wave: WaveId, person: PersonId, now: OffsetDateTime) -> Result<Vec<Given>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::screening::claimed(database, wave, person, now).await?))
    }

    async fn claim(&self, claim: Claim, now: OffsetDateTime) -> Result<Claimed, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::screening::claim(database, &seal, &claim, now).await?)
        })
    }

    async fn second_look(
        &self,
        wave: WaveId,
        person: PersonId,
        from: AnswerId,
        now: OffsetDateTime,
    ) -> Result<Option<AnswerId>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::screening::second_look(database, wave, person, from, now).await?)
        })
    }

    async fn decide(&self, decisions: Vec<Decision>) -> Result<Vec<AnswerId>, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::screening::decide(database, &seal, &decisions).await?))
    }

    async fn undo(
        &self,
        wave: WaveId,
        person: PersonId,
        now: OffsetDateTime,
        since: OffsetDateTime,
        until: OffsetDateTime,
    ) -> Result<Vec<AnswerId>, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::screening::undo(database, &seal, wave, person, now, since, until).await?)
        })
    }

    async fn reopen(&self, claim: Claim, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::screening::reopen(database, &seal, &claim, now).await?)
        })
    }

    async fn two_person(&self, wave: WaveId) -> Result<bool, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::screening::two_person(database, wave).await?))
    }

    async fn set_two_person(
        &self,
        wave: WaveId,
        on: bool,
        by: PersonId,
        now: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::screening::set_two_person(database, &seal, wave, on, by, now).await?)
        })
    }

    async fn progress(&self, wave: WaveId) -> Result<Progress, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::screening::progress(database, wave).await?))
    }

    async fn released(
        &self,
        wave: WaveId,
        audiences: &[Audience],
        before: OffsetDateTime,
        after: Option<AnswerId>,
        limit: u32,
    ) -> Result<Vec<StoredRelease>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::screening::released(database, wave, audiences, before, after, limit).await?))
    }
}
