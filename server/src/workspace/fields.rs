//! The fields of a form: those that a type declares, each once, and no other.

use std::sync::Arc;

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::{IntoResponse, Response};
use beratta_app::workspace::{Trouble, trouble};
use serde::de::DeserializeOwned;

use super::visit::Visit;
use crate::state::App;

/// A form's fields. `T` denies unknown ones: what nobody declared is never passed on by mistake.
#[derive(Debug)]
pub(super) struct Fields<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<Arc<App>> for Fields<T> {
    type Rejection = Response;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        let (mut parts, body) = request.into_parts();
        let Ok(visit) = Visit::from_request_parts(&mut parts, app).await;
        match axum::Form::<T>::from_request(Request::from_parts(parts, body), app).await {
            Ok(axum::Form(fields)) => Ok(Self(fields)),
            // The rejection's own text may repeat what was typed.
            Err(rejection) => {
                let status = rejection.into_response().status();
                Err(visit.page(status, |shell| trouble(shell, Trouble::Form)))
            }
        }
    }
}

/// A form that has buttons only.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}
