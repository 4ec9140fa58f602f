//! The first step: what a child agrees to by going on, in words for its age and country.

use beratta_domain::intake::COUNTRY;
use beratta_domain::survey::Consent;
use leptos::prelude::*;

use super::super::StoryPage;
use super::Telling;

/// The first step, where the survey has words for it.
pub(super) fn step(telling: &Telling<'_>, page: &StoryPage<'_>) -> Option<impl IntoView + use<>> {
    consent(telling, page).map(|consent| {
        view! {
            <section class="step" aria-labelledby="consent-heading">
                <h2 id="consent-heading" tabindex="-1">{telling.words.say("consent-heading")}</h2>
                <p class="consent">{telling.said.say(&consent.message)}</p>
            </section>
        }
    })
}

/// The wording for the child's age and country: that of the country chosen, else the one for every other country.
fn consent<'a>(telling: &Telling<'a>, page: &StoryPage<'_>) -> Option<&'a Consent> {
    telling.survey.consent(page.band, telling.typed.first(COUNTRY))
}
