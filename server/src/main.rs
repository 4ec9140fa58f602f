//! `beratta`: story-based surveys with children.

use std::process::ExitCode;

use beratta::cli::Cli;
use clap::Parser;

fn main() -> ExitCode {
    match beratta::run(Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("beratta: {error}");
            let mut source = error.source();
            while let Some(cause) = source {
                eprintln!("  because: {cause}");
                source = cause.source();
            }
            ExitCode::FAILURE
        }
    }
}
