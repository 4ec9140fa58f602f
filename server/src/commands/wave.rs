//! `beratta wave`: opening and closing.

use std::error::Error;
use std::process::ExitCode;

use beratta_domain::audit::Actor;
use beratta_domain::ids::WaveId;
use beratta_domain::keys::{WavePrivateKey, to_words};
use beratta_domain::survey::{Strictness, check};
use beratta_domain::wave_store::{Closing, NewWave, Opening, WaveStore};
use beratta_store::Store;
use zeroize::Zeroizing;

use crate::catalog;
use crate::cli::{Wave, WaveOpenArgs};
use crate::data::DataDir;
use crate::entropy::generator;
use crate::server_key::{self, Other};
use crate::state::now;

pub(super) async fn run(command: Wave) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        Wave::Open(args) => {
            let data = DataDir::existing(&args.database.data)?;
            let store = super::open_existing(&args.database).await?;
            let name = args.name.clone().unwrap_or_else(|| args.slug.clone());
            let words = open(&store, &data, &args).await;
            store.close().await;
            let words = words?;
            println!("The wave {name} is open at /s/{name}.");
            println!();
            println!("Recovery words of this wave, shown this once. Write them on paper and lock it away:");
            println!("whoever has them opens the wave's answers; without them and screening.key nobody ever can.");
            println!("Shred the paper when the wave's retention ends.");
            println!();
            for line in words.split(' ').collect::<Vec<_>>().chunks(6) {
                println!("    {}", line.join(" "));
            }
        }
        Wave::Close { slug, database } => {
            let store = super::open_sealed(&database).await?;
            let closing = store.close_wave(&slug, Actor::CommandLine, now()).await;
            store.close().await;
            match closing? {
                Closing::Closed => println!("Closed. Pages that are open may still Send for 24 hours."),
                Closing::NotOpen => return Err(format!("the wave {slug} is closed already").into()),
                Closing::Absent => return Err(format!("there is no wave {slug}").into()),
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Opens a wave: a new key, into `screening.key` first and then the wave itself. Gives the recovery words.
pub(crate) async fn open(
    store: &Store,
    data: &DataDir,
    args: &WaveOpenArgs,
) -> Result<Zeroizing<String>, Box<dyn Error>> {
    let slug = &args.slug;
    let Some((version, source)) = store.latest_survey(slug).await? else {
        return Err(format!("no survey {slug} was imported; run `beratta survey import DIR` first").into());
    };
    let (_, help) = catalog::help(store).await?;
    let strictness = if args.draft { Strictness::Draft } else { Strictness::Open };
    let report = check(&source, &help, now().date(), strictness);
    if report.survey.is_none() {
        let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
        return Err(
            format!("the survey may not open yet (with --draft it may be tried):\n{}", problems.join("\n")).into()
        );
    }
    // The wave's tokens and codes will be made with it: from now on it must not be lost.
    server_key::of(data, store, Other::Refuse).await?;
    let rng = &mut generator();
    let (id, key) = (WaveId::random(rng), WavePrivateKey::random(rng));
    let locked = data.hold_screening_keys()?;
    let before = locked.read()?;
    let mut keys = before.clone();
    keys.add(id, &key, rng)?;
    // No wave without a key: this is on disk before the wave is.
    locked.write(&keys, rng)?;
    let wave = NewWave {
        id,
        slug: args.name.clone().unwrap_or_else(|| slug.clone()),
        survey: slug.clone(),
        version,
        public_key: *key.public().as_bytes(),
        opened: now(),
        draft: args.draft,
        api: args.api,
    };
    let opening = store.open_wave(wave, Actor::CommandLine).await?;
    if opening != Opening::Opened {
        locked.write(&before, rng)?;
    }
    match opening {
        Opening::Opened => Ok(to_words(&key)),
        Opening::NameTaken => {
            Err("a wave of this name is here already, and its results keep the address; choose another with --name"
                .into())
        }
        Opening::NoSuchSurvey => {
            Err(format!("no survey {slug} was imported; run `beratta survey import DIR` first").into())
        }
    }
}
