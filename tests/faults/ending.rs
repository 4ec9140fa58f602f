//! SIGTERM under load.

use beratta_tests::opened;
use beratta_tests::program::{Start, until};
use beratta_tests::scratch::Scratch;

use crate::load::Sent;

pub(crate) async fn a_server_that_is_told_to_end_keeps_every_acknowledged_answer(scratch: Scratch) {
    let (start, sent) = (Start::on(&scratch), Sent::default());
    let mut program = start.start().await;
    let children = sent.many(&program.client(), 8);
    until("answers are acknowledged", async || (sent.count() >= 20).then_some(())).await;
    program.ask_to_end().await;
    children.join_all().await;
    program.has_ended().await;

    let mut kept = opened::advice(&scratch.location, scratch.directory()).await;
    kept.sort();
    for text in sent.acknowledged() {
        let found = kept.iter().filter(|kept| **kept == text).count();
        assert_eq!(found, 1, "{text}");
    }
    assert!(kept.len() <= sent.count() + sent.unsure());
}

/// A child whose connection breaks half-way must not keep the others' server from ending.
#[tokio::test]
async fn a_request_that_never_ends_does_not_hold_the_server_up() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let _half = program.client().begin("/s/what-would-you-say/answers").await.expect("a connection");
    assert_eq!(program.client().get("/healthz").await.expect("a reply").status, 200);
    program.end().await;
}
