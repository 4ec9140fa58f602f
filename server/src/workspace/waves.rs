//! `/work/waves`: the life of each wave.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Request, State as AppState};
use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace::waves as pages;
use beratta_app::workspace::waves::{Asked, DraftFault, Drafting, One, Standing, WaveFault};
use beratta_domain::access::Administrator;
use beratta_domain::intake::plain_digits;
use beratta_domain::life::{Keeper, Life, Opened, RETENTION_DAYS, State, Step, Trial, TrialFault};
use beratta_domain::survey::{BandId, Strictness, Survey, check};
use beratta_domain::wave::Wave;
use beratta_domain::wave_store::{Closing, StoredWave, WaveStore};
use beratta_store::Store;
use serde::Deserialize;
use time::Date;
use time::format_description::well_known::Iso8601;

use super::fields::{Fields, Nothing};
use super::may::May;
use super::visit::Visit;
use crate::catalog::{self, Catalog};
use crate::cli::{summary_address, wave_name};
use crate::data::DataError;
use crate::making::{self, Begins, MakingError, Wanted};
use crate::state::{App, now};

const ROOM: &str = "/work/waves";

type Here = AppState<Arc<App>>;

/// Every wave, and a form to write one down.
pub(super) async fn list(visit: Visit, May(by): May<Administrator>, AppState(app): Here) -> Response {
    overview(&visit, &app, by, StatusCode::OK, &Drafting::default()).await
}

async fn overview(visit: &Visit, app: &App, by: Administrator, status: StatusCode, typed: &Drafting) -> Response {
    let surveys = match app.life.surveys(Keeper::Administrator(by)).await {
        Ok(surveys) => surveys,
        Err(error) => return visit.failed(&error),
    };
    let surveys: Vec<Survey> = surveys.into_iter().filter_map(|(_, source)| source.survey().ok()).collect();
    let catalog = app.catalog();
    let waves = catalog.waves_of_any_state();
    visit.page(status, |shell| pages::list(shell, &waves, &surveys, typed))
}

/// A wave that somebody wants.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Draft {
    #[serde(default)]
    survey: String,
    name: String,
    days: String,
}

/// Writes a wave down, and shows the words of its key, once.
pub(super) async fn draft(
    visit: Visit,
    May(by): May<Administrator>,
    AppState(app): Here,
    Fields(form): Fields<Draft>,
) -> Response {
    let wanted = match wanted(&app, &form).await {
        Ok(Ok(wanted)) => wanted,
        Ok(Err(fault)) => return refused(visit, &app, by, form, fault).await,
        Err(trouble) => return trouble.answer(&visit),
    };
    let name = wanted.name.clone();
    let made = making::make(&app.store, &app.data, wanted, Begins::Written(Keeper::Administrator(by)), now()).await;
    match made {
        Ok(words) => {
            if let Err(response) = refresh(&visit, &app).await {
                return response;
            }
            visit.page(StatusCode::OK, |shell| pages::recovery_words(shell, &name, &words))
        }
        Err(MakingError::NameTaken) => refused(visit, &app, by, form, DraftFault::Taken).await,
        Err(MakingError::NoSuchSurvey) => refused(visit, &app, by, form, DraftFault::Survey).await,
        Err(MakingError::Key(DataError::NoScreeningKey { .. })) => {
            refused(visit, &app, by, form, DraftFault::NoKeys).await
        }
        Err(MakingError::Store(error)) => visit.failed(&error),
        Err(error) => visit.broken(&error),
    }
}

async fn wanted(app: &App, form: &Draft) -> Result<Result<Wanted, DraftFault>, Unknown> {
    if form.survey.is_empty() {
        return Ok(Err(DraftFault::Unchosen));
    }
    let Ok(name) = wave_name(form.name.trim()) else { return Ok(Err(DraftFault::Name)) };
    let days = plain_digits(form.days.trim()).parse().ok().filter(|days| RETENTION_DAYS.contains(days));
    let Some(days) = days else { return Ok(Err(DraftFault::Days)) };
    // A database that does not answer is no fault of the survey.
    let newest = app.store.latest_survey(&form.survey).await.map_err(Unknown::Store)?;
    let Some((version, source)) = newest else { return Ok(Err(DraftFault::Survey)) };
    let (_, help) = catalog::help(&app.store).await.map_err(Unknown::Catalog)?;
    if check(&source, &help, now().date(), Strictness::Draft).survey.is_none() {
        return Ok(Err(DraftFault::Survey));
    }
    Ok(Ok(Wanted { name, survey: form.survey.clone(), version, api: false, retention_days: Some(days) }))
}

