//! A second Send from the same page.

use beratta_tests::child::{Form, story};
use beratta_tests::opened;
use beratta_tests::program::{Start, WAVE};
use beratta_tests::scratch::Scratch;

const ADVICE: &str = "Tell an adult whom you trust.";

/// "Keep what I sent first" is only true while that is on disk: whoever never got through sends these words.
#[tokio::test(flavor = "multi_thread")]
async fn keeping_the_first_words_keeps_these_when_there_are_none() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client().with("accept-language", "en");
    let never_sent = story(&client, WAVE, "13-15").await.expect("a story").with("q-advice", ADVICE);
    let plain = story(&client, WAVE, "13-15").await.expect("a story").with("q-advice", "Block them.");
    let plain_thanks = plain.send(&client).await.expect("a reply");
    let thanks = never_sent.clone().with("replace", "no").send(&client).await.expect("a reply");
    assert_eq!((thanks.status, first_words(&thanks.body)), (200, first_words(&plain_thanks.body)));

    let other = never_sent.with("q-advice", "Save the messages.");
    assert_eq!(other.send(&client).await.expect("a reply").status, 409);
    let first_kept = other.with("replace", "no").send(&client).await.expect("a reply");
    assert_eq!(first_kept.status, 200);
    assert_ne!(first_words(&first_kept.body), first_words(&plain_thanks.body), "it says that the first words stay");
    program.end().await;
    let mut kept = opened::advice(&scratch.location, scratch.directory()).await;
    kept.sort();
    assert_eq!(kept, ["Block them.", ADVICE]);
}

/// In a classroom the next child goes back to the first page and begins: it is not the child that was there before.
#[tokio::test(flavor = "multi_thread")]
async fn two_children_on_one_device_are_two_answers() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let welcome = Form::first(&client.get(&format!("/s/{WAVE}")).await.expect("a reply").body).with("band", "13-15");
    let begin = async || {
        let story = welcome.send(&client).await.expect("a reply").body;
        Form::all(&story).into_iter().find(|form| form.value("token").is_some()).expect("a story")
    };
    let first = begin().await.with("q-advice", ADVICE);
    assert_eq!(begin().await.value("token"), first.value("token"), "a reload is the same child");
    assert_eq!(first.send(&client).await.expect("a reply").status, 200);
    let second = begin().await.with("q-advice", "Block them.");
    assert_ne!(second.value("token"), first.value("token"));
    assert_eq!(second.send(&client).await.expect("a reply").status, 200);
    program.end().await;
    let mut kept = opened::advice(&scratch.location, scratch.directory()).await;
    kept.sort();
    assert_eq!(kept, ["Block them.", ADVICE]);
}

/// The paragraphs of a thanks page, without the code.
fn first_words(page: &str) -> Vec<String> {
    let page = scraper::Html::parse_document(page);
    let paragraphs = scraper::Selector::parse("main p").unwrap();
    page.select(&paragraphs).take(2).map(|paragraph| paragraph.text().collect()).collect()
}
