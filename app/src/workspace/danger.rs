//! `/work/danger`: what the safeguarding lead does about answers that tell of danger, together with a second person.

use beratta_domain::ids::{OpeningId, PersonId};
use beratta_domain::screening::{
    HeldForDanger, HeldState, JointOpening, LONGEST_NOTE, Original, Outcome, Purpose, Stage,
};
use beratta_domain::wave::Wave;
use leptos::prelude::*;
use time::OffsetDateTime;

use super::document::{direction, document, words};
use super::{Shell, words_of};
use crate::respondent::survey_words::SurveyWords;
use crate::words::Words;

/// A wave and its answers that are held for danger.
#[derive(Debug)]
pub struct HeldOf<'a> {
    /// The wave.
    pub wave: &'a Wave,
    /// The answers, newest first.
    pub held: Vec<&'a HeldForDanger>,
}

/// What a lead sees of one answer.
#[derive(Clone, Copy, Debug)]
pub struct HeldPage<'a> {
    /// Its wave.
    pub wave: &'a Wave,
    /// The answer.
    pub held: &'a HeldForDanger,
    /// Who sees it.
    pub own: PersonId,
    /// The moment of the page.
    pub now: OffsetDateTime,
    /// Whether the wave's answers can be opened on this server now.
    pub unlocked: bool,
    /// A note that was too long: nothing was kept then, and it is given back.
    pub long_note: Option<&'a str>,
}

/// What waits for somebody on their first page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Answers that tell of danger, about which nothing was done.
    pub danger: usize,
    /// Colleagues who ask to open an original.
    pub asked: usize,
}

impl Waiting {
    /// What is told of it, above the rooms.
    pub(super) fn view(self, shell: &Shell<'_>, words: &'static Words) -> impl IntoView + use<> {
        let line = |count: usize, key: &'static str, path: &'static str| {
            (count > 0).then(|| {
                let told = words.say_with(key, &[("n", count.into())]);
                view! { <p class="notice"><a href=shell.to(path)>{told}</a></p> }
            })
        };
        (
            line(self.danger, "danger-waits", "/work/danger"),
            line(self.asked, "danger-asked-of-you", "/work/danger/requests"),
        )
    }
}

/// Every answer that is held for danger, by wave, with the rule of each wave beside it. Nothing of what they say.
pub fn held(shell: &Shell<'_>, waves: &[HeldOf<'_>], now: OffsetDateTime) -> String {
    let words = words(shell);
    let title = words.say("room-danger");
    let none = waves.is_empty();
    let sections: Vec<_> = waves.iter().map(|of| wave_section(shell, words, of, now)).collect();
    document(shell, "wide danger", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("room-danger-about")}</p>
            {none.then(|| view! {
                <section class="sheet">
                    <h2>{words.say("danger-none")}</h2>
                    <p>{words.say("danger-none-about")}</p>
                    <ol>
                        <li>{words.say("danger-step-ask")}</li>
                        <li>{words.say("danger-step-agree")}</li>
                        <li>{words.say("danger-step-read")}</li>
                        <li>{words.say("danger-step-deal")}</li>
                    </ol>
                </section>
            })}
            {sections}
        }
    })
}

fn wave_section(
    shell: &Shell<'_>,
    words: &'static Words,
    of: &HeldOf<'_>,
    now: OffsetDateTime,
) -> impl IntoView + use<> {
    let id = format!("wave-{}", of.wave.slug);
    let title = SurveyWords::new(&of.wave.survey, shell.lang).say("survey-title");
    let cards: Vec<_> = of
        .held
        .iter()
        .map(|held| {
            let state = held.state(now);
            let is_new = state == HeldState::New;
            let to = shell.to(&place(of.wave, held));
            let on = words.say_with("danger-held-on", &[("date", words.date(held.held.date()).into())]);
            view! {
                <li class="card" class:notice=is_new>
                    <p><strong>{state_of(words, state)}</strong></p>
                    <p class="small">{on}</p>
                    <p class="acts"><a class="button" href=to>{words.say("danger-look")}</a></p>
                </li>
            }
        })
        .collect();
    view! {
        <section class="beside" aria-labelledby=id>
            <div>
                <h2 id=id.clone()>{title}</h2>
                <p class="small"><bdi>{of.wave.slug.clone()}</bdi></p>
                <ul class="people" role="list">{cards}</ul>
            </div>
            {rule(words, of.wave, Heading::Third)}
        </section>
    }
}

fn place(wave: &Wave, held: &HeldForDanger) -> String {
    format!("/work/danger/held/{}/{}", wave.slug, held.answer)
}

fn opened_place(opening: OpeningId) -> String {
    format!("/work/danger/opened/{opening}")
}

