//! `/second-factor/passkey` and `/sign-in/passkey`.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use beratta_app::workspace as pages;
use beratta_app::workspace::{Asked, NotSet, Second};
use beratta_domain::access::{
    Assertion, Challenge, PasskeyError, PasskeyId, Purpose, Registration, RelyingParty, Session, Standing,
};
use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;

use super::account::{NotProven, is_password};
use super::factor::{self, may_set_up};
use super::fields::Fields;
use super::guard::next_step;
use super::may::Verified;
use super::visit::Visit;
use crate::entropy::generator;
use crate::http::Passkeys;
use crate::limits::Act;
use crate::state::now;

const SET: &str = "/second-factor/passkey";

/// The script that asks the browser.
pub(super) async fn script() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, pages::passkey_script())
}

/// What the browser gives of a new passkey, bytes in base64url.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Set {
    name: String,
    password: Option<String>,
    client_data: String,
    authenticator_data: String,
}

/// What it gives when one is used.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Show {
    passkey: String,
    client_data: String,
    authenticator_data: String,
    signature: String,
}

/// Asks for a new passkey.
pub(super) async fn ask(visit: Visit, Verified(session): Verified) -> Response {
    let Some(party) = visit.app.party.clone() else { return visit.to("/second-factor") };
    if !may_set_up(&session) {
        return visit.to(next_step(session.standing()));
    }
    page(&visit, &session, &party, None, None).await
}

/// Sets it up.
pub(super) async fn set(visit: Visit, Verified(session): Verified, Fields(set): Fields<Set>) -> Response {
    visit.pace(Act::SignIn).await;
    let Some(party) = visit.app.party.clone() else { return visit.to("/second-factor") };
    if !may_set_up(&session) {
        return visit.to(next_step(session.standing()));
    }
    let visit = visit.at(SET);
    if session.standing() == Standing::Full {
        match is_password(&visit, &session, set.password.unwrap_or_default()).await {
            Ok(()) => {}
            Err(NotProven::Wrong) => {
                return page(&visit, &session, &party, Some(&set.name), Some(NotSet::Password)).await;
            }
            Err(NotProven::Failed(response)) => return *response,
        }
    }
    let (Some(client_data), Some(authenticator_data)) = (bytes(&set.client_data), bytes(&set.authenticator_data))
    else {
        return page(&visit, &session, &party, Some(&set.name), Some(NotSet::Passkey)).await;
    };
    let new = Registration { client_data: &client_data, authenticator_data: &authenticator_data };
    let done = visit.app.access.set_passkey(&session, &party, (&set.name, &new), now(), &mut generator()).await;
    match done {
        Ok(set_up) => factor::done(&visit, &set_up),
        Err(PasskeyError::Wrong) => page(&visit, &session, &party, Some(&set.name), Some(NotSet::Passkey)).await,
        Err(PasskeyError::NotNow) => visit.to("/second-factor"),
        Err(PasskeyError::Store(error)) => visit.failed(&error),
    }
}

async fn page(
    visit: &Visit,
    session: &Session,
    party: &RelyingParty,
    name: Option<&str>,
    refused: Option<NotSet>,
) -> Response {
    let ways = match visit.app.access.ways(session).await {
        Ok(ways) => ways,
        Err(error) => return visit.failed(&error),
    };
    let challenge = challenge(visit, session, Purpose::SetUp);
    let asked = Asked { party, challenge: &challenge, passkeys: &ways.passkeys };
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let password = session.standing() == Standing::Full;
    allowed(visit.page(status, |shell| pages::new_passkey(shell, session.person(), &asked, password, name, refused)))
}

/// Takes a passkey as the second step of signing in.
pub(super) async fn show(visit: Visit, Verified(session): Verified, Fields(show): Fields<Show>) -> Response {
    visit.pace(Act::SignIn).await;
    let Some(party) = visit.app.party.clone() else { return visit.to("/sign-in/code") };
    let Show { passkey, client_data, authenticator_data, signature } = show;
    let id = bytes(&passkey).and_then(PasskeyId::new);
    let given = (id, bytes(&client_data), bytes(&authenticator_data), bytes(&signature));
    let (Some(id), Some(client_data), Some(authenticator_data), Some(signature)) = given else {
        return second(&visit.at("/sign-in/code"), &session, None, true).await;
    };
    let assertion = Assertion {
        id: &id,
        client_data: &client_data,
        authenticator_data: &authenticator_data,
        signature: &signature,
    };
    match visit.app.access.show_passkey(&session, &party, &assertion, now(), &mut generator()).await {
        Ok(signed_in) => visit.onward(&signed_in),
        Err(PasskeyError::Wrong) => second(&visit.at("/sign-in/code"), &session, None, true).await,
        Err(PasskeyError::NotNow) => visit.to(next_step(session.standing())),
        Err(PasskeyError::Store(error)) => visit.failed(&error),
    }
}

/// The page of the second step of signing in.
pub(super) async fn second(
    visit: &Visit,
    session: &Session,
    refused: Option<pages::Refused>,
    passkey_refused: bool,
) -> Response {
    let ways = match visit.app.access.ways(session).await {
        Ok(ways) => ways,
        Err(error) => return visit.failed(&error),
    };
    let challenge = challenge(visit, session, Purpose::SignIn);
    let party = visit.app.party.as_ref().filter(|_| !ways.passkeys.is_empty());
    let passkey = party.map(|party| Asked { party, challenge: &challenge, passkeys: &ways.passkeys });
    let status = match refused {
        Some(refused) => factor::status(refused),
        None if passkey_refused => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let second = Second { passkey, app: ways.app, refused, passkey_refused };
    let page = visit.page(status, |shell| pages::code(shell, &second));
    if passkey.is_some() { allowed(page) } else { page }
}

fn challenge(visit: &Visit, session: &Session, purpose: Purpose) -> Challenge {
    visit.app.access.challenge(session, purpose, now(), &mut generator())
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    BASE64URL_NOPAD.decode(text.as_bytes()).ok().filter(|bytes| !bytes.is_empty())
}

/// A page on which the browser may be asked for passkeys.
fn allowed(mut page: Response) -> Response {
    page.extensions_mut().insert(Passkeys);
    page
}
