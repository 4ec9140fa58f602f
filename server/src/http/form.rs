//! The body of a respondent's form.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use beratta_app::respondent::{Trouble, trouble};
use beratta_domain::intake::{LANG, Typed};

use super::page::Visitor;
use crate::state::App;

/// The largest body that is read, in bytes.
pub(crate) const BODY_LIMIT: usize = 256 * 1024;

const FORM: &str = "application/x-www-form-urlencoded";

/// A form's fields as they came, and who sent them in which language.
#[derive(Debug)]
pub(crate) struct Form {
    /// The fields.
    pub typed: Typed,
    /// The page to answer with.
    pub visitor: Visitor,
}

impl FromRequest<Arc<App>> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut parts, app).await.map_err(IntoResponse::into_response)?;
        let is_form = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let is_form = is_form.is_some_and(|kind| kind.split(';').next().is_some_and(|kind| kind.trim() == FORM));
        if !is_form {
            return Err(visitor.page(StatusCode::UNSUPPORTED_MEDIA_TYPE, |shell| trouble(shell, Trouble::WrongForm)));
        }
        match Bytes::from_request(Request::from_parts(parts, body), app).await {
            Ok(bytes) => {
                let typed = Typed::new(form_urlencoded::parse(&bytes).into_owned().collect());
                let visitor = visitor.speaking(typed.first(LANG));
                Ok(Self { typed, visitor })
            }
            Err(rejection) if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                Err(visitor.page(StatusCode::PAYLOAD_TOO_LARGE, |shell| trouble(shell, Trouble::TooLarge)))
            }
            Err(_) => Err(visitor.page(StatusCode::BAD_REQUEST, |shell| trouble(shell, Trouble::WrongForm))),
        }
    }
}
