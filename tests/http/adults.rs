//! What adults may see: the real pages, and no trace of having looked.

use beratta_tests::program::{Start, WAVE};
use beratta_tests::scratch::Scratch;
use scraper::{Html, Selector};

/// The addresses of the forms in a page that lead to previews.
fn previews(page: &str) -> Vec<String> {
    let forms = Selector::parse("main form[action*='/preview/']").unwrap();
    Html::parse_document(page).select(&forms).filter_map(|form| form.attr("action")).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_preview_is_read_and_writes_nothing_and_can_send_nothing() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client().with("accept-language", "en");
    let before = scratch.contents().await;

    let adults = client.get(&format!("/s/{WAVE}/adults")).await.expect("a reply");
    let previews = previews(&adults.body);
    // Two variants of each story that a band reads: one story for the youngest band, two for each of the others.
    assert_eq!((adults.status, previews.len()), (200, 10));
    let form = Selector::parse("#story").unwrap();
    for address in &previews {
        let page = client.post(address, &[("lang".to_owned(), "en".to_owned())]).await.expect("a reply");
        assert_eq!(page.status, 200, "{address}");
        let document = Html::parse_document(&page.body);
        let form = document.select(&form).next().expect("the story's form");
        assert_eq!((form.attr("action"), form.attr("method")), (None, None), "{address}");
        assert!(!page.body.contains("name=\"token\""), "{address}");
        let fields = [("lang".to_owned(), "en".to_owned()), ("q-advice".to_owned(), "Tell an adult.".to_owned())];
        assert_eq!(client.post(&format!("/s/{WAVE}/answers"), &fields).await.expect("a reply").status, 400);
    }
    for address in ["preview/10-12/99", "preview/nobody/0", "preview/10-12/x"] {
        let none: [(String, String); 0] = [];
        assert_eq!(
            client.post(&format!("/s/{WAVE}/{address}"), &none).await.expect("a reply").status,
            404,
            "{address}"
        );
    }
    assert_eq!(scratch.contents().await, before);
    program.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_for_the_classroom_has_the_public_address_and_nothing_of_who_asked_for_it() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).with("--public-url").with("https://ask.example").start().await;
    let client = program.client().with("accept-language", "en").with("user-agent", "a school's browser");
    let sheet = client.get(&format!("/s/{WAVE}/poster")).await.expect("a reply");
    assert_eq!(sheet.status, 200);
    let page = Html::parse_document(&sheet.body);
    let shown: String =
        page.select(&Selector::parse(".poster-address").unwrap()).flat_map(|shown| shown.text()).collect();
    assert_eq!(shown, format!("ask.example/s/{WAVE}"));
    let again = client.get(&format!("/s/{WAVE}/poster")).await.expect("a reply");
    let without_nonce = |body: &str| {
        let body = Html::parse_document(body);
        body.select(&Selector::parse("body").unwrap()).map(|body| body.html()).collect::<String>()
    };
    assert_eq!(without_nonce(&sheet.body), without_nonce(&again.body), "every sheet is the same");
    program.end().await;
}
