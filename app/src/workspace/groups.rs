//! `/work/groups`: a facilitator's groups.

use beratta_domain::groups::{
    GroupCode, GroupFault, GroupNow, HeldSample, ListedAnalyst, ListedWaiting, MakeError, Overview, Renewed, Sampled,
};
use beratta_domain::ids::GroupId;
use beratta_domain::screening::Audience;
use beratta_domain::survey::Lang;
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::document::{direction, document, words};
use super::door::four;
use super::field::Field;
use super::{Shell, samples, words_of};
use crate::respondent::survey_words::SurveyWords;
use crate::words::Words;

/// What somebody wrote and chose for a new group.
#[derive(Clone, Debug, Default)]
pub struct NewGroup {
    /// Its name.
    pub name: Option<String>,
    /// The wave's name in addresses.
    pub wave: Option<String>,
    /// How old those in it are.
    pub age: Option<String>,
    /// The languages that it reads.
    pub languages: Vec<String>,
}

/// One group's page.
#[derive(Clone, Copy, Debug)]
pub struct GroupPage<'a> {
    /// The group.
    pub now: &'a GroupNow,
    /// Its wave, if it is served.
    pub wave: Option<&'a Wave>,
    /// Its code, on the one page that shows it.
    pub code: Option<&'a GroupCode>,
    /// Where young people type it.
    pub address: &'a str,
    /// Which held answers it asked to be looked at again.
    pub samples: &'a [HeldSample],
    /// Why it got none, when it asked just now.
    pub refused: Option<Sampled>,
}

/// An analyst's new words.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
    /// The analyst's group.
    pub group: GroupId,
    /// The words.
    pub renewed: &'a Renewed,
}

/// What cannot be undone, and is asked about before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Giving an analyst new words.
    NewWords,
    /// Shutting an analyst out.
    ShutOut,
}

impl Step {
    fn path(self, group: GroupId, analyst: &ListedAnalyst) -> String {
        let name = match self {
            Self::NewWords => "words",
            Self::ShutOut => "shut-out",
        };
        format!("/work/groups/{group}/analysts/{}/{name}", analyst.id)
    }

    /// The names of its messages: what is done, the question, and what comes of it.
    fn keys(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::NewWords => ("group-new-words", "group-confirm-words", "group-confirm-words-about"),
            Self::ShutOut => ("group-shut-out", "group-confirm-out", "group-confirm-out-about"),
        }
    }
}

/// A facilitator's groups, and a form for another.
pub fn groups(
    shell: &Shell<'_>,
    listed: &[Overview],
    waves: &[&Wave],
    typed: &NewGroup,
    refused: Option<&MakeError>,
) -> String {
    let words = words(shell);
    let title = words.say("room-groups");
    let none = listed.is_empty();
    let cards: Vec<_> = listed.iter().map(|one| card(shell, words, one)).collect();
    let form = form(shell, words, waves, typed, refused);
    document(shell, "wide", title, || {
        view! {
            <h1>{title}</h1>
            <p class="lead">{words.say("room-groups-about")}</p>
            {none.then(|| view! { <section class="note"><p>{words.say("groups-none")}</p></section> })}
            <ul class="people" role="list">{cards}</ul>
            {form}
        }
    })
}

fn card(shell: &Shell<'_>, words: &'static Words, one: &Overview) -> impl IntoView + use<> {
    let to = shell.to(&format!("/work/groups/{}", one.group.id));
    view! {
        <li class="card">
            <h2><a href=to><bdi>{one.group.name.to_string()}</bdi></a></h2>
            <p>{age(words, one.group.audience)}</p>
            <p>{words.say_with("group-size", &[("n", one.analysts.into())])}</p>
            {(one.waiting > 0).then(|| view! { <p><strong>{words.say_with("group-waiting", &[("n", one.waiting.into())])}</strong></p> })}
        </li>
    }
}

