//! The program over HTTP: statuses, headers and pages, and that whatever a child typed stays the child's words.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot be prepared has failed")]

mod adults;
mod api;
mod commands;
mod complaint;
mod connections;
mod given_back;
mod headers;
mod help_of_open_waves;
mod languages;
mod limits;
mod outline;
mod recordings;
mod server_key;
mod sizes;
mod starting;
mod statuses;
mod twice;
mod waves;
mod workspace;
