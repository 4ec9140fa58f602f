//! Metrics: counts for whoever runs the server, on a listener of their own, too coarse to tell of a child. No wave, no
//! address, no language; durations in few wide buckets.

use std::net::SocketAddr;
use std::time::Duration;

use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder};

const REQUESTS: &str = "beratta_requests_total";
const SECONDS: &str = "beratta_request_seconds";
const BUCKETS: [f64; 4] = [0.01, 0.1, 1.0, 10.0];

/// Serves `/metrics` on this address.
///
/// # Errors
/// When the address is taken.
pub(crate) fn serve(address: SocketAddr) -> Result<(), BuildError> {
    PrometheusBuilder::new()
        .with_http_listener(address)
        .set_buckets_for_metric(Matcher::Full(SECONDS.to_owned()), &BUCKETS)?
        .install()?;
    metrics::describe_counter!(REQUESTS, "Requests by route and class of status");
    metrics::describe_histogram!(SECONDS, "Time to answer, by route");
    Ok(())
}

/// Counts a request. `route` is the pattern, never the path.
pub(crate) fn request(route: &str, status: u16, took: Duration) {
    let class = format!("{}xx", status / 100);
    metrics::counter!(REQUESTS, "route" => route.to_owned(), "status" => class).increment(1);
    metrics::histogram!(SECONDS, "route" => route.to_owned()).record(took.as_secs_f64());
}
