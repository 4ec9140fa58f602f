//! The document around every page: Exit first, then help and languages.

use beratta_domain::survey::{LANGUAGE_NAME, Lang};
use leptos::prelude::*;

use super::Shell;
use super::art;
use super::assets::{MINIFIED, script_path};
use crate::words::Words;

/// How a page offers the survey's other languages.
pub(super) enum Languages {
    /// Links to the same address.
    Links,
    /// Not here: the page is the answer to a form, and a link would lose it.
    Hidden,
}

/// What a page tells the document around it.
pub(super) struct Frame {
    /// The page's class.
    pub(super) class: &'static str,
    /// How it offers other languages.
    pub(super) languages: Languages,
    /// Where "Get help" leads: the page's own help, or the help page.
    pub(super) help: Option<&'static str>,
    /// Whether the foot has links that lead away from the page.
    pub(super) foot: bool,
    /// Style of this page alone.
    pub(super) style: String,
}

impl Frame {
    /// An ordinary page at an address of its own.
    pub(super) fn page(class: &'static str) -> Self {
        Self { class, languages: Languages::Links, help: None, foot: true, style: String::new() }
    }

    /// The answer to a form: a link to the same address in another language would lose it.
    pub(super) fn answer(class: &'static str) -> Self {
        Self { languages: Languages::Hidden, ..Self::page(class) }
    }
}

/// An address of ours in the page's language: nothing remembers the language but the address.
pub(super) fn address(path: &str, lang: &Lang) -> String {
    format!("{path}?lang={lang}")
}

/// The whole document.
pub(super) fn document<V: IntoView>(shell: &Shell<'_>, frame: &Frame, body: impl FnOnce() -> V) -> String {
    let mut html = String::from("<!DOCTYPE html>");
    let page = Owner::new().with(|| page(shell, frame, body()).to_html());
    // The marks between neighbouring texts are for hydration, and nothing is hydrated here.
    html.push_str(&page.replace("<!>", ""));
    html
}

fn page(shell: &Shell<'_>, frame: &Frame, body: impl IntoView) -> impl IntoView {
    let words = Words::of(shell.lang);
    let lang = shell.lang.to_string();
    let nonce = shell.nonce.to_owned();
    let style = format!("{}{}", *MINIFIED, frame.style);
    let help = frame.help.map_or_else(|| address("/help", shell.lang), str::to_owned);
    let languages = matches!(frame.languages, Languages::Links).then(|| language_links(shell, words));
    let foot = frame.foot.then(|| {
        view! {
            <footer class="foot">
                <a href=address("/privacy", shell.lang)>{words.say("privacy-link")}</a>
                <a href=address("/help", shell.lang)>{words.say("help-link")}</a>
            </footer>
        }
    });
    view! {
        <html lang=lang dir=direction(shell.lang)>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="referrer" content="no-referrer" />
                <meta name="robots" content="noindex" />
                <meta name="color-scheme" content="light dark" />
                <meta name="format-detection" content="telephone=no" />
                <title>{words.say("page-title")}</title>
                <link rel="icon" href="data:," />
                <style nonce=nonce.clone() inner_html=style></style>
                <script nonce=nonce src=script_path() defer></script>
            </head>
            <body class=frame.class>
                <header class="top">
                    <a id="exit" class="exit" href=shell.exit_address.to_owned() rel="noreferrer noopener">
                        {art::leave()}
                        <span>{words.say("exit")}</span>
                    </a>
                    <a class="to-help" href=help>{words.say("help-link")}</a>
                </header>
                {shell.draft.then(|| view! { <aside class="draft">{words.say("draft")}</aside> })}
                {languages}
                <main id="main">{body}</main>
                {foot}
            </body>
        </html>
    }
}

fn language_links(shell: &Shell<'_>, words: &'static Words) -> Option<impl IntoView + use<>> {
    let others = other_languages(shell);
    (!others.is_empty()).then(|| {
        let links: Vec<_> = others
            .into_iter()
            .map(|lang| {
                let (tag, name) = (lang.to_string(), native_name(shell, &lang));
                view! { <a href=format!("?lang={tag}") lang=tag.clone() dir=direction(&lang) hreflang=tag.clone()>{name}</a> }
            })
            .collect();
        view! { <nav class="languages" aria-label=words.say("languages")>{links}</nav> }
    })
}

/// The direction in which a language is written.
pub(super) fn direction(lang: &Lang) -> &'static str {
    if lang.is_rtl() { "rtl" } else { "ltr" }
}

/// The languages to offer besides the page's own.
pub(super) fn other_languages(shell: &Shell<'_>) -> Vec<Lang> {
    shell.languages.iter().filter(|lang| *lang != shell.lang).cloned().collect()
}

/// A language's name as those who read it write it: what its own words call it, or its tag.
pub(super) fn native_name(shell: &Shell<'_>, lang: &Lang) -> String {
    let in_survey = shell.texts.and_then(|texts| texts.get(lang, LANGUAGE_NAME, &[]));
    in_survey.or_else(|| Words::name_of(lang).map(str::to_owned)).unwrap_or_else(|| lang.to_string())
}
