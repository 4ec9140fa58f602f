//! `/sign-in`, and the way into a demonstration.

use beratta_domain::access::Role;
use leptos::prelude::*;

use super::document::{document, words};
use super::field::Field;
use super::{Shell, words_of};

/// Asks for address and password. `wrong` is the address that was typed with a password that is not its own.
pub fn sign_in(shell: &Shell<'_>, wrong: Option<&str>) -> String {
    let words = words(shell);
    let title = words.say("sign-in");
    document(shell, "narrow", title, || {
        let mut login = Field::new("login", "email", "username", words.say("login"));
        login.typed = wrong.unwrap_or_default();
        let mut password = Field::new("password", "password", "current-password", words.say("password"));
        password.wrong = wrong.map(|_| words.say("sign-in-wrong").to_owned());
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("sign-in-about")}</p>
            <form class="sheet" method="post" action=shell.to("/sign-in")>
                {login.view()}
                {password.view()}
                <button class="button" type="submit">{title}</button>
            </form>
            <p class="small">{words.say("sign-in-lost")}</p>
            <p><a class="button quiet" href=shell.to("/group")>{words.say("young-door")}</a></p>
        }
    })
}

/// A demonstration's way in: no password, and nothing behind it that is real.
pub fn demonstration(shell: &Shell<'_>, role: Role) -> String {
    let words = words(shell);
    let title = words.say("demo-enter");
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("demo-enter-about")}</p>
            <form class="sheet" method="post" action=shell.to(&format!("/demo/{role}"))>
                <p class="eyebrow">{words_of::role(words, role)}</p>
                <p>{words_of::purpose(words, role)}</p>
                <button class="button" type="submit">{title}</button>
            </form>
        }
    })
}
