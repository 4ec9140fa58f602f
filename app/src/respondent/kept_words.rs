//! A child's words on a page that has no form to put them into: theirs to copy.

use beratta_domain::intake::{TOKEN, Typed, field_name};
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::textarea::TextArea;
use crate::words::Words;

/// The `id` of the form around them. It has no button: only a change of language sends it, and the Send that cannot be
/// kept is refused again, in that language.
pub(super) const FORM: &str = "kept";
/// The most fields that a page gives back where no survey tells how many there are.
const MOST_FIELDS: usize = 100;

/// What was typed into the survey's free-text questions, each in a field to copy from. Nothing when nothing was typed.
pub(super) fn view(words: &'static Words, wave: &Wave, typed: &Typed) -> Option<impl IntoView + use<>> {
    let free = wave.survey.questions.iter().filter(|question| question.kind.is_free_text());
    let fields: Vec<_> = free
        .filter_map(|question| {
            let name = field_name(&question.id);
            let text = Some(typed.texts(&name)).filter(|text| !text.trim().is_empty())?;
            let id = format!("kept-{name}");
            let described_by = Some("kept-about".to_owned());
            let area = TextArea { id: &id, name: &name, typed: &text, rows: 6, described_by, invalid: false };
            Some(view! { <p><label class="eyebrow" for=id.clone()>{words.say("kept-words-label")}</label>{area.view()}</p> })
        })
        .collect();
    let token = typed.first(TOKEN).map(|token| view! { <input type="hidden" name=TOKEN value=token.to_owned() /> });
    (!fields.is_empty()).then(|| {
        view! {
            <section aria-labelledby="kept-heading">
                <h2 id="kept-heading">{words.say("kept-words")}</h2>
                <p id="kept-about">{words.say("kept-words-about")}</p>
                <form id=FORM method="post" action=format!("/s/{}/answers", wave.slug) autocomplete="off">
                    {token}
                    {fields}
                </form>
            </section>
        }
    })
}

/// The same where no survey tells which of it are words: everything that came.
pub(super) fn everything(words: &'static Words, typed: &Typed) -> Option<impl IntoView + use<>> {
    let fields = typed.answers().take(MOST_FIELDS).enumerate().map(|(at, text)| {
        let id = format!("kept-{at}");
        let described_by = Some("kept-about".to_owned());
        let area = TextArea { id: &id, name: &id, typed: text, rows: 6, described_by, invalid: false };
        view! { <p><label class="eyebrow" for=id.clone()>{words.say("kept-words-label")}</label>{area.view()}</p> }
    });
    let fields: Vec<_> = fields.collect();
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
