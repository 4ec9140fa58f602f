//! Answers and waves to try the store with.

use beratta_domain::ids::{AnswerId, WaveId};
use beratta_domain::intake::{CodeHash, IntakeStore, SealedAnswer, TokenHash};
use beratta_domain::survey::{BandId, Source, SurveyVersion, VariantIndex};
use beratta_domain::wave_store::{NewWave, Opening, WaveStore};
use beratta_domain::week::IsoWeek;
use beratta_store::Store;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use time::OffsetDateTime;
use time::macros::datetime;

pub(crate) const NOW: OffsetDateTime = datetime!(2026-11-16 09:00 UTC);

pub(crate) fn week(text: &str) -> IsoWeek {
    text.parse().expect("an ISO week")
}

/// The week of [`NOW`].
pub(crate) fn this_week() -> IsoWeek {
    IsoWeek::of(NOW)
}

/// A later week than any answer came in.
pub(crate) fn far_future() -> IsoWeek {
    week("2999-W01")
}

pub(crate) fn survey(slug: &str, structure: &str) -> (Source, SurveyVersion) {
    let texts = [("en".parse().expect("a language"), "title = What would you say?".to_owned())].into();
    (
        Source { slug: slug.to_owned(), structure: structure.to_owned(), texts, recordings: [].into() },
        SurveyVersion(format!("version of {structure}")),
    )
}

/// Makes waves and answers, the same ones for the same seed.
pub(crate) struct Maker(StdRng);

impl Maker {
    pub(crate) fn new(seed: u64) -> Self {
        Self(StdRng::seed_from_u64(seed))
    }

    pub(crate) fn new_wave(&mut self, slug: &str, version: SurveyVersion) -> NewWave {
        let mut public_key = [0; 32];
        self.0.fill_bytes(&mut public_key);
        let id = WaveId::random(&mut self.0);
        NewWave {
            id,
            slug: slug.to_owned(),
            survey: slug.to_owned(),
            version,
            public_key,
            opened: NOW,
            draft: true,
            api: false,
        }
    }

    pub(crate) async fn open_wave(&mut self, store: &Store, slug: &str) -> WaveId {
        let (source, version) = survey(slug, "stories = []");
        store.import_survey(&source, &[], &version, NOW).await.expect("the survey is kept");
        let wave = self.new_wave(slug, version);
        let id = wave.id;
        assert_eq!(store.open_wave(wave).await.expect("the wave is kept"), Opening::Opened);
        id
    }

    /// Random bytes.
    pub(crate) fn bytes(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.0.fill_bytes(&mut bytes);
        bytes
    }

    pub(crate) fn answer(&mut self, wave: WaveId) -> SealedAnswer {
        let mut sealed = vec![0; 600];
        self.0.fill_bytes(&mut sealed);
        SealedAnswer {
            id: AnswerId::random(&mut self.0),
            wave,
            band: BandId::new("10-12"),
            variant: VariantIndex(u16::try_from(self.0.next_u64() % 4).expect("below four")),
            gender: None,
            lang: "sv".parse().expect("a language"),
            closed: r#"{"told-somebody":"yes"}"#.to_owned(),
            show_words: true,
            own_experience: false,
            sealed,
            week: this_week(),
            token: TokenHash(self.hash()),
            code: CodeHash(self.hash()),
            fingerprint: self.hash(),
        }
    }

    /// The answer of the same token with other words.
    pub(crate) fn rewrite(&mut self, answer: &SealedAnswer) -> SealedAnswer {
        let other = self.answer(answer.wave);
        SealedAnswer { token: answer.token, code: answer.code, variant: answer.variant, ..other }
    }

    pub(crate) fn draw(&mut self) -> u64 {
        self.0.next_u64()
    }

    fn hash(&mut self) -> [u8; 32] {
        let mut hash = [0; 32];
        self.0.fill_bytes(&mut hash);
        hash
    }
}

/// Every answer of a wave, also those that waited.
pub(crate) async fn all_answers(store: &Store, wave: WaveId) -> Vec<SealedAnswer> {
    store.settle(far_future()).await.expect("answers move");
    settled(store, wave).await
}

/// The answers of a wave that have moved to the table.
pub(crate) async fn settled(store: &Store, wave: WaveId) -> Vec<SealedAnswer> {
    let mut all: Vec<SealedAnswer> = Vec::new();
    loop {
        let page = store.answers(wave, all.last().map(|answer| answer.id), 100).await.expect("answers are read");
        if page.is_empty() {
            return all;
        }
        all.extend(page);
    }
}
