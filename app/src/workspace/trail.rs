//! `/work/trail`: the audit trail in words.

use std::collections::HashMap;
use std::fmt::Display;

use beratta_domain::audit::{Act, Actor, Broken, Entry, Fact, Head, Kept, Subject};
use beratta_domain::ids::{PersonId, WaveId};
use beratta_domain::wave::Wave;
use data_encoding::HEXLOWER;
use leptos::prelude::*;

use super::document::{document, words};
use super::{Shell, words_of};
use crate::words::Words;

/// What a page of the trail shows.
#[derive(Debug)]
pub struct TrailPage<'a> {
    /// Whether the whole trail holds, where that was looked at.
    pub state: Option<Result<Head, Broken>>,
    /// The entries, newest first.
    pub entries: &'a [Kept],
    /// Whether there are older ones.
    pub more: bool,
    /// The act that they are of, if not all are shown.
    pub act: Option<Act>,
    /// Whether these are the newest.
    pub first: bool,
    /// What people are called.
    pub names: &'a HashMap<PersonId, String>,
    /// The waves.
    pub waves: &'a [&'a Wave],
}

/// The page.
pub fn trail(shell: &Shell<'_>, page: &TrailPage<'_>) -> String {
    let words = words(shell);
    let title = words.say("room-trail");
    let days = page.entries.chunk_by(|one, next| one.entry.at.date() == next.entry.at.date());
    let days: Vec<_> = days.map(|of_day| day(words, page, of_day)).collect();
    let none = days.is_empty();
    let older = page.entries.last().filter(|_| page.more).map(|kept| kept.entry.number);
    let older = older.map(|number| {
        let of = page.act.map(|act| format!("/of/{act}")).unwrap_or_default();
        let to = shell.to(&format!("/work/trail{of}/before/{number}"));
        view! { <a class="button quiet" href=to rel="next">{words.say("trail-older")}</a> }
    });
    let newest = (!page.first).then(|| {
        let of = page.act.map(|act| format!("/of/{act}")).unwrap_or_default();
        view! { <a class="button quiet" href=shell.to(&format!("/work/trail{of}"))>{words.say("trail-newest")}</a> }
    });
    document(shell, "trail", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("room-trail-about")}</p>
            {page.state.as_ref().map(|state| held(words, state))}
            {page.state.is_some().then(|| export(shell, words))}
            {filter(shell, words, page.act)}
            {none.then(|| view! { <section class="sheet"><p>{words.say("trail-none")}</p></section> })}
            {days}
            <div class="acts">{newest}{older}</div>
        }
    })
}

fn held(words: &'static Words, state: &Result<Head, Broken>) -> impl IntoView + use<> {
    let (on, title, about) = match state {
        Ok(head) => (true, words.say("trail-holds"), words.say_with("trail-holds-about", &[("n", head.count.into())])),
        Err(broken) => {
            (false, words.say("trail-broken"), words.say_with("trail-broken-about", &[("n", broken.number.into())]))
        }
    };
    view! {
        <section class=if on { "sheet state" } else { "sheet state bad" } aria-labelledby="held">
            <h2 id="held"><span class=if on { "dot on" } else { "dot wrong" } aria-hidden="true"></span>{title}</h2>
            <p>{about}</p>
        </section>
    }
}

fn export(shell: &Shell<'_>, words: &'static Words) -> impl IntoView + use<> {
    view! {
        <form class="row" method="post" action=shell.to("/work/trail/export")>
            <div><p class="hint">{words.say("trail-export-about")}</p></div>
            <button class="button quiet" type="submit">{words.say("trail-export")}</button>
        </form>
    }
}

