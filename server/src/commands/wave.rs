//! `beratta wave`: the life of a wave, from the command line.

use std::error::Error;
use std::process::ExitCode;

use beratta_domain::life::{Keeper, Life, Need, Opened, Readiness, State, Step, Trial};
use beratta_domain::survey::{BandId, Report, Strictness, SurveyVersion, check};
use beratta_domain::wave::due;
use beratta_domain::wave_store::{Closing, StoredWave, WaveStore};
use beratta_store::Store;
use zeroize::Zeroizing;

use super::passphrase::ask_words;
use crate::catalog;
use crate::cli::{Wave, WaveArgs, WaveDraftArgs, WaveOpenArgs, WaveTryArgs};
use crate::data::DataDir;
use crate::making::{self, Begins, Wanted};
use crate::purge::{self, KeyFile};
use crate::server_key::{self, Other};
use crate::state::now;

type Done<T> = Result<T, Box<dyn Error>>;

const BY: Keeper = Keeper::CommandLine;

pub(super) async fn run(command: Wave) -> Done<ExitCode> {
    match command {
        Wave::Draft(args) => {
            let data = DataDir::existing(&args.database.data)?;
            let store = super::open_existing(&args.database).await?;
            let words = draft(&store, &data, &args).await;
            store.close().await;
            let name = args.name.as_ref().unwrap_or(&args.slug);
            println!("The wave {name} is written down. It takes no answers, and to the public it is not there yet.");
            print_words(&words?);
            println!();
            println!(
                "Next, try it with children, and log that: beratta wave try {name} --on … --children … --lesson …"
            );
        }
        Wave::Pin(args) => in_store(&args, pin).await?,
        Wave::Try(args) => {
            let store = super::open_sealed(&args.database).await?;
            let done = log(&store, &args).await;
            store.close().await;
            done?;
        }
        Wave::Open(args) => {
            let data = DataDir::existing(&args.database.data)?;
            let store = super::open_existing(&args.database).await?;
            let name = args.name.clone().unwrap_or_else(|| args.slug.clone());
            let words = open(&store, &data, &args).await;
            store.close().await;
            let words = words?;
            println!("The wave {name} is open at /s/{name}.");
            if let Some(words) = &words {
                print_words(words);
            }
        }
        Wave::Close(args) => in_store(&args, close).await?,
        Wave::Report { wave, summary } => {
            let store = super::open_sealed(&wave.database).await?;
            let done = report(&store, &wave.slug, summary.as_deref()).await;
            store.close().await;
            done?;
        }
        Wave::Purge { wave, now: early } => {
            let data = DataDir::existing(&wave.database.data)?;
            let store = super::open_sealed(&wave.database).await?;
            let done = purge(&store, &data, &wave.slug, early).await;
            store.close().await;
            done?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn in_store(args: &WaveArgs, work: impl AsyncFnOnce(&Store, &str) -> Done<()>) -> Done<()> {
    let store = super::open_sealed(&args.database).await?;
    let done = work(&store, &args.slug).await;
    store.close().await;
    done
}

fn print_words(words: &str) {
    println!();
    println!("Recovery words of this wave, shown this once. Write them on paper and lock it away:");
    println!("whoever has them opens the wave's answers; without them and screening.key nobody ever can.");
    println!("Shred the paper when the wave's retention ends: the program cannot.");
    println!();
    for line in words.split(' ').collect::<Vec<_>>().chunks(6) {
        println!("    {}", line.join(" "));
    }
}

/// The wave of this name.
async fn found(store: &Store, slug: &str) -> Done<StoredWave> {
    let found = store.waves().await?.into_iter().find(|wave| wave.slug == slug);
    found.ok_or_else(|| format!("there is no wave {slug}").into())
}

/// The survey's newest version.
async fn newest(store: &Store, slug: &str) -> Done<(SurveyVersion, beratta_domain::survey::Source)> {
    let newest = store.latest_survey(slug).await?;
    newest.ok_or_else(|| format!("no survey {slug} was imported; run `beratta survey import DIR` first").into())
}

async fn draft(store: &Store, data: &DataDir, args: &WaveDraftArgs) -> Done<Zeroizing<String>> {
    let (version, source) = newest(store, &args.slug).await?;
    allowed(&source, store, Strictness::Draft).await?;
    // The wave's tokens and codes will be made with it: from now on it must not be lost.
    server_key::of(data, store, Other::Refuse).await?;
    let wanted = Wanted {
        name: args.name.clone().unwrap_or_else(|| args.slug.clone()),
        survey: args.slug.clone(),
        version,
        api: args.api,
        retention_days: args.retention_days,
    };
    Ok(making::make(store, data, wanted, Begins::Written(BY), now()).await?)
}

/// The check of a survey's files with the help in force.
async fn checked(source: &beratta_domain::survey::Source, store: &Store, strictness: Strictness) -> Done<Report> {
    let (_, help) = catalog::help(store).await?;
    Ok(check(source, &help, now().date(), strictness))
}

async fn allowed(source: &beratta_domain::survey::Source, store: &Store, strictness: Strictness) -> Done<()> {
    let report = checked(source, store, strictness).await?;
    if report.survey.is_some() {
        return Ok(());
    }
    Err(format!("the survey may not be used so:\n{}", problems(&report)).into())
}

fn problems(report: &Report) -> String {
    report.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

async fn pin(store: &Store, slug: &str) -> Done<()> {
    let wave = found(store, slug).await?;
    let (version, source) = newest(store, &wave.source.slug).await?;
    allowed(&source, store, Strictness::Draft).await?;
    if version == wave.version {
        return Err(format!("the wave {slug} has the newest version already").into());
    }
    if !Life::new(store.clone()).pin(BY, wave.id, &version, now()).await? {
        return Err(format!("the wave {slug} has opened: its survey stays as it is").into());
    }
    println!("The wave {slug} has version {} now. Try it with children, and log that.", version.0);
    Ok(())
}

async fn log(store: &Store, args: &WaveTryArgs) -> Done<()> {
    let Some(wave) = store.waves().await?.into_iter().find(|wave| wave.slug == args.slug) else {
        return Err(unwritten(&args.slug).into());
    };
    let survey = wave.source.survey().map_err(|_| "the survey in the database does not read; run `beratta verify`")?;
    let children: Vec<(BandId, u16)> = args.children.iter().map(|(band, n)| (BandId::new(band.clone()), *n)).collect();
    let trial = Trial::of(&survey, args.on, &children, &args.lesson, now().date())?;
    if !Life::new(store.clone()).log(BY, wave.id, &trial, now()).await? {
        return Err(format!("the wave {} has opened: tests belong before that", wave.slug).into());
    }
    println!("Logged: {} children tried version {}.", trial.children(), trial.version.0);
    Ok(())
}

/// What to do about a wave that nobody wrote down.
fn unwritten(name: &str) -> String {
    format!(
        "no wave {name} is written down yet. Before children answer, it is tried with some: write it down with `beratta \
         wave draft {name}` (or on the page /work/waves), and log the test with `beratta wave try {name}`. To show the \
         program only, open it with --draft"
    )
}

/// Opens a wave: one that was tried, or a demonstration. Gives the recovery words of a wave that was not there before.
pub(crate) async fn open(store: &Store, data: &DataDir, args: &WaveOpenArgs) -> Done<Option<Zeroizing<String>>> {
    let name = args.name.clone().unwrap_or_else(|| args.slug.clone());
    let Some(wave) = store.waves().await?.into_iter().find(|wave| wave.slug == name) else {
        let (version, source) = newest(store, &args.slug).await?;
        if !args.draft {
            return Err(unwritten(&name).into());
        }
        allowed(&source, store, Strictness::Draft).await?;
        server_key::of(data, store, Other::Refuse).await?;
        let (survey, api, retention_days) = (args.slug.clone(), args.api, args.retention_days);
        let wanted = Wanted { name, survey, version, api, retention_days };
        return Ok(Some(making::make(store, data, wanted, Begins::Demonstration, now()).await?));
    };
    if wave.state.is_public() {
        return Err(making::MakingError::NameTaken.into());
    }
    if args.retention_days.is_some() {
        return Err(
            format!("the retention of {name} was chosen when it was written down; leave --retention-days out").into()
        );
    }
    server_key::of(data, store, Other::Refuse).await?;
    let life = Life::new(store.clone());
    if args.draft {
        if !life.demonstrate(BY, wave.id, now()).await? {
            return Err(moved(&name).into());
        }
        return Ok(None);
    }
    let strict = checked(&wave.source, store, Strictness::Open).await?;
    let key = data.screening_keys().is_ok_and(|keys| keys.waves().any(|id| id == wave.id));
    let readiness = life.readiness(BY, wave.state, &strict, key).await?;
    let ready = Life::<Store>::ready(wave.id, readiness).map_err(|readiness| not_ready(&wave, &readiness, &strict))?;
    match life.open(BY, ready, now()).await? {
        Opened::Now => Ok(None),
        Opened::Moved => Err(moved(&name).into()),
    }
}

fn moved(name: &str) -> String {
    format!("somebody moved the wave {name} meanwhile; look at it again")
}

/// What is missing, and which command or page mends it.
fn not_ready(wave: &StoredWave, readiness: &Readiness, strict: &Report) -> String {
    let (name, survey) = (&wave.slug, &wave.source.slug);
    let lines = readiness.missing().into_iter().map(|need| match need {
        Need::Log => format!(
            "- no test with children is logged for the version that it has: `beratta wave try {name} --on DAY --children \
             BAND=NUMBER --lesson TEXT`, or the page /work/waves/{name}"
        ),
        Need::SignedTexts => format!(
            "- its survey does not pass the check; mend it, import it with `beratta survey import DIR`, and pin it with \
             `beratta wave pin {name}` (to show the program only, open it with --draft):\n{}",
            problems(strict)
        ),
        Need::Key => format!(
            "- screening.key has no key for it: bring it back with `beratta keys recover {name}` and the wave's words"
        ),
        Need::Screener => {
            "- no screener can sign in: `beratta invite --role screener`, or the page /work/people; they set up a second \
             factor when they join"
                .to_owned()
        }
        Need::Lead => {
            "- no safeguarding lead can sign in: `beratta invite --role lead`, or the page /work/people; they set up a \
             second factor when they join"
                .to_owned()
        }
        Need::DangerRule => format!("- the survey {survey} has no written rule for danger: write it under [safeguarding]"),
        Need::RetentionOver => String::new(),
    });
    format!("the wave {name} may not open yet:\n{}", lines.collect::<Vec<_>>().join("\n"))
}

async fn close(store: &Store, slug: &str) -> Done<()> {
    match Life::new(store.clone()).close(BY, slug, now()).await? {
        Closing::Closed => {
            println!("Closed. Pages that are open may still Send for 24 hours.");
            let wave = found(store, slug).await?;
            if let Some(day) = due(wave.closed, purge::retention_days(&wave)) {
                println!("Its key and its words are destroyed on {}; shred its recovery words then.", day.date());
            }
            Ok(())
        }
        Closing::NotOpen => {
            let wave = found(store, slug).await?;
            let what = if wave.state.is_public() { "is closed already" } else { "has not opened yet" };
            Err(format!("the wave {slug} {what}").into())
        }
        Closing::Absent => Err(format!("there is no wave {slug}").into()),
    }
}

async fn report(store: &Store, slug: &str, summary: Option<&str>) -> Done<()> {
    let wave = found(store, slug).await?;
    if !Life::new(store.clone()).report(BY, wave.id, summary, now()).await? {
        return Err(format!("the wave {slug} has not closed; results are told after that").into());
    }
    println!("Told: the results of {slug} are out.");
    Ok(())
}

async fn purge(store: &Store, data: &DataDir, slug: &str, early: bool) -> Done<()> {
    let wave = found(store, slug).await?;
    if wave.state == State::Purged {
        // Its key may have come back with an old screening.key, or lie in the one of another machine.
        purge::what_is_due(&Life::new(store.clone()), store, data, now()).await?;
        println!("The wave {slug} was purged before; no key of it is left in screening.key.");
        return Ok(());
    }
    if Step::Purge.leads(Some(wave.state)).is_none() {
        return Err(format!("the wave {slug} has not closed: only a closed wave is purged").into());
    }
    if !purge::is_due(&wave, now()) {
        let day = due(wave.closed, purge::retention_days(&wave)).map(|day| day.date().to_string());
        let day = day.unwrap_or_default();
        if !early {
            return Err(format!(
                "the retention of {slug} lasts until {day}; then the server purges it by itself. Before that day: \
                 `beratta wave purge {slug} --now`"
            )
            .into());
        }
        println!("This destroys the key and every sealed word of {slug} for good, before {day}. Nothing undoes it.");
        if ask_words("To do it, write the wave's name", 1)?.trim() != slug {
            return Err("that is not the wave's name; nothing was destroyed".into());
        }
    }
    let file = purge::wave(&Life::new(store.clone()), data, BY, &wave, now()).await?;
    println!("Purged: the key and the words of {slug} are destroyed.");
    if file == Some(KeyFile::Elsewhere) {
        println!("There is no screening.key here: run `beratta wave purge {slug}` where it is kept too.");
    }
    println!("Now shred the paper with its recovery words, and every other copy of screening.key: the program cannot.");
    Ok(())
}