fn state_of(words: &'static Words, state: HeldState) -> &'static str {
    match state {
        HeldState::New => words.say("danger-state-new"),
        HeldState::BeingOpened => words.say("danger-state-asked"),
        HeldState::Opened => words.say("danger-state-opened"),
        HeldState::DealtWith(outcome) => words_of::outcome(words, outcome),
    }
}

/// How deep a heading is.
#[derive(Clone, Copy)]
pub(super) enum Heading {
    Second,
    Third,
}

/// The rule that was written for this wave, and whom to reach.
pub(super) fn rule(words: &'static Words, wave: &Wave, heading: Heading) -> impl IntoView + use<> {
    let id = format!("rule-{}", wave.slug);
    let lines: Vec<_> = wave.survey.danger_rule.trim().lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect();
    let title = words.say("screening-danger-rule");
    let lead = wave.survey.safeguarding_lead.clone();
    let heading = match heading {
        Heading::Second => view! { <h2 id=id.clone()>{title}</h2> }.into_any(),
        Heading::Third => view! { <h3 id=id.clone()>{title}</h3> }.into_any(),
    };
    view! {
        <section class="sheet rule" aria-labelledby=id>
            {heading}
            <div dir="auto"><p><strong>{lead}</strong></p>{lines}</div>
        </section>
    }
}

/// One answer: how far it came, and what can be done next.
pub fn one(shell: &Shell<'_>, page: &HeldPage<'_>) -> String {
    let words = words(shell);
    let title = words.say("danger-one");
    let survey = SurveyWords::new(&page.wave.survey, shell.lang).say("survey-title");
    let state = state_of(words, page.held.state(page.now));
    let on = words.say_with("danger-held-on", &[("date", words.date(page.held.held.date()).into())]);
    document(shell, "wide danger", title, || {
        view! {
            <p class="eyebrow">{survey}</p>
            <h1>{title}</h1>
            <p class="lead">{state}</p>
            <p class="small">{on}</p>
            <div class="beside">
                <div>
                    {(!page.unlocked).then(|| locked(shell, words))}
                    {next(shell, words, page)}
                    {history(words, page)}
                    <p class="acts"><a class="button quiet" href=shell.to("/work/danger")>{words.say("danger-back")}</a></p>
                </div>
                {rule(words, page.wave, Heading::Second)}
            </div>
        }
    })
}

fn locked(shell: &Shell<'_>, words: &'static Words) -> impl IntoView + use<> {
    view! {
        <section class="note">
            <p>{words.say("danger-locked")}" "<a href=shell.to("/work/screening")>{words.say("screening-unlock")}</a></p>
        </section>
    }
}

/// What this lead can do next: ask, wait, open, read, or say what was done.
fn next(shell: &Shell<'_>, words: &'static Words, page: &HeldPage<'_>) -> AnyView {
    let own = page.held.openings.iter().filter(|opening| opening.lead.person == page.own);
    let live = own.map(|opening| (opening, opening.stage(page.now)));
    let live = live.into_iter().find(|(_, stage)| !matches!(stage, Stage::TooLate | Stage::Dealt(_)));
    let place = place(page.wave, page.held);
    match live {
        None => ask(shell, words, &place),
        Some((_, Stage::Asked)) => view! {
            <section class="sheet" role="status">
                <h2>{words.say("danger-you-asked")}</h2>
                <p>{words.say("danger-you-asked-about")}</p>
                <p class="acts"><a class="button" href=shell.to(&place)>{words.say("danger-look-again")}</a></p>
            </section>
        }
        .into_any(),
        Some((opening, Stage::Agreed)) => {
            let name = opening.agreed.as_ref().map(|agreed| agreed.name.clone()).unwrap_or_default();
            let to = shell.to(&format!("{}/open", opened_place(opening.id)));
            view! {
                <form class="sheet" method="post" action=to>
                    <h2>{words.say_with("danger-agreed", &[("name", name.into())])}</h2>
                    <p>{words.say("danger-agreed-about")}</p>
                    <button class="button" type="submit">{words.say("danger-open")}</button>
                </form>
            }
            .into_any()
        }
        Some((opening, Stage::Open)) => view! {
            <section class="sheet">
                <h2>{words.say("danger-is-open")}</h2>
                <p class="acts"><a class="button" href=shell.to(&opened_place(opening.id))>{words.say("danger-read")}</a></p>
            </section>
        }
        .into_any(),
        Some((opening, _)) => deal(shell, words, opening, page.long_note).into_any(),
    }
}

fn ask(shell: &Shell<'_>, words: &'static Words, place: &str) -> AnyView {
    let choices: Vec<_> = Purpose::ALL
        .iter()
        .map(|purpose| choice("purpose", purpose.id(), words_of::asked_for(words, *purpose)))
        .collect();
    view! {
        <form class="sheet" method="post" action=shell.to(&format!("{place}/ask"))>
            <h2>{words.say("danger-ask")}</h2>
            <p class="hint" id="ask-hint">{words.say("danger-ask-about")}</p>
            <fieldset aria-describedby="ask-hint">
                <legend>{words.say("danger-ask-why")}</legend>
                <div class="choices">{choices}</div>
            </fieldset>
            <button class="button" type="submit">{words.say("danger-ask-do")}</button>
        </form>
    }
    .into_any()
}

fn choice(name: &'static str, value: &'static str, label: &'static str) -> impl IntoView + use<> {
    view! {
        <label class="choice">
            <input type="radio" name=name value=value required />
            <span>{label}</span>
        </label>
    }
}

/// Saying what was done.
fn deal(
    shell: &Shell<'_>,
    words: &'static Words,
    opening: &JointOpening,
    long_note: Option<&str>,
) -> impl IntoView + use<> {
    let to = shell.to(&format!("{}/deal", opened_place(opening.id)));
    let choices: Vec<_> = Outcome::ALL
        .iter()
        .map(|outcome| choice("outcome", outcome.id(), words_of::outcome(words, *outcome)))
        .collect();
    let wrong = long_note.map(|_| {
        let told = words.say_with("danger-note-long", &[("most", LONGEST_NOTE.into())]);
        view! { <p class="error" id="note-wrong" role="alert">{told}</p> }
    });
    view! {
        <form class="sheet" method="post" action=to autocomplete="off">
            <h2>{words.say("danger-deal")}</h2>
            <p class="hint" id="deal-hint">{words.say("danger-deal-about")}</p>
            <fieldset aria-describedby="deal-hint">
                <legend>{words.say("danger-deal-what")}</legend>
                <div class="choices">{choices}</div>
            </fieldset>
            {wrong}
            <div class="line">
                <label class="question" for="note">{words.say("danger-note")}</label>
                <p class="hint" id="note-hint">{words.say("danger-note-hint")}</p>
                <input id="note" name="note" type="text" autocomplete="off" value=long_note.unwrap_or_default().to_owned()
                    autofocus=long_note.is_some() aria-invalid=long_note.map(|_| "true")
                    aria-describedby=if long_note.is_some() { "note-wrong note-hint" } else { "note-hint" } />
            </div>
            <button class="button" type="submit">{words.say("danger-deal-do")}</button>
        </form>
    }
}

/// Who asked, agreed and did what, newest first.
fn history(words: &'static Words, page: &HeldPage<'_>) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = page
        .held
        .openings
        .iter()
        .map(|opening| {
            let asked = words.say_with("danger-history-asked", &[("name", opening.lead.name.clone().into())]);
            let agreed = opening.agreed.as_ref().map(|agreed| {
                format!(" {}", words.say_with("danger-agreed", &[("name", agreed.name.clone().into())]))
            });
            let became = match opening.stage(page.now) {
                Stage::Dealt(outcome) => Some(words_of::outcome(words, outcome)),
                Stage::TooLate => Some(words.say("danger-history-late")),
                Stage::Open | Stage::Read => Some(words.say("danger-state-opened")),
                Stage::Asked | Stage::Agreed => None,
            };
            let became = became.map(|became| format!(" {became}"));
            let date = words.date(opening.asked.date());
            view! { <li><span class="small">{date}</span><br />{asked}" "{words_of::asked_for(words, opening.purpose)}"."{agreed}{became}</li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="history" aria-labelledby="history">
                <h2 id="history">{words.say("danger-history")}</h2>
                <ul>{lines}</ul>
            </section>
        }
    })
}

