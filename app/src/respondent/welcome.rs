//! Welcome: in at most eighty words what this is, who reads it, and that it is the child who decides.

use beratta_domain::intake::{COUNTRY, LANG, Typed};
use beratta_domain::survey::{AgeBand, Survey};
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::document::{Frame, Languages, Leads, address, document};
use super::preview::preview_notice;
use super::survey_words::SurveyWords;
use super::{Back, Shell, Workspace, art};
use crate::words::Words;

/// The `id` of the page's form.
const FORM: &str = "start";

/// `GET /s/{slug}`: what this is, who reads it, and the child's age. `chosen_nothing` when Start came without an age.
/// `typed` has what was chosen before the language was changed.
pub fn welcome(shell: &Shell<'_>, wave: &Wave, ticket: &str, chosen_nothing: bool, typed: &Typed) -> String {
    whole(shell, wave, chosen_nothing, typed, Purpose::Begin(ticket))
}

/// The same for an administrator who looks at it: its form leads nowhere and its Start cannot be pressed.
pub(super) fn preview_welcome(shell: &Shell<'_>, wave: &Wave, back: Workspace<'_>) -> String {
    whole(shell, wave, false, &Typed::default(), Purpose::Preview(back))
}

/// What the page is for.
#[derive(Clone, Copy)]
enum Purpose<'a> {
    /// A child begins, with this ticket.
    Begin(&'a str),
    /// An administrator looks at it.
    Preview(Workspace<'a>),
}

fn whole(shell: &Shell<'_>, wave: &Wave, chosen_nothing: bool, typed: &Typed, purpose: Purpose<'_>) -> String {
    let words = Words::of(shell.lang);
    let survey = SurveyWords::new(&wave.survey, shell.lang);
    let asking = asking_where(&wave.survey);
    let (ticket, preview, languages) = match purpose {
        Purpose::Begin(ticket) => (Some(ticket.to_owned()), None, Languages::Form(FORM)),
        Purpose::Preview(back) => (None, Some(back), Languages::Addresses(back.others)),
    };
    let begins = ticket.is_some();
    let to = |path: &str| {
        if begins { Leads::To(address(&format!("/s/{}/{path}", wave.slug), shell.lang)) } else { Leads::Nowhere }
    };
    let more = vec![(to("adults"), words.say("adults-link")), (to("complaint"), words.say("complaint-link"))];
    let style = where_style(wave, &asking);
    let frame = Frame { more, style, ..Frame::page("welcome").offering(languages) };
    let home = preview.map_or_else(|| format!("/s/{}?lang={}", wave.slug, shell.lang), |back| back.page.to_owned());
    document(shell, &frame, || {
        // The form is around the words too, so that Start and "No thanks" stay in view from the first line on.
        view! {
            {preview.map(|back| preview_notice(shell, &wave.slug, Back::Workspace(back)))}
            <form id=FORM class="start" method=begins.then_some("post") action=begins.then(|| format!("/s/{}/story", wave.slug))
                autocomplete="off" data-home=home>
                {ticket.map(|ticket| view! { <input type="hidden" name="ticket" value=ticket /> })}
                <input type="hidden" name=LANG value=shell.lang.to_string() />
                <div id="welcome-words">
                    <div class="hero"><h1>{survey.say("survey-title")}</h1>{art::morning()}</div>
                    <p>{survey.say("survey-about")}</p>
                    <ul class="facts">
                        <li>{words.say("fact-free")}</li>
                        <li>{words.say("fact-reader")}</li>
                        <li>{words.say("fact-reply")}</li>
                        <li>{words.say_with("fact-results", &[("date", words.date(wave.survey.results_on).into())])}</li>
                    </ul>
                </div>
                {ages(words, &wave.survey, chosen_nothing, typed)}
                {(!asking.is_empty()).then(|| country_choice(words, &wave.survey, typed))}
                <div class="bar">
                    {chosen_nothing.then(|| view! { <p class="kindly" id="age-missing" role="alert">{words.say("age-missing")}</p> })}
                    <div class="pair">
                        <button class="button" type="submit" disabled=!begins>{words.say("start")}</button>
                        <a class="button other" href=address("/help", shell.lang)>{words.say("no-thanks")}</a>
                    </div>
                </div>
            </form>
            {history(words)}
        }
    })
}

/// The ages. When Start came without one, the first of them has the focus, which brings it into view without scripts too.
fn ages(words: &'static Words, survey: &Survey, missing: bool, typed: &Typed) -> impl IntoView + use<> {
    let youngest = survey.bands.first().map(|band| band.from).unwrap_or_default();
    let oldest = survey.bands.last().map(|band| band.to).unwrap_or_default();
    let bands: Vec<_> =
        survey.bands.iter().map(|band| age_choice(typed, band.id.as_str(), band_choice(words, band), false)).collect();
    let younger = words.say_with("age-younger", &[("age", youngest.into())]);
    let older = words.say_with("age-older", &[("age", oldest.into())]);
    view! {
        <fieldset class="ages" role="radiogroup" aria-describedby=missing.then_some("age-missing") aria-invalid=missing.then_some("true")>
            <legend>{words.say("age-legend")}</legend>
            <div class="choices">
                {age_choice(typed, "younger", younger, missing)}
                {bands}
                {age_choice(typed, "older", older, false)}
            </div>
        </fieldset>
    }
}

fn age_choice(typed: &Typed, value: &str, label: String, focused: bool) -> impl IntoView + use<> {
    view! {
        <label class="choice">
            <input type="radio" id=format!("age-{value}") name="band" value=value.to_owned() checked=typed.has("band", value) autofocus=focused />
            <span>{label}</span>
        </label>
    }
}

/// The ages of a band, below the question how old somebody is.
fn band_choice(words: &Words, band: &AgeBand) -> String {
    if band.from == band.to {
        words.say_with("age-choice-one", &[("from", band.from.into())])
    } else {
        words.say_with("age-choice", &[("from", band.from.into()), ("to", band.to.into())])
    }
}

/// The ages of a band in words.
pub(super) fn band_name(words: &Words, band: &AgeBand) -> String {
    if band.from == band.to {
        words.say_with("age-band-one", &[("from", band.from.into())])
    } else {
        words.say_with("age-band", &[("from", band.from.into()), ("to", band.to.into())])
    }
}

/// The bands whose consent reads otherwise in one country than in another, in any language: only they are asked where they
/// live.
fn asking_where(survey: &Survey) -> Vec<&AgeBand> {
    let differs = |lang, band: &AgeBand| {
        let said = SurveyWords::new(survey, lang);
        let mut read = survey.consents.iter().filter(|consent| consent.bands.contains(&band.id));
        let first = read.next().map(|consent| said.say(&consent.message));
        read.any(|consent| Some(said.say(&consent.message)) != first)
    };
    survey.bands.iter().filter(|band| survey.languages.iter().any(|lang| differs(lang, band))).collect()
}

/// Hides the question while another band is chosen, or none. Where `:has()` is missing, it shows for everybody.
fn where_style(wave: &Wave, asking: &[&AgeBand]) -> String {
    if asking.is_empty() || asking.len() == wave.survey.bands.len() {
        return String::new();
    }
    // A band's name has small letters, digits and hyphens only.
    let chosen: Vec<String> = asking.iter().map(|band| format!("#age-{}:checked", band.id)).collect();
    format!("@supports selector(:has(*)){{.start:not(:has({})) .where{{display:none}}}}", chosen.join(","))
}

/// Changes the consent's words and nothing else; never kept. Nothing is chosen beforehand: a child anywhere may be reading,
/// and who chooses nothing reads the words that hold everywhere.
fn country_choice(words: &'static Words, survey: &Survey, typed: &Typed) -> impl IntoView + use<> {
    let mut countries: Vec<&str> = Vec::new();
    for consent in &survey.consents {
        if !countries.contains(&consent.country.as_str()) {
            countries.push(&consent.country);
        }
    }
    // Everywhere else comes last, wherever the survey wrote it.
    countries.sort_by_key(|code| *code == "int");
    let options: Vec<_> = countries
        .iter()
        .map(|code| {
            let name = words.say_with("country", &[("code", (*code).into())]);
            view! { <option value=(*code).to_owned() selected=typed.has(COUNTRY, code)>{name}</option> }
        })
        .collect();
    view! {
        <div class="q where">
            <label class="question" for="country">{words.say("country-label")}</label>
            <select id="country" name=COUNTRY autocomplete="off">
                <option value="">{words.say("country-choose")}</option>
                {options}
            </select>
        </div>
    }
}

fn history(words: &'static Words) -> impl IntoView {
    view! {
        <details class="fold">
            <summary>{words.say("history-summary")}</summary>
            <p>{words.say("history-exit")}" "<span data-scripted hidden>{words.say("history-keys")}</span></p>
            <p>{words.say("history-clear")}</p>
            <p>{words.say("history-private")}</p>
        </details>
    }
}
