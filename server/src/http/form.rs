//! The body of a respondent's form.

use std::sync::Arc;

use axum::body::to_bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use beratta_app::respondent::{Notice, Trouble, not_kept, trouble};
use beratta_domain::intake::{LANG, SWITCH, Submission, Typed};
use beratta_domain::wave::Wave;

use super::page::Visitor;
use crate::respondent;
use crate::state::App;

/// The largest body that is taken, in bytes.
pub(crate) const BODY_LIMIT: usize = 256 * 1024;
/// The largest form that is read, so that what is too much can be given back: somebody pasted a whole book.
const READ_LIMIT: usize = 8 * BODY_LIMIT;

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
        let is_form = is_form
            .is_some_and(|kind| kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case(FORM)));
        if !is_form {
            return Err(visitor.page(StatusCode::UNSUPPORTED_MEDIA_TYPE, |shell| trouble(shell, Trouble::WrongForm)));
        }
        let Ok(bytes) = to_bytes(body, READ_LIMIT).await else {
            return Err(visitor.page(StatusCode::PAYLOAD_TOO_LARGE, |shell| trouble(shell, Trouble::TooLarge)));
        };
        let typed = Typed::new(form_urlencoded::parse(&bytes).into_owned().collect());
        let visitor = visitor.speaking(typed.first(LANG)).speaking(typed.first(SWITCH));
        match visitor.wave().filter(|_| bytes.len() > BODY_LIMIT) {
            Some(wave) => Err(too_much(app, &visitor, &wave, &typed)),
            None => Ok(Self { typed, visitor }),
        }
    }
}

/// The page again, with every word and beside which field there are too many.
fn too_much(app: &App, visitor: &Visitor, wave: &Wave, typed: &Typed) -> Response {
    let too_large = StatusCode::PAYLOAD_TOO_LARGE;
    if app.intake.token(wave, typed).is_err() {
        return visitor.page(too_large, |shell| not_kept(shell, Trouble::TooLarge, wave, typed));
    }
    let problems = Submission::read(&wave.survey, typed).err().map(|refusal| refusal.problems).unwrap_or_default();
    let notice = Some(Notice::Refused);
    respondent::again(app, visitor, wave, typed, too_large, &problems, notice)
}
