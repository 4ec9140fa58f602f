//! Logs: what the program does, and nothing of who asks for it.

use std::io::IsTerminal;

use tracing::Subscriber;
use tracing_subscriber::filter::{EnvFilter, FilterFn};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

/// Begins to log to standard error, as `BERATTA_LOG` says (`info` if it says nothing).
///
/// Whatever the level, only our own targets pass: libraries log addresses, headers and statements at levels of their
/// own choosing, and none of that may ever stand in a log of ours.
pub(crate) fn start() {
    let level = EnvFilter::try_from_env("BERATTA_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let colours = std::io::stderr().is_terminal();
    // A second start (a test) keeps the first subscriber.
    let _ = tracing_subscriber::registry().with(lines(level, std::io::stderr, colours)).try_init();
}

/// What passes the level and is ours, a line each.
fn lines<S, W>(level: EnvFilter, writer: W, colours: bool) -> impl Layer<S>
where
    S: Subscriber + for<'span> LookupSpan<'span>,
    W: for<'writer> MakeWriter<'writer> + Send + Sync + 'static,
{
    let ours = FilterFn::new(|metadata| metadata.target().starts_with("beratta"));
    fmt::layer().with_writer(writer).with_ansi(colours).with_filter(ours).with_filter(level)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_ours_is_logged_at_any_level() {
        let mut log = tempfile::NamedTempFile::new().expect("a file");
        let writer = log.reopen().expect("the same file");
        let subscriber = tracing_subscriber::registry().with(lines(
            EnvFilter::new("trace"),
            move || writer.try_clone().expect("a handle"),
            false,
        ));
        tracing::subscriber::with_default(subscriber, || {
            tracing::error!(target: "hyper", "a visitor");
            tracing::trace!(target: "sqlx::query", "a statement");
            tracing::trace!(target: "beratta_store", "ours");
        });
        let mut said = String::new();
        std::io::Read::read_to_string(&mut log, &mut said).expect("is read");
        assert!(said.contains("ours"), "{said}");
        assert!(!said.contains("a visitor") && !said.contains("a statement"), "others log too: {said}");
    }
}
