//! The document around every page: Exit first, then help and languages.

use beratta_domain::intake::SWITCH;
use beratta_domain::survey::{LANGUAGE_NAME, Lang};
use leptos::prelude::*;

use super::Shell;
use super::art;
use super::assets::{MINIFIED, script_path};
use crate::words::Words;

/// How a page offers the survey's other languages.
pub(super) enum Languages<'a> {
    /// Links to the same address.
    Links,
    /// Buttons of the form of this `id`: what stands in it is sent along, and the page comes back with it.
    Form(&'static str),
    /// Links to the first page: nobody can ask for this page again.
    Front,
    /// Not here: the page has buttons of its own.
    Own,
    /// Links to these addresses: each language of the page has one of its own.
    Addresses(&'a [(Lang, String)]),
}

/// The `id` of a form without a field in view, for pages that are the answer to a form: it asks for the page again.
pub(super) const AGAIN: &str = "again-in";

/// Where "Get help" leads.
pub(super) enum HelpDoor<'a> {
    /// To the help page.
    Page,
    /// To this part of the page.
    Part(&'static str),
    /// It opens over the page, which holds words that were not sent yet. A fold and no link: without scripts a link inside
    /// the page would make a second entry in the history, and Exit can take the place of one.
    Fold(&'a dyn Fn() -> AnyView),
}

/// What a page tells the document around it.
pub(super) struct Frame<'a> {
    /// The page's class.
    pub(super) class: &'static str,
    /// What a page for adults is called. A child's page has the title that every page has: it stays in the browser's history.
    pub(super) title: Option<&'static str>,
    /// How it offers other languages.
    pub(super) languages: Languages<'a>,
    /// Where "Get help" leads.
    pub(super) help: HelpDoor<'a>,
    /// Whether the foot has links that lead away from the page.
    pub(super) foot: bool,
    /// Further links of the foot: where to, and their words.
    pub(super) more: Vec<(Leads, &'static str)>,
    /// Style of this page alone.
    pub(super) style: String,
}

impl<'a> Frame<'a> {
    /// An ordinary page at an address of its own.
    pub(super) fn page(class: &'static str) -> Self {
        Self {
            class,
            title: None,
            languages: Languages::Links,
            help: HelpDoor::Page,
            foot: true,
            more: Vec::new(),
            style: String::new(),
        }
    }

    /// The same with other languages offered in this way.
    pub(super) fn offering(self, languages: Languages<'a>) -> Self {
        Self { languages, ..self }
    }
}

/// An address of ours in the page's language: nothing remembers the language but the address.
pub(super) fn address(path: &str, lang: &Lang) -> String {
    format!("{path}?lang={lang}")
}

/// Where a link of a wave's pages leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Leads {
    /// To this address.
    To(String),
    /// Nowhere: in a preview it only stands where children find it, since while a wave is not public there is nothing.
    Nowhere,
}

impl Leads {
    /// The address, where there is one.
    pub(super) fn href(&self) -> Option<String> {
        match self {
            Self::To(to) => Some(to.clone()),
            Self::Nowhere => None,
        }
    }

    /// What a link without an address still is for who listens, and that it cannot be followed.
    pub(super) fn stands(&self) -> (Option<&'static str>, Option<&'static str>) {
        match self {
            Self::To(_) => (None, None),
            Self::Nowhere => (Some("link"), Some("true")),
        }
    }
}

/// The whole document.
pub(super) fn document<V: IntoView>(shell: &Shell<'_>, frame: &Frame<'_>, body: impl FnOnce() -> V) -> String {
    let mut html = String::from("<!DOCTYPE html>");
    let page = Owner::new().with(|| page(shell, frame, body()).to_html());
    // The marks between neighbouring texts are for hydration, and nothing is hydrated here.
    html.push_str(&page.replace("<!>", ""));
    html
}

/// After the form of a page that was asked for by its address, for a browser without scripts: Exit could not take such a
/// page's place in the history, so there the form opens as the answer to a form. Style hides one or the other. It stands
/// after the form's own button, which is the one that Enter presses.
pub(super) fn opener(shell: &Shell<'_>, form: &'static str, label: &'static str) -> impl IntoView + use<> {
    let lang = shell.lang.to_string();
    shell.exit_through.is_none().then(|| {
        view! { <p class="opener"><button class="button" type="submit" form=form name=SWITCH value=lang>{label}</button></p> }
    })
}

fn page(shell: &Shell<'_>, frame: &Frame<'_>, body: impl IntoView) -> impl IntoView {
    let words = Words::of(shell.lang);
    let lang = shell.lang.to_string();
    let nonce = shell.nonce.to_owned();
    let style = format!("{}{}", *MINIFIED, frame.style);
    let help = help_door(shell, words, &frame.help);
    let exit = shell.exit_through.unwrap_or(shell.exit_address).to_owned();
    let away = shell.exit_through.map(|_| shell.exit_address.to_owned());
    let languages = language_choice(shell, words, &frame.languages);
    let more = |(to, words): &(Leads, &'static str)| {
        let (role, disabled) = to.stands();
        view! { " "<a href=to.href() role=role aria-disabled=disabled>{*words}</a> }
    };
    let more: Vec<_> = frame.more.iter().map(more).collect();
    let foot = frame.foot.then(|| {
        view! {
            <footer class="foot">
                <a href=address("/privacy", shell.lang)>{words.say("privacy-link")}</a>
                " "
                <a href=address("/help", shell.lang)>{words.say("help-link")}</a>
                {more}
            </footer>
        }
    });
    view! {
        <html lang=lang dir=direction(shell.lang)>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
                <meta name="referrer" content="no-referrer" />
                <meta name="robots" content="noindex" />
                <meta name="color-scheme" content="light dark" />
                <meta name="format-detection" content="telephone=no" />
                <title>{frame.title.unwrap_or_else(|| words.say("page-title"))}</title>
                <link rel="icon" href="data:," />
                <style nonce=nonce.clone() inner_html=style></style>
                <script nonce=nonce src=script_path() defer></script>
            </head>
            <body class=frame.class>
                <header class="top">
                    <a id="exit" class="exit" href=exit data-away=away rel="noreferrer noopener">
                        {art::leave()}
                        <span>{words.say("exit")}</span>
                    </a>
                    " "
                    {help}
                </header>
                {shell.draft.then(|| view! { <aside class="draft">{words.say("draft")}</aside> })}
                {languages}
                <main id="main">{body}</main>
                {foot}
            </body>
        </html>
    }
}

fn help_door(shell: &Shell<'_>, words: &'static Words, door: &HelpDoor<'_>) -> AnyView {
    let label = words.say("help-link");
    let href = match door {
        HelpDoor::Page => address("/help", shell.lang),
        HelpDoor::Part(part) => (*part).to_owned(),
        HelpDoor::Fold(list) => {
            return view! {
                <details id="help" class="help-over">
                    <summary class="to-help">
                        {art::talk()}<span class="closed">{label}</span>" "<span class="opened">{words.say("help-close")}</span>
                    </summary>
                    <section id="help-list" class="help-block" tabindex="-1" aria-labelledby="help-heading">{list()}</section>
                </details>
            }
            .into_any();
        }
    };
    view! { <a class="to-help" href=href>{art::talk()}<span>{label}</span></a> }.into_any()
}

fn language_choice(shell: &Shell<'_>, words: &'static Words, offered: &Languages<'_>) -> Option<AnyView> {
    let others = other_languages(shell);
    let label = words.say("languages");
    match *offered {
        _ if others.is_empty() => None,
        Languages::Own => None,
        Languages::Addresses(others) => Some(language_addresses(shell, words, others).into_any()),
        Languages::Form(form) => {
            let buttons: Vec<_> = others.iter().map(|lang| language_button(shell, lang, form)).collect();
            // Enter in a line of text presses a form's first button, which must not be one of a language.
            Some(
                view! {
                    <nav class="languages" aria-label=label>
                        <button type="submit" form=form hidden></button>
                        {buttons}
                    </nav>
                }
                .into_any(),
            )
        }
        Languages::Links | Languages::Front => {
            let path = if matches!(offered, Languages::Front) { "/" } else { "" };
            let links: Vec<_> = others.iter().map(|lang| language_link(shell, lang, address(path, lang))).collect();
            Some(view! { <nav class="languages" aria-label=label>{links}</nav> }.into_any())
        }
    }
}

/// Links to these addresses, each in its language's own name.
pub(super) fn language_addresses(
    shell: &Shell<'_>,
    words: &'static Words,
    others: &[(Lang, String)],
) -> impl IntoView + use<> {
    let links: Vec<_> = others.iter().map(|(lang, to)| language_link(shell, lang, to.clone())).collect();
    view! { <nav class="languages" aria-label=words.say("languages")>{links}</nav> }
}

fn language_link(shell: &Shell<'_>, lang: &Lang, to: String) -> impl IntoView + use<> {
    let (tag, name) = (lang.to_string(), native_name(shell, lang));
    view! { <a href=to lang=tag.clone() dir=direction(lang) hreflang=tag>{name}</a>" " }
}

fn language_button(shell: &Shell<'_>, lang: &Lang, form: &'static str) -> impl IntoView + use<> {
    let (tag, name) = (lang.to_string(), native_name(shell, lang));
    view! {
        <button type="submit" class="link" form=form name=SWITCH value=tag.clone() lang=tag dir=direction(lang)>{name}</button>
        " "
    }
}

/// The direction in which a language is written.
pub(super) fn direction(lang: &Lang) -> &'static str {
    if lang.is_rtl() { "rtl" } else { "ltr" }
}

/// The languages to offer besides the page's own.
pub(super) fn other_languages(shell: &Shell<'_>) -> Vec<Lang> {
    shell.languages.iter().filter(|lang| *lang != shell.lang).cloned().collect()
}

/// The languages of the page, all to choose among, each by its own name.
pub(super) fn all_languages(shell: &Shell<'_>, words: &Words) -> String {
    let names: Vec<String> = shell.languages.iter().map(|lang| native_name(shell, lang)).collect();
    words.choices(names.iter().map(String::as_str))
}

/// A language's name as those who read it write it: what its own words call it, or its tag.
pub(super) fn native_name(shell: &Shell<'_>, lang: &Lang) -> String {
    let in_survey = shell.texts.and_then(|texts| texts.get(lang, LANGUAGE_NAME, &[]));
    in_survey.or_else(|| Words::name_of(lang).map(str::to_owned)).unwrap_or_else(|| lang.to_string())
}
