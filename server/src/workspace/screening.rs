//! `/work/screening`: the room where answers are read first.

mod decision;
mod together;

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use beratta_app::workspace::screening as pages;
use beratta_app::workspace::screening::{AnswerPage, Lock, LongNote, WaveRow};
use beratta_domain::access::{SafeguardingLead, Screener};
use beratta_domain::ids::AnswerId;
use beratta_domain::screening::{Audience, HoldReason, Next, OpenedAnswer, ReleasedText, ScreeningError};
use beratta_domain::store::StoreError;
use beratta_domain::wave::Wave;
use serde::Deserialize;

use super::apart::apart;
use super::fields::{Fields, Nothing};
use super::may::May;
use super::visit::Visit;
use crate::data::DataError;
use crate::entropy::generator;
use crate::jobs;
use crate::limits::Act;
use crate::state::{App, now};
use decision::Chosen;
pub(super) use together::{alike, hold_together, ordinary_ones, release_together};

const ROOM: &str = "/work/screening";
/// How many answers a page of released ones has.
const RELEASED: u32 = 50;
/// How many seconds later the page that tells how far the opening is asks again.
const AGAIN: HeaderValue = HeaderValue::from_static("2");

/// The script that lets a key decide.
pub(super) async fn keys() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, pages::keys())
}

/// The waves, and the lock.
pub(super) async fn waves(visit: Visit, May(by): May<Screener>, State(app): State<Arc<App>>) -> Response {
    let catalog = app.catalog();
    let waves = catalog.waves();
    let mut with_words = waves.iter().filter(|wave| wave.state.has_originals());
    let open = app.screening.is_unlocked() && with_words.all(|wave| app.screening.opens(wave.id));
    let lock = match (open, app.data.screening_key_path().exists()) {
        (true, _) => Lock::Open,
        (false, true) => Lock::Locked,
        (false, false) => Lock::NoKeys,
    };
    overview(&visit, &app, by, StatusCode::OK, lock).await
}

async fn overview(visit: &Visit, app: &App, by: Screener, status: StatusCode, lock: Lock) -> Response {
    let catalog = app.catalog();
    let mut rows = Vec::new();
    for wave in catalog.waves().into_iter().filter(|wave| wave.state.has_originals()) {
        match row(app, by, wave).await {
            Ok(row) => rows.push(row),
            Err(error) => return visit.failed(&error),
        }
    }
    visit.page(status, |shell| pages::waves(shell, &rows, lock))
}

async fn row<'w>(app: &App, by: Screener, wave: &'w Wave) -> Result<WaveRow<'w>, StoreError> {
    let progress = app.screening.progress(by, wave.id).await?;
    let two_person = app.screening.two_person(by, wave).await?;
    Ok(WaveRow { wave, progress, open: app.screening.opens(wave.id), two_person })
}

/// What opens the answers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Unlock {
    passphrase: String,
}

/// Opens the keys for every screener, until the server ends.
pub(super) async fn unlock(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Fields(Unlock { passphrase }): Fields<Unlock>,
) -> Response {
    visit.pace(Act::Try).await;
    let keys = match app.data.screening_keys() {
        Ok(keys) => keys,
        Err(DataError::NoScreeningKey { .. }) => {
            return overview(&visit, &app, by, StatusCode::CONFLICT, Lock::NoKeys).await;
        }
        Err(error) => return visit.broken(&error),
    };
    let opened = match apart(&app, async move |_: &App| keys.unlock(&passphrase)).await {
        Ok(opened) => opened,
        Err(error) => return visit.broken(&error),
    };
    // Whatever the file's trouble is, `beratta keys unlock` names it; here it is a passphrase that does not open.
    let Ok(keys) = opened else {
        return overview(&visit.at(ROOM), &app, by, StatusCode::UNPROCESSABLE_ENTITY, Lock::Wrong).await;
    };
    match app.screening.unlock(by, keys, now()).await {
        Ok(()) => {
            // Opening many takes a while; nobody waits for it here.
            jobs::learn_apart(&app);
            visit.to(ROOM)
        }
        Err(error) => visit.failed(&error),
    }
}

