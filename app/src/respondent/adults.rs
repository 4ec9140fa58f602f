//! `GET /s/{slug}/adults`: what parents and teachers want to know, and where they see what children see.

use beratta_domain::intake::LANG;
use beratta_domain::survey::{AgeBand, VariantIndex};
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::document::{Frame, address, all_languages, document};
use super::survey_words::SurveyWords;
use super::welcome::band_name;
use super::{Shell, art};
use crate::words::Words;

/// The page for parents and teachers.
pub fn adults(shell: &Shell<'_>, wave: &Wave) -> String {
    let words = Words::of(shell.lang);
    let to = |path: &str| address(&format!("/s/{}/{path}", wave.slug), shell.lang);
    let title = SurveyWords::new(&wave.survey, shell.lang).say("survey-title");
    let previews: Vec<_> = wave
        .survey
        .bands
        .iter()
        .flat_map(|band| wave.survey.variants_of(band).into_iter().map(move |variant| (band, variant)))
        .filter_map(|(band, variant)| preview_link(shell, words, wave, band, variant))
        .collect();
    let frame = Frame { title: Some(words.say("adults-heading")), ..Frame::page("adults") };
    document(shell, &frame, || {
        view! {
            {art::signpost()}
            <p class="eyebrow">{title}</p>
            <h1>{words.say("adults-heading")}</h1>
            <p class="lead">{words.say("adults-about")}</p>
            <p>{words.say_with("adults-languages", &[("languages", all_languages(shell, words).into())])}</p>
            <h2>{words.say("adults-free-heading")}</h2>
            <p>{words.say("adults-free")}</p>
            <h2>{words.say("adults-kept-heading")}</h2>
            <p>{words.say("adults-kept")}</p>
            <h2>{words.say("adults-danger-heading")}</h2>
            <p>{words.say("adults-danger")}</p>
            <p><a class="alone" href=address("/privacy", shell.lang)>{words.say("adults-rule")}</a></p>
            <h2>{words.say("adults-after-heading")}</h2>
            <p>{words.say("adults-after")}</p>
            <h2>{words.say("adults-preview-heading")}</h2>
            <p>{words.say("adults-preview-about")}</p>
            <ul class="plain">{previews}</ul>
            <h2>{words.say("adults-sheet-heading")}</h2>
            <p>{words.say("adults-sheet-about")}</p>
            <p class="pair">
                <a class="button" href=to("poster")>{words.say("adults-sheet")}</a>
                <a class="button quiet" href=to("complaint")>{words.say("complaint-link")}</a>
            </p>
        }
    })
}

/// Where a variant is read as a child of this band reads it: a button, so that Exit can take the story's place in the
/// history without scripts too.
fn preview_link(
    shell: &Shell<'_>,
    words: &'static Words,
    wave: &Wave,
    band: &AgeBand,
    index: VariantIndex,
) -> Option<impl IntoView + use<>> {
    let variant = wave.survey.variant(index)?;
    let story = SurveyWords::new(&wave.survey, shell.lang).say(&format!("story-{}-title", variant.story));
    // Versions count within a story, as people do.
    let first = wave.survey.variants.iter().position(|other| other.story == variant.story).unwrap_or_default();
    let n = usize::from(index.0).saturating_sub(first) + 1;
    let text = words.say_with(
        "adults-preview",
        &[("story", story.into()), ("age", band_name(words, band).into()), ("n", n.into())],
    );
    let action = format!("/s/{}/preview/{}/{}", wave.slug, band.id, index.0);
    Some(view! {
        <li>
            <form method="post" action=action>
                <input type="hidden" name=LANG value=shell.lang.to_string() />
                <button class="link alone" type="submit">{text}</button>
            </form>
        </li>
    })
}
