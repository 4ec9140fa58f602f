//! One count a request: the route's pattern and the status, nothing of who asked for what.
//!
//! A count, and no line in the log at any level: a log has the time of each line, and that a child sent something at a
//! certain second is what nobody may ever know.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;

use crate::metrics;

/// Counts a request.
pub(super) async fn count(request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().cloned();
    let start = Instant::now();
    let response = next.run(request).await;
    let route = path.as_ref().map_or("unknown", MatchedPath::as_str);
    metrics::request(route, response.status().as_u16(), start.elapsed());
    response
}
