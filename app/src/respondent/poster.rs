//! `GET /s/{slug}/poster`: a sheet for the classroom, to be printed. It names no school, class, person or day.

use std::fmt::Write;

use beratta_domain::wave::Wave;
use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};

use super::Shell;
use super::assets::POSTER;
use super::document::{Frame, all_languages, document};
use super::survey_words::SurveyWords;
use crate::words::Words;

/// The quiet zone around a code, in modules (ISO/IEC 18004, section 6.3.8).
const QUIET: usize = 4;

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
    let mut frame = Frame::page("poster");
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

/// The address as a QR code; `None` for one that is too long for any. The address stands below it in letters, so that
/// nobody needs the picture.
fn square(address: &str) -> Option<impl IntoView + use<>> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let (width, mut dark) = (code.width(), String::new());
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            // Writing to a string does not fail.
            let _ = write!(dark, "M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET);
        }
    }
    let size = width + 2 * QUIET;
    // Cameras want dark on light, whatever the colours of the page are.
    Some(view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") aria-hidden="true" focusable="false" shape-rendering="crispEdges">
            <rect width=size height=size fill="white" />
            <path d=dark fill="black" />
        </svg>
    })
}
