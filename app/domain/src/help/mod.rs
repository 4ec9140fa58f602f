//! Help pages: national child helplines, emergency numbers, picture-removal services and how to report on platforms.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::survey::findings::{At, Findings, listed};
use crate::survey::{Lang, Problem, Promises, Severity, Texts, language_of, without_mark};

mod read;

/// The text of the help directory's files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The text of each `<country>.toml` and of `platforms.toml`, by file name without its ending.
    pub structure: BTreeMap<String, String>,
    /// The text of each `<lang>.ftl`.
    pub texts: BTreeMap<Lang, String>,
    /// The care words: the text of each `<lang>.txt` of the directory `care`.
    #[serde(default)]
    pub care: BTreeMap<Lang, String>,
    /// What screening marks: the text of each `<lang>.toml` of the directory `screening`.
    #[serde(default)]
    pub screening: BTreeMap<Lang, String>,
}

/// Everything that `GET /help` shows.
#[derive(Debug)]
pub struct Help {
    /// The countries, `int` (everywhere else) last.
    pub countries: Vec<Country>,
    /// How to report on the big platforms.
    pub platforms: Vec<Platform>,
    /// The words: `country-<code>`, `help-<code>-<entry>` with `.about`, `.hours`, `.cost`, and
    /// `platform-<id>-step-<n>`.
    pub texts: Texts,
}

/// A country's help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    /// Its ISO 3166 code in small letters, or `int`.
    pub code: String,
    /// The emergency number, where there is one.
    pub emergency: Option<String>,
    /// Languages that mostly children of this country read: to them its help comes first, unless they name another.
    pub languages: Vec<Lang>,
    /// Its services, nearest to a child first.
    pub entries: Vec<Entry>,
}

/// One service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name within the country.
    pub id: String,
    /// What it is for.
    pub kind: EntryKind,
    /// How to reach it, the easiest way first.
    pub channels: Vec<Channel>,
    /// The day somebody last checked it.
    pub checked: Option<time::Date>,
}

/// What a service is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// Somebody to talk to.
    Helpline,
    /// Getting a picture taken down.
    Removal,
    /// The police or a hotline to report to.
    Report,
}

/// A way to reach a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum Channel {
    /// A number to call, as one writes it.
    Phone(String),
    /// A number to text.
    Sms(String),
    /// A chat's address.
    Chat(String),
    /// An e-mail address.
    Email(String),
    /// A web page.
    Web(String),
}

/// How to report on a platform, in steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Platform {
    /// Its name within the help files.
    pub id: String,
    /// Its own name, the same in every language.
    pub name: String,
    /// How many steps its guide has.
    pub steps: u8,
    /// The platform's own page about it.
    pub address: String,
    /// The day somebody last checked it.
    pub checked: Option<time::Date>,
}

impl Source {
    /// The help pages from the files of their directory: pairs of a file's name and its text. Other files than
    /// `<country>.toml`, `platforms.toml` and `<lang>.ftl` are passed over.
    pub fn from_files<N: AsRef<str>, T: Into<String>>(files: impl IntoIterator<Item = (N, T)>) -> Self {
        let mut source = Self::default();
        for (name, text) in files {
            if let Some(name) = name.as_ref().strip_suffix(".toml") {
                source.structure.insert(name.to_owned(), without_mark(text.into()));
            } else if let Some(lang) = language_of(name.as_ref()) {
                source.texts.insert(lang, without_mark(text.into()));
            }
        }
        source
    }

    /// The same with care words from the files of their directory: pairs of a file's name and its text. Other files
    /// than `<lang>.txt` are passed over.
    #[must_use]
    pub fn with_care<N: AsRef<str>, T: Into<String>>(mut self, files: impl IntoIterator<Item = (N, T)>) -> Self {
        let lang = |name: N| name.as_ref().strip_suffix(".txt").and_then(|tag| tag.parse().ok());
        let lists = files.into_iter().filter_map(|(name, text)| Some((lang(name)?, without_mark(text.into()))));
        self.care = lists.collect();
        self
    }

