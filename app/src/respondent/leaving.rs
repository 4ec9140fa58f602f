//! Exit without scripts, from a page that is the answer to a form.

use leptos::prelude::*;

use super::Shell;
use super::document::direction;
use crate::words::Words;

/// What stands in the place of the page that was left, and goes on to the neutral page at once. A refresh without delay
/// takes this page's own place in the history in turn. Nothing here says what the page before it was.
pub fn leaving(shell: &Shell<'_>) -> String {
    let words = Words::of(shell.lang);
    let away = shell.exit_address.to_owned();
    let page = Owner::new().with(|| {
        view! {
            <html lang=shell.lang.to_string() dir=direction(shell.lang)>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="referrer" content="no-referrer" />
                    <meta name="color-scheme" content="light dark" />
                    <meta http-equiv="refresh" content=format!("0;url={away}") />
                    <title>{words.say("page-title")}</title>
                    <link rel="icon" href="data:," />
                </head>
                // For a browser that is told not to refresh pages.
                <body><a id="exit" href=away rel="noreferrer noopener">{words.say("exit")}</a></body>
            </html>
        }
        .to_html()
    });
    format!("<!DOCTYPE html>{page}")
}