/// The words of the child, all of them, with what helps first.
pub fn original(shell: &Shell<'_>, wave: &Wave, original: &Original, long_note: Option<&str>) -> String {
    let words = words(shell);
    let title = words.say("danger-original");
    let said = SurveyWords::new(&wave.survey, original.lang());
    let (lang, dir) = (original.lang().to_string(), direction(original.lang()));
    let texts: Vec<_> = original
        .texts()
        .iter()
        .map(|(question, text)| {
            let label = said.maybe(&format!("question-{question}")).unwrap_or_else(|| question.to_string());
            view! {
                <section class="text">
                    <h3 class="eyebrow" lang=lang.clone() dir=dir>{label}</h3>
                    <div class="words" lang=lang.clone() dir=dir>{text.clone()}</div>
                </section>
            }
        })
        .collect();
    let age = words.say_with("screening-age", &[("age", original.band().as_str().into())]);
    let own = original.own_experience().then(|| view! { <li>{words.say("screening-own")}</li> });
    let note = original.note().map(|note| {
        view! { <h3>{words.say("danger-screener-note")}</h3><p dir="auto">{note.to_owned()}</p> }
    });
    document(shell, "wide danger", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("danger-original-about")}</p>
            <p class="notice">
                {words.say("danger-first")}" "<a href=shell.to("/help") target="_blank" rel="noopener">{words.say("danger-numbers")}</a>
            </p>
            <div class="beside rule-first">
                {rule(words, wave, Heading::Second)}
                <div>
                    <section aria-labelledby="written">
                        <h2 id="written">{words.say("danger-written")}</h2>
                        <ul class="facts" role="list"><li>{age}</li>{own}</ul>
                        {texts}
                        {note}
                    </section>
                    {story(shell, words, wave, original)}
                    {deal(shell, words, original.opening(), long_note)}
                </div>
            </div>
        }
    })
}

