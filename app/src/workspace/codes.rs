//! The second factor: showing a code, setting a code app up, and the codes for paper.

use beratta_domain::access::NewFactor;
use leptos::prelude::*;

use super::Shell;
use super::document::{document, words};
use super::field::Field;
use crate::square::square;
use crate::words::Words;

/// Why a code was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is not the code of now, or was used.
    Wrong,
    /// There were too many; a code on paper is taken all the same.
    Wait,
}

fn said(words: &'static Words, refused: Refused) -> String {
    let said = match refused {
        Refused::Wrong => words.say("code-wrong"),
        Refused::Wait => words.say("code-wait"),
    };
    said.to_owned()
}

fn field(words: &'static Words, label: &'static str, refused: Option<Refused>) -> impl IntoView + use<> {
    let mut field = Field::new("code", "text", "one-time-code", label);
    field.wrong = refused.map(|refused| said(words, refused));
    field.view()
}

/// Asks for the code of the app, or one from paper.
pub fn code(shell: &Shell<'_>, refused: Option<Refused>) -> String {
    let words = words(shell);
    let title = words.say("code-title");
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("code-about")}</p>
            <form class="sheet" method="post" action=shell.to("/sign-in/code")>
                {field(words, words.say("code"), refused)}
                <button class="button" type="submit">{words.say("go-on")}</button>
            </form>
            <p class="small">{words.say("code-lost")}</p>
            {leave(shell, words)}
        }
    })
}

/// Shows a new second factor, and asks for its first code. `address` is what a code app reads.
pub fn factor(shell: &Shell<'_>, new: &NewFactor, address: &str, refused: Option<Refused>) -> String {
    let words = words(shell);
    let title = words.say("factor-title");
    let letters = new.secret.letters();
    let groups: Vec<&str> = letters.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    let letters = groups.join(" ");
    let square = square(address).map(|square| view! { <figure class="square">{square}</figure> });
    let ticket = new.ticket.clone();
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("factor-about")}</p>
            <form class="sheet" method="post" action=shell.to("/second-factor")>
                <h2>{words.say("factor-scan")}</h2>
                {square}
                <p class="hint" id="key-label">{words.say("factor-key")}</p>
                <p class="key" aria-labelledby="key-label" role="group"><bdi dir="ltr" translate="no">{letters}</bdi></p>
                <input type="hidden" name="ticket" value=ticket />
                <h2>{words.say("factor-then")}</h2>
                {field(words, words.say("code-of-app"), refused)}
                <button class="button" type="submit">{words.say("go-on")}</button>
            </form>
            {shell.person.is_none().then(|| leave(shell, words))}
        }
    })
}

/// Shows the codes for paper, once.
pub fn recovery(shell: &Shell<'_>, codes: &[String]) -> String {
    let words = words(shell);
    let title = words.say("recovery-title");
    let codes: Vec<_> = codes.iter().cloned().map(|code| view! { <li><bdi dir="ltr">{code}</bdi></li> }).collect();
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("recovery-about")}</p>
            <section class="sheet"><ol class="codes" translate="no">{codes}</ol></section>
            <p>{words.say("recovery-once")}</p>
            <p><a class="button" href=shell.to("/work")>{words.say("recovery-done")}</a></p>
        }
    })
}

/// One's own way in: the second factor that is there, and the way out everywhere.
pub fn have_factor(shell: &Shell<'_>, has: bool) -> String {
    let words = words(shell);
    let title = words.say("own-title");
    let state = if has { words.say("own-has") } else { words.say("own-none") };
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <section class="sheet">
                <h2>{words.say("own-factor")}</h2>
                <p>{state}</p>
                {(!has).then(|| view! { <p><a class="button" href=shell.to("/second-factor/new")>{words.say("own-set-up")}</a></p> })}
            </section>
            <form class="sheet" method="post" action=shell.to("/sign-out/everywhere")>
                <h2>{words.say("own-everywhere")}</h2>
                <p>{words.say("own-everywhere-about")}</p>
                <button class="button quiet" type="submit">{words.say("own-everywhere-do")}</button>
            </form>
        }
    })
}

fn leave(shell: &Shell<'_>, words: &'static Words) -> impl IntoView + use<> {
    view! {
        <form method="post" action=shell.to("/sign-out")>
            <button class="link" type="submit">{words.say("sign-in-again")}</button>
        </form>
    }
}
