//! The story document: story, advice, questions, choices and Send, all in one form.
//!
//! Without scripts it is one long calm page. The script shows one step at a time; it takes its words from here.

mod care_words;
mod choices;
mod conditions;
mod consent;
mod listen;
mod notice;
mod questions;

use beratta_domain::intake::{COUNTRY, FieldProblem, LANG, SWITCH, TOKEN, Typed};
use beratta_domain::survey::{Picture, Question, Section, Survey};
use leptos::prelude::*;

use super::document::{
    Frame, HelpDoor, Languages, direction, document, language_addresses, native_name, other_languages,
};
use super::help::{Opens, countries, help_line, nearest_first, platforms};
use super::preview::preview_notice;
use super::scenes::{scene, scene_again};
use super::sending::KEPT;
use super::survey_words::SurveyWords;
use super::{Back, Preview, Shell, StoryPage, Workspace};
use crate::words::Words;

/// The question that every survey has: what the child would say.
const ADVICE: &str = "advice";

/// What every part of the document needs to know.
struct Telling<'a> {
    words: &'static Words,
    survey: &'a Survey,
    said: SurveyWords<'a>,
    typed: &'a Typed,
    problems: &'a [FieldProblem],
    purpose: Purpose<'a>,
}

/// What the document is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose<'a> {
    /// A child answers.
    Answer,
    /// An adult looks at it: nothing can be sent.
    Preview(Back<'a>),
}

/// The story document: story, advice, questions, choices and Send in one form.
pub fn story(shell: &Shell<'_>, page: &StoryPage<'_>) -> String {
    whole(shell, page, Purpose::Answer)
}

/// The same document for an adult who wants to see it. Its form leads nowhere and its Send cannot be pressed.
pub fn preview(shell: &Shell<'_>, page: &Preview<'_>) -> String {
    let Preview { wave, band, variant, help, care, back } = *page;
    let (typed, token) = (&Typed::default(), "");
    let page = StoryPage { wave, band, variant, token, typed, problems: &[], notice: None, help, care };
    whole(shell, &page, Purpose::Preview(back))
}

fn whole(shell: &Shell<'_>, page: &StoryPage<'_>, purpose: Purpose<'_>) -> String {
    let survey: &Survey = &page.wave.survey;
    let levels = page.variant.levels.iter().map(|(factor, level)| (factor.as_str(), level.as_str())).collect();
    let telling = Telling {
        words: Words::of(shell.lang),
        survey,
        said: SurveyWords::new(survey, shell.lang).told_with(levels),
        typed: page.typed,
        problems: page.problems,
        purpose,
    };
    // A preview from the page for adults has the language of that page: another would be another entry in the history.
    let mut frame = Frame::page("story").offering(Languages::Own);
    let codes = nearest_first(page.help, &survey.help_countries, page.typed.first(COUNTRY), shell.lang);
    let list = || help_list(shell, page, telling.words, &codes);
    frame.help = HelpDoor::Fold(&list);
    // A link away would lose what is typed; everything that a child may want is on the page itself.
    frame.foot = false;
    frame.style = conditions::style(survey);
    document(shell, &frame, || body(shell, page, &telling, &codes))
}

/// What "Get help" opens.
fn help_list(shell: &Shell<'_>, page: &StoryPage<'_>, words: &'static Words, codes: &[String]) -> AnyView {
    view! {
        <h2 id="help-heading">{words.say("help-here")}</h2>
        <p>{words.say("help-about")}</p>
        {countries(shell.lang, page.help, codes, Opens::Beside)}
        {platforms(shell.lang, page.help, Opens::Beside)}
    }
    .into_any()
}

