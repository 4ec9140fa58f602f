//! `beratta demo`: a demonstration wave in a fresh directory, on loopback only.

mod answers;
mod group;

use std::error::Error;

use beratta_domain::access::{Access, Demonstration, Role};
use beratta_domain::audit::Actor;
use beratta_domain::keys::ScreeningKeys;
use beratta_domain::survey::{Strictness, check};
use beratta_domain::wave_store::WaveStore;
use beratta_store::Store;

use crate::cli::WaveOpenArgs;
use crate::config::ServeArgs;
use crate::data::DataDir;
use crate::entropy::generator;
use crate::state::now;
use crate::{commands, files, server_key};

/// The survey that is shown.
const SURVEY: &str = "what-would-you-say";
/// Known to everybody: a demonstration keeps no secret.
const PASSPHRASE: &str = "demonstration only";
/// Stands in a directory that a demonstration made, so that it may come back to it and no other.
const MARK: &str = "demonstration";

/// Whether a demonstration may be served there.
///
/// # Errors
/// When the address is not loopback.
pub fn is_allowed(args: &ServeArgs) -> Result<(), Box<dyn Error>> {
    if args.listen.ip().is_loopback() {
        return Ok(());
    }
    Err(format!("a demonstration listens on loopback only, not on {}", args.listen).into())
}

/// Makes the demonstration, unless the directory has it already.
///
/// # Errors
/// When the directory holds something else.
pub async fn prepare(args: &ServeArgs, empty: bool) -> Result<(), Box<dyn Error>> {
    let data = DataDir::open(&args.database.data)?;
    let mark = args.database.data.join(MARK);
    let fresh = !mark.exists();
    if fresh && !data.is_empty()? {
        let place = args.database.data.display();
        return Err(
            format!("{place} holds something else than a demonstration; give an empty directory with --data").into()
        );
    }
    let store = Store::open(&args.database.location()).await?;
    let waves = store.waves().await?;
    if fresh && !waves.is_empty() {
        return Err(
            "the database holds something else than a demonstration; give an empty one with --database-url".into()
        );
    }
    std::fs::write(&mark, "made by `beratta demo`\n")?;
    if waves.is_empty() {
        make(&store, &data, args, empty).await?;
    }
    let people = staff(&store, &data, args).await;
    store.close().await;
    people?;
    println!("Berätta, a demonstration: nothing here is real, and its keys are known to everybody.");
    println!("  {}                    the front page", args.public_url());
    println!("  {}/s/{SURVEY}  a child's way through the survey", args.public_url());
    println!("  passphrase of screening.key: {PASSPHRASE}");
    println!("  to work here, from this machine only and without a password:");
    for role in Role::ALL {
        println!("    {}/demo/{role}", args.public_url());
    }
    Ok(())
}

/// One person for each role, and a group of young analysts.
async fn staff(store: &Store, data: &DataDir, args: &ServeArgs) -> Result<(), Box<dyn Error>> {
    let demonstration = Demonstration::on(args.listen.ip()).ok_or("a demonstration listens on loopback only")?;
    let key = server_key::of(data, store, args.other_server_key()).await?;
    Access::new(store.clone(), key.clone()).people_of(demonstration, now(), &mut generator()).await?;
    group::make(demonstration, store, key, SURVEY).await
}

async fn make(store: &Store, data: &DataDir, args: &ServeArgs, empty: bool) -> Result<(), Box<dyn Error>> {
    let (files, help) = (files::shipped(SURVEY)?, files::shipped_help());
    let report = check(&files.source, &help, now().date(), Strictness::Draft);
    let Some(survey) = report.survey else {
        let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
        return Err(format!("the shipped survey does not pass its check:\n{}", problems.join("\n")).into());
    };
    let key = server_key::of(data, store, args.other_server_key()).await?;
    store.import_survey(&files.source, &files.sounds, &survey.version, Actor::CommandLine, now()).await?;
    store.import_help(&help, Actor::CommandLine, now()).await?;
    if !data.screening_key_path().exists() {
        let rng = &mut generator();
        data.hold_screening_keys()?.write(&ScreeningKeys::new(PASSPHRASE, rng)?, rng)?;
    }
    let wave = WaveOpenArgs {
        slug: SURVEY.to_owned(),
        name: None,
        draft: true,
        api: true,
        retention_days: None,
        database: args.database.clone(),
    };
    commands::open_wave(store, data, &wave).await?;
    if empty { Ok(()) } else { answers::send(store, key, SURVEY).await }
}