async fn refused(visit: Visit, app: &App, by: Administrator, form: Draft, fault: DraftFault) -> Response {
    let Draft { survey, name, days } = form;
    let typed = Drafting { survey, name, days, fault: Some(fault) };
    overview(&visit.at(ROOM), app, by, StatusCode::UNPROCESSABLE_ENTITY, &typed).await
}

/// What was done is shown at once, and not with the next look at the database.
async fn refresh(visit: &Visit, app: &App) -> Result<(), Response> {
    match Catalog::load(&app.store, &app.catalog()).await {
        Ok(catalog) => {
            app.replace_catalog(catalog);
            Ok(())
        }
        Err(error) => Err(visit.broken(&error)),
    }
}

/// One wave.
pub(super) async fn one(
    visit: Visit,
    May(by): May<Administrator>,
    AppState(app): Here,
    Path(slug): Path<String>,
) -> Response {
    show(&visit, &app, by, &slug, StatusCode::OK, None, &[]).await
}

async fn show(
    visit: &Visit,
    app: &App,
    by: Administrator,
    slug: &str,
    status: StatusCode,
    fault: Option<WaveFault>,
    typed: &[(String, String)],
) -> Response {
    let Some(wave) = app.wave_of_any_state(slug) else { return visit.not_found() };
    let by = Keeper::Administrator(by);
    let shown = async {
        let trials = app.life.trials(by, wave.id).await?;
        let newer = app.store.latest_survey(&wave.survey.slug).await?;
        let newer = newer.is_some_and(|(version, _)| version != wave.survey.version);
        let counts = if wave.closed.is_some() {
            let counts = app.store.variant_counts(wave.id).await?;
            Some(counts.iter().fold((0, 0), |(served, came), one| (served + one.served, came + one.completed)))
        } else {
            None
        };
        Ok::<_, beratta_domain::store::StoreError>((trials, newer, counts))
    };
    let (trials, newer, counts) = match shown.await {
        Ok(shown) => shown,
        Err(error) => return visit.failed(&error),
    };
    let readiness = if wave.state.is_public() {
        None
    } else {
        match readiness(app, by, &wave).await {
            Ok(readiness) => Some(readiness),
            Err(trouble) => return trouble.answer(visit),
        }
    };
    let standing = Standing { readiness: readiness.as_ref(), trials: &trials, newer, counts };
    let page = One { wave: &wave, standing: &standing, fault, typed };
    visit.page(status, |shell| pages::wave(shell, &page))
}

/// Why it is not known how something stands.
enum Unknown {
    Store(beratta_domain::store::StoreError),
    Catalog(catalog::CatalogError),
}

impl Unknown {
    fn answer(&self, visit: &Visit) -> Response {
        match self {
            Self::Store(error) => visit.failed(error),
            Self::Catalog(error) => visit.broken(error),
        }
    }
}

async fn readiness(app: &App, by: Keeper, wave: &Wave) -> Result<beratta_domain::life::Readiness, Unknown> {
    let (_, help) = catalog::help(&app.store).await.map_err(Unknown::Catalog)?;
    let stored = stored(app, &wave.slug).await.map_err(Unknown::Store)?;
    let Some(stored) = stored else { return Err(Unknown::Store(gone())) };
    let strict = check(&stored.source, &help, now().date(), Strictness::Open);
    let key = app.data.screening_keys().is_ok_and(|keys| keys.waves().any(|id| id == wave.id));
    app.life.readiness(by, stored.state, &strict, key).await.map_err(Unknown::Store)
}

fn gone() -> beratta_domain::store::StoreError {
    beratta_domain::store::StoreError::Unavailable("the wave is not there any more".into())
}

async fn stored(app: &App, slug: &str) -> Result<Option<StoredWave>, beratta_domain::store::StoreError> {
    Ok(app.store.waves().await?.into_iter().find(|wave| wave.slug == slug))
}

/// A wave's page.
pub(super) fn place(wave: &Wave) -> String {
    format!("{ROOM}/{}", wave.slug)
}

