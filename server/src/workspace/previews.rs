//! `/work/waves/{wave}/preview/…`: what children see of a wave, for an administrator, in every state and language. None of it
//! writes anything: no page gets a token or a ticket, so nothing can be sent, and no count changes.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use beratta_app::respondent as children;
use beratta_app::respondent::{Back, Beside, Preview, Workspace};
use beratta_domain::access::Administrator;
use beratta_domain::survey::{Lang, VariantIndex};
use beratta_domain::wave::Wave;

use super::may::May;
use super::visit::Visit;
use super::waves::place;
use crate::http::Plays;
use crate::respondent::{Unheard, part};
use crate::state::App;

type Here = State<Arc<App>>;

/// The addresses that a preview needs from the workspace.
struct Ways {
    page: String,
    recordings: String,
    others: Vec<(Lang, String)>,
}

impl Ways {
    /// For the preview of this name below its language.
    fn of(visit: &Visit, wave: &Wave, lang: &Lang, preview: &str) -> Self {
        let place = place(wave);
        let to = |other: &Lang| (other.clone(), visit.address(&format!("{place}/preview/{other}/{preview}")));
        Self {
            page: visit.address(&place),
            recordings: format!("{place}/audio"),
            others: wave.survey.languages.iter().filter(|other| *other != lang).map(to).collect(),
        }
    }

    fn workspace(&self) -> Workspace<'_> {
        Workspace { page: &self.page, recordings: &self.recordings, others: &self.others }
    }
}

fn spoken<'a>(wave: &'a Wave, lang: &str) -> Option<&'a Lang> {
    wave.survey.languages.iter().find(|known| known.as_str() == lang)
}

/// The first page, or the thanks.
pub(super) async fn beside(
    visit: Visit,
    May(_): May<Administrator>,
    State(app): Here,
    Path((slug, lang, page)): Path<(String, String, String)>,
) -> Response {
    let Some(wave) = app.wave_of_any_state(&slug) else { return visit.not_found() };
    let (Some(lang), Some(page)) = (spoken(&wave, &lang), Beside::of(&page)) else { return visit.not_found() };
    let ways = Ways::of(&visit, &wave, lang, page.id());
    let help = &app.help();
    visit.as_children_see(&wave, lang, |shell| children::preview_beside(shell, &wave, help, page, ways.workspace()))
}

/// A variant as children of a band read it.
pub(super) async fn story(
    visit: Visit,
    May(_): May<Administrator>,
    State(app): Here,
    Path((slug, lang, band, variant)): Path<(String, String, String, String)>,
) -> Response {
    let Some(wave) = app.wave_of_any_state(&slug) else { return visit.not_found() };
    let survey = &wave.survey;
    let index = variant.parse().map(VariantIndex).ok();
    let band = survey.band(&band).filter(|band| index.is_some_and(|index| survey.variants_of(band).contains(&index)));
    let variant = index.and_then(|index| Some((index, survey.variant(index)?)));
    let (Some(lang), Some(band), Some((index, variant))) = (spoken(&wave, &lang), band, variant) else {
        return visit.not_found();
    };
    let ways = Ways::of(&visit, &wave, lang, &format!("{}/{}", band.id, index.0));
    let (help, care) = (&app.help(), &app.intake.care().lists(&survey.languages));
    let page = Preview { wave: &wave, band, variant, help, care, back: Back::Workspace(ways.workspace()) };
    let mut response = visit.as_children_see(&wave, lang, |shell| children::preview(shell, &page));
    if survey.story(&variant.story).is_some_and(|story| !story.audio.is_empty()) {
        response.extensions_mut().insert(Plays);
    }
    response
}

/// A recording of a wave. Its public address is there only while children may hear it.
pub(super) async fn recording(
    visit: Visit,
    May(_): May<Administrator>,
    State(app): Here,
    Path((slug, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let Some(wave) = app.wave_of_any_state(&slug) else { return visit.not_found() };
    match part(&app, &wave.survey, &name, &headers).await {
        Ok(response) => response,
        Err(Unheard::Unknown) => visit.not_found(),
        Err(Unheard::Store(error)) => visit.failed(&error),
    }
}
