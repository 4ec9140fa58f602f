//! `/work/accountability`: what became of the answers, in full for the safeguarding lead, protected for everybody else.

use beratta_domain::groups::HeldSample;
use beratta_domain::screening::{Counted, HoldReason, PublicTally, Tally};
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::document::{document, words};
use super::{Shell, samples};
use crate::respondent::survey_words::SurveyWords;
use crate::words::Words;

/// What somebody may know of a wave's numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// All of it.
    Full(Tally),
    /// What everybody may know; none before it was published.
    Public(Option<PublicTally>),
}

/// The numbers of every wave, and for an analyst what came of the samples of held answers of their group.
pub fn accountability(shell: &Shell<'_>, waves: &[(&Wave, Numbers)], samples: Option<&[HeldSample]>) -> String {
    let words = words(shell);
    let title = words.say("room-accountability");
    let none = waves.is_empty();
    let full = waves.iter().any(|(_, numbers)| matches!(numbers, Numbers::Full(_)));
    let about = words.say(if full { "account-full-about" } else { "account-protected-about" });
    let tables: Vec<_> = waves.iter().map(|(wave, numbers)| one(shell, words, wave, numbers)).collect();
    let samples = samples.map(|samples| {
        let none = samples.is_empty().then(|| view! { <p>{words.say("sample-none")}</p> });
        view! {
            <section>
                <h2 id="held">{words.say("sample-heading")}</h2>
                <p class="hint">{words.say("sample-about")}</p>
                {none}
                {samples::list(words, samples)}
            </section>
        }
    });
    document(shell, "wide", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("room-accountability-about")}</p>
            <p>{about}</p>
            {none.then(|| view! { <section class="sheet"><p>{words.say("screening-no-waves")}</p></section> })}
            <div class="accounts">{tables}</div>
            {samples}
        }
    })
}

fn one(shell: &Shell<'_>, words: &'static Words, wave: &Wave, numbers: &Numbers) -> impl IntoView + use<> {
    let title = SurveyWords::new(&wave.survey, shell.lang).say("survey-title");
    let slug = wave.slug.clone();
    let body = match numbers {
        Numbers::Full(tally) => {
            let few = |counted| tally.count(counted).to_string();
            Some(Counted::all().map(|counted| row(words, wave, counted, few(counted))).collect::<Vec<_>>())
        }
        Numbers::Public(None) => None,
        Numbers::Public(Some(tally)) => {
            let told = |counted| match tally.count(counted).shown() {
                Some(shown) => words.say_with("account-about", &[("n", shown.into())]),
                None => words.say("account-few").to_owned(),
            };
            Some(Counted::all().map(|counted| row(words, wave, counted, told(counted))).collect())
        }
    };
    let later = body.is_none().then(|| view! { <p>{words.say("account-later")}</p> });
    let table = body.map(|rows| {
        view! {
            <table class="account">
                <thead class="heard"><tr><th scope="col">{words.say("account-what")}</th><th scope="col">{words.say("account-number")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! {
        <section class="card">
            <h2>{title}</h2>
            <p class="small"><bdi>{slug}</bdi></p>
            {later}
            {table}
        </section>
    }
}

fn row(words: &'static Words, wave: &Wave, counted: Counted, number: String) -> impl IntoView + use<> {
    // After a purge nobody reads any more.
    let unread = counted == Counted::Waiting && wave.purged.is_some();
    let name = if unread { words.say("account-unread") } else { name(words, counted) };
    view! { <tr><th scope="row">{name}</th><td>{number}</td></tr> }
}

fn name(words: &'static Words, counted: Counted) -> &'static str {
    words.say(match counted {
        Counted::Came => "account-came",
        Counted::Waiting => "account-waiting",
        Counted::Released => "account-released",
        Counted::Redacted => "account-redacted",
        Counted::Held(HoldReason::Identifies) => "account-held-identifies",
        Counted::Held(HoldReason::Distressing) => "account-held-distressing",
        Counted::Held(HoldReason::DangerNow) => "account-held-danger",
        Counted::Held(HoldReason::Empty) => "account-held-empty",
        Counted::Held(HoldReason::NotAnAnswer) => "account-held-not-an-answer",
    })
}
