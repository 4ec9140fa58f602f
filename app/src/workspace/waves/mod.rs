//! `/work/waves`: the life of each wave.

mod list;
mod one;
mod previews;
mod steps;

use beratta_domain::life::{Readiness, State, Trial};
use beratta_domain::survey::{AgeBand, Survey};
use beratta_domain::wave::Wave;
use leptos::prelude::*;
use time::OffsetDateTime;

use crate::words::Words;

pub use list::{DraftFault, Drafting, list};
pub use one::{One, wave};
pub use steps::{Asked, confirm, moved, recovery_words};

/// What was wrong with what somebody sent from a wave's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaveFault {
    /// The day of a test.
    Day,
    /// How many children took part in a test.
    Children,
    /// What was learnt by a test.
    Lesson,
    /// The address of the results.
    Summary,
    /// It may not open yet: something is missing.
    NotReady,
}

/// What a wave's page tells besides the wave.
#[derive(Debug)]
pub struct Standing<'a> {
    /// What it has of what opening needs, while it is not open.
    pub readiness: Option<&'a Readiness>,
    /// Its tests, newest first.
    pub trials: &'a [Trial],
    /// Whether a newer version of its survey was imported.
    pub newer: bool,
    /// How many stories were given and how many answers came, after it has closed.
    pub counts: Option<(u64, u64)>,
}

/// What a state is called.
fn state(words: &'static Words, state: State) -> &'static str {
    words.say(match state {
        State::Draft => "wave-state-draft",
        State::Tried => "wave-state-tried",
        State::Open => "wave-state-open",
        State::Closed => "wave-state-closed",
        State::Reported => "wave-state-reported",
        State::Purged => "wave-state-purged",
    })
}

/// The days of a wave's life so far, and the one to come.
fn days(words: &'static Words, wave: &Wave) -> Vec<String> {
    let on = |key: &str, moment: OffsetDateTime| words.say_with(key, &[("date", words.date(moment.date()).into())]);
    let began = if wave.state.is_public() { "wave-opened-on" } else { "wave-drafted-on" };
    let mut days = vec![on(began, wave.opened)];
    days.extend(wave.closed.map(|moment| on("wave-closed-on", moment)));
    days.extend(wave.reported.map(|moment| on("wave-reported-on", moment)));
    days.push(match (wave.purged, wave.due()) {
        (Some(moment), _) => on("wave-purged-on", moment),
        (None, Some(moment)) => on("wave-due-on", moment),
        (None, None) => words.say_with("wave-due-days", &[("days", wave.retention_days.into())]),
    });
    days
}

/// The languages of a survey, by their own names.
fn languages(survey: &Survey) -> impl IntoView + use<> {
    let names: Vec<_> = survey
        .languages
        .iter()
        .map(|lang| {
            let name = Words::name_of(lang).map_or_else(|| lang.to_string(), str::to_owned);
            view! { <li lang=lang.to_string() dir=super::document::direction(lang)>{name}</li> }
        })
        .collect();
    view! { <ul class="facts">{names}</ul> }
}

/// The ages of a band.
fn ages(words: &'static Words, band: &AgeBand) -> String {
    words.say_with("ages", &[("from", band.from.into()), ("to", band.to.into())])
}

/// A count that tells of nobody: none below ten, and the nearest ten above.
fn protected(count: u64) -> Option<u64> {
    (count >= 10).then(|| (count + 5) / 10 * 10)
}

/// A count in words.
fn counted(words: &'static Words, count: u64) -> String {
    match protected(count) {
        Some(count) => words.say_with("count-about", &[("n", count.into())]),
        None => words.say("count-few").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_count_tells_of_nobody() {
        let shown: Vec<_> = [0, 1, 9, 10, 14, 15, 1_234].map(super::protected).into();
        assert_eq!(shown, [None, None, None, Some(10), Some(10), Some(20), Some(1_230)]);
    }
}
