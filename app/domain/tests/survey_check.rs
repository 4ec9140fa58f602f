//! `survey check`, on a good survey and on the smallest changes that break it.

#![expect(clippy::unwrap_used, reason = "what tests share may fail as tests do")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use beratta_domain::help;
use beratta_domain::survey::{
    Lang, MOST_BYTES, MOST_BYTES_IN_ALL, Problem, Report, Severity, Source, Strictness, Survey, Variant, check,
};
use cases::{CASES, Edit};
use proptest::prelude::*;
use time::Date;
use time::macros::date;

#[path = "broken/cases.rs"]
mod cases;

const TODAY: Date = date!(2026 - 11 - 22);

/// A survey's and its help's files, by their names from the survey's directory.
#[derive(Clone)]
struct Files(BTreeMap<String, String>);

impl Files {
    fn good() -> Self {
        let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/good");
        // As much of a recording as the check reads.
        let mut files = BTreeMap::from([("calm-1.ogg".to_owned(), "OggS, silence".to_owned())]);
        // A list for each language; what is in it is nobody's business here.
        files.extend(["care/en.txt", "care/sv.txt"].map(|name| (name.to_owned(), "afraid\n".to_owned())));
        for (prefix, directory) in [("", good.clone()), ("help/", good.join("help"))] {
            files.extend(texts_in(&directory).into_iter().map(|(name, text)| (format!("{prefix}{name}"), text)));
        }
        Self(files)
    }

    fn edited(&self, edits: &[Edit]) -> Self {
        let mut files = self.clone();
        for edit in edits {
            match *edit {
                Edit::Write(file, from, to) => {
                    let text = files.0.get_mut(file).unwrap_or_else(|| panic!("no file {file}"));
                    assert!(text.contains(from), "{file} does not hold {from:?}");
                    *text = text.replacen(from, to, 1);
                }
                Edit::Remove(file) => assert!(files.0.remove(file).is_some(), "no file {file}"),
                Edit::Add(file) => assert!(files.0.insert(file.to_owned(), "# nothing\n".to_owned()).is_none()),
                Edit::Record(file, start) => drop(files.0.insert(file.to_owned(), start.to_owned())),
                Edit::Swell(file, bytes) => {
                    files.0.entry(file.to_owned()).or_default().extend(std::iter::repeat_n('.', bytes as usize));
                }
            }
        }
        files
    }

    fn written(&self, file: &'static str, from: &'static str, to: &'static str) -> Self {
        self.edited(&[Edit::Write(file, from, to)])
    }

    /// The text of the line that a problem points at.
    fn line(&self, problem: &Problem) -> &str {
        if problem.line == 0 {
            assert!(!self.0.contains_key(&problem.file), "{problem}: the file is there");
            return "";
        }
        let text = self.0.get(&problem.file).unwrap_or_else(|| panic!("{problem}: no such file"));
        text.lines().nth(problem.line - 1).unwrap_or_else(|| panic!("{problem}: no such line"))
    }

    fn source(&self) -> Source {
        let own = self.0.iter().filter(|(name, _)| !name.contains('/'));
        Source::from_files("good", own.clone().map(|(n, t)| (n, t.clone()))).with_recordings(own)
    }

