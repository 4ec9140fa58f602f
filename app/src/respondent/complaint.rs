//! `/s/{slug}/complaint`: a child says that something about the survey was wrong.

use beratta_domain::intake::{ABOUT, About, ComplaintError, LANG, MOST_COMPLAINT, ONCE, Typed, WORDS};
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::document::{AGAIN, Frame, Languages, document, opener};
use super::help::{Opens, countries, nearest_first};
use super::sending::{KEPT, send_button, send_status};
use super::textarea::TextArea;
use super::{ComplaintState, Shell, art};
use crate::words::Words;

/// The `id` of the form.
const FORM: &str = "complaint";
/// The field that the page of thanks sends to be shown again in another language.
pub const COMPLAINED: &str = "complained";

/// The form, what became of it, and what was typed in it.
pub fn complaint(shell: &Shell<'_>, wave: &Wave, typed: &Typed, state: ComplaintState<'_>) -> String {
    let words = Words::of(shell.lang);
    let problem = match state {
        ComplaintState::Kept(help) => return kept(shell, words, wave, help),
        ComplaintState::Ask => None,
        ComplaintState::Refused(ComplaintError::TooLong { over }) => {
            let over = [("max", MOST_COMPLAINT.into()), ("over", (*over).into())];
            Some(words.say_with("fault-too-long", &over))
        }
        ComplaintState::Refused(ComplaintError::Blank) => Some(words.say("complaint-blank").to_owned()),
        ComplaintState::Refused(_) => Some(words.say("unavailable-about").to_owned()),
    };
    let invalid = problem.is_some();
    let choices: Vec<_> = About::ALL.into_iter().map(|about| choice(words, typed, about)).collect();
    let area = TextArea {
        id: "words",
        name: WORDS,
        typed: typed.first(WORDS).unwrap_or_default(),
        rows: 4,
        described_by: Some(if invalid { "complaint-problem words-hint" } else { "words-hint" }.to_owned()),
        invalid,
    };
    let problem = problem.map(|problem| {
        view! { <p class="error" id="complaint-problem" role="alert" tabindex="-1" autofocus>{problem}</p> }
    });
    document(shell, &Frame::page("complaint").offering(Languages::Form(FORM)), || {
        view! {
            {art::letter()}
            <h1>{words.say("complaint-heading")}</h1>
            <p class="lead">{words.say("complaint-about")}</p>
            <form id=FORM class=format!("sheet {KEPT}") method="post" action=format!("/s/{}/complaint", wave.slug) autocomplete="off">
                <input type="hidden" name=LANG value=shell.lang.to_string() />
                <input type="hidden" name=ONCE value=typed.first(ONCE).unwrap_or_default().to_owned() />
                {problem}
                <fieldset class="q">
                    <legend class="question">{words.say("complaint-what")}</legend>
                    <div class="choices">{choices}</div>
                </fieldset>
                <div class="q">
                    <label class="question" for="words">{words.say("complaint-words")}</label>
                    <p class="hint" id="words-hint">{words.say("complaint-hint")}</p>
                    {area.view()}
                </div>
                {send_button(words, FORM, words.say("complaint-send"), words.say("send-changed-here"), false)}
                {send_status()}
            </form>
            {opener(shell, FORM, words.say("complaint-open"))}
        }
    })
}

fn choice(words: &'static Words, typed: &Typed, about: About) -> impl IntoView + use<> {
    let label = match about {
        About::Story => words.say("complaint-story"),
        About::Questions => words.say("complaint-questions"),
        About::Help => words.say("complaint-help"),
        About::Pages => words.say("complaint-pages"),
        About::Other => words.say("complaint-other"),
    };
    view! {
        <label class="choice">
            <input type="radio" name=ABOUT value=about.value() checked=typed.has(ABOUT, about.value()) />
            <span>{label}</span>
        </label>
    }
}

fn kept(shell: &Shell<'_>, words: &'static Words, wave: &Wave, help: &beratta_domain::help::Help) -> String {
    document(shell, &Frame::page("complaint").offering(Languages::Form(AGAIN)), || {
        view! {
            <form id=AGAIN method="post" action=format!("/s/{}/complaint", wave.slug)>
                <input type="hidden" name=COMPLAINED value="yes" />
            </form>
            {art::morning()}
            <h1 tabindex="-1">{words.say("complaint-done")}</h1>
            <p class="lead">{words.say("complaint-done-about")}</p>
            <p>{words.say("complaint-talk")}</p>
            <h2 class="heard">{words.say("help-here")}</h2>
            {countries(shell.lang, help, &nearest_first(help, &wave.survey.help_countries, None, shell.lang), Opens::Here)}
        }
    })
}
