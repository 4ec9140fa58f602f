//! `/work/groups`: a facilitator's groups, and who may come in.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace as pages;
use beratta_app::workspace::groups::{GroupPage, Made, NewGroup, Step};
use beratta_domain::access::{Facilitator, GroupLead};
use beratta_domain::groups::{EnterError, GroupCode, MakeError, Making, Sampled};
use beratta_domain::store::StoreError;
use beratta_domain::survey::Lang;
use serde::Deserialize;

use super::apart::apart;
use super::fields::{Fields, Nothing};
use super::led::Led;
use super::may::May;
use super::visit::Visit;
use crate::entropy::generator;
use crate::limits::Act;
use crate::state::now;

const ROOM: &str = "/work/groups";

/// A form on a page that may show the group's code: with it, the answer shows it again, for it is kept nowhere else.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shown {
    #[serde(default)]
    code: String,
}

/// Who else is to be with a group.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Share {
    person: String,
    #[serde(default)]
    code: String,
}

/// How many held answers are to be looked at again.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sample {
    size: u32,
    #[serde(default)]
    code: String,
}

/// The groups of who asks, and a form for another.
pub(super) async fn list(visit: Visit, May(by): May<Facilitator>) -> Response {
    overview(&visit, &by, &NewGroup::default(), None).await
}

async fn overview(visit: &Visit, by: &Facilitator, typed: &NewGroup, refused: Option<&MakeError>) -> Response {
    let (app, now) = (&visit.app, now());
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    match app.groups.of(by, now).await {
        Ok(listed) => {
            let catalog = app.catalog();
            visit.page(status, |shell| pages::groups::groups(shell, &listed, &catalog.waves(), typed, refused))
        }
        Err(error) => visit.failed(&error),
    }
}

/// The fields of a new group: languages may come several times, every other one once.
fn read(fields: Vec<(String, String)>) -> Option<NewGroup> {
    let mut group = NewGroup::default();
    for (name, value) in fields {
        let place = match name.as_str() {
            "name" => &mut group.name,
            "wave" => &mut group.wave,
            "age" => &mut group.age,
            "lang" => {
                group.languages.push(value);
                continue;
            }
            _ => return None,
        };
        if place.replace(value).is_some() {
            return None;
        }
    }
    Some(group)
}

/// Makes a group.
pub(super) async fn make(
    visit: Visit,
    May(by): May<Facilitator>,
    Fields(fields): Fields<Vec<(String, String)>>,
) -> Response {
    let Some(typed) = read(fields) else { return visit.bad_form() };
    let Ok(languages) = typed.languages.iter().map(|tag| tag.parse()).collect::<Result<Vec<Lang>, _>>() else {
        return visit.bad_form();
    };
    let wave = typed.wave.as_deref().and_then(|slug| visit.app.wave(slug));
    let making = Making {
        name: typed.name.as_deref().unwrap_or_default(),
        wave: wave.as_deref(),
        audience: typed.age.as_deref().and_then(|age| age.parse().ok()),
        languages: &languages,
    };
    match visit.app.groups.make(&by, making, now(), &mut generator()).await {
        Ok(group) => visit.to(&format!("{ROOM}/{group}")),
        Err(MakeError::Store(error)) => visit.failed(&error),
        Err(refused) => overview(&visit.at(ROOM), &by, &typed, Some(&refused)).await,
    }
}

/// One group.
pub(super) async fn show(visit: Visit, Led(by): Led) -> Response {
    page(&visit, by, None, None).await
}

/// The group's page; `refused` is why no sample was drawn, when one was asked for.
async fn page(visit: &Visit, by: GroupLead, code: Option<&GroupCode>, refused: Option<Sampled>) -> Response {
    let groups = &visit.app.groups;
    let group = match groups.look(by, now()).await {
        Ok(Some(group)) => group,
        Ok(None) => return visit.not_found(),
        Err(error) => return visit.failed(&error),
    };
    let samples = match groups.asked_again(by).await {
        Ok(samples) => samples,
        Err(error) => return visit.failed(&error),
    };
    let catalog = visit.app.catalog();
    let wave = catalog.waves().into_iter().find(|wave| wave.id == group.group.wave);
    let address = format!("{}/group", visit.app.public_url);
    let shown = GroupPage { now: &group, wave, code, address: &address, samples: &samples, refused };
    let status = if refused.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    visit.page(status, |shell| pages::groups::group(shell, &shown))
}

/// The group's page after something was done: with the code that it showed, while that is still the group's.
async fn again(visit: Visit, by: GroupLead, typed: &str) -> Response {
    let path = format!("{ROOM}/{}", by.group());
    match visit.app.groups.shown_code(by, typed, now()).await {
        Ok(Some(code)) => page(&visit.at(&path), by, Some(&code), None).await,
        Ok(None) => visit.to(&path),
        Err(error) => visit.failed(&error),
    }
}

/// Where a form's answer was a page of its own, that page asked for anew is the group's.
pub(super) async fn back(visit: Visit, Led(by): Led) -> Response {
    visit.to(&format!("{ROOM}/{}", by.group()))
}

/// Looks again who waits.
pub(super) async fn look(visit: Visit, Led(by): Led, Fields(Shown { code }): Fields<Shown>) -> Response {
    again(visit, by, &code).await
}

