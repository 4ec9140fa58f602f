//! `make bench`: what the pages, a Send and a whole journey cost, beside the least that the same work can cost and
//! beside a peer.
//!
//! `bench [--quick]` measures and prints a table. It starts every server as a process of its own, so that their
//! processor time can be told apart from that of the clients, which share the machine with them.

mod baseline;
mod first_page;
mod http;
mod journey;
mod lighthouse;
mod measure;
mod otree;
mod process;
mod program;
mod report;
mod screening;
mod sends;

use std::path::PathBuf;

use beratta_tests::postgres::{Cluster, Durability};
use tempfile::TempDir;

use crate::program::Database;
use crate::report::Report;
use crate::sends::Sizes;

/// Whatever made it impossible to measure.
type Failed = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failed> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["baseline", address, database, row_bytes] => {
            baseline::keep(address.parse()?, database, row_bytes.parse()?).await
        }
        ["page", address] => baseline::page(address.parse()?).await,
        [] => measure_all(&Sizes::FULL).await,
        ["--quick"] => measure_all(&Sizes::QUICK).await,
        ["screening"] => measure_screening(&Sizes::FULL).await,
        ["screening", "--quick"] => measure_screening(&Sizes::QUICK).await,
        ["lighthouse"] => measure_lighthouse(&Sizes::FULL).await,
        _ => Err("usage: bench [--quick | lighthouse | screening [--quick]]".into()),
    }
}

async fn measure_all(sizes: &Sizes) -> Result<(), Failed> {
    let (scratch, mut report) = (scratch()?, Report::default());
    first_page::measure(scratch.path(), &mut report).await?;
    lighthouse::measure(scratch.path(), sizes, &mut report).await?;
    let (row_bytes, ours) =
        sends::measure(scratch.path(), ("SQLite", Database::Sqlite), None, sizes, &mut report).await?;
    let cluster = Cluster::start_new(Durability::Full);
    let postgres = ("PostgreSQL", Database::Postgres(cluster.database().await));
    let beside = (cluster.database().await, row_bytes);
    sends::measure(scratch.path(), postgres, Some(beside), sizes, &mut report).await?;
    screening::measure(scratch.path(), ("SQLite", Database::Sqlite), sizes, &mut report).await?;
    let postgres = ("PostgreSQL", Database::Postgres(cluster.database().await));
    screening::measure(scratch.path(), postgres, sizes, &mut report).await?;
    drop(cluster);
    sends::fill(scratch.path(), sizes, &mut report).await?;
    match otree_program() {
        Some(otree) => otree::measure(&otree, scratch.path(), sizes, &ours, &mut report).await?,
        None => eprintln!("oTree is not installed (scripts/setup bench-peers); left out"),
    }
    println!("{report}");
    Ok(())
}

/// The screening room alone.
async fn measure_screening(sizes: &Sizes) -> Result<(), Failed> {
    let (scratch, mut report) = (scratch()?, Report::default());
    let cluster = Cluster::start_new(Durability::Full);
    screening::measure(scratch.path(), ("SQLite", Database::Sqlite), sizes, &mut report).await?;
    let postgres = ("PostgreSQL", Database::Postgres(cluster.database().await));
    screening::measure(scratch.path(), postgres, sizes, &mut report).await?;
    println!("{report}");
    Ok(())
}

/// Lighthouse alone.
async fn measure_lighthouse(sizes: &Sizes) -> Result<(), Failed> {
    let (scratch, mut report) = (scratch()?, Report::default());
    lighthouse::measure(scratch.path(), sizes, &mut report).await?;
    println!("{report}");
    Ok(())
}

/// Beside the program: a temporary directory might be in memory, where nothing is durable.
fn scratch() -> Result<TempDir, Failed> {
    let beside = std::env::current_exe()?;
    Ok(tempfile::Builder::new().prefix("bench-").tempdir_in(beside.parent().unwrap_or(&beside))?)
}

/// oTree as `scripts/setup bench-peers` installed it.
fn otree_program() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|directory| directory.join("otree")).find(|program| program.exists())
}
