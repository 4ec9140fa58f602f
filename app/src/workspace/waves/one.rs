//! One wave: where it stands, what comes next, its tests, and what children see.

use beratta_domain::intake::plain_digits;
use beratta_domain::life::{MOST_CHILDREN, Need, State, Step, Trial};
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
            <h1>{title.clone()}</h1>
            {life(words, page)}
            {facts(words, page)}
            <div class="steps">
                {next(shell, words, page)}
                {trials(words, page)}
                {previews::view(shell, words, page.wave)}
            </div>
            <p><a class="alone" href=shell.to("/work/waves")>{words.say("waves-back")}</a></p>
        }
    })
}

/// The states of a life, those that were, the one that is and those to come.
fn life(words: &'static Words, page: &One<'_>) -> impl IntoView + use<> {
    let wave = page.wave;
    let was = |state: State| match state {
        State::Draft => true,
        State::Tried => !page.standing.trials.is_empty(),
        State::Open => wave.state.is_public(),
        State::Closed => wave.closed.is_some(),
        State::Reported => wave.reported.is_some(),
        State::Purged => wave.purged.is_some(),
    };
    let step = |one: State| {
        let now = (one == wave.state).then_some("step");
        view! { <li class=was(one).then_some("was") aria-current=now>{state(words, one)}</li> }
    };
    let states = [State::Draft, State::Tried, State::Open, State::Closed, State::Reported, State::Purged];
    let steps: Vec<_> = states.into_iter().map(step).collect();
    view! { <ol class="life" role="list" aria-label=words.say("wave-life")>{steps}</ol> }
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
        <section class="sheet wave-facts">
            <p>{words.say("wave-address")}" "<strong><bdi dir="ltr">{format!("/s/{}", wave.slug)}</bdi></strong></p>
            {languages(&wave.survey)}
            <ul class="days" role="list">{days}</ul>
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
    let children = page.wrong(words, WaveFault::Children, "fault-try-children");
    let to_mend = children.as_ref().and_then(|_| uncounted(page));
    let bands: Vec<_> =
        page.wave.survey.bands.iter().map(|band| band_field(words, page, band, to_mend == Some(band))).collect();
    let lesson = page.wrong(words, WaveFault::Lesson, "fault-try-lesson");
    let invalid = lesson.is_some();
    let counted = if children.is_some() { "wrong" } else { "" };
    let area = TextArea {
        id: "lesson",
        name: "lesson",
        typed: page.typed("lesson"),
        rows: 4,
        described_by: Some(if invalid { "lesson-hint lesson-wrong" } else { "lesson-hint" }.to_owned()),
        invalid,
    };
    view! {
        <form class="sheet" id="logging" method="post" action=shell.to(&page.path("/try"))>
            <h2>{words.say("try-heading")}</h2>
            <p class="hint">{words.say("try-about")}</p>
            {day.view()}
            <fieldset class=counted>
                <legend>{words.say("try-children")}</legend>
                {children.map(|wrong| view! { <p class="error" id="children-wrong">{wrong}</p> })}
                <div class="bands">{bands}</div>
            </fieldset>
            <div class=if invalid { "line wrong" } else { "line" }>
                <label class="question" for="lesson">{words.say("try-lesson")}</label>
                <p class="hint" id="lesson-hint">{words.say("try-lesson-hint")}</p>
                {lesson.map(|wrong| view! { <p class="error" id="lesson-wrong">{wrong}</p> })}
                {area.view()}
            </div>
            <button class="button" type="submit">{words.say("try-do")}</button>
        </form>
    }
}

/// The age band whose number is to be mended: the first that is none, else the first of all.
fn uncounted<'a>(page: &One<'a>) -> Option<&'a AgeBand> {
    let bands = &page.wave.survey.bands;
    let unread = |band: &&AgeBand| {
        let typed = page.typed(&band_name(band)).trim();
        !typed.is_empty() && !plain_digits(typed).parse().is_ok_and(|n: u16| n <= MOST_CHILDREN)
    };
    bands.iter().find(unread).or(bands.first())
}

/// The name of a band's field.
fn band_name(band: &AgeBand) -> String {
    format!("band-{}", band.id)
}

fn band_field(words: &'static Words, page: &One<'_>, band: &AgeBand, to_mend: bool) -> impl IntoView + use<> {
    let name = band_name(band);
    let typed = page.typed(&name).to_owned();
    let label = ages(words, band);
    view! {
        <label class="question" for=name.clone()>{label}
            <input id=name.clone() name=name.clone() type="text" inputmode="numeric" dir="ltr" autocomplete="off" value=typed
                autofocus=to_mend aria-invalid=to_mend.then_some("true") aria-describedby=to_mend.then_some("children-wrong") />
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
                    {wrong.map(|wrong| view! { <p class="error" id="summary-wrong">{wrong}</p> })}
                    <input id="summary" name="summary" type="text" inputmode="url" dir="ltr" autocomplete="off" autocapitalize="none"
                        spellcheck="false" value=typed autofocus=invalid aria-invalid=invalid.then_some("true")
                        aria-describedby=if invalid { "report-hint summary-wrong" } else { "report-hint" } />
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
            <ul class="days" role="list">{entries}</ul>
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
