//! Groups, who is in them, and their samples of held answers.

use beratta_domain::access::{GroupLead, HashedPassword, KeyHash};
use beratta_domain::groups::{
    Asked, Entering, Group, GroupCodeHash, GroupNow, GroupStore, NewAnalyst, NewSample, NewWaiting, Overview,
    SampleStore, Sampled, StoredSample, Waiting,
};
use beratta_domain::ids::{AnalystId, GroupId, PersonId};
use beratta_domain::store::StoreError;
use time::OffsetDateTime;

use super::Store;

impl GroupStore for Store {
    async fn make(&self, group: Group, by: PersonId, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::make(database, &seal, &group, by, now).await?)
        })
    }

    async fn groups(&self, among: &[GroupId], now: OffsetDateTime) -> Result<Vec<Overview>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::groups(database, among, now).await?)
        })
    }

    async fn group_now(&self, of: GroupLead, now: OffsetDateTime) -> Result<Option<GroupNow>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::group_now(database, of, now).await?)
        })
    }

    async fn group(&self, group: GroupId) -> Result<Option<Group>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::group(database, group).await?)
        })
    }

    async fn share(&self, of: GroupLead, with: PersonId, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::share(database, &seal, of, with, now).await?)
        })
    }

    async fn open_door(
        &self,
        of: GroupLead,
        code: GroupCodeHash,
        until: OffsetDateTime,
        now: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::open_door(database, &seal, of, code, until, now).await?)
        })
    }

    async fn close_door(&self, of: GroupLead, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::close_door(database, &seal, of, now).await?)
        })
    }

    async fn behind(&self, code: GroupCodeHash, now: OffsetDateTime) -> Result<Option<GroupId>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::behind(database, code, now).await?)
        })
    }

    async fn free(&self, logins: &[String], now: OffsetDateTime) -> Result<Vec<String>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::free(database, logins, now).await?)
        })
    }

    async fn ask(
        &self,
        code: GroupCodeHash,
        asking: NewWaiting,
        most: u32,
        now: OffsetDateTime,
    ) -> Result<Asked, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::ask(database, code, &asking, most, now).await?)
        })
    }

    async fn waits(&self, token: KeyHash, now: OffsetDateTime) -> Result<Option<Waiting>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::waits(database, token, now).await?)
        })
    }

    async fn leave(&self, token: KeyHash) -> Result<(), StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::leave(database, token).await?)
        })
    }

    async fn let_in(&self, of: GroupLead, who: AnalystId, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::let_in(database, &seal, of, who, now).await?)
        })
    }

    async fn turn_away(&self, of: GroupLead, who: AnalystId) -> Result<bool, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::turn_away(database, of, who).await?)
        })
    }

    async fn enter(&self, new: NewAnalyst, now: OffsetDateTime) -> Result<Entering, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::enter(database, &new, now).await?)
        })
    }

    async fn renew(
        &self,
        of: GroupLead,
        who: AnalystId,
        password: HashedPassword,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::renew(database, &seal, of, who, &password, now).await?)
        })
    }

    async fn shut_out(&self, of: GroupLead, who: AnalystId, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::shut_out(database, &seal, of, who, now).await?)
        })
    }
}

impl SampleStore for Store {
    async fn draw_sample(&self, of: GroupLead, sample: NewSample) -> Result<Sampled, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::sample::draw(database, &seal, of, &sample).await?))
    }

    async fn samples(&self, of: GroupId) -> Result<Vec<StoredSample>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::sample::samples(database, of).await?))
    }

    async fn finish_samples(&self, until: OffsetDateTime) -> Result<(), StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::sample::finish(database, until).await?))
    }
}
