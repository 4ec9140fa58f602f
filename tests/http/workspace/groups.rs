//! Groups over HTTP: the young analysts' way in, and who may open it.

use beratta_domain::access::{Capability, Facilitator, GroupLead, Role};
use beratta_domain::audit::Act;
use beratta_domain::groups::{Group, GroupName, GroupStore, Pseudonym};
use beratta_domain::ids::GroupId;
use beratta_domain::screening::Audience;
use beratta_domain::wave_store::WaveStore;
use beratta_tests::http::{Client, Reply};
use beratta_tests::program::WAVE;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Office, dice, fields, given, moment};

/// A group with somebody who waits and somebody who is in.
pub(super) struct Own {
    pub(super) group: String,
    pub(super) facilitator: String,
    pub(super) waiting: String,
    pub(super) analyst: String,
}

/// Two groups that know nothing of each other, and a facilitator of neither.
pub(super) struct Class {
    pub(super) own: Own,
    pub(super) foreign: Own,
    pub(super) colleague: String,
}

impl Own {
    /// An address with this group's things in the places of its parameters.
    pub(super) fn put(&self, path: &str) -> String {
        let path = path.replace("{group}", &self.group).replace("{waiting}", &self.waiting);
        path.replace("{analyst}", &self.analyst)
    }
}

/// A pseudonym that nobody of this run has.
fn pseudonym() -> Pseudonym {
    static GIVEN: AtomicUsize = AtomicUsize::new(300);
    let number = GIVEN.fetch_add(1, Ordering::Relaxed);
    Pseudonym::at("en", number / 100, number % 100).expect("there are enough")
}

fn login(kind: &str) -> String {
    static GIVEN: AtomicUsize = AtomicUsize::new(0);
    format!("{kind}{}@example.org", GIVEN.fetch_add(1, Ordering::Relaxed))
}

async fn lead(office: &Office, token: &str) -> GroupLead {
    let session = office.access.session(token, moment()).await.expect("is looked for").expect("goes on");
    let may = Facilitator::of(&session).expect("a facilitator");
    may.of_group(may.groups()[0]).expect("their group")
}

impl Class {
    pub(super) async fn of(office: &Office) -> Self {
        let (own, foreign) = (one(office).await, one(office).await);
        let colleague = office.join(Role::Facilitator, &login("colleague")).await.token;
        let session = office.access.session(&colleague, moment()).await.expect("is looked for").expect("goes on");
        Self { own, foreign, colleague: session.person().id.to_string() }
    }

    /// A session of an analyst of the first group.
    pub(super) async fn analyst(&self, office: &Office) -> String {
        enter(office, lead(office, &self.own.facilitator).await).await.1
    }
}

/// A group in the database, with a facilitator of its own.
async fn one(office: &Office) -> Own {
    let facilitator = office.equip(Role::Facilitator, &login("facilitator")).await.token;
    let session = office.access.session(&facilitator, moment()).await.expect("is looked for").expect("goes on");
    let wave = office.store.waves().await.expect("waves")[0].id;
    let group = Group {
        id: GroupId::random(&mut dice()),
        wave,
        name: GroupName::read("The Tuesday group").expect("a name"),
        audience: Audience::From13,
        languages: vec!["en".parse().expect("a language")],
    };
    let id = group.id;
    assert!(office.store.make(group, session.person().id, moment()).await.expect("is made"));
    let lead = lead(office, &facilitator).await;
    let analyst = enter(office, lead).await.0;
    let code = office.groups.open_door(lead, moment(), &mut dice()).await.expect("a code").to_string();
    office.groups.ask(&code, pseudonym(), moment(), &mut dice()).await.expect("waits");
    let now = office.groups.look(lead, moment()).await.expect("is looked at").expect("is there");
    Own { group: id.to_string(), facilitator, waiting: now.waiting[0].id.to_string(), analyst }
}

/// Lets somebody in: their id and a session.
async fn enter(office: &Office, lead: GroupLead) -> (String, String) {
    let (groups, rng) = (&office.groups, &mut dice());
    let code = groups.open_door(lead, moment(), rng).await.expect("a code").to_string();
    let pseudonym = pseudonym();
    let token = groups.ask(&code, pseudonym, moment(), rng).await.expect("waits").text();
    let now = groups.look(lead, moment()).await.expect("is looked at").expect("is there");
    let waiting = now.waiting.iter().find(|one| one.name == pseudonym.text()).expect("waits");
    assert!(groups.let_in(lead, waiting.id, moment()).await.expect("is let in"));
    let (_, words, ticket) = groups.words_for(&token, moment(), rng).await.expect("words");
    let entered = groups.enter(&token, (words.as_str(), &ticket), words.as_str(), moment(), rng).await;
    let entered = entered.expect("is in");
    let session = office.access.admit(entered, moment(), rng).await.expect("a session");
    (entered.analyst().to_string(), session.token.text())
}