/// How old those in a group are.
fn age(words: &'static Words, audience: Audience) -> &'static str {
    words.say(match audience {
        Audience::From10 => "group-age-10-12",
        Audience::From13 => "group-age-13-15",
        Audience::From16 | Audience::Adults => "group-age-16-17",
    })
}

fn form(
    shell: &Shell<'_>,
    words: &'static Words,
    waves: &[&Wave],
    typed: &NewGroup,
    refused: Option<&MakeError>,
) -> AnyView {
    if waves.is_empty() {
        return view! { <section class="note"><p>{words.say("group-no-waves")}</p></section> }.into_any();
    }
    let fault = match refused {
        Some(MakeError::Fault(fault)) => Some(*fault),
        _ => None,
    };
    let mut name = Field::new("name", "text", "off", words.say("group-name"));
    name.hint = Some(words.say("group-name-hint").to_owned());
    name.typed = typed.name.as_deref().unwrap_or_default();
    name.wrong = (fault == Some(GroupFault::Name)).then(|| words.say("group-fault-name").to_owned());
    let wave = waves.iter().map(|wave| {
        let title = SurveyWords::new(&wave.survey, shell.lang).say("survey-title");
        let checked = typed.wave.as_deref() == Some(&wave.slug) || waves.len() == 1;
        choice("radio", "wave", wave.slug.clone(), title, Some(wave.slug.clone()), checked)
    });
    let ages = [Audience::From10, Audience::From13, Audience::From16].into_iter().map(|audience| {
        let checked = typed.age.as_deref() == Some(audience.id());
        choice("radio", "age", audience.id().to_owned(), age(words, audience).to_owned(), None, checked)
    });
    let mut spoken: Vec<&Lang> = waves.iter().flat_map(|wave| &wave.survey.languages).collect();
    spoken.sort();
    spoken.dedup();
    let languages = spoken.into_iter().map(|lang| {
        let name = Words::name_of(lang).map_or_else(|| lang.to_string(), str::to_owned);
        let checked = typed.languages.iter().any(|tag| tag == lang.as_str());
        choice("checkbox", "lang", lang.to_string(), name, None, checked)
    });
    let (wave, ages, languages): (Vec<_>, Vec<_>, Vec<_>) = (wave.collect(), ages.collect(), languages.collect());
    view! {
        <form class="sheet invite" method="post" action=shell.to("/work/groups")>
            <h2>{words.say("group-make")}</h2>
            {name.view()}
            {several(words, "group-wave", None, (fault == Some(GroupFault::Wave)).then_some("group-fault-wave"), wave)}
            {several(words, "group-age", Some("group-age-hint"), (fault == Some(GroupFault::Age)).then_some("group-fault-age"), ages)}
            {several(words, "group-languages", None, (fault == Some(GroupFault::Languages)).then_some("group-fault-languages"), languages)}
            <button class="button" type="submit">{words.say("group-make-do")}</button>
        </form>
    }
    .into_any()
}

/// Things to choose among, with what is wrong with the choice.
fn several(
    words: &'static Words,
    legend: &'static str,
    hint: Option<&'static str>,
    wrong: Option<&'static str>,
    choices: Vec<impl IntoView + 'static>,
) -> impl IntoView {
    let (hint_id, wrong_id) = (format!("{legend}-hint"), format!("{legend}-wrong"));
    let about: Vec<String> =
        [hint.map(|_| hint_id.clone()), wrong.map(|_| wrong_id.clone())].into_iter().flatten().collect();
    let about = (!about.is_empty()).then(|| about.join(" "));
    view! {
        <fieldset aria-describedby=about>
            <legend>{said(words, legend)}</legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{said(words, hint)}</p> })}
            {wrong.map(|wrong| view! { <p class="error" id=wrong_id>{said(words, wrong)}</p> })}
            <div class="choices">{choices}</div>
        </fieldset>
    }
}

/// The messages of the form's parts, each by its own name.
fn said(words: &'static Words, key: &'static str) -> &'static str {
    match key {
        "group-wave" => words.say("group-wave"),
        "group-age" => words.say("group-age"),
        "group-age-hint" => words.say("group-age-hint"),
        "group-languages" => words.say("group-languages"),
        "group-fault-wave" => words.say("group-fault-wave"),
        "group-fault-age" => words.say("group-fault-age"),
        _ => words.say("group-fault-languages"),
    }
}

fn choice(
    kind: &'static str,
    name: &'static str,
    value: String,
    text: String,
    about: Option<String>,
    checked: bool,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input type=kind name=name value=value checked=checked />
            <span><strong><bdi>{text}</bdi></strong>{about.map(|about| view! { <span class="small"><bdi>{about}</bdi></span> })}</span>
        </label>
    }
}

