//! `/sign-in` and `/sign-out`.

use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace as pages;
use beratta_domain::access::{Password, Role, SignInError, Standing};
use serde::Deserialize;

use super::apart::apart;
use super::fields::{Fields, Nothing};
use super::may::Verified;
use super::visit::Visit;
use crate::entropy::generator;
use crate::limits::Act;
use crate::state::now;

/// What somebody signs in with.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignIn {
    login: String,
    password: String,
}

/// Asks for address and password.
pub(super) async fn ask(visit: Visit) -> Response {
    visit.pace(Act::Page).await;
    match visit.session() {
        Some(session) if session.standing() == Standing::Full => visit.to("/work"),
        _ => visit.page(StatusCode::OK, |shell| pages::sign_in(shell, None)),
    }
}

/// Begins a session with a token of its own; one that the browser brought ends.
pub(super) async fn sign_in(visit: Visit, Fields(SignIn { login, password }): Fields<SignIn>) -> Response {
    visit.pace(Act::SignIn).await;
    let (typed, password, before) = (login.clone(), Password::new(password), visit.session().cloned());
    let done = apart(&visit.app, async move |app| {
        let signed_in = app.access.sign_in(&typed, &password, now(), &mut generator()).await?;
        if let Some(before) = before {
            app.access.sign_out(&before).await?;
        }
        Ok(signed_in)
    });
    match done.await {
        Ok(Ok(signed_in)) => visit.onward(&signed_in),
        Ok(Err(SignInError::Wrong)) => {
            let visit = visit.at("/sign-in");
            visit.page(StatusCode::UNPROCESSABLE_ENTITY, |shell| pages::sign_in(shell, Some(&login)))
        }
        Ok(Err(SignInError::Store(error))) => visit.failed(&error),
        Err(error) => visit.broken(&error),
    }
}

/// Ends this session.
pub(super) async fn sign_out(visit: Visit, Verified(session): Verified, _: Fields<Nothing>) -> Response {
    match visit.app.access.sign_out(&session).await {
        // Each to their own door.
        Ok(()) => visit.out(if session.person().role == Role::Analyst { "/group" } else { "/sign-in" }),
        Err(error) => visit.failed(&error),
    }
}

/// Ends every session of this person, this one too.
pub(super) async fn everywhere(visit: Visit, Verified(session): Verified, _: Fields<Nothing>) -> Response {
    match visit.app.access.sign_out_everywhere(&session, now()).await {
        Ok(()) => visit.out("/sign-in"),
        Err(error) => visit.failed(&error),
    }
}
