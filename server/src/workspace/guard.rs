//! What stands before every handler of the workspace.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use beratta_app::workspace::Trouble;
use beratta_domain::access::{Role, Session, Standing};
use tower_http::csrf::ProtectionError;

use super::cookie;
use super::routes::Need;
use super::visit::Visit;
use crate::http::OwnPages;
use crate::state::{App, now};

/// A rule and what it is checked with.
#[derive(Clone)]
pub(super) struct Guard {
    pub(super) app: Arc<App>,
    pub(super) need: Need,
}

/// Lets a request through to its handler, with the session that it comes with; or leads to signing in, or to nothing.
pub(super) async fn admit(State(Guard { app, need }): State<Guard>, request: Request, next: Next) -> Response {
    let session = match cookie::token(request.headers()) {
        Some(token) => app.access.session(token, now()).await,
        None => Ok(None),
    };
    let (mut parts, body) = request.into_parts();
    let session = match session {
        Ok(session) => session,
        Err(error) => {
            let Ok(visit) = Visit::from_request_parts(&mut parts, &app).await;
            return visit.failed(&error);
        }
    };
    let answer = check(need, session.as_ref());
    if let Some(session) = session {
        parts.extensions.insert(session);
    }
    let Ok(visit) = Visit::from_request_parts(&mut parts, &app).await;
    match answer {
        Answer::Handler => next.run(Request::from_parts(parts, body)).await,
        Answer::To(path) => visit.to(path),
        Answer::NotFound => visit.not_found(),
    }
}

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Handler,
    To(&'static str),
    NotFound,
}

/// The rule itself. Who may not enter a room is told what a room that is not there tells.
fn check(need: Need, session: Option<&Session>) -> Answer {
    let Some(session) = session else {
        return if need == Need::Nobody { Answer::Handler } else { Answer::To("/sign-in") };
    };
    match (need, session.standing()) {
        (Need::Adult, _) if session.person().role == Role::Analyst => Answer::NotFound,
        (Need::Nobody | Need::HalfSession | Need::Adult, _) | (Need::SignedIn, Standing::Full) => Answer::Handler,
        (_, standing @ (Standing::SecondFactorDue | Standing::SecondFactorMissing | Standing::AddressDue)) => {
            Answer::To(next_step(standing))
        }
        (Need::May(action), Standing::Full) if session.may(action) => Answer::Handler,
        (Need::May(_), Standing::Full) => Answer::NotFound,
    }
}

/// Where somebody goes who has come this far.
pub(super) fn next_step(standing: Standing) -> &'static str {
    match standing {
        Standing::SecondFactorDue => "/sign-in/code",
        Standing::SecondFactorMissing => "/second-factor",
        Standing::AddressDue => "/new-way-in",
        Standing::Full => "/work",
    }
}

/// Marks every answer of the workspace, and says in words that a change was refused.
pub(super) async fn mark(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(visit) = Visit::from_request_parts(&mut parts, &app).await;
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if response.extensions().get::<ProtectionError>().is_some() {
        response =
            visit.page(StatusCode::FORBIDDEN, |shell| beratta_app::workspace::trouble(shell, Trouble::Elsewhere));
    }
    response.extensions_mut().insert(OwnPages);
    response
}
