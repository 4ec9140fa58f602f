//! Passkeys over HTTP: a foreign, old, repeated or raced answer, one from another page, and where the browser may be asked.

use beratta_domain::access::{PasskeyId, Role};
use beratta_domain::audit::Act;
use beratta_tests::device::{Answer, Device};
use beratta_tests::http::{Client, Reply};
use data_encoding::BASE64URL_NOPAD;
use serde_json::Value;

use super::{Office, PASSWORD, fields, given};

const ORIGIN: &str = "https://svar.example";

async fn office() -> Office {
    Office::with(&["--public-url", ORIGIN, "--trusted-proxy", "127.0.0.1"]).await
}

/// What a page asks the browser.
fn asked(reply: &Reply) -> Value {
    let text = reply.body.split_once("data-asked=\"").and_then(|(_, rest)| rest.split('"').next()).expect("it asks");
    serde_json::from_str(&text.replace("&quot;", "\"").replace("&amp;", "&")).expect("JSON")
}

fn challenge(reply: &Reply) -> Vec<u8> {
    BASE64URL_NOPAD.decode(asked(reply)["challenge"].as_str().expect("a challenge").as_bytes()).expect("base64url")
}

/// The form that brings a new passkey.
fn made(device: &Device, challenge: &[u8]) -> Vec<(String, String)> {
    let Answer { client_data, authenticator_data, .. } = device.make(challenge);
    fields(&[
        ("name", "my phone"),
        ("client_data", &BASE64URL_NOPAD.encode(&client_data)),
        ("authenticator_data", &BASE64URL_NOPAD.encode(&authenticator_data)),
    ])
}

/// The form that brings an answer.
fn shown(answer: &Answer, id: &[u8]) -> Vec<(String, String)> {
    let text = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
    fields(&[
        ("passkey", &text(id)),
        ("client_data", &text(&answer.client_data)),
        ("authenticator_data", &text(&answer.authenticator_data)),
        ("signature", &text(&answer.signature)),
    ])
}

/// Somebody with a passkey.
async fn equip(office: &Office, login: &str, seed: u8) -> Device {
    let (half, device) = (office.join(Role::Screener, login).await, Device::at(ORIGIN, seed));
    let browser = office.browser(&half.token);
    let page = browser.get("/second-factor/passkey").await.expect("a reply");
    let done = browser.post("/second-factor/passkey", &made(&device, &challenge(&page))).await.expect("a reply");
    assert_eq!(done.status, 200, "{done:?}");
    assert_eq!(done.body.matches("<li><bdi").count(), 10, "the codes for paper");
    assert!(given(&done).is_some_and(|token| token != half.token));
    device
}

