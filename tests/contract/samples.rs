//! Samples of held answers: another screener looks, a group sees protected counts, and nobody learns which answers they were.

use beratta_domain::access::{Capability, Facilitator, GroupLead, Role};
use beratta_domain::audit::{Act, Actor, AuditStore, Fact, Subject};
use beratta_domain::groups::{Group, GroupName, GroupStore, Groups, HeldSample, Sampled};
use beratta_domain::ids::{AnswerId, GroupId};
use beratta_domain::intake::IntakeStore;
use beratta_domain::screening::{Audience, CLAIM, HoldReason, Release, TakenOut};
use beratta_domain::wave_store::WaveStore;
use beratta_store::Store;
use beratta_tests::scratch::Scratch;
use rand::SeedableRng;
use rand::rngs::StdRng;
use time::{Duration, OffsetDateTime};

use crate::access::Door;
use crate::fixture::{BY, NOW, key};
use crate::screening::{Room, room};

/// When nobody can undo what was held at `NOW`.
const LATER: OffsetDateTime = NOW.saturating_add(Duration::minutes(10));

/// A room whose first screener has held every answer at `NOW`, and a group that may ask.
struct World {
    room: Room,
    groups: Groups<Store>,
    lead: GroupLead,
    rng: StdRng,
}

impl World {
    async fn of(scratch: &Scratch, answers: usize) -> Self {
        let room = room(scratch, answers, |_| false).await;
        let mut rng = StdRng::seed_from_u64(91);
        for _ in 0..answers {
            let answer = room.next(0, NOW, &mut rng).await.expect("one waits").id();
            hold(&room, 0, answer, HoldReason::Distressing, NOW, &mut rng).await;
        }
        let mut door = Door::of(scratch).await;
        let (token, _, _) = door.equip(Role::Facilitator, "fatima@example.org").await;
        let person = door.session(&token, NOW).await.expect("goes on").person().id;
        let id = GroupId::random(&mut rng);
        let name = GroupName::read("Tuesdays").expect("a name");
        let languages = vec!["sv".parse().expect("a language")];
        let group = Group { id, wave: room.wave(), name, audience: Audience::From13, languages };
        assert!(room.store.make(group, person, NOW).await.expect("is made"));
        let facilitator = Facilitator::of(&door.session(&token, NOW).await.expect("goes on")).expect("may");
        let lead = facilitator.of_group(id).expect("their own");
        Self { groups: Groups::new(room.store.clone(), key()), room, lead, rng }
    }

    async fn ask(&mut self, size: u32, at: OffsetDateTime) -> Option<Sampled> {
        self.groups.ask_again(self.lead, size, at, &mut self.rng).await.expect("is asked")
    }

    /// The next answer that this screener is given.
    async fn next(&mut self, screener: usize, at: OffsetDateTime) -> Option<AnswerId> {
        Some(self.room.next(screener, at, &mut self.rng).await?.id())
    }

    async fn hold(&mut self, screener: usize, answer: AnswerId, at: OffsetDateTime) {
        hold(&self.room, screener, answer, HoldReason::Identifies, at, &mut self.rng).await;
    }

    async fn release(&mut self, screener: usize, answer: AnswerId, at: OffsetDateTime) {
        let release = Release { audience: Audience::From13, taken_out: TakenOut::new() };
        let room = &self.room;
        room.screening.release(room.screeners[screener], &room.wave, answer, &release, at).await.expect("is released");
    }

    /// What the group sees, after what is done was told.
    async fn seen(&self, at: OffsetDateTime) -> Vec<HeldSample> {
        self.groups.finish_samples(at).await.expect("is counted");
        self.groups.asked_again(self.lead).await.expect("is read")
    }

    async fn findings(&self) -> Vec<String> {
        self.room.store.verify().await.expect("is read").findings.iter().map(ToString::to_string).collect()
    }
}

async fn hold(
    room: &Room,
    screener: usize,
    answer: AnswerId,
    reason: HoldReason,
    at: OffsetDateTime,
    rng: &mut StdRng,
) {
    let by = room.screeners[screener];
    room.screening.hold(by, &room.wave, answer, reason, "It may hurt to read.", at, rng).await.expect("is held");
}

