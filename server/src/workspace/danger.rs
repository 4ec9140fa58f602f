//! `/work/danger`: what the safeguarding lead does about answers that tell of danger, together with a second person.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace::danger as pages;
use beratta_app::workspace::danger::{HeldOf, HeldPage, Waiting};
use beratta_domain::access::{Capability, SafeguardingLead, Screener, Session};
use beratta_domain::ids::{AnswerId, OpeningId, WaveId};
use beratta_domain::screening::{HeldState, JointOpening, Opened, Outcome, Purpose, ScreeningError, Stage};
use beratta_domain::store::StoreError;
use beratta_domain::wave::Wave;
use serde::Deserialize;

use super::fields::{Fields, Nothing};
use super::may::May;
use super::visit::Visit;
use crate::entropy::generator;
use crate::state::{App, now};

const ROOM: &str = "/work/danger";

/// What waits for somebody who signs in: nothing for whom it is not meant.
pub(super) async fn waiting(app: &App, session: &Session) -> Result<Waiting, StoreError> {
    let (mut waiting, now) = (Waiting::default(), now());
    if let Some(lead) = SafeguardingLead::of(session) {
        let held = app.screening.danger().held(lead).await?;
        waiting.danger = held.iter().filter(|held| held.state(now) == HeldState::New).count();
    }
    if let Some(screener) = Screener::of(session) {
        waiting.asked = app.screening.danger().asked_of(screener, now).await?.len();
    }
    Ok(waiting)
}

fn wave_of(app: &App, id: WaveId) -> Option<Arc<Wave>> {
    let catalog = app.catalog();
    let slug = catalog.waves().into_iter().find(|wave| wave.id == id).map(|wave| wave.slug.clone())?;
    catalog.wave(&slug).cloned()
}

/// Every answer that is held for danger.
pub(super) async fn list(visit: Visit, May(by): May<SafeguardingLead>, State(app): State<Arc<App>>) -> Response {
    let held = match app.screening.danger().held(by).await {
        Ok(held) => held,
        Err(error) => return visit.failed(&error),
    };
    let catalog = app.catalog();
    let mut waves = Vec::new();
    for wave in catalog.waves() {
        let held: Vec<_> = held.iter().filter(|held| held.wave == wave.id).collect();
        if !held.is_empty() {
            waves.push(HeldOf { wave, held });
        }
    }
    visit.page(StatusCode::OK, |shell| pages::held(shell, &waves, now()))
}

/// One of them.
pub(super) async fn one(
    visit: Visit,
    May(by): May<SafeguardingLead>,
    State(app): State<Arc<App>>,
    Path((wave, answer)): Path<(String, String)>,
) -> Response {
    let (Some(wave), Ok(answer)) = (app.wave(&wave), answer.parse::<AnswerId>()) else { return visit.not_found() };
    show_one(&visit, &app, by, &wave, answer, None).await
}

/// `long_note` is what was written as a note that is too long.
async fn show_one(
    visit: &Visit,
    app: &App,
    by: SafeguardingLead,
    wave: &Wave,
    answer: AnswerId,
    long_note: Option<&str>,
) -> Response {
    let status = if long_note.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    match app.screening.danger().one(by, wave.id, answer).await {
        Ok(Some(held)) => {
            let unlocked = app.screening.opens(wave.id);
            let page = HeldPage { wave, held: &held, own: by.person(), now: now(), unlocked, long_note };
            visit.page(status, |shell| pages::one(shell, &page))
        }
        Ok(None) => visit.not_found(),
        Err(error) => visit.failed(&error),
    }
}

/// What an original is asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ask {
    purpose: String,
}

/// Asks a colleague.
pub(super) async fn ask(
    visit: Visit,
    May(by): May<SafeguardingLead>,
    State(app): State<Arc<App>>,
    Path((wave, answer)): Path<(String, String)>,
    Fields(Ask { purpose }): Fields<Ask>,
) -> Response {
    let (Some(wave), Ok(answer)) = (app.wave(&wave), answer.parse::<AnswerId>()) else { return visit.not_found() };
    let Ok(purpose) = purpose.parse::<Purpose>() else { return visit.bad_form() };
    match app.screening.danger().ask(by, wave.id, answer, purpose, now(), &mut generator()).await {
        // Asked before, or not held any more: the page says so.
        Ok(_) => visit.to(&place(&wave, answer)),
        Err(error) => visit.failed(&error),
    }
}

fn place(wave: &Wave, answer: AnswerId) -> String {
    format!("{ROOM}/held/{}/{answer}", wave.slug)
}

/// What colleagues ask.
pub(super) async fn requests(visit: Visit, May(by): May<Screener>, State(app): State<Arc<App>>) -> Response {
    show_requests(&visit, &app, by, StatusCode::OK, false).await
}

async fn show_requests(visit: &Visit, app: &App, by: Screener, status: StatusCode, was_late: bool) -> Response {
    let asked = match app.screening.danger().asked_of(by, now()).await {
        Ok(asked) => asked,
        Err(error) => return visit.failed(&error),
    };
    let waves: Vec<(Arc<Wave>, &JointOpening)> =
        asked.iter().filter_map(|opening| Some((wave_of(app, opening.wave)?, opening))).collect();
    let asked: Vec<(&Wave, &JointOpening)> = waves.iter().map(|(wave, opening)| (&**wave, *opening)).collect();
    visit.page(status, |shell| pages::requests(shell, &asked, was_late))
}

