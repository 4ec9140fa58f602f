//! `kill -9` under load.

use beratta_tests::opened;
use beratta_tests::program::{Start, until};
use beratta_tests::scratch::Scratch;

use crate::load::Sent;

const KILLS: usize = 20;

pub(crate) async fn every_acknowledged_answer_is_there_exactly_once_after_twenty_kills(scratch: Scratch) {
    let (start, sent) = (Start::on(&scratch), Sent::default());
    let mut cut_short = 0;
    for kill in 0..KILLS {
        let program = start.start().await;
        sent.send_again(&program.client()).await;
        let before = sent.count();
        let children = sent.many(&program.client(), 8);
        // Each time at another moment of the writer's work.
        until("answers are acknowledged", async || (sent.count() >= before + 3 + kill % 7).then_some(())).await;
        program.kill().await;
        children.join_all().await;
        cut_short += sent.unsure();
    }
    let program = start.start().await;
    sent.send_again(&program.client()).await;
    assert_eq!(sent.unsure(), 0, "the last start is not killed");
    program.end().await;

    assert!(cut_short > 0, "no Send was under way at any kill: this test proved nothing");
    let mut kept = opened::advice(&scratch.location, scratch.directory()).await;
    kept.sort();
    assert_eq!(kept, sent.acknowledged(), "kept, and acknowledged");
}