pub(crate) async fn a_group_has_held_answers_looked_at_again_and_sees_protected_counts(scratch: Scratch) {
    let mut world = World::of(&scratch, 25).await;
    assert_eq!(world.ask(7, LATER).await, None, "no size");
    assert_eq!(world.ask(20, NOW + Duration::minutes(9)).await, Some(Sampled::TooFew), "they can be undone");
    assert_eq!(world.ask(50, LATER).await, Some(Sampled::TooFew));
    assert_eq!(world.seen(LATER).await, [], "what was refused is nothing");
    assert_eq!(world.ask(20, LATER).await, Some(Sampled::Drawn));
    assert_eq!(world.ask(20, LATER).await, Some(Sampled::UnderWay));
    let entry = world.room.store.entries(0, 1_000).await.expect("are read").pop().expect("there is one").entry;
    assert_eq!((entry.act, entry.actor), (Act::HeldSampleAsked, Actor::Person(world.lead.person())));
    assert_eq!((entry.subject, entry.detail.facts()), (Subject::Group(world.lead.group()), &[Fact::Count(20)][..]));

    assert_eq!(world.next(0, LATER).await, None, "who held them looks again");
    let seen = world.room.next(1, LATER, &mut world.rng).await.expect("one waits");
    let before = seen.before().expect("somebody looked");
    assert!(before.second_look);
    assert_eq!((before.held, seen.note()), (Some(HoldReason::Distressing), Some("It may hurt to read.")));
    for number in 0..20 {
        assert_eq!(world.seen(LATER + Duration::days(1)).await[0].outcome, None, "after {number}");
        let answer = world.next(1, LATER).await.expect("one waits");
        if number < 10 { world.hold(1, answer, LATER).await } else { world.release(1, answer, LATER).await }
    }
    assert_eq!(world.next(1, LATER).await, None, "more were drawn than asked for");
    assert_eq!(world.seen(LATER + Duration::minutes(9)).await[0].outcome, None, "it can be undone");
    let seen = world.seen(LATER + Duration::minutes(10)).await;
    assert_eq!((seen.len(), seen[0].size, seen[0].asked), (1, 20, LATER.date()));
    let outcome = seen[0].outcome.expect("is done");
    assert_eq!((outcome.stayed.shown(), outcome.released.shown()), (Some(10), Some(10)));
    // 15 are held now, and every one but five was looked at again by both.
    assert_eq!(world.ask(20, LATER + Duration::hours(1)).await, Some(Sampled::TooFew));
    assert_eq!(world.findings().await, [""; 0]);
}

pub(crate) async fn a_second_look_is_somebody_elses_whatever_was_undone(scratch: Scratch) {
    let mut world = World::of(&scratch, 20).await;
    assert_eq!(world.ask(20, LATER).await, Some(Sampled::Drawn));
    for _ in 0..20 {
        let answer = world.next(1, LATER).await.expect("one waits");
        world.release(1, answer, LATER).await;
    }
    let (by, wave) = (world.room.screeners[1], world.room.wave.clone());
    assert!(world.room.screening.undo(by, &wave, LATER).await.expect("is undone"));
    // The second screener goes home with the answer before them, and the first gets it back.
    let then = LATER + CLAIM + Duration::minutes(1);
    let answer = world.next(0, then).await.expect("it waits for anybody");
    world.release(0, answer, then).await;
    let released = |world: &World| {
        let (by, wave) = (world.room.screeners[0], world.room.wave());
        let (screening, all) = (world.room.screening.clone(), Audience::ALL);
        async move { screening.released(by, wave, all, then + Duration::hours(1), None, 100).await.expect("are read").len() }
    };
    assert_eq!(released(&world).await, 19, "who had held it released it alone");
    assert_eq!(world.seen(then + Duration::hours(1)).await[0].outcome, None);
    assert_eq!(world.next(1, then).await, Some(answer), "it is somebody else's turn");
    world.release(1, answer, then).await;
    assert_eq!(released(&world).await, 20);
    let outcome = world.seen(then + Duration::hours(1)).await[0].outcome.expect("is done");
    assert_eq!((outcome.stayed.shown(), outcome.released.shown()), (None, Some(20)));
    assert_eq!(world.findings().await, [""; 0]);
}

pub(crate) async fn what_leaves_every_room_leaves_its_sample(scratch: Scratch) {
    let mut world = World::of(&scratch, 21).await;
    assert_eq!(world.ask(20, LATER).await, Some(Sampled::Drawn));
    let mut looked = 0;
    while let Some(answer) = world.next(1, LATER).await {
        looked += 1;
        if looked <= 8 {
            let code = world.room.answers.iter().find(|one| one.id == answer).expect("one of them").code;
            assert!(world.room.store.withdraw(world.room.wave(), &code).await.expect("is taken back"));
        } else {
            world.hold(1, answer, LATER).await;
        }
    }
    assert_eq!(looked, 20);
    let outcome = world.seen(LATER + Duration::hours(1)).await[0].outcome.expect("is done without them");
    assert_eq!((outcome.stayed.shown(), outcome.released.shown()), (Some(10), None));
    assert_eq!(world.findings().await, [""; 0]);
}

pub(crate) async fn a_purge_ends_a_sample_that_is_under_way(scratch: Scratch) {
    let mut world = World::of(&scratch, 20).await;
    assert_eq!(world.ask(20, LATER).await, Some(Sampled::Drawn));
    let (store, wave) = (world.room.store.clone(), world.room.wave.clone());
    store.close_wave(&wave.slug, BY, LATER).await.expect("is closed");
    assert!(store.purge_wave(wave.id, BY, LATER).await.expect("is purged"));
    assert_eq!(world.seen(LATER).await, []);
    assert_eq!(world.ask(20, LATER).await, Some(Sampled::TooFew), "nobody could look at them");
    assert_eq!(world.findings().await, [""; 0]);
}
