//! What intake keeps.

use beratta_domain::ids::WaveId;
use beratta_domain::intake::{CodeHash, IntakeStore, Kept, Replaced, SealedAnswer, SealedComplaint, Settled};
use beratta_domain::store::StoreError;
use beratta_domain::survey::{BandId, VariantIndex};
use beratta_domain::week::IsoWeek;

use super::Store;

impl IntakeStore for Store {
    async fn serve(
        &self,
        wave: WaveId,
        band: &BandId,
        among: &[VariantIndex],
        draw: u64,
    ) -> Result<VariantIndex, StoreError> {
        each!(self, (queries, database, writer) => {
            let serving = queries::counts::Serving { wave, band: band.clone(), among: among.to_vec(), draw };
            writer.serve(serving).await
        })
    }

    async fn keep(&self, answer: SealedAnswer) -> Result<Kept, StoreError> {
        each!(self, (queries, database, writer) => writer.keep(answer).await)
    }

    async fn replace(&self, answer: SealedAnswer) -> Result<Replaced, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::removing::replace(database, &answer).await?))
    }

    async fn withdraw(&self, wave: WaveId, code: &CodeHash) -> Result<bool, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::removing::withdraw(database, wave, code).await?))
    }

    async fn keep_complaint(&self, complaint: SealedComplaint) -> Result<(), StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::complaints::keep(database, &complaint).await?))
    }

    async fn settle(&self, week: IsoWeek) -> Result<Settled, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::settling::settle(database, week).await?))
    }
}
