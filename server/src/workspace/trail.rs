//! `/work/trail`: the audit trail, newest first.

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use beratta_app::workspace as pages;
use beratta_app::workspace::TrailPage;
use beratta_domain::access::TrailReader;
use beratta_domain::audit::{Act, Among};
use beratta_domain::store::StoreError;
use serde::Deserialize;

use super::fields::{Fields, Nothing};
use super::may::May;
use super::visit::Visit;
use crate::state::now;

const ROOM: &str = "/work/trail";

/// Which entries are shown; nothing for all.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Only {
    act: String,
}

/// The newest entries, and whether the whole trail holds.
pub(super) async fn newest(visit: Visit, May(by): May<TrailReader>) -> Response {
    page(&visit, by, None, None).await
}

/// Older ones.
pub(super) async fn older(visit: Visit, May(by): May<TrailReader>, Path(number): Path<String>) -> Response {
    match number.parse() {
        Ok(number) => page(&visit, by, None, Some(number)).await,
        Err(_) => visit.not_found(),
    }
}

/// The newest of an act.
pub(super) async fn newest_of(visit: Visit, May(by): May<TrailReader>, Path(act): Path<String>) -> Response {
    match act.parse() {
        Ok(act) => page(&visit, by, Some(act), None).await,
        Err(_) => visit.not_found(),
    }
}

/// Older ones of an act.
pub(super) async fn older_of(
    visit: Visit,
    May(by): May<TrailReader>,
    Path((act, number)): Path<(String, String)>,
) -> Response {
    match (act.parse(), number.parse()) {
        (Ok(act), Ok(number)) => page(&visit, by, Some(act), Some(number)).await,
        _ => visit.not_found(),
    }
}

/// Leads to the entries of one act, or to all.
pub(super) async fn only(visit: Visit, May(_): May<TrailReader>, Fields(Only { act }): Fields<Only>) -> Response {
    match act.parse::<Act>() {
        Ok(act) => visit.to(&format!("{ROOM}/of/{act}")),
        Err(_) => visit.to(ROOM),
    }
}

async fn page(visit: &Visit, by: TrailReader, act: Option<Act>, before: Option<u64>) -> Response {
    let among = act.map_or(Among::All, Among::Act);
    let gathered = async {
        // The whole trail is followed for its first page alone: that takes a while where much was done.
        let state = if act.is_none() && before.is_none() { Some(visit.app.trail.check(by).await?) } else { None };
        let (entries, more) = visit.app.trail.page(by, among, before).await?;
        Ok::<_, StoreError>((state, entries, more, visit.app.access.names(by).await?))
    };
    match gathered.await {
        Ok((state, entries, more, names)) => {
            let catalog = visit.app.catalog();
            let page = TrailPage {
                state,
                entries: &entries,
                more,
                act,
                first: before.is_none(),
                names: &names,
                waves: &catalog.waves(),
            };
            visit.page(StatusCode::OK, |shell| pages::trail(shell, &page))
        }
        Err(error) => visit.failed(&error),
    }
}

/// Gives the trail as a file, the same as `beratta audit export` writes.
pub(super) async fn export(visit: Visit, May(by): May<TrailReader>, _: Fields<Nothing>) -> Response {
    let moment = now();
    let written = async {
        let mut export = visit.app.trail.export(by, moment).await?;
        let mut file = String::new();
        while let Some(lines) = export.next().await? {
            file += &lines;
        }
        Ok::<_, StoreError>(file + &export.end()?)
    };
    let file = match written.await {
        Ok(file) => file,
        Err(error) => return visit.failed(&error),
    };
    let name = format!("attachment; filename=\"beratta-audit-{}.jsonl\"", moment.date());
    let mut response = ([(header::CONTENT_TYPE, HeaderValue::from_static("application/jsonl"))], file).into_response();
    if let Ok(name) = HeaderValue::try_from(name) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    response
}
