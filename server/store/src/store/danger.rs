//! Answers that are held for danger, and what became of all answers in numbers.

use beratta_domain::ids::{OpeningId, PersonId, WaveId};
use beratta_domain::screening::{
    Alert, Asking, Counted, DangerStore, Dealing, HeldForDanger, JointOpening, StoredOriginal, Tally,
};
use beratta_domain::store::StoreError;
use time::OffsetDateTime;

use super::Store;

impl DangerStore for Store {
    async fn held_for_danger(&self) -> Result<Vec<HeldForDanger>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::danger::held(database).await?))
    }

    async fn ask_original(&self, asking: Asking) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::danger::ask(database, &seal, &asking).await?))
    }

    async fn opening(&self, id: OpeningId) -> Result<Option<JointOpening>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::danger::opening(database, id).await?))
    }

    async fn openings_asked(&self, since: OffsetDateTime) -> Result<Vec<JointOpening>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::danger::asked(database, since).await?))
    }

    async fn agree_original(
        &self,
        id: OpeningId,
        colleague: PersonId,
        now: OffsetDateTime,
        since: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::danger::agree(database, &seal, id, colleague, now, since).await?)
        })
    }

    async fn begin_original(
        &self,
        id: OpeningId,
        lead: PersonId,
        now: OffsetDateTime,
        since: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::danger::begin(database, &seal, id, lead, now, since).await?)
        })
    }

    async fn original(
        &self,
        id: OpeningId,
        lead: PersonId,
        since: OffsetDateTime,
    ) -> Result<Option<StoredOriginal>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::danger::original(database, id, lead, since).await?))
    }

    async fn deal(&self, dealing: Dealing) -> Result<Option<Alert>, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::danger::deal(database, &seal, &dealing).await?))
    }

    async fn take_alerts(&self, now: OffsetDateTime) -> Result<Vec<Alert>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::danger::take_alerts(database, now).await?))
    }

    async fn alerted(&self, alerts: &[Alert], now: OffsetDateTime) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::danger::alerted(database, &seal, alerts, now).await?))
    }

    async fn addresses_of_leads(&self) -> Result<Vec<String>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::danger::addresses_of_leads(database).await?))
    }

    async fn tally(&self, wave: WaveId) -> Result<Tally, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::accountability::tally(database, wave).await?))
    }

    async fn publish_tally(&self, wave: WaveId) -> Result<(), StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::accountability::publish(database, wave).await?))
    }

    async fn published_tally(&self, wave: WaveId) -> Result<Vec<(Counted, u64)>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::accountability::published(database, wave).await?))
    }
}
