//! `/api/v1`: the same room for other front ends. Off in a wave unless somebody chose it, because another front end
//! may lack the help and the exit that these pages have.

mod answers;
mod help;
mod problem;
mod stories;
mod waves;

use std::any::Any;
use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, FromRequestParts, RawPathParams};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use axum::{Json, Router};
use beratta_domain::wave::Wave;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::OpenApi;

use self::problem::Problem;
use crate::http::BODY_LIMIT;
use crate::state::App;

/// The document that describes the interface.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Berätta",
        description = "Takes a child's answer as the respondent pages do: validated, sealed, durable before it is \
                       acknowledged. A front end that uses this must offer help and a way out at every step, show the \
                       consent wording before the story, and tell the child how to take an answer back: on the page \
                       /s/{wave}/withdraw, with the code that came with the answer.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    paths(waves::wave, stories::give, answers::send),
    components(schemas(Problem))
)]
struct Document;

/// The interface's routes.
pub(crate) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/api/v1/openapi.json", get(document))
        .route("/api/v1/waves/{wave}", get(waves::wave))
        .route("/api/v1/waves/{wave}/stories", post(stories::give))
        .route("/api/v1/waves/{wave}/answers", post(answers::send))
        .route("/api", any(nothing))
        .route("/api/", any(nothing))
        .route("/api/{*rest}", any(nothing))
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(CatchPanicLayer::custom(panicked))
}

async fn document() -> impl IntoResponse {
    Json(Document::openapi())
}

async fn nothing() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, "Not found", "There is nothing at this address; see /api/v1/openapi.json.")
}

async fn wrong_method() -> Problem {
    let detail = "This address has other methods; see /api/v1/openapi.json and the header Allow.";
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "Not this method", detail)
}

/// The answer to a panic. Its message may hold anything, so it is not told; the panic hook names the place.
fn panicked(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a request failed");
    Problem::ours().into_response()
}

/// A wave that answers over the interface.
struct ApiWave(Arc<Wave>);

impl FromRequestParts<Arc<App>> for ApiWave {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        let params = RawPathParams::from_request_parts(parts, app).await.ok();
        let slug = params.as_ref().and_then(|params| params.iter().find(|(name, _)| *name == "wave"));
        let wave = slug.and_then(|(_, slug)| app.wave(slug)).ok_or_else(|| {
            Problem::new(StatusCode::NOT_FOUND, "No such wave", "No wave has this name; check the address.")
        })?;
        if wave.api {
            Ok(Self(wave))
        } else {
            Err(Problem::new(
                StatusCode::FORBIDDEN,
                "Interface off",
                "This wave answers on its own pages only. Whoever runs it may open a wave with `--api`.",
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_is_the_one_that_was_reviewed() {
        insta::assert_snapshot!(Document::openapi().to_pretty_json().expect("a document"));
    }

    #[tokio::test]
    async fn a_panic_is_a_problem_and_its_words_are_not_told() {
        let response = panicked(Box::new("what somebody wrote"));
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(response.headers()["content-type"], "application/problem+json");
        let body = axum::body::to_bytes(response.into_body(), BODY_LIMIT).await.expect("a body");
        assert!(!String::from_utf8_lossy(&body).contains("somebody"));
    }
}
