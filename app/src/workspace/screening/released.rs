//! `/work/screening/{wave}/released`: what analysts may read, and the way back.

use beratta_domain::ids::AnswerId;
use beratta_domain::screening::ReleasedText;
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::super::document::{document, words};
use super::super::{Shell, words_of};
use super::answer::label;
use crate::respondent::survey_words::SurveyWords;
use crate::words::Words;

/// Released texts, those of one answer together. `more` is the last answer of a page that is full.
pub fn released(shell: &Shell<'_>, wave: &Wave, texts: &[ReleasedText], more: Option<AnswerId>) -> String {
    let words = words(shell);
    let title = words.say("screening-released-title");
    let path = format!("/work/screening/{}", wave.slug);
    let cards: Vec<_> = texts
        .chunk_by(|one, other| one.answer() == other.answer())
        .map(|answer| card(shell, words, wave, &path, answer))
        .collect();
    let none = cards
        .is_empty()
        .then(|| view! { <section class="sheet"><p>{words.say("screening-released-none")}</p></section> });
    let more = more.map(|last| {
        let to = shell.to(&format!("{path}/released/{last}"));
        view! { <a class="button" href=to>{words.say("screening-released-more")}</a> }
    });
    let back = shell.to("/work/screening");
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("screening-released-about")}</p>
            {none}
            <ul class="people" role="list">{cards}</ul>
            <p class="acts">{more}<a class="button quiet" href=back>{words.say("screening-back")}</a></p>
        }
    })
}

fn card(
    shell: &Shell<'_>,
    words: &'static Words,
    wave: &Wave,
    path: &str,
    answer: &[ReleasedText],
) -> Option<impl IntoView + use<>> {
    let first = answer.first()?;
    let said = SurveyWords::new(&wave.survey, shell.lang);
    let again = shell.to(&format!("{path}/{}/again", first.answer()));
    let texts: Vec<_> = answer
        .iter()
        .map(|text| {
            view! {
                <h2 class="eyebrow">{label(&said, text.question())}</h2>
                <p class="words" dir="auto">{text.text().to_owned()}</p>
            }
        })
        .collect();
    let audience =
        words.say_with("screening-released-for", &[("audience", words_of::audience(words, first.audience()).into())]);
    Some(view! {
        <li class="card">
            {texts}
            <p class="small">{audience}</p>
            <form class="acts" method="post" action=again>
                <button class="button quiet" type="submit">{words.say("screening-released-again")}</button>
            </form>
        </li>
    })
}
