//! Groups: who waits is let in once, by those who may, and nothing reaches into another group.

use std::sync::Arc;

use beratta_domain::access::{Access, Analyst, Capability, Facilitator, GroupLead, Role, SignInError, SignedIn};
use beratta_domain::audit::{Act, AuditStore};
use beratta_domain::groups::{
    AskError, CODE_LASTS, EnterError, Group, GroupName, GroupStore, Groups, MOST_WAITING, Pseudonym,
};
use beratta_domain::ids::{AnalystId, GroupId};
use beratta_domain::screening::Audience;
use beratta_store::Store;
use beratta_tests::scratch::Scratch;
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::sync::atomic::{AtomicU64, Ordering};
use time::Duration;

use crate::access::Door;
use crate::fixture::{Maker, NOW, key, sealed};

/// Dice that nobody else of this run has: tokens must differ.
fn dice() -> StdRng {
    static THROWN: AtomicU64 = AtomicU64::new(1_000_000);
    StdRng::seed_from_u64(THROWN.fetch_add(1, Ordering::Relaxed))
}

struct World {
    door: Door,
    store: Store,
    groups: Arc<Groups<Store>>,
    next: usize,
}

impl World {
    async fn of(scratch: &Scratch) -> Self {
        let store = sealed(scratch).await;
        Maker::new(70).open_wave(&store, "small").await;
        let door = Door::of(scratch).await;
        let groups = Arc::new(Groups::new(store.clone(), key()));
        Self { door, store, groups, next: 0 }
    }

    /// A facilitator with a group of their own.
    async fn lead(&mut self, login: &str) -> (GroupLead, SignedIn) {
        use beratta_domain::wave_store::WaveStore;
        let (token, _, _) = self.door.equip(Role::Facilitator, login).await;
        let person = self.door.session(&token, NOW).await.expect("goes on").person().id;
        let group = Group {
            id: GroupId::random(&mut dice()),
            wave: self.store.waves().await.expect("waves")[0].id,
            name: GroupName::read(login).expect("a name"),
            audience: Audience::From10,
            languages: vec!["sv".parse().expect("a language")],
        };
        let id = group.id;
        assert!(self.store.make(group, person, NOW).await.expect("is made"));
        (self.facilitator(&token).await.of_group(id).expect("their own"), token)
    }

    async fn facilitator(&self, token: &SignedIn) -> Facilitator {
        Facilitator::of(&self.door.session(token, NOW).await.expect("goes on")).expect("a facilitator")
    }

    fn pseudonym(&mut self) -> Pseudonym {
        self.next += 1;
        Pseudonym::at("sv", self.next / 100, self.next % 100).expect("there are enough")
    }

    /// Somebody who waits: their id, and what their browser holds.
    async fn waits(&mut self, lead: GroupLead) -> (AnalystId, String, Pseudonym) {
        let pseudonym = self.pseudonym();
        let code = self.groups.open_door(lead, NOW, &mut dice()).await.expect("a code").to_string();
        let token = self.groups.ask(&code, pseudonym, NOW, &mut dice()).await.expect("waits").text();
        let now = self.groups.look(lead, NOW).await.expect("is looked at").expect("is there");
        let id = now.waiting.iter().find(|one| one.name == pseudonym.text()).expect("waits").id;
        (id, token, pseudonym)
    }

    /// Somebody who is in, with their words.
    async fn enters(&mut self, lead: GroupLead) -> (AnalystId, Pseudonym, String) {
        let (id, token, pseudonym) = self.waits(lead).await;
        assert!(self.groups.let_in(lead, id, NOW).await.expect("answers"));
        let (_, words, ticket) = self.groups.words_for(&token, NOW, &mut dice()).await.expect("words");
        let typed = words.as_str();
        let entered = self.groups.enter(&token, (typed, &ticket), typed, NOW, &mut dice()).await.expect("is in");
        assert_eq!(entered.analyst(), id);
        (id, pseudonym, typed.to_owned())
    }
}

async fn sign_in(access: &Access<Store>, name: &str, words: &str) -> Result<SignedIn, SignInError> {
    access.sign_in_analyst(name, words, NOW, &mut dice()).await
}

