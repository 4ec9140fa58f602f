//! Welcome: in at most eighty words what this is, who reads it, and that it is the child who decides.

use beratta_domain::intake::{COUNTRY, LANG, Typed};
use beratta_domain::survey::{AgeBand, Survey};
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::document::{Frame, Languages, address, document};
use super::survey_words::SurveyWords;
use super::{Shell, art};
use crate::words::Words;

/// The `id` of the page's form.
const FORM: &str = "start";

/// `GET /s/{slug}`: what this is, who reads it, and the child's age. `chosen_nothing` when Start came without an age.
/// `typed` has what was chosen before the language was changed.
pub fn welcome(shell: &Shell<'_>, wave: &Wave, ticket: &str, chosen_nothing: bool, typed: &Typed) -> String {
    let words = Words::of(shell.lang);
    let survey = SurveyWords::new(&wave.survey, shell.lang);
    document(shell, &Frame::page("welcome").offering(Languages::Form(FORM)), || {
        view! {
            {art::morning()}
            <div id="welcome-words">
                <h1>{survey.say("survey-title")}</h1>
                <p class="lead">{survey.say("survey-about")}</p>
                <ul class="facts">
                    <li>{words.say("fact-free")}</li>
                    <li>{words.say("fact-reader")}</li>
                    <li>{words.say("fact-reply")}</li>
                    <li>{words.say_with("fact-results", &[("date", words.date(wave.survey.results_on).into())])}</li>
                </ul>
            </div>
            {start_form(shell, words, wave, ticket, chosen_nothing, typed)}
            {history(words)}
        }
    })
}

fn start_form(
    shell: &Shell<'_>,
    words: &'static Words,
    wave: &Wave,
    ticket: &str,
    missing: bool,
    typed: &Typed,
) -> impl IntoView + use<> {
    let survey = &wave.survey;
    let youngest = survey.bands.first().map(|band| band.from).unwrap_or_default();
    let oldest = survey.bands.last().map(|band| band.to).unwrap_or_default();
    let bands: Vec<_> =
        survey.bands.iter().map(|band| age_choice(typed, band.id.as_str(), band_name(words, band))).collect();
    let younger = words.say_with("age-younger", &[("age", youngest.into())]);
    let older = words.say_with("age-older", &[("age", oldest.into())]);
    let error = missing.then(|| {
        view! { <p class="error" id="age-missing" role="alert">{words.say("age-missing")}</p> }
    });
    view! {
        <form id=FORM class="start" method="post" action=format!("/s/{}/story", wave.slug) autocomplete="off">
            <input type="hidden" name="ticket" value=ticket.to_owned() />
            <input type="hidden" name=LANG value=shell.lang.to_string() />
            <fieldset class="ages" role="radiogroup" aria-describedby=missing.then_some("age-missing") aria-invalid=missing.then_some("true")>
                <legend>{words.say("age-legend")}</legend>
                {error}
                <div class="choices">
                    {age_choice(typed, "younger", younger)}
                    {bands}
                    {age_choice(typed, "older", older)}
                </div>
            </fieldset>
            {country_choice(words, survey, typed)}
            <div class="pair">
                <button class="button" type="submit">{words.say("start")}</button>
                <a class="button quiet" href=address("/help", shell.lang)>{words.say("no-thanks")}</a>
            </div>
        </form>
    }
}

fn age_choice(typed: &Typed, value: &str, label: String) -> impl IntoView + use<> {
    view! {
        <label class="choice">
            <input type="radio" name="band" value=value.to_owned() checked=typed.has("band", value) />
            <span>{label}</span>
        </label>
    }
}

fn band_name(words: &Words, band: &AgeBand) -> String {
    if band.from == band.to {
        words.say_with("age-band-one", &[("from", band.from.into())])
    } else {
        words.say_with("age-band", &[("from", band.from.into()), ("to", band.to.into())])
    }
}

/// Asked only when the consent's words differ from country to country; never kept.
fn country_choice(words: &'static Words, survey: &Survey, typed: &Typed) -> Option<impl IntoView + use<>> {
    let mut countries: Vec<&str> = Vec::new();
    for consent in &survey.consents {
        if !countries.contains(&consent.country.as_str()) {
            countries.push(&consent.country);
        }
    }
    // Everywhere else comes last, wherever the survey wrote it.
    countries.sort_by_key(|code| *code == "int");
    (countries.len() > 1).then(|| {
        let options: Vec<_> = countries
            .iter()
            .map(|code| {
                let name = words.say_with("country", &[("code", (*code).into())]);
                view! { <option value=(*code).to_owned() selected=typed.has(COUNTRY, code)>{name}</option> }
            })
            .collect();
        view! {
            <div class="q">
                <label class="question" for="country">{words.say("country-label")}</label>
                <select id="country" name=COUNTRY autocomplete="off">{options}</select>
            </div>
        }
    })
}

fn history(words: &'static Words) -> impl IntoView {
    view! {
        <details class="fold">
            <summary>{words.say("history-summary")}</summary>
            <p>{words.say("history-exit")}</p>
            <p>{words.say("history-clear")}</p>
            <p>{words.say("history-private")}</p>
        </details>
    }
}
