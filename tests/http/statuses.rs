//! The interface refuses in one way, and its document tells every status that it gives.

use std::collections::{BTreeMap, BTreeSet};

use beratta_tests::http::{Client, JSON, Reply};
use beratta_tests::program::{Start, WAVE, command, until};
use beratta_tests::scratch::Scratch;
use serde_json::{Value, json};

/// A fault of ours: nobody can ask for it, so it is documented and not tried.
const FAULT: u16 = 500;

/// The statuses that came, by operation as the document names it.
#[derive(Default)]
struct Given(BTreeMap<String, BTreeSet<u16>>);

impl Given {
    /// Asks, and holds the reply against what every refusal must be.
    async fn ask(&mut self, client: &Client, route: &str, wave: &str, kind: &str, body: &[u8], status: u16) -> Reply {
        let path = route.replace("{wave}", wave);
        let method = if route.ends_with('}') { "GET" } else { "POST" };
        let reply = client.ask(method, &path, kind, body).await.expect("a reply");
        assert_eq!(reply.status, status, "{method} {path}: {reply:?}");
        assert_problem(&reply);
        self.0.entry(route.to_owned()).or_default().insert(status);
        reply
    }

    async fn json(&mut self, client: &Client, route: &str, body: &Value, status: u16) -> Reply {
        self.ask(client, route, WAVE, JSON, body.to_string().as_bytes(), status).await
    }
}

fn assert_problem(reply: &Reply) {
    if reply.status >= 400 {
        assert_eq!(reply.header("content-type"), Some("application/problem+json"), "{reply:?}");
        let problem: Value = serde_json::from_str(&reply.body).expect("JSON");
        assert_eq!(problem["status"], reply.status, "{reply:?}");
        assert!(problem["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{reply:?}");
    }
}

const WAVES: &str = "/api/v1/waves/{wave}";
const STORIES: &str = "/api/v1/waves/{wave}/stories";
const ANSWERS: &str = "/api/v1/waves/{wave}/answers";

#[tokio::test(flavor = "multi_thread")]
async fn every_status_that_is_given_is_documented_and_every_documented_one_is_given() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let mut given = Given::default();
    given.ask(&client, WAVES, WAVE, "", b"", 200).await;
    doors(&client, &scratch, &mut given).await;
    bodies(&client, &mut given).await;
    sends(&client, &scratch, &mut given).await;
    closed(&client, &scratch, &mut given).await;

    let document = client.get("/api/v1/openapi.json").await.expect("a reply");
    let document: Value = serde_json::from_str(&document.body).expect("JSON");
    for (route, statuses) in &given.0 {
        let operation = document["paths"][route].as_object().and_then(|methods| methods.values().next());
        let responses = operation.and_then(|operation| operation["responses"].as_object()).expect("responses");
        let documented = responses.keys().map(|status| status.parse().expect("a status"));
        let documented: BTreeSet<u16> = documented.filter(|status| *status != FAULT).collect();
        assert_eq!(&documented, statuses, "{route}");
        let refusals = responses.iter().filter(|(status, _)| status.as_str() >= "400");
        for (status, response) in refusals {
            assert!(response["content"]["application/problem+json"].is_object(), "{route} {status}");
        }
    }
    let routes: Vec<&String> = document["paths"].as_object().expect("paths").keys().collect();
    assert_eq!(routes, given.0.keys().collect::<Vec<_>>());
}