/// After a step: the wave's page, or that somebody moved it meanwhile.
async fn after(
    visit: &Visit,
    app: &App,
    wave: &Wave,
    moved: Result<bool, beratta_domain::store::StoreError>,
) -> Response {
    match moved {
        Ok(moved) => {
            if let Err(response) = refresh(visit, app).await {
                return response;
            }
            if moved {
                visit.to(&place(wave))
            } else {
                visit.page(StatusCode::CONFLICT, |shell| pages::moved(shell, wave))
            }
        }
        Err(error) => visit.failed(&error),
    }
}

/// Pins the newest version of the wave's survey.
pub(super) async fn pin(
    visit: Visit,
    May(by): May<Administrator>,
    AppState(app): Here,
    Path(slug): Path<String>,
    _: Fields<Nothing>,
) -> Response {
    let Some(wave) = app.wave_of_any_state(&slug) else { return visit.not_found() };
    let newest = match app.store.latest_survey(&wave.survey.slug).await {
        Ok(Some((version, _))) => version,
        Ok(None) => return visit.not_found(),
        Err(error) => return visit.failed(&error),
    };
    let moved = app.life.pin(Keeper::Administrator(by), wave.id, &newest, now()).await;
    after(&visit, &app, &wave, moved).await
}

/// A test with children, with a field for each age band of the wave's survey.
#[derive(Debug)]
pub(super) struct Logged(Vec<(String, String)>);

impl FromRequest<Arc<App>> for Logged {
    type Rejection = Response;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        let (mut parts, body) = request.into_parts();
        let Ok(visit) = Visit::from_request_parts(&mut parts, app).await;
        let bytes = Bytes::from_request(Request::from_parts(parts, body), app).await;
        let bytes = bytes.map_err(|_| visit.bad_form())?;
        let fields: Vec<(String, String)> = form_urlencoded::parse(&bytes).into_owned().collect();
        let declared = |name: &str| ["on", "lesson"].contains(&name) || name.starts_with("band-");
        if fields.iter().all(|(name, _)| declared(name)) { Ok(Self(fields)) } else { Err(visit.bad_form()) }
    }
}

impl Logged {
    fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value.trim())
    }

    fn read(&self, survey: &Survey, today: Date) -> Result<Trial, TrialFault> {
        let on = Date::parse(self.one("on"), &Iso8601::DATE).map_err(|_| TrialFault::Day)?;
        let mut children = Vec::new();
        for (name, value) in &self.0 {
            let Some(band) = name.strip_prefix("band-").filter(|_| !value.trim().is_empty()) else { continue };
            children.push((BandId::new(band), plain_digits(value.trim()).parse().map_err(|_| TrialFault::Children)?));
        }
        Trial::of(survey, on, &children, self.one("lesson"), today)
    }
}

/// Writes down that the wave's version was tried with children.
pub(super) async fn log(
    visit: Visit,
    May(by): May<Administrator>,
    AppState(app): Here,
    Path(slug): Path<String>,
    logged: Logged,
) -> Response {
    let Some(wave) = app.wave_of_any_state(&slug) else { return visit.not_found() };
    let trial = match logged.read(&wave.survey, now().date()) {
        Ok(trial) => trial,
        Err(fault) => {
            let fault = match fault {
                TrialFault::Day => WaveFault::Day,
                TrialFault::Children | TrialFault::Band => WaveFault::Children,
                TrialFault::Lesson => WaveFault::Lesson,
            };
            let visit = visit.at(&place(&wave));
            return show(&visit, &app, by, &slug, StatusCode::UNPROCESSABLE_ENTITY, Some(fault), &logged.0).await;
        }
    };
    let moved = app.life.log(Keeper::Administrator(by), wave.id, &trial, now()).await;
    after(&visit, &app, &wave, moved).await
}

/// Opens a wave to children, if it has all that this needs.
pub(super) async fn open(
    visit: Visit,
    May(by): May<Administrator>,
    AppState(app): Here,
    Path(slug): Path<String>,
    _: Fields<Nothing>,
) -> Response {
    let Some(wave) = app.wave_of_any_state(&slug) else { return visit.not_found() };
    let keeper = Keeper::Administrator(by);
    if wave.state.is_public() {
        return visit.page(StatusCode::CONFLICT, |shell| pages::moved(shell, &wave));
    }
    let readiness = match readiness(&app, keeper, &wave).await {
        Ok(readiness) => readiness,
        Err(trouble) => return trouble.answer(&visit),
    };
    let Ok(ready) = Life::<Store>::ready(wave.id, readiness) else {
        let visit = visit.at(&place(&wave));
        return show(&visit, &app, by, &slug, StatusCode::CONFLICT, Some(WaveFault::NotReady), &[]).await;
    };
    let moved = app.life.open(keeper, ready, now()).await.map(|opened| opened == Opened::Now);
    after(&visit, &app, &wave, moved).await
}