    /// The same with the lists of screening from the files of their directory: pairs of a file's name and its text. Other
    /// files than `<lang>.toml` are passed over.
    #[must_use]
    pub fn with_screening<N: AsRef<str>, T: Into<String>>(mut self, files: impl IntoIterator<Item = (N, T)>) -> Self {
        let lang = |name: N| name.as_ref().strip_suffix(".toml").and_then(|tag| tag.parse().ok());
        let lists = files.into_iter().filter_map(|(name, text)| Some((lang(name)?, without_mark(text.into()))));
        self.screening = lists.collect();
        self
    }

    /// These files, or where there are none of a kind (help, care words, a language's list of screening) those of `other`:
    /// whoever brings no help means to change none.
    #[must_use]
    pub fn or(mut self, other: &Self) -> Self {
        if self.structure.is_empty() && self.texts.is_empty() {
            self.structure.clone_from(&other.structure);
            self.texts.clone_from(&other.texts);
        }
        if self.care.is_empty() {
            self.care.clone_from(&other.care);
        }
        for (lang, list) in &other.screening {
            self.screening.entry(lang.clone()).or_insert_with(|| list.clone());
        }
        self
    }

    /// The same files with the care words of `other` too, each once.
    #[must_use]
    pub fn with_care_of(mut self, other: &Self) -> Self {
        for (lang, list) in &other.care {
            let own = self.care.entry(lang.clone()).or_default();
            let known: BTreeSet<String> = own.lines().map(|line| line.trim().to_owned()).collect();
            for line in list.lines().filter(|line| !known.contains(line.trim())) {
                if !own.is_empty() && !own.ends_with('\n') {
                    own.push('\n');
                }
                own.push_str(line);
            }
        }
        self
    }

    /// The help pages that these files tell.
    ///
    /// # Errors
    /// Every problem, as `beratta survey check` prints it. How old the `checked` dates are is no problem here: a page
    /// with old numbers is better than none.
    pub fn help(&self) -> Result<Help, Vec<Problem>> {
        let findings = Findings::default();
        let help = read::read(self, None, &findings);
        let problems = findings.into_sorted();
        if problems.iter().any(|problem| problem.severity == Severity::Error) { Err(problems) } else { Ok(help) }
    }
}

/// Holds the help files against what a survey needs of them: its codes, its languages, and dates that are not old.
pub(crate) fn check(
    source: &Source,
    codes: &[At<String>],
    languages: &[At<Lang>],
    promises: Promises,
    findings: &Findings,
) {
    let help = read::read(source, Some(&promises), findings);
    for code in codes {
        if !source.structure.contains_key(&code.value) {
            let known = listed(help.countries.iter().map(|country| country.code.as_str()));
            findings.add(Problem {
                severity: Severity::Error,
                file: "survey.toml".to_owned(),
                line: code.line,
                key: "help".to_owned(),
                message: format!("there is no file `help/{}.toml`; write it, or name one of {known}", code.value),
            });
        }
    }
    if let Some(last) = codes.last().filter(|_| !codes.iter().any(|code| code.value == "int")) {
        findings.add(Problem {
            severity: Severity::Error,
            file: "survey.toml".to_owned(),
            line: last.line,
            key: "help".to_owned(),
            message: "a child in any other country finds no help; write `\"int\"` at the end".to_owned(),
        });
    }
    for lang in languages.iter().filter(|lang| !source.care.contains_key(&lang.value)) {
        findings.add(Problem {
            severity: Severity::Warning,
            file: format!("care/{}.txt", lang.value),
            line: 0,
            key: lang.value.to_string(),
            message: format!(
                "without care words no answer in this language is put first or shown more help; write `care/{}.txt`",
                lang.value
            ),
        });
    }
    for lang in languages.iter().filter(|lang| !source.texts.contains_key(&lang.value)) {
        let message = format!("the survey claims `{0}`, so help must have its words; write `help/{0}.ftl`", lang.value);
        findings.missing_file(&format!("help/{}.ftl", lang.value), message);
    }
}
