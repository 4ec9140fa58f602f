//! Very many Sends at once.

use std::sync::Arc;
use std::time::{Duration, Instant};

use beratta_tests::child::{Form, story};
use beratta_tests::http::Client;
use beratta_tests::opened;
use beratta_tests::program::{Start, WAVE};
use beratta_tests::scratch::Scratch;
use tokio::task::JoinSet;

use crate::load::Sent;

pub(crate) async fn the_same_token_fifty_times_at_once_makes_one_answer(scratch: Scratch) {
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let form = story(&client, WAVE, "16-17").await.expect("a story").with("q-advice", "Block them, and tell somebody.");
    let mut sends = JoinSet::new();
    for _ in 0..50 {
        sends.spawn(send(form.clone(), client.clone()));
    }
    let replies = sends.join_all().await;
    assert_eq!(replies, vec![200; 50], "who presses twice is thanked twice");
    program.end().await;
    let kept = opened::advice(&scratch.location, scratch.directory()).await;
    assert_eq!(kept, ["Block them, and tell somebody."]);
}

async fn send(form: Form, client: Client) -> u16 {
    form.send(&client).await.expect("a reply").status
}

/// A large school answers in one lesson, and the world sees one address.
#[tokio::test(flavor = "multi_thread")]
async fn three_thousand_sends_in_ten_minutes_from_one_address_are_all_kept() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let (client, sent) = (program.client(), Arc::new(Sent::default()));
    let began = Instant::now();
    let mut children = JoinSet::new();
    for child in 0..60 {
        let (client, sent) = (client.clone(), Arc::clone(&sent));
        children.spawn(async move {
            for turn in 0..50 {
                assert!(sent.one(&client).await, "child {child}, turn {turn}");
            }
        });
    }
    children.join_all().await;
    assert!(began.elapsed() < Duration::from_mins(10));
    program.end().await;
    assert_eq!(sent.count(), 3_000);
    assert_eq!(opened::answers(&scratch.location).await.len(), 3_000);
}
