//! `/demo/{role}`: a demonstration's way in. These addresses are there in a demonstration alone, and answer this machine
//! alone.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace as pages;
use beratta_domain::access::{Demonstration, Role};

use super::fields::{Fields, Nothing};
use super::visit::Visit;
use crate::entropy::generator;
use crate::state::now;

fn asked(visit: &Visit, role: &str) -> Option<(Demonstration, Role)> {
    let demonstration = visit.app.demo.filter(|_| visit.is_local() && visit.is_addressed_as_local())?;
    Some((demonstration, role.parse().ok()?))
}

/// A button that leads in.
pub(super) async fn ask(visit: Visit, Path(role): Path<String>) -> Response {
    match asked(&visit, &role) {
        Some((_, role)) => visit.page(StatusCode::OK, |shell| pages::demonstration(shell, role)),
        None => visit.not_found(),
    }
}

/// Signs in as the demonstration's person of that role.
pub(super) async fn enter(visit: Visit, Path(role): Path<String>, _: Fields<Nothing>) -> Response {
    let Some((demonstration, role)) = asked(&visit, &role) else { return visit.not_found() };
    match visit.app.access.enter(demonstration, role, now(), &mut generator()).await {
        Ok(Some(signed_in)) => visit.onward(&signed_in),
        Ok(None) => visit.not_found(),
        Err(error) => visit.failed(&error),
    }
}
