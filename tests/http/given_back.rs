//! Whatever somebody types comes back as the text that it is.

use beratta_tests::child::{Form, story};
use beratta_tests::http::{Client, Reply};
use beratta_tests::program::{Start, WAVE};
use beratta_tests::scratch::Scratch;
use scraper::{Html, Selector};

/// Markup that would end whatever it may stand in, and then do something. Without the lone line ends that a browser
/// would write in its own way.
const MARKUP: &str = "\n</textarea></title></style>\"'`><script>marked()</script><img src=marked onerror=marked()> &lt;b&gt; &amp; {{7*7}} ${7}";

#[tokio::test(flavor = "multi_thread")]
async fn markup_in_every_field_of_every_form_comes_back_as_text() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let welcome = Form::first(&client.get("/s/what-would-you-say").await.expect("a reply").body);
    let withdraw = Form::first(&client.get("/s/what-would-you-say/withdraw").await.expect("a reply").body);
    let complaint = Form::first(&client.get("/s/what-would-you-say/complaint").await.expect("a reply").body);
    let story = story(&client, WAVE, "13-15").await.expect("a story");
    let thanks = story.clone().with("q-advice", "Tell an adult.").send(&client).await.expect("a reply");
    let thanks = Form::first(&thanks.body);
    assert!(thanks.value("code").is_some(), "{thanks:?}");
    let switch = Form { action: welcome.action.clone(), ..story.clone() };
    let mut tried = 0;
    for form in [welcome.with("band", "13-15"), withdraw, complaint, thanks, story.clone(), switch] {
        for name in form.names.iter().map(String::as_str).chain(["replace", MARKUP]) {
            let reply = form.clone().with(name, MARKUP).send(&client).await.expect("a reply");
            assert_text(&reply, &format!("{name} of {}", form.action));
            tried += 1;
        }
    }
    assert!(tried > 30, "the forms were read: {tried}");

    let path: String = form_urlencoded::byte_serialize(MARKUP.as_bytes()).collect::<String>().replace('+', "%20");
    for path in
        [format!("/s/{path}"), format!("/{path}"), format!("/s/{WAVE}?lang={path}"), format!("/s/{path}/answers")]
    {
        assert_text(&client.get(&path).await.expect("a reply"), &path);
    }
}

/// Nothing of the markup is an element, and no page holds it as it was typed.
fn assert_text(reply: &Reply, what: &str) {
    assert!([200, 303, 307, 400, 404, 409, 422].contains(&reply.status), "{what}: {reply:?}");
    let page = Html::parse_document(&reply.body);
    for selector in ["img", "[onerror]"] {
        assert_eq!(page.select(&Selector::parse(selector).unwrap()).count(), 0, "{what}: {selector}");
    }
    let scripts = Selector::parse("script").unwrap();
    let mut scripts = page.select(&scripts).flat_map(|script| script.text());
    assert!(scripts.all(|text| !text.contains("marked")), "{what}");
    assert!(!reply.body.contains("<script>marked"), "{what}");
    assert!(!reply.body.contains("<img src=marked"), "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_send_gives_every_word_and_choice_back() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let blank = story(&client, WAVE, "13-15").await.expect("a story");
    let refused = blank.clone().with("q-unknown-question", "x");
    let refused =
        refused.with("q-advice", MARKUP).with("q-wish-adults", &MARKUP.replace('\n', "")).with("q-gender", "girl");
    let refused = refused.with("q-hours-online", "</b>").with("q-how-common", "4").with("show-words", "yes");
    let mut refused = refused.with("q-told", "yes").with("q-heard-of", "yes");
    refused
        .fields
        .extend([("q-who-to-tell", "friend"), ("q-who-to-tell", "school")].map(|(a, b)| (a.into(), b.into())));
    let reply = refused.send(&client).await.expect("a reply");
    assert_eq!(reply.status, 422, "{reply:?}");
    let given_back = form_of_story(&reply);
    for (name, value) in &refused.fields {
        if name == "q-unknown-question" {
            assert_eq!(given_back.value(name), None, "what the survey does not have is not brought back");
        } else {
            assert!(given_back.fields.contains(&(name.clone(), value.clone())), "{name}: {value:?} in {given_back:?}");
        }
    }
    assert_eq!(refused.fields.len() - 1, given_back.fields.len(), "{given_back:?}");
    assert_not_kept(&scratch).await;

    let mended = given_back.with("q-hours-online", "3").send(&client).await.expect("a reply");
    assert_eq!(mended.status, 200, "{mended:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_field_is_refused_with_the_words_kept() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let form = story(&client, WAVE, "13-15").await.expect("a story").with("q-advice", "Tell an adult whom you trust.");
    for name in ["q-name", "name", "email", "question", "", "q-"] {
        let reply = form.clone().with(name, "somebody").send(&client).await.expect("a reply");
        assert_eq!(reply.status, 422, "{name}: {reply:?}");
        assert_eq!(form_of_story(&reply).value("q-advice"), Some("Tell an adult whom you trust."), "{name}");
    }
    assert_not_kept(&scratch).await;
}

/// The story's form in a page.
pub(crate) fn form_of_story(reply: &Reply) -> Form {
    let form = Form::all(&reply.body).into_iter().find(|form| form.value("token").is_some());
    form.unwrap_or_else(|| panic!("the story in {reply:?}"))
}

async fn assert_not_kept(scratch: &Scratch) {
    let contents = scratch.contents().await;
    assert!(contents["inbox"].is_empty() && contents["answers"].is_empty());
}

/// The blank story page is prepared once for everybody: a form that brings words must not be answered with it.
#[tokio::test(flavor = "multi_thread")]
async fn words_that_come_without_a_token_stand_on_the_story_page() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let welcome = Form::first(&client.get("/s/what-would-you-say").await.expect("a reply").body);
    let form = welcome.with("band", "13-15").with("q-advice", "Tell an adult whom you trust.").with("q-told", "yes");
    let given_back = form_of_story(&form.send(&client).await.expect("a reply"));
    assert_eq!(given_back.value("q-advice"), Some("Tell an adult whom you trust."));
    assert_eq!(given_back.value("q-told"), Some("yes"));
}

/// Two children whose pages lost their ticket have a token each: one's words must never meet the other's.
#[tokio::test(flavor = "multi_thread")]
async fn children_without_a_ticket_share_no_token() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client: Client = program.client();
    let mut tokens = Vec::new();
    for _ in 0..2 {
        let fields = [("band".to_owned(), "10-12".to_owned())];
        let story = client.post("/s/what-would-you-say/story", &fields).await.expect("a reply");
        tokens.push(form_of_story(&story).value("token").map(str::to_owned));
    }
    assert_ne!(tokens[0], tokens[1]);
}

