//! What the room makes of its store's verdicts, over a store in memory.

use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use rand::SeedableRng;
use rand::rngs::StdRng;
use time::macros::datetime;

use super::super::{CodeHash, OWN_EXPERIENCE, Settled, TICKED, TOKEN, TokenHash};
use super::*;
use crate::ids::WaveId;
use crate::keys::WavePrivateKey;
use crate::survey::{BandId, Source};

const NOW: OffsetDateTime = datetime!(2026-11-16 09:00 UTC);
const ADVICE: &str = "Tell an adult whom you trust.";
const OTHER: &str = "Tell your teacher.";

/// As much of a store as the rules of this room need.
#[derive(Default)]
struct Memory(Mutex<Rows>);

#[derive(Default)]
struct Rows {
    kept: Vec<SealedAnswer>,
    withdrawn: Vec<CodeHash>,
    screening_began: bool,
}

impl Rows {
    fn find(&mut self, token: TokenHash) -> Option<&mut SealedAnswer> {
        self.kept.iter_mut().find(|kept| kept.token == token)
    }
}

impl IntakeStore for Memory {
    async fn serve(&self, _: WaveId, _: &BandId, among: &[VariantIndex], _: u64) -> Result<VariantIndex, StoreError> {
        Ok(among[0])
    }

    async fn keep_complaint(&self, _: SealedComplaint) -> Result<(), StoreError> {
        Ok(())
    }

    async fn keep(&self, answer: SealedAnswer) -> Result<Kept, StoreError> {
        let mut rows = self.0.lock().expect("nobody panicked");
        if rows.withdrawn.contains(&answer.code) {
            return Ok(Kept::Withdrawn);
        }
        let screening_began = rows.screening_began;
        Ok(match rows.find(answer.token) {
            Some(kept) if kept.fingerprint == answer.fingerprint => Kept::Same,
            Some(_) if screening_began => Kept::Screened,
            Some(_) => Kept::Differs,
            None => {
                rows.kept.push(answer);
                Kept::New
            }
        })
    }

    async fn replace(&self, answer: SealedAnswer) -> Result<Replaced, StoreError> {
        let mut rows = self.0.lock().expect("nobody panicked");
        let screening_began = rows.screening_began;
        Ok(match rows.find(answer.token) {
            Some(_) if screening_began => Replaced::Screened,
            Some(kept) => {
                *kept = answer;
                Replaced::Done
            }
            None => Replaced::Absent,
        })
    }

    async fn withdraw(&self, _: WaveId, code: &CodeHash) -> Result<bool, StoreError> {
        let mut rows = self.0.lock().expect("nobody panicked");
        let before = rows.kept.len();
        rows.kept.retain(|kept| kept.code != *code);
        let removed = rows.kept.len() < before;
        if removed {
            rows.withdrawn.push(*code);
        }
        Ok(removed || rows.withdrawn.contains(code))
    }

    async fn settle(&self, _: IsoWeek) -> Result<Settled, StoreError> {
        Ok(Settled::default())
    }
}

/// One child with an open page.
struct Child {
    intake: Intake<Memory>,
    wave: Wave,
    key: WavePrivateKey,
    rng: StdRng,
    form: Typed,
}

impl Child {
    fn with_a_story() -> Self {
        let mut rng = StdRng::seed_from_u64(1);
        let key = WavePrivateKey::random(&mut rng);
        let wave = Wave {
            id: WaveId::random(&mut rng),
            slug: "good".to_owned(),
            survey: Arc::new(survey()),
            public_key: key.public(),
            opened: NOW,
            closed: None,
            state: crate::life::State::Open,
            retention_days: 90,
            summary: None,
            reported: None,
            purged: None,
            draft: true,
            api: false,
        };
        let care = [("en".parse().expect("a language"), "afraid".to_owned())].into();
        let care = CareWords::read(&care).expect("one word");
        let intake = Intake::new(Memory::default(), ServerKey::from_bytes([7; 32]), care);
        let band = wave.survey.bands[0].clone();
        let given = now(intake.story(&wave, &band, NOW, &mut rng)).expect("a story");
        Self { intake, wave, key, rng, form: Typed::default().with(TOKEN, &given.token) }
    }

    fn send(&mut self, advice: &str) -> Result<Received, SendError> {
        self.send_with(advice, None)
    }

    fn send_with(&mut self, advice: &str, replace: Option<&str>) -> Result<Received, SendError> {
        let mut form = self.form.with("q-advice", advice);
        if let Some(choice) = replace {
            form = form.with(REPLACE, choice);
        }
        now(self.intake.send(&self.wave, &form, NOW, &mut self.rng))
    }

    /// The advice of every answer that is kept, opened as a screener would.
    fn kept(&self) -> Vec<String> {
        let rows = self.intake.store.0.lock().expect("nobody panicked");
        let opened = rows.kept.iter().map(|kept| self.key.open(kept.wave, kept.id, &kept.sealed).expect("it opens"));
        let contents = opened.map(|opened| Contents::read(&opened).expect("it reads"));
        contents.map(|contents| contents.texts[&QuestionId::new("advice")].clone()).collect()
    }

