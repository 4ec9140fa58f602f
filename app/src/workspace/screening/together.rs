//! Several answers at once: short and ordinary ones that are released together, and those that say nearly the same, which
//! are held together. Each is shown in full.

use beratta_domain::screening::{Audience, HoldReason, Lists, OpenedAnswer, Stack};
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::super::document::{direction, document, words};
use super::super::{Shell, words_of};
use super::answer::label;
use super::chips::plain;
use crate::respondent::survey_words::SurveyWords;
use crate::words::Words;

/// The name of the boxes that say which answers are meant.
const ONE: &str = "one";

/// Short, ordinary answers, to be released together. `two_person` says that each release of this wave needs two.
pub fn ordinary_ones(shell: &Shell<'_>, wave: &Wave, lists: &Lists, stack: &Stack, two_person: bool) -> String {
    let words = words(shell);
    let title = words.say("screening-ordinary");
    let path = format!("/work/screening/{}", wave.slug);
    let to = shell.to(&format!("{path}/ordinary"));
    let empty = match (stack.answers.is_empty(), two_person) {
        (true, true) => Some(words.say("screening-ordinary-two")),
        (true, false) => Some(words.say("screening-ordinary-none")),
        (false, _) => None,
    };
    document(shell, "narrow", title, || {
        let answers = match empty {
            Some(why) => {
                let back = shell.to("/work/screening");
                view! {
                    <p class="lead">{why}</p>
                    <p class="acts"><a class="button" href=back>{words.say("screening-back")}</a></p>
                }
                .into_any()
            }
            None => view! {
                <p class="lead">{words.say("screening-ordinary-about")}</p>
                <form method="post" action=to autocomplete="off">
                    {list(words, wave, lists, stack)}
                    <fieldset><legend>{words.say("screening-together-release")}</legend><div class="decisions">{audiences(words)}</div></fieldset>
                </form>
                {undo(shell, words, &path)}
            }
            .into_any(),
        };
        view! { <h1>{title}</h1>{answers} }
    })
}

/// Answers that say nearly the same, to be held together.
pub fn alike(shell: &Shell<'_>, wave: &Wave, lists: &Lists, stack: &Stack) -> String {
    let words = words(shell);
    let title = words.say("screening-alike-title");
    let path = format!("/work/screening/{}", wave.slug);
    let to = shell.to(&format!("{path}/alike"));
    let more = (stack.more > 0).then(|| words.say_with("screening-alike-more", &[("n", stack.more.into())]));
    let hard = stack.answers.iter().any(OpenedAnswer::care);
    document(shell, "narrow", title, || {
        let answers = list(words, wave, lists, stack);
        let shown = if hard {
            view! { <details class="hard"><summary>{words.say("screening-hard")}</summary>{answers}</details> }
                .into_any()
        } else {
            answers.into_any()
        };
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("screening-alike-about")}</p>
            <form method="post" action=to autocomplete="off">
                {shown}
                {more.map(|more| view! { <p class="hint">{more}</p> })}
                <fieldset><legend>{words.say("screening-together-hold")}</legend><div class="decisions">{reasons(words)}</div></fieldset>
            </form>
            {undo(shell, words, &path)}
        }
    })
}

fn list(words: &'static Words, wave: &Wave, lists: &Lists, stack: &Stack) -> impl IntoView + use<> {
    let rows: Vec<_> = stack.answers.iter().map(|answer| row(words, wave, lists, answer)).collect();
    view! { <ol class="stack" role="list">{rows}</ol> }
}

fn row(words: &'static Words, wave: &Wave, lists: &Lists, answer: &OpenedAnswer) -> impl IntoView + use<> {
    let said = SurveyWords::new(&wave.survey, answer.lang());
    let (lang, dir) = (answer.lang().to_string(), direction(answer.lang()));
    let several = answer.texts().len() > 1;
    let texts: Vec<_> = answer
        .texts()
        .iter()
        .map(|(question, text)| {
            let label = several.then(|| view! { <b class="eyebrow">{label(&said, question)}</b> });
            view! { {label}<span class="words" lang=lang.clone() dir=dir>{plain(text, lists)}</span> }
        })
        .collect();
    let age = words.say_with("screening-age", &[("age", answer.band().as_str().into())]);
    view! {
        <li>
            <label class="pick">
                <input type="checkbox" name=ONE value=answer.id().to_string() checked />
                <span>{texts}<span class="small">{age}</span></span>
            </label>
        </li>
    }
}

fn audiences(words: &'static Words) -> Vec<impl IntoView + use<>> {
    let button = |audience: &Audience| {
        view! { <button class="button" type="submit" name="audience" value=audience.id()>{words_of::audience(words, *audience)}</button> }
    };
    Audience::ALL.iter().map(button).collect()
}

/// Every reason but danger, which is looked at one answer at a time.
fn reasons(words: &'static Words) -> Vec<impl IntoView + use<>> {
    let button = |reason: &HoldReason| {
        view! { <button class="button quiet" type="submit" name="reason" value=reason.id()>{words_of::hold(words, *reason)}</button> }
    };
    HoldReason::ALL.iter().filter(|reason| **reason != HoldReason::DangerNow).map(button).collect()
}

fn undo(shell: &Shell<'_>, words: &'static Words, path: &str) -> impl IntoView + use<> {
    let (undo, read) = (shell.to(&format!("{path}/undo")), shell.to(path));
    view! {
        <form class="acts" method="post" action=undo>
            <a class="button quiet" href=read>{words.say("screening-one-by-one")}</a>
            <button class="button quiet" type="submit">{words.say("screening-undo")}</button>
        </form>
    }
}
