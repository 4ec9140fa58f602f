//! The screening room: one answer for one screener at a time, and no word leaves it but as it was released.

use std::collections::BTreeMap;
use std::sync::Arc;

use beratta_domain::access::{Capability, Role, Screener};
use beratta_domain::audit::{Act, Actor, AuditStore, Subject};
use beratta_domain::ids::{AnswerId, WaveId};
use beratta_domain::intake::{Contents, IntakeStore, SealedAnswer};
use beratta_domain::keys::{ScreeningKeys, ScreeningKeysError, WavePrivateKey, seal};
use beratta_domain::screening::{
    Audience, CLAIM, HoldReason, Placeholder, Redaction, Release, Screening, ScreeningError, Span,
};
use beratta_domain::survey::QuestionId;
use beratta_domain::wave::Wave;
use beratta_domain::wave_store::WaveStore;
use beratta_store::Store;
use beratta_tests::scratch::Scratch;
use rand::SeedableRng;
use rand::rngs::StdRng;
use time::Duration;

use crate::access::Door;
use crate::fixture::{BY, Maker, NOW, far_future, key as server_key, survey};

const PASSPHRASE: &str = "lantern otter maple river";

/// A wave with answers that really open, and two screeners.
struct Room {
    store: Store,
    wave: Wave,
    screening: Arc<Screening<Store>>,
    screeners: [Screener; 2],
    answers: Vec<SealedAnswer>,
}

fn advice(number: usize) -> String {
    format!("Tell Sara in Lund, or another adult. It is not your fault. {number}")
}

/// `care` says which of the answers may call for care.
async fn room(scratch: &Scratch, answers: usize, care: impl Fn(usize) -> bool) -> Room {
    let mut rng = StdRng::seed_from_u64(21);
    let mut door = Door::of(scratch).await;
    let mut screeners = Vec::new();
    for login in ["one@example.org", "two@example.org"] {
        let (signed_in, _, _) = door.equip(Role::Screener, login).await;
        screeners.push(Screener::of(&door.session(&signed_in, NOW).await.expect("goes on")).expect("may"));
    }
    let store = scratch.open().await;
    store.introduce_server_key(&server_key(), NOW).await.expect("introduced");
    let key = WavePrivateKey::random(&mut rng);
    let mut maker = Maker::new(22);
    let (source, version) = survey("lunch", "Somebody at lunch");
    store.import_survey(&source, &[], &version, BY, NOW).await.expect("the survey is kept");
    let mut new = maker.new_wave("lunch", version);
    new.public_key = *key.public().as_bytes();
    let (id, slug) = (new.id, new.slug.clone());
    store.open_wave(new, BY).await.expect("the wave is kept");
    let survey = Arc::new(source.survey().expect("is a survey"));
    let wave = Wave { id, slug, survey, public_key: key.public(), opened: NOW, closed: None, draft: true, api: false };

    let mut sealed = Vec::new();
    for number in 0..answers {
        let texts = [(QuestionId::new("advice"), advice(number))].into();
        let contents = Contents { texts, care: care(number), own_experience: false };
        let mut bytes = serde_json::to_vec(&contents).expect("serialises");
        // As intake does.
        bytes.resize(bytes.len().next_multiple_of(256), b' ');
        let mut answer = maker.answer(id);
        answer.sealed = seal(&key.public(), id, answer.id, &bytes, &mut rng).expect("seals");
        store.keep(answer.clone()).await.expect("is kept");
        sealed.push(answer);
    }
    store.settle(far_future()).await.expect("answers move");

    let mut keys = ScreeningKeys::new(PASSPHRASE, &mut rng).expect("long enough");
    keys.add(id, &key, &mut rng).expect("is added");
    let screening = Arc::new(Screening::new(store.clone()));
    let locked = screening.next(screeners[0], &wave, NOW, &mut rng).await;
    assert!(matches!(locked, Err(ScreeningError::Locked)));
    assert!(matches!(keys.unlock("lantern otter maple riven"), Err(ScreeningKeysError::Passphrase)));
    screening.unlock(screeners[0], keys.unlock(PASSPHRASE).expect("opens"), NOW).await.expect("is told");
    Room { store, wave, screening, screeners: [screeners[0], screeners[1]], answers: sealed }
}