/// Asks before a wave closes.
pub(super) async fn ask_close(
    visit: Visit,
    May(_): May<Administrator>,
    AppState(app): Here,
    Path(slug): Path<String>,
) -> Response {
    ask(&visit, &app, &slug, Step::Close, Asked::Close)
}

/// Asks before a wave is purged.
pub(super) async fn ask_purge(
    visit: Visit,
    May(_): May<Administrator>,
    AppState(app): Here,
    Path(slug): Path<String>,
) -> Response {
    ask(&visit, &app, &slug, Step::Purge, Asked::Purge { wrong: false })
}

fn ask(visit: &Visit, app: &App, slug: &str, step: Step, asked: Asked) -> Response {
    let Some(wave) = app.wave_of_any_state(slug) else { return visit.not_found() };
    match step.leads(Some(wave.state)) {
        Some(_) => visit.page(StatusCode::OK, |shell| pages::confirm(shell, &wave, asked)),
        None => visit.to(&place(&wave)),
    }
}

/// Closes a wave.
pub(super) async fn close(
    visit: Visit,
    May(by): May<Administrator>,
    AppState(app): Here,
    Path(slug): Path<String>,
    _: Fields<Nothing>,
) -> Response {
    let Some(wave) = app.wave_of_any_state(&slug) else { return visit.not_found() };
    let closing = app.life.close(Keeper::Administrator(by), &slug, now()).await;
    after(&visit, &app, &wave, closing.map(|closing| closing == Closing::Closed)).await
}

/// Where results are told.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reported {
    summary: String,
}

/// Tells where the results of a wave are.
pub(super) async fn report(
    visit: Visit,
    May(by): May<Administrator>,
    AppState(app): Here,
    Path(slug): Path<String>,
    Fields(Reported { summary }): Fields<Reported>,
) -> Response {
    let Some(wave) = app.wave_of_any_state(&slug) else { return visit.not_found() };
    let address = match summary.trim() {
        "" => None,
        address => {
            let Ok(address) = summary_address(address) else {
                let (visit, typed) = (visit.at(&place(&wave)), [("summary".to_owned(), summary.clone())]);
                let (status, fault) = (StatusCode::UNPROCESSABLE_ENTITY, Some(WaveFault::Summary));
                return show(&visit, &app, by, &slug, status, fault, &typed).await;
            };
            Some(address)
        }
    };
    let moved = app.life.report(Keeper::Administrator(by), wave.id, address.as_deref(), now()).await;
    after(&visit, &app, &wave, moved).await
}

/// The wave's name, as whoever purges it typed it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Purge {
    name: String,
}

/// Destroys a wave's key and words.
pub(super) async fn purge(
    visit: Visit,
    May(by): May<Administrator>,
    AppState(app): Here,
    Path(slug): Path<String>,
    Fields(Purge { name }): Fields<Purge>,
) -> Response {
    let Some(wave) = app.wave_of_any_state(&slug) else { return visit.not_found() };
    if name.trim() != wave.slug {
        let visit = visit.at(&format!("{}/purge", place(&wave)));
        let asked = Asked::Purge { wrong: true };
        return visit.page(StatusCode::UNPROCESSABLE_ENTITY, |shell| pages::confirm(shell, &wave, asked));
    }
    let stored = match stored(&app, &slug).await {
        Ok(Some(stored)) => stored,
        Ok(None) => return visit.not_found(),
        Err(error) => return visit.failed(&error),
    };
    match crate::purge::wave(&app.life, &app.data, Keeper::Administrator(by), &stored, now()).await {
        Ok(purged) => after(&visit, &app, &wave, Ok(purged.is_some() || stored.state == State::Purged)).await,
        Err(crate::purge::PurgeError::Store(error)) => visit.failed(&error),
        Err(error) => visit.broken(&error),
    }
}
