//! `beratta survey check`: every problem of a survey at once, each with file, line, key and what to write instead.

use std::collections::BTreeMap;
use std::fmt;

use time::Date;

use super::findings::{At, File, Findings};
use super::reading::Mended;
use super::structure::{self, Promises, Structure};
use super::texts::{Lang, Texts};
use super::words::{Unread, Words};
use super::{Source, Survey, canonical, recordings, wording};
use crate::help;

/// Whether a problem keeps a wave from opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A wave cannot open.
    Error,
    /// Said, but no obstacle.
    Warning,
}

/// How strict a check is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// As for a wave that children will answer.
    Open,
    /// As for a demonstration: missing signatures and old dates are warnings.
    Draft,
}

/// One thing that is wrong in a survey's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether a wave may open all the same.
    pub severity: Severity,
    /// The file, from the survey's directory.
    pub file: String,
    /// The line, counted from 1; 0 when a whole file is missing.
    pub line: usize,
    /// The key or message that is meant, `story.picture.factor.sender`.
    pub key: String,
    /// What is wrong and what to write instead.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{}:{}: {severity}: {}: {}", self.file, self.line, self.key, self.message)
    }
}

/// What a check found.
#[derive(Debug)]
pub struct Report {
    /// Every problem, by file and line.
    pub problems: Vec<Problem>,
    /// The survey, when no problem is an error.
    pub survey: Option<Survey>,
}

/// Reads a survey's files and reports every problem at once. `today` is what `checked` dates are held against.
pub fn check(source: &Source, help: &help::Source, today: Date, strictness: Strictness) -> Report {
    let severity = match strictness {
        Strictness::Open => Severity::Error,
        Strictness::Draft => Severity::Warning,
    };
    let promises = Promises { today, severity };
    let findings = Findings::default();
    let read = read(source, Some(&promises), &findings);
    help::check(help, &read.help, &read.languages, promises, &findings);
    report(read.survey, findings)
}

/// Reads again what an earlier check accepted: everything but what depends on the day and on the help files.
pub(super) fn read_again(source: &Source) -> Result<Survey, Vec<Problem>> {
    let findings = Findings::default();
    let read = read(source, None, &findings);
    let report = report(read.survey, findings);
    report.survey.ok_or(report.problems)
}

fn report(survey: Survey, findings: Findings) -> Report {
    let problems = findings.into_sorted();
    let refused = problems.iter().any(|problem| problem.severity == Severity::Error);
    Report { problems, survey: (!refused).then_some(survey) }
}

/// A survey as far as it could be read, and what the help files must answer to.
struct Read {
    survey: Survey,
    languages: Vec<At<Lang>>,
    help: Vec<At<String>>,
}

fn read(source: &Source, promises: Option<&Promises>, findings: &Findings) -> Read {
    // Without the structure every word would be a problem; the one that matters is said alone.
    let unheard = Findings::default();
    let missing = source.structure.trim().is_empty();
    if missing {
        findings.missing_file("survey.toml", "the file is missing or empty; copy one from `surveys/small-example`");
    }
    let findings = if missing { &unheard } else { findings };
    let file = File::new("survey.toml", &source.structure, findings);
    let mended = Mended::read(&file);
    let document = mended.document();
    let table = mended.table(&file, &document);
    let Structure { mut survey, languages, help, recorded, signatures, mut unread } =
        structure::read(&table, &source.slug, promises);
    survey.recordings = source.recordings.clone();
    if mended.broken {
        unread.everything();
    }
    let files: BTreeMap<_, _> = source
        .texts
        .iter()
        .map(|(lang, text)| (lang.clone(), File::new(format!("{lang}.ftl"), text, findings)))
        .collect();
    let words: BTreeMap<_, _> = files.iter().map(|(lang, file)| (lang.clone(), Words::read(file))).collect();
    let texts = Texts::new(source.texts.iter().map(|(lang, text)| (lang, text.as_str())));
    let held = Held { survey: &survey, unread: &unread, languages: &languages };
    held.words(&file, &words, &texts, findings);
    if let Some(promises) = promises.copied() {
        let hash = |lang: &str| {
            words.iter().find(|(known, _)| known.as_str() == lang).map(|(_, own)| canonical::language(own))
        };
        structure::people::hold(&file, &signatures, promises, hash);
    }
    recordings::hold(&file, &survey, &recorded, &words, &unread, findings);
    survey.version = canonical::version(&document, &words, &survey.recordings);
    for question in &mut survey.questions {
        question.hash = canonical::question(question, &words);
    }
    survey.texts = texts;
    Read { survey, languages, help }
}

/// What the words are held against.
struct Held<'a> {
    survey: &'a Survey,
    unread: &'a Unread,
    languages: &'a [At<Lang>],
}

impl Held<'_> {
    /// Every claimed language has every word, no other language has a file.
    fn words(&self, structure: &File<'_>, words: &BTreeMap<Lang, Words<'_>>, texts: &Texts, findings: &Findings) {
        let wanted = wording::wanted(self.survey);
        wording::shared(structure, &wanted);
        let source = self.languages.first().and_then(|lang| words.get(&lang.value));
        for (place, At { value: lang, .. }) in self.languages.iter().enumerate() {
            let Some(own) = words.get(lang) else {
                let message =
                    format!("`languages` claims `{lang}`, but the file is missing; write it, or remove `{lang}`");
                findings.missing_file(&format!("{lang}.ftl"), message);
                continue;
            };
            own.hold_against(&wanted, source.filter(|_| place > 0), self.unread);
            wording::hold(self.survey, lang, own, texts, self.unread);
        }
        let claimed = |lang: &Lang| self.languages.iter().any(|claimed| claimed.value == *lang);
        for (lang, own) in words.iter().filter(|(lang, _)| !claimed(lang) && !self.unread.is_everything()) {
            let message = format!("`languages` does not claim `{lang}`; add it there, or remove this file");
            own.file.error(1, lang.as_str(), message);
        }
    }
}