/// One group: its code, who waits, who is in it, and who is with it.
pub fn group(shell: &Shell<'_>, page: &GroupPage<'_>) -> String {
    let words = words(shell);
    let GroupPage { now, wave, code, .. } = *page;
    let name = now.group.name.to_string();
    let title = wave.map(|wave| SurveyWords::new(&wave.survey, shell.lang).say("survey-title"));
    let languages: Vec<String> = now
        .group
        .languages
        .iter()
        .map(|lang| Words::name_of(lang).map_or_else(|| lang.to_string(), str::to_owned))
        .collect();
    let code = code.map(ToString::to_string);
    let (door, waiting, inside, adults, held) = (
        door(shell, words, page),
        waiting(shell, words, now, code.as_deref()),
        inside(shell, words, now),
        adults(shell, words, now, code.as_deref()),
        samples::asking(shell, words, page),
    );
    document(shell, "wide", &name, || {
        view! {
            <p class="eyebrow"><bdi>{title}</bdi></p>
            <h1><bdi>{name.clone()}</bdi></h1>
            <ul class="facts" role="list">
                <li>{age(words, now.group.audience)}</li>
                {languages.into_iter().map(|name| view! { <li><bdi>{name}</bdi></li> }).collect::<Vec<_>>()}
            </ul>
            {door}
            {waiting}
            {inside}
            {held}
            {adults}
        }
    })
}

pub(super) fn path(now: &GroupNow, more: &str) -> String {
    format!("/work/groups/{}{more}", now.group.id)
}

/// The code, while this page shows it, and how to get one.
fn door(shell: &Shell<'_>, words: &'static Words, page: &GroupPage<'_>) -> impl IntoView + use<> {
    let (now, address) = (page.now, page.address.to_owned());
    let shown = page.code.map(ToString::to_string);
    let is_good = now.open_until.is_some();
    let board = shown.map(|code| {
        view! {
            <div class="board" role="status">
                <p><bdi dir="ltr" translate="no">{address.clone()}</bdi></p>
                <p class="code-large"><bdi dir="ltr" translate="no">{code}</bdi></p>
                <p class="small">{words.say("group-code-once")}</p>
            </div>
        }
    });
    let kept = (is_good && board.is_none()).then(|| view! { <p class="note">{words.say("group-code-good")}</p> });
    let make = words.say(if is_good { "group-code-new" } else { "group-code-make" });
    let end = is_good.then(|| {
        view! {
            <form method="post" action=shell.to(&path(now, "/code/end"))>
                <button class="button quiet" type="submit">{words.say("group-code-end")}</button>
            </form>
        }
    });
    view! {
        <section class="sheet">
            <h2>{words.say("group-code")}</h2>
            {board}
            {kept}
            <p class="hint">{words.say("group-code-about")}</p>
            <div class="acts">
                <form method="post" action=shell.to(&path(now, "/code"))>
                    <button class="button" type="submit">{make}</button>
                </form>
                {end}
            </div>
        </section>
    }
}

/// The code goes along, so that the page that answers shows it again.
pub(super) fn along(code: Option<&str>) -> Option<impl IntoView + use<>> {
    code.map(str::to_owned).map(|code| view! { <input type="hidden" name="code" value=code /> })
}

fn waiting(shell: &Shell<'_>, words: &'static Words, now: &GroupNow, code: Option<&str>) -> impl IntoView + use<> {
    let row = |one: &ListedWaiting| {
        let name = one.name.clone();
        let form = |act: &str, key: &'static str, class: &'static str| {
            let to = shell.to(&path(now, &format!("/waiting/{}/{act}", one.id)));
            let label = words.say_with(key, &[("name", name.clone().into())]);
            view! { <form method="post" action=to>{along(code)}<button class=class type="submit">{label}</button></form> }
        };
        let acts = if one.approved {
            view! { <p>{words.say("group-writes")}</p> }.into_any()
        } else {
            let (yes, no) =
                (form("let-in", "group-let-in", "button"), form("turn-away", "group-turn-away", "button quiet"));
            view! { <div class="acts">{yes}{no}</div> }.into_any()
        };
        view! { <li class="card"><h3><bdi>{name.clone()}</bdi></h3>{acts}</li> }
    };
    let rows: Vec<_> = now.waiting.iter().map(row).collect();
    let none = rows.is_empty();
    view! {
        <section>
            <h2 id="waits">{words.say("group-waits")}</h2>
            <p class="hint">{words.say(if none { "group-waits-none" } else { "group-waits-about" })}</p>
            <ul class="people" role="list" aria-labelledby="waits">{rows}</ul>
            <form method="post" action=shell.to(&path(now, ""))>
                {along(code)}
                <button class="button quiet" type="submit">{words.say("group-look")}</button>
            </form>
        </section>
    }
}

