//! One line and one count a request: the route's pattern and the status, nothing of who asked for what.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;

use crate::metrics;

/// Counts a request and logs it at `debug`.
pub(super) async fn count(request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().cloned();
    let start = Instant::now();
    let response = next.run(request).await;
    let route = path.as_ref().map_or("unknown", MatchedPath::as_str);
    let status = response.status().as_u16();
    metrics::request(route, status, start.elapsed());
    tracing::debug!(route, status, "answered");
    response
}
