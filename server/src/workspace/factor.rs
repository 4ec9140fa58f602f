//! `/sign-in/code` and `/second-factor`.

use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace as pages;
use beratta_app::workspace::Refused;
use beratta_domain::access::{CodeError, NewFactor, Session, Standing};
use serde::Deserialize;

use super::fields::Fields;
use super::may::Verified;
use super::visit::{Visit, with_token};
use crate::entropy::generator;
use crate::limits::Act;
use crate::state::now;

/// The second step of signing in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Show {
    code: String,
}

/// A second factor that is being set up.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Set {
    ticket: String,
    code: String,
}

/// Asks for a code.
pub(super) async fn ask(visit: Visit, Verified(session): Verified) -> Response {
    match session.standing() {
        Standing::SecondFactorDue => visit.page(StatusCode::OK, |shell| pages::code(shell, None)),
        other => visit.to(super::guard::next_step(other)),
    }
}

/// Takes a code.
pub(super) async fn show(visit: Visit, Verified(session): Verified, Fields(Show { code }): Fields<Show>) -> Response {
    visit.pace(Act::SignIn).await;
    if session.standing() != Standing::SecondFactorDue {
        return visit.to(super::guard::next_step(session.standing()));
    }
    let refused = if visit.app.attempts.may(session.person().id, &code) {
        match visit.app.access.show_code(&session, &code, now(), &mut generator()).await {
            Ok(signed_in) => return visit.onward(&signed_in),
            Err(CodeError::Wrong) => Refused::Wrong,
            Err(CodeError::NotNow) => return visit.to("/sign-in"),
            Err(CodeError::Store(error)) => return visit.failed(&error),
        }
    } else {
        Refused::Wait
    };
    visit.at("/sign-in/code").page(status(refused), |shell| pages::code(shell, Some(refused)))
}

/// One's own way in. Who may not work without a second factor meets the one to set up.
pub(super) async fn own(visit: Visit, verified: Verified) -> Response {
    match verified.0.standing() {
        Standing::Full => visit.page(StatusCode::OK, |shell| pages::have_factor(shell, verified.0.has_second_factor())),
        Standing::SecondFactorMissing => new(visit, verified).await,
        Standing::SecondFactorDue => visit.to("/sign-in/code"),
    }
}

/// A second factor to set up, for who has none.
pub(super) async fn new(visit: Visit, Verified(session): Verified) -> Response {
    if session.has_second_factor() {
        return visit.to("/second-factor");
    }
    let factor = visit.app.access.new_factor(&session, &mut generator());
    page(&visit, &session, &factor, None)
}

/// Sets it up, and shows the codes for paper. Who sends the same form again has one already.
pub(super) async fn set(visit: Visit, Verified(session): Verified, Fields(set): Fields<Set>) -> Response {
    visit.pace(Act::SignIn).await;
    if session.standing() == Standing::SecondFactorDue || session.has_second_factor() {
        return visit.to(super::guard::next_step(session.standing()));
    }
    let done = visit.app.access.set_factor(&session, &set.ticket, &set.code, now(), &mut generator()).await;
    match (done, visit.app.access.offered_factor(&session, &set.ticket)) {
        (Ok((signed_in, codes)), _) => {
            with_token(visit.page(StatusCode::OK, |shell| pages::recovery(shell, &codes)), &signed_in)
        }
        (Err(CodeError::Wrong), Some(factor)) => page(&visit, &session, &factor, Some(Refused::Wrong)),
        (Err(CodeError::Wrong | CodeError::NotNow), _) => visit.to("/second-factor"),
        (Err(CodeError::Store(error)), _) => visit.failed(&error),
    }
}

fn page(visit: &Visit, session: &Session, factor: &NewFactor, refused: Option<Refused>) -> Response {
    let place = visit.app.public_url.split_once("://").map_or("", |(_, host)| host);
    let address = factor.secret.address(&format!("Berätta {place}"), &session.person().login);
    visit.page(refused.map_or(StatusCode::OK, status), |shell| pages::factor(shell, factor, &address, refused))
}

fn status(refused: Refused) -> StatusCode {
    match refused {
        Refused::Wrong => StatusCode::UNPROCESSABLE_ENTITY,
        Refused::Wait => StatusCode::TOO_MANY_REQUESTS,
    }
}
