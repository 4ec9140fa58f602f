//! The first page, and the kind pages for those for whom there is no story.

use beratta_domain::help::Help;
use beratta_domain::intake::Typed;
use beratta_domain::screening::{Counted, HoldReason, PublicTally};
use beratta_domain::wave::Wave;
use leptos::prelude::*;

use super::document::{AGAIN, Frame, Languages, address, document};
use super::help::{Opens, countries};
use super::survey_words::SurveyWords;
use super::{Outside, Shell, art, kept_words};
use crate::words::Words;

/// `GET /`: the waves that are open. `demo` adds what a demonstration says of itself.
pub fn front(shell: &Shell<'_>, waves: &[&Wave], demo: bool) -> String {
    let words = Words::of(shell.lang);
    let cards: Vec<_> = waves
        .iter()
        .map(|wave| {
            let survey = SurveyWords::new(&wave.survey, shell.lang);
            view! {
                <li class="card">
                    <h2>{survey.say("survey-title")}</h2>
                    <p>{survey.say("survey-about")}</p>
                    <p>
                        <a class="button" href=address(&format!("/s/{}", wave.slug), shell.lang)>
                            {words.say("front-open")}
                        </a>
                    </p>
                </li>
            }
        })
        .collect();
    let about = if cards.is_empty() { words.say("front-none") } else { words.say("front-about") };
    document(shell, &Frame::page("front"), || {
        view! {
            {art::morning()}
            <h1>{words.say("front-heading")}</h1>
            <p class="lead">{about}</p>
            {demo.then(|| view! { <p class="note">{words.say("front-demo")}</p> })}
            <ul class="cards">{cards}</ul>
        }
    })
}

/// For those whom the survey is not for: kind, and with help.
pub fn outside(shell: &Shell<'_>, wave: &Wave, outside: Outside, help: &Help) -> String {
    let words = Words::of(shell.lang);
    let (heading, about) = match outside {
        Outside::Younger => (words.say("younger-heading"), words.say("younger-about")),
        Outside::Older => (words.say("older-heading"), words.say("older-about")),
    };
    let band = match outside {
        Outside::Younger => "younger",
        Outside::Older => "older",
    };
    document(shell, &Frame::page("outside").offering(Languages::Form(AGAIN)), || {
        view! {
            <form id=AGAIN method="post" action=format!("/s/{}/story", wave.slug)>
                <input type="hidden" name="band" value=band />
            </form>
            {art::signpost()}
            <h1>{heading}</h1>
            <p class="lead">{about}</p>
            <h2 class="heard">{words.say("help-here")}</h2>
            {countries(shell.lang, help, &wave.survey.help_countries, Opens::Here)}
        }
    })
}

/// A wave that takes no answers any more. What somebody typed who came too late is given back.
pub fn closed(shell: &Shell<'_>, wave: &Wave, typed: &Typed) -> String {
    let words = Words::of(shell.lang);
    let date = words.date(wave.survey.results_on);
    let results = address(&format!("/results/{}", wave.slug), shell.lang);
    let erased = wave.purged.map(|day| words.say_with("closed-erased", &[("date", words.date(day.date()).into())]));
    let withdraw = (wave.survey.withdrawal && wave.purged.is_none()).then(|| {
        let href = address(&format!("/s/{}/withdraw", wave.slug), shell.lang);
        view! { <p><a href=href>{words.say("closed-withdraw")}</a></p> }
    });
    let kept = kept_words::view(words, wave, typed);
    let languages = if kept.is_some() { Languages::Form(kept_words::FORM) } else { Languages::Links };
    document(shell, &Frame::page("closed").offering(languages), || {
        view! {
            {art::signpost()}
            <h1>{words.say("closed-heading")}</h1>
            <p class="lead">{words.say("closed-about")}</p>
            <p>{words.say_with("closed-results", &[("date", date.into())])}" "<a href=results>{words.say("results-where")}</a></p>
            {erased.map(|erased| view! { <p>{erased}</p> })}
            {kept}
            {withdraw}
        }
    })
}

/// `GET /results/{slug}`: what became of the answers so far, once that was published, and when the results come.
pub fn results(shell: &Shell<'_>, wave: &Wave, tally: Option<&PublicTally>) -> String {
    let words = Words::of(shell.lang);
    let date = words.date(wave.survey.results_on);
    let title = SurveyWords::new(&wave.survey, shell.lang).say("survey-title");
    let (told, how) = if let (Some(address), Some(_)) = (&wave.summary, wave.reported) {
        let address = address.clone();
        let link =
            view! { <a class="alone" href=address rel="noreferrer noopener">{words.say("results-page-read")}</a> };
        (words.say("results-page-out").to_owned(), link.into_any())
    } else {
        let wait = words.say_with("results-page-wait", &[("date", date.into())]);
        let reads = wave.purged.is_none().then(|| words.say("results-page-how"));
        (wait, reads.into_any())
    };
    let erased = wave.purged.map(|day| words.say_with("closed-erased", &[("date", words.date(day.date()).into())]));
    let over = wave.purged.is_some();
    document(shell, &Frame::page("results"), || {
        view! {
            {art::morning()}
            <p class="eyebrow">{title}</p>
            <h1>{words.say("results-page-heading")}</h1>
            <p class="lead">{told}</p>
            <p>{how}</p>
            {erased.map(|erased| view! { <p>{erased}</p> })}
            {tally.map(|tally| became(words, tally, over))}
        }
    })
}

/// What became of the answers; `over` when the words are erased, and nobody reads any more. Of few, nothing is told but that
/// they are read with care.
fn became(words: &'static Words, tally: &PublicTally, over: bool) -> impl IntoView + use<> {
    let rows: Vec<_> = Counted::all()
        .map(|counted| {
            let number = match tally.count(counted).shown() {
                Some(shown) => words.say_with("became-about", &[("n", shown.into())]),
                None => words.say("became-few").to_owned(),
            };
            view! { <div><dt>{became_of(words, counted, over)}</dt><dd>{number}</dd></div> }
        })
        .collect();
    let told = if tally.is_small() {
        view! { <p>{words.say(if over { "became-too-few-over" } else { "became-too-few" })}</p> }.into_any()
    } else {
        view! { <dl class="became">{rows}</dl><p class="hint">{words.say("became-rounded")}</p> }.into_any()
    };
    view! {
        <section aria-labelledby="became">
            <h2 id="became">{words.say("became-heading")}</h2>
            {told}
        </section>
    }
}

fn became_of(words: &'static Words, counted: Counted, over: bool) -> &'static str {
    words.say(match counted {
        Counted::Waiting if over => "became-unread",
        Counted::Held(HoldReason::DangerNow) if over => "became-held-danger-over",
        Counted::Came => "became-came",
        Counted::Waiting => "became-waiting",
        Counted::Released => "became-released",
        Counted::Redacted => "became-redacted",
        Counted::Held(HoldReason::Identifies) => "became-held-identifies",
        Counted::Held(HoldReason::Distressing) => "became-held-distressing",
        Counted::Held(HoldReason::DangerNow) => "became-held-danger",
        Counted::Held(HoldReason::Empty) => "became-held-empty",
        Counted::Held(HoldReason::NotAnAnswer) => "became-held-not-an-answer",
    })
}
