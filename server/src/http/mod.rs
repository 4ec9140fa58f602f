//! HTTP: the router, and what stands around every route.

mod form;
mod headers;
mod observe;
mod page;
mod prepared;
mod query;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::compression::{CompressionLayer, CompressionLevel};

pub(crate) use form::{BODY_LIMIT, Form};
pub(crate) use headers::{Nonce, OwnPages, Passkeys, Plays};
pub(crate) use page::{Page, Visitor, broken, fault, preferred};
pub(crate) use prepared::PreparedPages;

use crate::state::App;
use crate::{api, health, respondent, workspace};

/// Everything that the server answers.
pub(crate) fn router(app: Arc<App>, encrypted: bool) -> Router {
    // Sound does not compress, and a part of it must keep its place.
    let small = DefaultPredicate::new().and(NotForContentType::const_new("audio/"));
    let compression = CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(small);
    Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .merge(respondent::routes(&app))
        .merge(api::routes())
        .merge(workspace::routes(&app))
        .fallback(respondent::not_found)
        .method_not_allowed_fallback(respondent::wrong_method)
        .layer(from_fn_with_state(Arc::clone(&app), query::keep_known))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(compression)
        .layer(CatchPanicLayer::custom(page::panicked))
        .layer(from_fn(in_time))
        .layer(from_fn(observe::count))
        .layer(from_fn_with_state(headers::Around { encrypted }, headers::set))
        .with_state(app)
}

/// How long a request may take from its head to the reply's: the largest form over the slowest network takes four minutes.
const WHOLE: Duration = Duration::from_mins(5);

/// Ends a request whose body comes a byte at a time for ever.
async fn in_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(WHOLE, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            (StatusCode::REQUEST_TIMEOUT, [(header::CONNECTION, "close")], "This took too long. Please try again.\n")
                .into_response()
        }
    }
}