/// A browser that gave the password, and the page that asks for more.
async fn half(office: &Office, login: &str) -> (Client, Reply) {
    let form = fields(&[("login", login), ("password", PASSWORD)]);
    let reply = office.stranger().post("/sign-in", &form).await.expect("a reply");
    let browser = office.browser(given(&reply).expect("a half session"));
    let page = browser.get("/sign-in/code").await.expect("a reply");
    (browser, page)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_lets_its_owner_in_and_is_asked_for_by_the_configured_address_alone() {
    let office = office().await;
    let mut device = equip(&office, "maja@example.org", 1).await;
    let (browser, _) = half(&office, "maja@example.org").await;
    let page = browser.with("x-forwarded-host", "evil.example").get("/sign-in/code").await.expect("a reply");
    let question = asked(&page);
    assert_eq!(question["rpId"], "svar.example");
    assert_eq!(question["allowCredentials"], serde_json::json!([BASE64URL_NOPAD.encode(&device.id)]));
    assert_eq!(question["userVerification"], "required");
    assert!(!page.body.contains("evil"));
    let (browser, page) = half(&office, "maja@example.org").await;
    let answer = device.answer(&challenge(&page));
    let reply = browser.post("/sign-in/passkey", &shown(&answer, &device.id)).await.expect("a reply");
    assert_eq!((reply.status, reply.header("location")), (303, Some("/work")));
    let work = office.browser(given(&reply).expect("a token")).get("/work").await.expect("a reply");
    assert_eq!(work.status, 200);
    let acts: Vec<Act> = office.trail().await.into_iter().map(|entry| entry.act).collect();
    assert!(acts.ends_with(&[Act::PersonJoined, Act::SecondFactorSet, Act::SignedIn]), "{acts:?}");
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_foreign_old_repeated_or_of_another_page_lets_nobody_in() {
    let office = office().await;
    let mut maja = equip(&office, "maja@example.org", 1).await;
    let mut kim = equip(&office, "kim@example.org", 2).await;
    let (browser, page) = half(&office, "maja@example.org").await;
    let (_, others) = half(&office, "maja@example.org").await;
    let good = challenge(&page);
    let mut elsewhere = Device { origin: "https://evil.example".to_owned(), ..maja.clone() };
    let mut below = Device { origin: "https://a.svar.example".to_owned(), ..maja.clone() };
    let mut phished = Device::at("https://evil.example", 1);
    let mut expired = good.clone();
    // The moment until which it is good, in seconds since 1970, put forward.
    expired[16..24].copy_from_slice(&i64::MAX.to_be_bytes());
    let tries = [
        ("foreign", shown(&kim.answer(&good), &kim.id)),
        ("foreign under this name", shown(&kim.answer(&good), &maja.id)),
        ("to another session's challenge", shown(&maja.answer(&challenge(&others)), &maja.id)),
        ("to a challenge that was put forward", shown(&maja.answer(&expired), &maja.id)),
        ("on another page", shown(&elsewhere.answer(&good), &maja.id)),
        ("on a page below", shown(&below.answer(&good), &maja.id)),
        ("for another party", shown(&phished.answer(&good), &maja.id)),
        ("nothing", shown(&Answer { client_data: vec![], authenticator_data: vec![], signature: vec![] }, &maja.id)),
    ];
    for (number, (what, form)) in (1..).zip(tries) {
        let browser = browser.clone().from([127, 0, 2, number].into());
        let reply = browser.post("/sign-in/passkey", &form).await.expect("a reply");
        assert_eq!((reply.status, given(&reply)), (422, None), "{what}");
        assert!(reply.body.contains("This passkey was not taken"), "{what}");
    }
    let right = shown(&maja.answer(&good), &maja.id);
    assert_eq!(browser.post("/sign-in/passkey", &right).await.expect("a reply").header("location"), Some("/work"));
    // The session that it was for is over, and in another it is no answer.
    let again = browser.post("/sign-in/passkey", &right).await.expect("a reply");
    assert_eq!((again.status, again.header("location")), (303, Some("/sign-in")));
    let (other, _) = half(&office, "maja@example.org").await;
    assert_eq!(other.post("/sign-in/passkey", &right).await.expect("a reply").status, 422, "repeated");
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_comes_fifty_times_at_once_lets_one_in() {
    let office = office().await;
    let mut device = equip(&office, "maja@example.org", 1).await;
    let (browser, page) = half(&office, "maja@example.org").await;
    let form = shown(&device.answer(&challenge(&page)), &device.id);
    let tries = (1..=50).map(|number| {
        let (browser, form) = (browser.clone().from([127, 0, 1, number].into()), form.clone());
        tokio::spawn(async move { browser.post("/sign-in/passkey", &form).await })
    });
    let mut opened = 0;
    for one in tries.collect::<Vec<_>>() {
        opened += usize::from(given(&one.await.expect("ends").expect("a reply")).is_some());
    }
    assert_eq!(opened, 1);
    office.close().await;
}

/// A browser asks for passkeys on the pages that are for that, and on no other.
#[tokio::test(flavor = "multi_thread")]
async fn only_the_pages_of_passkeys_may_ask_for_them() {
    let office = office().await;
    let may = |reply: &Reply| {
        let policy = reply.header("permissions-policy").expect("a policy").to_owned();
        (policy.contains("publickey-credentials-get=(self)"), policy.contains("publickey-credentials-get=()"))
    };
    equip(&office, "maja@example.org", 1).await;
    let (_, second) = half(&office, "maja@example.org").await;
    let new = office.join(Role::Screener, "kim@example.org").await;
    let set = office.browser(&new.token).get("/second-factor/passkey").await.expect("a reply");
    for page in [&second, &set] {
        assert_eq!(may(page), (true, false));
        let policy = page.header("content-security-policy").expect("a policy");
        assert!(policy.contains("script-src 'nonce-") && !policy.contains("unsafe"), "{policy}");
    }
    let app = office.equip(Role::Screener, "app@example.org").await;
    for page in [
        office.stranger().get("/").await.expect("a reply"),
        office.stranger().get("/sign-in").await.expect("a reply"),
        office.browser(&app.token).get("/work").await.expect("a reply"),
        office.browser(&app.token).get("/work/account").await.expect("a reply"),
        half(&office, "app@example.org").await.1,
    ] {
        assert_eq!(may(&page), (false, true));
    }
    office.close().await;
}

/// Where browsers have none, none are offered.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_without_a_name_of_its_own_offers_the_code_app_alone() {
    let office = Office::with(&["--public-url", "http://10.0.0.7", "--trusted-proxy", "127.0.0.1"]).await;
    let half = office.join(Role::Screener, "maja@example.org").await;
    let browser = office.browser(&half.token);
    let page = browser.get("/second-factor").await.expect("a reply");
    assert!(page.body.contains("/second-factor/app") && !page.body.contains("/second-factor/passkey"));
    let none = browser.get("/second-factor/passkey").await.expect("a reply");
    assert_eq!((none.status, none.header("location")), (303, Some("/second-factor")));
    office.close().await;
}

/// A session that somebody left open is not enough to add a passkey of one's own to it.
#[tokio::test(flavor = "multi_thread")]
async fn one_more_passkey_takes_the_password() {
    let office = office().await;
    let worker = office.equip(Role::Screener, "maja@example.org").await;
    let (browser, device) = (office.browser(&worker.token), Device::at(ORIGIN, 3));
    let page = browser.get("/second-factor/passkey").await.expect("a reply");
    assert!(page.body.contains("name=\"password\""));
    for password in [None, Some("not the right one")] {
        let mut form = made(&device, &challenge(&page));
        form.extend(password.map(|password| ("password".to_owned(), password.to_owned())));
        let reply = browser.post("/second-factor/passkey", &form).await.expect("a reply");
        assert_eq!(reply.status, 422, "{password:?}");
    }
    let mut form = made(&device, &challenge(&page));
    form.push(("password".to_owned(), PASSWORD.to_owned()));
    let reply = browser.post("/second-factor/passkey", &form).await.expect("a reply");
    assert_eq!((reply.status, reply.header("location")), (303, Some("/work/account")), "the codes for paper stay");
    let again = office.browser(given(&reply).expect("a new token"));
    let account = again.get("/work/account").await.expect("a reply");
    let id = PasskeyId::new(device.id).expect("an id");
    let path = format!("/work/account/passkey/{}/remove", BASE64URL_NOPAD.encode(id.as_bytes()));
    assert!(account.body.contains("my phone") && account.body.contains(&path));
    // Somebody else's is not there.
    let other = office.equip(Role::Screener, "kim@example.org").await;
    assert_eq!(office.browser(&other.token).get(&path).await.expect("a reply").status, 404);
    let proof = fields(&[("password", PASSWORD)]);
    assert_eq!(office.browser(&other.token).post(&path, &proof).await.expect("a reply").status, 404);
    assert_eq!(again.post(&path, &proof).await.expect("a reply").header("location"), Some("/work/account"));
    let app = again.post("/work/account/app/remove", &proof).await.expect("a reply");
    assert_eq!(app.header("location"), Some("/work/account"));
    assert!(again.get("/work/account").await.expect("a reply").body.contains("Code app"), "the last one stays");
    office.close().await;
}
