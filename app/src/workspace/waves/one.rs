//! One wave: where it stands, what comes next, its tests, and what children see.

use beratta_domain::life::{Need, State, Step, Trial};
use beratta_domain::survey::AgeBand;
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::super::Shell;
use super::super::document::{document, words};
use super::super::field::Field;
use super::{Standing, WaveFault, ages, counted, days, languages, previews, state};
use crate::respondent::survey_words::SurveyWords;
use crate::respondent::textarea::TextArea;
use crate::words::Words;

/// A wave's page: the wave, where it stands, and what was sent from it and not taken.
#[derive(Debug)]
pub struct One<'a> {
    /// The wave.
    pub wave: &'a Wave,
    /// Where it stands.
    pub standing: &'a Standing<'a>,
    /// What was wrong.
    pub fault: Option<WaveFault>,
    /// What was typed, by the name of its field.
    pub typed: &'a [(String, String)],
}

impl One<'_> {
    fn typed(&self, name: &str) -> &str {
        self.typed.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value)
    }

    fn wrong(&self, words: &'static Words, fault: WaveFault, key: &'static str) -> Option<String> {
        (self.fault == Some(fault)).then(|| words.say(key).to_owned())
    }

    fn path(&self, more: &str) -> String {
        format!("/work/waves/{}{more}", self.wave.slug)
    }
}

/// The page of one wave.
pub fn wave(shell: &Shell<'_>, page: &One<'_>) -> String {
    let words = words(shell);
    let title = SurveyWords::new(&page.wave.survey, shell.lang).say("survey-title");
    document(shell, "wide", &title, || {
        view! {
            <p class="eyebrow">{state(words, page.wave.state)}</p>
            <h1>{title.clone()}</h1>
            {facts(words, page)}
            <div class="steps">
                {next(shell, words, page)}
                {trials(words, page)}
                {previews::view(shell, words, page.wave)}
            </div>
            <p><a href=shell.to("/work/waves")>{words.say("waves-back")}</a></p>
        }
    })
}

fn facts(words: &'static Words, page: &One<'_>) -> impl IntoView + use<> {
    let wave = page.wave;
    let days: Vec<_> = days(words, wave).into_iter().map(|day| view! { <li>{day}</li> }).collect();
    let version: String = wave.survey.version.0.chars().take(12).collect();
    let counts = match page.standing.counts {
        Some((served, came)) => {
            let line = [("served", counted(words, served).into()), ("came", counted(words, came).into())];
            words.say_with("wave-counts", &line)
        }
        None => words.say("wave-counts-later").to_owned(),
    };
    view! {
        <section class="sheet">
            <p><bdi dir="ltr">{format!("/s/{}", wave.slug)}</bdi></p>
            {languages(&wave.survey)}
            <ul class="plain">{days}</ul>
            <p>{counts}</p>
            <p class="small">{words.say("wave-version")}" "<bdi dir="ltr">{version}</bdi></p>
            {wave.draft.then(|| view! { <p class="small">{words.say("wave-unsigned")}</p> })}
        </section>
    }
}

/// What comes next, by state.
fn next(shell: &Shell<'_>, words: &'static Words, page: &One<'_>) -> impl IntoView + use<> {
    let steps: Vec<AnyView> = match page.wave.state {
        State::Draft | State::Tried => vec![opening(shell, words, page), logging(shell, words, page).into_any()],
        State::Open => vec![way(shell, words, page, "/close", "wave-close", "wave-close-about").into_any()],
        State::Closed | State::Reported => vec![
            reporting(shell, words, page).into_any(),
            way(shell, words, page, "/purge", "wave-purge", "wave-purge-about").into_any(),
        ],
        State::Purged => vec![
            view! { <section class="note"><p>{words.say("wave-purged-about")}</p></section> }.into_any(),
            reporting(shell, words, page).into_any(),
        ],
    };
    steps
}