/// The story that the child had read, in the reader's language.
fn story(shell: &Shell<'_>, words: &'static Words, wave: &Wave, original: &Original) -> Option<impl IntoView + use<>> {
    let variant = wave.survey.variant(original.variant())?;
    let levels = variant.levels.iter().map(|(factor, level)| (factor.as_str(), level.as_str())).collect();
    let said = SurveyWords::new(&wave.survey, shell.lang).told_with(levels);
    let id = &variant.story;
    let steps = wave.survey.story(id).map_or(0, |story| story.steps);
    let told: Vec<_> =
        (1..=steps).map(|step| view! { <p>{said.say(&format!("story-{id}-step-{step}"))}</p> }).collect();
    let task = said.say(&format!("story-{id}-task"));
    let title = words.say_with("screening-story", &[("story", said.say(&format!("story-{id}-title")).into())]);
    let (lang, dir) = (said.lang().to_string(), direction(said.lang()));
    Some(view! {
        <section aria-labelledby="story">
            <h2 id="story">{title}</h2>
            <div lang=lang dir=dir>{told}<p><strong>{task}</strong></p></div>
        </section>
    })
}

/// What colleagues ask somebody who may screen to agree to.
pub fn requests(shell: &Shell<'_>, asked: &[(&Wave, &JointOpening)], was_late: bool) -> String {
    let words = words(shell);
    let title = words.say("danger-requests");
    let cards: Vec<_> = asked
        .iter()
        .map(|(wave, opening)| {
            let survey = SurveyWords::new(&wave.survey, shell.lang).say("survey-title");
            let name = opening.lead.name.clone();
            let asks = words.say_with("danger-asks", &[("name", name.clone().into())]);
            let agree = words.say_with("danger-agree", &[("name", name.into())]);
            let to = shell.to(&format!("/work/danger/requests/{}/agree", opening.id));
            view! {
                <li class="card">
                    <h2>{asks}</h2>
                    <p>{words_of::asked_for(words, opening.purpose)}"."</p>
                    <p class="small">{survey}" · "<bdi>{wave.slug.clone()}</bdi></p>
                    <form method="post" action=to><button class="button" type="submit">{agree}</button></form>
                </li>
            }
        })
        .collect();
    let none = cards.is_empty();
    document(shell, "wide danger", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("danger-requests-about")}</p>
            {was_late.then(|| view! { <p class="note" role="status">{words.say("danger-agree-late")}</p> })}
            {none.then(|| view! {
                <section class="sheet">
                    <h2>{words.say("danger-requests-none")}</h2>
                    <p>{words.say("danger-requests-none-about")}</p>
                </section>
            })}
            {(!none).then(|| view! { <ul class="people" role="list">{cards}</ul> })}
        }
    })
}

/// Somebody agreed.
pub fn agreed(shell: &Shell<'_>) -> String {
    let words = words(shell);
    document(shell, "narrow danger", words.say("danger-requests"), || {
        view! {
            <h1>{words.say("danger-you-agreed")}</h1>
            <p class="lead">{words.say("danger-you-agreed-about")}</p>
            <p class="acts"><a class="button" href=shell.to("/work")>{words.say("back-home")}</a></p>
        }
    })
}

/// It is not open (any more), or what was asked for is done.
pub fn not_open(shell: &Shell<'_>) -> String {
    let words = words(shell);
    document(shell, "narrow danger", words.say("room-danger"), || {
        view! {
            <h1>{words.say("danger-not-open")}</h1>
            <p class="lead">{words.say("danger-not-open-about")}</p>
            <p class="acts"><a class="button" href=shell.to("/work/danger")>{words.say("danger-back")}</a></p>
        }
    })
}
