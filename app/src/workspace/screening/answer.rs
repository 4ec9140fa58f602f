//! `/work/screening/{wave}`: one answer, and what may become of it.

use beratta_domain::screening::{
    Audience, HoldReason, LONGEST_NOTE, Learning, Lists, Load, OpenedAnswer, Placeholder, Redaction, TakenOut,
};
use beratta_domain::survey::{Lang, QuestionId};
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::super::danger::{Heading, rule};
use super::super::document::{direction, document, words};
use super::super::{Shell, words_of};
use super::chips::chips;
use super::keys::keys_path;
use crate::respondent::survey_words::SurveyWords;
use crate::words::Words;

/// The `id` of the form that takes a decision back.
const UNDO: &str = "undo";

/// The answer before a screener.
#[derive(Clone, Copy, Debug)]
pub struct AnswerPage<'a> {
    /// Its wave.
    pub wave: &'a Wave,
    /// The answer.
    pub answer: &'a OpenedAnswer,
    /// What is marked in it.
    pub lists: &'a Lists,
    /// How the screener's reading stands.
    pub load: Load,
    /// How many others say nearly the same.
    pub alike: usize,
    /// A note that was too long: nothing was decided then, and all that was typed and ticked is given back.
    pub long_note: Option<LongNote<'a>>,
}

/// What a screener had typed and ticked when their note was too long.
#[derive(Clone, Copy, Debug)]
pub struct LongNote<'a> {
    /// The note.
    pub note: &'a str,
    /// What they had ticked.
    pub ticked: &'a TakenOut,
}

/// The answer, its story, and every decision one press away.
pub fn answer(shell: &Shell<'_>, page: &AnswerPage<'_>) -> String {
    let words = words(shell);
    let title = words.say("room-screening");
    let path = format!("/work/screening/{}", page.wave.slug);
    let form = format!("{path}/{}", page.answer.id());
    let first = page.answer.care().then(|| view! { <p class="unopened">{words.say("screening-hard-first")}</p> });
    document(shell, "wide screening", title, || {
        view! {
            <h1 class="heard">{title}</h1>
            <form id="decision" method="post" action=shell.to(&format!("{form}/release")) autocomplete="off" data-ahead=shell.to(&format!("{path}/ahead"))>
                // Enter in a line of text presses a form's first button: this one does nothing, so that nothing is released by
                // mistake.
                <button type="submit" disabled hidden aria-hidden="true"></button>
                <div class="reading">
                    {rest(words, page.load)}
                    {second_look(words, page.answer)}
                    {about(shell, words, page)}
                    {alike(shell, words, &format!("{form}/alike"), page.alike)}
                    {texts(words, page)}
                </div>
                <div class="deciding">
                    {first}
                    {placeholders(words, shell.lang)}
                    {audiences(words)}
                    {holds(shell, words, &form, page.long_note.map(|long| long.note))}
                    {last(words)}
                </div>
            </form>
            <form id=UNDO method="post" action=shell.to(&format!("{path}/undo"))></form>
            <script nonce=shell.nonce.to_owned() src=keys_path() defer></script>
        }
    })
}

fn rest(words: &'static Words, load: Load) -> Option<impl IntoView + use<>> {
    let hard = (load.hard > 0).then(|| words.say_with("screening-hard-count", &[("n", load.hard.into())]));
    let rest = load.rest.then(|| view! { <strong>{words.say("screening-rest")}</strong>" " });
    (load.hard > 0 || load.rest).then(|| view! { <p class="load" role="status">{rest}{hard}</p> })
}

/// That another screener has looked already, and what they would do. Not who.
fn second_look(words: &'static Words, answer: &OpenedAnswer) -> Option<impl IntoView + use<>> {
    let before = answer.before().filter(|before| before.second_look)?;
    let about = match before.audience {
        Some(audience) => {
            words.say_with("screening-second-release", &[("audience", words_of::audience(words, audience).into())])
        }
        None => words.say("screening-second-held").to_owned(),
    };
    let note = answer.note().map(str::to_owned);
    let why = before.held.map(|reason| {
        view! {
            <details class="fold">
                <summary>{words.say("screening-second-why")}</summary>
                <p><strong>{words_of::hold(words, reason)}</strong></p>
                {note.map(|note| view! { <p dir="auto">{note}</p> })}
            </details>
        }
    });
    Some(view! { <p class="note" role="status"><strong>{words.say("screening-second")}</strong>" "{about}</p>{why} })
}

