//! `/join/{token}`.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace as pages;
use beratta_domain::access::{JoinError, Joining, Password};
use serde::Deserialize;

use super::apart::apart;
use super::fields::Fields;
use super::visit::Visit;
use crate::entropy::generator;
use crate::limits::Act;
use crate::state::now;

/// What somebody joins with. Their role stands in the invitation.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Join {
    name: String,
    login: String,
    password: String,
}

/// Asks for name, address and password. Looking at an invitation does not take it.
pub(super) async fn ask(visit: Visit, Path(token): Path<String>) -> Response {
    visit.pace(Act::Try).await;
    match visit.app.access.invitation(&token, now()).await {
        Ok(Some(invitation)) => {
            visit.page(StatusCode::OK, |shell| pages::join(shell, &token, invitation.role, ("", ""), None))
        }
        Ok(None) => visit.page(StatusCode::NOT_FOUND, pages::too_late),
        Err(error) => visit.failed(&error),
    }
}

/// Takes the invitation, and begins a session.
pub(super) async fn join(visit: Visit, Path(token): Path<String>, Fields(fields): Fields<Join>) -> Response {
    visit.pace(Act::SignIn).await;
    let role = match visit.app.access.invitation(&token, now()).await {
        Ok(Some(invitation)) => invitation.role,
        Ok(None) => return visit.page(StatusCode::NOT_FOUND, pages::too_late),
        Err(error) => return visit.failed(&error),
    };
    let (Join { name, login, password }, typed) = (fields.clone(), token.clone());
    let done = apart(&visit.app, async move |app| {
        let joining = Joining { name: &name, login: &login, password: Password::new(password) };
        app.access.join(&typed, joining, now(), &mut generator()).await
    });
    let refused = match done.await {
        Ok(Ok(signed_in)) => return visit.onward(&signed_in),
        Ok(Err(JoinError::TooLate(_))) => return visit.page(StatusCode::NOT_FOUND, pages::too_late),
        Ok(Err(JoinError::Store(error))) => return visit.failed(&error),
        Ok(Err(error @ JoinError::Hashing(_))) => return visit.broken(&error),
        Ok(Err(refused)) => refused,
        Err(error) => return visit.broken(&error),
    };
    let visit = visit.at(&format!("/join/{token}"));
    let again = (fields.name.as_str(), fields.login.as_str());
    visit.page(StatusCode::UNPROCESSABLE_ENTITY, |shell| pages::join(shell, &token, role, again, Some(&refused)))
}
