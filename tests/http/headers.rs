//! The headers of every response, errors included, and what each page is made of.

use beratta_tests::child::{Form, story};
use beratta_tests::http::{Client, JSON, Reply};
use beratta_tests::program::{Program, Start, WAVE, command, until};
use beratta_tests::scratch::Scratch;

use crate::outline::{nonce, outline};

/// A child's page may be left, hidden and forgotten, and nothing of it may be kept, framed or told to others.
pub(crate) const EVERYWHERE: [(&str, &str); 8] = [
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-robots-tag", "noindex"),
    ("cache-control", "no-store"),
];

/// No script, style or frame but our own, and nothing from elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'nonce-…' 'strict-dynamic'; style-src 'nonce-…'; \
                      img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";

#[tokio::test(flavor = "multi_thread")]
async fn every_response_has_the_headers() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let replies = walk(&program, &scratch).await;
    let mut statuses: Vec<u16> = replies.iter().map(|(_, reply)| reply.status).collect();
    statuses.sort_unstable();
    statuses.dedup();
    assert_eq!(statuses, [200, 201, 303, 307, 400, 404, 405, 409, 410, 413, 415, 422, 503]);

    let mut nonces = Vec::new();
    for (name, reply) in &replies {
        for (header, value) in EVERYWHERE {
            let value = if (*name, header) == ("script", "cache-control") {
                "public, max-age=31536000, immutable"
            } else {
                value
            };
            assert_eq!(reply.header(header), Some(value), "{name}: {header}");
        }
        let policy = reply.header("content-security-policy").unwrap_or_else(|| panic!("{name} has no policy"));
        assert_eq!(policy.replace(nonce(reply).expect("a nonce"), "…"), POLICY, "{name}");
        assert!(reply.header("permissions-policy").is_some_and(|policy| policy.contains("camera=()")), "{name}");
        assert_eq!(reply.header("set-cookie"), None, "{name}");
        nonces.push(nonce(reply).expect("a nonce"));
        let markup = reply.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
        // What Exit meets on its way has neither style nor script.
        let bare = *name == "leaving";
        assert_eq!(markup && !bare, reply.body.contains(nonces.last().unwrap()), "{name}: the page knows its nonce");
    }
    let count = nonces.len();
    nonces.sort_unstable();
    nonces.dedup();
    assert_eq!(nonces.len(), count, "no nonce comes twice");

    let outlines: Vec<String> = replies.iter().map(|(name, reply)| format!("# {name}: {}", outline(reply))).collect();
    insta::assert_snapshot!(outlines.join("\n"));
}

/// One reply of each kind that there is.
async fn walk(program: &Program, scratch: &Scratch) -> Vec<(&'static str, Reply)> {
    let client = program.client().with("accept-language", "en");
    let mut replies = Vec::new();
    for (name, path) in [
        ("front", "/"),
        ("welcome", "/s/what-would-you-say"),
        ("welcome-sv", "/s/what-would-you-say?lang=sv"),
        ("help", "/help"),
        ("privacy", "/privacy"),
        ("results", "/results/what-would-you-say"),
        ("withdraw", "/s/what-would-you-say/withdraw"),
        ("alive", "/healthz"),
        ("ready", "/readyz"),
        ("interface", "/api/v1/waves/what-would-you-say"),
        ("interface-nothing", "/api/v1/nothing"),
        ("clicked", "/s/what-would-you-say?fbclid=abc&lang=sv"),
        ("leaving", "/s/what-would-you-say/answers"),
        ("back-to-welcome", "/s/what-would-you-say/answers?lang=sv"),
        ("no-such-page", "/nothing"),
        ("no-such-wave", "/s/nothing"),
    ] {
        replies.push((name, client.get(path).await.expect("a reply")));
    }
    let welcome = client.get("/s/what-would-you-say").await.expect("a reply");
    replies.push(("script", client.get(&script(&client).await).await.expect("a reply")));
    let welcome = Form::first(&welcome.body);
    for (name, form) in [
        ("story", welcome.clone().with("band", "10-12")),
        ("younger", welcome.clone().with("band", "younger")),
        ("older", welcome.clone().with("band", "older")),
        ("no-band", welcome.clone()),
    ] {
        let reply = form.send(&client).await.expect("a reply");
        // Which story it is, is chance.
        if name != "story" {
            replies.push((name, reply));
        }
    }
    replies.extend(sends(&client).await);
    replies.extend(wrong_requests(&client).await);
    replies.extend(locked_and_closed(&client, scratch).await);
    replies
}