/// Makes a code and shows it, once.
pub(super) async fn open_door(visit: Visit, Led(by): Led, _: Fields<Nothing>) -> Response {
    match visit.app.groups.open_door(by, now(), &mut generator()).await {
        Ok(code) => {
            let path = format!("{ROOM}/{}", by.group());
            page(&visit.at(&path), by, Some(&code), None).await
        }
        Err(error) => visit.failed(&error),
    }
}

/// Ends the code.
pub(super) async fn close_door(visit: Visit, Led(by): Led, _: Fields<Nothing>) -> Response {
    match visit.app.groups.close_door(by, now()).await {
        Ok(_) => visit.to(&format!("{ROOM}/{}", by.group())),
        Err(error) => visit.failed(&error),
    }
}

/// Lets a colleague be with the group.
pub(super) async fn share(visit: Visit, Led(by): Led, Fields(Share { person, code }): Fields<Share>) -> Response {
    let Ok(person) = person.parse() else { return visit.not_found() };
    let done = visit.app.groups.share(by, person, now()).await;
    done_then(visit, by, done, &code).await
}

/// Asks that some held answers are looked at again.
pub(super) async fn sample(visit: Visit, Led(by): Led, Fields(Sample { size, code }): Fields<Sample>) -> Response {
    let refused = match visit.app.groups.ask_again(by, size, now(), &mut generator()).await {
        Ok(Some(Sampled::Drawn)) => return again(visit, by, &code).await,
        Ok(Some(refused)) => refused,
        Ok(None) => return visit.bad_form(),
        Err(error) => return visit.failed(&error),
    };
    match visit.app.groups.shown_code(by, &code, now()).await {
        Ok(code) => page(&visit.at(&format!("{ROOM}/{}", by.group())), by, code.as_ref(), Some(refused)).await,
        Err(error) => visit.failed(&error),
    }
}

/// Lets somebody in who waits.
pub(super) async fn let_in(
    visit: Visit,
    Led(by): Led,
    Path((_, waiting)): Path<(String, String)>,
    Fields(Shown { code }): Fields<Shown>,
) -> Response {
    let Ok(waiting) = waiting.parse() else { return visit.not_found() };
    let done = visit.app.groups.let_in(by, waiting, now()).await;
    done_then(visit, by, done, &code).await
}

/// Forgets somebody who waits.
pub(super) async fn turn_away(
    visit: Visit,
    Led(by): Led,
    Path((_, waiting)): Path<(String, String)>,
    Fields(Shown { code }): Fields<Shown>,
) -> Response {
    let Ok(waiting) = waiting.parse() else { return visit.not_found() };
    let done = visit.app.groups.turn_away(by, waiting).await;
    done_then(visit, by, done, &code).await
}

async fn done_then(visit: Visit, by: GroupLead, done: Result<bool, StoreError>, code: &str) -> Response {
    match done {
        Ok(true) => again(visit, by, code).await,
        Ok(false) => visit.not_found(),
        Err(error) => visit.failed(&error),
    }
}

/// Asks before an analyst gets new words.
pub(super) async fn ask_renew(visit: Visit, Led(by): Led, Path((_, analyst)): Path<(String, String)>) -> Response {
    ask(&visit, by, &analyst, Step::NewWords).await
}

/// Asks before an analyst is shut out.
pub(super) async fn ask_shut_out(visit: Visit, Led(by): Led, Path((_, analyst)): Path<(String, String)>) -> Response {
    ask(&visit, by, &analyst, Step::ShutOut).await
}

async fn ask(visit: &Visit, by: GroupLead, analyst: &str, step: Step) -> Response {
    let Ok(analyst) = analyst.parse() else { return visit.not_found() };
    match visit.app.groups.analyst(by, analyst, now()).await {
        Ok(Some(one)) => visit.page(StatusCode::OK, |shell| pages::groups::confirm(shell, by.group(), &one, step)),
        Ok(None) => visit.not_found(),
        Err(error) => visit.failed(&error),
    }
}

/// Gives an analyst new words and shows them, once.
pub(super) async fn renew(
    visit: Visit,
    Led(by): Led,
    Path((_, analyst)): Path<(String, String)>,
    _: Fields<Nothing>,
) -> Response {
    visit.pace(Act::SignIn).await;
    let Ok(analyst) = analyst.parse() else { return visit.not_found() };
    let done = apart(&visit.app, async move |app| app.groups.renew(by, analyst, now(), &mut generator()).await).await;
    match done {
        Ok(Ok(Some(renewed))) => {
            let made = Made { group: by.group(), renewed: &renewed };
            visit.page(StatusCode::OK, |shell| pages::groups::renewed(shell, &made))
        }
        Ok(Ok(None) | Err(EnterError::Gone | EnterError::Wrong(_))) => visit.not_found(),
        Ok(Err(EnterError::Store(error))) => visit.failed(&error),
        Ok(Err(error @ EnterError::Hashing(_))) => visit.broken(&error),
        Err(error) => visit.broken(&error),
    }
}

/// Shuts an analyst out.
pub(super) async fn shut_out(
    visit: Visit,
    Led(by): Led,
    Path((_, analyst)): Path<(String, String)>,
    _: Fields<Nothing>,
) -> Response {
    let Ok(analyst) = analyst.parse() else { return visit.not_found() };
    let done = visit.app.groups.shut_out(by, analyst, now()).await;
    done_then(visit, by, done, "").await
}
