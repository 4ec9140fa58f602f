//! The canonical form of a survey's files, and its hashes: comments, spaces and order of keys change nothing; any other
//! change of structure or words changes the hash.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use fluent_syntax::ast::{Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;
use serde::Serialize;
use sha2::{Digest, Sha256};
use toml::de::{DeTable, DeValue};

use super::model::{Question, QuestionHash, QuestionKind, SurveyVersion};
use super::recordings::Recording;
use super::texts::Lang;
use super::words::{Words, key_of};

/// JSON with sorted keys.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum Canonical {
    Text(String),
    Whole(i64),
    Flag(bool),
    List(Vec<Canonical>),
    Table(BTreeMap<String, Canonical>),
}

impl Canonical {
    fn table<K: Into<String>>(entries: impl IntoIterator<Item = (K, Self)>) -> Self {
        Self::Table(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }

    fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(|text| Self::Text(text.into())).collect())
    }

    /// SHA-256 of the JSON, in hexadecimal.
    fn hash(&self) -> String {
        // Keys are texts and values are plain: writing them cannot fail, and an empty text would still be a hash.
        HEXLOWER.encode(&Sha256::digest(serde_json::to_vec(self).unwrap_or_default()))
    }
}

/// The version of a survey: all of `survey.toml`, signatures included, every word in every language and every recording.
pub(crate) fn version(
    structure: &DeTable<'_>,
    words: &BTreeMap<Lang, Words<'_>>,
    recordings: &BTreeMap<String, Recording>,
) -> SurveyVersion {
    let texts = words.iter().map(|(lang, words)| {
        let messages = words.messages.iter().map(|(id, message)| (*id, self::message(message)));
        (lang.as_str(), Canonical::table(messages))
    });
    let recordings = recordings.iter().map(|(name, recording)| (name, Canonical::Text(recording.hash.0.clone())));
    let survey = [
        ("structure", toml_table(structure)),
        ("texts", Canonical::table(texts)),
        ("recordings", Canonical::table(recordings)),
    ];
    SurveyVersion(Canonical::table(survey).hash())
}

/// A short hash of one language's words, which a signature is bound to. Notes, blanks and order change nothing.
pub(crate) fn language(words: &Words<'_>) -> String {
    let messages = words.messages.iter().map(|(id, message)| (*id, self::message(message)));
    let mut hash = Canonical::table(messages).hash();
    hash.truncate(16);
    hash
}

/// Whether two texts say the same, whatever their blanks.
pub(crate) fn is_same(one: &Pattern<&str>, other: &Pattern<&str>) -> bool {
    pattern(one) == pattern(other)
}

/// The hash of a question: its kind, limits, options, condition and its words in every language. Not its section, which
/// does not alter what is asked.
pub(crate) fn question(question: &Question, words: &BTreeMap<Lang, Words<'_>>) -> QuestionHash {
    let name = format!("question-{}", question.id);
    let option = format!("{name}-option-");
    let options = options(&question.kind);
    let texts = words.iter().map(|(lang, words)| {
        let own = words.messages.iter().filter(|(id, _)| {
            **id == name || id.strip_prefix(&option).is_some_and(|id| options.iter().any(|option| option == id))
        });
        (lang.as_str(), Canonical::table(own.map(|(id, message)| (*id, self::message(message)))))
    });
    let mut parts = BTreeMap::from([
        ("id", Canonical::Text(question.id.to_string())),
        ("kind", kind(&question.kind)),
        ("texts", Canonical::table(texts)),
    ]);
    if let Some(when) = &question.when {
        let mut is = when.is.clone();
        is.sort();
        let when = [("question", Canonical::Text(when.question.to_string())), ("is", Canonical::texts(is))];
        parts.insert("when", Canonical::table(when));
    }
    QuestionHash(Canonical::table(parts).hash())
}

fn options(kind: &QuestionKind) -> &[String] {
    match kind {
        QuestionKind::SingleChoice { options } | QuestionKind::SeveralChoice { options, .. } => options,
        _ => &[],
    }
}

