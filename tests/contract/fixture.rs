//! Answers and waves to try the store with.

use beratta_domain::audit::Actor;
use beratta_domain::ids::{AnswerId, ComplaintId, WaveId};
use beratta_domain::intake::{CodeHash, IntakeStore, SealedAnswer, SealedComplaint, TokenHash};
use beratta_domain::keys::ServerKey;
use beratta_domain::survey::{BandId, Source, SurveyVersion, VariantIndex};
use beratta_domain::wave_store::{NewWave, Opening, WaveStore};
use beratta_domain::week::IsoWeek;
use beratta_store::{Existing, OtherKey, Restoring, Store};
use beratta_tests::scratch::Scratch;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use time::OffsetDateTime;
use time::macros::datetime;

pub(crate) const NOW: OffsetDateTime = datetime!(2026-11-16 09:00 UTC);

/// Who does what the tests do.
pub(crate) const BY: Actor = Actor::CommandLine;

/// The `server.key` of the tests' databases.
pub(crate) fn key() -> ServerKey {
    ServerKey::from_bytes([9; 32])
}

/// Opens a database and gives the store its key.
pub(crate) async fn sealed(scratch: &Scratch) -> Store {
    let store = scratch.open().await;
    assert_eq!(store.introduce_server_key(&key(), NOW).await.expect("introduced"), key().check());
    store
}

/// A restore with the right key.
pub(crate) fn restoring(key: &ServerKey, existing: Existing) -> Restoring<'_> {
    Restoring { existing, key, other: OtherKey::Refuse, by: BY, at: NOW }
}

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

/// The small example that comes along, under another name and title.
pub(crate) fn survey(slug: &str, title: &str) -> (Source, SurveyVersion) {
    versioned(files(slug, title, "steps = 3"))
}

/// The same told aloud in English, with one sound for every step and level.
pub(crate) fn told(slug: &str, sound: &[u8]) -> (Source, SurveyVersion) {
    let steps = "steps = 3\naudio.en = [\"lunch-1-{time}.ogg\", \"lunch-2.ogg\", \"lunch-3.ogg\"]\n#";
    let names = ["lunch-1-new.ogg", "lunch-1-long.ogg", "lunch-2.ogg", "lunch-3.ogg"];
    versioned(files(slug, "Told aloud", steps).with_recordings(names.map(|name| (name, sound))))
}

fn files(slug: &str, title: &str, steps: &str) -> Source {
    let structure = include_str!("../../surveys/small-example/survey.toml");
    let structure = structure.replace("small-example", slug).replace("steps = 3", steps);
    let english = include_str!("../../surveys/small-example/en.ftl");
    let english = english.replace("survey-title = Alone at lunch", &format!("survey-title = {title}"));
    let swedish = include_str!("../../surveys/small-example/sv.ftl").to_owned();
    let finnish = include_str!("../../surveys/small-example/fi.ftl").to_owned();
    let arabic = include_str!("../../surveys/small-example/ar.ftl").to_owned();
    let words = [("en.ftl", english), ("sv.ftl", swedish), ("fi.ftl", finnish), ("ar.ftl", arabic)];
    Source::from_files(slug, [("survey.toml", structure)].into_iter().chain(words))
}

fn versioned(source: Source) -> (Source, SurveyVersion) {
    let version = source.survey().expect("the example is a survey").version;
    (source, version)
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
            retention_days: None,
        }
    }

    pub(crate) async fn open_wave(&mut self, store: &Store, slug: &str) -> WaveId {
        store.introduce_server_key(&key(), NOW).await.expect("introduced");
        let (source, version) = survey(slug, "Somebody at lunch");
        store.import_survey(&source, &[], &version, BY, NOW).await.expect("the survey is kept");
        let wave = self.new_wave(slug, version);
        let id = wave.id;
        assert_eq!(store.open_wave(wave, BY).await.expect("the wave is kept"), Opening::Opened);
        id
    }

    /// Random bytes.
    pub(crate) fn bytes(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.0.fill_bytes(&mut bytes);
        bytes
    }

    pub(crate) fn answer(&mut self, wave: WaveId) -> SealedAnswer {
        // As long as a sealing of some words is.
        let mut sealed = vec![0; 48 + 2 * 256];
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
            sealed,
            week: this_week(),
            token: TokenHash(self.hash()),
            code: CodeHash(self.hash()),
            fingerprint: self.hash(),
        }
    }

    /// A complaint of the length that short ones have.
    pub(crate) fn complaint(&mut self, wave: WaveId) -> SealedComplaint {
        let sealed = self.bytes(304);
        SealedComplaint { id: ComplaintId::random(&mut self.0), wave, sealed, week: this_week() }
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
