//! Held answers that a group asked to be looked at again, and what came of it.

use beratta_domain::disclosure::ProtectedCount;
use beratta_domain::groups::{HeldSample, SAMPLE_SIZES, SampleOutcome, Sampled};
use leptos::prelude::*;

use super::Shell;
use super::groups::{GroupPage, along, path};
use crate::words::Words;

/// The part of a group's page that asks, and tells what came of it.
pub(super) fn asking(shell: &Shell<'_>, words: &'static Words, page: &GroupPage<'_>) -> impl IntoView + use<> {
    let refused = page.refused.and_then(|refused| match refused {
        Sampled::Drawn => None,
        Sampled::TooFew => Some(words.say("sample-too-few")),
        Sampled::UnderWay => Some(words.say("sample-under-way")),
    });
    let erased = page.wave.is_none_or(|wave| wave.purged.is_some());
    let under_way = page.samples.iter().any(|sample| sample.outcome.is_none());
    let sizes = SAMPLE_SIZES.map(|size| {
        let label = words.say_with("sample-ask", &[("n", size.into())]);
        view! { <button class="button quiet" type="submit" name="size" value=size.to_string()>{label}</button> }
    });
    let code = page.code.map(ToString::to_string);
    let form = (!erased && !under_way).then(|| {
        view! {
            <p class="hint">{words.say("sample-how-many")}</p>
            <form class="acts" method="post" action=shell.to(&path(page.now, "/sample"))>{along(code.as_deref())}{sizes.to_vec()}</form>
        }
    });
    let list = list(words, page.samples);
    view! {
        <section>
            <h2 id="held">{words.say("sample-heading")}</h2>
            <p class="hint">{words.say("sample-about")}</p>
            {refused.map(|told| view! { <p class="error" role="alert">{told}</p> })}
            {list}
            {form}
        </section>
    }
}

/// What a group asked for and what came of it, newest first.
pub(super) fn list(words: &'static Words, samples: &[HeldSample]) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = samples
        .iter()
        .map(|sample| {
            let asked = [("n", sample.size.into()), ("date", words.date(sample.asked).into())];
            let came = match sample.outcome {
                None => words.say("sample-looking").to_owned(),
                Some(SampleOutcome { stayed, released }) => {
                    let told = [("stayed", told(words, stayed).into()), ("released", told(words, released).into())];
                    words.say_with("sample-outcome", &told)
                }
            };
            view! { <li class="card"><h3>{words.say_with("sample-asked", &asked)}</h3><p>{came}</p></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="people" role="list" aria-labelledby="held">{rows}</ul> })
}

fn told(words: &'static Words, count: ProtectedCount) -> String {
    match count.shown() {
        Some(shown) => words.say_with("account-about", &[("n", shown.into())]),
        None => words.say("account-few").to_owned(),
    }
}
