//! Every address of the workspace, for everybody: exactly the answer of its rule.

use beratta::workspace::{Need, Rule, rules};
use beratta_domain::access::Role;
use beratta_tests::http::{FORM, Reply};

use super::groups::Class;
use super::{Office, Places, fields};
use beratta_tests::program::WAVE;

/// An id of nothing.
const NOTHING: &str = "00000000-0000-4000-8000-000000000000";

/// Where a request that is not let through ends up.
#[derive(Debug, PartialEq, Eq)]
enum Seen {
    /// The handler answered.
    Handler,
    To(String),
    NotFound,
}

/// Who asks.
#[derive(Clone, Copy, Debug)]
enum Who {
    Nobody,
    /// With a password, where the second factor is not set up.
    Half,
    In(Role),
}

fn expected(rule: &Rule, who: Who) -> Seen {
    let to = |path: &str| Seen::To(path.to_owned());
    match (rule.need, who) {
        (Need::Adult, Who::In(Role::Analyst)) => Seen::NotFound,
        (Need::Nobody, _)
        | (Need::HalfSession | Need::Adult, Who::Half | Who::In(_))
        | (Need::SignedIn, Who::In(_)) => Seen::Handler,
        (_, Who::Nobody) => to("/sign-in"),
        (_, Who::Half) => to("/second-factor"),
        (Need::May(action), Who::In(theirs)) if theirs.may(action) => Seen::Handler,
        (Need::May(_), Who::In(_)) => Seen::NotFound,
    }
}