/// The way to others that say nearly the same.
fn alike(shell: &Shell<'_>, words: &'static Words, path: &str, count: usize) -> Option<impl IntoView + use<>> {
    let to = shell.to(path);
    (count > 0).then(|| {
        view! { <p class="small"><a href=to>{words.say_with("screening-alike", &[("n", count.into())])}</a></p> }
    })
}

/// Who wrote, as far as anybody knows, and which story they had read.
fn about(shell: &Shell<'_>, words: &'static Words, page: &AnswerPage<'_>) -> impl IntoView + use<> {
    let survey = &page.wave.survey;
    let variant = survey.variant(page.answer.variant());
    let story = variant.map(|variant| {
        let levels = variant.levels.iter().map(|(factor, level)| (factor.as_str(), level.as_str())).collect();
        let said = SurveyWords::new(survey, shell.lang).told_with(levels);
        let id = &variant.story;
        let steps = survey.story(id).map_or(0, |story| story.steps);
        let told: Vec<_> = (1..=steps).map(|step| view! { <p>{said.say(&format!("story-{id}-step-{step}"))}</p> }).collect();
        let lang = said.lang().to_string();
        let summary = words.say_with("screening-story", &[("story", said.say(&format!("story-{id}-title")).into())]);
        view! {
            <details class="fold">
                <summary>{summary}</summary>
                <div lang=lang dir=direction(said.lang())>{told}<p><strong>{said.say(&format!("story-{id}-task"))}</strong></p></div>
            </details>
        }
    });
    let age = words.say_with("screening-age", &[("age", page.answer.band().as_str().into())]);
    let own = page.answer.own_experience().then(|| view! { <li>{words.say("screening-own")}</li> });
    let care = page.answer.care().then(|| view! { <li class="calls">{words.say("screening-care")}</li> });
    view! {
        <ul class="facts" role="list"><li>{age}</li>{own}{care}</ul>
        {story}
    }
}

/// What the child wrote. What may be hard to read is behind one press.
fn texts(words: &'static Words, page: &AnswerPage<'_>) -> AnyView {
    let said = SurveyWords::new(&page.wave.survey, page.answer.lang());
    let (lang, dir) = (page.answer.lang().to_string(), direction(page.answer.lang()));
    let ticked = page.long_note.map(|long| long.ticked).or(page.answer.before().map(|before| &before.taken_out));
    let texts: Vec<_> = page
        .answer
        .texts()
        .iter()
        .map(|(question, text)| {
            view! {
                <section class="text">
                    <h2 class="eyebrow">{label(&said, question)}</h2>
                    <div class="words" lang=lang.clone() dir=dir>
                        {chips(question, text, page.answer.lang(), page.lists, ticked.map(|ticked| of(ticked, question)))}
                    </div>
                </section>
            }
        })
        .collect();
    let read = view! { <p class="hint">{words.say("screening-tick")}</p>{texts} };
    if !page.answer.care() {
        return read.into_any();
    }
    view! {
        <details class="hard">
            <summary>{words.say("screening-hard")}</summary>
            <p class="hint">{words.say("screening-hard-about")}</p>
            {read}
        </details>
    }
    .into_any()
}

/// What is taken out of one text.
fn of<'t>(taken_out: &'t TakenOut, question: &QuestionId) -> &'t [Redaction] {
    taken_out.get(question).map(Vec::as_slice).unwrap_or_default()
}

pub(super) fn label(said: &SurveyWords<'_>, question: &QuestionId) -> String {
    said.maybe(&format!("question-{question}")).unwrap_or_else(|| question.to_string())
}

fn placeholders(words: &'static Words, lang: &Lang) -> impl IntoView + use<> {
    let choices: Vec<_> = Placeholder::ALL
        .into_iter()
        .map(|placeholder| view! { <option value=placeholder.id()>{placeholder.word(lang)}</option> })
        .collect();
    view! {
        <p class="as">
            <label for="as">{words.say("screening-as")}</label>
            <select id="as" name="as">{choices}</select>
        </p>
    }
}

/// A key, as the keyboard's place for it, whatever is written on it.
fn audiences(words: &'static Words) -> impl IntoView + use<> {
    let buttons: Vec<_> = Audience::ALL
        .iter()
        .zip(["1", "2", "3", "4"])
        .map(|(audience, key)| {
            view! {
                <button class="button" type="submit" name="audience" value=audience.id() data-key=format!("Digit{key}") aria-keyshortcuts=key>
                    <span>{words_of::audience(words, *audience)}</span><kbd>{key}</kbd>
                </button>
            }
        })
        .collect();
    view! { <fieldset><legend>{words.say("screening-release")}</legend><div class="decisions">{buttons}</div></fieldset> }
}

