//! `beratta backup`, `restore` and `verify`.

use std::error::Error;
use std::process::ExitCode;

use beratta_domain::audit::Actor;
use beratta_store::{Backup, Existing, OtherKey, Restoring};

use crate::cli::{BackupArgs, RestoreArgs};
use crate::config::DatabaseArgs;
use crate::data::DataDir;
use crate::server_key::{self, Other};
use crate::state::now;

pub(super) async fn backup(args: &BackupArgs) -> Result<ExitCode, Box<dyn Error>> {
    let store = super::open_sealed(&args.database).await?;
    store.backup(&args.file, Actor::CommandLine, now()).await?;
    store.close().await;
    println!("Written to {}. Keep server.key and screening.key elsewhere.", args.file.display());
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn restore(args: &RestoreArgs) -> Result<ExitCode, Box<dyn Error>> {
    // What is no backup neither makes nor opens a database.
    let backup = Backup::open(&args.file).await?;
    let store = super::open(&args.database).await?;
    let (accepted, other) =
        if args.new_server_key { (Other::Accept, OtherKey::Accept) } else { (Other::Refuse, OtherKey::Refuse) };
    let known = backup.known_server_key().await?;
    let key = server_key::for_backup(&DataDir::open(&args.database.data)?, known, accepted)?;
    let existing = if args.replace { Existing::Replace } else { Existing::Refuse };
    let how = Restoring { existing, key: &key, other, by: Actor::CommandLine, at: now() };
    let restored = store.restore_from(backup, &how).await?;
    store.close().await;
    println!("Restored {} answers.", restored.answers);
    if restored.withdrawn > 0 {
        println!("{} were withdrawn since the backup, and stay gone.", restored.withdrawn);
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn verify(args: &DatabaseArgs) -> Result<ExitCode, Box<dyn Error>> {
    let store = super::open_existing(args).await?;
    let key = if args.data.is_dir() { DataDir::existing(&args.data)?.server_key()? } else { None };
    if let Some(key) = &key {
        store.hold_server_key(key);
    }
    let report = store.verify().await?;
    store.close().await;
    for finding in &report.findings {
        println!("{finding}");
    }
    for (table, rows) in &report.rows {
        println!("{table}: {rows} rows");
    }
    if key.is_none() {
        println!("The seal of the audit trail was not looked at: there is no server.key here.");
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
