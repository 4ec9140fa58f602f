//! Who signed the translations and who answers for the children's safety.

use super::super::findings::{At, did_you_mean, listed};
use super::super::reading::{Table, one_line};
use super::super::texts::Lang;
use super::Promises;

const READER: &str = "reader = \"First and last name\"";
const SIGNED: &str = "[signed]";

/// Every language is signed by a native reader who is named: machine translation alone never reaches a child.
pub(super) fn signed(table: &Table<'_>, languages: &[At<Lang>], promises: Option<&Promises>) {
    let signed = table.optional("signed", SIGNED).and_then(|value| value.table());
    let entries = signed.as_ref().map(|signed| signed.entries("sv = { reader = \"…\", on = 2026-11-01 }"));
    let entries = entries.unwrap_or_default();
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
        signature(&entry, lang.value, promises);
    }
    let Some(promises) = promises.filter(|_| !table.is_lost("signed")) else { return };
    for lang in languages {
        if !entries.iter().any(|(signed, _)| signed.value == lang.value.as_str()) {
            let line = signed.as_ref().map_or(lang.line, |signed| signed.line);
            let message = format!(
                "no native reader has signed the {0} words; let one read them aloud, then write `{0} = {{ reader = \
                 \"First and last name\", on = {1} }}` under `[signed]`",
                lang.value, promises.today
            );
            table.file.report(promises.severity, line, format!("signed.{}", lang.value), message);
        }
    }
}

fn signature(entry: &Table<'_>, lang: &str, promises: Option<&Promises>) {
    let reader = entry.optional("reader", READER).and_then(|value| value.text());
    let on = entry.optional("on", "on = 2026-11-01").and_then(|value| value.date());
    entry.finish("a signature");
    let Some(promises) = promises else { return };
    let report = |line, key, message| entry.file.report(promises.severity, line, entry.key(key), message);
    if !reader.is_some_and(|reader| names_somebody(reader.value)) {
        report(entry.line, "reader", format!("no reader of {lang} is named; write `{READER}`"));
    }
    match on {
        None => report(entry.line, "on", format!("the day of reading is missing; write `on = {}`", promises.today)),
        Some(on) if on.value > promises.today => {
            report(on.line, "on", format!("{} is yet to come; write the day on which it was read", on.value));
        }
        Some(_) => (),
    }
}

fn names_somebody(reader: &str) -> bool {
    reader.chars().filter(|letter| letter.is_alphabetic()).count() > 1
        && !["todo", "tbd", "xxx", "nobody"].contains(&reader.trim().to_lowercase().as_str())
}

/// The lead's name and the rule for danger.
pub(super) fn safeguarding(table: &Table<'_>) -> (String, String) {
    let section = table.required("safeguarding", "[safeguarding]").and_then(|value| value.table());
    let Some(section) = section else { return Default::default() };
    let read = |key, example| {
        let words = section.required(key, example).and_then(|value| value.words());
        words.map(|words| words.value.trim().to_owned()).unwrap_or_default()
    };
    let lead = read("lead", "lead = \"Name or role, how staff reach them\"");
    let rule = read("rule", "rule = \"What happens, step by step, when an answer tells of danger now.\"");
    section.finish(&listed(["[safeguarding]"]));
    (lead, rule)
}
