//! The interface for other front ends.

use beratta_tests::http::{Client, JSON, Reply};
use beratta_tests::opened;
use beratta_tests::program::{Start, WAVE, command, until};
use beratta_tests::scratch::Scratch;
use serde_json::{Value, json};

async fn post(client: &Client, path: &str, body: &Value) -> Reply {
    client.ask("POST", path, JSON, body.to_string().as_bytes()).await.expect("a reply")
}

fn read(reply: &Reply) -> Value {
    serde_json::from_str(&reply.body).unwrap_or_else(|error| panic!("{error}: {reply:?}"))
}

fn assert_problem(reply: &Reply, status: u16) {
    assert_eq!(reply.status, status, "{reply:?}");
    assert_eq!(reply.header("content-type"), Some("application/problem+json"), "{reply:?}");
    assert_eq!(read(reply)["status"], status);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_over_the_interface_is_kept_as_one_from_the_page() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let (stories, answers) = (format!("/api/v1/waves/{WAVE}/stories"), format!("/api/v1/waves/{WAVE}/answers"));
    let story = post(&client, &stories, &json!({"age_band": "13-15", "lang": "sv"})).await;
    assert_eq!(story.status, 201, "{story:?}");
    let token = read(&story)["token"].clone();
    let body = json!({"token": token, "lang": "sv", "answers": {"advice": "Berätta för en vuxen.", "who-to-tell": ["friend", "school"], "how-common": 4}});
    let with = |name: &str, value: Value| {
        let mut body = body.clone();
        body[name] = value;
        body
    };
    assert_problem(&post(&client, &answers, &with("email", json!("somebody"))).await, 422);
    assert_problem(&post(&client, &answers, &with("answers", json!({"name": "somebody"}))).await, 422);
    assert_problem(&post(&client, &answers, &with("answers", json!({"advice": "a".repeat(5_001)}))).await, 422);
    assert_problem(&post(&client, &answers, &with("token", json!("forged"))).await, 400);
    assert_problem(&client.ask("POST", &answers, JSON, &vec![b' '; 256 * 1024 + 1]).await.expect("a reply"), 413);
    assert_problem(&client.get("/api/v1/waves/nothing").await.expect("a reply"), 404);

    let first = post(&client, &answers, &body).await;
    assert_eq!((first.status, &read(&first)["outcome"]), (201, &json!("kept")));
    assert_eq!(read(&post(&client, &answers, &body).await)["outcome"], "kept-before");
    program.end().await;
    assert_eq!(opened::advice(&scratch.location, scratch.directory()).await, ["Berätta för en vuxen."]);
}

/// Other front ends would skip help and exit: nobody gets the interface who did not ask for it.
#[tokio::test(flavor = "multi_thread")]
async fn the_interface_is_off_in_a_wave_that_was_not_opened_for_it() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let data = scratch.directory().display().to_string();
    let open = ["wave", "open", WAVE, "--draft", "--name", "pages-only", "--data", data.as_str()];
    let opening = command(open).await;
    assert!(opening.status.success(), "{opening:?}");
    let page = until("the wave is served", async || {
        let reply = client.get("/s/pages-only").await.expect("a reply");
        (reply.status == 200).then_some(reply)
    });
    page.await;
    assert_problem(&client.get("/api/v1/waves/pages-only").await.expect("a reply"), 403);
    let story = json!({"age_band": "13-15"});
    assert_problem(&post(&client, "/api/v1/waves/pages-only/stories", &story).await, 403);
    assert_problem(&post(&client, "/api/v1/waves/pages-only/answers", &json!({"token": "", "answers": {}})).await, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_document_lists_every_route_that_answers() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let document = client.get("/api/v1/openapi.json").await.expect("a reply");
    assert_eq!(document.header("content-type"), Some("application/json"));
    let document = read(&document);
    let routes = document["paths"].as_object().expect("paths");
    let mut listed: Vec<(String, String)> = Vec::new();
    for (path, methods) in routes {
        listed.extend(methods.as_object().expect("methods").keys().map(|method| (method.to_uppercase(), path.clone())));
    }
    listed.sort();
    let expected = [
        ("GET", "/api/v1/waves/{wave}"),
        ("POST", "/api/v1/waves/{wave}/answers"),
        ("POST", "/api/v1/waves/{wave}/stories"),
    ];
    assert_eq!(listed, expected.map(|(method, path)| (method.to_owned(), path.to_owned())));
    for (method, path) in &listed {
        let reply = client.ask(method, &path.replace("{wave}", WAVE), JSON, b"{}").await.expect("a reply");
        assert!(![404, 405].contains(&reply.status), "{method} {path}: {reply:?}");
    }
}

/// Nothing that was acknowledged is half kept, and a refusal says what to send instead.
#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_kept_whole_is_refused() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let (stories, answers) = (format!("/api/v1/waves/{WAVE}/stories"), format!("/api/v1/waves/{WAVE}/answers"));
    let unspoken = post(&client, &stories, &json!({"age_band": "13-15", "lang": "xx"})).await;
    assert_problem(&unspoken, 422);
    assert!(unspoken.body.contains("lang is one of: en, ar"), "{unspoken:?}");
    let story = read(&post(&client, &stories, &json!({"age_band": "13-15", "lang": "en"})).await);
    assert!(story["consent"].as_str().is_some_and(|words| words.contains("You decide")), "{story}");
    assert_eq!(story["help"][0]["country"], "se", "{story}");
    assert!(story["help"][0]["services"][0]["channels"][0]["value"].is_string(), "{story}");

    let token = &story["token"];
    for (answers_sent, told) in [
        (r#"{"advice": ["Tell an adult.", "Block."]}"#, "one value, and these are several"),
        (r#"{"gender": ["girl", "boy"]}"#, "one value, and these are several"),
        (r#"{"advice": "Tell an adult.", "advice": "Block."}"#, "a question stands here twice"),
        (r#"{"advice": null}"#, "leave out a question that was not answered"),
        (r#"{"hours-online": 1.5}"#, "an answer is a text, an option, a list of options or a whole number"),
        (r#"{"advice": []}"#, "nothing was answered"),
    ] {
        let body = format!(r#"{{"token": {token}, "answers": {answers_sent}}}"#);
        let reply = client.ask("POST", &answers, JSON, body.as_bytes()).await.expect("a reply");
        assert_problem(&reply, 422);
        assert!(reply.body.contains(told), "{answers_sent}: {reply:?}");
    }
    let body = json!({"token": token, "lang": "xx", "answers": {"advice": "Tell an adult."}});
    assert_problem(&post(&client, &answers, &body).await, 422);
    let contents = scratch.contents().await;
    assert!(contents["inbox"].is_empty() && contents["answers"].is_empty());
}
