//! What happens with an answer that is held for danger: two people open it, and nobody alone.

use std::sync::Arc;

use beratta_domain::access::{Capability, Role, SafeguardingLead, Screener};
use beratta_domain::audit::{Act, Actor, AuditStore};
use beratta_domain::ids::{AnswerId, OpeningId};
use beratta_domain::intake::IntakeStore;
use beratta_domain::screening::{
    Alert, Counted, DangerStore, HeldState, HoldReason, Opened, Outcome, Purpose, READING, ScreeningError, WAITING,
};
use beratta_tests::scratch::Scratch;
use rand::SeedableRng;
use rand::rngs::StdRng;
use time::Duration;

use crate::access::Door;
use crate::fixture::NOW;
use crate::screening::{Room, advice, room};

/// Two leads, each with the rights of a screener too.
struct Leads([(SafeguardingLead, Screener); 2]);

impl Leads {
    async fn of(scratch: &Scratch) -> Self {
        let mut door = Door::of(scratch).await;
        let mut leads = Vec::new();
        for login in ["lead@example.org", "other-lead@example.org"] {
            let (signed_in, _, _) = door.equip(Role::SafeguardingLead, login).await;
            let session = door.session(&signed_in, NOW).await.expect("goes on");
            leads.push((SafeguardingLead::of(&session).expect("may"), Screener::of(&session).expect("may")));
        }
        Self([leads[0], leads[1]])
    }
}

/// Holds the next answer for danger.
async fn hold(room: &Room) -> AnswerId {
    let mut rng = StdRng::seed_from_u64(41);
    let one = room.screeners[0];
    let opened = room.next(0, NOW, &mut rng).await.expect("there is one");
    let note = "Call the counsellor.";
    let held = room.screening.hold(one, &room.wave, opened.id(), HoldReason::DangerNow, note, NOW, &mut rng).await;
    held.expect("is held");
    opened.id()
}

/// A lead asks for it; the opening's id.
async fn ask(room: &Room, lead: SafeguardingLead, answer: AnswerId, at: Duration, seed: u64) -> OpeningId {
    let mut rng = StdRng::seed_from_u64(seed);
    let danger = room.screening.danger();
    let asked = danger.ask(lead, room.wave(), answer, Purpose::Judge, NOW + at, &mut rng).await.expect("answers");
    assert!(asked, "it is asked for");
    let held = danger.one(lead, room.wave(), answer).await.expect("answers").expect("is held");
    held.openings.iter().find(|opening| opening.lead.person == lead.person()).expect("was asked").id
}