/// A step that is asked about on a page of its own, since nothing undoes it.
fn way(
    shell: &Shell<'_>,
    words: &'static Words,
    page: &One<'_>,
    path: &str,
    key: &'static str,
    about: &'static str,
) -> impl IntoView + use<> {
    let to = shell.to(&page.path(path));
    view! {
        <section class="sheet">
            <h2>{words.say(key)}</h2>
            <p>{words.say(about)}</p>
            <p class="acts"><a class="button quiet" href=to>{words.say(key)}</a></p>
        </section>
    }
}

fn opening(shell: &Shell<'_>, words: &'static Words, page: &One<'_>) -> AnyView {
    let list = page.standing.readiness.map(|readiness| readiness.list().to_vec()).unwrap_or_default();
    let ready = list.iter().all(|(_, there)| *there) && !list.is_empty();
    let items: Vec<_> = list.into_iter().map(|(need, there)| item(shell, words, need, there)).collect();
    let refused = page.wrong(words, WaveFault::NotReady, "wave-not-ready");
    let open = ready.then(|| {
        view! {
            <form method="post" action=shell.to(&page.path("/open"))>
                <button class="button" type="submit">{words.say("wave-open-do")}</button>
            </form>
        }
    });
    let pin = page.standing.newer.then(|| {
        view! {
            <form method="post" action=shell.to(&page.path("/pin"))>
                <p>{words.say("pin-about")}</p>
                <button class="button quiet" type="submit">{words.say("pin-do")}</button>
            </form>
        }
    });
    view! {
        <section class="sheet" aria-labelledby="opening">
            <h2 id="opening">{words.say("wave-opening")}</h2>
            {refused.map(|wrong| view! { <p class="error" role="alert">{wrong}</p> })}
            <ul class="checklist">{items}</ul>
            {open}
            {(!ready).then(|| view! { <p class="hint">{words.say("wave-not-yet")}</p> })}
            {pin}
        </section>
    }
    .into_any()
}

fn item(shell: &Shell<'_>, words: &'static Words, need: Need, there: bool) -> impl IntoView + use<> {
    let (text, to) = match need {
        Need::Log => (words.say("need-log"), Some("#logging".to_owned())),
        Need::SignedTexts => (words.say("need-signed-texts"), None),
        Need::Key => (words.say("need-key"), None),
        Need::Screener => (words.say("need-screener"), Some(shell.to("/work/people"))),
        Need::Lead => (words.say("need-lead"), Some(shell.to("/work/people"))),
        Need::DangerRule => (words.say("need-danger-rule"), None),
        Need::RetentionOver => ("", None),
    };
    let standing = words.say(if there { "need-there" } else { "need-missing" });
    let text = match to.filter(|_| !there) {
        Some(to) => view! { <a href=to>{text}</a> }.into_any(),
        None => view! { <span>{text}</span> }.into_any(),
    };
    view! { <li class=if there { "there" } else { "missing" }><strong>{standing}</strong>" "{text}</li> }
}

fn logging(shell: &Shell<'_>, words: &'static Words, page: &One<'_>) -> impl IntoView + use<> {
    let mut day = Field::new("on", "date", "off", words.say("try-day"));
    day.typed = page.typed("on");
    day.wrong = page.wrong(words, WaveFault::Day, "fault-try-day");
    let bands: Vec<_> = page.wave.survey.bands.iter().map(|band| band_field(words, page, band)).collect();
    let children = page.wrong(words, WaveFault::Children, "fault-try-children");
    let lesson = page.wrong(words, WaveFault::Lesson, "fault-try-lesson");
    let few = children.is_some();
    let invalid = lesson.is_some();
    let area = TextArea {
        id: "lesson",
        name: "lesson",
        typed: page.typed("lesson"),
        rows: 4,
        described_by: Some("lesson-hint".to_owned()),
        invalid,
    };
    view! {
        <form class="sheet" id="logging" method="post" action=shell.to(&page.path("/try"))>
            <h2>{words.say("try-heading")}</h2>
            <p class="hint">{words.say("try-about")}</p>
            {day.view()}
            <fieldset aria-describedby=few.then_some("children-wrong")>
                <legend>{words.say("try-children")}</legend>
                {children.map(|wrong| view! { <p class="error" id="children-wrong">{wrong}</p> })}
                <div class="bands">{bands}</div>
            </fieldset>
            <div class=if invalid { "line wrong" } else { "line" }>
                <label class="question" for="lesson">{words.say("try-lesson")}</label>
                <p class="hint" id="lesson-hint">{words.say("try-lesson-hint")}</p>
                {lesson.map(|wrong| view! { <p class="error">{wrong}</p> })}
                {area.view()}
            </div>
            <button class="button" type="submit">{words.say("try-do")}</button>
        </form>
    }
}

