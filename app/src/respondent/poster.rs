//! `GET /s/{slug}/poster`: a sheet for the classroom, to be printed. It names no school, class, person or day.

use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::Shell;
use super::assets::POSTER;
use super::document::{Frame, all_languages, document};
use super::survey_words::SurveyWords;
use crate::square::square;
use crate::words::Words;

/// The sheet. `entrance` is the address that the wave is entered by.
pub fn poster(shell: &Shell<'_>, wave: &Wave, entrance: &str) -> String {
    let words = Words::of(shell.lang);
    let title = SurveyWords::new(&wave.survey, shell.lang).say("survey-title");
    let shown = entrance.split_once("://").map_or(entrance, |(_, rest)| rest).to_owned();
    let square = square(entrance).map(|square| {
        view! {
            <p class="poster-how">{words.say("sheet-camera")}</p>
            {square}
        }
    });
    let mut frame = Frame { title: Some(words.say("adults-sheet-heading")), ..Frame::page("poster") };
    frame.style.clone_from(&POSTER);
    document(shell, &frame, || {
        view! {
            <p class="note unprinted">{words.say("sheet-print")}</p>
            <article class="poster-sheet">
                <h1>{title}</h1>
                <p class="lead">{words.say("sheet-story")}</p>
                {square}
                <p class="poster-how">{words.say("sheet-or")}</p>
                <p class="poster-address"><bdi dir="ltr">{shown}</bdi></p>
                <p>{words.say_with("sheet-languages", &[("languages", all_languages(shell, words).into())])}</p>
                <ul class="plain">
                    <li>{words.say("sheet-free")}</li>
                    <li>{words.say("sheet-nobody")}</li>
                    <li>{words.say("sheet-beside")}</li>
                    <li>{words.say("sheet-help")}</li>
                </ul>
            </article>
        }
    })
}
