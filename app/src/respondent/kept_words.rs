//! A child's words on a page that has no form to put them into: theirs to copy.

use beratta_domain::intake::{Typed, field_name};
use beratta_domain::survey::Survey;
use leptos::prelude::*;

use super::textarea::TextArea;
use crate::words::Words;

/// What was typed into the survey's free-text questions, each in a field to copy from. Nothing when nothing was typed.
pub(super) fn view(words: &'static Words, survey: &Survey, typed: &Typed) -> Option<impl IntoView + use<>> {
    let free = survey.questions.iter().filter(|question| question.kind.is_free_text());
    let fields: Vec<_> = free
        .filter_map(|question| {
            let name = field_name(&question.id);
            let text = typed.first(&name).filter(|text| !text.trim().is_empty())?;
            let id = format!("kept-{name}");
            let described_by = Some("kept-about".to_owned());
            let area = TextArea { id: &id, name: &name, typed: text, rows: 6, described_by, invalid: false };
            Some(view! { <p><label class="eyebrow" for=id.clone()>{words.say("kept-words-label")}</label>{area.view()}</p> })
        })
        .collect();
    (!fields.is_empty()).then(|| {
        view! {
            <section aria-labelledby="kept-heading">
                <h2 id="kept-heading">{words.say("kept-words")}</h2>
                <p id="kept-about">{words.say("kept-words-about")}</p>
                {fields}
            </section>
        }
    })
}