pub(crate) async fn an_original_is_opened_by_two_and_by_nobody_alone(scratch: Scratch) {
    let room = room(&scratch, 1, |_| false).await;
    let Leads([(lead, as_screener), (other, _)]) = Leads::of(&scratch).await;
    let danger = room.screening.danger();
    let mut rng = StdRng::seed_from_u64(42);
    let unknown = AnswerId::random(&mut rng);
    let asked = danger.ask(lead, room.wave(), unknown, Purpose::Judge, NOW, &mut rng).await.expect("answers");
    assert!(!asked, "nobody asks for what is not held for danger");
    let before = room.store.head().await.expect("a head").count;
    let answer = hold(&room).await;
    let opening = ask(&room, lead, answer, Duration::ZERO, 43).await;
    let again = danger.ask(lead, room.wave(), answer, Purpose::PassOn, NOW, &mut rng).await.expect("answers");
    assert!(!again, "they ask already");
    assert!(!room.screening.undo(room.screeners[0], &room.wave, NOW).await.expect("answers"), "behind the lead's back");

    assert_eq!(danger.open(lead, opening, NOW).await.expect("answers"), Opened::No, "nobody agreed");
    assert_eq!(danger.asked_of(as_screener, NOW).await.expect("answers"), [], "nobody is asked by themselves");
    assert!(!danger.agree(as_screener, opening, NOW).await.expect("answers"), "the lead agreed with themselves");
    let asked = danger.asked_of(room.screeners[1], NOW).await.expect("answers");
    assert_eq!(asked.iter().map(|one| (one.id, one.lead.name.as_str())).collect::<Vec<_>>(), [(opening, "Maja Berg")]);
    assert!(danger.agree(room.screeners[1], opening, NOW).await.expect("answers"));
    assert!(danger.read(lead, opening, NOW).await.expect("answers").is_none(), "it was not opened");
    assert_eq!(danger.open(other, opening, NOW).await.expect("answers"), Opened::No, "another lead used it");
    assert_eq!(danger.open(lead, opening, NOW).await.expect("answers"), Opened::Now);
    assert_eq!(danger.open(lead, opening, NOW).await.expect("answers"), Opened::No, "an agreement is good once");
    assert!(danger.read(other, opening, NOW).await.expect("answers").is_none(), "another lead reads");

    let original = danger.read(lead, opening, NOW).await.expect("answers").expect("is open");
    let texts: Vec<&str> = original.texts().values().map(String::as_str).collect();
    assert_eq!(texts, [advice(0)], "nothing is taken out");
    assert_eq!(original.note(), Some("Call the counsellor."));
    assert_eq!(format!("{original:?}"), "Original(…)");
    let known = danger.own(lead, opening).await.expect("answers").expect("is theirs");
    let (wave, long) = (&room.wave, "x".repeat(1_001));
    let deal = async |by, note: &str, seed| {
        let mut rng = StdRng::seed_from_u64(seed);
        danger.deal(by, wave, &known, Outcome::SocialServices, note, NOW, &mut rng).await
    };
    assert!(matches!(deal(lead, &long, 44).await, Err(ScreeningError::LongNote)));
    assert!(!deal(other, "", 45).await.expect("answers"), "another lead says what was done");
    assert!(deal(lead, "The counsellor was told.", 46).await.expect("answers"));
    assert!(!deal(lead, "", 47).await.expect("answers"), "it is said once");
    assert!(danger.read(lead, opening, NOW).await.expect("answers").is_none(), "it is dealt with");
    let held = danger.held(other).await.expect("answers");
    assert_eq!(held[0].state(NOW), HeldState::DealtWith(Outcome::SocialServices));

    let entries = room.store.entries(before, 100).await.expect("entries");
    let told: Vec<_> =
        entries.iter().map(|kept| (kept.entry.act, kept.entry.actor, kept.entry.detail.to_string())).collect();
    let [screener, colleague] = room.screeners.map(|screener| Actor::Person(screener.person()));
    let lead = Actor::Person(lead.person());
    let expected = [
        (Act::AnswerOpened, screener, ""),
        (Act::AnswerHeld, screener, "held=danger"),
        (Act::OriginalAsked, lead, "purpose=judge"),
        (Act::OriginalAgreed, colleague, ""),
        (Act::OriginalOpened, lead, ""),
        (Act::DangerDealtWith, lead, "outcome=social-services"),
    ];
    assert_eq!(told, expected.map(|(act, actor, detail)| (act, actor, detail.to_owned())));
    assert_eq!(room.store.verify().await.expect("is read").findings, []);
}

pub(crate) async fn of_many_who_agree_or_open_at_once_one_does(scratch: Scratch) {
    let room = Arc::new(room(&scratch, 1, |_| false).await);
    let Leads([(lead, _), (_, other)]) = Leads::of(&scratch).await;
    let answer = hold(&room).await;
    let opening = ask(&room, lead, answer, Duration::ZERO, 51).await;
    let colleagues = [room.screeners[0], room.screeners[1], other].into_iter().cycle().take(30);
    let agreeing: Vec<_> = colleagues
        .map(|colleague| {
            let room = Arc::clone(&room);
            tokio::spawn(async move { room.screening.danger().agree(colleague, opening, NOW).await.expect("answers") })
        })
        .collect();
    let mut agreed = 0;
    for one in agreeing {
        agreed += u32::from(one.await.expect("ends"));
    }
    assert_eq!(agreed, 1, "one agreed");
    let opening_at_once: Vec<_> = (0..30)
        .map(|_| {
            let room = Arc::clone(&room);
            tokio::spawn(async move { room.screening.danger().open(lead, opening, NOW).await.expect("answers") })
        })
        .collect();
    let mut opened = 0;
    for one in opening_at_once {
        opened += u32::from(one.await.expect("ends") == Opened::Now);
    }
    assert_eq!(opened, 1, "an agreement opens once");
    let acts = room.store.entries(0, 1_000).await.expect("entries");
    let times = |act| acts.iter().filter(|kept| kept.entry.act == act).count();
    assert_eq!((times(Act::OriginalAgreed), times(Act::OriginalOpened)), (1, 1));
}

