//! The screening room: one answer for one screener at a time, and no word leaves it but as it was released.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use beratta_domain::access::{Capability, Role, SafeguardingLead, Screener};
use beratta_domain::audit::{Act, Actor, AuditStore, Subject};
use beratta_domain::ids::{AnswerId, WaveId};
use beratta_domain::intake::{CareWords, Contents, IntakeStore, SealedAnswer};
use beratta_domain::keys::{ScreeningKeys, ScreeningKeysError, WavePrivateKey, seal};
use beratta_domain::life::State;
use beratta_domain::screening::{
    Audience, CLAIM, HoldReason, Lists, Next, OpenedAnswer, Placeholder, Redaction, Release, Screening, ScreeningError,
    Span,
};
use beratta_domain::survey::{Lang, QuestionId};
use beratta_domain::wave::Wave;
use beratta_domain::wave_store::WaveStore;
use beratta_store::Store;
use beratta_tests::scratch::Scratch;
use rand::SeedableRng;
use rand::rngs::StdRng;
use time::{Duration, OffsetDateTime};

use crate::access::Door;
use crate::fixture::{BY, Maker, NOW, far_future, key as server_key, survey};

const PASSPHRASE: &str = "lantern otter maple river";

/// A wave with answers that really open, and two screeners.
pub(crate) struct Room {
    pub(crate) store: Store,
    pub(crate) wave: Wave,
    pub(crate) screening: Arc<Screening<Store>>,
    pub(crate) screeners: [Screener; 2],
    pub(crate) lead: SafeguardingLead,
    pub(crate) answers: Vec<SealedAnswer>,
}

pub(crate) fn advice(number: usize) -> String {
    format!("Tell Sara in Lund, or another adult. It is not your fault. {number}")
}

/// `care` says which of the answers may call for care.
pub(crate) async fn room(scratch: &Scratch, answers: usize, care: impl Fn(usize) -> bool) -> Room {
    let answers: Vec<(String, bool)> = (0..answers).map(|number| (advice(number), care(number))).collect();
    room_of(scratch, &answers).await
}

