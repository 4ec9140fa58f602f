//! What children see, for an adult who looks at it: the pages are the real ones, and nothing in them leads to a Send.

use beratta_domain::help::Help;
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::document::address;
use super::thanks::preview_thanks;
use super::welcome::preview_welcome;
use super::{Back, Beside, Shell, ThanksPage, Workspace};
use crate::words::Words;

/// Stands where a child's code would: it is none, and cannot be taken for one.
const NO_CODE: &str = "••••-••••-••••";

/// The first page or the thanks of a wave, for an administrator. Neither is given anything that a Send needs.
pub fn preview_beside(shell: &Shell<'_>, wave: &Wave, help: &Help, page: Beside, back: Workspace<'_>) -> String {
    let code = wave.survey.withdrawal.then_some(NO_CODE);
    let sent = ThanksPage { wave, code, care: false, again: false, kept_old: false, country: None, help };
    match page {
        Beside::Welcome => preview_welcome(shell, wave, back),
        Beside::Thanks => preview_thanks(shell, &sent, back),
        Beside::Care => preview_thanks(shell, &ThanksPage { care: true, ..sent }, back),
    }
}

/// Says what this is, and leads back to where it was opened from.
pub(super) fn preview_notice(shell: &Shell<'_>, slug: &str, back: Back<'_>) -> impl IntoView + use<> {
    let words = Words::of(shell.lang);
    let (to, said) = match back {
        Back::Adults => (address(&format!("/s/{slug}/adults"), shell.lang), words.say("preview-back")),
        Back::Workspace(Workspace { page, .. }) => (page.to_owned(), words.say("preview-back-work")),
    };
    view! {
        <aside class="note" aria-label=words.say("preview-notice")>
            <p><strong>{words.say("preview-notice")}</strong>" "{words.say("preview-about")}</p>
            <p><a class="alone" href=to>{said}</a></p>
        </aside>
    }
}
