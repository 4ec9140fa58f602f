//! `/work/keys`: how the screening keys stand, and what must be where.

use std::collections::BTreeSet;

use beratta_domain::ids::WaveId;
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::Shell;
use super::document::{document, words};
use crate::respondent::survey_words::SurveyWords;

/// How the keys stand on this server. There is no key in it.
#[derive(Clone, Debug)]
pub struct KeyState<'a> {
    /// Whether somebody gave the passphrase.
    pub unlocked: bool,
    /// The waves whose keys lie in `screening.key`; none when there is no such file that reads.
    pub here: Option<&'a BTreeSet<WaveId>>,
    /// Every wave.
    pub waves: Vec<&'a Wave>,
}

/// The page.
pub fn keys(shell: &Shell<'_>, state: &KeyState<'_>) -> String {
    let words = words(shell);
    let title = words.say("room-keys");
    let card = |wave: &&Wave| {
        let here = state.here.is_some_and(|here| here.contains(&wave.id));
        let about = if here { words.say("keys-here") } else { words.say("keys-not-here") };
        view! {
            <li class=if here { "card" } else { "card gone" }>
                <h3>{SurveyWords::new(&wave.survey, shell.lang).say("survey-title")}</h3>
                <p class="small"><bdi>{wave.slug.clone()}</bdi></p>
                <p>{about}</p>
            </li>
        }
    };
    let cards: Vec<_> = state.waves.iter().map(card).collect();
    let none = cards.is_empty();
    let (lock, lock_about) = if state.unlocked {
        (words.say("keys-open"), words.say("keys-open-about"))
    } else {
        (words.say("keys-locked"), words.say("keys-locked-about"))
    };
    let button = state.unlocked.then(|| {
        view! {
            <form method="post" action=shell.to("/work/keys/lock")>
                <button class="button" type="submit">{words.say("keys-lock")}</button>
            </form>
        }
    });
    let must = [
        words.say("keys-must-words"),
        words.say("keys-must-passphrase"),
        words.say("keys-must-files"),
        words.say("keys-must-backup"),
    ];
    let missing = state.here.is_none();
    document(shell, "wide", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("room-keys-about")}</p>
            <section class="sheet state" aria-labelledby="lock">
                <h2 id="lock"><span class=if state.unlocked { "dot on" } else { "dot" } aria-hidden="true"></span>{lock}</h2>
                <p>{lock_about}</p>
                {button}
            </section>
            {missing.then(|| view! { <section class="note"><p>{words.say("keys-no-file")}</p></section> })}
            <h2 id="waves">{words.say("keys-waves")}</h2>
            {none.then(|| view! { <p>{words.say("keys-no-waves")}</p> })}
            <ul class="people" role="list" aria-labelledby="waves">{cards}</ul>
            <section class="sheet" aria-labelledby="must">
                <h2 id="must">{words.say("keys-must")}</h2>
                <ul class="must">{must.map(|line| view! { <li>{line}</li> })}</ul>
            </section>
        }
    })
}