pub(crate) async fn an_asking_and_an_agreement_end(scratch: Scratch) {
    let room = room(&scratch, 1, |_| false).await;
    let Leads([(lead, _), _]) = Leads::of(&scratch).await;
    let danger = room.screening.danger();
    let answer = hold(&room).await;
    let colleague = room.screeners[1];
    let first = ask(&room, lead, answer, Duration::ZERO, 61).await;
    assert_eq!(danger.asked_of(colleague, NOW + WAITING).await.expect("answers"), []);
    assert!(!danger.agree(colleague, first, NOW + WAITING).await.expect("answers"), "the asking is too old");

    let late = WAITING + Duration::minutes(1);
    let second = ask(&room, lead, answer, late, 62).await;
    assert_ne!(first, second);
    assert!(danger.agree(colleague, second, NOW + late).await.expect("answers"));
    let end = NOW + late + WAITING;
    assert_eq!(danger.open(lead, second, end).await.expect("answers"), Opened::No, "the agreement is too old");
    let at = end - Duration::minutes(1);
    assert_eq!(danger.open(lead, second, at).await.expect("answers"), Opened::Now);
    let almost = at + READING - Duration::seconds(1);
    assert!(danger.read(lead, second, almost).await.expect("answers").is_some());
    assert!(danger.read(lead, second, at + READING).await.expect("answers").is_none(), "it was read long enough");
}

pub(crate) async fn without_danger_an_answer_waits_again(scratch: Scratch) {
    let room = room(&scratch, 1, |_| false).await;
    let Leads([(lead, _), _]) = Leads::of(&scratch).await;
    let danger = room.screening.danger();
    let answer = hold(&room).await;
    let opening = ask(&room, lead, answer, Duration::ZERO, 71).await;
    assert!(danger.agree(room.screeners[1], opening, NOW).await.expect("answers"));
    let mut rng = StdRng::seed_from_u64(72);
    let known = danger.own(lead, opening).await.expect("answers").expect("is theirs");
    let unread = danger.deal(lead, &room.wave, &known, Outcome::NoDanger, "", NOW, &mut rng).await;
    assert!(!unread.expect("answers"), "nobody judges what they have not read");
    assert_eq!(danger.open(lead, opening, NOW).await.expect("answers"), Opened::Now);
    let dealt = danger.deal(lead, &room.wave, &known, Outcome::NoDanger, "", NOW, &mut rng).await;
    assert!(dealt.expect("answers"));
    assert_eq!(danger.held(lead).await.expect("answers"), []);
    let next = room.next(1, NOW, &mut rng).await;
    assert_eq!(next.expect("it waits").id(), answer);
    assert_eq!(room.store.verify().await.expect("is read").findings, []);
}

