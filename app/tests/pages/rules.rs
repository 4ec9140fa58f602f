//! What every page keeps to.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use beratta_app::respondent::{Shell, Trouble, leaving, script, script_path, story, trouble, welcome};
use beratta_domain::help;
use beratta_domain::intake::Typed;
use beratta_domain::survey::Source;
use beratta_domain::wave::Wave;
use scraper::{ElementRef, Html, Selector};

use crate::fixture::{NONCE, World, lang, wave};

fn all<'h>(page: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn every_page(mut look: impl FnMut(&str, &Html)) {
    let world = World::new();
    for tag in ["en", "sv"] {
        for (name, html) in world.pages(&lang(tag)) {
            assert!(html.starts_with("<!DOCTYPE html><html"), "{name}");
            look(&format!("{name} in {tag}"), &Html::parse_document(&html));
        }
    }
}

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(directory: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 10);
    found
}

/// Doc comments may name an element.
fn code(source: &str) -> String {
    source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn one_module_alone_writes_a_textarea() {
    for (path, source) in sources() {
        let writes = code(&source).contains("<textarea");
        assert_eq!(writes, path.ends_with("respondent/textarea.rs"), "{}", path.display());
    }
}

#[test]
fn no_script_or_style_element_has_children_in_a_view_and_raw_markup_stays_where_it_is_escaped() {
    for (path, source) in sources() {
        let source = code(&source);
        // Its only content is JSON without `<`; `care_words_cannot_end_their_element` holds it to that.
        if path.ends_with("story/care_words.rs") {
            continue;
        }
        for tag in ["script", "style", "noscript"] {
            for after in source.split(&format!("<{tag}")).skip(1) {
                let child = after.split_once('>').map(|(_, child)| child.trim_start()).unwrap_or_default();
                assert!(child.starts_with(&format!("</{tag}>")), "<{tag}> with a child in {}", path.display());
            }
        }
        if source.contains("inner_html") {
            // The style of each front end, which is ours alone.
            let documents = ["respondent/document.rs", "workspace/document.rs"];
            assert!(documents.iter().any(|document| path.ends_with(document)), "{}", path.display());
        }
        if source.contains("InertElement") {
            assert!(path.ends_with("respondent/textarea.rs"), "{}", path.display());
        }
    }
}

#[test]
fn no_page_has_a_style_attribute_a_handler_or_a_limit_that_cuts_words() {
    every_page(|name, page| {
        for element in all(page, "*") {
            for (attribute, _) in element.value().attrs() {
                let forbidden = attribute == "style" || attribute.starts_with("on") || attribute == "maxlength";
                assert!(!forbidden, "{attribute} on {} of {name}", element.value().name());
            }
        }
    });
}

#[test]
fn exit_is_first_in_focus_order_and_help_is_one_tap_away() {
    every_page(|name, page| {
        let focusable =
            "a[href], button:not([disabled]), input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
        let first = all(page, focusable)[0];
        assert_eq!(first.attr("id"), Some("exit"), "{name}");
        assert_eq!(first.attr("href"), Some("https://www.wikipedia.org/"), "{name}");
        assert_eq!(first.attr("rel"), Some("noreferrer noopener"), "{name}");
        let help = all(page, focusable)[1];
        if help.value().name() == "summary" {
            assert!(!all(page, "details:not([open]) > summary.to-help + #help-list a").is_empty(), "{name}");
        } else {
            let to = help.attr("href").unwrap();
            assert!(help.attr("class") == Some("to-help"), "{name}");
            assert!(to.starts_with("/help?lang=") || to == "#main", "{name}: {to}");
        }
    });
}

/// A tap on one would make a second entry of the story in the history, and Exit takes the place of one.
#[test]
fn without_scripts_no_link_leads_from_the_story_into_the_story() {
    every_page(|name, page| {
        for link in all(page, "body:has(#story) a[href^='#']") {
            assert!(link.attr("hidden").is_some() && link.attr("data-scripted").is_some(), "{name}: {}", link.html());
        }
    });
}

#[test]
fn a_childs_titles_are_neutral_and_nothing_is_loaded_from_elsewhere() {
    every_page(|name, page| {
        let title: String = all(page, "title")[0].text().collect();
        // What is for adults alone says what it is.
        let for_adults = name.starts_with("adults in") || name.starts_with("poster in");
        assert_eq!(["Page", "Sida"].contains(&title.as_str()), !for_adults, "{name}: {title}");
        assert!(!title.is_empty(), "{name}");
        for element in all(page, "[src], link[href]") {
            let address = element.attr("src").or(element.attr("href")).unwrap();
            let recording = element.value().name() == "audio" && address.starts_with("/s/pages/audio/");
            assert!(recording || address == script_path() || address == "data:,", "{name}: {address}");
        }
        for element in all(page, "style, script[src]") {
            assert_eq!(element.attr("nonce"), Some(NONCE), "{name}");
        }
    });
}

#[test]
fn every_field_has_a_name_that_is_read_aloud_and_every_reference_leads_somewhere() {
    every_page(|name, page| {
        let ids: Vec<&str> = all(page, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "an id twice in {name}");
        for reference in ["aria-describedby", "aria-labelledby", "for"] {
            for element in all(page, &format!("[{reference}]")) {
                for id in element.attr(reference).unwrap().split(' ') {
                    assert!(known.contains(id), "{reference}={id} in {name}");
                }
            }
        }
        for field in all(page, "input:not([type=hidden]), select, textarea") {
            let wrapped = field.ancestors().filter_map(ElementRef::wrap).any(|around| around.value().name() == "label");
            let labelled = field.attr("id").is_some_and(|id| !all(page, &format!("label[for='{id}']")).is_empty());
            assert!(
                wrapped || labelled || field.attr("aria-labelledby").is_some(),
                "{:?} of {name}",
                field.attr("name")
            );
        }
        for link in all(page, "a[href^='#']") {
            let target = &link.attr("href").unwrap()[1..];
            assert!(known.contains(target), "#{target} in {name}");
        }
    });
}

#[test]
fn a_recorded_step_has_a_player_with_a_name_that_asks_for_nothing_before_play() {
    let (world, typed) = (World::new(), Typed::default());
    let players = |tag: &str, variant: usize| {
        let (lang, mut page) = (lang(tag), world.story_page(&typed, &[]));
        page.variant = &world.survey().variants[variant];
        let page = Html::parse_document(&story(&world.shell(&lang), &page));
        let attributes = ["aria-label", "preload", "controls", "src"];
        let told =
            all(&page, "audio").into_iter().map(|player| attributes.map(|name| player.attr(name).map(str::to_owned)));
        told.collect::<Vec<_>>()
    };
    let (friend, stranger) = (players("sv", 0), players("sv", 1));
    assert_eq!((friend.len(), stranger.len()), (2, 2));
    for (told, name) in friend.iter().zip(["Lyssna på del 1", "Lyssna på del 2"]) {
        assert_eq!(told[..3], [Some(name.to_owned()), Some("none".to_owned()), Some(String::new())]);
    }
    assert_ne!(friend[0][3], stranger[0][3], "each variant has its own recording of what varies");
    assert_eq!(friend[1][3], stranger[1][3]);
    let told = format!("{friend:?}{stranger:?}");
    assert!(!told.contains("friend.mp3") && !told.contains("asker"), "an address tells nothing of the variant");
    assert!(players("en", 0).is_empty(), "nobody recorded it in English");
}

#[test]
fn both_choices_are_unticked_and_enter_in_a_line_of_text_sends_nothing() {
    let world = World::new();
    let typed = Typed::default();
    let page = Html::parse_document(&story(&world.shell(&lang("en")), &world.story_page(&typed, &[])));
    assert_eq!(all(&page, "input[name=show-words], input[name=own-experience]").len(), 2);
    assert!(all(&page, "[checked]").is_empty());
    assert!(
        all(&page, "#story [type=submit]")[0].attr("disabled").is_some(),
        "a form's first button is what Enter presses"
    );
    assert_eq!(all(&page, "form").len(), 1);
}

#[test]
fn free_text_is_never_hidden_and_a_condition_hides_by_style_alone_where_that_works() {
    let world = World::new();
    let typed = Typed::default();
    let page = Html::parse_document(&story(&world.shell(&lang("en")), &world.story_page(&typed, &[])));
    let style: String = all(&page, "style")[0].text().collect();
    let (_, rules) = style.split_once("@supports selector(:has(*))").expect("rules for conditions");
    assert!(rules.contains("#story:not(:has([id=\"f-heard-yes\"]:checked)):not(:has([id=\"f-heard-maybe\"]:checked)) [id=\"w-told\"]:not(.wrong){display:none}"));
    // What depends on a hidden question is hidden with it.
    assert!(rules.contains("#story:not(:has([id=\"f-heard-yes\"]:checked)):not(:has([id=\"f-heard-maybe\"]:checked)) [id=\"w-days\"]:not(.wrong)"));
    assert!(!rules.contains("w-advice") && !rules.contains("w-wish"));
    assert!(all(&page, ".q[hidden]").is_empty());
}

#[test]
fn consent_follows_the_country_that_was_chosen() {
    let world = World::new();
    let consent = |country: Option<&str>| {
        let typed = Typed::new(country.map(|code| ("country".to_owned(), code.to_owned())).into_iter().collect());
        let page = Html::parse_document(&story(&world.shell(&lang("en")), &world.story_page(&typed, &[])));
        all(&page, ".consent")[0].text().collect::<String>()
    };
    assert_eq!(consent(Some("se")), "You decide. (Sweden)");
    assert_eq!(consent(Some("fi")), "You decide. (Everywhere)");
    assert_eq!(consent(None), "You decide. (Everywhere)");
}

fn files(directory: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    entries
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap()))
        .collect()
}

