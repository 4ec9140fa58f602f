//! `survey check`, on a good survey and on the smallest changes that break it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use beratta_domain::help;
use beratta_domain::survey::{Lang, Report, Severity, Source, Strictness, check};
use time::Date;
use time::macros::date;

const TODAY: Date = date!(2026 - 11 - 22);

/// A survey's and its help's files, by their names from the survey's directory.
#[derive(Clone)]
struct Files(BTreeMap<String, String>);

impl Files {
    fn good() -> Self {
        let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/good");
        let mut files = BTreeMap::new();
        for (prefix, directory) in [("", good.clone()), ("help/", good.join("help"))] {
            files.extend(texts_in(&directory).into_iter().map(|(name, text)| (format!("{prefix}{name}"), text)));
        }
        Self(files)
    }

    fn edited(&self, file: &str, from: &str, to: &str) -> Self {
        let mut files = self.clone();
        let text = files.0.get_mut(file).unwrap_or_else(|| panic!("no file {file}"));
        assert!(text.contains(from), "{file} does not hold {from:?}");
        *text = text.replacen(from, to, 1);
        files
    }

    fn source(&self) -> Source {
        Source::from_files("good", self.0.iter().filter(|(name, _)| !name.contains('/')).map(|(n, t)| (n, t.clone())))
    }

    fn help(&self) -> help::Source {
        let files = self.0.iter().filter_map(|(name, text)| Some((name.strip_prefix("help/")?, text.clone())));
        help::Source::from_files(files)
    }

    fn check(&self, strictness: Strictness) -> Report {
        check(&self.source(), &self.help(), TODAY, strictness)
    }
}

/// The text files of a directory, by name.
fn texts_in(directory: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    entries.map(|path| (name(&path), fs::read_to_string(&path).unwrap())).collect()
}

fn messages(report: &Report) -> Vec<String> {
    report.problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_good_survey_passes_with_its_one_warning_and_is_complete() {
    let report = Files::good().check(Strictness::Open);
    let errors: Vec<_> = report.problems.iter().filter(|p| p.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{:#?}", messages(&report));
    let survey = report.survey.unwrap();
    let variants: Vec<_> = survey.variants.iter().map(|variant| variant.name()).collect();
    assert_eq!(variants, ["game:asker=friend", "game:asker=stranger", "calm"]);
    let questions: Vec<_> = survey.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(questions, ["advice", "gender", "heard", "who", "safe", "hours", "word"]);
    let sv: Lang = "sv".parse().unwrap();
    let step = survey.texts.get(&sv, "story-game-step-2", &[("asker", "friend")]).unwrap();
    assert_eq!(step, "En kväll ber en vän Sam att hålla något hemligt.");
}

#[test]
fn what_was_stored_is_read_again_as_the_same_survey() {
    let files = Files::good();
    let checked = files.check(Strictness::Open).survey.unwrap();
    let again = files.source().survey().unwrap();
    assert_eq!(checked.version, again.version);
    assert_eq!(checked.variants, again.variants);
    assert_eq!(checked.questions, again.questions);
}

#[test]
fn help_pages_are_read_with_everywhere_else_last() {
    let help = Files::good().help().help().unwrap();
    let codes: Vec<_> = help.countries.iter().map(|country| country.code.as_str()).collect();
    assert_eq!(codes, ["se", "int"]);
    assert_eq!(help.countries[0].emergency.as_deref(), Some("112"));
    assert_eq!(help.platforms[0].steps, 2);
}
