//! `beratta audit`: taking the trail out, and checking what was taken out.

use std::error::Error;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::ExitCode;

use beratta_domain::audit::{Actor, AuditStore, Export, Exported, Head, HeadSeal, Kept, Trail, read_line};
use beratta_store::{OpenError, Store};

use crate::cli::Audit;
use crate::config::DatabaseArgs;
use crate::data::DataDir;
use crate::state::now;

pub(super) async fn run(command: Audit) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        Audit::Export { file, database } => export(&file, &database).await,
        Audit::Check { file, database } => check(&file, &database).await,
    }
}

async fn export(file: &Path, args: &DatabaseArgs) -> Result<ExitCode, Box<dyn Error>> {
    let store = super::open_sealed(args).await?;
    let written = write(file, &store).await;
    store.close().await;
    println!("Written to {}, {} entries. Keep it away from this machine.", file.display(), written?);
    Ok(ExitCode::SUCCESS)
}

/// Writes the trail into a new file.
async fn write(file: &Path, store: &Store) -> Result<u64, Box<dyn Error>> {
    let new = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    let mut out = BufWriter::new(new.map_err(|error| refused(file, &error))?);
    let mut export = Export::begin(store, Actor::CommandLine, now()).await?;
    while let Some(lines) = export.next().await? {
        out.write_all(lines.as_bytes()).map_err(|error| refused(file, &error))?;
    }
    out.write_all(export.end()?.as_bytes()).map_err(|error| refused(file, &error))?;
    let written = out.into_inner().map_err(|error| refused(file, error.error()))?;
    written.sync_all().map_err(|error| refused(file, &error))?;
    Ok(export.count())
}

fn refused(file: &Path, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AlreadyExists => {
            format!("{} is there already; an export never overwrites. Choose another name", file.display())
        }
        _ => format!("{} could not be written: {error}. Choose a directory with room", file.display()),
    }
}

/// What was found of an export.
struct Checked {
    head: Head,
    /// The last entry.
    last: Option<Kept>,
}

async fn check(file: &Path, args: &DatabaseArgs) -> Result<ExitCode, Box<dyn Error>> {
    let key = if args.data.is_dir() { DataDir::existing(&args.data)?.server_key()? } else { None };
    let seal = key.as_ref().map(HeadSeal::of);
    let Checked { head, last } = follow(file, seal.as_ref())?;
    println!("The {} entries of {} hold together.", head.count, file.display());
    match seal {
        Some(_) => println!("Its head has the seal of the server.key that is here."),
        None => println!("Its seal was not looked at: there is no server.key here."),
    }
    match super::open_existing(args).await {
        Ok(store) => {
            let goes_on = goes_on(&store, last.as_ref()).await;
            store.close().await;
            if !goes_on? {
                let number = head.count;
                return Err(format!(
                    "the trail of the database that is here does not go on from this export: entry {number} is another \
                     or missing. Since the export somebody wrote the trail anew or restored an earlier backup"
                )
                .into());
            }
            println!("The trail of the database that is here goes on from it.");
        }
        // An export may be checked far from its database.
        Err(error) if matches!(error.downcast_ref(), Some(OpenError::Absent { .. })) => {
            println!("It was not held against a database: there is none here.");
        }
        Err(error) => return Err(error),
    }
    Ok(ExitCode::SUCCESS)
}

/// Follows an export from its first line to its last.
fn follow(file: &Path, seal: Option<&HeadSeal>) -> Result<Checked, Box<dyn Error>> {
    let unread = |error: io::Error| format!("{} could not be read: {error}", file.display());
    let (mut trail, mut last, mut head) = (Trail::beginning(), None, None);
    for (place, line) in BufReader::new(File::open(file).map_err(unread)?).lines().enumerate() {
        let number = place + 1;
        if head.is_some() {
            return Err(format!("line {number} of {} stands after the head", file.display()).into());
        }
        let read = read_line(&line.map_err(unread)?);
        match read.map_err(|error| format!("line {number} of {}: {error}", file.display()))? {
            Exported::Entry(kept) => {
                trail.follow(&kept)?;
                last = Some(kept);
            }
            Exported::Head(found) => head = Some(found),
        }
    }
    let head = head.ok_or_else(|| format!("{} has no head: its end is missing", file.display()))?;
    trail.ends_at(&head, seal)?;
    Ok(Checked { head, last })
}

/// Whether a database's trail has the last entry of an export, and through its hash all before it.
async fn goes_on(store: &Store, last: Option<&Kept>) -> Result<bool, Box<dyn Error>> {
    let Some(last) = last else { return Ok(true) };
    let here = store.entries(last.entry.number - 1, 1).await?;
    Ok(here.first() == Some(last))
}
