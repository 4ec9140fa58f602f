//! A form that the script sends: its button has every word that the script may need on the way.

use leptos::prelude::*;

use crate::words::Words;

/// The `class` of a form that the script keeps in view until its answer is here.
pub(super) const KEPT: &str = "kept";

/// The button of the form of this `id`. It says what became of the sending, where there are scripts. `changed` is for who
/// writes on while the first words are on their way.
pub(super) fn send_button(
    words: &'static Words,
    form: &'static str,
    label: &'static str,
    changed: &'static str,
    disabled: bool,
) -> impl IntoView + use<> {
    view! {
        <button id="send" class="button" type="submit" form=form disabled=disabled data-sending=words.say("sending")
            data-again=words.say("send-again") data-failed=words.say("send-failed")
            data-waiting=words.say("send-waiting") data-kept=words.say("send-kept")
            data-moving=words.say("send-moving") data-here=words.say("send-here") data-changed=changed>{label}</button>
    }
}

/// Where the script tells it.
pub(super) fn send_status() -> impl IntoView + use<> {
    view! { <p id="send-status" class="kindly" role="status"></p> }
}