/// Where the story's script is.
async fn script(client: &Client) -> String {
    let welcome = client.get("/s/what-would-you-say").await.expect("a reply");
    let story = Form::first(&welcome.body).with("band", "10-12").send(client).await.expect("a reply");
    let page = scraper::Html::parse_document(&story.body);
    let script = page.select(&scraper::Selector::parse("script[src]").unwrap()).next().expect("the story has a script");
    script.value().attr("src").expect("an address").to_owned()
}

async fn sends(client: &Client) -> Vec<(&'static str, Reply)> {
    let form = story(client, WAVE, "10-12").await.expect("a story").with("q-advice", "Tell your teacher.");
    let other = form.clone().with("q-advice", "Tell your grandmother.");
    let mut replies = Vec::new();
    for (name, form) in [
        ("blank", form.clone().with("q-advice", "")),
        ("too-long", form.clone().with("q-advice", &"a".repeat(5_001))),
        ("unknown-field", form.clone().with("q-unknown", "x")),
        ("forged", form.clone().with("token", "forged")),
        ("thanks", form.clone()),
        ("thanks-again", form.clone()),
        ("differs", other.clone()),
        ("replaced", other.with("replace", "yes")),
    ] {
        replies.push((name, form.send(client).await.expect("a reply")));
    }
    replies
}

async fn wrong_requests(client: &Client) -> Vec<(&'static str, Reply)> {
    let large = vec![b'a'; 256 * 1024 + 1];
    let mut replies = Vec::new();
    for (name, method, path, kind, body) in [
        ("wrong-method", "DELETE", "/s/what-would-you-say", "", &b""[..]),
        ("wrong-method-interface", "PUT", "/api/v1/waves/what-would-you-say", "", b""),
        ("not-a-form", "POST", "/s/what-would-you-say/answers", JSON, b"{}"),
        ("too-large", "POST", "/s/what-would-you-say/answers", beratta_tests::http::FORM, &large),
        ("wrong-code", "POST", "/s/what-would-you-say/withdraw", beratta_tests::http::FORM, b"code=abc"),
        ("interface-no-json", "POST", "/api/v1/waves/what-would-you-say/stories", JSON, b"{"),
        ("interface-not-json", "POST", "/api/v1/waves/what-would-you-say/stories", "text/plain", b"{}"),
        ("interface-no-band", "POST", "/api/v1/waves/what-would-you-say/stories", JSON, br#"{"age_band":"9"}"#),
    ] {
        replies.push((name, client.ask(method, path, kind, body).await.expect("a reply")));
    }
    let story = br#"{"age_band":"10-12"}"#;
    let given = client.ask("POST", "/api/v1/waves/what-would-you-say/stories", JSON, story).await.expect("a reply");
    assert_eq!(given.status, 201);
    let token = serde_json::from_str::<serde_json::Value>(&given.body).expect("JSON")["token"].clone();
    let body = serde_json::json!({"token": token, "answers": {"advice": "Tell your teacher."}}).to_string();
    let sent = client.ask("POST", "/api/v1/waves/what-would-you-say/answers", JSON, body.as_bytes()).await;
    let mut sent = sent.expect("a reply");
    // The code is random.
    sent.body = sent.body.split_once("withdrawal_code").map_or(sent.body.clone(), |(before, _)| before.to_owned());
    replies.push(("interface-sent", sent));
    replies
}

async fn locked_and_closed(client: &Client, scratch: &Scratch) -> Vec<(&'static str, Reply)> {
    let form = story(client, WAVE, "10-12").await.expect("a story").with("q-advice", "Tell your teacher.");
    let lock = scratch.hold("BEGIN IMMEDIATE").await;
    let unavailable = form.send(client).await.expect("a reply");
    drop(lock);
    let data = scratch.directory().display().to_string();
    let closing = command(["wave", "close", WAVE, "--data", data.as_str()]).await;
    assert!(closing.status.success(), "{closing:?}");
    let closed = until("the wave is closed", async || {
        let reply = client.get("/s/what-would-you-say").await.expect("a reply");
        (reply.status == 410).then_some(reply)
    });
    let closed = closed.await;
    let stories =
        client.ask("POST", "/api/v1/waves/what-would-you-say/stories", JSON, br#"{"age_band":"10-12"}"#).await;
    vec![("unavailable", unavailable), ("closed", closed), ("interface-closed", stories.expect("a reply"))]
}
