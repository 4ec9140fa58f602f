//! Reading `survey.toml`: each value where it stands, each rule where its value is read.
//!
//! What is wrong is reported and read as something harmless; the [`Survey`] in a [`Structure`] is worth something only
//! when nothing was reported.

mod audience;
pub(crate) mod people;
mod questions;
mod stories;

use time::Date;

use super::findings::{At, listed};
use super::model::{Choices, Survey, SurveyVersion};
use super::reading::{Table, Value, is_https};
use super::recordings::Named;
use super::texts::{Lang, Texts};
use super::words::Unread;
use super::{Severity, reading};

/// What a check holds against the day and against people's promises. Reading again what once passed does not.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Promises {
    /// The day of the check.
    pub(crate) today: Date,
    /// How much a promise not kept weighs.
    pub(crate) severity: Severity,
}

/// What `survey.toml` says.
pub(crate) struct Structure {
    /// Without words, version and hashes.
    pub(crate) survey: Survey,
    /// The languages, where they are claimed.
    pub(crate) languages: Vec<At<Lang>>,
    /// The help codes, where they are named.
    pub(crate) help: Vec<At<String>>,
    /// The recordings, where they are named.
    pub(crate) recorded: Vec<Named>,
    /// Who signed which language.
    pub(crate) signatures: Vec<people::Signature>,
    /// The parts that could not be read: their words are not held against anything.
    pub(crate) unread: Unread,
}

/// Reads `survey.toml` and reports every problem in it.
pub(crate) fn read(table: &Table<'_>, slug: &str, promises: Option<&Promises>) -> Structure {
    let mut unread = Unread::default();
    format(table);
    let name = table.required("slug", "slug = \"the-directory’s-name\"").and_then(|value| value.id());
    if let Some(name) = name.filter(|name| name.value != slug) {
        let message = if reading::is_id(slug) {
            format!("`{}` is not the directory's name; write `slug = \"{slug}\"`", name.value)
        } else {
            format!(
                "the directory's name `{}` cannot stand in an address; name the directory `{}` too",
                reading::one_line(slug),
                name.value
            )
        };
        table.error_at(name.line, "slug", message);
    }
    let languages = languages(table);
    let signatures = people::signed(table, &languages, promises);
    let mut stories = stories::read(table, &languages, &mut unread);
    let recorded = stories.iter_mut().flat_map(|story| std::mem::take(&mut story.recorded)).collect();
    let bands = audience::bands(table, &stories);
    let help = help_codes(table);
    let (safeguarding_lead, danger_rule) = people::safeguarding(table, promises);
    let survey = Survey {
        slug: slug.to_owned(),
        version: SurveyVersion(String::new()),
        languages: languages.iter().map(|lang| lang.value.clone()).collect(),
        variants: stories::variants(table, &stories, &bands, &mut unread),
        questions: questions::read(table, promises, &mut unread),
        choices: choices(table),
        consents: audience::consents(table, &bands, &help, &mut unread),
        bands,
        stories: stories.into_iter().map(|story| story.story).collect(),
        ethics: table
            .required("ethics", ETHICS)
            .and_then(|value| value.words())
            .inspect(|words| {
                if let Some(promises) = promises.copied() {
                    people::filled_in(table.file, words, "ethics", ETHICS, promises);
                }
            })
            .map(|words| words.value.to_owned())
            .unwrap_or_default(),
        safeguarding_lead,
        danger_rule,
        withdrawal: flag(table.required("withdrawal", "withdrawal = true")),
        retention_days: table
            .required("retention-days", "retention-days = 90")
            .and_then(|value| value.whole(1..=3650))
            .map_or(1, |days| days.value),
        results_on: results_on(table, promises),
        exit_address: exit(table),
        help_countries: help.iter().map(|code| code.value.clone()).collect(),
        recordings: std::collections::BTreeMap::new(),
        texts: Texts::default(),
    };
    table.finish("a survey");
    Structure { survey, languages, help, recorded, signatures, unread }
}