/// The answer before this screener, or the next one.
pub(super) async fn read(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path(wave): Path<String>,
) -> Response {
    let Some(wave) = app.wave(&wave) else { return visit.not_found() };
    show(&visit, &app, by, &wave, None).await
}

async fn show(visit: &Visit, app: &App, by: Screener, wave: &Wave, long_note: Option<LongNote<'_>>) -> Response {
    match app.screening.next(by, wave, now(), &mut generator()).await {
        Ok(Next::Answer(answer)) => page(visit, app, by, wave, &answer, long_note),
        Ok(Next::Learning(learning)) => {
            let mut response = visit.page(StatusCode::OK, |shell| pages::opening(shell, learning));
            response.headers_mut().insert(header::REFRESH, AGAIN);
            response
        }
        Ok(Next::Nothing) => visit.page(StatusCode::OK, |shell| pages::nothing_waits(shell, wave)),
        Err(error) => failed(visit, wave, &error),
    }
}

/// The answer that comes after the one before this screener, as the page that they will read it on. No content when none
/// waits.
pub(super) async fn ahead(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path(wave): Path<String>,
) -> Response {
    let Some(wave) = app.wave(&wave) else { return visit.not_found() };
    match app.screening.ahead(by, &wave, now(), &mut generator()).await {
        Ok(Some(answer)) => page(&visit.at(&place(&wave)), &app, by, &wave, &answer, None),
        Ok(None) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => failed(&visit, &wave, &error),
    }
}

fn page(
    visit: &Visit,
    app: &App,
    by: Screener,
    wave: &Wave,
    answer: &OpenedAnswer,
    long_note: Option<LongNote<'_>>,
) -> Response {
    let status = if long_note.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let load = app.screening.load(by, answer, now());
    let alike = app.screening.count_alike(by, wave.id, answer.id());
    let page = AnswerPage { wave, answer, lists: &app.shared().lists, load, alike, long_note };
    visit.page(status, |shell| pages::answer(shell, &page))
}

/// Where a decision leads: to the next answer, or nowhere for a page that has the next answer already and says so.
fn onward(visit: &Visit, wave: &Wave) -> Response {
    if visit.has_next_page() { StatusCode::NO_CONTENT.into_response() } else { visit.to(&place(wave)) }
}

/// Releases it.
pub(super) async fn release(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path((wave, answer)): Path<(String, String)>,
    chosen: Chosen,
) -> Response {
    let (Some(wave), Ok(answer)) = (app.wave(&wave), answer.parse::<AnswerId>()) else { return visit.not_found() };
    let Some(release) = chosen.release() else { return visit.bad_form() };
    match app.screening.release(by, &wave, answer, &release, now()).await {
        Ok(()) => onward(&visit, &wave),
        Err(error) => failed(&visit, &wave, &error),
    }
}

/// Holds it back.
pub(super) async fn hold(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path((wave, answer)): Path<(String, String)>,
    chosen: Chosen,
) -> Response {
    let (Some(wave), Ok(answer)) = (app.wave(&wave), answer.parse::<AnswerId>()) else { return visit.not_found() };
    let Some(reason) = chosen.reason() else { return visit.bad_form() };
    match app.screening.hold(by, &wave, answer, reason, chosen.note(), now(), &mut generator()).await {
        Ok(()) if reason == HoldReason::DangerNow => visit.to(&format!("{}/danger", place(&wave))),
        Ok(()) => onward(&visit, &wave),
        Err(ScreeningError::LongNote) => {
            let visit = visit.at(&place(&wave));
            let ticked = chosen.taken_out().unwrap_or_default();
            show(&visit, &app, by, &wave, Some(LongNote { note: chosen.note(), ticked: &ticked })).await
        }
        Err(error) => failed(&visit, &wave, &error),
    }
}

