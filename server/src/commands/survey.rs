//! `beratta survey`: checking and importing survey files.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use beratta_domain::audit::Actor;
use beratta_domain::help;
use beratta_domain::intake::CareWords;
use beratta_domain::screening::{Lists, ListsError};
use beratta_domain::survey::{Lang, Problem, Report, Severity, Strictness, check};
use beratta_domain::wave_store::{StoredWave, WaveStore};
use beratta_store::Store;

use crate::catalog;
use crate::cli::Survey;
use crate::data::DataDir;
use crate::files::{self, Found};
use crate::server_key::{self, Other};
use crate::state::now;

pub(super) async fn run(command: Survey) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        Survey::Check { dir, draft } => {
            let found = files::read(&dir)?;
            let report = checked(&found, &files::shipped_help(), draft);
            print(&report, draft)?;
            Ok(if report.survey.is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        Survey::Import { dir, draft, database } => {
            let found = files::read(&dir)?;
            let store = super::open(&database).await?;
            let imported = import(&store, &DataDir::open(&database.data)?, found, draft).await;
            store.close().await;
            imported
        }
    }
}

async fn import(store: &Store, data: &DataDir, found: Found, draft: bool) -> Result<ExitCode, Box<dyn Error>> {
    let (_, in_force) = catalog::help(store).await?;
    let report = checked(&found, &in_force, draft);
    print(&report, draft)?;
    let Some(survey) = report.survey else { return Ok(ExitCode::FAILURE) };
    let waves = store.waves().await?;
    let open: Vec<_> = waves.iter().filter(|wave| wave.closed.is_none()).collect();
    for wave in &open {
        held_by(wave, &found.beside)?;
    }
    server_key::of(data, store, Other::Refuse).await?;
    let by = Actor::CommandLine;
    store.import_survey(&found.files.source, &found.files.sounds, &survey.version, by, now()).await?;
    // Who brings no help and no care words means to change none; what an open wave searches for is never less.
    if found.beside != help::Source::default() {
        let mut shared = found.beside.or(&in_force);
        if !open.is_empty() {
            shared = shared.with_care_of(&in_force);
        }
        store.import_help(&shared, by, now()).await?;
    }
    println!("Imported {} as version {}.", survey.slug, survey.version.0);
    Ok(ExitCode::SUCCESS)
}

/// Refuses help in which an open wave would miss a country or a language.
fn held_by(wave: &StoredWave, beside: &help::Source) -> Result<(), Box<dyn Error>> {
    if beside.structure.is_empty() && beside.texts.is_empty() {
        return Ok(());
    }
    let survey = wave.source.survey().map_err(|_| format!("the survey of wave {} does not read", wave.slug))?;
    let countries = survey.help_countries.iter().filter(|code| !beside.structure.contains_key(*code));
    let languages = survey.languages.iter().filter(|lang| !beside.texts.contains_key(lang));
    let missing: Vec<_> = countries
        .map(|code| format!("help/{code}.toml"))
        .chain(languages.map(|lang| format!("help/{lang}.ftl")))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let missing = missing.join(", ");
    Err(format!(
        "wave {} is open and its children need {missing}; nothing was imported. Add it beside the others",
        wave.slug
    )
    .into())
}

/// What the survey's directory holds, checked with the help and care words that would be in force: those beside it, else
/// those of `otherwise`.
fn checked(found: &Found, otherwise: &help::Source, draft: bool) -> Report {
    let strictness = if draft { Strictness::Draft } else { Strictness::Open };
    let shared = found.beside.clone().or(otherwise).with_care_of(&files::shipped_help());
    let mut report = check(&found.files.source, &shared, now().date(), strictness);
    for problem in report.problems.iter_mut().filter(|problem| problem.file.starts_with("help/")) {
        if found.beside.structure.is_empty() && found.beside.texts.is_empty() {
            problem
                .message
                .push_str("; this file came with the program: copy its folder `help` beside the survey to change it");
        }
    }
    report.problems.extend(unspoken(&report));
    let broken: Vec<Problem> = found.problems.iter().cloned().chain(lists(&shared)).collect();
    if !broken.is_empty() {
        report.survey = None;
        report.problems.extend(broken);
        report.problems.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    }
    report
}

/// What is wrong with the lists of what screening marks.
fn lists(shared: &help::Source) -> Option<Problem> {
    let care = CareWords::read(&BTreeMap::new()).ok()?;
    let (file, line, key, message) = match Lists::read(&shared.screening, care).err()? {
        ListsError::Line { file, line, key, problem } => (file, line, key.trim_end_matches(": ").to_owned(), problem),
        error @ ListsError::TooLong => ("screening".to_owned(), 0, "screening".to_owned(), error.to_string()),
    };
    Some(Problem { severity: Severity::Error, file, line, key, message })
}

/// A warning for each language of the survey in which the pages themselves have no words.
fn unspoken(report: &Report) -> Vec<Problem> {
    let languages = report.survey.iter().flat_map(|survey| &survey.languages);
    let warning = |lang: &Lang| Problem {
        severity: Severity::Warning,
        file: format!("app/locales/{lang}.ftl"),
        line: 0,
        key: lang.to_string(),
        message: format!(
            "the pages have no words of their own in `{lang}`: around the survey's they speak English; have \
             `app/locales/{lang}.ftl` written and the program built with it"
        ),
    };
    languages.filter(|lang| !beratta_app::speaks(lang)).map(warning).collect()
}

/// Prints the report. Whoever reads only its beginning (`| head`) has read what they wanted.
fn print(report: &Report, draft: bool) -> io::Result<()> {
    match io::stdout().write_all(told(report, draft).as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

fn told(report: &Report, draft: bool) -> String {
    let mut lines: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    let errors = report.problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let warnings = report.problems.len() - errors;
    if report.survey.is_some() && draft {
        lines.push(format!(
            "This survey may open as a draft only ({warnings} warnings). Check it without --draft before children answer."
        ));
    } else if report.survey.is_some() {
        lines.push(format!("A wave may open with this survey ({warnings} warnings)."));
    } else {
        lines.push(format!("No wave may open with this survey yet: {errors} errors, {warnings} warnings."));
    }
    lines.join("\n") + "\n"
}
