//! Waves that close.

use beratta_tests::child::story;
use beratta_tests::opened;
use beratta_tests::program::{Program, Start, WAVE, command, until};
use beratta_tests::scratch::Scratch;

#[tokio::test(flavor = "multi_thread")]
async fn a_wave_that_closed_takes_what_an_open_page_sends_for_a_day() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let open = story(&client, WAVE, "13-15").await.expect("a story").with("q-advice", "Tell an adult whom you trust.");
    let late = story(&client, WAVE, "13-15").await.expect("a story").with("q-advice", "Save what they wrote.");
    close(&program, &scratch).await;
    assert!(story(&client, WAVE, "13-15").await.is_err(), "no new stories");
    assert_eq!(open.send(&client).await.expect("a reply").status, 200);

    scratch.sql("UPDATE waves SET closed = closed - 24 * 60 * 60 - 1").await;
    let refused = until("the day is over", async || {
        let reply = late.send(&client).await.expect("a reply");
        (reply.status != 200).then_some(reply)
    });
    assert_eq!(refused.await.status, 410);
    program.end().await;
    // The late one may have come through before the server looked at its waves again; never after the day.
    let kept = opened::advice(&scratch.location, scratch.directory()).await;
    assert!(kept.contains(&"Tell an adult whom you trust.".to_owned()), "{kept:?}");
}

async fn close(program: &Program, scratch: &Scratch) {
    let data = scratch.directory().display().to_string();
    let closing = command(["wave", "close", WAVE, "--data", data.as_str()]).await;
    assert!(closing.status.success(), "{closing:?}");
    until("the wave is closed", async || {
        let reply = program.client().get(&format!("/s/{WAVE}")).await.expect("a reply");
        (reply.status == 410).then_some(())
    })
    .await;
}