/// A wave of a survey that comes with the program.
fn shipped(slug: &str) -> Wave {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("surveys");
    wave(Source::from_files(slug, files(&root.join(slug))).survey().unwrap())
}

/// The words of the page's main part, whatever is a heading, a fact, a question or a button; what is folded away, and the
/// question that shows only after another was answered, is not read yet.
fn words_met_first(page: &Html) -> Vec<String> {
    let folded = all(page, "main details > :not(summary), main .where");
    let folded: Vec<_> = folded.iter().flat_map(|part| part.descendants().map(|node| node.id())).collect();
    let texts = all(page, "main")[0].descendants().filter(|node| !folded.contains(&node.id()));
    let texts: Vec<_> = texts.filter_map(|node| node.value().as_text().map(|text| text.to_string())).collect();
    texts.join(" ").split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_shipped_surveys_welcome_in_at_most_eighty_words_in_every_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("surveys");
    assert!(help::Source::from_files(files(&root.join("help"))).help().is_ok());
    let world = World::new();
    for slug in ["what-would-you-say", "small-example"] {
        let wave = shipped(slug);
        for lang in &wave.survey.languages {
            let page = Html::parse_document(&welcome(&world.shell(lang), &wave, "", false, &Typed::default()));
            let words = words_met_first(&page);
            assert!((40..=80).contains(&words.len()), "{slug} in {lang}: {} words: {}", words.len(), words.join(" "));
        }
    }
}

