//! The right over the group of an address.

use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::Response;
use beratta_domain::access::{Facilitator, GroupLead};

use super::may::May;
use super::visit::Visit;
use crate::state::App;

/// A facilitator's right over the group that the address names. Where it is none of theirs there is no such page, whatever
/// form comes with it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Led(pub(super) GroupLead);

impl FromRequestParts<Arc<App>> for Led {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        let May(by) = May::<Facilitator>::from_request_parts(parts, app).await?;
        let params = RawPathParams::from_request_parts(parts, app).await.ok();
        let named = params.as_ref().and_then(|params| params.iter().find(|(name, _)| *name == "group"));
        let lead = named.and_then(|(_, group)| by.of_group(group.parse().ok()?));
        if let Some(lead) = lead {
            return Ok(Self(lead));
        }
        let Ok(visit) = Visit::from_request_parts(parts, app).await;
        Err(visit.not_found())
    }
}
