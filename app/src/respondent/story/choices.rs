//! The last step: two choices that are never ticked beforehand, and Send, which the script puts into the bar.

use beratta_domain::intake::{OWN_EXPERIENCE, SHOW_WORDS, TICKED};
use leptos::prelude::*;

use super::super::sending::{send_button, send_status};
use super::{Purpose, Telling};

/// The last step.
pub(super) fn send_step(telling: &Telling<'_>) -> impl IntoView + use<> {
    let words = telling.words;
    let offered = telling.survey.choices;
    let show =
        offered.show_words.then(|| tick(telling, SHOW_WORDS, words.say("show-words"), words.say("show-words-hint")));
    let own = offered
        .own_experience
        .then(|| tick(telling, OWN_EXPERIENCE, words.say("own-experience"), words.say("own-experience-hint")));
    view! {
        <section class="step" aria-labelledby="send-heading">
            <h2 id="send-heading" tabindex="-1">{words.say("send-heading")}</h2>
            {show}
            {own}
            <p class="send-row">
                {send_button(words, "story", words.say("send"), words.say("send-changed"), telling.purpose != Purpose::Answer)}
            </p>
            {send_status()}
        </section>
    }
}

fn tick(telling: &Telling<'_>, name: &'static str, label: &'static str, hint: &'static str) -> impl IntoView + use<> {
    let hint_id = format!("{name}-hint");
    view! {
        <div class="tick">
            <label class="choice">
                <input type="checkbox" name=name value=TICKED checked=telling.typed.has(name, TICKED) aria-describedby=hint_id.clone() />
                <span>{label}</span>
            </label>
            <p class="hint" id=hint_id>{hint}</p>
        </div>
    }
}
