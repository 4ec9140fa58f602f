//! `/work`.

use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace as pages;

use super::may::Verified;
use super::visit::Visit;

/// The rooms of who is signed in.
pub(super) async fn home(visit: Visit, Verified(session): Verified) -> Response {
    visit.page(StatusCode::OK, |shell| pages::home(shell, session.person()))
}
