//! Taking an answer back with its code.

use beratta_domain::intake::LANG;
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::document::{AGAIN, Frame, Languages, address, document, opener};
use super::sending::{KEPT, send_button, send_status};
use super::{Shell, WithdrawState, art};
use crate::words::Words;

/// The `id` of the page's form.
const FORM: &str = "withdraw";

/// `GET` and `POST /s/{slug}/withdraw`.
pub fn withdraw(shell: &Shell<'_>, wave: &Wave, state: WithdrawState<'_>) -> String {
    let words = Words::of(shell.lang);
    let (typed, problem) = match state {
        WithdrawState::Done(code) => return done(shell, words, wave, code),
        WithdrawState::Ask(typed) => (typed, None),
        WithdrawState::Unreadable(typed) => (typed, Some(words.say("withdraw-unreadable"))),
        WithdrawState::Unknown(typed) => (typed, Some(words.say("withdraw-unknown"))),
        WithdrawState::Unavailable(typed) => (typed, Some(words.say("withdraw-unavailable"))),
    };
    let invalid = problem.is_some();
    document(shell, &Frame::page("withdraw").offering(Languages::Form(FORM)), || {
        view! {
            {art::letter()}
            <h1>{words.say("withdraw-heading")}</h1>
            <p class="lead" id="code-hint">{words.say("withdraw-about")}</p>
            <form id=FORM class=format!("sheet {KEPT}") method="post" action=format!("/s/{}/withdraw", wave.slug) autocomplete="off">
                <input type="hidden" name=LANG value=shell.lang.to_string() />
                <label class="question" for="code">{words.say("withdraw-code")}</label>
                {problem.map(|problem| view! { <p class="error" id="code-error" role="alert">{problem}</p> })}
                <input id="code" class="code" name="code" type="text" value=typed.to_owned()
                    autocomplete="off" autocapitalize="characters" spellcheck="false" dir="ltr" autofocus=invalid
                    aria-describedby=if invalid { "code-error code-hint" } else { "code-hint" }
                    aria-invalid=invalid.then_some("true") />
                {send_button(words, FORM, words.say("withdraw-send"), words.say("send-changed-here"), false)}
                {send_status()}
            </form>
            <p class="hint">{words.say("withdraw-stays")}</p>
            {opener(shell, FORM, words.say("withdraw-open"))}
        }
    })
}

fn done(shell: &Shell<'_>, words: &'static Words, wave: &Wave, code: &str) -> String {
    document(shell, &Frame::page("withdraw").offering(Languages::Form(AGAIN)), || {
        view! {
            <form id=AGAIN method="post" action=format!("/s/{}/withdraw", wave.slug)>
                <input type="hidden" name="code" value=code.to_owned() />
                <input type="hidden" name="done" value="yes" />
            </form>
            {art::morning()}
            <h1 tabindex="-1">{words.say("withdraw-done")}</h1>
            <p class="lead">{words.say("withdraw-done-about")}</p>
            <p>{words.say("withdraw-stays")}</p>
            <p class="pair">
                <a class="button quiet" href=address("/help", shell.lang)>{words.say("help-link")}</a>
            </p>
        }
    })
}
