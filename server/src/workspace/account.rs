//! `/work/account`: one's own ways in.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace as pages;
use beratta_app::workspace::{NotChanged, OwnStep};
use beratta_domain::access::{OwnError, Passkey, PasskeyId, Password, Session, Ways};
use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;

use super::apart::apart;
use super::fields::Fields;
use super::may::Verified;
use super::visit::{Visit, with_token};
use crate::entropy::generator;
use crate::limits::Act;
use crate::state::now;

const ACCOUNT: &str = "/work/account";

/// A change of password.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    old: String,
    new: String,
}

/// The password, before a way in is changed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Proof {
    password: String,
}

/// One's ways in.
pub(super) async fn show(visit: Visit, Verified(session): Verified) -> Response {
    let passkeys = visit.app.party.is_some();
    match visit.app.access.ways(&session).await {
        Ok(ways) => visit.page(StatusCode::OK, |shell| pages::account(shell, session.person(), &ways, passkeys)),
        Err(error) => visit.failed(&error),
    }
}

/// Asks for the old password and a new one.
pub(super) async fn ask_password(visit: Visit) -> Response {
    visit.page(StatusCode::OK, |shell| pages::change_password(shell, None))
}

/// Changes the password.
pub(super) async fn password(
    visit: Visit,
    Verified(session): Verified,
    Fields(Change { old, new }): Fields<Change>,
) -> Response {
    visit.pace(Act::SignIn).await;
    let (old, new) = (Password::new(old), Password::new(new));
    let done = apart(&visit.app, async move |app| {
        app.access.change_password(&session, (&old, &new), now(), &mut generator()).await
    });
    let refused = match done.await {
        Ok(Ok(signed_in)) => return with_token(visit.to(ACCOUNT), &signed_in),
        Ok(Err(OwnError::Wrong)) => NotChanged::Old,
        Ok(Err(OwnError::Weak(weak))) => NotChanged::New(weak),
        Ok(Err(error)) => return failed(&visit, &error),
        Err(error) => return visit.broken(&error),
    };
    let visit = visit.at("/work/account/password");
    visit.page(StatusCode::UNPROCESSABLE_ENTITY, |shell| pages::change_password(shell, Some(refused)))
}

/// Asks for the password before the code app is taken away.
pub(super) async fn ask_remove_app(visit: Visit, Verified(session): Verified) -> Response {
    match visit.app.access.ways(&session).await {
        Ok(ways) if ways.app => ask(&visit, &OwnStep::RemoveApp),
        Ok(_) => visit.not_found(),
        Err(error) => visit.failed(&error),
    }
}

/// Takes the code app away.
pub(super) async fn remove_app(visit: Visit, Verified(session): Verified, proof: Fields<Proof>) -> Response {
    take(&visit.at("/work/account/app/remove"), session, OwnStep::RemoveApp, proof).await
}

/// Asks for the password before a passkey is taken away.
pub(super) async fn ask_remove_passkey(
    visit: Visit,
    Verified(session): Verified,
    Path(passkey): Path<String>,
) -> Response {
    match visit.app.access.ways(&session).await {
        Ok(ways) => match named(&ways, &passkey) {
            Some(passkey) => ask(&visit, &OwnStep::RemovePasskey(passkey)),
            None => visit.not_found(),
        },
        Err(error) => visit.failed(&error),
    }
}

/// Takes a passkey away.
pub(super) async fn remove_passkey(
    visit: Visit,
    Verified(session): Verified,
    Path(name): Path<String>,
    proof: Fields<Proof>,
) -> Response {
    let ways = match visit.app.access.ways(&session).await {
        Ok(ways) => ways,
        Err(error) => return visit.failed(&error),
    };
    let Some(passkey) = named(&ways, &name) else { return visit.not_found() };
    take(&visit.at(&format!("/work/account/passkey/{name}/remove")), session, OwnStep::RemovePasskey(passkey), proof)
        .await
}

/// The passkey of this name in addresses, if it is one of theirs.
fn named<'w>(ways: &'w Ways, name: &str) -> Option<&'w Passkey> {
    let id = BASE64URL_NOPAD.decode(name.as_bytes()).ok().and_then(PasskeyId::new)?;
    ways.passkeys.iter().find(|passkey| passkey.id == id)
}

/// Asks for the password before there are new codes for paper.
pub(super) async fn ask_codes(visit: Visit) -> Response {
    ask(&visit, &OwnStep::NewCodes)
}

/// Makes new codes for paper, and shows them once.
pub(super) async fn codes(visit: Visit, Verified(session): Verified, Fields(proof): Fields<Proof>) -> Response {
    if let Err(refused) = proven(&visit, &session, proof).await {
        return refused_step(&visit.at("/work/account/codes"), &OwnStep::NewCodes, refused);
    }
    match visit.app.access.renew_recovery(&session, now(), &mut generator()).await {
        Ok(codes) => visit.page(StatusCode::OK, |shell| pages::recovery(shell, &codes)),
        Err(error) => failed(&visit, &error),
    }
}

fn ask(visit: &Visit, step: &OwnStep<'_>) -> Response {
    visit.page(StatusCode::OK, |shell| pages::own_step(shell, step, false))
}

async fn take(visit: &Visit, session: Session, step: OwnStep<'_>, Fields(proof): Fields<Proof>) -> Response {
    if let Err(refused) = proven(visit, &session, proof).await {
        return refused_step(visit, &step, refused);
    }
    let Some(way) = step.takes() else { return visit.not_found() };
    match visit.app.access.remove_way(&session, &way, now()).await {
        Ok(()) => visit.to(ACCOUNT),
        Err(error) => failed(visit, &error),
    }
}

/// Whether the password is that of who is signed in.
async fn proven(visit: &Visit, session: &Session, Proof { password }: Proof) -> Result<(), NotProven> {
    is_password(visit, session, password).await
}

/// Why somebody did not prove that it is them.
pub(super) enum NotProven {
    Wrong,
    Failed(Box<Response>),
}

/// Whether this is the password of who is signed in.
pub(super) async fn is_password(visit: &Visit, session: &Session, password: String) -> Result<(), NotProven> {
    visit.pace(Act::SignIn).await;
    let (session, password) = (session.clone(), Password::new(password));
    let done = apart(&visit.app, async move |app| app.access.is_password(&session, &password).await).await;
    match done {
        Ok(Ok(())) => Ok(()),
        Ok(Err(OwnError::Wrong)) => Err(NotProven::Wrong),
        Ok(Err(error)) => Err(NotProven::Failed(Box::new(failed(visit, &error)))),
        Err(error) => Err(NotProven::Failed(Box::new(visit.broken(&error)))),
    }
}

fn refused_step(visit: &Visit, step: &OwnStep<'_>, refused: NotProven) -> Response {
    match refused {
        NotProven::Wrong => visit.page(StatusCode::UNPROCESSABLE_ENTITY, |shell| pages::own_step(shell, step, true)),
        NotProven::Failed(response) => *response,
    }
}

fn failed(visit: &Visit, error: &OwnError) -> Response {
    match error {
        OwnError::Store(error) => visit.failed(error),
        // What was there when the page was made is not there any more, or is needed.
        OwnError::NotNow => visit.to(ACCOUNT),
        other => visit.broken(other),
    }
}
