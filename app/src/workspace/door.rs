//! `/group`: the young analysts' way in. Few words, large, one thing at a time.

use std::sync::LazyLock;

use beratta_domain::groups::{GroupCode, Passphrase, Pseudonym, Waiting};
use beratta_domain::survey::Lang;
use leptos::prelude::*;

use super::Shell;
use super::document::{Around, direction, document_around, words};
use super::field::Field;
use crate::script::{path, without_comments};
use crate::words::Words;

static SCRIPT: LazyLock<String> = LazyLock::new(|| without_comments(include_str!("../../script/group.js")));

static PATH: LazyLock<String> = LazyLock::new(|| path("group", &SCRIPT));

/// The script of the page on which somebody waits. The page is complete without it.
pub fn script() -> &'static str {
    &SCRIPT
}

/// Where the server serves [`script`].
pub fn script_path() -> &'static str {
    &PATH
}

/// What stood in the forms of the first page and was not right.
#[derive(Clone, Copy, Debug, Default)]
pub struct FirstPage<'a> {
    /// A code that no group has now.
    pub code: Option<&'a str>,
    /// A pseudonym whose words were other ones.
    pub name: Option<&'a str>,
}

/// Why a pseudonym was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// Somebody has it.
    Taken,
    /// Too many wait.
    Full,
}

/// The page of the four words.
#[derive(Clone, Copy, Debug)]
pub struct WordsPage<'a> {
    /// Their language.
    pub lang: &'a Lang,
    /// The words.
    pub passphrase: &'a Passphrase,
    /// What shows that they were made here.
    pub ticket: &'a str,
    /// Whether others were typed.
    pub wrong: bool,
}

fn young<V: IntoView>(shell: &Shell<'_>, title: &str, body: impl FnOnce() -> V) -> String {
    document_around(shell, Around::LanguagesFirst, "narrow young", title, body)
}

/// Asks for the group's code, or for pseudonym and words.
pub fn first(shell: &Shell<'_>, page: &FirstPage<'_>) -> String {
    let words = words(shell);
    let title = words.say("young-title");
    let mut name = Field::new("name", "text", "off", words.say("young-name"));
    name.typed = page.name.unwrap_or_default();
    name.wrong = page.name.map(|_| words.say("young-wrong").to_owned());
    let mut typed = Field::new("words", "text", "off", words.say("young-words"));
    typed.hint = Some(words.say("young-lost").to_owned());
    young(shell, title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("young-lead")}</p>
            <form class="sheet" method="post" action=shell.to("/group")>
                <h2>{words.say("young-new")}</h2>
                {code_field(words, page.code)}
                <button class="button" type="submit">{words.say("go-on")}</button>
            </form>
            <form class="sheet" method="post" action=shell.to("/group/sign-in")>
                <h2>{words.say("young-back")}</h2>
                {name.view()}
                {typed.view()}
                <button class="button" type="submit">{words.say("young-come-in")}</button>
            </form>
        }
    })
}

/// A code is written from left to right in every language.
fn code_field(words: &'static Words, wrong: Option<&str>) -> impl IntoView + use<> {
    let (typed, is_wrong) = (wrong.unwrap_or_default().to_owned(), wrong.is_some());
    view! {
        <div class=if is_wrong { "line wrong" } else { "line" }>
            <label class="question" for="code">{words.say("young-code")}</label>
            {is_wrong.then(|| view! { <p class="error" id="code-wrong">{words.say("young-code-wrong")}</p> })}
            <input
                id="code"
                class="code"
                name="code"
                type="text"
                dir="ltr"
                value=typed
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                required
                autofocus=is_wrong
                aria-invalid=is_wrong.then_some("true")
                aria-describedby=is_wrong.then_some("code-wrong")
            />
        </div>
    }
}