/// The same with these answers, each with whether it may call for care.
async fn room_of(scratch: &Scratch, answers: &[(String, bool)]) -> Room {
    let mut rng = StdRng::seed_from_u64(21);
    let mut door = Door::of(scratch).await;
    let mut screeners = Vec::new();
    for login in ["one@example.org", "two@example.org"] {
        let (signed_in, _, _) = door.equip(Role::Screener, login).await;
        screeners.push(Screener::of(&door.session(&signed_in, NOW).await.expect("goes on")).expect("may"));
    }
    let (signed_in, _, _) = door.equip(Role::SafeguardingLead, "anna@example.org").await;
    let lead = SafeguardingLead::of(&door.session(&signed_in, NOW).await.expect("goes on")).expect("may");
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
    let wave = Wave {
        id,
        slug,
        state: State::Open,
        survey,
        public_key: key.public(),
        opened: NOW,
        closed: None,
        retention_days: 90,
        summary: None,
        reported: None,
        purged: None,
        draft: true,
        api: false,
    };

    let mut sealed = Vec::new();
    for (advice, care) in answers {
        let texts = [(QuestionId::new("advice"), advice.clone())].into();
        let contents = Contents { texts, care: *care, own_experience: false };
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
    Room { store, wave, screening, screeners: [screeners[0], screeners[1]], lead, answers: sealed }
}

fn release() -> Release {
    // "Sara" and "Lund".
    let redactions = vec![
        Redaction { span: Span { start: 5, end: 9 }, placeholder: Placeholder::Name },
        Redaction { span: Span { start: 13, end: 17 }, placeholder: Placeholder::Place },
    ];
    Release { audience: Audience::From13, taken_out: [(QuestionId::new("advice"), redactions)].into() }
}

fn answer(next: Next) -> Option<OpenedAnswer> {
    match next {
        Next::Answer(answer) => Some(*answer),
        Next::Nothing => None,
        Next::Learning(_) => panic!("so few answers are opened at once"),
    }
}

impl Room {
    pub(crate) async fn next(&self, screener: usize, at: OffsetDateTime, rng: &mut StdRng) -> Option<OpenedAnswer> {
        answer(self.screening.next(self.screeners[screener], &self.wave, at, rng).await.expect("answers"))
    }

    pub(crate) async fn screen_next(&self, screener: usize, seed: u64) -> Option<AnswerId> {
        let mut rng = StdRng::seed_from_u64(seed);
        let by = self.screeners[screener];
        let opened = answer(self.screening.next(by, &self.wave, NOW, &mut rng).await.expect("answers"))?;
        self.screening.release(by, &self.wave, opened.id(), &release(), NOW).await.expect("is released");
        Some(opened.id())
    }

    async fn released(&self, after: Duration) -> Vec<String> {
        let all = [Audience::From10, Audience::From13, Audience::From16, Audience::Adults];
        let texts = self.screening.released(self.screeners[0], self.wave.id, &all, NOW + after, None, 1_000).await;
        texts.expect("are read").iter().map(|text| text.text().to_owned()).collect()
    }

    pub(crate) fn wave(&self) -> WaveId {
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
    let again = room.next(0, NOW, &mut rng).await;
    assert_eq!(again.expect("there is one").id(), answer);
    assert_eq!(room.released(Duration::hours(1)).await, [""; 0]);
    assert!(!undo(0, Duration::minutes(1)).await.expect("answers"), "there is nothing more to undo");
}

pub(crate) async fn nobody_decides_what_is_not_before_them(scratch: Scratch) {
    let room = room(&scratch, 1, |_| false).await;
    let mut rng = StdRng::seed_from_u64(3);
    let [one, two] = room.screeners;
    let opened = room.next(0, NOW, &mut rng).await.expect("there is one");
    assert!(room.next(1, NOW, &mut rng).await.is_none(), "one has it");
    let foreign = room.screening.release(two, &room.wave, opened.id(), &release(), NOW).await;
    assert!(matches!(foreign, Err(ScreeningError::NotYours)));

    // A claim that ran out goes to who asks next, and who had it decides no more.
    let late = NOW + CLAIM + Duration::seconds(1);
    let taken = room.next(1, late, &mut rng).await.expect("it waits again");
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
    let open = room.next(0, NOW, &mut rng).await;
    for answer in &room.answers {
        assert!(room.store.withdraw(room.wave(), &answer.code).await.expect("answers"));
    }
    assert_eq!(room.released(Duration::hours(1)).await, [""; 0], "{released} is still there");
    let open = open.expect("there was one").id();
    let late = room.screening.release(room.screeners[0], &room.wave, open, &release(), NOW).await;
    assert!(matches!(late, Err(ScreeningError::NotYours)));
    assert!(room.next(1, NOW, &mut rng).await.is_none());
    assert_eq!(room.store.verify().await.expect("is read").findings, []);
}

pub(crate) async fn whatever_is_opened_released_held_or_undone_has_its_entry(scratch: Scratch) {
    let room = room(&scratch, 2, |_| false).await;
    let [one, _] = room.screeners;
    let before = room.store.head().await.expect("a head").count;
    let first = room.screen_next(0, 1).await.expect("there is one");
    assert!(room.screening.undo(one, &room.wave, NOW).await.expect("answers"));
    let mut rng = StdRng::seed_from_u64(5);
    let opened = room.next(0, NOW, &mut rng).await.expect("there is one");
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

pub(crate) async fn where_two_must_agree_nothing_is_released_before_both_would_release_the_same(scratch: Scratch) {
    let room = room(&scratch, 1, |_| false).await;
    let mut rng = StdRng::seed_from_u64(6);
    let [one, two] = room.screeners;
    room.screening.set_two_person(room.lead, &room.wave, true, NOW).await.expect("is set");
    let answer = room.screen_next(0, 1).await.expect("there is one");
    assert_eq!(room.released(Duration::hours(1)).await, [""; 0], "one alone released it");
    assert!(room.next(0, NOW, &mut rng).await.is_none(), "who proposes does not agree with themselves");
    let progress = room.screening.progress(one, room.wave()).await.expect("is counted");
    assert_eq!((progress.waiting, progress.released, progress.second_looks), (1, 0, 1));

    let seen = room.next(1, NOW, &mut rng).await.expect("the second look");
    let before = seen.before().expect("somebody looked").clone();
    assert!(before.second_look);
    assert_eq!((before.audience, before.taken_out), (Some(Audience::From13), release().taken_out));
    // The second takes less out: that is another release, which somebody else must agree to.
    let less = Release { taken_out: [].into(), ..release() };
    room.screening.release(two, &room.wave, answer, &less, NOW).await.expect("is proposed");
    assert_eq!(room.released(Duration::hours(1)).await, [""; 0], "nobody agreed to this");
    let again = room.next(0, NOW, &mut rng).await.expect("it is the first one's turn");
    assert_eq!(again.before().expect("somebody looked").taken_out, [].into());
    room.screening.release(one, &room.wave, answer, &release(), NOW).await.expect("is proposed");
    room.next(1, NOW, &mut rng).await.expect("it is the second one's turn");
    room.screening.release(two, &room.wave, answer, &release(), NOW).await.expect("is released");
    assert_eq!(room.released(Duration::minutes(9)).await, [""; 0]);
    assert_eq!(room.released(Duration::minutes(10)).await.len(), 1);
    let progress = room.screening.progress(one, room.wave()).await.expect("is counted");
    assert_eq!((progress.waiting, progress.released, progress.second_looks), (0, 1, 0));
    assert_eq!(room.store.verify().await.expect("is read").findings, []);
}

pub(crate) async fn verify_sees_decisions_and_roles_that_the_trail_does_not_tell_of(scratch: Scratch) {
    let room = room(&scratch, 3, |_| false).await;
    let mut rng = StdRng::seed_from_u64(8);
    room.screen_next(0, 1).await.expect("one is released");
    let held = room.next(0, NOW, &mut rng).await.expect("one waits").id();
    let by = room.screeners[0];
    room.screening.hold(by, &room.wave, held, HoldReason::Empty, "", NOW, &mut rng).await.expect("is held");
    // The newest one is taken back.
    let later = NOW + Duration::minutes(3);
    let third = room.next(0, later, &mut rng).await.expect("one waits").id();
    room.screening.release(by, &room.wave, third, &release(), later).await.expect("is released");
    assert!(room.screening.undo(by, &room.wave, later).await.expect("is undone"));
    let found = async || {
        let verified = room.store.verify().await.expect("is read");
        verified.findings.into_iter().map(|finding| (finding.table, finding.problem)).collect::<Vec<_>>()
    };
    assert_eq!(found().await, []);
    for (change, back, table, problem) in [
        (
            "UPDATE decisions SET audience = 'adults' WHERE audience = '13-15'",
            "UPDATE decisions SET audience = '13-15' WHERE audience = 'adults'",
            "decisions",
            "the audit trail tells of another decision",
        ),
        (
            "UPDATE people SET role = 'researcher' WHERE role = 'lead'",
            "UPDATE people SET role = 'lead' WHERE role = 'researcher'",
            "people",
            "the audit trail tells of another role",
        ),
        (
            "DELETE FROM decisions WHERE reason = 'empty'",
            "",
            "decisions",
            "the audit trail tells of a decision that is not there",
        ),
    ] {
        scratch.sql(change).await;
        assert_eq!(found().await, [(table, problem.to_owned())], "{change}");
        if !back.is_empty() {
            scratch.sql(back).await;
        }
    }
}

pub(crate) async fn a_released_text_that_is_screened_again_is_read_by_nobody_meanwhile(scratch: Scratch) {
    let room = room(&scratch, 1, |_| false).await;
    let mut rng = StdRng::seed_from_u64(7);
    let [one, two] = room.screeners;
    let answer = room.screen_next(0, 1).await.expect("there is one");
    let later = NOW + Duration::hours(1);
    assert_eq!(room.released(Duration::hours(1)).await.len(), 1);
    assert!(room.screening.reopen(two, &room.wave, answer, later).await.expect("answers"));
    assert_eq!(room.released(Duration::hours(2)).await, [""; 0], "it is still read");
    assert!(!room.screening.reopen(one, &room.wave, answer, later).await.expect("answers"), "it is released no more");
    let seen = room.next(1, later, &mut rng).await.expect("it is before who took it back");
    let before = seen.before().expect("somebody looked");
    assert_eq!((before.second_look, &before.taken_out), (false, &release().taken_out), "the places were forgotten");
    assert!(room.next(0, later, &mut rng).await.is_none());
    let more = Redaction { span: Span { start: 22, end: 29 }, placeholder: Placeholder::Name };
    let mut stricter = release();
    stricter.taken_out.entry(QuestionId::new("advice")).or_default().push(more);
    room.screening.release(two, &room.wave, answer, &stricter, later).await.expect("is released");
    let texts = room.released(Duration::hours(2)).await;
    assert_eq!(texts.len(), 1);
    assert!(!texts[0].contains("another"), "{texts:?}");
}

fn lists() -> Lists {
    let lang: Lang = "en".parse().expect("a language");
    let words = "names = [\"Sara\"]\nat = [\"at\"]\ndot = [\"dot\"]".to_owned();
    let care = CareWords::read(&BTreeMap::from([(lang.clone(), "scared to go home".to_owned())])).expect("one phrase");
    Lists::read(&BTreeMap::from([(lang, words)]), care).expect("one name")
}

pub(crate) async fn short_answers_of_ordinary_words_are_released_together_and_undone_together(scratch: Scratch) {
    let said = |text: &str, first: bool| (text.to_owned(), first);
    // Those that may call for care are read first: ten of them make their words ordinary.
    let mut answers = vec![said("Tell Sara or an adult. It is not your fault.", true); 10];
    answers.extend(["tell an adult", "Tell an adult!", "not your fault"].map(|text| said(text, false)));
    answers.extend(["tell Sara", "tell an adult 13", "block"].map(|text| said(text, false)));
    answers.push(said("It is not your fault. It is not your fault. Tell an adult.", false));
    let room = room_of(&scratch, &answers).await;
    let [one, two] = room.screeners;
    let mut rng = StdRng::seed_from_u64(8);
    let plain = Release { audience: Audience::From10, taken_out: [].into() };
    for _ in 0..10 {
        let answer = room.next(0, NOW, &mut rng).await.expect("one waits");
        room.screening.release(one, &room.wave, answer.id(), &plain, NOW).await.expect("is released");
    }
    let (soon, later) = (NOW + Duration::minutes(9), NOW + Duration::minutes(11));
    let early = room.screening.ordinary_ones(one, &room.wave, &lists(), soon).await.expect("answers");
    assert_eq!(early.answers, [], "what can be undone makes no word ordinary");
    let stack = room.screening.ordinary_ones(one, &room.wave, &lists(), later).await.expect("answers");
    let mut texts: Vec<&str> =
        stack.answers.iter().flat_map(|answer| answer.texts().values().map(String::as_str)).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["Tell an adult!", "not your fault", "tell an adult"]);
    let others = room.screening.ordinary_ones(two, &room.wave, &lists(), later).await.expect("answers");
    assert_eq!(others.answers, [], "they are before somebody else");

    // One that nobody may release so, and one that is before nobody, are left where they are.
    let stranger = room.next(1, later, &mut rng).await.expect("one waits").id();
    let mut chosen: BTreeSet<AnswerId> = stack.answers.iter().map(OpenedAnswer::id).collect();
    chosen.insert(stranger);
    let release = |chosen, now| {
        let room = &room;
        async move {
            let (lists, mut rng) = (lists(), StdRng::seed_from_u64(9));
            room.screening.release_together(one, &room.wave, &chosen, Audience::From13, &lists, now, &mut rng).await
        }
    };
    assert_eq!(release(chosen.clone(), later).await.expect("answers"), 3);
    assert_eq!(release(chosen, later).await.expect("answers"), 0, "they are decided");
    assert_eq!(room.released(Duration::minutes(22)).await.len(), 13);
    assert!(room.screening.undo(one, &room.wave, later).await.expect("answers"));
    assert_eq!(room.released(Duration::minutes(22)).await.len(), 10, "one press, one undo");
    let entries = room.store.entries(0, 1_000).await.expect("entries");
    let bulk = entries.iter().find(|kept| kept.entry.act == Act::AnswersReleasedInBulk).expect("an entry");
    assert_eq!((bulk.entry.detail.to_string(), bulk.entry.subject), ("count=3".to_owned(), Subject::Wave(room.wave())));
}

pub(crate) async fn answers_that_say_the_same_are_held_together_and_danger_is_not(scratch: Scratch) {
    let pasted = "Tell an adult that you trust, block the account and keep the messages as evidence.";
    let mut answers = vec![(pasted.to_owned(), false); 60];
    answers.push(("It is not your fault. The school nurse listens, and so does the help line.".to_owned(), false));
    let room = room_of(&scratch, &answers).await;
    let [one, two] = room.screeners;
    let mut rng = StdRng::seed_from_u64(10);
    let mut first = room.next(0, NOW, &mut rng).await.expect("one waits");
    if room.screening.count_alike(one, room.wave(), first.id()) == 0 {
        room.screening.release(one, &room.wave, first.id(), &release(), NOW).await.expect("is released");
        first = room.next(0, NOW, &mut rng).await.expect("one waits");
    }
    assert_eq!(room.screening.count_alike(one, room.wave(), first.id()), 59);
    let foreign = room.screening.alike(two, &room.wave, first.id(), NOW).await;
    assert!(matches!(foreign, Err(ScreeningError::NotYours)));
    let stack = room.screening.alike(one, &room.wave, first.id(), NOW).await.expect("answers");
    assert_eq!((stack.answers.len(), stack.more), (50, 10));
    assert_eq!(room.next(0, NOW, &mut rng).await.expect("one is before them").id(), first.id(), "another came between");

    let chosen: BTreeSet<AnswerId> = stack.answers.iter().map(OpenedAnswer::id).collect();
    let danger = room.screening.hold_together(one, &room.wave, &chosen, HoldReason::DangerNow, NOW, &mut rng).await;
    assert!(matches!(danger, Err(ScreeningError::DangerTogether)));
    let held = room.screening.hold_together(one, &room.wave, &chosen, HoldReason::NotAnAnswer, NOW, &mut rng).await;
    assert_eq!(held.expect("are held"), 50);
    let progress = room.screening.progress(one, room.wave()).await.expect("is counted");
    assert_eq!(progress.held, vec![(HoldReason::NotAnAnswer, 50)]);
    assert!(room.screening.undo(one, &room.wave, NOW).await.expect("answers"));
    let progress = room.screening.progress(one, room.wave()).await.expect("is counted");
    assert_eq!(progress.held, vec![]);
}

pub(crate) async fn the_one_that_comes_next_is_another_and_stays_the_second(scratch: Scratch) {
    let room = room(&scratch, 3, |number| number == 1).await;
    let (one, mut rng) = (room.screeners[0], StdRng::seed_from_u64(11));
    let ahead = async |rng: &mut StdRng| {
        let next = room.screening.ahead(one, &room.wave, NOW, rng).await.expect("answers");
        next.map(|answer| answer.id())
    };
    assert_eq!(ahead(&mut rng).await, None, "nothing is before them");
    let mut read = Vec::new();
    for left in (0..3).rev() {
        let current = room.next(0, NOW, &mut rng).await.expect("one waits").id();
        let next = ahead(&mut rng).await;
        assert_eq!(next.is_some(), left > 0);
        assert!(next != Some(current) && !read.contains(&current));
        assert_eq!(ahead(&mut rng).await, next);
        assert_eq!(room.next(0, NOW, &mut rng).await.expect("it stays").id(), current);
        room.screening.release(one, &room.wave, current, &release(), NOW).await.expect("is released");
        if let Some(next) = next {
            assert_eq!(room.next(0, NOW, &mut rng).await.expect("it comes").id(), next);
        }
        read.push(current);
    }
}
