//! `/group`: the young analysts' way in. It asks for no name and no address, and works without scripts.
//!
//! Who waits has a cookie of their own until they are in: nothing of it stands in an address, which a browser remembers and
//! others read.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use beratta_app::workspace::door as pages;
use beratta_app::workspace::door::{FirstPage, NameProblem, WordsPage};
use beratta_domain::access::{SignInError, Standing};
use beratta_domain::groups::{AskError, EnterError, GroupCode, Passphrase, Pseudonym, Waiting};
use serde::Deserialize;

use super::apart::apart;
use super::cookie;
use super::fields::{Fields, Nothing};
use super::visit::Visit;
use crate::entropy::generator;
use crate::limits::Act;
use crate::state::now;

const DOOR: &str = "/group";
const WAIT: &str = "/group/wait";

/// A group's code, as somebody typed it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Code {
    code: String,
}

/// The pseudonym that somebody chose.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Chosen {
    code: String,
    name: String,
}

/// The words that were shown, and those that somebody typed from their paper.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Typed {
    shown: String,
    ticket: String,
    words: String,
}

/// What an analyst signs in with.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignIn {
    name: String,
    words: String,
}

/// The script of the page on which somebody waits.
pub(super) async fn script() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, pages::script())
}

/// Asks for the group's code, or for pseudonym and passphrase.
pub(super) async fn ask(visit: Visit) -> Response {
    visit.pace(Act::Page).await;
    if visit.session().is_some_and(|session| session.standing() == Standing::Full) {
        return visit.to("/work");
    }
    match waiting(&visit).await {
        Ok(Some(_)) => visit.to(WAIT),
        Ok(None) => visit.page(StatusCode::OK, |shell| pages::first(shell, &FirstPage::default())),
        Err(response) => response,
    }
}

async fn waiting(visit: &Visit) -> Result<Option<Waiting>, Response> {
    let Some(token) = visit.waits_with() else { return Ok(None) };
    visit.app.groups.waiting(token, now()).await.map_err(|error| visit.failed(&error))
}

/// Takes a code and offers pseudonyms; the same form asks for other ones.
pub(super) async fn code(visit: Visit, Fields(Code { code }): Fields<Code>) -> Response {
    visit.pace(Act::Try).await;
    match visit.app.groups.is_open(&code, now()).await {
        Ok(Some(code)) => names(&visit, &code, None).await,
        Ok(None) => wrong_code(visit, &code),
        Err(error) => visit.failed(&error),
    }
}

fn wrong_code(visit: Visit, typed: &str) -> Response {
    let page = FirstPage { code: Some(typed), name: None };
    visit.at(DOOR).page(StatusCode::UNPROCESSABLE_ENTITY, |shell| pages::first(shell, &page))
}

async fn names(visit: &Visit, code: &GroupCode, problem: Option<NameProblem>) -> Response {
    let offered = match visit.app.groups.offer(visit.lang(), now(), &mut generator()).await {
        Ok(offered) => offered,
        Err(error) => return visit.failed(&error),
    };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page(status, |shell| pages::names(shell, code, &offered, problem))
}

/// Takes a pseudonym of the lists, and lets its owner wait.
pub(super) async fn choose(visit: Visit, Fields(Chosen { code, name }): Fields<Chosen>) -> Response {
    visit.pace(Act::Try).await;
    let Some(pseudonym) = Pseudonym::read(&name) else { return visit.bad_form() };
    if let Some(before) = visit.waits_with()
        && let Err(error) = visit.app.groups.leave(before).await
    {
        return visit.failed(&error);
    }
    match visit.app.groups.ask(&code, pseudonym, now(), &mut generator()).await {
        Ok(token) => with(visit.to(WAIT), cookie::set_waiting(&token)),
        Err(AskError::NoSuchCode) => wrong_code(visit, &code),
        Err(refused @ (AskError::NameTaken | AskError::Full)) => {
            let Some(code) = GroupCode::read(&code) else { return wrong_code(visit, &code) };
            let is_full = matches!(refused, AskError::Full);
            let problem = if is_full { NameProblem::Full } else { NameProblem::Taken };
            names(&visit, &code, Some(problem)).await
        }
        Err(AskError::Store(error)) => visit.failed(&error),
    }
}

