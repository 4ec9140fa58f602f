//! The second factor: showing a code, setting a code app up, and the codes for paper.

use beratta_domain::access::NewFactor;
use leptos::prelude::*;

use super::Shell;
use super::document::{document, words};
use super::field::Field;
use super::passkey::{Asked, use_passkey};
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

/// What the page of the second step of signing in shows.
#[derive(Clone, Copy, Debug)]
pub struct Second<'a> {
    /// What a passkey is asked, where there is one.
    pub passkey: Option<Asked<'a>>,
    /// Whether there is a code app.
    pub app: bool,
    /// Why a code was not taken.
    pub refused: Option<Refused>,
    /// Whether a passkey was not taken.
    pub passkey_refused: bool,
}

/// Asks for a passkey where there is one; or for the code of the app, or one from paper.
pub fn code(shell: &Shell<'_>, second: &Second<'_>) -> String {
    let words = words(shell);
    let (title, about) = match (&second.passkey, second.app) {
        (Some(_), _) => (words.say("second-title"), words.say("second-about")),
        (None, true) => (words.say("code-title"), words.say("code-about")),
        (None, false) => (words.say("code-title"), words.say("code-paper-about")),
    };
    let passkey = second.passkey.map(|asked| use_passkey(shell, words, &asked, second.passkey_refused));
    let first = passkey.is_none();
    let (app, refused) = (second.app, second.refused);
    document(shell, "narrow", title, || {
        let instead = (!first).then(|| {
            let about = if app { words.say("code-about") } else { words.say("code-paper-about") };
            view! { <h2>{words.say("code-instead")}</h2><p class="hint">{about}</p> }
        });
        view! {
            <h1>{title}</h1>
            <p class="lead">{about}</p>
            {passkey}
            <form class="sheet" method="post" action=shell.to("/sign-in/code")>
                {instead}
                {field(words, words.say("code"), refused)}
                <button class=if first { "button" } else { "button quiet" } type="submit">{words.say("go-on")}</button>
            </form>
            {app.then(|| view! { <p class="small">{words.say("code-lost")}</p> })}
            {leave(shell, words)}
        }
    })
}

/// Offers the kinds of second factor to who has none. `passkeys` is whether this server can have them.
pub fn choose_factor(shell: &Shell<'_>, passkeys: bool) -> String {
    let words = words(shell);
    let title = words.say("choose-title");
    let card = |path: &str, name: &'static str, about: &'static str, done: &'static str, first: bool| {
        view! {
            <section class="sheet">
                <h2>{name}</h2>
                <p>{about}</p>
                <a class=if first { "button" } else { "button quiet" } href=shell.to(path)>{done}</a>
            </section>
        }
    };
    document(shell, "narrow", title, || {
        let passkey = passkeys.then(|| {
            let (name, about) = (words.say("passkey"), words.say("choose-passkey"));
            card("/second-factor/passkey", name, about, words.say("passkey-new"), true)
        });
        let (name, about) = (words.say("own-factor"), words.say("choose-app"));
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("factor-about")}</p>
            {passkey}
            {card("/second-factor/app", name, about, words.say("own-set-up"), !passkeys)}
            {shell.person.is_none().then(|| leave(shell, words))}
        }
    })
}

/// Says that the address of a reset is needed before another second factor can be set up.
pub fn address_due(shell: &Shell<'_>) -> String {
    let words = words(shell);
    let title = words.say("reset-due");
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("reset-due-about")}</p>
            {leave(shell, words)}
        }
    })
}

/// Says that the address of a reset cannot be used: made up, used or old, and nobody is told which.
pub fn reset_too_late(shell: &Shell<'_>) -> String {
    let words = words(shell);
    let title = words.say("reset-late");
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("reset-late-about")}</p>
            <p><a class="button quiet" href=shell.to("/sign-in")>{words.say("sign-in")}</a></p>
        }
    })
}

/// Asks who opens the address of a reset for address and password. `wrong` is the address that was typed with a password
/// that is not its own.
pub fn new_way_in(shell: &Shell<'_>, token: &str, wrong: Option<&str>) -> String {
    let words = words(shell);
    let title = words.say("reset-title");
    document(shell, "narrow", title, || {
        let mut login = Field::new("login", "email", "username", words.say("login"));
        login.typed = wrong.unwrap_or_default();
        let mut password = Field::new("password", "password", "current-password", words.say("password"));
        password.wrong = wrong.map(|_| words.say("reset-wrong").to_owned());
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("reset-about")}</p>
            <form class="sheet" method="post" action=shell.to(&format!("/new-way-in/{token}"))>
                {login.view()}
                {password.view()}
                <button class="button" type="submit">{words.say("go-on")}</button>
            </form>
        }
    })
}

/// What is wrong with a code app that is being set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppNotSet {
    /// The code.
    Code(Refused),
    /// The password.
    Password,
}

/// Shows a new code app, and asks for its first code; and for the password, where `password` says so. `address` is what a
/// code app reads.
pub fn factor(shell: &Shell<'_>, new: &NewFactor, address: &str, password: bool, refused: Option<AppNotSet>) -> String {
    let words = words(shell);
    let title = words.say("factor-title");
    let letters = new.secret.letters();
    let groups: Vec<&str> = letters.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    let letters = groups.join(" ");
    let square = square(address).map(|square| view! { <figure class="square">{square}</figure> });
    let ticket = new.ticket.clone();
    let code = match refused {
        Some(AppNotSet::Code(refused)) => Some(refused),
        _ => None,
    };
    let password = password.then(|| {
        let mut field = Field::new("password", "password", "current-password", words.say("own-password"));
        field.hint = Some(words.say("own-password-hint").to_owned());
        field.wrong = (refused == Some(AppNotSet::Password)).then(|| words.say("own-password-wrong").to_owned());
        field.view()
    });
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("factor-about")}</p>
            <form class="sheet" method="post" action=shell.to("/second-factor/app")>
                <h2>{words.say("factor-scan")}</h2>
                {square}
                <p class="hint" id="key-label">{words.say("factor-key")}</p>
                <p class="key" aria-labelledby="key-label" role="group"><bdi dir="ltr" translate="no">{letters}</bdi></p>
                <input type="hidden" name="ticket" value=ticket />
                <h2>{words.say("factor-then")}</h2>
                {password}
                {field(words, words.say("code-of-app"), code)}
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

fn leave(shell: &Shell<'_>, words: &'static Words) -> impl IntoView + use<> {
    view! {
        <form method="post" action=shell.to("/sign-out")>
            <button class="link" type="submit">{words.say("sign-in-again")}</button>
        </form>
    }
}
