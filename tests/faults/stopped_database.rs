//! PostgreSQL stopped and started.

use std::path::Path;

use beratta_store::Location;
use beratta_tests::child::{Form, story};
use beratta_tests::opened;
use beratta_tests::postgres::{Cluster, Durability};
use beratta_tests::program::{Start, WAVE, until};
use tempfile::TempDir;

const ADVICE: &str = "Save what they wrote, <b>block</b> them & tell an adult.\n\nIt is not your fault.";

#[tokio::test(flavor = "multi_thread")]
async fn while_postgresql_is_stopped_the_page_keeps_the_words_and_then_sends_them_unaided() {
    let (cluster, data) = (Cluster::start_new(Durability::Full), TempDir::new().expect("a scratch directory"));
    let address = cluster.database().await;
    let program = Start::demo(data.path()).database(&address).start().await;
    let client = program.client();
    let form = story(&client, WAVE, "13-15").await.expect("a story").with("q-advice", ADVICE).with("q-gender", "girl");

    cluster.stop();
    let refused = form.send(&client).await.expect("a reply");
    assert_eq!(refused.status, 503, "{refused:?}");
    assert_eq!(refused.header("retry-after"), Some("5"));
    assert!(refused.body.contains("role=\"alert\""), "{refused:?}");
    let given_back =
        Form::all(&refused.body).into_iter().find(|form| form.value("token").is_some()).expect("the story");
    assert_eq!(given_back.value("q-advice"), Some(ADVICE));
    assert_eq!(given_back.value("q-gender"), Some("girl"));
    assert_eq!(client.get("/readyz").await.expect("a reply").status, 503);
    assert_eq!(client.get("/healthz").await.expect("a reply").status, 200);
    assert_eq!(
        client.get("/s/what-would-you-say").await.expect("a reply").status,
        200,
        "the welcome page needs nothing"
    );
    assert_eq!(client.get("/help").await.expect("a reply").status, 200, "help least of all");

    cluster.start();
    let thanks = until("the answer is taken", async || {
        let reply = given_back.send(&client).await.expect("a reply");
        assert!([200, 503].contains(&reply.status), "{reply:?}");
        (reply.status == 200).then_some(reply)
    });
    assert!(!Form::all(&thanks.await.body).iter().any(|form| form.value("token").is_some()), "thanks, not the story");
    program.end().await;
    assert_eq!(advice(&address, data.path()).await, [ADVICE]);
}

async fn advice(address: &str, data: &Path) -> Vec<String> {
    opened::advice(&Location::Postgres(address.to_owned()), data).await
}
