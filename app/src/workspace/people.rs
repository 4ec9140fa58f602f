//! `/work/people`: who works here.

use beratta_domain::access::{Listed, Person, Role};
use beratta_domain::ids::PersonId;
use leptos::prelude::*;

use super::document::{document, words};
use super::{Shell, words_of};
use crate::words::Words;

/// What is told above the list.
#[derive(Clone, Copy, Debug)]
pub enum Told<'a> {
    /// Nothing.
    Nothing,
    /// Somebody was invited: the one-time address, shown once.
    Invited {
        /// To what.
        role: Role,
        /// The address.
        address: &'a str,
    },
    /// Somebody's second factor was taken away: the one-time address that they set up another with, shown once.
    Reset {
        /// Whose.
        name: &'a str,
        /// The address.
        address: &'a str,
    },
}

/// What cannot be undone, and is asked about before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Shutting somebody out.
    Disable,
    /// Taking somebody's second factor away.
    NewFactor,
}

impl Step {
    fn path(self, person: PersonId) -> String {
        let name = match self {
            Self::Disable => "disable",
            Self::NewFactor => "new-factor",
        };
        format!("/work/people/{person}/{name}")
    }

    /// The names of its messages: what is done, the question, and what comes of it.
    fn keys(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Disable => ("person-disable", "confirm-disable", "confirm-disable-about"),
            Self::NewFactor => ("person-anew", "confirm-anew", "confirm-anew-about"),
        }
    }
}

/// Asks before something is done that cannot be undone.
pub fn confirm(shell: &Shell<'_>, person: &Person, step: Step) -> String {
    let words = words(shell);
    let (done, question, about) = step.keys();
    let named = |key: &str| words.say_with(key, &[("name", person.name.clone().into())]);
    let title = named(question);
    document(shell, "narrow", &title, || {
        view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.say(about)}</p>
            <p class="small"><bdi dir="ltr">{person.login.clone()}</bdi></p>
            <form class="pair" method="post" action=shell.to(&step.path(person.id))>
                <button class="button" type="submit">{named(done)}</button>
                <a class="button quiet" href=shell.to("/work/people")>{words.say("confirm-no")}</a>
            </form>
        }
    })
}

/// Everybody, and a form to invite somebody. `own` is who sees it: nobody shuts themselves out.
pub fn people(shell: &Shell<'_>, listed: &[Listed], own: PersonId, told: Told<'_>) -> String {
    let words = words(shell);
    let title = words.say("room-people");
    let rows: Vec<_> = listed.iter().map(|one| row(shell, words, one, own)).collect();
    let alone = listed.len() == 1;
    document(shell, "wide", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("room-people-about")}</p>
            {invited(words, told)}
            <form class="sheet invite" method="post" action=shell.to("/work/people/invite")>
                <h2>{words.say("invite")}</h2>
                <p class="hint" id="invite-hint">{words.say("invite-about")}</p>
                <fieldset aria-describedby="invite-hint">
                    <legend>{words.say("invite-as")}</legend>
                    <div class="choices">{choices(words)}</div>
                </fieldset>
                <button class="button" type="submit">{words.say("invite-do")}</button>
            </form>
            <h2 id="everybody">{words.say("people-here")}</h2>
            {alone.then(|| view! { <p>{words.say("people-alone")}</p> })}
            <ul class="people" role="list" aria-labelledby="everybody">{rows}</ul>
        }
    })
}

fn invited(words: &'static Words, told: Told<'_>) -> Option<impl IntoView + use<>> {
    let (title, whose, address, about) = match told {
        Told::Nothing => return None,
        Told::Invited { role, address } => {
            (words.say("invited"), words_of::role(words, role).to_owned(), address, words.say("invited-about"))
        }
        Told::Reset { name, address } => {
            (words.say("reset-made"), name.to_owned(), address, words.say("reset-made-about"))
        }
    };
    let address = address.to_owned();
    Some(view! {
        <section class="note told" role="status">
            <h2>{title}</h2>
            <p class="eyebrow"><bdi>{whose}</bdi></p>
            <p class="key"><bdi dir="ltr" translate="no">{address}</bdi></p>
            <p>{about}</p>
        </section>
    })
}

fn choices(words: &'static Words) -> Vec<impl IntoView + use<>> {
    let choice = |role: Role| {
        view! {
            <label class="choice">
                <input type="radio" name="role" value=role.id() required />
                <span><strong>{words_of::role(words, role)}</strong><span class="small">{words_of::purpose(words, role)}</span></span>
            </label>
        }
    };
    Role::INVITED.into_iter().map(choice).collect()
}

fn row(shell: &Shell<'_>, words: &'static Words, one: &Listed, own: PersonId) -> impl IntoView + use<> {
    let person = &one.person;
    let (name, login, role) = (person.name.clone(), person.login.clone(), words_of::role(words, person.role));
    let state = match (one.disabled, one.has_second_factor) {
        (true, _) => words.say("state-disabled"),
        (false, false) if one.reset => words.say("state-reset"),
        (false, true) => words.say("state-two"),
        (false, false) if person.role.needs_second_factor() => words.say("state-missing"),
        (false, false) => words.say("state-one"),
    };
    let link = |step: Step| {
        // Who hears a list of links hears whose each is.
        let label = words.say_with(step.keys().0, &[("name", name.clone().into())]);
        view! { <a class="button quiet" href=shell.to(&step.path(person.id))>{label}</a> }
    };
    let acts = (person.id != own && !one.disabled).then(|| {
        let anew = (one.has_second_factor || one.reset).then(|| link(Step::NewFactor));
        view! { <div class="acts">{anew}{link(Step::Disable)}</div> }
    });
    view! {
        <li class=if one.disabled { "card gone" } else { "card" }>
            <h3><bdi>{name.clone()}</bdi></h3>
            <p class="small"><bdi dir="ltr">{login}</bdi></p>
            <p>{role}" · "{state}</p>
            {acts}
        </li>
    }
}
