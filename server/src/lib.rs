//! The program: command line, configuration, HTTP and jobs.
//!
//! HTTP lives here and nowhere else; the rules live in `beratta-domain`, what people see in `beratta-app`, and SQL in
//! `beratta-store`.

mod api;
pub mod catalog;
pub mod cli;
mod commands;
pub mod config;
mod connections;
pub mod data;
pub mod demo;
mod entropy;
mod files;
mod health;
mod http;
mod jobs;
mod limits;
mod logging;
pub mod mail;
mod making;
mod metrics;
mod purge;
mod respondent;
pub mod serve;
pub mod server_key;
mod state;
mod tickets;
pub mod workspace;

pub use commands::run;