/// Agrees to what a colleague asks.
pub(super) async fn agree(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path(opening): Path<String>,
    _: Fields<Nothing>,
) -> Response {
    let Ok(opening) = opening.parse::<OpeningId>() else { return visit.not_found() };
    match app.screening.danger().agree(by, opening, now()).await {
        Ok(true) => visit.to(&format!("{ROOM}/requests/agreed")),
        Ok(false) => {
            let visit = visit.at(&format!("{ROOM}/requests"));
            show_requests(&visit, &app, by, StatusCode::CONFLICT, true).await
        }
        Err(error) => visit.failed(&error),
    }
}

/// What somebody reads who agreed.
pub(super) async fn agreed(visit: Visit, May(_): May<Screener>) -> Response {
    visit.page(StatusCode::OK, pages::agreed)
}

/// Opens an original to which a colleague agreed.
pub(super) async fn open(
    visit: Visit,
    May(by): May<SafeguardingLead>,
    State(app): State<Arc<App>>,
    Path(opening): Path<String>,
    _: Fields<Nothing>,
) -> Response {
    let Ok(opening) = opening.parse::<OpeningId>() else { return visit.not_found() };
    let known = match app.screening.danger().own(by, opening).await {
        Ok(Some(known)) => known,
        Ok(None) => return visit.not_found(),
        Err(error) => return visit.failed(&error),
    };
    match app.screening.danger().open(by, known.id, now()).await {
        Ok(Opened::Now) => visit.to(&format!("{ROOM}/opened/{}", known.id)),
        Ok(Opened::No) => visit.page(StatusCode::CONFLICT, pages::not_open),
        Err(error) => failed(&visit, &error),
    }
}

/// The original.
pub(super) async fn read(
    visit: Visit,
    May(by): May<SafeguardingLead>,
    State(app): State<Arc<App>>,
    Path(opening): Path<String>,
) -> Response {
    let Ok(opening) = opening.parse::<OpeningId>() else { return visit.not_found() };
    show_original(&visit, &app, by, opening, None).await
}

async fn show_original(
    visit: &Visit,
    app: &App,
    by: SafeguardingLead,
    opening: OpeningId,
    long_note: Option<&str>,
) -> Response {
    let status = if long_note.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    match app.screening.danger().read(by, opening, now()).await {
        Ok(Some(original)) => match wave_of(app, original.opening().wave) {
            Some(wave) => visit.page(status, |shell| pages::original(shell, &wave, &original, long_note)),
            None => visit.not_found(),
        },
        Ok(None) => match app.screening.danger().own(by, opening).await {
            Ok(Some(_)) => visit.page(StatusCode::CONFLICT, pages::not_open),
            Ok(None) => visit.not_found(),
            Err(error) => visit.failed(&error),
        },
        Err(error) => failed(visit, &error),
    }
}

/// What was done.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Deal {
    outcome: String,
    note: String,
}

/// Writes down what was done.
pub(super) async fn deal(
    visit: Visit,
    May(by): May<SafeguardingLead>,
    State(app): State<Arc<App>>,
    Path(opening): Path<String>,
    Fields(Deal { outcome, note }): Fields<Deal>,
) -> Response {
    let Ok(opening) = opening.parse::<OpeningId>() else { return visit.not_found() };
    let Ok(outcome) = outcome.parse::<Outcome>() else { return visit.bad_form() };
    let known = match app.screening.danger().own(by, opening).await {
        Ok(Some(known)) => known,
        Ok(None) => return visit.not_found(),
        Err(error) => return visit.failed(&error),
    };
    let Some(wave) = wave_of(&app, known.wave) else { return visit.not_found() };
    match app.screening.danger().deal(by, &wave, &known, outcome, &note, now(), &mut generator()).await {
        Ok(true) if outcome == Outcome::NoDanger => visit.to(ROOM),
        Ok(true) => visit.to(&place(&wave, known.answer)),
        Ok(false) => visit.page(StatusCode::CONFLICT, pages::not_open),
        Err(ScreeningError::LongNote) if known.stage(now()) == Stage::Open => {
            let visit = visit.at(&format!("{ROOM}/opened/{opening}"));
            show_original(&visit, &app, by, opening, Some(&note)).await
        }
        Err(ScreeningError::LongNote) => {
            let visit = visit.at(&place(&wave, known.answer));
            show_one(&visit, &app, by, &wave, known.answer, Some(&note)).await
        }
        Err(error) => failed(&visit, &error),
    }
}

fn failed(visit: &Visit, error: &ScreeningError) -> Response {
    match error {
        // There the passphrase is asked for.
        ScreeningError::Locked | ScreeningError::Keys(_) => visit.to("/work/screening"),
        ScreeningError::Store(error) => visit.failed(error),
        other => visit.broken(other),
    }
}
