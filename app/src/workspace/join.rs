//! `/join/{token}`: taking up an invitation.

use beratta_domain::access::{JoinError, Role, SHORTEST_PASSWORD};
use beratta_domain::access::{LoginFault, TooLate};
use leptos::prelude::*;

use super::document::{document, words};
use super::field::Field;
use super::{Shell, words_of};
use crate::words::Words;

/// Asks somebody who was invited for a name, an address and a password. `typed` is what they wrote so far as name and
/// address, and `refused` what was wrong with it.
pub fn join(shell: &Shell<'_>, token: &str, role: Role, typed: (&str, &str), refused: Option<&JoinError>) -> String {
    let words = words(shell);
    let title = words.say("join");
    document(shell, "narrow", title, || {
        let mut name = Field::new("name", "text", "name", words.say("name"));
        name.hint = Some(words.say("name-hint").to_owned());
        name.typed = typed.0;
        let mut login = Field::new("login", "email", "username", words.say("login"));
        login.hint = Some(words.say("login-hint").to_owned());
        login.typed = typed.1;
        let mut password = Field::new("password", "password", "new-password", words.say("password"));
        password.hint = Some(words.say_with("password-hint", &[("least", SHORTEST_PASSWORD.into())]));
        if let Some(refused) = refused {
            let wrong = Some(said(words, refused));
            match refused {
                JoinError::Fault(LoginFault::Name) => name.wrong = wrong,
                JoinError::Fault(LoginFault::Login) | JoinError::LoginTaken => login.wrong = wrong,
                _ => password.wrong = wrong,
            }
        }
        let next = if role.needs_second_factor() { words.say("join-next") } else { words.say("join-next-none") };
        view! {
            <p class="eyebrow">{words_of::role(words, role)}</p>
            <h1>{title}</h1>
            <p class="lead">{words_of::purpose(words, role)}</p>
            <form class="sheet" method="post" action=shell.to(&format!("/join/{token}"))>
                {name.view()}
                {login.view()}
                {password.view()}
                <p class="small">{next}</p>
                <button class="button" type="submit">{words.say("go-on")}</button>
            </form>
        }
    })
}

fn said(words: &'static Words, refused: &JoinError) -> String {
    let plain = match refused {
        JoinError::Fault(LoginFault::Name) => words.say("fault-name"),
        JoinError::Fault(LoginFault::Login) => words.say("fault-login"),
        JoinError::LoginTaken => words.say("fault-login-taken"),
        JoinError::Weak(weak) => return words_of::weak(words, *weak),
        JoinError::TooLate(TooLate) | JoinError::Hashing(_) | JoinError::Store(_) => words.say("trouble-unavailable"),
    };
    plain.to_owned()
}

/// Says that an invitation cannot be taken: made up, taken or old, and nobody is told which.
pub fn too_late(shell: &Shell<'_>) -> String {
    let words = words(shell);
    let title = words.say("too-late");
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("too-late-about")}</p>
            <p><a class="button quiet" href=shell.to("/sign-in")>{words.say("sign-in")}</a></p>
        }
    })
}
