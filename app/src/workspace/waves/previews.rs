//! Links to what children see: a language each, its pages in the order in which children meet them.

use beratta_domain::survey::{AgeBand, Lang, VariantIndex};
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::super::Shell;
use super::super::document::direction;
use super::ages;
use crate::respondent::Beside;
use crate::respondent::survey_words::SurveyWords;
use crate::words::Words;

/// Each page in each language.
pub(super) fn view(shell: &Shell<'_>, words: &'static Words, wave: &Wave) -> impl IntoView + use<> {
    let languages: Vec<_> = wave.survey.languages.iter().map(|lang| in_language(shell, words, wave, lang)).collect();
    view! {
        <section class="sheet" aria-labelledby="previews">
            <h2 id="previews">{words.say("previews-heading")}</h2>
            <p>{words.say("previews-about")}</p>
            {languages}
        </section>
    }
}

fn in_language(shell: &Shell<'_>, words: &'static Words, wave: &Wave, lang: &Lang) -> impl IntoView + use<> {
    let name = Words::name_of(lang).map_or_else(|| lang.to_string(), str::to_owned);
    let to = |rest: &str| shell.to(&format!("/work/waves/{}/preview/{lang}/{rest}", wave.slug));
    let beside = |page: Beside| link(to(page.id()), name_of(words, page).to_owned());
    let stories: Vec<_> = wave
        .survey
        .bands
        .iter()
        .flat_map(|band| wave.survey.variants_of(band).into_iter().map(move |variant| (band, variant)))
        .filter_map(|(band, index)| {
            let text = story(shell, words, wave, band, index)?;
            Some(link(to(&format!("{}/{}", band.id, index.0)), text))
        })
        .collect();
    view! {
        <details class="fold">
            <summary><bdi lang=lang.to_string() dir=direction(lang)>{name}</bdi></summary>
            <ul class="pages">
                {beside(Beside::Welcome)} {stories} {beside(Beside::Thanks)} {beside(Beside::Care)}
            </ul>
        </details>
    }
}

fn link(to: String, text: String) -> impl IntoView + use<> {
    view! { <li><a class="alone" href=to>{text}</a></li> }
}

fn name_of(words: &'static Words, page: Beside) -> &'static str {
    words.say(match page {
        Beside::Welcome => "preview-welcome",
        Beside::Thanks => "preview-thanks",
        Beside::Care => "preview-care",
    })
}

fn story(shell: &Shell<'_>, words: &'static Words, wave: &Wave, band: &AgeBand, index: VariantIndex) -> Option<String> {
    let variant = wave.survey.variant(index)?;
    let story = SurveyWords::new(&wave.survey, shell.lang).say(&format!("story-{}-title", variant.story));
    // Versions count within a story, as people do.
    let first = wave.survey.variants.iter().position(|other| other.story == variant.story).unwrap_or_default();
    let n = usize::from(index.0).saturating_sub(first) + 1;
    Some(
        words.say_with("preview-link", &[("story", story.into()), ("ages", ages(words, band).into()), ("n", n.into())]),
    )
}
