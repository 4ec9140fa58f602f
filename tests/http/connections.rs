//! Connections on which nothing moves keep nobody out.

use std::time::{Duration, Instant};

use beratta_tests::child::story;
use beratta_tests::program::{Start, WAVE};
use beratta_tests::scratch::Scratch;

/// Fewer files than connections: each of those has sent a head and one byte of its body, and then nothing.
#[tokio::test(flavor = "multi_thread")]
async fn stalled_connections_keep_no_child_out() {
    let scratch = Scratch::sqlite();
    let few = ["sh", "-c", "ulimit -n 256 && exec \"$0\" \"$@\""];
    let program = Start::on(&scratch).through(few).start().await;
    let client = program.client();
    let mut stalled = Vec::new();
    for _ in 0..300 {
        stalled.push(client.begin(&format!("/s/{WAVE}/answers")).await.expect("a connection"));
    }
    let began = Instant::now();
    let form = story(&client, WAVE, "10-12").await.expect("a story");
    let reply = form.with("q-advice", "Tell an adult whom you trust.").send(&client).await.expect("a reply");
    assert_eq!(reply.status, 200, "{reply:?}");
    assert!(began.elapsed() < Duration::from_secs(25), "{:?}", began.elapsed());
    drop(stalled);
}
