//! Answers that are decided together.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace::screening as pages;
use beratta_domain::access::Screener;
use beratta_domain::ids::AnswerId;
use beratta_domain::screening::HoldReason;

use super::super::may::May;
use super::super::visit::Visit;
use super::decision::Chosen;
use super::{failed, place};
use crate::entropy::generator;
use crate::state::{App, now};

/// Short, ordinary answers.
pub(in crate::workspace) async fn ordinary_ones(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path(wave): Path<String>,
) -> Response {
    let Some(wave) = app.wave(&wave) else { return visit.not_found() };
    let lists = &app.shared().lists;
    let two_person = match app.screening.two_person(by, &wave).await {
        Ok(two_person) => two_person,
        Err(error) => return visit.failed(&error),
    };
    match app.screening.ordinary_ones(by, &wave, lists, now()).await {
        Ok(stack) => visit.page(StatusCode::OK, |shell| pages::ordinary_ones(shell, &wave, lists, &stack, two_person)),
        Err(error) => failed(&visit, &wave, &error),
    }
}

/// Releases those that are ticked. Nobody is told how many: whatever was ticked and does not wait any more is read by itself.
pub(in crate::workspace) async fn release_together(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path(wave): Path<String>,
    chosen: Chosen,
) -> Response {
    let Some(wave) = app.wave(&wave) else { return visit.not_found() };
    let (Some(answers), Some(audience)) = (chosen.answers(), chosen.audience()) else { return visit.bad_form() };
    let lists = &app.shared().lists;
    match app.screening.release_together(by, &wave, &answers, audience, lists, now(), &mut generator()).await {
        Ok(_) => visit.to(&format!("{}/ordinary", place(&wave))),
        Err(error) => failed(&visit, &wave, &error),
    }
}

/// Those that say nearly the same as the one before this screener.
pub(in crate::workspace) async fn alike(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path((wave, answer)): Path<(String, String)>,
) -> Response {
    let (Some(wave), Ok(answer)) = (app.wave(&wave), answer.parse::<AnswerId>()) else { return visit.not_found() };
    match app.screening.alike(by, &wave, answer, now()).await {
        Ok(stack) => visit.page(StatusCode::OK, |shell| pages::alike(shell, &wave, &app.shared().lists, &stack)),
        Err(error) => failed(&visit, &wave, &error),
    }
}

/// Holds those that are ticked.
pub(in crate::workspace) async fn hold_together(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path(wave): Path<String>,
    chosen: Chosen,
) -> Response {
    let Some(wave) = app.wave(&wave) else { return visit.not_found() };
    // Danger is held one by one, and no page offers it here.
    let reason = chosen.reason().filter(|reason| *reason != HoldReason::DangerNow);
    let (Some(answers), Some(reason)) = (chosen.answers(), reason) else { return visit.bad_form() };
    match app.screening.hold_together(by, &wave, &answers, reason, now(), &mut generator()).await {
        Ok(_) => visit.to(&place(&wave)),
        Err(error) => failed(&visit, &wave, &error),
    }
}
