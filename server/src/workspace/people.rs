//! `/work/people`.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace as pages;
use beratta_app::workspace::{Step, Told};
use beratta_domain::access::{Administrator, Inviter, Listed, Role};
use beratta_domain::ids::PersonId;
use beratta_domain::store::StoreError;
use serde::Deserialize;

use super::fields::{Fields, Nothing};
use super::may::May;
use super::visit::Visit;
use crate::entropy::generator;
use crate::state::now;

/// What an invitation is made of.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Invite {
    role: String,
}

/// Everybody.
pub(super) async fn list(visit: Visit, May(by): May<Administrator>) -> Response {
    page(&visit, by, Told::Nothing).await
}

/// Makes an invitation and shows its address, once.
pub(super) async fn invite(
    visit: Visit,
    May(by): May<Administrator>,
    Fields(Invite { role }): Fields<Invite>,
) -> Response {
    let Some(role) = role.parse().ok().filter(|role| Role::INVITED.contains(role)) else {
        return visit.page(StatusCode::UNPROCESSABLE_ENTITY, |shell| pages::trouble(shell, pages::Trouble::Form));
    };
    let invited = visit.app.access.invite(Inviter::Administrator(by), role, now(), &mut generator()).await;
    match invited {
        Ok(token) => {
            let address = format!("{}/join/{}", visit.app.public_url, token.text());
            page(&visit.at("/work/people"), by, Told::Invited { role, address: &address }).await
        }
        Err(error) => visit.failed(&error),
    }
}

/// Asks before somebody is shut out.
pub(super) async fn ask_disable(visit: Visit, May(by): May<Administrator>, Path(person): Path<String>) -> Response {
    ask(&visit, by, &person, Step::Disable).await
}

/// Asks before somebody's second factor is taken away.
pub(super) async fn ask_new_factor(visit: Visit, May(by): May<Administrator>, Path(person): Path<String>) -> Response {
    ask(&visit, by, &person, Step::NewFactor).await
}

async fn ask(visit: &Visit, by: Administrator, person: &str, step: Step) -> Response {
    let Ok(person) = person.parse::<PersonId>() else { return visit.not_found() };
    let listed = match visit.app.access.people(by).await {
        Ok(listed) => listed,
        Err(error) => return visit.failed(&error),
    };
    let may = |one: &&Listed| one.person.id == person && person != by.person() && !one.disabled;
    match listed.iter().find(may) {
        Some(one) => visit.page(StatusCode::OK, |shell| pages::confirm(shell, &one.person, step)),
        None => visit.not_found(),
    }
}

/// Shuts somebody out.
pub(super) async fn disable(
    visit: Visit,
    May(by): May<Administrator>,
    Path(person): Path<String>,
    _: Fields<Nothing>,
) -> Response {
    let Ok(person) = person.parse() else { return visit.not_found() };
    done(&visit, visit.app.access.disable(by, person, now()).await)
}

/// Takes somebody's second factor away, and shows the address that they set up a new one with, once.
pub(super) async fn new_factor(
    visit: Visit,
    May(by): May<Administrator>,
    Path(person): Path<String>,
    _: Fields<Nothing>,
) -> Response {
    let Ok(person) = person.parse::<PersonId>() else { return visit.not_found() };
    let name = match visit.app.access.people(by).await {
        Ok(listed) => listed.into_iter().find(|one| one.person.id == person).map(|one| one.person.name),
        Err(error) => return visit.failed(&error),
    };
    match visit.app.access.reset_factor(by, person, now(), &mut generator()).await {
        Ok(Some(token)) => {
            let address = format!("{}/new-way-in/{}", visit.app.public_url, token.text());
            let told = Told::Reset { name: &name.unwrap_or_default(), address: &address };
            page(&visit.at("/work/people"), by, told).await
        }
        Ok(None) => visit.not_found(),
        Err(error) => visit.failed(&error),
    }
}

fn done(visit: &Visit, done: Result<bool, StoreError>) -> Response {
    match done {
        Ok(true) => visit.to("/work/people"),
        Ok(false) => visit.not_found(),
        Err(error) => visit.failed(&error),
    }
}

async fn page(visit: &Visit, by: Administrator, told: Told<'_>) -> Response {
    match visit.app.access.people(by).await {
        Ok(listed) => visit.page(StatusCode::OK, |shell| pages::people(shell, &listed, by.person(), told)),
        Err(error) => visit.failed(&error),
    }
}
