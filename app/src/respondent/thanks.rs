//! Thanks: help first, stronger where the words suggest danger; then something calming and what happens now.

use beratta_domain::intake::COUNTRY;
use beratta_domain::survey::Survey;
use beratta_domain::wave::Wave;
use leptos::prelude::*;
use time::Duration;

use super::document::{AGAIN, Frame, Languages, Leads, address, document};
use super::help::{Opens, countries, nearest_emergency, nearest_first, nearest_way};
use super::preview::preview_notice;
use super::survey_words::SurveyWords;
use super::{Back, Shell, ThanksPage, Workspace, art};
use crate::words::Words;

/// The answer to a Send that is on disk.
pub fn thanks(shell: &Shell<'_>, page: &ThanksPage<'_>) -> String {
    whole(shell, page, None)
}

/// The same for an administrator who looks at it: nothing was sent, and no link leads to what is there only while a wave is
/// public.
pub(super) fn preview_thanks(shell: &Shell<'_>, page: &ThanksPage<'_>, back: Workspace<'_>) -> String {
    whole(shell, page, Some(back))
}

fn whole(shell: &Shell<'_>, page: &ThanksPage<'_>, preview: Option<Workspace<'_>>) -> String {
    let words = Words::of(shell.lang);
    let survey = &page.wave.survey;
    let arrived = match (page.kept_old, page.again) {
        (true, _) => words.say("thanks-kept-old"),
        (false, true) => words.say("thanks-again"),
        (false, false) => words.say("thanks-about"),
    };
    let languages = preview.map_or(Languages::Form(AGAIN), |back| Languages::Addresses(back.others));
    let mut frame = Frame::page("thanks").offering(languages);
    let to = |path: &str| address(&format!("/s/{}/{path}", page.wave.slug), shell.lang);
    let leads = |leads: Leads| if preview.is_some() { Leads::Nowhere } else { leads };
    frame.more = vec![(leads(Leads::To(to("complaint"))), words.say("complaint-link"))];
    let results_page = leads(Leads::To(address(&format!("/results/{}", page.wave.slug), shell.lang)));
    let withdraw = leads(Leads::To(to("withdraw")));
    document(shell, &frame, || {
        view! {
            {preview.map(|back| preview_notice(shell, &page.wave.slug, Back::Workspace(back)))}
            {preview.is_none().then(|| again(page))}
            <h1 id="thanks" tabindex="-1">{words.say("thanks-heading")}</h1>
            <p class="lead">{arrived}</p>
            {help_block(shell, page, words)}
            {calm(shell, words, survey)}
            {results(words, page.wave, &results_page)}
            {page.code.map(|code| code_fold(words, page.wave, code, &withdraw))}
            <p class="small">{words.say("thanks-close")}</p>
        }
    })
}

/// What the page needs to be shown once more, in another language: nothing that it does not show, and no token.
fn again(page: &ThanksPage<'_>) -> impl IntoView + use<> {
    let field = |name: &'static str, value: &str| view! { <input type="hidden" name=name value=value.to_owned() /> };
    let arrived = match (page.kept_old, page.again) {
        (true, _) => "kept-old",
        (false, true) => "again",
        (false, false) => "new",
    };
    view! {
        <form id=AGAIN method="post" action=format!("/s/{}/thanks", page.wave.slug) autocomplete="off">
            {page.code.map(|code| field("code", code))}
            {page.care.then(|| field("care", "yes"))}
            {page.country.map(|country| field(COUNTRY, country))}
            {field("arrived", arrived)}
        </form>
    }
}

fn help_block(shell: &Shell<'_>, page: &ThanksPage<'_>, words: &'static Words) -> impl IntoView + use<> {
    let codes = &nearest_first(page.help, &page.wave.survey.help_countries, page.country, shell.lang);
    // The code is on this page alone: nothing here leads away from it but Exit.
    let all = countries(shell.lang, page.help, codes, Opens::Beside);
    let more = view! { <details class="fold"><summary>{words.say("help-more")}</summary>{all}</details> };
    let nearest =
        nearest_way(shell.lang, page.help, codes, if page.care { "button" } else { "button quiet" }, Opens::Beside);
    if page.care {
        // Whom to call stands open; the rest is a tap away, so that what calms and the code are not far below.
        return view! {
            <section class="care" aria-labelledby="help-heading">
                <h2 id="help-heading">{words.say("care-heading")}</h2>
                <p>{words.say("care-about")}</p>
                {nearest.map(|way| view! { <p>{way}</p> })}
                {nearest_emergency(shell.lang, page.help, codes)}
                {more}
            </section>
        }
        .into_any();
    }
    view! {
        <section class="sheet" aria-labelledby="help-heading">
            <h2 id="help-heading">{words.say("help-here")}</h2>
            <p>{words.say("help-about")}</p>
            {nearest.map(|way| view! { <p>{way}</p> })}
            {more}
        </section>
    }
    .into_any()
}

/// The circle stands still until the child ticks the box, and whenever it is taken away: what moves by itself must be
/// possible to stop (WCAG 2.2.2), without scripts too.
fn calm(shell: &Shell<'_>, words: &'static Words, survey: &Survey) -> impl IntoView + use<> {
    let calm = SurveyWords::new(survey, shell.lang).say("thanks-calm");
    view! {
        <section class="calm" aria-labelledby="calm-heading">
            <h2 id="calm-heading">{words.say("calm-heading")}</h2>
            <p>{calm}</p>
            <input type="checkbox" id="breathe" class="breathe" autocomplete="off" />
            <label for="breathe" class="choice">{words.say("calm-breathe")}</label>
            {art::breathing()}
        </section>
    }
}

fn results(words: &'static Words, wave: &Wave, to: &Leads) -> impl IntoView + use<> {
    let date = words.date(wave.survey.results_on);
    let (role, disabled) = to.stands();
    view! {
        <section aria-labelledby="results-heading">
            <h2 id="results-heading">{words.say("results-heading")}</h2>
            <p>{words.say_with("results-about", &[("date", date.into())])}</p>
            <p><a class="alone" href=to.href() role=role aria-disabled=disabled target="_blank" rel="noopener">{words.say("results-where")}</a></p>
        </section>
    }
}

/// Hidden until tapped: who looks over a shoulder sees no code.
fn code_fold(words: &'static Words, wave: &Wave, code: &str, to: &Leads) -> impl IntoView + use<> {
    let (role, disabled) = to.stands();
    view! {
        <details class="fold">
            <summary>{words.say("code-summary")}</summary>
            <p>{words.say("code-about")}</p>
            <p class="code-shown"><span class="small">{words.say("code-label")}</span>" "<code dir="ltr">{code.to_owned()}</code></p>
            <p>{until(words, wave)}" "{words.say("code-stays")}</p>
            <p><a class="alone" href=to.href() role=role aria-disabled=disabled target="_blank" rel="noopener">{words.say("code-where")}</a></p>
        </details>
    }
}

/// The last day of the code: the day before the wave's key is destroyed. While a wave is open, nobody knows it yet.
fn until(words: &Words, wave: &Wave) -> String {
    match wave.due().and_then(|end| end.checked_sub(Duration::days(1))) {
        Some(last) => words.say_with("code-until", &[("date", words.date(last.date()).into())]),
        None => words.say_with("code-until-days", &[("days", wave.retention_days.into())]),
    }
}
