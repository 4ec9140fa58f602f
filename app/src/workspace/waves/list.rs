//! The list of waves, and a form to write a new one down.

use beratta_domain::survey::Survey;
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::super::Shell;
use super::super::document::{document, words};
use super::super::field::{Field, Letters};
use super::{days, languages, state};
use crate::respondent::survey_words::SurveyWords;
use crate::words::Words;

/// What was wrong with a wave that somebody wanted to write down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftFault {
    /// No survey was chosen.
    Unchosen,
    /// The name cannot stand in an address.
    Name,
    /// There is, or was, a wave of this name.
    Taken,
    /// The days of its retention.
    Days,
    /// There is no such survey, or it does not pass its check.
    Survey,
    /// There is no `screening.key` to put its key into.
    NoKeys,
}

/// What was typed into the form so far.
#[derive(Clone, Debug, Default)]
pub struct Drafting {
    /// The survey.
    pub survey: String,
    /// The wave's name.
    pub name: String,
    /// The days of its retention.
    pub days: String,
    /// What was wrong.
    pub fault: Option<DraftFault>,
}

/// Every wave, and a form to write one down with the newest version of a survey.
pub fn list(shell: &Shell<'_>, waves: &[&Wave], surveys: &[Survey], typed: &Drafting) -> String {
    let words = words(shell);
    let title = words.say("room-waves");
    let cards: Vec<_> = waves.iter().map(|wave| card(shell, words, wave)).collect();
    let none = cards.is_empty();
    document(shell, "wide", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("room-waves-about")}</p>
            {none.then(|| view! { <section class="sheet"><p>{words.say("waves-none")}</p></section> })}
            <ul class="people" role="list">{cards}</ul>
            {draft(shell, words, surveys, typed)}
        }
    })
}

fn card(shell: &Shell<'_>, words: &'static Words, wave: &Wave) -> impl IntoView + use<> {
    let title = SurveyWords::new(&wave.survey, shell.lang).say("survey-title");
    let days: Vec<_> = days(words, wave).into_iter().map(|day| view! { <li>{day}</li> }).collect();
    let unsigned = wave.draft.then(|| view! { <p class="small">{words.say("wave-unsigned")}</p> });
    view! {
        <li class="card wave-card">
            <p class="eyebrow">{state(words, wave.state)}</p>
            <h2><a href=shell.to(&format!("/work/waves/{}", wave.slug))>{title}</a></h2>
            <p class="small"><bdi dir="ltr">{wave.slug.clone()}</bdi></p>
            {languages(&wave.survey)}
            <ul class="small days" role="list">{days}</ul>
            {unsigned}
        </li>
    }
}

fn draft(shell: &Shell<'_>, words: &'static Words, surveys: &[Survey], typed: &Drafting) -> AnyView {
    if surveys.is_empty() {
        return view! {
            <section class="sheet"><h2>{words.say("draft-heading")}</h2><p>{words.say("draft-no-surveys")}</p></section>
        }
        .into_any();
    }
    let choices: Vec<_> = surveys.iter().map(|survey| choice(shell, survey, typed)).collect();
    let wrong = |fault: DraftFault, key: &'static str| (typed.fault == Some(fault)).then(|| words.say(key).to_owned());
    let mut name = Field::new("name", "text", "off", words.say("draft-name"));
    name.hint = Some(words.say("draft-name-hint").to_owned());
    name.typed = &typed.name;
    name.letters = Letters::Exact;
    name.wrong = wrong(DraftFault::Name, "fault-wave-name").or(wrong(DraftFault::Taken, "fault-wave-taken"));
    let mut days = Field::new("days", "text", "off", words.say("draft-days"));
    days.hint = Some(words.say("draft-days-hint").to_owned());
    days.letters = Letters::Digits;
    days.typed = if typed.days.is_empty() { "90" } else { &typed.days };
    days.wrong = wrong(DraftFault::Days, "fault-wave-days");
    let unchosen = wrong(DraftFault::Unchosen, "fault-wave-unchosen");
    let (chosen, about) = if unchosen.is_some() { ("wrong", "draft-hint survey-wrong") } else { ("", "draft-hint") };
    let whole = wrong(DraftFault::Survey, "fault-wave-survey").or(wrong(DraftFault::NoKeys, "fault-wave-keys"));
    view! {
        <form class="sheet invite" method="post" action=shell.to("/work/waves")>
            <h2>{words.say("draft-heading")}</h2>
            <p class="hint" id="draft-hint">{words.say("draft-about")}</p>
            {whole.map(|wrong| view! { <p class="error" role="alert">{wrong}</p> })}
            <fieldset class=chosen aria-describedby=about>
                <legend>{words.say("draft-survey")}</legend>
                {unchosen.map(|wrong| view! { <p class="error" id="survey-wrong">{wrong}</p> })}
                <div class="choices">{choices}</div>
            </fieldset>
            {name.view()}
            {days.view()}
            <button class="button" type="submit">{words.say("draft-do")}</button>
        </form>
    }
    .into_any()
}

fn choice(shell: &Shell<'_>, survey: &Survey, typed: &Drafting) -> impl IntoView + use<> {
    let title = SurveyWords::new(survey, shell.lang).say("survey-title");
    let (slug, chosen) = (survey.slug.clone(), typed.survey == survey.slug);
    let names: Vec<String> = survey
        .languages
        .iter()
        .map(|lang| Words::name_of(lang).map_or_else(|| lang.to_string(), str::to_owned))
        .collect();
    view! {
        <label class="choice">
            <input type="radio" name="survey" value=slug.clone() checked=chosen required />
            <span><strong>{title}</strong><span class="small"><bdi dir="ltr">{slug}</bdi>" · "{names.join(" · ")}</span></span>
        </label>
    }
}