fn filter(shell: &Shell<'_>, words: &'static Words, chosen: Option<Act>) -> impl IntoView + use<> {
    let mut acts: Vec<(&'static str, Act)> = Act::ALL.iter().map(|act| (words_of::act(words, *act), *act)).collect();
    acts.sort_unstable();
    let option = |(name, act): (&'static str, Act)| {
        view! { <option value=act.as_str() selected=chosen == Some(act)>{name}</option> }
    };
    let options: Vec<_> = acts.into_iter().map(option).collect();
    view! {
        <form class="filter" method="post" action=shell.to("/work/trail/only")>
            <label class="question" for="act">{words.say("trail-only")}</label>
            <select id="act" name="act"><option value="">{words.say("trail-all")}</option>{options}</select>
            <button class="button quiet" type="submit">{words.say("trail-show")}</button>
        </form>
    }
}

/// What was done on one day.
fn day(words: &'static Words, page: &TrailPage<'_>, entries: &[Kept]) -> impl IntoView + use<> {
    let rows: Vec<_> = entries.iter().map(|kept| row(words, page, &kept.entry)).collect();
    let date = entries.first().map(|kept| kept.entry.at.date());
    let (name, id) = (date.map(|date| words.date(date)), date.map(|date| format!("day-{date}")));
    view! {
        <h2 class="day" id=id.clone()>{name}</h2>
        <ol class="entries" role="list" aria-labelledby=id>{rows}</ol>
    }
}

fn row(words: &'static Words, page: &TrailPage<'_>, entry: &Entry) -> impl IntoView + use<> {
    let own = matches!((entry.actor, entry.subject), (Actor::Person(who), Subject::Person(whom)) if who == whom);
    let subject = if own { None } else { subject(words, page, entry.subject) };
    let facts: Vec<_> = subject.into_iter().chain(entry.detail.facts().iter().map(|fact| told(words, *fact))).collect();
    let facts = (!facts.is_empty()).then(|| {
        let facts: Vec<_> = facts.into_iter().map(|fact| view! { <li><bdi>{fact}</bdi></li> }).collect();
        view! { <ul class="facts" role="list">{facts}</ul> }
    });
    let at = entry.at;
    let clock = format!("{:02}:{:02}", at.hour(), at.minute());
    let machine = format!("{}T{clock}Z", at.date());
    view! {
        <li>
            <time datetime=machine><bdi dir="ltr">{clock}" UTC"</bdi></time>
            <div>
                <p><strong>{words_of::act(words, entry.act)}</strong>" · "<bdi>{actor(words, page, entry.actor)}</bdi></p>
                {facts}
            </div>
            <span class="nth" aria-hidden="true"><bdi dir="ltr">"#"{entry.number}</bdi></span>
        </li>
    }
}

fn actor(words: &'static Words, page: &TrailPage<'_>, actor: Actor) -> String {
    match actor {
        Actor::Person(id) => person(words, page, id),
        Actor::Analyst(id) => words.say_with("actor-analyst", &[("id", short(id).into())]),
        Actor::CommandLine => words.say("actor-command-line").to_owned(),
        Actor::Job => words.say("actor-job").to_owned(),
    }
}

fn person(words: &'static Words, page: &TrailPage<'_>, id: PersonId) -> String {
    let gone = || words.say_with("actor-gone", &[("id", short(id).into())]);
    page.names.get(&id).cloned().unwrap_or_else(gone)
}

fn subject(words: &'static Words, page: &TrailPage<'_>, subject: Subject) -> Option<String> {
    let of_wave = |wave: WaveId, key: &'static str, id: String| {
        let part = words.say_with(key, &[("id", id.into())]);
        format!("{} · {part}", self::wave(words, page, wave))
    };
    Some(match subject {
        Subject::Nothing => return None,
        Subject::Wave(id) => wave(words, page, id),
        Subject::Answer(wave, id) => of_wave(wave, "subject-answer", short(id)),
        Subject::Complaint(wave, id) => of_wave(wave, "subject-complaint", short(id)),
        Subject::Survey(version) => {
            let version = isolated(&HEXLOWER.encode(&version[..4]));
            words.say_with("subject-survey", &[("id", version.into())])
        }
        Subject::Group(id) => words.say_with("subject-group", &[("id", short(id).into())]),
        Subject::Person(id) => person(words, page, id),
        Subject::Analyst(id) => words.say_with("actor-analyst", &[("id", short(id).into())]),
    })
}

fn wave(words: &'static Words, page: &TrailPage<'_>, id: WaveId) -> String {
    let unknown = || words.say_with("subject-wave", &[("id", short(id).into())]);
    page.waves.iter().find(|wave| wave.id == id).map_or_else(unknown, |wave| wave.slug.clone())
}

/// The first part of an identifier: enough to know it again by, here and in the export. Isolated, so that digits and letters
/// stay beside each other in words that are read from the right.
fn short(id: impl Display) -> String {
    isolated(&id.to_string().chars().take(8).collect::<String>())
}

fn isolated(id: &str) -> String {
    format!("\u{2068}{id}\u{2069}")
}

fn told(words: &'static Words, fact: Fact) -> String {
    let plain = match fact {
        Fact::Api => words.say("fact-api"),
        Fact::Audience(audience) => words_of::audience(words, audience),
        Fact::Count(n) => return words.say_with("fact-count", &[("n", n.into())]),
        Fact::Draft => words.say("fact-draft"),
        Fact::Factor(factor) => words_of::factor(words, factor),
        Fact::Outcome(outcome) => words_of::outcome(words, outcome),
        Fact::Purpose(purpose) => words_of::asked_for(words, purpose),
        Fact::Held(reason) => words_of::hold(words, reason),
        Fact::Reason(reason) => words_of::reason(words, reason),
        Fact::Replaced(n) => return words.say_with("fact-replaced", &[("n", n.into())]),
        Fact::Role(role) => words_of::role(words, role),
        Fact::Setting(setting) => words_of::setting(words, setting),
        Fact::Withdrawn(n) => return words.say_with("fact-withdrawn", &[("n", n.into())]),
    };
    plain.to_owned()
}
