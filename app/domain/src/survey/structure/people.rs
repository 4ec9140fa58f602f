//! Who signed the translations and who answers for the children's safety.

use time::Date;

use super::super::findings::{At, File, did_you_mean, listed};
use super::super::reading::{Table, one_line};
use super::super::texts::Lang;
use super::Promises;

const READER: &str = "reader = \"First and last name\"";
const SIGNED: &str = "[signed]";

/// Every language is signed by a native reader who is named: machine translation alone never reaches a child.
pub(super) fn signed(table: &Table<'_>, languages: &[At<Lang>], promises: Option<&Promises>) -> Vec<Signature> {
    let signed = table.optional("signed", SIGNED).and_then(|value| value.table());
    let entries = signed.as_ref().map(|signed| signed.entries("sv = { reader = \"…\", on = 2026-11-01 }"));
    let entries = entries.unwrap_or_default();
    let mut signatures = Vec::new();
    for (lang, value) in &entries {
        if !languages.iter().any(|claimed| claimed.value.as_str() == lang.value) {
            let claimed = languages.iter().map(|claimed| claimed.value.as_str());
            value.error(format!(
                "`{}` is none of this survey's languages{}; remove it, or add it to `languages`",
                one_line(lang.value),
                did_you_mean(lang.value, claimed)
            ));
        }
        let Some(entry) = value.table() else { continue };
        signatures.push(signature(&entry, lang.value, promises));
    }
    if table.is_lost("signed") {
        return signatures;
    }
    for lang in languages {
        if !entries.iter().any(|(signed, _)| signed.value == lang.value.as_str()) {
            let line = signed.as_ref().map_or(lang.line, |signed| signed.line);
            signatures.push(Signature { lang: lang.value.to_string(), line, read: None });
        }
    }
    signatures
}

/// What stands under `[signed]` for a language.
pub(crate) struct Signature {
    lang: String,
    line: usize,
    /// Who read what; `None` where nobody signed.
    read: Option<Reading>,
}

struct Reading {
    reader: Option<String>,
    on: Option<Date>,
    words: Option<At<String>>,
}

/// Each language is signed, and its words are those that were signed: `hash` tells what a language's words are now.
pub(crate) fn hold(
    file: &File<'_>,
    signatures: &[Signature],
    promises: Promises,
    hash: impl Fn(&str) -> Option<String>,
) {
    let today = promises.today;
    for Signature { lang, line, read } in signatures {
        let words = hash(lang).map(|hash| format!("words = \"{hash}\""));
        let report = |line, key: &str, message| file.report(promises.severity, line, key, message);
        let Some(Reading { reader, on, words: signed }) = read else {
            let words = words.map(|words| format!(", {words}")).unwrap_or_default();
            let message = format!(
                "no native reader has signed the {lang} words; let one read them aloud, then write `{lang} = {{ reader = \
                 \"First and last name\", on = {today}{words} }}` under `[signed]`"
            );
            report(*line, &format!("signed.{lang}"), message);
            continue;
        };
        let (Some(words), Some(reader)) = (words, reader) else { continue };
        match signed {
            None => report(
                *line,
                &format!("signed.{lang}.words"),
                format!(
                    "this does not tell which words {reader} read; if they are those of {lang}.ftl now, write `{words}`"
                ),
            ),
            Some(signed) if !words.contains(&format!("\"{}\"", signed.value)) => {
                let day = on.map(|on| format!(" on {on}")).unwrap_or_default();
                let message = format!(
                    "{lang}.ftl has changed since {reader} signed it{day}; let a native reader read it again, then write \
                     `on = {today}` and `{words}`"
                );
                report(signed.line, &format!("signed.{lang}.words"), message);
            }
            Some(_) => {}
        }
    }
}

fn signature(entry: &Table<'_>, lang: &str, promises: Option<&Promises>) -> Signature {
    let reader = entry.optional("reader", READER).and_then(|value| value.text());
    let on = entry.optional("on", "on = 2026-11-01").and_then(|value| value.date());
    let words = entry.optional("words", "words = \"0123456789abcdef\"").and_then(|value| value.text());
    entry.finish("a signature");
    let read = Reading {
        reader: reader.map(|reader| one_line(reader.value)).filter(|reader| names_somebody(reader)),
        on: on.as_ref().map(|on| on.value),
        words: words.map(|words| At { value: words.value.to_owned(), line: words.line }),
    };
    let unnamed = read.reader.is_none();
    let signature = Signature { lang: lang.to_owned(), line: entry.line, read: Some(read) };
    let Some(promises) = promises else { return signature };
    let report = |line, key, message| entry.file.report(promises.severity, line, entry.key(key), message);
    if unnamed {
        report(entry.line, "reader", format!("no reader of {lang} is named; write `{READER}`"));
    }
    match on {
        None => report(entry.line, "on", format!("the day of reading is missing; write `on = {}`", promises.today)),
        Some(on) if on.value > promises.today => {
            report(on.line, "on", format!("{} is yet to come; write the day on which it was read", on.value));
        }
        Some(_) => (),
    }
    signature
}

fn names_somebody(reader: &str) -> bool {
    reader.chars().filter(|letter| letter.is_alphabetic()).count() > 1
        && !["todo", "tbd", "xxx", "nobody", "first and last name", "name"]
            .contains(&reader.trim().to_lowercase().as_str())
}

/// An example is no answer: what the check itself tells one to write, or what the shipped surveys have until somebody
/// has done the work.
pub(super) fn filled_in(file: &File<'_>, words: &At<&str>, key: &str, example: &str, promises: Promises) {
    let text = words.value.trim();
    if text.starts_with("Not reviewed yet") || example.contains(&format!("\"{text}\"")) {
        let message = format!("“{}” is an example, not an answer; write what is true here", one_line(text));
        file.report(promises.severity, words.line, key, message);
    }
}

/// The lead's name and the rule for danger.
pub(super) fn safeguarding(table: &Table<'_>, promises: Option<&Promises>) -> (String, String) {
    let section = table.required("safeguarding", "[safeguarding]").and_then(|value| value.table());
    let Some(section) = section else { return Default::default() };
    let read = |key, example| {
        let words = section.required(key, example).and_then(|value| value.words());
        if let (Some(words), Some(promises)) = (&words, promises.copied()) {
            filled_in(section.file, words, &section.key(key), example, promises);
        }
        words.map(|words| words.value.trim().to_owned()).unwrap_or_default()
    };
    let lead = read("lead", "lead = \"Name or role, how staff reach them\"");
    let rule = read("rule", "rule = \"What happens, step by step, when an answer tells of danger now.\"");
    section.finish(&listed(["[safeguarding]"]));
    (lead, rule)
}