/// Takes this screener's newest decision back.
pub(super) async fn undo(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path(wave): Path<String>,
    _: Fields<Nothing>,
) -> Response {
    let Some(wave) = app.wave(&wave) else { return visit.not_found() };
    match app.screening.undo(by, &wave, now()).await {
        Ok(true) => visit.to(&place(&wave)),
        Ok(false) => visit.page(StatusCode::CONFLICT, |shell| pages::not_yours(shell, &wave, true)),
        Err(error) => failed(&visit, &wave, &error),
    }
}

/// The released answers, the first of them.
pub(super) async fn released(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path(wave): Path<String>,
) -> Response {
    let Some(wave) = app.wave(&wave) else { return visit.not_found() };
    show_released(&visit, &app, by, &wave, None).await
}

/// The released answers after one.
pub(super) async fn released_after(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path((wave, after)): Path<(String, String)>,
) -> Response {
    let (Some(wave), Ok(after)) = (app.wave(&wave), after.parse()) else { return visit.not_found() };
    show_released(&visit, &app, by, &wave, Some(after)).await
}

async fn show_released(visit: &Visit, app: &App, by: Screener, wave: &Wave, after: Option<AnswerId>) -> Response {
    let texts = match app.screening.released(by, wave.id, Audience::ALL, now(), after, RELEASED + 1).await {
        Ok(texts) => texts,
        Err(error) => return visit.failed(&error),
    };
    let mut answers: Vec<AnswerId> = texts.iter().map(ReleasedText::answer).collect();
    answers.dedup();
    // One more than a page has tells that there are more.
    let full = answers.get(RELEASED as usize).and(answers.get(RELEASED as usize - 1)).copied();
    let shown = full.map_or(texts.len(), |last| texts.partition_point(|text| text.answer() <= last));
    visit.page(StatusCode::OK, |shell| pages::released(shell, wave, &texts[..shown], full))
}

/// Takes a released answer back, to screen it again.
pub(super) async fn again(
    visit: Visit,
    May(by): May<Screener>,
    State(app): State<Arc<App>>,
    Path((wave, answer)): Path<(String, String)>,
    _: Fields<Nothing>,
) -> Response {
    let (Some(wave), Ok(answer)) = (app.wave(&wave), answer.parse::<AnswerId>()) else { return visit.not_found() };
    match app.screening.reopen(by, &wave, answer, now()).await {
        Ok(true) => visit.to(&place(&wave)),
        Ok(false) => visit.page(StatusCode::CONFLICT, |shell| pages::not_yours(shell, &wave, false)),
        Err(error) => visit.failed(&error),
    }
}

/// Whether each release of a wave needs two people.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TwoPerson {
    on: YesNo,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum YesNo {
    Yes,
    No,
}

/// Changes that.
pub(super) async fn two_person(
    visit: Visit,
    May(by): May<SafeguardingLead>,
    State(app): State<Arc<App>>,
    Path(wave): Path<String>,
    Fields(TwoPerson { on }): Fields<TwoPerson>,
) -> Response {
    let Some(wave) = app.wave(&wave) else { return visit.not_found() };
    match app.screening.set_two_person(by, &wave, on == YesNo::Yes, now()).await {
        Ok(()) => visit.to(ROOM),
        Err(error) => visit.failed(&error),
    }
}

/// What to do when an answer speaks of danger.
pub(super) async fn danger(
    visit: Visit,
    May(_): May<Screener>,
    State(app): State<Arc<App>>,
    Path(wave): Path<String>,
) -> Response {
    match app.wave(&wave) {
        Some(wave) => visit.page(StatusCode::OK, |shell| pages::danger(shell, &wave)),
        None => visit.not_found(),
    }
}

fn place(wave: &Wave) -> String {
    format!("{ROOM}/{}", wave.slug)
}

fn failed(visit: &Visit, wave: &Wave, error: &ScreeningError) -> Response {
    match error {
        // There the passphrase is asked for.
        ScreeningError::Locked | ScreeningError::Keys(_) => visit.to(ROOM),
        ScreeningError::NotYours => visit.page(StatusCode::CONFLICT, |shell| pages::not_yours(shell, wave, false)),
        ScreeningError::Store(error) => visit.failed(error),
        other => visit.broken(other),
    }
}