pub(crate) async fn an_alert_is_made_with_the_hold_and_goes_with_it(scratch: Scratch) {
    let room = room(&scratch, 2, |_| false).await;
    let Leads([(lead, _), _]) = Leads::of(&scratch).await;
    let other_server = scratch.open().await;
    let taken = async |after: Duration| room.store.take_alerts(NOW + after).await.expect("answers");
    assert_eq!(taken(Duration::ZERO).await, []);
    let answer = hold(&room).await;
    assert!(room.screening.undo(room.screeners[0], &room.wave, NOW).await.expect("answers"));
    assert_eq!(taken(Duration::ZERO).await, [], "an undone hold is no danger");

    let mut rng = StdRng::seed_from_u64(81);
    let one = room.screeners[0];
    room.screening.hold(one, &room.wave, answer, HoldReason::DangerNow, "", NOW, &mut rng).await.expect("is held");
    let alert = Alert { wave: room.wave(), answer };
    let both = tokio::join!(room.store.take_alerts(NOW), other_server.take_alerts(NOW));
    let both = [both.0.expect("answers"), both.1.expect("answers")].concat();
    assert_eq!(both, [alert], "two servers send it");
    // Nobody sent it: the next try comes after a wait, and the one after that after a longer one.
    assert_eq!(taken(Duration::seconds(59)).await, []);
    assert_eq!(taken(Duration::seconds(60)).await, [alert]);
    assert_eq!(taken(Duration::seconds(60 + 119)).await, []);
    assert_eq!(taken(Duration::seconds(60 + 120)).await, [alert]);
    let before = room.store.head().await.expect("a head").count;
    for _ in 0..2 {
        room.store.alerted(&[alert], NOW).await.expect("is kept");
    }
    assert_eq!(taken(Duration::days(1)).await, [], "it was sent");
    let entries = room.store.entries(before, 100).await.expect("entries");
    let told: Vec<_> = entries.iter().map(|kept| (kept.entry.act, kept.entry.actor)).collect();
    assert_eq!(told, [(Act::DangerAlerted, Actor::Job)]);

    // A lead who acts already needs no mail.
    let second = hold(&room).await;
    ask(&room, lead, second, Duration::ZERO, 82).await;
    assert_eq!(taken(Duration::days(1)).await, []);
    let leads = room.store.addresses_of_leads().await.expect("answers");
    assert_eq!(leads, ["anna@example.org", "lead@example.org", "other-lead@example.org"]);
    other_server.close().await;
}

pub(crate) async fn an_answer_that_is_taken_back_leaves_the_room_of_danger(scratch: Scratch) {
    let room = room(&scratch, 1, |_| false).await;
    let Leads([(lead, _), _]) = Leads::of(&scratch).await;
    let danger = room.screening.danger();
    let answer = hold(&room).await;
    let opening = ask(&room, lead, answer, Duration::ZERO, 91).await;
    assert!(danger.agree(room.screeners[1], opening, NOW).await.expect("answers"));
    assert_eq!(danger.open(lead, opening, NOW).await.expect("answers"), Opened::Now);
    assert!(room.store.withdraw(room.wave(), &room.answers[0].code).await.expect("answers"));
    assert!(danger.read(lead, opening, NOW).await.expect("answers").is_none(), "it is still read");
    assert_eq!(danger.held(lead).await.expect("answers"), []);
    let contents = scratch.contents().await;
    let left: usize =
        ["danger_alerts", "danger_openings", "decisions"].iter().map(|table| contents[*table].len()).sum();
    assert_eq!(left, 0);
    assert_eq!(room.store.verify().await.expect("is read").findings, []);
}

pub(crate) async fn what_is_published_moves_by_ten_or_not_at_all(scratch: Scratch) {
    let room = room(&scratch, 25, |_| false).await;
    let Leads([(lead, _), _]) = Leads::of(&scratch).await;
    let danger = room.screening.danger();
    assert_eq!(danger.public_tally(room.wave()).await.expect("answers"), None);
    let published = async || {
        room.store.publish_tally(room.wave()).await.expect("is published");
        let account = danger.public_tally(room.wave()).await.expect("answers").expect("was published");
        let shown = |counted| account.count(counted).shown();
        (shown(Counted::Came), shown(Counted::Waiting), shown(Counted::Released), shown(Counted::Redacted))
    };
    assert_eq!(published().await, (Some(30), Some(30), None, None));
    for number in 0..9 {
        room.screen_next(0, number).await.expect("there is one");
    }
    assert_eq!(published().await, (Some(30), Some(30), None, None), "nine are not told");
    room.screen_next(0, 9).await.expect("there is one");
    assert_eq!(published().await, (Some(30), Some(20), Some(10), Some(10)));
    let account = danger.tally(lead, room.wave()).await.expect("answers");
    assert_eq!((account.came(), account.progress.released, account.redacted), (25, 10, 10));
    assert!(room.screening.undo(room.screeners[0], &room.wave, NOW).await.expect("answers"));
    assert_eq!(danger.tally(lead, room.wave()).await.expect("answers").redacted, 9);
    assert_eq!(published().await, (Some(30), Some(20), Some(10), Some(10)), "one less is not told");
}
