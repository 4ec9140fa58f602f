//! What a handler is given that does something for somebody.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;
use beratta_domain::access::{Capability, Session};

use super::visit::Visit;
use crate::state::App;

/// The capability of who asks, made by `domain::access` from the session that the guard verified. A handler whose route
/// has a weaker rule than its capability answers that there is no such page.
#[derive(Clone, Copy, Debug)]
pub(super) struct May<C>(pub(super) C);

impl<C: Capability> FromRequestParts<Arc<App>> for May<C> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        if let Some(capability) = parts.extensions.get::<Session>().and_then(C::of) {
            return Ok(Self(capability));
        }
        let Ok(visit) = Visit::from_request_parts(parts, app).await;
        Err(visit.not_found())
    }
}

/// The session of a route that needs one.
#[derive(Clone, Debug)]
pub(super) struct Verified(pub(super) Session);

impl FromRequestParts<Arc<App>> for Verified {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        if let Some(session) = parts.extensions.get::<Session>() {
            return Ok(Self(session.clone()));
        }
        let Ok(visit) = Visit::from_request_parts(parts, app).await;
        Err(visit.to("/sign-in"))
    }
}
