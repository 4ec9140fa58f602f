//! `/work`: the rooms that somebody may enter.

use beratta_domain::access::Person;
use leptos::prelude::*;

use super::danger::Waiting;
use super::document::{document, words};
use super::{Room, Shell, words_of};

/// The first page after signing in.
pub fn home(shell: &Shell<'_>, person: &Person, waiting: Waiting) -> String {
    let words = words(shell);
    let title = words.say("room-home");
    let card = |room: Room| {
        let (name, about) = room.keys();
        view! {
            <li class="card">
                <h2><a href=shell.to(room.path())>{words.say(name)}</a></h2>
                <p>{words.say(about)}</p>
            </li>
        }
    };
    let cards: Vec<_> = Room::of(person.role).map(card).collect();
    let none = cards.is_empty();
    let greeting = words.say_with("home-greeting", &[("name", person.name.clone().into())]);
    document(shell, "home", title, || {
        view! {
            <p class="eyebrow">{words_of::role(words, person.role)}</p>
            <h1>{greeting}</h1>
            <p class="lead">{words_of::purpose(words, person.role)}</p>
            {waiting.view(shell, words)}
            {none.then(|| {
                view! {
                    <section class="sheet">
                        <h2>{words.say("home-none")}</h2>
                        <p>{words.say("home-none-about")}</p>
                    </section>
                }
            })}
            {(!none).then(|| view! { <ul class="cards" role="list">{cards}</ul> })}
        }
    })
}

/// The first page of a young analyst: that they are in, and what comes.
pub fn analysts_home(shell: &Shell<'_>, person: &Person) -> String {
    let words = words(shell);
    let title = words.say_with("home-greeting", &[("name", person.name.clone().into())]);
    document(shell, "narrow young", &title, || {
        view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.say("young-home-about")}</p>
            <section class="sheet">
                <h2>{words.say("young-home-next")}</h2>
                <p>{words.say("young-home-next-about")}</p>
                <p>{words.say("young-home-stop")}</p>
            </section>
        }
    })
}