fn release() -> Release {
    // "Sara" and "Lund".
    let redactions = vec![
        Redaction { span: Span { start: 5, end: 9 }, placeholder: Placeholder::Name },
        Redaction { span: Span { start: 13, end: 17 }, placeholder: Placeholder::Place },
    ];
    Release { audience: Audience::From13, redactions: [(QuestionId::new("advice"), redactions)].into() }
}

impl Room {
    async fn screen_next(&self, screener: usize, seed: u64) -> Option<AnswerId> {
        let mut rng = StdRng::seed_from_u64(seed);
        let by = self.screeners[screener];
        let opened = self.screening.next(by, &self.wave, NOW, &mut rng).await.expect("answers")?;
        self.screening.release(by, &self.wave, opened.id(), &release(), NOW).await.expect("is released");
        Some(opened.id())
    }

    async fn released(&self, after: Duration) -> Vec<String> {
        let all = [Audience::From10, Audience::From13, Audience::From16, Audience::Adults];
        let texts = self.screening.released(self.screeners[0], self.wave.id, &all, NOW + after, None, 1_000).await;
        texts.expect("are read").iter().map(|text| text.text().to_owned()).collect()
    }

    fn wave(&self) -> WaveId {
        self.wave.id
    }
}

pub(crate) async fn two_screeners_at_once_read_every_answer_and_none_twice(scratch: Scratch) {
    let room = Arc::new(room(&scratch, 200, |_| false).await);
    let work = [0, 1].map(|screener| {
        let room = Arc::clone(&room);
        tokio::spawn(async move {
            let mut read = Vec::new();
            while let Some(answer) = room.screen_next(screener, 31 + screener as u64 + 2 * read.len() as u64).await {
                read.push(answer);
            }
            read
        })
    });
    let mut read = Vec::new();
    for one in work {
        let these = one.await.expect("ends");
        assert!(!these.is_empty());
        read.extend(these);
    }
    read.sort();
    let mut all: Vec<AnswerId> = room.answers.iter().map(|answer| answer.id).collect();
    all.sort();
    assert_eq!(read, all);
    let progress = room.screening.progress(room.screeners[0], room.wave()).await.expect("is counted");
    assert_eq!((progress.waiting, progress.released), (0, 200));
}

pub(crate) async fn answers_that_may_call_for_care_come_first(scratch: Scratch) {
    let room = room(&scratch, 30, |number| number % 10 == 3).await;
    let care: BTreeMap<AnswerId, bool> =
        room.answers.iter().enumerate().map(|(number, answer)| (answer.id, number % 10 == 3)).collect();
    let mut order = Vec::new();
    while let Some(answer) = room.screen_next(0, order.len() as u64).await {
        order.push(care[&answer]);
    }
    assert_eq!(order.iter().position(|care| !care), Some(3), "{order:?}");
    assert_eq!(order.len(), 30);
}

pub(crate) async fn a_released_text_is_redacted_and_reaches_analysis_after_ten_minutes(scratch: Scratch) {
    let room = room(&scratch, 1, |_| false).await;
    room.screen_next(0, 1).await.expect("there is one");
    assert_eq!(room.released(Duration::minutes(9)).await, [""; 0]);
    let told = "Tell [namn] in [plats], or another adult. It is not your fault. 0";
    assert_eq!(room.released(Duration::minutes(10)).await, [told]);
    let younger =
        room.screening.released(room.screeners[0], room.wave(), &[Audience::From10], NOW + Duration::hours(1), None, 9);
    assert!(younger.await.expect("is read").is_empty(), "it was released for others");
    assert_eq!(room.store.verify().await.expect("is read").findings, []);
}

pub(crate) async fn what_is_undone_reaches_nobody_and_lies_before_the_screener_again(scratch: Scratch) {
    let room = room(&scratch, 3, |_| false).await;
    let answer = room.screen_next(0, 1).await.expect("there is one");
    let undo =
        |screener: usize, after: Duration| room.screening.undo(room.screeners[screener], &room.wave, NOW + after);
    assert!(!undo(1, Duration::minutes(1)).await.expect("answers"), "it is another's decision");
    assert!(!undo(0, Duration::minutes(10)).await.expect("answers"), "it is too late");
    assert!(undo(0, Duration::minutes(9)).await.expect("answers"));
    let mut rng = StdRng::seed_from_u64(2);
    let again = room.screening.next(room.screeners[0], &room.wave, NOW, &mut rng).await.expect("answers");
    assert_eq!(again.expect("there is one").id(), answer);
    assert_eq!(room.released(Duration::hours(1)).await, [""; 0]);
    assert!(!undo(0, Duration::minutes(1)).await.expect("answers"), "there is nothing more to undo");
}

