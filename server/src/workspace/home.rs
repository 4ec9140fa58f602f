//! `/work`.

use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace as pages;
use beratta_domain::access::{Analyst, Capability};

use super::danger;
use super::may::Verified;
use super::visit::Visit;

/// The rooms of who is signed in; for an analyst, their group.
pub(super) async fn home(visit: Visit, Verified(session): Verified) -> Response {
    if let Some(analyst) = Analyst::of(&session) {
        return match visit.app.groups.own(analyst).await {
            Ok(Some(_)) => visit.page(StatusCode::OK, |shell| pages::analysts_home(shell, session.person())),
            Ok(None) => visit.not_found(),
            Err(error) => visit.failed(&error),
        };
    }
    match danger::waiting(&visit.app, &session).await {
        Ok(waiting) => visit.page(StatusCode::OK, |shell| pages::home(shell, session.person(), waiting)),
        Err(error) => visit.failed(&error),
    }
}
