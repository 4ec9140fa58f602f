//! `beratta keys`: the keys that open answers.

use std::error::Error;
use std::process::ExitCode;

use beratta_domain::keys::{ScreeningKeys, from_words};
use beratta_domain::wave_store::WaveStore;

use super::passphrase::{ask, ask_openly};
use crate::cli::Keys;
use crate::data::{DataDir, DataError, write_screening_keys};
use crate::entropy::generator;

pub(super) async fn run(command: Keys) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        Keys::New(args) => new(&DataDir::open(&args.data)?)?,
        Keys::Unlock(args) => unlock(&DataDir::open(&args.data)?)?,
        Keys::Move { to, database } => {
            let unlocked = DataDir::open(&database.data)?.screening_keys()?.unlock(&ask("Passphrase")?)?;
            if to.exists() {
                return Err(DataError::Exists { path: to }.into());
            }
            write_screening_keys(&to, &unlocked.under(&new_passphrase()?, &mut generator())?)?;
            println!("Written to {}. The old file still opens with the old passphrase: destroy it.", to.display());
        }
        Keys::Recover { wave, database } => {
            let store = super::open(&database).await?;
            let stored = store.waves().await?.into_iter().find(|stored| stored.slug == wave);
            let stored = stored.ok_or_else(|| format!("there is no wave {wave}"))?;
            let key = from_words(&ask_openly("The wave's 24 words")?)?;
            if key.public().as_bytes() != &stored.public_key {
                return Err(format!("these are the words of another wave than {wave}; look for the right paper").into());
            }
            let data = DataDir::open(&database.data)?;
            let mut keys = match data.screening_keys() {
                Err(DataError::NoScreeningKey { .. }) => ScreeningKeys::new(&new_passphrase()?, &mut generator())?,
                keys => keys?,
            };
            keys.add(stored.id, &key, &mut generator())?;
            data.write_screening_keys(&keys)?;
            println!("The key of {wave} is back in screening.key.");
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn new(data: &DataDir) -> Result<(), Box<dyn Error>> {
    let path = data.screening_key_path();
    if path.exists() {
        return Err(DataError::Exists { path }.into());
    }
    data.write_screening_keys(&ScreeningKeys::new(&new_passphrase()?, &mut generator())?)?;
    println!(
        "Made {}. Keep a copy apart from the backups of answers, and the passphrase apart from both.",
        path.display()
    );
    Ok(())
}

fn unlock(data: &DataDir) -> Result<(), Box<dyn Error>> {
    let keys = data.screening_keys()?;
    let unlocked = keys.unlock(&ask("Passphrase")?)?;
    for wave in keys.waves() {
        unlocked.wave(wave)?;
        println!("opens wave {wave}");
    }
    println!("The passphrase is right.");
    Ok(())
}

fn new_passphrase() -> Result<zeroize::Zeroizing<String>, Box<dyn Error>> {
    let first = ask("New passphrase")?;
    if first != ask("Once more")? {
        return Err("the two passphrases differ; nothing was written".into());
    }
    Ok(first)
}