fn band_field(words: &'static Words, page: &One<'_>, band: &AgeBand) -> impl IntoView + use<> {
    let name = format!("band-{}", band.id);
    let typed = page.typed(&name).to_owned();
    let label = ages(words, band);
    view! {
        <label class="question" for=name.clone()>{label}
            <input id=name.clone() name=name.clone() type="text" inputmode="numeric" dir="ltr" autocomplete="off" value=typed />
        </label>
    }
}

fn reporting(shell: &Shell<'_>, words: &'static Words, page: &One<'_>) -> impl IntoView + use<> {
    let wrong = page.wrong(words, WaveFault::Summary, "fault-report");
    let typed = match page.typed("summary") {
        "" => page.wave.summary.clone().unwrap_or_default(),
        typed => typed.to_owned(),
    };
    let may = Step::Report.leads(Some(page.wave.state)).is_some();
    let invalid = wrong.is_some();
    may.then(|| {
        view! {
            <form class="sheet" method="post" action=shell.to(&page.path("/report"))>
                <h2>{words.say("report-heading")}</h2>
                <p class="hint" id="report-hint">{words.say("report-about")}</p>
                <div class=if invalid { "line wrong" } else { "line" }>
                    <label class="question" for="summary">{words.say("report-address")}</label>
                    {wrong.map(|wrong| view! { <p class="error">{wrong}</p> })}
                    <input id="summary" name="summary" type="text" inputmode="url" dir="ltr" autocomplete="off"
                        value=typed aria-describedby="report-hint" aria-invalid=invalid.then_some("true") />
                </div>
                <button class="button" type="submit">{words.say("report-do")}</button>
            </form>
        }
    })
}

fn trials(words: &'static Words, page: &One<'_>) -> impl IntoView + use<> {
    let entries: Vec<_> = page.standing.trials.iter().map(|trial| entry(words, page.wave, trial)).collect();
    let none = entries.is_empty();
    view! {
        <section class="sheet" aria-labelledby="tests">
            <h2 id="tests">{words.say("try-log")}</h2>
            {none.then(|| view! { <p>{words.say("try-none")}</p> })}
            <ul class="plain">{entries}</ul>
        </section>
    }
}

fn entry(words: &'static Words, wave: &Wave, trial: &Trial) -> impl IntoView + use<> {
    let children: Vec<String> = trial
        .children
        .iter()
        .filter_map(|(band, n)| {
            let band = wave.survey.band(band.as_str())?;
            Some(words.say_with("try-of", &[("ages", ages(words, band).into()), ("n", (*n).into())]))
        })
        .collect();
    let earlier = trial.version != wave.survey.version;
    let (day, lesson) = (words.date(trial.on), trial.lesson.clone());
    view! {
        <li>
            <p><strong>{day}</strong>" · "{children.join(" · ")}</p>
            {earlier.then(|| view! { <p class="small">{words.say("try-earlier")}</p> })}
            <p dir="auto" class="kept-lines">{lesson}</p>
        </li>
    }
}