pub(crate) async fn two_facilitators_at_once_let_one_in_once(scratch: Scratch) {
    let mut world = World::of(&scratch).await;
    let (lead, _) = world.lead("filip@example.org").await;
    let (id, token, _) = world.waits(lead).await;
    assert!(
        matches!(world.groups.words_for(&token, NOW, &mut dice()).await, Err(EnterError::Gone)),
        "not before a yes"
    );
    let tries = (0..20).map(|_| {
        let groups = Arc::clone(&world.groups);
        tokio::spawn(async move { groups.let_in(lead, id, NOW).await.expect("answers") })
    });
    let mut let_in = 0;
    for one in tries.collect::<Vec<_>>() {
        let_in += usize::from(one.await.expect("ends"));
    }
    assert_eq!(let_in, 1);
    let entries = world.store.entries(0, 1_000).await.expect("is read");
    assert_eq!(entries.iter().filter(|kept| kept.entry.act == Act::AnalystApproved).count(), 1);
}

pub(crate) async fn words_typed_twenty_times_at_once_make_one_analyst(scratch: Scratch) {
    let mut world = World::of(&scratch).await;
    let (lead, _) = world.lead("filip@example.org").await;
    let (id, token, pseudonym) = world.waits(lead).await;
    assert!(world.groups.let_in(lead, id, NOW).await.expect("answers"));
    let (_, words, ticket) = world.groups.words_for(&token, NOW, &mut dice()).await.expect("words");
    let wrong = world.groups.enter(&token, (words.as_str(), &ticket), "one two three four", NOW, &mut dice()).await;
    assert!(matches!(wrong, Err(EnterError::Wrong(shown)) if shown.as_str() == words.as_str()));
    // What other words would have been was never kept: who lost the page gets others, and comes in with them.
    let (_, others, _) = world.groups.words_for(&token, NOW, &mut dice()).await.expect("words");
    assert_ne!(others.as_str(), words.as_str());
    let tries = (0..20).map(|_| {
        let (groups, token, ticket, shown) =
            (Arc::clone(&world.groups), token.clone(), ticket.clone(), words.as_str().to_owned());
        tokio::spawn(async move { groups.enter(&token, (&shown, &ticket), &shown, NOW, &mut dice()).await.is_ok() })
    });
    let mut entered = 0;
    for one in tries.collect::<Vec<_>>() {
        entered += usize::from(one.await.expect("ends"));
    }
    assert_eq!(entered, 1);
    assert!(world.groups.waiting(&token, NOW).await.expect("answers").is_none());
    assert!(sign_in(&world.door.access, &pseudonym.text().to_uppercase(), words.as_str()).await.is_ok());
    for name in [pseudonym.text().as_str(), "nobody here"] {
        assert!(matches!(sign_in(&world.door.access, name, others.as_str()).await, Err(SignInError::Wrong)));
    }
    assert!(world.store.verify().await.expect("is verified").findings.is_empty());
}

pub(crate) async fn one_pseudonym_is_one_persons(scratch: Scratch) {
    let mut world = World::of(&scratch).await;
    let (lead, _) = world.lead("filip@example.org").await;
    let pseudonym = world.pseudonym();
    let code = world.groups.open_door(lead, NOW, &mut dice()).await.expect("a code").to_string();
    let tries = (0..10).map(|_| {
        let (groups, code) = (Arc::clone(&world.groups), code.clone());
        tokio::spawn(async move { groups.ask(&code, pseudonym, NOW, &mut dice()).await })
    });
    let mut waits = 0;
    for one in tries.collect::<Vec<_>>() {
        match one.await.expect("ends") {
            Ok(_) => waits += 1,
            Err(error) => assert!(matches!(error, AskError::NameTaken), "{error}"),
        }
    }
    assert_eq!(waits, 1);
    // Who waited too long has it no longer; who is in has it for ever, in any group.
    let later = NOW + Duration::hours(5);
    let free = world.store.free(&[pseudonym.login()], later).await.expect("answers");
    assert_eq!(free, [pseudonym.login()]);
    let (_, taken, _) = world.enters(lead).await;
    assert!(world.store.free(&[taken.login()], later).await.expect("answers").is_empty());
    let (other, _) = world.lead("kim@example.org").await;
    let code = world.groups.open_door(other, NOW, &mut dice()).await.expect("a code").to_string();
    assert!(matches!(world.groups.ask(&code, taken, NOW, &mut dice()).await, Err(AskError::NameTaken)));
    let offered = world.groups.offer(&"sv".parse().expect("a language"), NOW, &mut dice()).await.expect("names");
    assert!(offered.len() == 6 && !offered.contains(&taken));
}

