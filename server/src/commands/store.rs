//! `beratta backup`, `restore` and `verify`.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use beratta_domain::audit::Actor;
use beratta_domain::life::State;
use beratta_domain::wave_store::WaveStore;
use beratta_store::{Backup, Existing, OtherKey, Restoring, Store};

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

/// The purged waves whose key is in the `screening.key` that is here.
async fn keys_that_purges_forgot(store: &Store, data: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let data = DataDir::existing(data);
    let Some(keys) = data.ok().and_then(|data| data.screening_keys().ok()) else { return Ok(Vec::new()) };
    let waves = store.waves().await?.into_iter();
    let forgotten = waves.filter(|wave| wave.state == State::Purged && keys.waves().any(|id| id == wave.id));
    Ok(forgotten.map(|wave| wave.slug).collect())
}

pub(super) async fn verify(args: &DatabaseArgs) -> Result<ExitCode, Box<dyn Error>> {
    let store = super::open_existing(args).await?;
    let key = if args.data.is_dir() { DataDir::existing(&args.data)?.server_key()? } else { None };
    if let Some(key) = &key {
        store.hold_server_key(key);
    }
    let report = store.verify().await?;
    let kept = if report.findings.is_empty() { keys_that_purges_forgot(&store, &args.data).await? } else { Vec::new() };
    store.close().await;
    for finding in &report.findings {
        println!("{finding}");
    }
    for slug in &kept {
        println!(
            "screening.key {slug}: the wave was purged, and its key is still here; run `beratta wave purge {slug}`"
        );
    }
    for (table, rows) in &report.rows {
        println!("{table}: {rows} rows");
    }
    if key.is_none() {
        println!("The seal of the audit trail was not looked at: there is no server.key here.");
    }
    let whole = report.findings.is_empty() && kept.is_empty();
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