fn body(shell: &Shell<'_>, page: &StoryPage<'_>, telling: &Telling<'_>, codes: &[String]) -> impl IntoView + use<> {
    let words = telling.words;
    let slug = &page.wave.slug;
    let title = telling.said.say(&format!("story-{}-title", page.variant.story));
    let answered = telling.purpose == Purpose::Answer;
    let token = answered.then(|| view! { <input type="hidden" name=TOKEN value=page.token.to_owned() /> });
    let languages = match telling.purpose {
        Purpose::Answer => language_buttons(shell, words, slug).map(IntoAny::into_any),
        Purpose::Preview(Back::Adults) => None,
        Purpose::Preview(Back::Workspace(Workspace { others, .. })) => {
            Some(language_addresses(shell, words, others).into_any())
        }
    };
    let back = match telling.purpose {
        Purpose::Answer => None,
        Purpose::Preview(back) => Some(back),
    };
    let home = match back {
        Some(Back::Workspace(Workspace { page, .. })) => page.to_owned(),
        Some(Back::Adults) | None => format!("/s/{slug}?lang={}", shell.lang),
    };
    view! {
        {back.map(|back| preview_notice(shell, slug, back))}
        <form id="story" class=KEPT method=answered.then_some("post") action=answered.then(|| format!("/s/{slug}/answers"))
            autocomplete="off" novalidate
            data-home=home
            data-step=words.say_with("step", &[("n", "{n}".into()), ("of", "{of}".into())])
        >
            // Enter in a line of text presses a form's first button: this one does nothing, so that nothing is sent
            // and no language changed by mistake.
            <button type="submit" disabled hidden aria-hidden="true"></button>
            {token}
            <input type="hidden" name=LANG value=shell.lang.to_string() />
            {page.typed.first(COUNTRY).filter(|country| !country.is_empty()).map(|country| view! { <input type="hidden" name=COUNTRY value=country.to_owned() /> })}
            <div class="story-head"><h1>{title}</h1>{languages}</div>
            {notice::view(page.notice, telling)}
            <p id="progress" class="progress" hidden></p>
            {consent::step(telling, page)}
            {story_steps(telling, page)}
            {advice(telling, page)}
            {more_questions(telling)}
            {choices::send_step(telling)}
        </form>
        {help_line(shell.lang, page.help, codes, walk(words))}
        {care_words::view(page.care)}
    }
}

/// What the script walks with, in the bar that stands with every step: Back, Listen and Next.
fn walk(words: &'static Words) -> impl IntoView + use<> {
    view! {
        <div id="walk" class="walk" hidden>
            <button type="button" id="back" class="button quiet">{words.say("back")}</button>
            {listen::button(words)}
            <button type="button" id="next" class="button">{words.say("next")}</button>
        </div>
    }
}

/// Buttons, not links: they send every typed word along, and the page comes back with them in the other language.
fn language_buttons(shell: &Shell<'_>, words: &'static Words, slug: &str) -> Option<impl IntoView + use<>> {
    let others = other_languages(shell);
    (!others.is_empty()).then(|| {
        let buttons: Vec<_> = others
            .into_iter()
            .map(|lang| {
                let (tag, name) = (lang.to_string(), native_name(shell, &lang));
                view! {
                    <button type="submit" class="link" formaction=format!("/s/{slug}/story") name=SWITCH
                        value=tag.clone() lang=tag.clone() dir=direction(&lang)>{name}</button>
                    " "
                }
            })
            .collect();
        view! { <div class="languages" role="group" aria-label=words.say("languages")>{buttons}</div> }
    })
}

fn story_steps(telling: &Telling<'_>, page: &StoryPage<'_>) -> impl IntoView + use<> {
    let story = telling.survey.story(&page.variant.story);
    let steps = story.map_or(0, |story| story.steps);
    let picture = story.and_then(|story| story.picture);
    steps_of(telling, page)
        .map(|(step, text)| {
            let recording = telling.survey.recording(telling.said.lang(), page.variant, step);
            let recording = recording.map(|one| match telling.purpose {
                Purpose::Preview(Back::Workspace(Workspace { recordings, .. })) => {
                    format!("{recordings}/{}", one.address())
                }
                Purpose::Answer | Purpose::Preview(Back::Adults) => {
                    format!("/s/{}/audio/{}", page.wave.slug, one.address())
                }
            });
            story_step(telling.words, (step, steps), &text, recording, picture)
        })
        .collect::<Vec<_>>()
}

