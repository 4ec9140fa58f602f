//! The screening room over HTTP: its way from the passphrase to a decision, and that nobody else sees a word of it.

use beratta_domain::access::Role;
use beratta_domain::audit::{Act, Actor};
use beratta_tests::http::{Client, Reply};
use beratta_tests::program::WAVE;
use scraper::{Html, Selector};

use super::{Office, fields};

const PASSPHRASE: &str = "demonstration only";
const ROOM: &str = "/work/screening";

/// An answer as the page shows it.
pub(super) struct Shown {
    /// The form's address without its last part.
    pub(super) form: String,
    /// What is ticked beforehand.
    marked: Vec<String>,
    /// Every word that can be ticked.
    pub(super) words: Vec<(String, String)>,
}

fn all(page: &str, selector: &str) -> Vec<(String, String)> {
    let document = Html::parse_document(page);
    let selector = Selector::parse(selector).expect("a selector");
    let value = |element: scraper::ElementRef<'_>| element.attr("value").unwrap_or_default().to_owned();
    let text = |element: scraper::ElementRef<'_>| {
        element.parent().and_then(scraper::ElementRef::wrap).map(|label| label.text().collect()).unwrap_or_default()
    };
    document.select(&selector).map(|element| (value(element), text(element))).collect()
}

pub(super) fn shown(reply: &Reply) -> Shown {
    assert_eq!(reply.status, 200, "{}", reply.body);
    let document = Html::parse_document(&reply.body);
    let form = document.select(&Selector::parse("#decision").expect("a selector")).next().expect("the form");
    let form = form.attr("action").and_then(|action| action.strip_suffix("/release")).expect("its address").to_owned();
    let marked = all(&reply.body, "input[name=out][checked]").into_iter().map(|(value, _)| value).collect();
    Shown { form, marked, words: all(&reply.body, "input[name=out]") }
}

pub(super) async fn unlocked(browser: &Client) {
    let reply = browser.post("/work/screening/unlock", &fields(&[("passphrase", PASSPHRASE)])).await.expect("a reply");
    assert_eq!((reply.status, reply.header("location")), (303, Some(ROOM)), "{}", reply.body);
}

pub(super) async fn next(browser: &Client) -> Reply {
    browser.get(&format!("{ROOM}/{WAVE}")).await.expect("a reply")
}