/// A field that takes one value and came twice: nothing is kept of it in silence, and nothing is lost.
#[tokio::test(flavor = "multi_thread")]
async fn what_came_twice_is_refused_with_every_word_kept() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let form = story(&client, WAVE, "13-15").await.expect("a story");
    let twice = |name: &str, values: [&str; 2]| {
        let mut form = form.clone();
        form.fields.retain(|(known, _)| known != name);
        form.fields.extend(values.map(|value| (name.to_owned(), value.to_owned())));
        form
    };
    for (values, back) in
        [(["", "Tell an adult."], "Tell an adult."), (["Tell an adult.", "Block."], "Tell an adult.\nBlock.")]
    {
        let reply = twice("q-advice", values).send(&client).await.expect("a reply");
        assert_eq!(reply.status, 422, "{reply:?}");
        assert_eq!(form_of_story(&reply).value("q-advice"), Some(back));
    }
    for name in ["q-gender", "q-how-common", "q-hours-online"] {
        let reply = twice(name, ["1", "2"]).with("q-advice", "Tell an adult.").send(&client).await.expect("a reply");
        assert_eq!(reply.status, 422, "{name}: {reply:?}");
        assert!(reply.body.contains("This came more than once."), "{name}: {reply:?}");
    }
    assert_not_kept(&scratch).await;
}

/// A browser without `:has()` shows every question, and an earlier answer may change: what was answered is kept.
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_whose_condition_does_not_hold_is_kept() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let form = story(&client, WAVE, "13-15").await.expect("a story").with("q-told", "yes");
    let reply = form.send(&client).await.expect("a reply");
    assert_eq!(reply.status, 200, "{reply:?}");
    let contents = scratch.contents().await;
    assert!(format!("{:?}", contents["inbox"]).contains("told"), "{contents:?}");

    let form = story(&client, WAVE, "13-15").await.expect("a story");
    for name in ["q-advice", "q-told", "q-who-to-tell"] {
        let reply = form.clone().with(name, " \n").send(&client).await.expect("a reply");
        assert_eq!(reply.status, 422, "thanks for nothing: {name} {reply:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wave_that_is_not_there_gives_the_words_back() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let fields = [("q-advice", "Tell an adult whom you trust."), ("q-word", "<b>Block.</b>")];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
    for form in ["answers", "story"] {
        let reply = program.client().post(&format!("/s/nowhere/{form}"), &fields).await.expect("a reply");
        assert_eq!(reply.status, 404, "{reply:?}");
        assert!(reply.body.contains("Tell an adult whom you trust."), "{reply:?}");
        assert!(reply.body.contains("&lt;b&gt;Block.") && !reply.body.contains("<b>Block"), "{reply:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_media_type_is_read_in_any_case() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let path = format!("/s/{WAVE}/story");
    let media_type = "Application/X-WWW-Form-URLencoded; charset=UTF-8";
    let reply = program.client().ask("POST", &path, media_type, b"band=10-12").await.expect("a reply");
    assert_eq!(reply.status, 200, "{reply:?}");
}
