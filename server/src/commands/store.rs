//! `beratta backup`, `restore` and `verify`.

use std::error::Error;
use std::process::ExitCode;

use beratta_store::{Backup, Existing};

use crate::cli::{BackupArgs, RestoreArgs};
use crate::config::DatabaseArgs;
use crate::data::DataDir;
use crate::server_key;

pub(super) async fn backup(args: &BackupArgs) -> Result<ExitCode, Box<dyn Error>> {
    let store = super::open_existing(&args.database).await?;
    store.backup(&args.file).await?;
    store.close().await;
    println!("Written to {}. Keep server.key and screening.key elsewhere.", args.file.display());
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn restore(args: &RestoreArgs) -> Result<ExitCode, Box<dyn Error>> {
    // What is no backup neither makes nor opens a database.
    let backup = Backup::open(&args.file).await?;
    let store = super::open(&args.database).await?;
    let existing = if args.replace { Existing::Replace } else { Existing::Refuse };
    let restored = store.restore_from(backup, existing).await?;
    let missing = server_key::missing(&DataDir::open(&args.database.data)?, &store).await?;
    store.close().await;
    println!("Restored {} answers.", restored.answers);
    if restored.withdrawn > 0 {
        println!("{} were withdrawn since the backup, and stay gone.", restored.withdrawn);
    }
    if let Some(missing) = missing {
        println!("Before you serve: {missing}.");
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn verify(args: &DatabaseArgs) -> Result<ExitCode, Box<dyn Error>> {
    let store = super::open_existing(args).await?;
    let report = store.verify().await?;
    store.close().await;
    for finding in &report.findings {
        println!("{finding}");
    }
    for (table, rows) in &report.rows {
        println!("{table}: {rows} rows");
    }
    let whole = report.findings.is_empty();
    println!(
        "{}",
        if whole {
            "Everything is whole."
        } else {
            "Something is wrong: restore the newest backup that `verify` calls whole."
        }
    );
    Ok(if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