pub(super) async fn post(browser: &Client, path: &str, pairs: &[(&str, &str)]) -> Reply {
    browser.post(path, &fields(pairs)).await.expect("a reply")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_screener_opens_the_answers_reads_one_and_decides() {
    let office = Office::with_answers().await;
    let screener = office.browser(&office.equip(Role::Screener, "one@example.org").await.token);
    assert_eq!(next(&screener).await.header("location"), Some(ROOM), "the answers are locked");
    let wrong = post(&screener, "/work/screening/unlock", &[("passphrase", "demonstration onlx")]).await;
    assert!(wrong.status == 422 && wrong.body.contains("This is not the passphrase") && !wrong.body.contains("onlx"));
    unlocked(&screener).await;
    let room = screener.get(ROOM).await.expect("a reply").body;
    assert!(room.contains("64 answers wait"), "{room}");

    let first = shown(&next(&screener).await);
    assert_eq!(shown(&next(&screener).await).form, first.form, "it stays before them");
    let other = office.browser(&office.equip(Role::Screener, "two@example.org").await.token);
    let second = shown(&next(&other).await);
    assert_ne!(first.form, second.form, "two screeners have the same answer");

    // What is before somebody else, what is no answer, and what does not read decide nothing.
    let release = [("audience", "13-15"), ("as", "name")];
    assert_eq!(post(&other, &format!("{}/release", first.form), &release).await.status, 409);
    let nothing = format!("{ROOM}/{WAVE}/00000000-0000-4000-8000-000000000000/release");
    assert_eq!(post(&screener, &nothing, &release).await.status, 409);
    let own = format!("{}/release", first.form);
    for pairs in [
        &[("audience", "everybody"), ("as", "name")][..],
        &[("audience", "13-15")],
        &[("audience", "13-15"), ("as", "name"), ("out", "advice")],
        &[("audience", "13-15"), ("as", "name"), ("text", "other words")],
    ] {
        assert_eq!(post(&screener, &own, pairs).await.status, 422, "{pairs:?}");
    }
    assert!(screener.get(ROOM).await.expect("a reply").body.contains("64 answers wait"));

    // Ticked words are taken out.
    let (place, word) = first.words.first().expect("a word").clone();
    let mut pairs = vec![("audience", "13-15"), ("as", "school"), ("out", place.as_str())];
    pairs.extend(first.marked.iter().map(|marked| ("out", marked.as_str())));
    let reply = post(&screener, &own, &pairs).await;
    assert_eq!((reply.status, reply.header("location")), (303, Some(&*format!("{ROOM}/{WAVE}"))));
    let released = office.released().await;
    assert_eq!(released.len(), 1);
    assert!(!released[0].split_whitespace().any(|left| left == word), "{word} is still in {released:?}");
    assert!(screener.get(ROOM).await.expect("a reply").body.contains("Released: 1. Held back: 0."));

    // Taken back, it is before them again.
    assert_eq!(post(&screener, &format!("{ROOM}/{WAVE}/undo"), &[]).await.status, 303);
    assert_eq!(shown(&next(&screener).await).form, first.form);
    assert_eq!(office.released().await, [""; 0]);
    assert_eq!(post(&screener, &format!("{ROOM}/{WAVE}/undo"), &[]).await.status, 409, "there is nothing more");

    // A note that is too long decides nothing; a hold for danger leads to the wave's rule.
    let to = format!("{}/hold", first.form);
    let long = post(&screener, &to, &[("reason", "danger"), ("note", &"x".repeat(1_001))]).await;
    assert!(
        long.status == 422 && long.body.contains("The note was too long") && long.body.contains(&"x".repeat(1_001))
    );
    let held = post(&screener, &to, &[("reason", "danger"), ("note", "Read together with the lead.")]).await;
    let rule = format!("{ROOM}/{WAVE}/danger");
    assert_eq!((held.status, held.header("location")), (303, Some(&*rule)));
    assert!(screener.get(&rule).await.expect("a reply").body.contains("calls the safeguarding lead at once"));
    let told = screener.get(ROOM).await.expect("a reply").body;
    assert!(told.contains("One answer speaks of danger now"), "{told}");

    let acts: Vec<Act> = office.trail().await.into_iter().map(|entry| entry.act).collect();
    let of_the_room = acts.into_iter().filter(|act| {
        let kinds = [Act::KeysUnlocked, Act::AnswerOpened, Act::AnswerReleased, Act::ScreeningUndone, Act::AnswerHeld];
        kinds.contains(act)
    });
    let expected = [
        Act::KeysUnlocked,
        Act::AnswerOpened,
        Act::AnswerOpened,
        Act::AnswerReleased,
        Act::ScreeningUndone,
        Act::AnswerHeld,
    ];
    assert_eq!(of_the_room.collect::<Vec<_>>(), expected);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_two_must_agree_the_second_sees_what_the_first_would_release_and_not_who() {
    let office = Office::with_answers().await;
    let lead = office.browser(&office.equip(Role::SafeguardingLead, "lead@example.org").await.token);
    let one = office.browser(&office.equip(Role::Screener, "one@example.org").await.token);
    let two = office.browser(&office.equip(Role::Screener, "two@example.org").await.token);
    unlocked(&one).await;
    let rule = format!("{ROOM}/{WAVE}/two-person");
    assert_eq!(post(&one, &rule, &[("on", "yes")]).await.status, 404, "a screener changes the rule");
    assert_eq!(post(&lead, &rule, &[("on", "maybe")]).await.status, 422);
    assert_eq!(post(&lead, &rule, &[("on", "yes")]).await.status, 303);
    assert!(one.get(ROOM).await.expect("a reply").body.contains("Two people agree before an answer is released"));

    let first = shown(&next(&one).await);
    let (place, _) = first.words.last().expect("a word").clone();
    let ticked = [("audience", "16-17"), ("as", "school"), ("out", place.as_str())];
    assert_eq!(post(&one, &format!("{}/release", first.form), &ticked).await.status, 303);
    assert_eq!(office.released().await, [""; 0], "one alone released it");
    assert!(one.get(ROOM).await.expect("a reply").body.contains("One answer waits for a second look"));

    // Those that may call for care come before second looks.
    let seen = loop {
        let reply = next(&two).await;
        if reply.body.contains("Second look.") {
            break reply;
        }
        let form = shown(&reply).form;
        assert_eq!(post(&two, &format!("{form}/hold"), &[("reason", "distressing")]).await.status, 303);
    };
    let again = shown(&seen);
    assert_eq!(again.form, first.form);
    let kept = if place.matches('.').count() > 1 { place.clone() } else { format!("{place}.school") };
    assert_eq!(again.marked, [kept], "what the first one ticked stands, and nothing else");
    assert!(seen.body.contains("would release this for 16 and older") && !seen.body.contains("one@example.org"));
    let agreed = [("audience", "16-17"), ("as", "name"), ("out", again.marked[0].as_str())];
    assert_eq!(post(&two, &format!("{}/release", first.form), &agreed).await.status, 303);
    assert_eq!(office.released().await.len(), 1);
    let people = office.trail().await.into_iter().filter(|entry| matches!(entry.actor, Actor::Person(_)));
    let acts: Vec<Act> = people.map(|entry| entry.act).collect();
    for act in [Act::SettingChanged, Act::ReleaseProposed, Act::AnswerReleased] {
        assert_eq!(acts.iter().filter(|other| **other == act).count(), 1, "{act}");
    }
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_say_nearly_the_same_are_held_with_one_press() {
    let office = Office::with_answers().await;
    let screener = office.browser(&office.equip(Role::Screener, "one@example.org").await.token);
    unlocked(&screener).await;
    let reading = loop {
        let reply = next(&screener).await;
        if reply.body.contains("more answers say nearly the same") {
            break shown(&reply);
        }
        let form = shown(&reply).form;
        assert_eq!(post(&screener, &format!("{form}/hold"), &[("reason", "empty")]).await.status, 303);
    };
    let page = screener.get(&format!("{}/alike", reading.form)).await.expect("a reply");
    let ones = all(&page.body, "input[name=one][checked]");
    assert_eq!((page.status, ones.len()), (200, 3), "{}", page.body);
    assert!(!page.body.contains("value=\"danger\""), "danger is looked at one by one");
    let to = format!("{ROOM}/{WAVE}/alike");
    let mut pairs: Vec<(&str, &str)> = ones.iter().map(|(value, _)| ("one", value.as_str())).collect();
    assert_eq!(post(&screener, &to, &[&pairs[..], &[("reason", "because")]].concat()).await.status, 422);
    assert_eq!(post(&screener, &to, &[("one", "x"), ("reason", "empty")]).await.status, 422);
    pairs.push(("reason", "not-an-answer"));
    assert_eq!(post(&screener, &to, &pairs).await.status, 303);
    let room = screener.get(ROOM).await.expect("a reply").body;
    assert!(room.contains("is no answer: 3"), "{room}");
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wave_that_began_after_the_passphrase_asks_for_it_once_more() {
    let office = Office::with_answers().await;
    let screener = office.browser(&office.equip(Role::Screener, "one@example.org").await.token);
    unlocked(&screener).await;
    let room = async || screener.get(ROOM).await.expect("a reply").body;
    assert!(!room().await.contains("The answers are locked"));
    office.open_wave("another").await;
    let place = format!("{ROOM}/another");
    let reply = loop {
        let reply = screener.get(&place).await.expect("a reply");
        // The server looks for new waves every second.
        if reply.status != 404 {
            break reply;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!((reply.status, reply.header("location")), (303, Some(ROOM)));
    assert!(room().await.contains("The answers are locked"));
    assert!(room().await.contains("Read the next answer"), "the other wave can be read all the same");
    unlocked(&screener).await;
    assert!(screener.get(&place).await.expect("a reply").body.contains("No answer waits here now"));
    office.close().await;
}

/// What the answers say that wait, as far as it tells one from everything else that pages say.
pub(super) fn of_answers() -> Vec<&'static str> {
    let texts = [
        include_str!("../../../server/demonstration/en.txt"),
        include_str!("../../../server/demonstration/sv.txt"),
        include_str!("../../../server/demonstration/fi.txt"),
        include_str!("../../../server/demonstration/ar.txt"),
    ];
    texts.into_iter().flat_map(str::lines).filter(|line| line.chars().count() > 20).collect()
}

/// The first answer of which a reply says something, as its bytes or as a reader sees it.
pub(super) fn told<'a>(reply: &Reply, answers: &'a [String]) -> Option<&'a str> {
    let seen: String = Html::parse_document(&reply.body).root_element().text().collect();
    answers.iter().map(String::as_str).find(|answer| reply.body.contains(answer) || seen.contains(answer))
}
