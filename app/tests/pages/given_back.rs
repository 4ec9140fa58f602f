//! What a child typed comes back as text, whatever it is.

use beratta_app::respondent::{
    Notice, Shell, StoryPage, ThanksPage, Trouble, WithdrawState, closed, not_kept, story, thanks, welcome, withdraw,
};
use beratta_domain::intake::{COUNTRY, Typed, field_name};
use scraper::{Html, Selector};

use crate::fixture::{World, lang, problems};

/// Markup that would end a field, empty lines first, quotes of every kind, signs of other scripts.
const HOSTILE: &str =
    "\n\n</textarea><script>alert(1)</script>\"'`><img src=x onerror=alert(1)>&lt;&amp; <!-- {{ }} 😀 Å \r\nسرّ end\n";

fn all<'h>(page: &'h Html, selector: &str) -> Vec<scraper::ElementRef<'h>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn one<'h>(page: &'h Html, selector: &str) -> scraper::ElementRef<'h> {
    let found = all(page, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found[0]
}

/// No element is there that the page itself did not write.
fn assert_nothing_came_alive(page: &Html) {
    assert!(all(page, "img, iframe, object, embed, base").is_empty());
    for script in all(page, "script") {
        let (source, kind) = (script.attr("src"), script.attr("type"));
        assert!(source.is_some_and(|source| source.starts_with("/assets/")) || kind == Some("application/json"));
    }
    for element in all(page, "*") {
        for (name, _) in element.value().attrs() {
            assert!(!name.starts_with("on"), "{name} on {}", element.value().name());
        }
    }
}

fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

#[test]
fn every_typed_word_comes_back_as_text_in_every_field_of_the_story() {
    let world = World::new();
    let mut pairs: Vec<(String, String)> =
        world.survey().questions.iter().map(|question| (field_name(&question.id), HOSTILE.to_owned())).collect();
    pairs.push((COUNTRY.to_owned(), HOSTILE.to_owned()));
    let typed = Typed::new(pairs);
    let problems = problems();
    for notice in [Notice::Refused, Notice::Unavailable, Notice::Differs, Notice::Unknown] {
        let page = StoryPage { token: HOSTILE, notice: Some(notice), ..world.story_page(&typed, &problems) };
        let page = Html::parse_document(&story(&world.shell(&lang("en")), &page));
        assert_nothing_came_alive(&page);
        assert_eq!(one(&page, "#f-advice").text().collect::<String>(), lines(HOSTILE));
        for field in ["#f-wish", "#f-days", "input[name=token]", "input[name=country]"] {
            assert_eq!(one(&page, field).attr("value").map(lines), Some(lines(HOSTILE)), "{field}");
        }
    }
}

#[test]
fn what_was_chosen_comes_back_chosen_and_nothing_else_is() {
    let world = World::new();
    let pairs = [
        ("q-who", "parent"),
        ("q-who", "school"),
        ("q-common", "4"),
        ("q-heard", "maybe"),
        ("q-days", "prefer-not"),
        ("show-words", "yes"),
    ];
    let typed = Typed::new(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
    let page = Html::parse_document(&story(&world.shell(&lang("sv")), &world.story_page(&typed, &[])));
    let chosen: Vec<_> = all(&page, "input[checked]")
        .into_iter()
        .filter_map(|field| Some((field.attr("name")?, field.attr("value")?)))
        .collect();
    assert_eq!(chosen, pairs);
    assert_eq!(one(&page, "#f-days").attr("value"), Some(""));
    assert!(one(&page, "details.deep").attr("open").is_some(), "what was answered in the deep dive stays in view");
}

#[test]
fn a_withdrawal_code_a_ticket_and_a_nonce_are_text_too() {
    let world = World::new();
    let (en, wave) = (lang("en"), &world.wave);
    let shell = world.shell(&en);
    for state in
        [WithdrawState::Unreadable(HOSTILE), WithdrawState::Unknown(HOSTILE), WithdrawState::Unavailable(HOSTILE)]
    {
        let page = Html::parse_document(&withdraw(&shell, wave, state));
        assert_nothing_came_alive(&page);
        assert_eq!(one(&page, "#code").attr("value").map(lines), Some(lines(HOSTILE)));
    }
    let page = Html::parse_document(&welcome(&shell, wave, HOSTILE, true, &Typed::default()));
    assert_nothing_came_alive(&page);
    assert_eq!(one(&page, "input[name=ticket]").attr("value").map(lines), Some(lines(HOSTILE)));
    let page = Html::parse_document(&thanks(&shell, &ThanksPage { code: Some(HOSTILE), ..world.thanks_page() }));
    assert_nothing_came_alive(&page);
    assert_eq!(one(&page, "code").text().collect::<String>(), lines(HOSTILE));
    let page = welcome(&Shell { nonce: HOSTILE, exit_address: HOSTILE, ..shell }, wave, "", false, &Typed::default());
    let page = Html::parse_document(&page);
    assert_nothing_came_alive(&page);
    assert_eq!(one(&page, "#exit").attr("href").map(lines), Some(lines(HOSTILE)));
}

#[test]
fn care_words_cannot_end_their_element() {
    let world = World::new();
    let care = [HOSTILE.to_owned(), "</script><b>".to_owned()];
    let typed = Typed::default();
    let page = StoryPage { care: &care, ..world.story_page(&typed, &[]) };
    let page = Html::parse_document(&story(&world.shell(&lang("en")), &page));
    assert_nothing_came_alive(&page);
    assert!(all(&page, "b").is_empty());
    assert!(one(&page, "#care").text().collect::<String>().ends_with("b>\"]"));
}

#[test]
fn a_send_that_came_too_late_or_that_nobody_can_place_gives_its_words_back() {
    let world = World::new();
    let typed = Typed::new(vec![("q-advice".to_owned(), HOSTILE.to_owned()), ("token".to_owned(), "lost".to_owned())]);
    let (lang, wave) = (lang("en"), &world.wave);
    let shell = world.shell(&lang);
    for page in [closed(&shell, wave, &typed), not_kept(&shell, Trouble::WrongForm, wave, &typed)] {
        let page = Html::parse_document(&page);
        assert_nothing_came_alive(&page);
        assert_eq!(one(&page, "#kept-q-advice").text().collect::<String>(), lines(HOSTILE));
        assert_eq!(one(&page, "label[for=kept-q-advice]").text().collect::<String>(), "What you wrote");
    }
    let nothing = Html::parse_document(&closed(&shell, wave, &Typed::default()));
    assert!(all(&nothing, "textarea").is_empty());
}