fn not_found(reply: &Reply) -> bool {
    reply.status == 404 && reply.body.contains("There is no such page")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_answers_whom_its_rule_says_and_nobody_else() {
    let office = Office::open().await;
    let half = office.join(Role::Screener, "half@example.org").await.token;
    let somebody = office.access.session(&half, super::moment()).await.expect("is looked for").expect("goes on");
    let somebody = somebody.person().id.to_string();
    let rules = rules();
    assert!(rules.iter().any(|rule| matches!(rule.need, Need::May(_))));
    let mut walked = 0;
    let class = Class::of(&office).await;
    let places = Places::of(&office, &somebody, NOTHING).await;
    for who in [Who::Nobody, Who::Half].into_iter().chain(Role::ALL.map(Who::In)) {
        let token = match who {
            Who::Nobody => String::new(),
            Who::Half => half.clone(),
            Who::In(Role::Analyst) => class.analyst(&office).await,
            // Who is with the group of every address below.
            Who::In(Role::Facilitator) => class.own.facilitator.clone(),
            Who::In(role) => office.equip(role, &format!("{role}@example.org")).await.token,
        };
        for rule in &rules {
            let token = if let Who::In(role) = who
                && rule.path.starts_with("/sign-out")
            {
                // Their session is still needed.
                match role {
                    Role::Analyst => class.analyst(&office).await,
                    _ => office.equip(role, &format!("{role}-{walked}@example.org")).await.token,
                }
            } else {
                token.clone()
            };
            let path = places.put(&class.own, rule.path);
            let browser = if token.is_empty() { office.stranger() } else { office.browser(&token) };
            // A form without a field that is declared: what a handler answers to it, no guard does.
            let reply = if rule.method == "POST" {
                browser.ask("POST", &path, FORM, b"undeclared=yes").await
            } else {
                browser.get(&path).await
            };
            let reply = reply.expect("a reply");
            let label = format!("{} {} as {who:?}: {}", rule.method, path, reply.status);
            match expected(rule, who) {
                // No handler takes that form; each says so with this status, which the guard never gives.
                Seen::Handler if rule.method == "POST" => assert_eq!(reply.status, 422, "{label}"),
                Seen::Handler if is_of_nothing(rule) => assert!(not_found(&reply), "{label}"),
                Seen::Handler => assert!(reply.status == 200 || is_own(rule, &reply), "{label}"),
                Seen::NotFound => assert!(not_found(&reply), "{label}"),
                Seen::To(to) => {
                    assert_eq!((reply.status, reply.header("location")), (303, Some(&*to)), "{label}");
                }
            }
            if !matches!(expected(rule, who), Seen::Handler) {
                assert_eq!(reply.header("set-cookie"), None, "{label}");
            }
            let kept = if path.starts_with("/assets/") { "public, max-age=31536000, immutable" } else { "no-store" };
            assert_eq!(reply.header("cache-control"), Some(kept), "{label}");
            assert_eq!(reply.header("referrer-policy"), Some("same-origin"), "{label}");
            walked += 1;
        }
    }
    assert_eq!(walked, rules.len() * (2 + Role::ALL.len()));
    office.close().await;
}

/// A page of what is not there: its handler answers what an unknown address does.
fn is_of_nothing(rule: &Rule) -> bool {
    let nothing = ["{*other}", "{opening}", "{recording}"].iter().any(|name| rule.path.contains(name));
    nothing || rule.path.starts_with("/work/danger/held/")
}

/// What a handler answers to a request that it has no page for: an invitation that is none, a step that is done.
fn is_own(rule: &Rule, reply: &Reply) -> bool {
    match rule.path {
        "/join/{token}" => reply.status == 404 && reply.body.contains("This invitation does not work"),
        "/new-way-in/{token}" => reply.status == 404 && reply.body.contains("This address does not work"),
        "/sign-in" | "/sign-in/code" => {
            matches!(reply.header("location"), Some("/work" | "/second-factor")) && reply.status == 303
        }
        // Nobody gave the passphrase yet.
        "/work/screening/{wave}"
        | "/work/screening/{wave}/ahead"
        | "/work/screening/{wave}/ordinary"
        | "/work/screening/{wave}/{answer}/alike" => reply.header("location") == Some("/work/screening"),
        // Who has a second factor looks after it in the account; who has an app sets up no other.
        "/second-factor" => reply.header("location") == Some("/work/account"),
        "/second-factor/app" => reply.header("location") == Some("/second-factor"),
        "/new-way-in" => matches!(reply.header("location"), Some("/work" | "/second-factor")),
        // It is nobody's.
        "/work/account/passkey/{passkey}/remove" => not_found(reply),
        // It takes answers: only a closed wave is purged.
        "/work/waves/{wave}/purge" => reply.header("location") == Some(&*format!("/work/waves/{WAVE}")),
        "/group" => reply.header("location") == Some("/work"),
        "/group/wait" => {
            reply.header("location") == Some("/work")
                || (reply.status == 404 && reply.body.contains("Let us begin again"))
        }
        path if path.starts_with("/work/groups/{group}/") => {
            reply.status == 303 && reply.header("location").is_some_and(|to| to.starts_with("/work/groups/"))
        }
        _ => false,
    }
}

/// The list is the only door: whatever is mounted elsewhere in the workspace would stand there without a rule.
#[test]
fn nothing_is_mounted_beside_the_list() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/src/workspace");
    let (mut looked, mut folders, mut files) = (0, vec![folder], Vec::new());
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).expect("the folder") {
            let path = file.expect("a file").path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    for path in files {
        let text = std::fs::read_to_string(&path).expect("text");
        let mounts = text.contains("Router::new") || text.contains(".route(");
        assert_eq!(mounts, path.ends_with("routes.rs"), "{}", path.display());
        looked += 1;
    }
    assert!(looked > 8);
    let mounted = rules().iter().filter(|rule| !rule.path.starts_with('/')).count();
    assert_eq!(mounted, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_enter_sees_what_a_room_that_is_not_there_shows() {
    let office = Office::open().await;
    let screener = office.browser(&office.equip(Role::Screener, "maja@example.org").await.token);
    let forbidden = screener.get("/work/people").await.expect("a reply");
    let unknown = screener.get("/work/puzzle").await.expect("a reply");
    let plain = |reply: &Reply| {
        let nonce = reply.body.split("nonce=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a nonce");
        reply.body.replace(nonce, "").replace("/work/people", "/work/puzzle")
    };
    assert_eq!((forbidden.status, plain(&forbidden)), (404, plain(&unknown)));
    for (method, path) in [("PUT", "/work"), ("DELETE", "/work/people"), ("POST", "/work"), ("GET", "/sign-out")] {
        let reply = screener.ask(method, path, "", b"").await.expect("a reply");
        assert_eq!(reply.status, 404, "{method} {path}");
    }
    office.close().await;
}

/// Nothing that a proxy, a cache or a browser might make of a protected address is answered as that address without a
/// session, or as more than it is with one.
#[tokio::test(flavor = "multi_thread")]
async fn no_other_spelling_of_an_address_gets_around_its_rule() {
    let office = Office::open().await;
    let screener = office.browser(&office.equip(Role::Screener, "maja@example.org").await.token);
    for path in [
        "/work/people/",
        "/work//people",
        "//work/people",
        "/WORK/people",
        "/work/People",
        "/work/./people",
        "/work/x/../people",
        "/%77ork/people",
        "/work%2fpeople",
        "/work/%70eople",
        "/work/%2570eople",
        "/work/people%2f",
        "/work/people;a=b",
        "/work/people.html",
        "/work/people%00",
        "/work\\people",
        "/work/people?lang=en",
        "/sign-in/../work/people",
        "/s/../work/people",
    ] {
        for (who, browser) in [("nobody", office.stranger()), ("a screener", screener.clone())] {
            let reply = browser.get(path).await.expect("a reply");
            assert!(matches!(reply.status, 303 | 307 | 400 | 404), "{path} as {who}: {}", reply.status);
            assert!(!reply.body.contains("maja@example.org"), "{path} as {who}");
        }
    }
    office.close().await;
}

/// Pages for children promise that there is no cookie: what stands on the workspace's answers stands on no other.
#[tokio::test(flavor = "multi_thread")]
async fn pages_for_children_take_and_give_no_cookie() {
    let office = Office::open().await;
    let admin = office.browser(&office.equip(Role::Administrator, "maja@example.org").await.token);
    for path in ["/", "/s/what-would-you-say", "/help", "/privacy", "/nothing", "/healthz"] {
        let (with, without) =
            (admin.get(path).await.expect("a reply"), office.stranger().get(path).await.expect("a reply"));
        assert_eq!(with.status, without.status, "{path}");
        assert_eq!(with.header("set-cookie"), None, "{path}");
        assert_eq!(with.header("referrer-policy"), Some("no-referrer"), "{path}");
    }
    office.close().await;
}

/// What an address with a parameter names, and for whom there is such a thing.
enum Object {
    /// Everybody of the role sees it, or nobody does: no such thing belongs to somebody.
    Shared,
    /// It belongs to a group: its facilitators see it, and to everybody else it is not there.
    OfGroup(&'static [(&'static str, &'static str)]),
}

/// A new address with a parameter fails the test below until it stands here.
fn object(rule: &Rule) -> Option<Object> {
    let parameters: Vec<&str> = rule.path.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
    match parameters[..] {
        ["token" | "*other" | "person" | "wave" | "passkey" | "act" | "number" | "opening"]
        | ["act", "number"]
        | ["wave", "answer" | "after" | "recording"]
        | ["wave", "lang", "page"]
        | ["wave", "lang", "band", "variant"] => Some(Object::Shared),
        ["group"] if rule.path.ends_with("/share") => Some(Object::OfGroup(&[("person", "{colleague}")])),
        ["group"] if rule.path.ends_with("/sample") => Some(Object::OfGroup(&[("size", "20")])),
        ["group"] | ["group", "waiting" | "analyst"] => Some(Object::OfGroup(&[])),
        _ => None,
    }
}

/// Every address that names something of a group, with the right form: for its own facilitator it is there; for another, for
/// an object of another group under one's own, and for an id of nothing, there is no such page.
#[tokio::test(flavor = "multi_thread")]
async fn what_belongs_to_a_group_is_there_for_its_facilitators_alone() {
    let office = Office::open().await;
    let with_parameter: Vec<Rule> = rules().into_iter().filter(|rule| rule.path.contains('{')).collect();
    let mut walked = 0;
    for rule in with_parameter {
        let Some(object) = object(&rule) else { panic!("{} {}: whose is it?", rule.method, rule.path) };
        let Object::OfGroup(form) = object else { continue };
        // Each walk changes what it finds.
        let class = Class::of(&office).await;
        let form: Vec<(String, String)> = fields(form)
            .into_iter()
            .map(|(name, value)| (name, value.replace("{colleague}", &class.colleague)))
            .collect();
        let ask = async |token: &str, path: &str| {
            let browser = office.browser(token);
            let reply = if rule.method == "POST" { browser.post(path, &form).await } else { browser.get(path).await };
            reply.expect("a reply")
        };
        let (own, foreign) = (&class.own, &class.foreign);
        let own_path = own.put(rule.path);
        let mut elsewhere =
            vec![(own.facilitator.as_str(), foreign.put(rule.path)), (&foreign.facilitator, own_path.clone())];
        elsewhere.push((
            &own.facilitator,
            rule.path.replace("{group}", NOTHING).replace("{waiting}", NOTHING).replace("{analyst}", NOTHING),
        ));
        elsewhere.push((&own.facilitator, own_path.replace(&own.group, "no-id")));
        let leads_back = rule.method == "GET" && rule.path.contains("{waiting}");
        if (rule.path.contains("{analyst}") || rule.path.contains("{waiting}")) && !leads_back {
            for (waiting, analyst) in [(&foreign.waiting, &foreign.analyst), (&own.analyst, &own.waiting)] {
                let path = rule.path.replace("{group}", &own.group).replace("{waiting}", waiting);
                elsewhere.push((&own.facilitator, path.replace("{analyst}", analyst)));
            }
        }
        for (token, path) in elsewhere {
            let reply = ask(token, &path).await;
            assert!(not_found(&reply), "{} {path}: {}", rule.method, reply.status);
        }
        let reply = ask(&own.facilitator, &own_path).await;
        // Nothing is held that could be looked at again: the page says so.
        let refused = rule.path.ends_with("/sample") && reply.status == 409;
        assert!(refused || matches!(reply.status, 200 | 303), "{} {own_path}: {}", rule.method, reply.status);
        walked += 1;
    }
    assert!(walked > 8, "{walked}");
    office.close().await;
}