fn kind(kind: &QuestionKind) -> Canonical {
    let (name, limits) = match kind {
        QuestionKind::LongText { max_chars } => ("long-text", vec![("max-chars", i64::from(*max_chars))]),
        QuestionKind::ShortText { max_chars } => ("short-text", vec![("max-chars", i64::from(*max_chars))]),
        QuestionKind::SingleChoice { .. } => ("single-choice", Vec::new()),
        QuestionKind::SeveralChoice { max_choices, .. } => {
            ("several-choice", vec![("max-choices", i64::from(*max_choices))])
        }
        QuestionKind::Scale => ("scale", Vec::new()),
        QuestionKind::Number { min, max } => ("number", vec![("min", i64::from(*min)), ("max", i64::from(*max))]),
    };
    let limits = limits.into_iter().map(|(name, limit)| (name, Canonical::Whole(limit)));
    Canonical::table([
        ("name", Canonical::Text(name.to_owned())),
        ("limits", Canonical::table(limits)),
        ("options", Canonical::texts(options(kind))),
    ])
}

fn toml_table(table: &DeTable<'_>) -> Canonical {
    Canonical::table(table.iter().map(|(key, value)| (key.get_ref().as_ref(), toml_value(value.get_ref()))))
}

fn toml_value(value: &DeValue<'_>) -> Canonical {
    match value {
        DeValue::String(text) => Canonical::Text(text.to_string()),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Canonical::Whole(number),
            Err(_) => Canonical::Text(number.to_string()),
        },
        DeValue::Float(number) => Canonical::Text(number.as_str().to_owned()),
        DeValue::Boolean(flag) => Canonical::Flag(*flag),
        DeValue::Datetime(day) => Canonical::Text(day.to_string()),
        DeValue::Array(list) => Canonical::List(list.iter().map(|value| toml_value(value.get_ref())).collect()),
        DeValue::Table(table) => toml_table(table),
    }
}

fn message(message: &Message<&str>) -> Canonical {
    let attributes = message.attributes.iter().map(|attribute| (attribute.id.name, pattern(&attribute.value)));
    let value = message.value.iter().map(pattern).collect();
    Canonical::table([("value", Canonical::List(value)), ("attributes", Canonical::table(attributes))])
}

fn pattern(pattern: &Pattern<&str>) -> Canonical {
    let mut parts = Vec::new();
    let mut text = String::new();
    flatten(pattern, &mut text, &mut parts);
    end_text(&mut text, &mut parts);
    Canonical::List(parts)
}

/// Texts that follow each other are one text, however they were written.
fn flatten(pattern: &Pattern<&str>, text: &mut String, parts: &mut Vec<Canonical>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => placeable(expression, text, parts),
        }
    }
}

fn placeable(expression: &Expression<&str>, text: &mut String, parts: &mut Vec<Canonical>) {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            text.push_str(&unescape_unicode_to_string(value));
        }
        Expression::Inline(InlineExpression::NumberLiteral { value }) => text.push_str(value),
        Expression::Inline(InlineExpression::Placeable { expression }) => placeable(expression, text, parts),
        Expression::Inline(other) => {
            end_text(text, parts);
            // A checked survey has none of these; they still must not be lost.
            parts.push(Canonical::table([("inline", Canonical::Text(format!("{other:?}")))]));
        }
        Expression::Select { selector, variants } => {
            end_text(text, parts);
            let selector = match selector {
                InlineExpression::VariableReference { id } => id.name.to_owned(),
                other => format!("{other:?}"),
            };
            let default = variants.iter().find(|variant| variant.default).map(key_of).unwrap_or_default();
            parts.push(Canonical::table([
                ("select", Canonical::Text(selector)),
                ("default", Canonical::Text(default.to_owned())),
                ("variants", Canonical::table(variants.iter().map(|v| (key_of(v), pattern(&v.value))))),
            ]));
        }
    }
}

fn end_text(text: &mut String, parts: &mut Vec<Canonical>) {
    if !text.is_empty() {
        parts.push(Canonical::Text(spaced(text)));
        text.clear();
    }
}

/// One space for any run of blanks and a line's end; an empty line, which parts paragraphs, stays one.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    let mut blank: Option<usize> = None;
    for c in text.chars() {
        if c.is_ascii_whitespace() {
            *blank.get_or_insert(0) += usize::from(c == '\n');
            continue;
        }
        match blank.take() {
            Some(0 | 1) => spaced.push(' '),
            Some(_) => spaced.push_str("\n\n"),
            None => (),
        }
        spaced.push(c);
    }
    if blank.is_some() {
        spaced.push(' ');
    }
    spaced
}