pub(crate) async fn nobody_decides_what_is_not_before_them(scratch: Scratch) {
    let room = room(&scratch, 1, |_| false).await;
    let mut rng = StdRng::seed_from_u64(3);
    let [one, two] = room.screeners;
    let opened = room.screening.next(one, &room.wave, NOW, &mut rng).await.expect("answers").expect("there is one");
    assert!(room.screening.next(two, &room.wave, NOW, &mut rng).await.expect("answers").is_none(), "one has it");
    let foreign = room.screening.release(two, &room.wave, opened.id(), &release(), NOW).await;
    assert!(matches!(foreign, Err(ScreeningError::NotYours)));

    // A claim that ran out goes to who asks next, and who had it decides no more.
    let late = NOW + CLAIM + Duration::seconds(1);
    let taken = room.screening.next(two, &room.wave, late, &mut rng).await.expect("answers").expect("it waits again");
    assert_eq!(taken.id(), opened.id());
    let hold = room.screening.hold(one, &room.wave, opened.id(), HoldReason::Empty, "", late, &mut rng).await;
    assert!(matches!(hold, Err(ScreeningError::NotYours)));
    let note = "Says which school; placeholders would not help.";
    room.screening
        .hold(two, &room.wave, opened.id(), HoldReason::Identifies, note, late, &mut rng)
        .await
        .expect("is held");
    let progress = room.screening.progress(one, room.wave()).await.expect("is counted");
    assert_eq!((progress.waiting, progress.released, progress.held), (0, 0, vec![(HoldReason::Identifies, 1)]));
    assert_eq!(room.released(Duration::hours(1)).await, [""; 0]);
}

pub(crate) async fn an_answer_that_is_taken_back_leaves_every_room(scratch: Scratch) {
    let room = room(&scratch, 2, |_| false).await;
    let mut rng = StdRng::seed_from_u64(4);
    let released = room.screen_next(0, 1).await.expect("there is one");
    let open = room.screening.next(room.screeners[0], &room.wave, NOW, &mut rng).await.expect("answers");
    for answer in &room.answers {
        assert!(room.store.withdraw(room.wave(), &answer.code).await.expect("answers"));
    }
    assert_eq!(room.released(Duration::hours(1)).await, [""; 0], "{released} is still there");
    let open = open.expect("there was one").id();
    let late = room.screening.release(room.screeners[0], &room.wave, open, &release(), NOW).await;
    assert!(matches!(late, Err(ScreeningError::NotYours)));
    assert!(room.screening.next(room.screeners[1], &room.wave, NOW, &mut rng).await.expect("answers").is_none());
    assert_eq!(room.store.verify().await.expect("is read").findings, []);
}

pub(crate) async fn whatever_is_opened_released_held_or_undone_has_its_entry(scratch: Scratch) {
    let room = room(&scratch, 2, |_| false).await;
    let [one, _] = room.screeners;
    let before = room.store.head().await.expect("a head").count;
    let first = room.screen_next(0, 1).await.expect("there is one");
    assert!(room.screening.undo(one, &room.wave, NOW).await.expect("answers"));
    let mut rng = StdRng::seed_from_u64(5);
    let opened = room.screening.next(one, &room.wave, NOW, &mut rng).await.expect("answers").expect("there is one");
    assert_eq!(opened.id(), first, "it is before them, and was not opened anew");
    let held = room.screening.hold(one, &room.wave, first, HoldReason::DangerNow, "", NOW, &mut rng).await;
    held.expect("is held");
    let entries = room.store.entries(before, 100).await.expect("entries");
    let told: Vec<_> = entries.iter().map(|kept| (kept.entry.act, kept.entry.detail.to_string())).collect();
    let expected = [
        (Act::AnswerOpened, ""),
        (Act::AnswerReleased, "audience=13-15"),
        (Act::ScreeningUndone, ""),
        (Act::AnswerHeld, "held=danger"),
    ];
    assert_eq!(told, expected.map(|(act, detail)| (act, detail.to_owned())));
    for kept in &entries {
        assert_eq!(kept.entry.actor, Actor::Person(one.person()));
        assert_eq!(kept.entry.subject, Subject::Answer(room.wave(), first));
    }
    assert_eq!(room.store.verify().await.expect("is read").findings, []);
}
