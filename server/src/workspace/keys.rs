//! `/work/keys`: how the screening keys stand on this server. No key is on any of its pages.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace as pages;
use beratta_app::workspace::KeyState;
use beratta_domain::access::KeyHolder;

use super::fields::{Fields, Nothing};
use super::may::May;
use super::visit::Visit;
use crate::state::now;

/// Shows it.
pub(super) async fn show(visit: Visit, May(_): May<KeyHolder>) -> Response {
    // Why the file does not read, `beratta keys` tells whoever may look at it.
    let here: Option<BTreeSet<_>> = visit.app.data.screening_keys().ok().map(|keys| keys.waves().collect());
    let catalog = visit.app.catalog();
    let state = KeyState { unlocked: visit.app.screening.is_unlocked(), here: here.as_ref(), waves: catalog.waves() };
    visit.page(StatusCode::OK, |shell| pages::keys(shell, &state))
}

/// Makes this server forget the keys, until somebody gives the passphrase again.
pub(super) async fn lock(visit: Visit, May(by): May<KeyHolder>, _: Fields<Nothing>) -> Response {
    match visit.app.screening.lock(by, now()).await {
        Ok(()) => visit.to("/work/keys"),
        Err(error) => visit.failed(&error),
    }
}