/// Offers pseudonyms. One tap takes one.
pub fn names(shell: &Shell<'_>, code: &GroupCode, offered: &[Pseudonym], problem: Option<NameProblem>) -> String {
    let words = words(shell);
    let title = words.say("young-choose");
    let code = code.to_string();
    let names: Vec<_> = offered
        .iter()
        .map(|pseudonym| {
            let (value, text) = (pseudonym.value(), pseudonym.text());
            let lang = pseudonym.tag();
            view! { <li><button class="name" type="submit" name="name" value=value lang=lang>{text}</button></li> }
        })
        .collect();
    let problem = problem.map(|problem| {
        words.say(match problem {
            NameProblem::Taken => "young-taken",
            NameProblem::Full => "young-full",
        })
    });
    young(shell, title, || {
        view! {
            <h1>{title}</h1>
            {problem.map(|problem| view! { <p class="note" role="status">{problem}</p> })}
            <p class="lead">{words.say("young-choose-about")}</p>
            <form method="post" action=shell.to("/group/name")>
                <input type="hidden" name="code" value=code.clone() />
                <ul class="names" role="list">{names}</ul>
            </form>
            <form method="post" action=shell.to("/group")>
                <input type="hidden" name="code" value=code />
                <button class="button quiet" type="submit">{words.say("young-others")}</button>
            </form>
        }
    })
}

/// Waits, or has been let in.
pub fn wait(shell: &Shell<'_>, waiting: &Waiting) -> String {
    if waiting.approved { let_in(shell, waiting) } else { waits(shell, waiting) }
}

fn waits(shell: &Shell<'_>, waiting: &Waiting) -> String {
    let words = words(shell);
    let title = words.say("young-show");
    let (name, lang) = (waiting.name.clone(), waiting.lang.clone());
    document_around(shell, Around::LooksAgain, "narrow young", title, || {
        view! {
            <section class="sheet pseudonym" id="waits">
                <p class="lead">{title}</p>
                <h1 lang=lang.to_string() dir=direction(&lang)>{name}</h1>
            </section>
            <p class="lead">{words.say("young-wait")}</p>
            <p><a class="button" href=shell.to("/group/wait")>{words.say("young-am-i-in")}</a></p>
            {again(shell, words)}
            <script nonce=shell.nonce.to_owned() src=script_path() defer></script>
        }
    })
}

fn again(shell: &Shell<'_>, words: &'static Words) -> impl IntoView + use<> {
    view! {
        <form method="post" action=shell.to("/group/leave")>
            <button class="button quiet" type="submit">{words.say("young-again")}</button>
        </form>
    }
}

fn let_in(shell: &Shell<'_>, waiting: &Waiting) -> String {
    let words = words(shell);
    let title = words.say_with("young-in", &[("name", waiting.name.clone().into())]);
    young(shell, &title, || {
        view! {
            <section class="sheet" id="in">
                <h1>{title.clone()}</h1>
                <p class="lead">{words.say("young-paper")}</p>
                <form method="post" action=shell.to("/group/words")>
                    <button class="button" type="submit">{words.say("young-show-words")}</button>
                </form>
            </section>
        }
    })
}

/// Shows the four words, and asks for them once.
pub fn passphrase(shell: &Shell<'_>, page: &WordsPage<'_>) -> String {
    let words = words(shell);
    let title = words.say("young-words");
    let (lang, ticket, shown) = (page.lang.clone(), page.ticket.to_owned(), page.passphrase.as_str().to_owned());
    let mut typed = Field::new("words", "text", "off", words.say("young-type"));
    typed.wrong = page.wrong.then(|| words.say("young-type-wrong").to_owned());
    let list = four(&lang, page.passphrase);
    young(shell, title, || {
        view! {
            <h1>{title}</h1>
            {list}
            <p class="lead">{words.say("young-write")}</p>
            <p>{words.say("young-secret")}</p>
            <form class="sheet" method="post" action=shell.to("/group/enter")>
                <input type="hidden" name="shown" value=shown />
                <input type="hidden" name="ticket" value=ticket />
                {typed.view()}
                <button class="button" type="submit">{words.say("young-have")}</button>
            </form>
        }
    })
}

/// The words, large and one below the other.
pub(super) fn four(lang: &Lang, passphrase: &Passphrase) -> impl IntoView + use<> {
    let words: Vec<_> = passphrase.words().map(|word| view! { <li>{word.to_owned()}</li> }).collect();
    view! { <ol class="four" lang=lang.to_string() dir=direction(lang) translate="no">{words}</ol> }
}

/// Who waited is not on the list any more.
pub fn gone(shell: &Shell<'_>) -> String {
    let words = words(shell);
    let title = words.say("young-gone");
    young(shell, title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("young-gone-about")}</p>
            <p><a class="button" href=shell.to("/group")>{words.say("young-again")}</a></p>
        }
    })
}
