//! People, their ways in and their sessions.

use beratta_domain::access::{
    AccessStore, Account, Beside, HashedPassword, Invitation, Joined, KeyHash, Listed, NewInvitation, NewPerson,
    NewReset, NewSession, NewWay, PasskeyId, RecoveryHash, SpentChallenge, StoredSession, TotpStep, Way, WaySet, Ways,
};
use beratta_domain::audit::{Act, Actor, AuditStore, Fact, NewEntry, Reason, Subject};
use beratta_domain::ids::PersonId;
use beratta_domain::store::StoreError;
use time::OffsetDateTime;

use super::Store;

impl AccessStore for Store {
    async fn invite(&self, invitation: NewInvitation) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::people::invite(database, &seal, &invitation).await?))
    }

    async fn invitation(&self, token: &KeyHash, now: OffsetDateTime) -> Result<Option<Invitation>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::people::invitation(database, token, now).await?))
    }

    async fn join(&self, token: &KeyHash, person: NewPerson, now: OffsetDateTime) -> Result<Joined, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::people::join(database, &seal, token, &person, now).await?))
    }

    async fn account(&self, login: &str) -> Result<Option<Account>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::people::account(database, login).await?))
    }

    async fn account_of(&self, person: PersonId) -> Result<Option<Account>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::people::account_of(database, person).await?))
    }

    async fn set_second_factor(
        &self,
        person: PersonId,
        way: NewWay,
        beside: Beside,
        recovery: &[RecoveryHash],
        now: OffsetDateTime,
    ) -> Result<WaySet, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::ways::set(database, &seal, person, (&way, beside), recovery, now).await?)
        })
    }

    async fn ways(&self, person: PersonId) -> Result<Ways, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::ways::all(database, person).await?))
    }

    async fn remove_way(
        &self,
        person: PersonId,
        way: &Way,
        needed: bool,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::ways::remove(database, &seal, person, (way, needed), now).await?)
        })
    }

    async fn renew_recovery(
        &self,
        person: PersonId,
        recovery: &[RecoveryHash],
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::ways::renew_codes(database, &seal, person, recovery, now).await?)
        })
    }

    async fn change_password(
        &self,
        person: PersonId,
        password: &HashedPassword,
        keep: &KeyHash,
        now: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::ways::change_password(database, &seal, person, (password, keep), now).await?)
        })
    }

    async fn use_passkey(
        &self,
        person: PersonId,
        passkey: &PasskeyId,
        sign_count: u32,
        challenge: SpentChallenge,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::ways::use_passkey(database, person, (passkey, sign_count), challenge, now).await?)
        })
    }

    async fn spend_step(&self, person: PersonId, step: TotpStep) -> Result<bool, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::people::spend_step(database, person, step).await?))
    }

    async fn spend_recovery(&self, person: PersonId, code: &RecoveryHash) -> Result<bool, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::people::spend_recovery(database, person, code).await?))
    }

    async fn begin_session(&self, session: NewSession, follows: Option<KeyHash>) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::sessions::begin(database, &seal, &session, follows.as_ref()).await?))
    }

    async fn session(&self, token: &KeyHash, now: OffsetDateTime) -> Result<Option<StoredSession>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::sessions::find(database, token, now).await?))
    }

    async fn end_session(&self, token: &KeyHash) -> Result<(), StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::sessions::end(database, token).await?))
    }

    async fn end_sessions(&self, person: PersonId, now: OffsetDateTime) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::sessions::end_all(database, &seal, person, now).await?))
    }

    async fn people(&self) -> Result<Vec<Listed>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::people::people(database).await?))
    }

    async fn disable(&self, person: PersonId, by: PersonId, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::people::disable(database, &seal, person, by, now).await?))
    }

    async fn reset_second_factor(&self, reset: NewReset) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::ways::reset(database, &seal, &reset).await?))
    }

    async fn reset(&self, token: &KeyHash, now: OffsetDateTime) -> Result<Option<PersonId>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::ways::find_reset(database, token, now).await?))
    }

    async fn refuse_code(&self, person: PersonId, now: OffsetDateTime) -> Result<(), StoreError> {
        let refused = NewEntry::new(now, Actor::Person(person), Act::SignInRefused).about(Subject::Person(person));
        self.append(refused.with(Fact::Reason(Reason::WrongSecondFactor))).await.map(drop)
    }
}
