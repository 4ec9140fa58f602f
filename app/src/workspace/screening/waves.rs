//! `/work/screening`: which waves have answers to read, and the lock before them.

use beratta_domain::access::Action;
use beratta_domain::screening::{HoldReason, Progress};
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::super::document::{document, words};
use super::super::field::Field;
use super::super::{Shell, words_of};
use crate::respondent::survey_words::SurveyWords;
use crate::words::Words;

/// Whether answers can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Somebody gave the passphrase.
    Open,
    /// Nobody did since the server started.
    Locked,
    /// What was given is not the passphrase.
    Wrong,
    /// There is no `screening.key` on this server.
    NoKeys,
}

/// A wave and how its screening stands.
#[derive(Debug)]
pub struct WaveRow<'a> {
    /// The wave.
    pub wave: &'a Wave,
    /// How its screening stands.
    pub progress: Progress,
    /// Whether its answers can be opened.
    pub open: bool,
    /// Whether each release needs two people.
    pub two_person: bool,
}

/// The waves, and a form for the passphrase while the answers are locked.
pub fn waves(shell: &Shell<'_>, rows: &[WaveRow<'_>], lock: Lock) -> String {
    let words = words(shell);
    let title = words.say("room-screening");
    let cards: Vec<_> = rows.iter().map(|row| card(shell, words, row)).collect();
    let none = cards.is_empty();
    document(shell, "wide", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("room-screening-about")}</p>
            {locked(shell, words, lock)}
            {none.then(|| view! { <section class="sheet"><p>{words.say("screening-no-waves")}</p></section> })}
            <ul class="people" role="list">{cards}</ul>
        }
    })
}

fn locked(shell: &Shell<'_>, words: &'static Words, lock: Lock) -> Option<AnyView> {
    if lock == Lock::Open {
        return None;
    }
    if lock == Lock::NoKeys {
        return Some(
            view! { <section class="note" role="status"><p>{words.say("screening-no-keys")}</p></section> }.into_any(),
        );
    }
    let mut passphrase = Field::new("passphrase", "password", "off", words.say("screening-passphrase"));
    passphrase.wrong = (lock == Lock::Wrong).then(|| words.say("screening-passphrase-wrong").to_owned());
    let form = view! {
        <form class="sheet unlock" method="post" action=shell.to("/work/screening/unlock")>
            <h2>{words.say("screening-locked")}</h2>
            <p class="hint">{words.say("screening-locked-about")}</p>
            {passphrase.view()}
            <button class="button" type="submit">{words.say("screening-unlock")}</button>
        </form>
    };
    Some(form.into_any())
}

fn card(shell: &Shell<'_>, words: &'static Words, row: &WaveRow<'_>) -> impl IntoView + use<> {
    let title = SurveyWords::new(&row.wave.survey, shell.lang).say("survey-title");
    let Progress { waiting, released, second_looks, held } = &row.progress;
    let reasons: Vec<_> = held
        .iter()
        .map(|(reason, count)| {
            let line = [("reason", words_of::hold(words, *reason).into()), ("n", (*count).into())];
            view! { <li>{words.say_with("screening-held", &line)}</li> }
        })
        .collect();
    let danger = held.iter().find(|(reason, _)| *reason == HoldReason::DangerNow).map(|(_, count)| *count);
    let danger = danger.map(|count| {
        let to = shell.to(&format!("/work/screening/{}/danger", row.wave.slug));
        view! {
            <p class="care"><a href=to>{words.say_with("screening-danger-held", &[("n", count.into())])}</a></p>
        }
    });
    let path = format!("/work/screening/{}", row.wave.slug);
    let read = (row.open && *waiting + *second_looks > 0).then(|| {
        let (read, ordinary) = (shell.to(&path), shell.to(&format!("{path}/ordinary")));
        let together = (!row.two_person && *released > 0 && *waiting > 0)
            .then(|| view! { <a class="button quiet" href=ordinary>{words.say("screening-ordinary-link")}</a> });
        view! { <p class="acts"><a class="button" href=read>{words.say("screening-read")}</a>{together}</p> }
    });
    let second = (*second_looks > 0)
        .then(|| view! { <p>{words.say_with("screening-second-looks", &[("n", (*second_looks).into())])}</p> });
    let texts = (*released > 0).then(|| {
        let to = shell.to(&format!("{path}/released"));
        view! { <p class="small"><a href=to>{words.say("screening-released-title")}</a></p> }
    });
    let held_total: u64 = held.iter().map(|(_, count)| count).sum();
    view! {
        <li class="card">
            <h2>{title}</h2>
            <p class="small"><bdi>{row.wave.slug.clone()}</bdi></p>
            {danger}
            <p>{words.say_with("screening-waiting", &[("n", (*waiting).into())])}</p>
            <p>{words.say_with("screening-decided", &[("released", (*released).into()), ("held", held_total.into())])}</p>
            {(!reasons.is_empty()).then(|| view! { <ul class="small">{reasons}</ul> })}
            {second}
            {texts}
            {read}
            {rule(shell, words, row, &path)}
        </li>
    }
}

/// How many people a release needs. The safeguarding lead can change it.
fn rule(shell: &Shell<'_>, words: &'static Words, row: &WaveRow<'_>, path: &str) -> impl IntoView + use<> {
    let (now, change, value) = if row.two_person {
        ("screening-two", "screening-two-off", "no")
    } else {
        ("screening-one", "screening-two-on", "yes")
    };
    let to = shell.to(&format!("{path}/two-person"));
    let may = shell.person.is_some_and(|person| person.role.may(Action::ActOnDanger));
    let change = may.then(|| {
        view! {
            <form class="acts" method="post" action=to>
                <button class="button quiet" type="submit" name="on" value=value>{words.say(change)}</button>
            </form>
        }
    });
    view! { <p class="small">{words.say(now)}</p>{change} }
}
