//! `beratta survey`: checking and importing survey files.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use beratta_domain::help;
use beratta_domain::survey::{Lang, Problem, Report, Severity, Strictness, check};
use beratta_domain::wave_store::WaveStore;

use crate::cli::Survey;
use crate::files::{self, Files};
use crate::state::now;

pub(super) async fn run(command: Survey) -> Result<ExitCode, Box<dyn Error>> {
    match command {
        Survey::Check { dir, draft } => {
            let (_, _, report) = checked(&dir, draft)?;
            print(&report);
            Ok(if report.survey.is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        Survey::Import { dir, draft, database } => {
            let (files, help, report) = checked(&dir, draft)?;
            print(&report);
            let Some(survey) = report.survey else { return Ok(ExitCode::FAILURE) };
            let store = super::open(&database).await?;
            store.import_survey(&files.source, &files.sounds, &survey.version, now()).await?;
            store.import_help(&help, now()).await?;
            store.close().await;
            println!("Imported {} as version {}.", survey.slug, survey.version.0);
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn checked(dir: &Path, draft: bool) -> Result<(Files, help::Source, Report), Box<dyn Error>> {
    let (files, help) = files::read(dir)?;
    let strictness = if draft { Strictness::Draft } else { Strictness::Open };
    let mut report = check(&files.source, &help, now().date(), strictness);
    report.problems.extend(unspoken(&report));
    Ok((files, help, report))
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

fn print(report: &Report) {
    for problem in &report.problems {
        println!("{problem}");
    }
    let errors = report.problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let warnings = report.problems.len() - errors;
    if report.survey.is_some() {
        println!("A wave may open with this survey ({warnings} warnings).");
    } else {
        println!("No wave may open with this survey yet: {errors} errors, {warnings} warnings.");
    }
}
