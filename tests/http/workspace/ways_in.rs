//! The ways in that other systems left open.

use beratta_domain::access::{IDLE, Role};
use beratta_domain::audit::Act;
use beratta_tests::http::{FORM, Reply};
use beratta_tests::program::command;
use beratta_tests::scratch::Scratch;
use time::Duration;

use super::{Office, PASSWORD, dice, fields, given, moment};

async fn sign_in(office: &Office, login: &str) -> Reply {
    let form = fields(&[("login", login), ("password", PASSWORD)]);
    office.stranger().post("/sign-in", &form).await.expect("a reply")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_we_did_not_give_or_that_is_over_opens_nothing() {
    let office = Office::open().await;
    let worker = office.equip(Role::Administrator, "maja@example.org").await;
    let good = &worker.token;
    assert_eq!(office.browser(good).get("/work/people").await.expect("a reply").status, 200);
    let flipped = if good.ends_with('A') { good.replace('A', "Q") } else { format!("{}A", &good[..21]) };
    let made_up = [
        "",
        "null",
        "admin",
        "AAAAAAAAAAAAAAAAAAAAAA",
        "eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.",
        "' OR 1=1 --",
        &flipped,
        &good.to_lowercase(),
        &format!("{good}A"),
        &format!("{good}=="),
        &good[1..],
    ];
    for token in made_up.iter().filter(|token| **token != good.as_str()) {
        let reply = office.browser(token).get("/work/people").await.expect("a reply");
        assert_eq!((reply.status, reply.header("location")), (303, Some("/sign-in")), "{token}");
    }
    // Elsewhere than in the cookie it is nothing.
    for (name, value) in [
        ("authorization", format!("Bearer {good}")),
        ("cookie", format!("session={good}")),
        ("cookie", format!("__Host-session=x; __Host-session={good}")),
        ("x-session", good.clone()),
    ] {
        let reply = office.stranger().with(name, &value).get("/work/people").await.expect("a reply");
        assert_eq!(reply.status, 303, "{name}");
    }
    // One that began long ago.
    let long_ago = moment() - IDLE - Duration::minutes(3);
    let signed_in = office
        .access
        .sign_in("maja@example.org", &beratta_domain::access::Password::new(PASSWORD), long_ago, &mut dice())
        .await
        .expect("signs in");
    let reply = office.browser(&signed_in.token.text()).get("/sign-in/code").await.expect("a reply");
    assert_eq!((reply.status, reply.header("location")), (303, Some("/sign-in")));
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_comes_fifty_times_at_once_lets_one_in() {
    let office = Office::open().await;
    let worker = office.equip(Role::Screener, "maja@example.org").await;
    for (kind, typed) in [("paper", worker.codes[0].clone()), ("omitted", String::new())] {
        let mut halves = Vec::new();
        for _ in 0..50 {
            let signed_in = office
                .access
                .sign_in(&worker.login, &beratta_domain::access::Password::new(PASSWORD), moment(), &mut dice())
                .await
                .expect("signs in");
            halves.push(office.browser(&signed_in.token.text()).from([127, 0, 0, 7].into()));
        }
        let tries = halves.into_iter().enumerate().map(|(number, browser)| {
            let form = fields(&[("code", &typed)]);
            let last = u8::try_from(number + 1).expect("small");
            tokio::spawn(async move { browser.from([127, 0, 1, last].into()).post("/sign-in/code", &form).await })
        });
        let mut opened = 0;
        for one in tries.collect::<Vec<_>>() {
            let reply = one.await.expect("ends").expect("a reply");
            let is_in = given(&reply).is_some();
            assert!(is_in || matches!(reply.status, 422 | 429), "{kind}: {}", reply.status);
            opened += usize::from(is_in);
        }
        assert_eq!(opened, usize::from(kind == "paper"), "{kind}");
    }
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_of_the_app_is_taken_once_and_many_wrong_ones_keep_only_guessers_out() {
    let office = Office::open().await;
    let worker = office.equip(Role::Screener, "maja@example.org").await;
    let code = worker.app.as_ref().expect("an app").code(moment()).expect("a code");
    let half = || async { given(&sign_in(&office, &worker.login).await).expect("a half session").to_owned() };
    let show = |token: String, code: String| {
        let browser = office.browser(&token);
        async move { browser.post("/sign-in/code", &fields(&[("code", &code)])).await.expect("a reply") }
    };
    let first = show(half().await, code.clone()).await;
    assert_eq!((first.status, first.header("location")), (303, Some("/work")));
    let again = show(half().await, code).await;
    assert_eq!(again.status, 422, "a code that was used");

    let guessing = half().await;
    let mut waits = 0;
    for number in 0..8 {
        let reply = show(guessing.clone(), format!("{number:06}")).await;
        assert!(matches!(reply.status, 422 | 429));
        waits += u8::from(reply.status == 429);
    }
    assert!(waits > 2, "wrong codes are not slowed");
    let right = worker.app.as_ref().expect("an app").code(moment() + time::Duration::seconds(30)).expect("a code");
    for beside in [format!("{right}abcdefghij"), format!("abcdefghij{right}")] {
        assert_eq!(
            show(guessing.clone(), beside).await.status,
            422,
            "digits beside letters are no code, and are not counted"
        );
    }
    let refused = office.trail().await.iter().filter(|entry| entry.act == Act::SignInRefused).count();
    assert!((1..=7).contains(&refused), "what is not looked at fills no trail: {refused}");
    // The right person comes in all the same, with a code that nobody guesses.
    let paper = show(half().await, worker.codes[1].clone()).await;
    assert_eq!(paper.header("location"), Some("/work"));
    // Somebody else is not slowed at all.
    let other = office.equip(Role::Screener, "kim@example.org").await;
    let token = given(&sign_in(&office, &other.login).await).expect("half").to_owned();
    let code = other.app.expect("an app").code(moment()).expect("a code");
    assert_eq!(show(token, code).await.header("location"), Some("/work"));
    office.close().await;
}

/// Whoever put a token of their own into somebody's browser is not signed in when that somebody is.
#[tokio::test(flavor = "multi_thread")]
async fn every_step_of_signing_in_gives_a_new_token_and_ends_the_old() {
    let office = Office::open().await;
    let attacker = office.equip(Role::Facilitator, "other@example.org").await;
    let worker = office.equip(Role::Screener, "maja@example.org").await;
    let form = fields(&[("login", &worker.login), ("password", PASSWORD)]);
    let planted = office.browser(&attacker.token);
    let half = given(&planted.post("/sign-in", &form).await.expect("a reply")).expect("a token").to_owned();
    assert_ne!(half, attacker.token);
    assert_eq!(planted.get("/work").await.expect("a reply").status, 303, "the planted session goes on");
    let shown = office.browser(&half).post("/sign-in/code", &fields(&[("code", &worker.codes[0])])).await;
    let full = given(&shown.expect("a reply")).expect("a token").to_owned();
    assert_ne!(full, half);
    assert_eq!(office.browser(&half).get("/work").await.expect("a reply").header("location"), Some("/sign-in"));
    assert_eq!(office.browser(&full).get("/work").await.expect("a reply").status, 200);

    let elsewhere = worker.token;
    let out = office.browser(&full).post("/sign-out/everywhere", &[]).await.expect("a reply");
    assert_eq!((out.status, out.header("location")), (303, Some("/sign-in")));
    assert!(out.header("set-cookie").expect("a cookie").contains("Max-Age=0"));
    for token in [full, elsewhere] {
        assert_eq!(office.browser(&token).get("/work").await.expect("a reply").status, 303);
    }
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn links_are_built_of_the_configured_address_and_nothing_that_a_request_tells() {
    let office = Office::with(&["--public-url", "http://svar.example", "--trusted-proxy", "127.0.0.1"]).await;
    let admin = office.equip(Role::Administrator, "maja@example.org").await.token;
    let browser = office
        .browser(&admin)
        .with("x-forwarded-host", "evil.example")
        .with("forwarded", "host=evil.example")
        .with("x-original-url", "/evil")
        .with("x-forwarded-proto", "ftp");
    let reply = browser.post("/work/people/invite", &fields(&[("role", "screener")])).await.expect("a reply");
    assert_eq!(reply.status, 200);
    assert!(reply.body.contains("http://svar.example/join/"), "{reply:?}");
    assert!(!reply.body.contains("evil") && !reply.body.contains("127.0.0.1"));
    // Nothing is made of the Host header.
    let reply = office.stranger().with("host", "evil.example").get("/work").await.expect("a reply");
    assert!(reply.header("location").is_none_or(|to| to == "/sign-in"), "{reply:?}");
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_that_nobody_declared_or_that_comes_twice_refuses_the_form() {
    let office = Office::open().await;
    let invitation = office.invite(Role::Researcher).await;
    let path = format!("/join/{invitation}");
    let plain = [("name", "Maja"), ("login", "maja@example.org"), ("password", PASSWORD)];
    for more in [("role", "admin"), ("id", "00000000-0000-4000-8000-000000000000"), ("login", "second@example.org")] {
        let form = fields(&[&plain[..], &[more]].concat());
        let reply = office.stranger().post(&path, &form).await.expect("a reply");
        assert_eq!(reply.status, 422, "{more:?}");
        assert_eq!(given(&reply), None);
    }
    let joined = office.stranger().post(&path, &fields(&plain)).await.expect("a reply");
    assert_eq!((joined.status, joined.header("location")), (303, Some("/work")), "the invitation is still there");
    let browser = office.browser(given(&joined).expect("a token"));
    assert_eq!(browser.get("/work/people").await.expect("a reply").status, 404, "and it is the role that was meant");
    let huge = format!("login={}&password=x", "a".repeat(40_000));
    let reply = office.stranger().ask("POST", "/sign-in", FORM, huge.as_bytes()).await.expect("a reply");
    assert_eq!(reply.status, 413);
    let reply = office.stranger().ask("POST", "/sign-in", "application/json", b"{}").await.expect("a reply");
    assert_eq!(reply.status, 415);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_comes_from_another_site_is_refused() {
    let office = Office::open().await;
    let admin = office.equip(Role::Administrator, "maja@example.org").await.token;
    let cookie = format!("__Host-session={admin}");
    let browser = || office.program.client().with("accept-language", "en").with("cookie", &cookie);
    let form = fields(&[("role", "screener")]);
    for headers in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
    ] {
        let client = headers.iter().fold(browser(), |client, (name, value)| client.with(name, value));
        for path in ["/work/people/invite", "/sign-out", "/sign-in", "/sign-out/everywhere"] {
            let reply = client.post(path, &form).await.expect("a reply");
            assert_eq!(reply.status, 403, "{headers:?} {path}");
            assert!(reply.body.contains("This did not come from a page of ours"));
            assert_eq!(reply.header("set-cookie"), None);
        }
    }
    let own = browser().with("sec-fetch-site", "same-origin").post("/work/people/invite", &form).await;
    assert_eq!(own.expect("a reply").status, 200);
    office.close().await;
}

/// Who makes up addresses in a header gets no more tries by it, and takes nobody else's.
#[tokio::test(flavor = "multi_thread")]
async fn a_made_up_address_gives_no_more_tries() {
    let office = Office::open().await;
    let wrong = fields(&[("login", "nobody@example.org"), ("password", "not it")]);
    let begin = std::time::Instant::now();
    for number in 0..13 {
        let client = office.stranger().with("x-forwarded-for", &format!("203.0.113.{number}"));
        assert_eq!(client.post("/sign-in", &wrong).await.expect("a reply").status, 422);
    }
    assert!(begin.elapsed() > std::time::Duration::from_secs(1), "thirteen tries are not paced");
    // Somebody at another address goes in at once, and is never refused for what others did.
    office.equip(Role::Facilitator, "kim@example.org").await;
    let begin = std::time::Instant::now();
    let form = fields(&[("login", "kim@example.org"), ("password", PASSWORD)]);
    let reply = office.stranger().from([127, 0, 0, 9].into()).post("/sign-in", &form).await.expect("a reply");
    assert_eq!(reply.header("location"), Some("/sign-in/code"));
    assert!(begin.elapsed() < std::time::Duration::from_secs(1), "{:?}", begin.elapsed());
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_enters_as_a_demonstration_outside_of_one() {
    // These are a demonstration's own people: its directory is served for real.
    let office = Office::open().await;
    for role in Role::INVITED {
        let path = format!("/demo/{role}");
        assert_eq!(office.stranger().get(&path).await.expect("a reply").status, 404);
        let reply = office.stranger().post(&path, &[]).await.expect("a reply");
        assert_eq!((reply.status, given(&reply)), (404, None), "{path}");
        let login = format!("{role}@demonstration.example");
        for password in ["", "demonstration", "demonstration only", PASSWORD] {
            let form = fields(&[("login", &login), ("password", password)]);
            let reply = office.stranger().from([127, 0, 0, 3].into()).post("/sign-in", &form).await.expect("a reply");
            assert_eq!((reply.status, given(&reply)), (422, None), "{login}");
        }
    }
    office.close().await;
}

/// A page elsewhere whose name was made to lead to this machine is no page of ours.
#[tokio::test(flavor = "multi_thread")]
async fn a_demonstration_lets_in_who_calls_it_by_its_own_name_alone() {
    let scratch = Scratch::sqlite();
    let program = beratta_tests::program::Start::on(&scratch).start().await;
    for (host, status) in [("localhost:3000", 200), ("127.0.0.1", 200), ("[::1]:80", 200), ("evil.example:3000", 404)] {
        let reply = program.client().with("host", host).get("/demo/screener").await.expect("a reply");
        assert_eq!(reply.status, status, "{host}");
    }
    program.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_prints_one_address_of_the_configured_host() {
    let scratch = Scratch::sqlite();
    let program = beratta_tests::program::Start::on(&scratch).start().await;
    let data = scratch.directory().to_str().expect("a path");
    let words = ["invite", "--role", "lead", "--public-url", "https://svar.example/", "--data", data];
    let output = command(words).await;
    let said = String::from_utf8(output.stdout).expect("text");
    let path = said.trim().strip_prefix("https://svar.example").expect("the configured address").to_owned();
    assert!(path.starts_with("/join/") && !path.contains("//"), "{said}");
    let reply = program.client().with("accept-language", "en").get(&path).await.expect("a reply");
    assert!(reply.status == 200 && reply.body.contains("Safeguarding lead"), "{reply:?}");
    let refused = command(["invite", "--role", "analyst", "--data", data]).await;
    let said = String::from_utf8(refused.stderr).expect("text");
    assert!(!refused.status.success() && said.contains("choose admin, screener"), "{said}");
    program.end().await;
}