pub(crate) async fn a_code_opens_until_it_ends(scratch: Scratch) {
    let mut world = World::of(&scratch).await;
    let (lead, _) = world.lead("filip@example.org").await;
    let first = world.groups.open_door(lead, NOW, &mut dice()).await.expect("a code").to_string();
    let just = NOW + CODE_LASTS - Duration::seconds(1);
    assert!(world.groups.is_open(&first, just).await.expect("answers").is_some());
    assert!(world.groups.is_open(&first, NOW + CODE_LASTS).await.expect("answers").is_none(), "it goes on for ever");
    let second = world.groups.open_door(lead, NOW, &mut dice()).await.expect("a code").to_string();
    assert!(world.groups.is_open(&first, NOW).await.expect("answers").is_none(), "the old one goes on");
    assert!(world.groups.close_door(lead, NOW).await.expect("answers"));
    assert!(!world.groups.close_door(lead, NOW).await.expect("answers"), "once is enough");
    let pseudonym = world.pseudonym();
    for code in [first, second] {
        let asked = world.groups.ask(&code, pseudonym, NOW, &mut dice()).await;
        assert!(matches!(asked, Err(AskError::NoSuchCode)));
    }
}

pub(crate) async fn nobody_reaches_into_another_group(scratch: Scratch) {
    let mut world = World::of(&scratch).await;
    let (own, token) = world.lead("filip@example.org").await;
    let (foreign, _) = world.lead("kim@example.org").await;
    let (waiting, _, _) = world.waits(foreign).await;
    let (analyst, pseudonym, words) = world.enters(foreign).await;
    assert!(world.facilitator(&token).await.of_group(foreign.group()).is_none());
    let groups = &world.groups;
    assert!(!groups.let_in(own, waiting, NOW).await.expect("answers"));
    assert!(!groups.turn_away(own, waiting).await.expect("answers"));
    assert!(groups.renew(own, analyst, NOW, &mut dice()).await.expect("answers").is_none());
    assert!(!groups.shut_out(own, analyst, NOW).await.expect("answers"));
    assert!(groups.analyst(own, analyst, NOW).await.expect("answers").is_none());
    let password = beratta_domain::access::HashedPassword::nobodys();
    assert!(!world.store.renew(own, analyst, password, NOW).await.expect("answers"));
    let listed = groups.of(&world.facilitator(&token).await, NOW).await.expect("is read");
    assert_eq!(listed.iter().map(|one| one.group.id).collect::<Vec<_>>(), [own.group()]);
    assert!(sign_in(&world.door.access, &pseudonym.text(), &words).await.is_ok());
    // No adult of another role, and no young person, can be made a facilitator of a group.
    let (screener, _, _) = world.door.equip(Role::Screener, "maja@example.org").await;
    let screener = world.door.session(&screener, NOW).await.expect("goes on").person().id;
    for person in [screener, analyst.person()] {
        assert!(!world.groups.share(own, person, NOW).await.expect("answers"));
    }
    assert!(world.groups.share(own, foreign.person(), NOW).await.expect("answers"));
    assert!(!world.groups.share(own, foreign.person(), NOW).await.expect("answers"), "once is enough");
}

pub(crate) async fn new_words_and_shutting_out_end_what_was_and_keep_who_did_it(scratch: Scratch) {
    let mut world = World::of(&scratch).await;
    let (lead, _) = world.lead("filip@example.org").await;
    let (id, pseudonym, words) = world.enters(lead).await;
    let access = Arc::clone(&world.door.access);
    let name = pseudonym.text();
    let session = sign_in(&access, &name, &words).await.expect("signs in");
    let renewed = world.groups.renew(lead, id, NOW, &mut dice()).await.expect("answers").expect("is there");
    assert!(world.door.session(&session, NOW).await.is_none(), "the old session goes on");
    assert!(sign_in(&access, &name, &words).await.is_err(), "the old words go on");
    let session = sign_in(&access, &name, renewed.passphrase.as_str()).await.expect("the new words work");
    let analyst = Analyst::of(&world.door.session(&session, NOW).await.expect("goes on")).expect("an analyst");
    assert_eq!((analyst.id(), analyst.group()), (id, lead.group()), "the same one, so that the work stays");
    assert!(world.groups.shut_out(lead, id, NOW).await.expect("answers"));
    assert!(!world.groups.shut_out(lead, id, NOW).await.expect("answers"), "once is enough");
    assert!(world.door.session(&session, NOW).await.is_none());
    assert!(sign_in(&access, &name, renewed.passphrase.as_str()).await.is_err());
    assert!(world.groups.renew(lead, id, NOW, &mut dice()).await.expect("answers").is_none());
    let now = world.groups.look(lead, NOW).await.expect("is looked at").expect("is there");
    assert_eq!(now.analysts.iter().map(|one| (one.id, one.shut_out)).collect::<Vec<_>>(), [(id, true)]);
}

