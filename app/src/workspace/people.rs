//! `/work/people`: who works here.

use beratta_domain::access::{Listed, Role};
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
    let Told::Invited { role, address } = told else { return None };
    let address = address.to_owned();
    Some(view! {
        <section class="note told" role="status">
            <h2>{words.say("invited")}</h2>
            <p class="eyebrow">{words_of::role(words, role)}</p>
            <p class="key"><bdi dir="ltr" translate="no">{address}</bdi></p>
            <p>{words.say("invited-about")}</p>
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
        (false, true) => words.say("state-two"),
        (false, false) if person.role.needs_second_factor() => words.say("state-missing"),
        (false, false) => words.say("state-one"),
    };
    let act = |key: &'static str, path: &str| {
        // Who hears a list of buttons hears whose each is.
        let label = words.say_with(key, &[("name", name.clone().into())]);
        let to = shell.to(&format!("/work/people/{}/{path}", person.id));
        view! { <form method="post" action=to><button class="button quiet" type="submit">{label}</button></form> }
    };
    let acts = (person.id != own && !one.disabled).then(|| {
        let anew = one.has_second_factor.then(|| act("person-anew", "new-factor"));
        view! { <div class="acts">{anew}{act("person-disable", "disable")}</div> }
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
