//! How long a text and how large a body may be.

use beratta_tests::child::story;
use beratta_tests::opened;
use beratta_tests::program::{Start, WAVE};
use beratta_tests::scratch::Scratch;

use crate::given_back::form_of_story;

/// Characters as a child counts them: four bytes each on the way.
const HEART: &str = "\u{1F499}";

#[tokio::test(flavor = "multi_thread")]
async fn five_thousand_characters_are_taken_and_one_more_comes_back_with_every_word() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let form = story(&client, WAVE, "13-15").await.expect("a story");
    let (exact, longer) = (HEART.repeat(5_000), HEART.repeat(5_001));
    let refused = form.clone().with("q-advice", &longer).send(&client).await.expect("a reply");
    assert_eq!(refused.status, 422);
    let given_back = form_of_story(&refused);
    assert_eq!(given_back.value("q-advice"), Some(longer.as_str()));
    assert!(refused.body.contains("aria-invalid"), "the field says that it is the one");

    let thanks = given_back.with("q-advice", &exact).send(&client).await.expect("a reply");
    assert_eq!(thanks.status, 200);
    program.end().await;
    assert_eq!(opened::advice(&scratch.location, scratch.directory()).await, [exact]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_above_256_kilobytes_is_refused_with_every_word_and_nothing_is_kept() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let form = story(&client, WAVE, "13-15").await.expect("a story");
    let refused = form.clone().with("q-advice", &"a".repeat(256 * 1024)).send(&client).await.expect("a reply");
    assert_eq!(refused.status, 413);
    assert!(refused.header("content-type").is_some_and(|kind| kind.starts_with("text/html")), "{refused:?}");
    assert_eq!(form_of_story(&refused).value("q-advice").map(str::len), Some(256 * 1024));
    let below = form.with("q-advice", &"a".repeat(255 * 1024)).send(&client).await.expect("a reply");
    assert_eq!(below.status, 422, "small enough to be read, too long to be taken");
    assert_eq!(form_of_story(&below).value("q-advice").map(str::len), Some(255 * 1024));
    program.end().await;
    assert!(opened::answers(&scratch.location).await.is_empty());
}