/// Waits, or has been let in.
pub(super) async fn wait(visit: Visit) -> Response {
    visit.pace(Act::Page).await;
    if visit.session().is_some_and(|session| session.standing() == Standing::Full) {
        return visit.to("/work");
    }
    match waiting(&visit).await {
        Ok(Some(waiting)) => visit.page(StatusCode::OK, |shell| pages::wait(shell, &waiting)),
        Ok(None) => gone(&visit),
        Err(response) => response,
    }
}

fn gone(visit: &Visit) -> Response {
    with(visit.page(StatusCode::NOT_FOUND, pages::gone), Some(cookie::clear_waiting()))
}

/// Gives up waiting, and begins again.
pub(super) async fn leave(visit: Visit, _: Fields<Nothing>) -> Response {
    let left = match visit.waits_with() {
        Some(token) => visit.app.groups.leave(token).await,
        None => Ok(()),
    };
    match left {
        Ok(()) => with(visit.to(DOOR), Some(cookie::clear_waiting())),
        Err(error) => visit.failed(&error),
    }
}

/// Shows four words to who was let in.
pub(super) async fn words(visit: Visit, _: Fields<Nothing>) -> Response {
    visit.pace(Act::Try).await;
    let token = visit.waits_with().unwrap_or_default();
    match visit.app.groups.words_for(token, now(), &mut generator()).await {
        Ok((waiting, passphrase, ticket)) => {
            let page = WordsPage { lang: &waiting.lang, passphrase: &passphrase, ticket: &ticket, wrong: false };
            visit.page(StatusCode::OK, |shell| pages::passphrase(shell, &page))
        }
        Err(EnterError::Store(error)) => visit.failed(&error),
        Err(_) => gone(&visit),
    }
}

/// Takes the words back that were shown, and begins the first session.
pub(super) async fn enter(visit: Visit, Fields(Typed { shown, ticket, words }): Fields<Typed>) -> Response {
    visit.pace(Act::SignIn).await;
    let token = visit.waits_with().unwrap_or_default().to_owned();
    let (before, given) = (visit.session().cloned(), ticket.clone());
    let done = apart(&visit.app, async move |app| {
        let entered = app.groups.enter(&token, (&shown, &ticket), &words, now(), &mut generator()).await?;
        let signed_in = app.access.admit(entered, now(), &mut generator()).await?;
        if let Some(before) = before {
            app.access.sign_out(&before).await?;
        }
        Ok(signed_in)
    });
    match done.await {
        Ok(Ok(signed_in)) => with(visit.onward(&signed_in), Some(cookie::clear_waiting())),
        Ok(Err(EnterError::Wrong(passphrase))) => once_more(&visit, &passphrase, &given).await,
        Ok(Err(EnterError::Gone)) => gone(&visit),
        Ok(Err(EnterError::Store(error))) => visit.failed(&error),
        Ok(Err(error @ EnterError::Hashing(_))) => visit.broken(&error),
        Err(error) => visit.broken(&error),
    }
}

async fn once_more(visit: &Visit, passphrase: &Passphrase, ticket: &str) -> Response {
    match waiting(visit).await {
        Ok(Some(Waiting { lang, .. })) => {
            let page = WordsPage { lang: &lang, passphrase, ticket, wrong: true };
            visit.page(StatusCode::UNPROCESSABLE_ENTITY, |shell| pages::passphrase(shell, &page))
        }
        Ok(None) => gone(visit),
        Err(response) => response,
    }
}

/// Signs in with pseudonym and passphrase. As for adults, one address that tries very often waits, and nobody else does.
pub(super) async fn sign_in(visit: Visit, Fields(SignIn { name, words }): Fields<SignIn>) -> Response {
    visit.pace(Act::SignIn).await;
    let (typed, before) = (name.clone(), visit.session().cloned());
    let done = apart(&visit.app, async move |app| {
        let signed_in = app.access.sign_in_analyst(&typed, &words, now(), &mut generator()).await?;
        if let Some(before) = before {
            app.access.sign_out(&before).await?;
        }
        Ok(signed_in)
    });
    match done.await {
        Ok(Ok(signed_in)) => visit.onward(&signed_in),
        Ok(Err(SignInError::Wrong)) => {
            let page = FirstPage { code: None, name: Some(&name) };
            visit.at(DOOR).page(StatusCode::UNPROCESSABLE_ENTITY, |shell| pages::first(shell, &page))
        }
        Ok(Err(SignInError::Store(error))) => visit.failed(&error),
        Err(error) => visit.broken(&error),
    }
}

fn with(mut response: Response, cookie: Option<HeaderValue>) -> Response {
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