/// What each route says before it looks at anything.
async fn doors(client: &Client, scratch: &Scratch, given: &mut Given) {
    let data = scratch.directory().display().to_string();
    let open = ["wave", "open", WAVE, "--draft", "--name", "pages-only", "--data", data.as_str()];
    let opening = command(open).await;
    assert!(opening.status.success(), "{opening:?}");
    until("the wave is served", async || {
        (client.get("/s/pages-only").await.expect("a reply").status == 200).then_some(())
    })
    .await;
    for route in [WAVES, STORIES, ANSWERS] {
        let kind = if route == WAVES { "" } else { JSON };
        given.ask(client, route, "nothing", kind, b"{}", 404).await;
        given.ask(client, route, "%FF", kind, b"{}", 404).await;
        given.ask(client, route, "pages-only", kind, b"{}", 403).await;
        let clicked = client
            .ask(
                if kind.is_empty() { "GET" } else { "POST" },
                &format!("{}?fbclid=x", route.replace("{wave}", WAVE)),
                kind,
                b"{}",
            )
            .await;
        assert_eq!(clicked.expect("a reply").status, 307);
        given.0.entry(route.to_owned()).or_default().insert(307);
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", if kind.is_empty() { "POST" } else { "GET" }] {
            let reply = client.ask(method, &route.replace("{wave}", WAVE), "", b"").await.expect("a reply");
            assert_eq!(reply.status, 405, "{method} {route}: {reply:?}");
            assert_problem(&reply);
            assert!(reply.header("allow").is_some_and(|allow| !allow.is_empty()), "{reply:?}");
            given.0.entry(route.to_owned()).or_default().insert(405);
        }
    }
}

/// Bodies that no route can use.
async fn bodies(client: &Client, given: &mut Given) {
    let large = vec![b' '; 256 * 1024 + 1];
    for route in [STORIES, ANSWERS] {
        given.ask(client, route, WAVE, JSON, b"{", 400).await;
        given.ask(client, route, WAVE, JSON, b"\"\xff\"", 400).await;
        given.ask(client, route, WAVE, JSON, &large, 413).await;
        given.ask(client, route, WAVE, "text/plain", b"{}", 415).await;
        given.ask(client, route, WAVE, "", b"", 415).await;
        given.ask(client, route, WAVE, JSON, b"{}", 422).await;
        given.ask(client, route, WAVE, JSON, b"[1]", 422).await;
    }
    given.json(client, STORIES, &json!({"age_band": "9"}), 422).await;
    given.json(client, ANSWERS, &json!({"token": "forged", "answers": {}}), 400).await;
}

/// Sends, and a database that does not answer.
async fn sends(client: &Client, scratch: &Scratch, given: &mut Given) {
    let asked = json!({"age_band": "13-15"});
    let story: Value = serde_json::from_str(&given.json(client, STORIES, &asked, 201).await.body).expect("JSON");
    let answer = |advice: &str| json!({"token": story["token"], "answers": {"advice": advice}});
    given.json(client, ANSWERS, &answer(""), 422).await;
    given.json(client, ANSWERS, &answer("Tell an adult whom you trust."), 201).await;
    given.json(client, ANSWERS, &answer("Save the messages."), 409).await;
    let lock = scratch.hold("BEGIN IMMEDIATE").await;
    given.json(client, STORIES, &asked, 503).await;
    given.json(client, ANSWERS, &answer("Save the messages."), 503).await;
    drop(lock);
}

async fn closed(client: &Client, scratch: &Scratch, given: &mut Given) {
    let asked = json!({"age_band": "13-15"});
    let story: Value = serde_json::from_str(&given.json(client, STORIES, &asked, 201).await.body).expect("JSON");
    let data = scratch.directory().display().to_string();
    let closing = command(["wave", "close", WAVE, "--data", data.as_str()]).await;
    assert!(closing.status.success(), "{closing:?}");
    scratch.sql("UPDATE waves SET closed = closed - 24 * 60 * 60 - 1").await;
    let answer = json!({"token": story["token"], "answers": {"advice": "Tell an adult whom you trust."}});
    until("the day is over", async || {
        let path = ANSWERS.replace("{wave}", WAVE);
        let reply = client.ask("POST", &path, JSON, answer.to_string().as_bytes()).await.expect("a reply");
        (reply.status != 201).then_some(())
    })
    .await;
    given.json(client, ANSWERS, &answer, 410).await;
    given.json(client, STORIES, &asked, 410).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_is_a_problem_whatever_the_method() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    for path in ["/api", "/api/", "/api/v1", "/api/v2/waves", "/api/v1/waves/a/b/c"] {
        for method in ["GET", "POST", "PUT", "DELETE", "OPTIONS"] {
            let reply = program.client().ask(method, path, "", b"").await.expect("a reply");
            assert_eq!(reply.status, 404, "{method} {path}: {reply:?}");
            assert_problem(&reply);
        }
    }
}
