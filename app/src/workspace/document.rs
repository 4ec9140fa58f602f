//! The document around every page of the workspace: the rooms, who is signed in, the way out, languages.

use std::sync::LazyLock;

use beratta_domain::access::{Person, Role};
use beratta_domain::survey::Lang;
use leptos::prelude::*;

use super::{Room, Shell, languages, words_of};
use crate::style::minified;
use crate::words::Words;

static STYLE: LazyLock<String> = LazyLock::new(|| {
    minified(concat!(
        include_str!("../../style/tokens.css"),
        include_str!("../../style/page.css"),
        include_str!("../../style/form.css"),
        include_str!("../../style/workspace.css"),
    ))
});

/// What is special around a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Around {
    /// Nothing.
    Plain,
    /// The languages stand before everything else: who comes has said nothing yet.
    LanguagesFirst,
    /// The same, and without scripts the page is loaded anew by itself. With scripts its own looks for news, which does not
    /// read the whole page out again to who listens.
    LooksAgain,
}

/// Loads the page anew every quarter of a minute.
const LOOK_AGAIN: &str = r#"<meta http-equiv="refresh" content="15">"#;

/// A page of the workspace: its title, its class and what is in it.
pub(super) fn document<V: IntoView>(
    shell: &Shell<'_>,
    class: &'static str,
    title: &str,
    body: impl FnOnce() -> V,
) -> String {
    document_around(shell, Around::Plain, class, title, body)
}

/// The same, with something special around it.
pub(super) fn document_around<V: IntoView>(
    shell: &Shell<'_>,
    around: Around,
    class: &'static str,
    title: &str,
    body: impl FnOnce() -> V,
) -> String {
    let page = Owner::new().with(|| page(shell, around, class, title, body()).to_html());
    // The marks between neighbouring texts are for hydration, and nothing is hydrated here.
    format!("<!DOCTYPE html>{}", page.replace("<!>", ""))
}

/// The words of a page.
pub(super) fn words(shell: &Shell<'_>) -> &'static Words {
    Words::of_workspace(shell.lang)
}

fn page(shell: &Shell<'_>, around: Around, class: &'static str, title: &str, body: impl IntoView) -> impl IntoView {
    let words = words(shell);
    let is_first = around != Around::Plain;
    let (above, below) = (is_first.then(|| foot(shell, words)), (!is_first).then(|| foot(shell, words)));
    let again = (around == Around::LooksAgain).then(|| view! { <noscript inner_html=LOOK_AGAIN></noscript> });
    let nonce = shell.nonce.to_owned();
    let title = format!("{title} · Berätta");
    view! {
        <html lang=shell.lang.to_string() dir=direction(shell.lang)>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="referrer" content="same-origin" />
                <meta name="robots" content="noindex" />
                <meta name="color-scheme" content="light dark" />
                <title>{title}</title>
                {again}
                <link rel="icon" href="data:," />
                <style nonce=nonce inner_html=STYLE.as_str()></style>
            </head>
            <body class=format!("work {class}")>
                <a class="skip" href="#main">{words.say("skip")}</a>
                {head(shell, words)}
                {shell.demo.then(|| view! { <aside class="draft">{words.say("demo")}</aside> })}
                {above}
                <main id="main" tabindex="-1">{body}</main>
                {below}
            </body>
        </html>
    }
}

fn head(shell: &Shell<'_>, words: &'static Words) -> impl IntoView + use<> {
    let home = shell.to(if shell.person.is_some() { "/work" } else { "/sign-in" });
    let inside = shell.person.map(|person| (rooms(shell, words, person), who(shell, words, person)));
    let (rooms, who) = inside.unzip();
    view! {
        <header class="work-head">
            <a class="mark" href=home><bdi lang="sv">"Berätta"</bdi></a>
            {rooms}
            {who}
        </header>
    }
}

fn rooms(shell: &Shell<'_>, words: &'static Words, person: &Person) -> impl IntoView + use<> {
    let here = shell.path.unwrap_or_default().to_owned();
    let link = |path: &'static str, name: &'static str| {
        let inside = here == path || (path != "/work" && here.starts_with(&format!("{path}/")));
        view! { <li><a href=shell.to(path) aria-current=inside.then_some("page")>{name}</a></li> }
    };
    let rooms: Vec<_> = Room::of(person.role).map(|room| link(room.path(), words.say(room.keys().0))).collect();
    view! {
        <nav class="rooms" aria-label=words.say("rooms")>
            <ul>{link("/work", words.say("room-home"))}{rooms}</ul>
        </nav>
    }
}

fn who(shell: &Shell<'_>, words: &'static Words, person: &Person) -> impl IntoView + use<> {
    let (name, role) = (person.name.clone(), words_of::role(words, person.role));
    let named = if person.role == Role::Analyst {
        view! { <p><bdi>{name}</bdi></p> }.into_any()
    } else {
        let own = shell.to("/work/account");
        view! { <a href=own><bdi>{name}</bdi><span class="small">{role}</span></a> }.into_any()
    };
    view! {
        <div class="who">
            {named}
            <form method="post" action=shell.to("/sign-out")>
                <button class="button quiet" type="submit">{words.say("sign-out")}</button>
            </form>
        </div>
    }
}

fn foot(shell: &Shell<'_>, words: &'static Words) -> impl IntoView + use<> {
    let path = shell.path.map(str::to_owned);
    let link = |lang: &Lang| {
        let (tag, name) = (lang.to_string(), Words::of_workspace(lang).say("language-name"));
        let to = format!("{}?lang={lang}", path.as_deref().unwrap_or("/work"));
        view! { <a href=to lang=tag.clone() dir=direction(lang) hreflang=tag>{name}</a> }
    };
    let others: Vec<_> = languages().iter().filter(|lang| *lang != shell.lang).map(link).collect();
    path.is_some().then(|| {
        view! { <footer class="foot"><nav class="languages" aria-label=words.say("languages")>{others}</nav></footer> }
    })
}

/// The direction in which a language is written.
pub(super) fn direction(lang: &Lang) -> &'static str {
    if lang.is_rtl() { "rtl" } else { "ltr" }
}
