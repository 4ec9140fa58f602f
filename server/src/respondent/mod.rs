//! What a child asks for: welcome, story, Send, thanks, and the pages around them.

mod adults;
mod complaint;
mod recording;
mod send;
mod story;
mod withdraw;

use std::sync::Arc;

use axum::Router;
use axum::extract::RawQuery;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect};
use axum::routing::{get, post};
use beratta_app::respondent as pages;
use beratta_app::respondent::Trouble;
use beratta_domain::intake::Typed;
use beratta_domain::store::StoreError;
use beratta_domain::wave::{Door, Wave};

use crate::entropy::generator;
use crate::http::{Page, Visitor, broken};
use crate::limits::Act;
use crate::state::{App, now};
use crate::tickets::new_ticket;

pub(crate) use recording::{Unheard, part};
pub(crate) use story::again;

/// The respondent's routes.
pub(crate) fn routes(_: &Arc<App>) -> Router<Arc<App>> {
    Router::new()
        .route("/", get(front))
        .route("/s/{wave}", get(welcome))
        .route("/s/{wave}/story", post(story::read).get(leave))
        .route("/s/{wave}/answers", post(send::send).get(leave))
        .route("/s/{wave}/thanks", post(send::thanks_again).get(leave))
        .route("/s/{wave}/withdraw", get(withdraw::ask).post(withdraw::withdraw))
        .route("/s/{wave}/adults", get(adults::adults))
        .route("/s/{wave}/preview/{band}/{variant}", post(adults::preview).get(leave_preview))
        .route("/s/{wave}/poster", get(adults::poster))
        .route("/s/{wave}/complaint", get(complaint::ask).post(complaint::complain))
        .route("/s/{wave}/audio/{recording}", get(recording::listen))
        .route("/results/{wave}", get(results))
        .route("/help", get(help))
        .route("/privacy", get(privacy))
        .route(pages::script_path(), get(script))
}

async fn front(visitor: Visitor, app: axum::extract::State<Arc<App>>) -> Page {
    visitor.pace(Act::Page).await;
    let (catalog, now) = (app.catalog(), now());
    let open: Vec<_> = catalog.waves().into_iter().filter(|wave| wave.door(now) == Door::Open).collect();
    visitor.page(StatusCode::OK, |shell| pages::front(shell, &open, app.demo.is_some()))
}

async fn welcome(visitor: Visitor) -> Page {
    visitor.pace(Act::Page).await;
    welcome_page(&visitor, false)
}

fn welcome_page(visitor: &Visitor, chosen_nothing: bool) -> Page {
    let Some(wave) = visitor.wave() else { return missing(visitor) };
    if wave.door(now()) != Door::Open {
        return visitor.page(StatusCode::GONE, |shell| pages::closed(shell, &wave, &Typed::default()));
    }
    let (ticket, nothing) = (new_ticket(&mut generator()), Typed::default());
    if chosen_nothing {
        return visitor
            .page(StatusCode::UNPROCESSABLE_ENTITY, |shell| pages::welcome(shell, &wave, &ticket, true, &nothing));
    }
    visitor.prepared("welcome", &ticket, |shell, ticket| pages::welcome(shell, &wave, ticket, false, &nothing))
}

/// The welcome page in another language, with what was chosen on it.
fn welcome_again(visitor: &Visitor, wave: &Wave, typed: &Typed) -> Page {
    let ticket = typed.first(story::TICKET).unwrap_or_default();
    visitor.page(StatusCode::OK, |shell| pages::welcome(shell, wave, ticket, false, typed))
}

/// A form's address without a form. Exit leads here when there are no scripts; the request brings nothing, and nothing
/// is written of it. Somebody who typed or bookmarked the address, or followed a link of ours to another language, meets
/// the first page. A browser that does not tell the two apart is believed to be leaving.
async fn leave(visitor: Visitor, RawQuery(query): RawQuery, headers: HeaderMap) -> Page {
    leave_for(&visitor, query, &headers, "")
}

/// The same for a preview, which is one of the pages for adults.
async fn leave_preview(visitor: Visitor, RawQuery(query): RawQuery, headers: HeaderMap) -> Page {
    leave_for(&visitor, query, &headers, "/adults")
}

fn leave_for(visitor: &Visitor, query: Option<String>, headers: &HeaderMap, page: &str) -> Page {
    let Some(wave) = visitor.wave() else { return missing(visitor) };
    let typed = headers.get("sec-fetch-site").is_some_and(|site| site == "none");
    match query {
        None if !typed => visitor.page(StatusCode::OK, pages::leaving),
        query => {
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            Redirect::to(&format!("/s/{}{page}{query}", wave.slug)).into_response()
        }
    }
}

/// Exit without scripts from an answer to a form whose address is also a page's own (see [`leave`]). Our links to such a page
/// say its language, so that they are not taken for Exit; an address that somebody typed is none either.
fn exits(query: Option<&str>, headers: &HeaderMap) -> bool {
    query.is_none() && headers.get("sec-fetch-site").is_some_and(|site| site == "same-origin")
}

async fn results(visitor: Visitor, app: axum::extract::State<Arc<App>>) -> Page {
    visitor.pace(Act::Page).await;
    let Some(wave) = visitor.wave() else { return missing(&visitor) };
    let tally = match app.screening.danger().public_tally(wave.id).await {
        Ok(tally) => tally,
        // When the results come can be told without a database.
        Err(StoreError::Unavailable(_)) => None,
        Err(error) => return broken(&visitor, &error),
    };
    visitor.page(StatusCode::OK, |shell| pages::results(shell, &wave, tally.as_ref()))
}

async fn help(visitor: Visitor, app: axum::extract::State<Arc<App>>) -> Page {
    visitor.pace(Act::Page).await;
    let catalog = app.catalog();
    let first = catalog.waves().first().map(|wave| wave.survey.help_countries.clone()).unwrap_or_default();
    visitor.page(StatusCode::OK, |shell| pages::help(shell, &app.help(), &first))
}

async fn privacy(visitor: Visitor, app: axum::extract::State<Arc<App>>) -> Page {
    visitor.pace(Act::Page).await;
    let catalog = app.catalog();
    visitor.page(StatusCode::OK, |shell| pages::privacy(shell, &catalog.waves(), &app.settings))
}

async fn script() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, pages::script())
}

/// No such page.
pub(crate) async fn not_found(visitor: Visitor) -> Page {
    visitor.pace(Act::Page).await;
    missing(&visitor)
}

/// An address that is only for forms, or only for reading.
pub(crate) async fn wrong_method(visitor: Visitor) -> Page {
    visitor.page(StatusCode::METHOD_NOT_ALLOWED, |shell| pages::trouble(shell, Trouble::Method))
}

fn missing(visitor: &Visitor) -> Page {
    visitor.page(StatusCode::NOT_FOUND, |shell| pages::trouble(shell, Trouble::NotFound))
}

/// No such wave; whatever words came are given back.
fn missing_with(visitor: &Visitor, typed: &Typed) -> Page {
    visitor.page(StatusCode::NOT_FOUND, |shell| pages::lost(shell, typed))
}

fn unavailable(visitor: &Visitor) -> Page {
    visitor.page(StatusCode::SERVICE_UNAVAILABLE, |shell| pages::trouble(shell, Trouble::Unavailable))
}