/// The steps of the story that is told, each with its number and its text.
fn steps_of(telling: &Telling<'_>, page: &StoryPage<'_>) -> impl Iterator<Item = (u8, String)> {
    let id = &page.variant.story;
    let steps = telling.survey.story(id).map_or(0, |story| story.steps);
    (1..=steps).map(move |step| (step, telling.said.say(&format!("story-{id}-step-{step}"))))
}

fn story_step(
    words: &'static Words,
    (step, of): (u8, u8),
    text: &str,
    recording: Option<String>,
    picture: Option<Picture>,
) -> impl IntoView + use<> {
    let picture = picture.map(|picture| if step == 1 { scene(picture).into_any() } else { scene_again().into_any() });
    let heading = format!("part-{step}");
    view! {
        <section class="step told" aria-labelledby=heading.clone()>
            {picture}
            <h2 id=heading.clone() class="eyebrow" tabindex="-1">
                {words.say_with("part", &[("n", step.into()), ("of", of.into())])}
            </h2>
            <div class="tale">{paragraphs(text)}</div>
            {recording.map(|address| listen::player(words, step, address))}
        </section>
    }
}

/// A text's paragraphs: an empty line begins a new one.
fn paragraphs(text: &str) -> impl IntoView + use<> {
    text.split("\n\n").map(|paragraph| view! { <p>{paragraph.to_owned()}</p> }).collect::<Vec<_>>()
}

fn advice(telling: &Telling<'_>, page: &StoryPage<'_>) -> impl IntoView + use<> {
    let words = telling.words;
    let task = telling.said.say(&format!("story-{}-task", page.variant.story));
    let question = telling.survey.question(ADVICE).map(|question| questions::view(telling, question));
    let tale: Vec<_> = steps_of(telling, page).map(|(_, text)| paragraphs(&text)).collect();
    view! {
        <section class="step turn" aria-labelledby="advice-heading">
            <h2 id="advice-heading" tabindex="-1">{words.say("advice-heading")}</h2>
            // A fold that holds it once more, and no link up to it: see [`HelpDoor::Fold`].
            <details id="again" class="fold">
                <summary>{words.say("story-again")}</summary>
                <div class="tale">{tale}</div>
            </details>
            <div class="task">{paragraphs(&task)}</div>
            {question}
        </section>
    }
}

fn more_questions(telling: &Telling<'_>) -> Option<impl IntoView + use<>> {
    let words = telling.words;
    let in_section = |section: Section| {
        telling
            .survey
            .questions
            .iter()
            .filter(move |question| question.section == section && question.id.as_str() != ADVICE)
            .collect::<Vec<&Question>>()
    };
    let (main, deep) = (in_section(Section::Main), in_section(Section::DeepDive));
    if main.is_empty() && deep.is_empty() {
        return None;
    }
    let main: Vec<_> = main.into_iter().map(|question| questions::view(telling, question)).collect();
    let open = deep.iter().any(|question| questions::is_touched(telling, question));
    let deep: Vec<_> = deep.into_iter().map(|question| questions::view(telling, question)).collect();
    let deep = (!deep.is_empty()).then(|| {
        view! { <details class="fold deep" open=open><summary>{words.say("deep-summary")}</summary>{deep}</details> }
    });
    Some(view! {
        <section class="step" aria-labelledby="questions-heading">
            <h2 id="questions-heading" tabindex="-1">{words.say("questions-heading")}</h2>
            <p class="hint">{words.say("questions-free")}</p>
            {main}
            {deep}
        </section>
    })
}