    fn help(&self) -> help::Source {
        let files = self.0.iter().filter_map(|(name, text)| Some((name.strip_prefix("help/")?, text.clone())));
        let care = self.0.iter().filter_map(|(name, text)| Some((name.strip_prefix("care/")?, text.clone())));
        help::Source::from_files(files).with_care(care)
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
fn a_good_survey_passes_and_is_complete() {
    let report = Files::good().check(Strictness::Open);
    assert_eq!(messages(&report), [""; 0]);
    let survey = report.survey.unwrap();
    let variants: Vec<_> = survey.variants.iter().map(Variant::name).collect();
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

/// Files within the limit that are too much together; one short recording is told once in either language.
#[test]
fn recordings_have_a_limit_in_all() {
    let each = usize::try_from(MOST_BYTES).unwrap() - 100;
    let steps = usize::try_from(MOST_BYTES_IN_ALL).unwrap() / each + 1;
    let names: Vec<_> = (1..=steps).map(|step| format!("calm-{step}.ogg")).collect();
    let list = names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    let mut files = Files::good();
    let toml = files.0.get_mut("survey.toml").unwrap();
    *toml = toml.replace("\"calm-1.ogg\"", &list);
    files.0.extend(names.into_iter().map(|name| (name, format!("OggS{}", ".".repeat(each)))));
    let told = messages(&files.check(Strictness::Open));
    assert!(told.iter().any(|problem| problem.contains("the recordings have 52 MB in all")), "{told:#?}");
}

#[test]
fn each_variant_hears_its_own_recording() {
    let mut files = Files::good().edited(&[Edit::Write(
        "survey.toml",
        "steps = 2",
        "steps = 2\naudio.en = [\"game-1.ogg\", \"game-2-{asker}.ogg\"]",
    )]);
    for name in ["game-1.ogg", "game-2-friend.ogg", "game-2-stranger.ogg"] {
        files.0.insert(name.to_owned(), format!("OggS of {name}"));
    }
    for survey in [survey(&files), files.source().survey().unwrap()] {
        let (en, sv): (Lang, Lang) = ("en".parse().unwrap(), "sv".parse().unwrap());
        let heard = |place: usize, lang, step| {
            let recording = survey.recording(lang, &survey.variants[place], step)?;
            survey.recordings.iter().find(|(_, other)| *other == recording).map(|(name, _)| name.as_str())
        };
        assert_eq!([heard(0, &en, 1), heard(0, &en, 2)], [Some("game-1.ogg"), Some("game-2-friend.ogg")]);
        assert_eq!([heard(1, &en, 1), heard(1, &en, 2)], [Some("game-1.ogg"), Some("game-2-stranger.ogg")]);
        assert_eq!([heard(2, &sv, 1), heard(0, &sv, 1), heard(0, &en, 3)], [Some("calm-1.ogg"), None, None]);
    }
}

#[test]
fn help_pages_are_read_with_everywhere_else_last() {
    let help = Files::good().help().help().unwrap();
    let codes: Vec<_> = help.countries.iter().map(|country| country.code.as_str()).collect();
    assert_eq!(codes, ["se", "int"]);
    assert_eq!(help.countries[0].emergency.as_deref(), Some("112"));
    assert_eq!(help.platforms[0].steps, 2);
}

/// All that `survey check` says, to be read as an editor would.
#[test]
fn every_broken_survey_is_refused_with_what_to_write_instead() {
    let good = Files::good();
    let mut told = String::new();
    for case in CASES {
        let broken = good.edited(case.edits);
        let report = broken.check(Strictness::Open);
        assert!(report.survey.is_none() && !report.problems.is_empty(), "accepted: {}", case.name);
        writeln!(told, "# {}", case.name).unwrap();
        for problem in &report.problems {
            let line = broken.line(problem).trim();
            assert!(!problem.to_string().contains('\n'), "{}: more than a line", case.name);
            let line: String = line.chars().take(100).collect();
            writeln!(told, "{problem}\n    > {line}").unwrap();
        }
        told.push('\n');
    }
    insta::assert_snapshot!(told);
}

#[test]
fn the_line_of_a_problem_holds_what_is_wrong() {
    let good = Files::good();
    for case in CASES {
        let broken = good.edited(case.edits);
        let report = broken.check(Strictness::Open);
        let pointed = report.problems.iter().any(|problem| broken.line(problem).contains(case.at));
        assert!(pointed, "{}: no line with {:?} in {:#?}", case.name, case.at, messages(&report));
    }
}

/// Said, and no obstacle: a wave may open all the same.
#[test]
fn what_may_be_meant_is_a_warning() {
    let good = Files::good();
    let english = good.0["en.ftl"].lines().find(|line| line.starts_with("thanks-calm = ")).unwrap();
    let swedish = good.0["sv.ftl"].lines().find(|line| line.starts_with("thanks-calm = ")).unwrap();
    let mut same = good.clone();
    same.0.insert("sv.ftl".to_owned(), good.0["sv.ftl"].replace(swedish, english));
    let mut unheard = good.clone();
    unheard.0.remove("care/sv.txt");
    for (files, told) in [
        (same, "sv.ftl:41: warning: thanks-calm: these are the source language's words; translate them"),
        (
            good.written("survey.toml", "max-chars = 4000", "max-chars = 1"),
            "1 characters are too few to give advice in",
        ),
        (unheard, "care/sv.txt:0: warning: sv: without care words"),
    ] {
        let report = files.check(Strictness::Draft);
        let told: Vec<_> = report.problems.iter().filter(|problem| problem.to_string().contains(told)).collect();
        assert_eq!(told.len(), 1, "{:#?}", messages(&report));
        assert!(report.survey.is_some());
    }
}

/// No advice leads round in a circle.
#[test]
fn a_directory_that_cannot_be_a_survey_is_to_be_renamed() {
    let source = Source { slug: "MySurvey".to_owned(), ..Files::good().source() };
    let report = check(&source, &Files::good().help(), TODAY, Strictness::Open);
    assert!(messages(&report).iter().any(|told| told.contains("name the directory `good` too")), "{report:#?}");
}

#[test]
fn names_of_cases_differ() {
    let names: BTreeSet<_> = CASES.iter().map(|case| case.name).collect();
    assert_eq!(names.len(), CASES.len());
}

#[test]
fn one_problem_hides_no_other() {
    let broken = Files::good()
        .written("survey.toml", "retention-days = 90", "retention-days 90")
        .written("survey.toml", "to = 12", "to = 9")
        .written("survey.toml", "prefer-not = true", "prefer-not = false")
        .written("en.ftl", "[stranger]", "[strangers]")
        .written("sv.ftl", "story-calm-task = Vad", "story-calm-task Vad")
        .written("sv.ftl", "thanks-calm", "thanks-clam")
        .written("help/se.toml", "116 111", "none");
    let report = broken.check(Strictness::Open);
    for at in ["retention-days 90", "to = 9", "prefer-not = false", "[strangers]", "task Vad", "thanks-clam", "none"] {
        assert!(report.problems.iter().any(|p| broken.line(p).contains(at)), "{at}: {:#?}", messages(&report));
    }
    let places: Vec<_> = report.problems.iter().map(|problem| (&problem.file, problem.line)).collect();
    assert!(places.is_sorted());
}

#[test]
fn a_draft_may_lack_signatures_and_dates_and_nothing_else() {
    let promises = [
        "a translation that nobody signed",
        "a signature without a name",
        "a signature of tomorrow",
        "words that changed after they were signed",
        "a signature that is bound to no words",
        "a reader out of the example",
        "an ethics review that is yet to come",
        "help that nobody checked",
        "help checked long ago",
        "a platform checked long ago",
        "results promised for a day that has passed",
    ];
    for case in CASES {
        let report = Files::good().edited(case.edits).check(Strictness::Draft);
        assert_eq!(report.survey.is_some(), promises.contains(&case.name), "{}: {:#?}", case.name, messages(&report));
        assert!(!report.problems.is_empty(), "{}: nothing said", case.name);
    }
}

/// What this repository ships: a fresh installation opens these as drafts.
#[test]
fn the_shipped_surveys_and_help_pages_pass_as_drafts() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../surveys");
    let help = help::Source::from_files(texts_in(&shipped.join("help")));
    let mut checked = Vec::new();
    for entry in fs::read_dir(&shipped).unwrap() {
        let directory = entry.unwrap().path();
        if !directory.join("survey.toml").is_file() {
            continue;
        }
        let slug = directory.file_name().unwrap().to_str().unwrap().to_owned();
        let report = check(&Source::from_files(&slug, texts_in(&directory)), &help, TODAY, Strictness::Draft);
        assert!(report.survey.is_some(), "{slug}: {:#?}", messages(&report));
        checked.push(slug);
    }
    checked.sort();
    assert_eq!(checked, ["small-example", "what-would-you-say"]);
}

/// The example in `docs/surveys.md`, which editors copy from.
#[test]
fn the_documented_survey_passes() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/surveys.md");
    let docs = fs::read_to_string(docs).unwrap();
    let block = |language: &str| {
        let (_, after) = docs.split_once(&format!("```{language}\n")).unwrap();
        after.split_once("```").unwrap().0.to_owned()
    };
    let files = [("survey.toml", block("toml")), ("en.ftl", block("ftl")), ("sv.ftl", block("ftl"))];
    let source = Source::from_files("what-would-you-say", files);
    let report = check(&source, &Files::good().help(), TODAY, Strictness::Open);
    // The example has the same words for both languages.
    let errors = report.problems.iter().filter(|problem| problem.severity == Severity::Error);
    assert_eq!(errors.map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
}

/// As a draft: who changes words has not had them signed again.
fn survey(files: &Files) -> Survey {
    let report = files.check(Strictness::Draft);
    report.survey.unwrap_or_else(|| panic!("{:#?}", report.problems))
}

fn hash_of(survey: &Survey, question: &str) -> String {
    survey.question(question).unwrap().hash.0.clone()
}

#[test]
fn comments_spaces_and_order_leave_the_version() {
    let good = Files::good();
    let version = survey(&good).version;
    assert_eq!(version.0.len(), 64);
    let same = [
        good.written("survey.toml", "format = 1", "# a note\nformat   =   1"),
        good.written("survey.toml", "format = 1\nslug = \"good\"", "slug = \"good\"\nformat = 1"),
        good.written("survey.toml", "from = 10\nto = 12", "to = 12\nfrom = 10"),
        good.written(
            "survey.toml",
            "\"girl\", \"boy\", \"other\"",
            "\n  \"girl\", # first\n  \"boy\",\n  \"other\",\n",
        ),
        good.written("en.ftl", "thanks-calm = Look", "# a note\nthanks-calm =\n    Look"),
        good.written("en.ftl", "name five things that you see.", "name five\n    things that you see."),
        good.written(
            "en.ftl",
            "    [friend] a friend\n    [stranger] somebody whom Sam has never met\n",
            "    [stranger] somebody whom Sam has never met\n    [friend]   a friend\n",
        ),
        good.written("en.ftl", "survey-title = What would you say?\n", "").written(
            "en.ftl",
            "thanks-calm",
            "survey-title = What would you say?\nthanks-calm",
        ),
    ];
    for (place, files) in same.iter().enumerate() {
        assert_eq!(survey(files).version, version, "change {place}");
    }
}

#[test]
fn any_word_and_any_structure_changes_the_version() {
    let good = Files::good();
    let changes = [
        good.clone(),
        good.written("en.ftl", "every evening", "each evening"),
        good.written("sv.ftl", "    .low = Inte tryggt", "    .low = Otryggt"),
        good.written("sv.ftl", "[friend] en vän", "[friend] en kompis"),
        good.written("en.ftl", "   *[neutral] somebody", "    [neutral] somebody").written(
            "en.ftl",
            "    [friend]",
            "   *[friend]",
        ),
        good.written("survey.toml", "retention-days = 90", "retention-days = 91"),
        good.written("survey.toml", "\"girl\", \"boy\"", "\"boy\", \"girl\""),
        good.written("survey.toml", "withdrawal = true", "withdrawal = false"),
        good.written("survey.toml", "to = 15", "to = 16"),
        good.written("survey.toml", "Robin Example", "Robyn Example"),
        good.written("calm-1.ogg", "silence", "another voice"),
    ];
    let versions: BTreeSet<_> = changes.iter().map(|files| survey(files).version.0).collect();
    assert_eq!(versions.len(), changes.len());
}

#[test]
fn a_question_keeps_its_hash_when_others_change_and_loses_it_with_its_own() {
    let good = Files::good();
    let before = survey(&good);
    let elsewhere = [
        good.written("en.ftl", "One word for how Sam feels", "A word for how Sam feels"),
        good.written("survey.toml", "retention-days = 90", "retention-days = 91"),
        good.written("survey.toml", "id = \"heard\"", "id = \"heard\"\nsection = \"main\""),
        good.written("en.ftl", "question-who-option-adult = An adult I trust\n", "").written(
            "en.ftl",
            "thanks-calm",
            "question-who-option-adult = An adult   I trust\nthanks-calm",
        ),
    ];
    for files in &elsewhere {
        let after = survey(files);
        for question in ["heard", "who"] {
            assert_eq!(hash_of(&before, question), hash_of(&after, question));
        }
    }
    let own = [
        good.written("sv.ftl", "En vuxen som jag litar på", "En vuxen jag litar på"),
        good.written("en.ftl", "Whom would you tell?", "Who would you tell?"),
        good.written("survey.toml", "max-choices = 2", "max-choices = 3"),
        good.written("survey.toml", "is = [\"yes\"]", "is = [\"yes\", \"no\"]"),
        good.written("survey.toml", "[\"adult\", \"helpline\",", "[\"helpline\", \"adult\","),
    ];
    for files in &own {
        let after = survey(files);
        assert_ne!(hash_of(&before, "who"), hash_of(&after, "who"));
        assert_eq!(hash_of(&before, "heard"), hash_of(&after, "heard"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// A cut, a doubling or a stray character anywhere in any file: a report, never a panic, and lines that exist.
    #[test]
    fn any_mutilation_is_reported_and_never_panics(
        file in 0usize..9,
        from in 0.0f64..1.0,
        length in 0usize..200,
        stray in "[\\[\\]{}=\"$>*.#\\-\n å0]{0,4}",
        doubled in any::<bool>(),
    ) {
        let mut files = Files::good();
        let name = files.0.keys().nth(file).unwrap().clone();
        let letters: Vec<char> = files.0[&name].chars().collect();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a short text")]
        let from = (letters.len() as f64 * from) as usize;
        let to = (from + length).min(letters.len());
        let middle: String = if doubled { letters[from..to].iter().chain(&letters[from..to]).collect() } else { String::new() };
        let text = letters[..from].iter().collect::<String>() + &middle + &stray + &letters[to..].iter().collect::<String>();
        files.0.insert(name, text);
        let report = files.check(Strictness::Open);
        for problem in &report.problems {
            let lines = files.0.get(&problem.file).map_or(0, |text| text.split('\n').count());
            prop_assert!(problem.line <= lines, "{}", problem);
        }
        let _ = files.help().help();
        let _ = files.source().survey();
    }

    /// Whatever the files hold.
    #[test]
    fn any_text_is_reported_and_never_panics(structure in any::<String>(), words in any::<String>()) {
        let mut files = Files::good();
        files.0.insert("survey.toml".to_owned(), structure.clone());
        files.0.insert("en.ftl".to_owned(), words);
        files.0.insert("help/se.toml".to_owned(), structure);
        prop_assert!(files.check(Strictness::Draft).survey.is_none());
    }
}