const ETHICS: &str = "ethics = \"Authority, reference 2026-00000\"";
const LANGUAGES: &str = "languages = [\"en\", \"sv\"]";
const EXIT: &str = "exit = \"https://www.wikipedia.org/\"";

fn flag(value: Option<Value<'_>>) -> bool {
    value.and_then(|value| value.flag()).is_some_and(|flag| flag.value)
}

fn format(table: &Table<'_>) {
    let format = table.required("format", "format = 1").and_then(|value| value.whole::<i64>(0..=i64::MAX));
    if let Some(format) = format.filter(|format| format.value != 1) {
        let message = format!("this program does not read format {}; write `format = 1`", format.value);
        table.error_at(format.line, "format", message);
    }
}

fn languages(table: &Table<'_>) -> Vec<At<Lang>> {
    let mut languages: Vec<At<Lang>> = Vec::new();
    let Some(value) = table.required("languages", LANGUAGES) else { return languages };
    let Some(list) = value.list() else { return languages };
    if list.is_empty() {
        value.error(format!("a survey needs a language; write `{LANGUAGES}`, the source language first"));
    }
    for value in list {
        let Some(tag) = value.text() else { continue };
        match tag.value.parse::<Lang>() {
            Err(error) => value.error(error.to_string()),
            Ok(lang) if lang.as_str() != tag.value => {
                value
                    .error(format!("`{}` is spelt `{lang}`; write it so, here and in the name of its file", tag.value));
                languages.push(At { value: lang, line: tag.line });
            }
            Ok(lang) if languages.iter().any(|earlier| earlier.value == lang) => {
                value.error(format!("`{lang}` stands here twice; remove one"));
            }
            Ok(lang) => languages.push(At { value: lang, line: tag.line }),
        }
    }
    languages
}

fn choices(table: &Table<'_>) -> Choices {
    let nothing = Choices { show_words: false, own_experience: false };
    let choices = table.required("choices", "[choices]").and_then(|value| value.table());
    choices.map_or(nothing, |choices| {
        let show_words = flag(choices.required("show-words", "show-words = true"));
        let own_experience = flag(choices.optional("own-experience", "own-experience = false"));
        choices.finish("`[choices]`");
        Choices { show_words, own_experience }
    })
}

fn results_on(table: &Table<'_>, promises: Option<&Promises>) -> Date {
    let day = table.required("results-on", "results-on = 2027-03-15").and_then(|value| value.date());
    if let (Some(day), Some(promises)) = (&day, promises)
        && day.value < promises.today
    {
        let message = format!("children are promised results on {}, which has passed; write a day to come", day.value);
        table.file.report(promises.severity, day.line, "results-on", message);
    }
    day.map_or(Date::MIN, |day| day.value)
}

fn exit(table: &Table<'_>) -> String {
    let Some(value) = table.required("exit", EXIT) else { return String::new() };
    let Some(address) = value.text() else { return String::new() };
    if !is_https(address.value) {
        value.error(format!(
            "`{}` is no https address; write a neutral page that a child may be seen on: `{EXIT}`",
            reading::one_line(address.value)
        ));
    }
    address.value.to_owned()
}

fn help_codes(table: &Table<'_>) -> Vec<At<String>> {
    let Some(value) = table.required("help", "help = [\"se\", \"int\"]") else { return Vec::new() };
    let codes = value.ids(|value| {
        let code = value.id()?;
        if is_country(&code.value) {
            return Some(code);
        }
        value.error(format!("`{}` is no country; write two small letters, `se`, or `int`", code.value));
        None
    });
    if value.list().is_some_and(|list| list.is_empty()) {
        value.error("a child must always find help; write `help = [\"se\", \"int\"]`, the nearest first");
    }
    codes
}

/// Whether this is a help file's code: an ISO 3166 code in small letters, or `int` for everywhere else.
pub(crate) fn is_country(code: &str) -> bool {
    code == "int" || (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// `` `a` ``, or `` one of `a` and `b` ``.
fn one_of<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let names: Vec<_> = names.into_iter().collect();
    if names.len() > 1 { format!("one of {}", listed(names)) } else { listed(names) }
}
