//! What is kept, told from the settings that are in force: a promise that the configuration cannot break unseen.

use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::document::{Frame, document};
use super::survey_words::SurveyWords;
use super::{Addresses, Database, Settings, Shell, art};
use crate::words::Words;

/// `GET /privacy`: what is kept, told from the settings that are in force.
pub fn privacy(shell: &Shell<'_>, waves: &[&Wave], settings: &Settings) -> String {
    let words = Words::of(shell.lang);
    let surveys: Vec<_> = waves.iter().map(|wave| survey(shell, words, wave)).collect();
    document(shell, &Frame::page("privacy"), || {
        view! {
            {art::locked()}
            <h1>{words.say("privacy-heading")}</h1>
            <p class="lead">{words.say("privacy-about")}</p>
            <p>{words.say("privacy-before")}</p>
            <h2>{words.say("privacy-not-heading")}</h2>
            <p>{words.say("privacy-not")}</p>
            <h2>{words.say("privacy-kept-heading")}</h2>
            {lines(kept(words, settings))}
            <h2>{words.say("privacy-way-heading")}</h2>
            {lines(on_the_way(words, settings))}
            {surveys}
            <h2>{words.say("privacy-limits-heading")}</h2>
            <p>{words.say("privacy-limits-about")}</p>
        }
    })
}

fn kept(words: &'static Words, settings: &Settings) -> Vec<String> {
    let database = match settings.database {
        Database::Sqlite => "privacy-sqlite",
        Database::Postgres => "privacy-postgres",
    };
    vec![
        words.say_with("privacy-kept", &[]),
        words.say("privacy-sealed").to_owned(),
        words.say_with("privacy-shuffled", &[("batch", settings.batch.into())]),
        words.say_with(database, &[]),
    ]
}

fn on_the_way(words: &Words, settings: &Settings) -> Vec<String> {
    let way = if settings.encrypted { "privacy-encrypted" } else { "privacy-not-encrypted" };
    let addresses = match settings.addresses {
        Addresses::Direct => "privacy-address-direct",
        Addresses::Behind => "privacy-address-behind",
        Addresses::Unused => "privacy-address-unused",
    };
    // The least: a letter outside ASCII takes six bytes in a form.
    let limits = [("letters", (settings.limits.body_bytes / 6 / 1000 * 1000).into())];
    vec![words.say_with(way, &[]), words.say_with(addresses, &[]), words.say_with("privacy-limits", &limits)]
}

fn survey(shell: &Shell<'_>, words: &'static Words, wave: &Wave) -> impl IntoView + use<> {
    let survey = &wave.survey;
    let title = SurveyWords::new(survey, shell.lang).say("survey-title");
    let withdrawal = if survey.withdrawal { "privacy-survey-withdrawal" } else { "privacy-survey-no-withdrawal" };
    let api = if wave.api { "privacy-survey-api-on" } else { "privacy-survey-api-off" };
    let said = SurveyWords::new(survey, shell.lang);
    let (ethics, lead) = (
        isolated(&said, "ethics-review", &survey.ethics),
        isolated(&said, "safeguarding-lead", &survey.safeguarding_lead),
    );
    let facts = vec![
        retention(words, wave),
        words.say_with(withdrawal, &[]),
        words.say_with(api, &[]),
        words.say_with("privacy-survey-results", &[("date", words.date(survey.results_on).into())]),
        words.say_with("privacy-survey-ethics", &[("reference", ethics.into())]),
        words.say_with("privacy-survey-lead", &[("lead", lead.into())]),
    ];
    // The rule is written in lines, one for each step; the style keeps them.
    let rule = said.maybe("danger-rule").unwrap_or_else(|| survey.danger_rule.trim().to_owned());
    view! {
        <section class="sheet">
            <h2>{title}</h2>
            {lines(facts)}
            <h3>{words.say("privacy-survey-danger")}</h3>
            <p class="kept-lines" dir="auto">{rule}</p>
        </section>
    }
}

/// When the words of a wave are erased, or that they are.
fn retention(words: &Words, wave: &Wave) -> String {
    match (wave.purged, wave.due()) {
        (Some(day), _) => words.say_with("privacy-survey-erased", &[("date", words.date(day.date()).into())]),
        (None, Some(day)) => words.say_with("privacy-survey-erased-on", &[("date", words.date(day.date()).into())]),
        (None, None) => words.say_with("privacy-survey-retention", &[("days", wave.retention_days.into())]),
    }
}

/// The survey's words for children, or what the staff has in its own language, between marks that keep its direction
/// to itself (first strong isolate).
fn isolated(said: &SurveyWords<'_>, id: &str, staff: &str) -> String {
    said.maybe(id).unwrap_or_else(|| format!("\u{2068}{}\u{2069}", staff.trim()))
}

fn lines(lines: Vec<String>) -> impl IntoView {
    let items: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    view! { <ul class="plain">{items}</ul> }
}