/// A trained adult reads first, and passes danger on when the words tell who or where: a promise in each language, of which
/// a translation may change any word but these.
#[test]
fn welcome_says_in_every_language_that_an_adult_reads_first_and_passes_danger_on() {
    let promise = [
        ("en", ["trained adult", "first", "gets help", "you write", "who is in danger", "or where"]),
        ("sv", ["utbildad vuxen", "först", "ordnar hjälp", "du skriver", "vem som är i fara", "eller var"]),
        ("fi", ["Koulutettu aikuinen", "ensin", "hankkii apua", "kirjoitat", "kuka on vaarassa", "tai missä"]),
        ("ar", ["شخص بالغ مدرَّب", "أول مَن يقرأ", "يطلب له المساعدة", "كتبت", "مَن في خطر", "أو أين هو"]),
    ];
    let world = World::new();
    let wave = shipped("what-would-you-say");
    assert_eq!(wave.survey.languages.len(), promise.len(), "a language without its promise");
    for (tag, parts) in promise {
        let page = Html::parse_document(&welcome(&world.shell(&lang(tag)), &wave, "", false, &Typed::default()));
        let facts = all(&page, ".facts li").iter().map(|fact| fact.text().collect::<String>()).collect::<Vec<_>>();
        assert!(facts.iter().any(|fact| parts.iter().all(|part| fact.contains(part))), "{tag}: {facts:?}");
    }
}