/// What stands in a page's hidden field or button of that name.
fn value<'b>(reply: &'b Reply, name: &str) -> &'b str {
    let mark = format!("name=\"{name}\" value=\"");
    reply.body.split_once(&mark).and_then(|(_, rest)| rest.split_once('"')).map(|(value, _)| value).expect("a field")
}

fn code_of(reply: &Reply) -> String {
    let shown =
        reply.body.split_once("class=\"code-large\"").and_then(|(_, rest)| rest.split_once("translate=\"no\">"));
    shown.and_then(|(_, rest)| rest.split_once('<')).map(|(code, _)| code.to_owned()).expect("a code")
}

/// The cookie with which somebody waits, as a browser sends it back.
fn waits_with(office: &Office, reply: &Reply) -> Client {
    let cookie = reply.header("set-cookie").expect("a cookie").split(';').next().expect("a value").to_owned();
    assert!(cookie.starts_with("__Host-waiting="), "{cookie}");
    office.stranger().with("cookie", &cookie)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_young_person_comes_in_with_a_code_a_yes_and_four_words() {
    let office = Office::open().await;
    let facilitator = office.browser(&office.equip(Role::Facilitator, "filip@example.org").await.token);
    let young = office.stranger();
    let form =
        fields(&[("name", "The Tuesday group"), ("wave", WAVE), ("age", "10-12"), ("lang", "en"), ("lang", "sv")]);
    let made = facilitator.post("/work/groups", &form).await.expect("a reply");
    assert_eq!(made.status, 303, "{made:?}");
    let group = made.header("location").expect("the group").to_owned();
    let shown = facilitator.post(&format!("{group}/code"), &[]).await.expect("a reply");
    let code = code_of(&shown);
    assert!(!facilitator.get(&group).await.expect("a reply").body.contains(&code), "it is shown once");

    // A wrong code, a made-up name, and the right ones.
    let wrong = young.post("/group", &fields(&[("code", "BCD-FGH-234")])).await.expect("a reply");
    assert_eq!(wrong.status, 422);
    let typed = code.to_lowercase().replace('-', " ");
    let names = young.post("/group", &fields(&[("code", &typed)])).await.expect("a reply");
    assert_eq!(names.status, 200, "{names:?}");
    let name = value(&names, "name").to_owned();
    let own = young.post("/group/name", &fields(&[("code", &code), ("name", "Maja Berg")])).await.expect("a reply");
    assert_eq!((own.status, own.header("set-cookie")), (422, None));
    let chosen = young.post("/group/name", &fields(&[("code", &code), ("name", &name)])).await.expect("a reply");
    assert_eq!((chosen.status, chosen.header("location")), (303, Some("/group/wait")));
    let waiting = waits_with(&office, &chosen);
    let pseudonym = Pseudonym::read(&name).expect("of the lists").text();
    let page = waiting.get("/group/wait").await.expect("a reply");
    assert!(page.status == 200 && page.body.contains(&pseudonym));

    // The same name for somebody else is taken, and nobody is in before a facilitator says so.
    let second = young.post("/group/name", &fields(&[("code", &code), ("name", &name)])).await.expect("a reply");
    assert_eq!(second.status, 422);
    let early = waiting.post("/group/words", &[]).await.expect("a reply");
    assert_eq!(early.status, 404);

    let listed = facilitator.post(&group, &fields(&[("code", &code)])).await.expect("a reply");
    assert!(listed.body.contains(&pseudonym) && listed.body.contains(&code), "the code goes along");
    let let_in = listed.body.split_once(&format!("{group}/waiting/")).and_then(|(_, rest)| rest.split_once("/let-in"));
    let id = let_in.map(|(id, _)| id.to_owned()).expect("who waits");
    let path = format!("{group}/waiting/{id}/let-in");
    let twice = (facilitator.post(&path, &[]), facilitator.post(&path, &[]));
    let (one, other) = tokio::join!(twice.0, twice.1);
    let mut statuses = [one.expect("a reply").status, other.expect("a reply").status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404], "of two who let somebody in, one does");

    let words = waiting.post("/group/words", &[]).await.expect("a reply");
    let (shown, ticket) = (value(&words, "shown").to_owned(), value(&words, "ticket").to_owned());
    assert_eq!(shown.split(' ').count(), 4);
    let enter = |shown: &str, ticket: &str, typed: &str| {
        let form = fields(&[("shown", shown), ("ticket", ticket), ("words", typed)]);
        let waiting = waiting.clone();
        async move { waiting.post("/group/enter", &form).await.expect("a reply") }
    };
    let slip = enter(&shown, &ticket, "one two three four").await;
    assert!(slip.status == 422 && slip.body.contains(&shown), "the words are shown again");
    for (made_up, ticket) in [("my own four words", ticket.as_str()), (&shown, "AAAAAAAAAAAAAAAAAAAAAA")] {
        let reply = enter(made_up, ticket, made_up).await;
        assert_eq!((reply.status, given(&reply)), (404, None), "nobody chooses their own words");
    }
    // Refused words end the waiting in this browser, not in the database.
    let into = enter(&shown, &ticket, &format!("  {}", shown.to_uppercase())).await;
    assert_eq!((into.status, into.header("location")), (303, Some("/work")), "{into:?}");
    let token = given(&into).expect("a session").to_owned();
    let home = office.browser(&token).get("/work").await.expect("a reply");
    assert!(home.body.contains(&pseudonym) && home.body.contains("What comes"));
    let replayed = enter(&shown, &ticket, &shown).await;
    assert_eq!((replayed.status, given(&replayed)), (404, None));

    // They come back with pseudonym and words, and not by the adults' door.
    let sign_in = |name: &str, words: &str| {
        let form = fields(&[("name", name), ("words", words)]);
        let young = office.stranger();
        async move { young.post("/group/sign-in", &form).await.expect("a reply") }
    };
    assert_eq!(sign_in(&pseudonym.to_uppercase(), &shown.replace(' ', "   ")).await.status, 303);
    assert_eq!(sign_in(&pseudonym, "one two three four").await.status, 422);
    assert_eq!(sign_in("Nobody here", &shown).await.status, 422);
    let adults = fields(&[("login", pseudonym.to_lowercase().as_str()), ("password", &shown)]);
    assert_eq!(office.stranger().post("/sign-in", &adults).await.expect("a reply").status, 422);

    // New words end the old ones and every session; shutting out ends both.
    let analyst = format!("{group}/analysts/{id}");
    let renewed = facilitator.post(&format!("{analyst}/words"), &[]).await.expect("a reply");
    assert_eq!(renewed.status, 200);
    assert_eq!(office.browser(&token).get("/work").await.expect("a reply").header("location"), Some("/sign-in"));
    assert_eq!(sign_in(&pseudonym, &shown).await.status, 422);
    let list =
        renewed.body.split_once("class=\"four\"").and_then(|(_, rest)| rest.split_once("</ol>")).expect("words").0;
    let fresh: Vec<&str> = list.split("<li>").skip(1).filter_map(|rest| Some(rest.split_once('<')?.0)).collect();
    assert_eq!(sign_in(&pseudonym, &fresh.join(" ")).await.status, 303);
    assert_eq!(facilitator.post(&format!("{analyst}/shut-out"), &[]).await.expect("a reply").status, 303);
    assert_eq!(sign_in(&pseudonym, &fresh.join(" ")).await.status, 422);
    assert!(facilitator.get(&group).await.expect("a reply").body.contains(&pseudonym), "what they did stays theirs");

    // The last group is ours: the demonstration has one too.
    let told: Vec<Act> = office.trail().await.into_iter().map(|entry| entry.act).collect();
    let first = told.iter().rposition(|act| *act == Act::GroupMade).expect("it is made");
    let told = &told[first..];
    for act in
        [Act::GroupMade, Act::GroupDoorOpened, Act::AnalystApproved, Act::AnalystPassphraseRenewed, Act::AnalystShutOut]
    {
        assert_eq!(told.iter().filter(|one| **one == act).count(), 1, "{act}");
    }
    // The demonstration's own group is older than this server.
    let by_analysts =
        office.trail().await.iter().filter(|entry| entry.actor.to_string().starts_with("analyst")).count();
    assert_eq!(by_analysts, 0, "what a young person does has no entry");
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_was_ended_or_replaced_opens_nothing() {
    let office = Office::open().await;
    let class = Class::of(&office).await;
    let facilitator = office.browser(&class.own.facilitator);
    let group = format!("/work/groups/{}", class.own.group);
    let open = async || code_of(&facilitator.post(&format!("{group}/code"), &[]).await.expect("a reply"));
    let tried = async |code: &str| {
        let reply = office.stranger().post("/group", &fields(&[("code", code)])).await.expect("a reply");
        let name = fields(&[("code", code), ("name", &pseudonym().value())]);
        let named = office.stranger().post("/group/name", &name).await.expect("a reply");
        (reply.status, named.status)
    };
    let first = open().await;
    assert_eq!(tried(&first).await, (200, 303));
    let second = open().await;
    assert_eq!(tried(&first).await, (422, 422), "another one ends it");
    assert_eq!(tried(&second).await, (200, 303));
    facilitator.post(&format!("{group}/code/end"), &[]).await.expect("a reply");
    assert_eq!(tried(&second).await, (422, 422), "and a hand does");
    for code in ["", "BCDFGHJKL", "' OR 1=1 --", "0OI10OI10"] {
        assert_eq!(tried(code).await, (422, 422), "{code}");
    }
    // The code of another group, sent along, is not shown as this one's.
    let other = code_of(
        &office
            .browser(&class.foreign.facilitator)
            .post(&format!("/work/groups/{}/code", class.foreign.group), &[])
            .await
            .expect("a reply"),
    );
    let reply = facilitator.post(&group, &fields(&[("code", &other)])).await.expect("a reply");
    assert_eq!(reply.status, 303);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_asks_for_more_than_is_held_is_told_so_and_keeps_its_code_in_view() {
    let office = Office::open().await;
    let class = Class::of(&office).await;
    let facilitator = office.browser(&class.own.facilitator);
    let group = format!("/work/groups/{}", class.own.group);
    let page = facilitator.post(&format!("{group}/code"), &[]).await.expect("a reply");
    let code = code_of(&page);
    assert!(page.body.contains("name=\"size\" value=\"50\""), "{page:?}");
    let ask = async |size: &str| {
        let form = fields(&[("size", size), ("code", &code)]);
        facilitator.post(&format!("{group}/sample"), &form).await.expect("a reply")
    };
    let refused = ask("50").await;
    assert_eq!((refused.status, code_of(&refused)), (409, code.clone()));
    assert!(refused.body.contains("Not so many answers are held"), "{refused:?}");
    for none in ["7", "-20", "all"] {
        let reply = ask(none).await;
        assert!(matches!(reply.status, 400 | 422), "{none}: {}", reply.status);
    }
    let again = facilitator.get(&format!("{group}/sample")).await.expect("a reply");
    assert_eq!(again.header("location"), Some(group.as_str()));
    // Young people see what their group asked for where the numbers are.
    let young = office.browser(&class.analyst(&office).await);
    let page = young.get("/work/accountability").await.expect("a reply");
    assert!(page.status == 200 && page.body.contains("Your group has not asked for any"), "{page:?}");
    let page = facilitator.get("/work/accountability").await.expect("a reply");
    assert!(!page.body.contains("Your group has not asked"), "{page:?}");
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn administrators_neither_see_nor_make_nor_touch_young_analysts() {
    let office = Office::open().await;
    let class = Class::of(&office).await;
    let admin = office.browser(&office.equip(Role::Administrator, "chief@example.org").await.token);
    let lead = lead(&office, &class.own.facilitator).await;
    let now = office.groups.look(lead, moment()).await.expect("is looked at").expect("is there");
    let page = admin.get("/work/people").await.expect("a reply");
    assert!(page.status == 200 && !page.body.contains(&now.analysts[0].name));
    for act in ["disable", "new-factor"] {
        let path = format!("/work/people/{}/{act}", class.own.analyst);
        assert_eq!(admin.get(&path).await.expect("a reply").status, 404);
        assert_eq!(admin.post(&path, &[]).await.expect("a reply").status, 404);
    }
    let reply = admin.post("/work/people/invite", &fields(&[("role", "analyst")])).await.expect("a reply");
    assert_eq!(reply.status, 422);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn script_in_a_groups_name_or_in_the_young_ones_forms_is_shown_as_words() {
    const SCRIPT: &str = "\"><script>alert(1)</script><img src=x>";
    let office = Office::open().await;
    let facilitator = office.browser(&office.equip(Role::Facilitator, "filip@example.org").await.token);
    let form = |name, age| fields(&[("name", name), ("wave", WAVE), ("age", age), ("lang", "en")]);
    let refused = facilitator.post("/work/groups", &form(SCRIPT, "adults")).await.expect("a reply");
    assert_eq!(refused.status, 422, "no group of adults");
    let made = facilitator.post("/work/groups", &form(SCRIPT, "16-17")).await.expect("a reply");
    let group = made.header("location").expect("the group").to_owned();
    let mut pages = vec![refused];
    pages.push(facilitator.get("/work/groups").await.expect("a reply"));
    pages.push(facilitator.get(&group).await.expect("a reply"));
    pages.push(facilitator.post(&format!("{group}/code"), &[]).await.expect("a reply"));
    let young = office.stranger();
    pages.push(young.post("/group", &fields(&[("code", SCRIPT)])).await.expect("a reply"));
    pages.push(young.post("/group/sign-in", &fields(&[("name", SCRIPT), ("words", SCRIPT)])).await.expect("a reply"));
    for page in pages {
        assert!(page.body.contains("&lt;script"), "{page:?}");
        assert!(!page.body.contains("<script>") && !page.body.contains("<img"), "{page:?}");
    }
    office.close().await;
}
