//! What is asked before a step that nothing undoes, and what is told after one.

use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::super::Shell;
use super::super::document::{document, words};
use super::super::field::{Field, Letters};
use crate::respondent::survey_words::SurveyWords;

/// A step that nothing undoes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Closing.
    Close,
    /// Destroying key and words, with the wave's name to type; whether what was typed was another one.
    Purge {
        /// Whether what was typed was another name.
        wrong: bool,
    },
}

/// Asks before a wave closes or is purged.
pub fn confirm(shell: &Shell<'_>, wave: &Wave, asked: Asked) -> String {
    let words = words(shell);
    let title = SurveyWords::new(&wave.survey, shell.lang).say("survey-title");
    let (path, question, about, done) = match asked {
        Asked::Close => ("close", "confirm-close", "confirm-close-about", "wave-close"),
        Asked::Purge { .. } => ("purge", "confirm-purge", "confirm-purge-about", "wave-purge"),
    };
    let question = words.say_with(question, &[("title", title.into())]);
    let back = shell.to(&format!("/work/waves/{}", wave.slug));
    let typed = match asked {
        Asked::Close => None,
        Asked::Purge { wrong } => {
            let mut field = Field::new("name", "text", "off", words.say("confirm-purge-name"));
            field.hint = Some(wave.slug.clone());
            field.letters = Letters::Exact;
            field.wrong = wrong.then(|| words.say("fault-purge-name").to_owned());
            Some(field.view())
        }
    };
    document(shell, "narrow", &question, || {
        view! {
            <h1>{question.clone()}</h1>
            <p class="lead">{words.say(about)}</p>
            <form method="post" action=shell.to(&format!("/work/waves/{}/{path}", wave.slug))>
                {typed}
                <p class="pair">
                    <button class="button" type="submit">{words.say(done)}</button>
                    <a class="button quiet" href=back>{words.say("confirm-no")}</a>
                </p>
            </form>
        }
    })
}

/// The recovery words of a wave that was just written down, shown once.
pub fn recovery_words(shell: &Shell<'_>, slug: &str, told: &str) -> String {
    let words = words(shell);
    let title = words.say("words-title");
    let list: Vec<_> =
        told.split(' ').map(|word| view! { <li><bdi dir="ltr" lang="en">{word.to_owned()}</bdi></li> }).collect();
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("words-about")}</p>
            <section class="sheet"><ol class="codes key-words" translate="no">{list}</ol></section>
            <p>{words.say("words-once")}</p>
            <p><a class="button" href=shell.to(&format!("/work/waves/{slug}"))>{words.say("words-done")}</a></p>
        }
    })
}

/// Somebody moved the wave on meanwhile: nothing was done.
pub fn moved(shell: &Shell<'_>, wave: &Wave) -> String {
    let words = words(shell);
    let title = words.say("wave-moved");
    document(shell, "narrow", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("wave-moved-about")}</p>
            <p><a class="button" href=shell.to(&format!("/work/waves/{}", wave.slug))>{words.say("wave-moved-look")}</a></p>
        }
    })
}