#[test]
fn where_a_child_lives_is_asked_only_of_those_whose_consent_reads_otherwise_elsewhere_and_nothing_is_chosen() {
    let world = World::new();
    let page =
        |wave: &Wave| Html::parse_document(&welcome(&world.shell(&lang("en")), wave, "", false, &Typed::default()));
    let style = |page: &Html| all(page, "style")[0].text().collect::<String>();

    let everybody = page(&world.wave);
    let options = all(&everybody, "#country option");
    let values: Vec<_> = options.iter().map(|option| option.attr("value").unwrap()).collect();
    assert_eq!(values, ["", "se", "int"], "what a browser chooses first is nothing");
    assert!(!style(&everybody).contains(".where{display:none}"));

    let shipped = page(&shipped("what-would-you-say"));
    assert_eq!(all(&shipped, "#country").len(), 1);
    assert!(style(&shipped).contains(".start:not(:has(#age-16-17:checked)) .where{display:none}"));
    assert_eq!(all(&page(&self::shipped("small-example")), "#country").len(), 0);
}

#[test]
fn no_thanks_is_a_button_like_start() {
    let world = World::new();
    let page = Html::parse_document(&welcome(&world.shell(&lang("en")), &world.wave, "", false, &Typed::default()));
    let buttons = all(&page, ".bar .pair > .button");
    assert_eq!(buttons.len(), 2);
    assert_eq!(buttons[0].value().name(), "button");
    assert!(buttons[1].attr("href").unwrap().starts_with("/help?"));
    assert!(!buttons[1].attr("class").unwrap().contains("quiet"));
}

#[test]
fn the_script_stores_nothing_and_asks_for_nothing_but_send() {
    let source = script();
    for forbidden in [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        ".cookie",
        "sendBeacon",
        "XMLHttpRequest",
        "import(",
        "eval(",
        "beforeunload",
        "http",
    ] {
        assert!(!source.contains(forbidden), "{forbidden}");
    }
    assert_eq!(source.matches("fetch(").count(), 1);
    assert!(script_path().starts_with("/assets/journey-") && script_path().len() == "/assets/journey-.js".len() + 12);
}

#[test]
fn without_scripts_exit_from_the_answer_to_a_form_takes_that_pages_place_and_goes_on_at_once() {
    let world = World::new();
    let tag = lang("en");
    let shell = Shell { exit_through: Some("/s/pages/story"), ..world.shell(&tag) };
    let page = Html::parse_document(&trouble(&shell, Trouble::WrongForm));
    let exit = all(&page, "#exit")[0];
    assert_eq!(exit.attr("href"), Some("/s/pages/story"));
    assert_eq!(exit.attr("data-away"), Some("https://www.wikipedia.org/"), "the script's way is direct");

    let page = Html::parse_document(&leaving(&shell));
    assert_eq!(all(&page, "meta[http-equiv=refresh]")[0].attr("content"), Some("0;url=https://www.wikipedia.org/"));
    assert_eq!(all(&page, "a")[0].attr("href"), Some("https://www.wikipedia.org/"));
    assert_eq!(all(&page, "title")[0].text().collect::<String>(), "Page");
    assert!(all(&page, "script, style, form, h1").is_empty());
}