fn holds(shell: &Shell<'_>, words: &'static Words, form: &str, long_note: Option<&str>) -> impl IntoView + use<> {
    let to = shell.to(&format!("{form}/hold"));
    let buttons: Vec<_> = HoldReason::ALL
        .iter()
        .zip(["Q", "W", "E", "R", "T"])
        .map(|(reason, key)| {
            view! {
                <button class="button quiet" type="submit" formaction=to.clone() name="reason" value=reason.id()
                    data-key=format!("Key{key}") aria-keyshortcuts=key.to_lowercase()>
                    <span>{words_of::hold(words, *reason)}</span><kbd>{key}</kbd>
                </button>
            }
        })
        .collect();
    let wrong = long_note.map(|_| {
        let told = words.say_with("screening-note-long", &[("most", LONGEST_NOTE.into())]);
        view! { <p class="error" id="note-wrong" role="alert">{told}</p> }
    });
    view! {
        <fieldset>
            <legend>{words.say("screening-hold")}</legend>
            <div class="decisions">{buttons}</div>
            {wrong}
            <label for="note">{words.say("screening-note")}</label>
            <input id="note" name="note" type="text" autocomplete="off" value=long_note.unwrap_or_default().to_owned()
                autofocus=long_note.is_some() aria-invalid=long_note.map(|_| "true")
                aria-describedby=if long_note.is_some() { "note-wrong note-hint" } else { "note-hint" } />
            <p class="hint" id="note-hint">{words.say("screening-note-hint")}</p>
        </fieldset>
    }
}

/// Taking the last decision back, and the switch of the keys, which the script shows.
fn last(words: &'static Words) -> impl IntoView + use<> {
    view! {
        <p class="last">
            <button class="button quiet" type="submit" form=UNDO data-key="KeyZ" aria-keyshortcuts="z" aria-describedby="undo-about">
                <span>{words.say("screening-undo")}</span><kbd>"Z"</kbd>
            </button>
            <button id="keys" class="button quiet" type="button" aria-pressed="false" hidden>{words.say("screening-keys")}</button>
            <span class="hint" id="undo-about">{words.say("screening-undo-about")}</span>
        </p>
    }
}

/// The answers are being opened.
pub fn opening(shell: &Shell<'_>, learning: Learning) -> String {
    let words = words(shell);
    let Learning { opened, of } = learning;
    let told = words.say_with("screening-opening-about", &[("opened", opened.into()), ("of", of.into())]);
    document(shell, "narrow", words.say("room-screening"), || {
        view! {
            <h1>{words.say("screening-opening")}</h1>
            <p class="lead" role="status">{told.clone()}</p>
            <p><progress max=of value=opened aria-label=words.say("screening-opening")></progress></p>
        }
    })
}

/// Every answer that has come was read.
pub fn nothing_waits(shell: &Shell<'_>, wave: &Wave) -> String {
    let words = words(shell);
    let undo = shell.to(&format!("/work/screening/{}/undo", wave.slug));
    document(shell, "narrow", words.say("room-screening"), || {
        view! {
            <h1>{words.say("screening-done")}</h1>
            <p class="lead">{words.say("screening-done-about")}</p>
            <form class="acts" method="post" action=undo>
                <a class="button" href=shell.to("/work/screening")>{words.say("screening-back")}</a>
                <button class="button quiet" type="submit">{words.say("screening-undo")}</button>
            </form>
        }
    })
}

/// The answer is with somebody else, or taken back, or there is nothing to take back.
pub fn not_yours(shell: &Shell<'_>, wave: &Wave, undone: bool) -> String {
    let words = words(shell);
    let (title, about) = if undone {
        (words.say("screening-undo-none"), words.say("screening-undo-none-about"))
    } else {
        (words.say("screening-not-yours"), words.say("screening-not-yours-about"))
    };
    document(shell, "narrow", words.say("room-screening"), || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{about}</p>
            <p class="acts"><a class="button" href=shell.to(&format!("/work/screening/{}", wave.slug))>{words.say("screening-read")}</a></p>
        }
    })
}

/// What to do when an answer speaks of danger now: the rule that was written for this wave. Nothing of the answer.
pub fn danger(shell: &Shell<'_>, wave: &Wave) -> String {
    let words = words(shell);
    document(shell, "narrow", words.say("room-screening"), || {
        view! {
            <h1>{words.say("screening-danger")}</h1>
            <p class="lead">{words.say("screening-danger-about")}</p>
            {rule(words, wave, Heading::Second)}
            <p class="acts"><a class="button" href=shell.to(&format!("/work/screening/{}", wave.slug))>{words.say("screening-read")}</a></p>
        }
    })
}