fn inside(shell: &Shell<'_>, words: &'static Words, now: &GroupNow) -> impl IntoView + use<> {
    let row = |one: &ListedAnalyst| {
        let name = one.name.clone();
        let link = |step: Step| {
            let label = words.say_with(step.keys().0, &[("name", name.clone().into())]);
            view! { <a class="button quiet" href=shell.to(&step.path(now.group.id, one))>{label}</a> }
        };
        let acts =
            (!one.shut_out).then(|| view! { <div class="acts">{link(Step::NewWords)}{link(Step::ShutOut)}</div> });
        let out = one.shut_out.then(|| view! { <p>{words.say("state-disabled")}</p> });
        view! {
            <li class=if one.shut_out { "card gone" } else { "card" }>
                <h3><bdi>{name.clone()}</bdi></h3>
                {out}
                {acts}
            </li>
        }
    };
    let rows: Vec<_> = now.analysts.iter().map(row).collect();
    let none = rows.is_empty().then(|| view! { <p class="hint">{words.say("group-in-none")}</p> });
    view! {
        <section>
            <h2 id="inside">{words.say("group-in")}</h2>
            {none}
            <ul class="people" role="list" aria-labelledby="inside">{rows}</ul>
        </section>
    }
}

fn adults(shell: &Shell<'_>, words: &'static Words, now: &GroupNow, code: Option<&str>) -> impl IntoView + use<> {
    let with: Vec<_> = now.facilitators.iter().map(|one| view! { <li><bdi>{one.name.clone()}</bdi></li> }).collect();
    let others: Vec<_> = now
        .others
        .iter()
        .map(|one| {
            let label = words.say_with("group-share-do", &[("name", one.name.clone().into())]);
            view! { <button class="button quiet" type="submit" name="person" value=one.id.to_string()>{label}</button> }
        })
        .collect();
    let share = (!others.is_empty()).then(|| {
        view! {
            <form class="acts" method="post" action=shell.to(&path(now, "/share"))>{along(code)}{others}</form>
        }
    });
    view! {
        <section>
            <h2 id="adults">{words.say("group-with")}</h2>
            <ul aria-labelledby="adults">{with}</ul>
            <p class="hint">{words.say("group-share")}</p>
            {share}
        </section>
    }
}

/// Asks before something is done that cannot be undone.
pub fn confirm(shell: &Shell<'_>, group: GroupId, analyst: &ListedAnalyst, step: Step) -> String {
    let words = words(shell);
    let (done, question, about) = step.keys();
    let named = |key: &str| words.say_with(key, &[("name", analyst.name.clone().into())]);
    let title = named(question);
    document(shell, "narrow", &title, || {
        view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.say(about)}</p>
            <form class="pair" method="post" action=shell.to(&step.path(group, analyst))>
                <button class="button" type="submit">{named(done)}</button>
                <a class="button quiet" href=shell.to(&format!("/work/groups/{group}"))>{words.say("confirm-no")}</a>
            </form>
        }
    })
}

/// An analyst's new words, for the facilitator to write down and hand over.
pub fn renewed(shell: &Shell<'_>, made: &Made<'_>) -> String {
    let words = words(shell);
    let Renewed { name, lang, passphrase } = made.renewed;
    let title = words.say_with("group-words-for", &[("name", name.clone().into())]);
    let back = shell.to(&format!("/work/groups/{}", made.group));
    document(shell, "narrow young", &title, || {
        view! {
            <p class="eyebrow" dir=direction(lang)>{words_of::role(words, beratta_domain::access::Role::Analyst)}</p>
            <h1>{title.clone()}</h1>
            {four(lang, passphrase)}
            <p class="lead">{words.say("group-words-about")}</p>
            <p><a class="button" href=back>{words.say("group-words-done")}</a></p>
        }
    })
}
