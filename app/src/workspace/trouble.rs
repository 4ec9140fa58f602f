//! Pages for when something is not there or did not work.

use leptos::prelude::*;

use super::Shell;
use super::document::{document, words};

/// What happened.
#[derive(Clone, Copy, Debug)]
pub enum Trouble<'a> {
    /// No such page, or none for this person: nobody is told which.
    NotFound,
    /// What came is no form of ours.
    Form,
    /// The form did not come from a page of ours.
    Elsewhere,
    /// Just now nothing can be read or kept.
    Unavailable,
    /// A fault of ours, under this code in the log.
    Broken(&'a str),
}

/// Says what happened, and leads back.
pub fn trouble(shell: &Shell<'_>, trouble: Trouble<'_>) -> String {
    let words = words(shell);
    let (title, about) = match trouble {
        Trouble::NotFound => (words.say("trouble-not-found"), words.say("trouble-not-found-about").to_owned()),
        Trouble::Form => (words.say("trouble-form"), words.say("trouble-form-about").to_owned()),
        Trouble::Elsewhere => (words.say("trouble-elsewhere"), words.say("trouble-elsewhere-about").to_owned()),
        Trouble::Unavailable => (words.say("trouble-unavailable"), words.say("trouble-unavailable-about").to_owned()),
        Trouble::Broken(code) => {
            (words.say("trouble-broken"), words.say_with("trouble-broken-about", &[("code", code.into())]))
        }
    };
    let (to, back) = match shell.person {
        Some(_) => ("/work", words.say("back-home")),
        None => ("/sign-in", words.say("sign-in")),
    };
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{about}</p>
            <p><a class="button" href=shell.to(to)>{back}</a></p>
        }
    })
}