pub(crate) async fn a_list_of_who_waits_has_an_end(scratch: Scratch) {
    let mut world = World::of(&scratch).await;
    let (lead, _) = world.lead("filip@example.org").await;
    let code = world.groups.open_door(lead, NOW, &mut dice()).await.expect("a code").to_string();
    let mut last = String::new();
    for _ in 0..MOST_WAITING {
        let pseudonym = world.pseudonym();
        last = world.groups.ask(&code, pseudonym, NOW, &mut dice()).await.expect("waits").text();
    }
    let pseudonym = world.pseudonym();
    assert!(matches!(world.groups.ask(&code, pseudonym, NOW, &mut dice()).await, Err(AskError::Full)));
    world.groups.leave(&last).await.expect("leaves");
    assert!(world.groups.ask(&code, pseudonym, NOW, &mut dice()).await.is_ok());
}

pub(crate) async fn what_facilitators_do_has_its_entry_and_what_young_people_do_has_none(scratch: Scratch) {
    let mut world = World::of(&scratch).await;
    let (lead, _) = world.lead("filip@example.org").await;
    let (id, pseudonym, words) = world.enters(lead).await;
    sign_in(&world.door.access, &pseudonym.text(), &words).await.expect("signs in");
    world.groups.renew(lead, id, NOW, &mut dice()).await.expect("answers");
    world.groups.shut_out(lead, id, NOW).await.expect("answers");
    world.groups.close_door(lead, NOW).await.expect("answers");
    let kept = world.store.entries(0, 1_000).await.expect("is read");
    let told: Vec<(Act, String)> = kept
        .into_iter()
        .map(|kept| kept.entry)
        .skip_while(|entry| entry.act != Act::GroupMade)
        .map(|entry| (entry.act, format!("{} by {} {}", entry.subject, entry.actor, entry.detail)))
        .collect();
    let (by, group, analyst) = (lead.person(), lead.group(), id);
    let expected = [
        (Act::GroupMade, format!("group {group} by person {by} audience=10-12")),
        (Act::GroupDoorOpened, format!("group {group} by person {by} ")),
        (Act::AnalystApproved, format!("analyst {analyst} by person {by} ")),
        (Act::AnalystPassphraseRenewed, format!("analyst {analyst} by person {by} ")),
        (Act::AnalystShutOut, format!("analyst {analyst} by person {by} ")),
        (Act::GroupDoorClosed, format!("group {group} by person {by} ")),
    ];
    assert_eq!(told, expected);
}

pub(crate) async fn a_session_knows_its_groups_and_no_others(scratch: Scratch) {
    let mut world = World::of(&scratch).await;
    let (one, token) = world.lead("filip@example.org").await;
    let (other, _) = world.lead("kim@example.org").await;
    let may = world.facilitator(&token).await;
    assert_eq!(may.groups(), [one.group()]);
    assert!(world.groups.share(other, may.person(), NOW).await.expect("answers"));
    let mut both = world.facilitator(&token).await.groups().to_vec();
    both.sort();
    let mut expected = [one.group(), other.group()];
    expected.sort();
    assert_eq!(both, expected);
    let (screener, _, _) = world.door.equip(Role::Screener, "maja@example.org").await;
    let session = world.door.session(&screener, NOW).await.expect("goes on");
    assert!(Facilitator::of(&session).is_none() && Analyst::of(&session).is_none());
    let (_, pseudonym, words) = world.enters(one).await;
    let young = sign_in(&world.door.access, &pseudonym.text(), &words).await.expect("signs in");
    let session = world.door.session(&young, NOW).await.expect("goes on");
    assert!(Facilitator::of(&session).is_none());
    assert_eq!(Analyst::of(&session).map(Analyst::group), Some(one.group()));
}
