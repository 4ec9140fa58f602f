//! `beratta keys`: the keys that open answers.

use std::error::Error;
use std::process::ExitCode;

use beratta_domain::audit::{Act, Actor, AuditStore, NewEntry, Subject};
use beratta_domain::keys::{ScreeningKeys, from_words};
use beratta_domain::life::State;
use beratta_domain::wave_store::WaveStore;
use beratta_store::OpenError;

use super::passphrase::{ask, ask_words};
use crate::cli::Keys;
use crate::config::DatabaseArgs;
use crate::data::{DataDir, DataError, write_screening_keys};
use crate::entropy::generator;
use crate::state::now;

/// How many recovery words a wave has.
const WORDS: usize = 24;

pub(super) async fn run(command: Keys) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        Keys::New(args) => new(&args).await?,
        Keys::Unlock(args) => unlock(&args).await?,
        Keys::Move { to, database } => {
            let unlocked = DataDir::existing(&database.data)?.screening_keys()?.unlock(&ask("Passphrase")?)?;
            if to.exists() {
                return Err(DataError::Exists { path: to }.into());
            }
            let passphrase = new_passphrase()?;
            write_down(&database, Act::KeysMoved).await?;
            let rng = &mut generator();
            write_screening_keys(&to, &unlocked.under(&passphrase, rng)?, rng)?;
            println!("Written to {}. The old file still opens with the old passphrase: destroy it.", to.display());
        }
        Keys::Recover { wave, database } => recover(&wave, &database).await?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn new(args: &DatabaseArgs) -> Result<(), Box<dyn Error>> {
    let data = DataDir::open(&args.data)?;
    let path = data.screening_key_path();
    if path.exists() {
        return Err(DataError::Exists { path }.into());
    }
    let rng = &mut generator();
    let keys = ScreeningKeys::new(&new_passphrase()?, rng)?;
    write_down(args, Act::KeysMade).await?;
    let held = data.hold_screening_keys()?;
    if path.exists() {
        return Err(DataError::Exists { path }.into());
    }
    held.write(&keys, rng)?;
    println!(
        "Made {}. Keep a copy apart from the backups of answers, and the passphrase apart from both.",
        path.display()
    );
    Ok(())
}

async fn unlock(args: &DatabaseArgs) -> Result<(), Box<dyn Error>> {
    let keys = DataDir::existing(&args.data)?.screening_keys()?;
    let waves = match super::open_existing(args).await {
        Ok(store) => {
            let waves = store.waves().await?;
            store.close().await;
            waves
        }
        // Keys may be kept and tried apart from the data.
        Err(error) if matches!(error.downcast_ref(), Some(OpenError::Absent { .. })) => Vec::new(),
        Err(error) => return Err(error),
    };
    let unlocked = keys.unlock(&ask("Passphrase")?)?;
    for id in keys.waves() {
        unlocked.wave(id)?;
        match waves.iter().find(|wave| wave.id == id) {
            Some(wave) => println!("opens wave {} {id}", wave.slug),
            None => println!("opens wave {id}, which is not in this database"),
        }
    }
    for wave in waves.iter().filter(|wave| wave.state != State::Purged && !keys.waves().any(|id| id == wave.id)) {
        println!(
            "holds no key for wave {} {}: bring it back with `beratta keys recover {}` and the wave's words",
            wave.slug, wave.id, wave.slug
        );
    }
    println!("The passphrase is right.");
    Ok(())
}

async fn recover(wave: &str, database: &DatabaseArgs) -> Result<(), Box<dyn Error>> {
    let store = super::open_sealed(database).await?;
    let stored = store.waves().await?.into_iter().find(|stored| stored.slug == wave);
    let stored = stored.ok_or_else(|| format!("there is no wave {wave}"))?;
    if stored.state == State::Purged {
        return Err(
            format!("the wave {wave} was purged: its words are destroyed, and this paper must be shredded").into()
        );
    }
    let key = from_words(&ask_words("The wave's 24 words", WORDS)?)?;
    if key.public().as_bytes() != &stored.public_key {
        return Err(format!("these are the words of another wave than {wave}; look for the right paper").into());
    }
    let data = DataDir::open(&database.data)?;
    let rng = &mut generator();
    let none = matches!(data.screening_keys(), Err(DataError::NoScreeningKey { .. }));
    let new = if none { Some(ScreeningKeys::new(&new_passphrase()?, rng)?) } else { None };
    let entry = NewEntry::new(now(), Actor::CommandLine, Act::KeysRecovered).about(Subject::Wave(stored.id));
    store.append(entry).await?;
    store.close().await;
    let held = data.hold_screening_keys()?;
    // Somebody may have made it while the passphrase was typed.
    let mut keys = match (held.read(), new) {
        (Err(DataError::NoScreeningKey { .. }), Some(new)) => new,
        (keys, _) => keys?,
    };
    keys.add(stored.id, &key, rng)?;
    held.write(&keys, rng)?;
    println!("The key of {wave} is back in screening.key.");
    Ok(())
}

/// Writes an entry into the audit trail of the database that the keys belong to, before the keys are written: nothing is
/// done to them that the trail does not know. Keys may be kept apart from the data; then there is no trail to write into.
async fn write_down(args: &DatabaseArgs, act: Act) -> Result<(), Box<dyn Error>> {
    let store = match super::open_sealed(args).await {
        Ok(store) => store,
        Err(error) if matches!(error.downcast_ref(), Some(OpenError::Absent { .. })) => return Ok(()),
        Err(error) => return Err(error),
    };
    store.append(NewEntry::new(now(), Actor::CommandLine, act)).await?;
    store.close().await;
    Ok(())
}

fn new_passphrase() -> Result<zeroize::Zeroizing<String>, Box<dyn Error>> {
    let first = ask("New passphrase")?;
    if first != ask("Once more")? {
        return Err("the two passphrases differ; nothing was written".into());
    }
    Ok(first)
}
