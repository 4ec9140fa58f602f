//! Logs: what the program does, and nothing of who asks for it.

use std::io::IsTerminal;

use tracing_subscriber::filter::{EnvFilter, FilterFn};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

/// Begins to log to standard error, as `BERATTA_LOG` says (`info` if it says nothing).
///
/// Whatever the level, only our own targets pass: libraries log addresses, headers and statements at levels of their
/// own choosing, and none of that may ever stand in a log of ours.
pub(crate) fn start() {
    let level = EnvFilter::try_from_env("BERATTA_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let ours = FilterFn::new(|metadata| metadata.target().starts_with("beratta"));
    let layer = fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_filter(ours)
        .with_filter(level);
    // A second start (a test) keeps the first subscriber.
    let _ = tracing_subscriber::registry().with(layer).try_init();
}