    fn begin_screening(&self) {
        self.intake.store.0.lock().expect("nobody panicked").screening_began = true;
    }
}

/// The survey of the check's tests, which is a good one.
fn survey() -> crate::survey::Survey {
    let files = [
        ("en", include_str!("../../../tests/broken/good/en.ftl")),
        ("sv", include_str!("../../../tests/broken/good/sv.ftl")),
    ];
    let source = Source {
        slug: "good".to_owned(),
        structure: include_str!("../../../tests/broken/good/survey.toml").to_owned(),
        texts: files.map(|(lang, text)| (lang.parse().expect("a language"), text.to_owned())).into(),
        recordings: [].into(),
    };
    let source = source.with_recordings([("calm-1.ogg", "OggS")]);
    source.survey().expect("a good survey")
}

/// The result of a future that waits for nothing.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => panic!("the store in memory makes nobody wait"),
    }
}

fn code(received: &Received) -> String {
    received.code.as_ref().expect("this survey gives codes").to_string()
}

#[test]
fn the_same_words_again_are_thanked_for_again_and_kept_once() {
    let mut child = Child::with_a_story();
    let first = child.send(ADVICE).expect("kept");
    let again = child.send(ADVICE).expect("here already");
    assert_eq!((first.outcome, again.outcome), (Outcome::New, Outcome::Again));
    assert_eq!(code(&first), code(&again));
    assert_eq!(child.kept(), [ADVICE]);
}

#[test]
fn other_words_replace_the_first_only_when_the_child_says_so() {
    let mut child = Child::with_a_story();
    let first = child.send(ADVICE).expect("kept");
    assert!(matches!(child.send(OTHER), Err(SendError::Differs)));
    assert_eq!(child.kept(), [ADVICE]);
    assert_eq!(child.send_with(OTHER, Some("no")).expect("thanked").outcome, Outcome::FirstKept);
    assert_eq!(child.kept(), [ADVICE]);
    let replaced = child.send_with(OTHER, Some("yes")).expect("replaced");
    assert_eq!((replaced.outcome, code(&replaced)), (Outcome::Replaced, code(&first)));
    assert_eq!(child.kept(), [OTHER]);
}

#[test]
fn what_is_being_screened_stays_as_it_is() {
    let mut child = Child::with_a_story();
    child.send(ADVICE).expect("kept");
    child.begin_screening();
    for choice in [None, Some("no"), Some("yes")] {
        assert_eq!(child.send_with(OTHER, choice).expect("thanked").outcome, Outcome::FirstKept, "{choice:?}");
    }
    assert_eq!(child.kept(), [ADVICE]);
}

#[test]
fn who_never_sent_anything_is_kept_whatever_the_choice() {
    for choice in ["yes", "no"] {
        let mut child = Child::with_a_story();
        assert_eq!(child.send_with(ADVICE, Some(choice)).expect("kept").outcome, Outcome::New, "{choice}");
        assert_eq!(child.kept(), [ADVICE], "{choice}");
    }
}

#[test]
fn what_was_withdrawn_is_not_kept_again() {
    let mut child = Child::with_a_story();
    let received = child.send(ADVICE).expect("kept");
    now(child.intake.withdraw(&child.wave, &code(&received))).expect("withdrawn");
    assert_eq!(child.kept(), [""; 0]);
    for choice in [None, Some("no"), Some("yes")] {
        assert!(matches!(child.send_with(ADVICE, choice), Err(SendError::Withdrawn)), "{choice:?}");
    }
    assert_eq!(child.kept(), [""; 0]);
    now(child.intake.withdraw(&child.wave, &code(&received))).expect("asked again");
    let unknown = now(child.intake.withdraw(&child.wave, "0000-0000-0000"));
    assert!(matches!(unknown, Err(WithdrawError::Unknown)));
}

#[test]
fn what_is_kept_shows_no_word_no_care_and_no_own_experience() {
    let sent = |advice: &str, own_experience: bool| {
        let mut child = Child::with_a_story();
        // The survey of the check's tests does not ask.
        let mut survey = survey();
        survey.choices.own_experience = true;
        child.wave.survey = Arc::new(survey);
        if own_experience {
            child.form = child.form.with(OWN_EXPERIENCE, TICKED);
        }
        let care = child.send(advice).expect("kept").care;
        let kept = child.intake.store.0.lock().expect("nobody panicked").kept[0].clone();
        let opened = child.key.open(kept.wave, kept.id, &kept.sealed).expect("it opens");
        let contents = Contents::read(&opened).expect("it reads");
        assert_eq!((contents.care, contents.own_experience), (care, own_experience), "the screener sees it");
        // The fingerprint needs the token's nonce, which nobody keeps.
        let beside = SealedAnswer { sealed: vec![0; kept.sealed.len()], fingerprint: [0; 32], ..kept };
        (care, beside)
    };
    let (calm, worried) = (sent(ADVICE, false), sent("Tell an adult when you are afraid.", true));
    assert_eq!((calm.0, worried.0), (false, true));
    assert!(calm.1 == worried.1, "all but what is sealed is the same");
}
