//! Surveys, and waves through their life.

use std::ops::Range;

use beratta_domain::audit::Actor;
use beratta_domain::help;
use beratta_domain::ids::WaveId;
use beratta_domain::intake::VariantCount;
use beratta_domain::life::{Step, Trial};
use beratta_domain::store::StoreError;
use beratta_domain::survey::{SoundHash, Source, SurveyVersion};
use beratta_domain::wave_store::{Closing, NewWave, Opening, StoredWave, WaveStore};
use time::OffsetDateTime;

use super::Store;

impl WaveStore for Store {
    async fn import_survey(
        &self,
        source: &Source,
        sounds: &[Vec<u8>],
        version: &SurveyVersion,
        by: Actor,
        now: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::import_survey(database, &seal, source, sounds, version, by, now).await?)
        })
    }

    async fn latest_survey(&self, slug: &str) -> Result<Option<(SurveyVersion, Source)>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::waves::latest_survey(database, slug).await?))
    }

    async fn sound(&self, hash: &SoundHash, range: Range<u32>) -> Result<Option<Vec<u8>>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::recordings::sound(database, hash, range).await?))
    }

    async fn import_help(&self, source: &help::Source, by: Actor, now: OffsetDateTime) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::import_help(database, &seal, source, by, now).await?)
        })
    }

    async fn help(&self) -> Result<Option<help::Source>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::waves::help(database).await?))
    }

    async fn open_wave(&self, wave: NewWave, by: Actor) -> Result<Opening, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::make_wave(database, &seal, &wave, Step::Demonstrate, by).await?)
        })
    }

    async fn latest_surveys(&self) -> Result<Vec<(SurveyVersion, Source)>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::waves::latest_surveys(database).await?))
    }

    async fn draft_wave(&self, wave: NewWave, by: Actor) -> Result<Opening, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::make_wave(database, &seal, &wave, Step::Draft, by).await?)
        })
    }

    async fn pin_survey(
        &self,
        wave: WaveId,
        version: &SurveyVersion,
        by: Actor,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::pin(database, &seal, wave, version, by, now).await?)
        })
    }

    async fn log_trial(&self, wave: WaveId, trial: &Trial, by: Actor, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::trials::log(database, &seal, wave, trial, by, now).await?)
        })
    }

    async fn trials(&self, wave: WaveId) -> Result<Vec<Trial>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::trials::of_wave(database, wave).await?))
    }

    async fn open_drafted(&self, wave: WaveId, by: Actor, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::open_drafted(database, &seal, wave, Step::Open, by, now).await?)
        })
    }

    async fn demonstrate_drafted(&self, wave: WaveId, by: Actor, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::open_drafted(database, &seal, wave, Step::Demonstrate, by, now).await?)
        })
    }

    async fn report_wave(
        &self,
        wave: WaveId,
        summary: Option<&str>,
        by: Actor,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::report(database, &seal, wave, summary, by, now).await?)
        })
    }

    async fn purge_wave(&self, wave: WaveId, by: Actor, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::purging::purge(database, &seal, wave, by, now).await?)
        })
    }

    async fn close_wave(&self, slug: &str, by: Actor, now: OffsetDateTime) -> Result<Closing, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::close_wave(database, &seal, slug, by, now).await?)
        })
    }

    async fn waves(&self) -> Result<Vec<StoredWave>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::waves::waves(database).await?))
    }

    async fn variant_counts(&self, wave: WaveId) -> Result<Vec<VariantCount>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::counts::of_wave(database, wave).await?))
    }
}
