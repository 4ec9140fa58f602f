//! `/sign-in/code`, `/second-factor` and `/new-way-in`.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace as pages;
use beratta_app::workspace::{AppNotSet, Refused};
use beratta_domain::access::{CodeError, NewFactor, Password, Session, SetUp, SignInError, Standing};
use serde::Deserialize;

use super::account::{NotProven, is_password};
use super::apart::apart;
use super::fields::Fields;
use super::guard::next_step;
use super::may::Verified;
use super::passkey::second;
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

/// A code app that is being set up.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Set {
    ticket: String,
    password: Option<String>,
    code: String,
}

/// What somebody brings with the address of a reset.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reset {
    login: String,
    password: String,
}

/// Asks for a passkey or a code.
pub(super) async fn ask(visit: Visit, Verified(session): Verified) -> Response {
    match session.standing() {
        Standing::SecondFactorDue => second(&visit, &session, None, false).await,
        other => visit.to(next_step(other)),
    }
}

/// Takes a code.
pub(super) async fn show(visit: Visit, Verified(session): Verified, Fields(Show { code }): Fields<Show>) -> Response {
    visit.pace(Act::SignIn).await;
    if session.standing() != Standing::SecondFactorDue {
        return visit.to(next_step(session.standing()));
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
    second(&visit.at("/sign-in/code"), &session, Some(refused), false).await
}

/// Offers the kinds of second factor to who has none yet.
pub(super) async fn choose(visit: Visit, Verified(session): Verified) -> Response {
    match session.standing() {
        Standing::SecondFactorMissing => {
            let passkeys = visit.app.party.is_some();
            visit.page(StatusCode::OK, |shell| pages::choose_factor(shell, passkeys))
        }
        Standing::Full => visit.to("/work/account"),
        other => visit.to(next_step(other)),
    }
}

/// Whether somebody may set a second factor up now.
pub(super) fn may_set_up(session: &Session) -> bool {
    matches!(session.standing(), Standing::SecondFactorMissing | Standing::Full)
}

/// A code app to set up.
pub(super) async fn new(visit: Visit, Verified(session): Verified) -> Response {
    if !may_set_up(&session) {
        return visit.to(next_step(session.standing()));
    }
    match visit.app.access.ways(&session).await {
        Ok(ways) if ways.app => visit.to("/second-factor"),
        Ok(_) => page(&visit, &session, &visit.app.access.new_factor(&session, &mut generator()), None),
        Err(error) => visit.failed(&error),
    }
}

/// Sets it up, and shows the codes for paper. Who sends the same form again has one already.
pub(super) async fn set(visit: Visit, Verified(session): Verified, Fields(set): Fields<Set>) -> Response {
    visit.pace(Act::SignIn).await;
    if !may_set_up(&session) {
        return visit.to(next_step(session.standing()));
    }
    let Some(factor) = visit.app.access.offered_factor(&session, &set.ticket) else {
        return visit.to("/second-factor");
    };
    let visit = visit.at("/second-factor/app");
    if session.standing() == Standing::Full {
        match is_password(&visit, &session, set.password.unwrap_or_default()).await {
            Ok(()) => {}
            Err(NotProven::Wrong) => return page(&visit, &session, &factor, Some(AppNotSet::Password)),
            Err(NotProven::Failed(response)) => return *response,
        }
    }
    match visit.app.access.set_factor(&session, &set.ticket, &set.code, now(), &mut generator()).await {
        Ok(set_up) => done(&visit, &set_up),
        Err(CodeError::Wrong) => page(&visit, &session, &factor, Some(AppNotSet::Code(Refused::Wrong))),
        Err(CodeError::NotNow) => visit.to("/second-factor"),
        Err(CodeError::Store(error)) => visit.failed(&error),
    }
}

/// A second factor was set up: the codes for paper if there are new ones, and the session goes on under a new token.
pub(super) fn done(visit: &Visit, SetUp { signed_in, codes }: &SetUp) -> Response {
    let page = match codes {
        Some(codes) => visit.page(StatusCode::OK, |shell| pages::recovery(shell, codes)),
        None => visit.to("/work/account"),
    };
    with_token(page, signed_in)
}

fn page(visit: &Visit, session: &Session, factor: &NewFactor, refused: Option<AppNotSet>) -> Response {
    let place = visit.app.public_url.split_once("://").map_or("", |(_, host)| host);
    let address = factor.secret.address(&format!("Berätta {place}"), &session.person().login);
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let password = session.standing() == Standing::Full;
    visit.page(status, |shell| pages::factor(shell, factor, &address, password, refused))
}

pub(super) fn status(refused: Refused) -> StatusCode {
    match refused {
        Refused::Wrong => StatusCode::UNPROCESSABLE_ENTITY,
        Refused::Wait => StatusCode::TOO_MANY_REQUESTS,
    }
}

/// Says that the address of a reset is to be opened.
pub(super) async fn address_due(visit: Visit, Verified(session): Verified) -> Response {
    match session.standing() {
        Standing::AddressDue => visit.page(StatusCode::OK, pages::address_due),
        other => visit.to(next_step(other)),
    }
}

/// Asks who opens the address of a reset for address and password.
pub(super) async fn ask_reset(visit: Visit, Path(token): Path<String>) -> Response {
    visit.pace(Act::Try).await;
    match visit.app.access.is_reset(&token, now()).await {
        Ok(true) => visit.page(StatusCode::OK, |shell| pages::new_way_in(shell, &token, None)),
        Ok(false) => visit.page(StatusCode::NOT_FOUND, pages::reset_too_late),
        Err(error) => visit.failed(&error),
    }
}

/// Lets them set up another second factor.
pub(super) async fn reset(visit: Visit, Path(token): Path<String>, Fields(reset): Fields<Reset>) -> Response {
    visit.pace(Act::SignIn).await;
    match visit.app.access.is_reset(&token, now()).await {
        Ok(true) => {}
        Ok(false) => return visit.page(StatusCode::NOT_FOUND, pages::reset_too_late),
        Err(error) => return visit.failed(&error),
    }
    let (typed, login, password) = (token.clone(), reset.login.clone(), Password::new(reset.password));
    let done = apart(&visit.app, async move |app| {
        app.access.sign_in_to_reset(&typed, (&login, &password), now(), &mut generator()).await
    });
    match done.await {
        Ok(Ok(signed_in)) => visit.onward(&signed_in),
        Ok(Err(SignInError::Wrong)) => {
            let visit = visit.at(&format!("/new-way-in/{token}"));
            visit.page(StatusCode::UNPROCESSABLE_ENTITY, |shell| pages::new_way_in(shell, &token, Some(&reset.login)))
        }
        Ok(Err(SignInError::Store(error))) => visit.failed(&error),
        Err(error) => visit.broken(&error),
    }
}
