//! Two ways to listen: what an adult recorded, or a voice of the child's own device.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::words::Words;

/// The browser's own player, which needs no script. Nothing is asked for before the child presses play.
pub(super) fn player(words: &'static Words, step: u8, address: String) -> impl IntoView + use<> {
    view! {
        <audio class="recording" controls preload="none" {..custom_attribute("controlslist", "nodownload")} src=address
            aria-label=words.say_with("listen-part", &[("n", step.into())])></audio>
    }
}

/// Reads the step in view, whichever it is. The script shows it where nobody recorded the step and the device has a voice
/// for its language. A loudspeaker while it is silent, a square while it reads.
pub(super) fn button(words: &'static Words) -> impl IntoView + use<> {
    view! {
        <button type="button" id="listen" class="button quiet listen" hidden data-stop=words.say("listen-stop")>
            <svg class="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
                <path class="silent" d="M4 9.500h3.500L13 5v14l-5.500-4.500H4zM16 9a4 4 0 0 1 0 6M18.500 6.500a8 8 0 0 1 0 11" />
                <path class="reading" d="M6 6h12v12H6z" />
            </svg>
            <span>{words.say("listen")}</span>
        </button>
    }
}
