//! Reading one language's Fluent file and holding it against what the structure calls for.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;

use super::findings::{File, did_you_mean, listed};
use super::model::{Factor, LevelId};
use super::reading::one_line;
use super::texts::NEUTRAL;
use super::{Severity, canonical};

/// So many words in a row are a sentence, not a name.
const SENTENCE: usize = 5;

/// A message that the structure calls for.
pub(crate) struct Wanted<'m> {
    pub(crate) id: String,
    /// What its selectors may select on.
    pub(crate) factors: &'m [Factor],
    pub(crate) attributes: &'static [Attribute],
    /// The most words that it may have; `None` where the whole story counts, or nothing does.
    pub(crate) most_words: Option<usize>,
    /// Whether a language may leave it out.
    pub(crate) optional: bool,
}

/// An attribute that a message must have, or has in every language when the source language has it.
#[derive(Clone, Copy)]
pub(crate) struct Attribute {
    pub(crate) id: &'static str,
    pub(crate) optional: bool,
}

/// Parts of the structure that could not be read. Their words are not held against anything: what is wrong with them is
/// said where they are declared.
#[derive(Debug, Default)]
pub(crate) struct Unread {
    parts: Vec<String>,
    everything: bool,
}

impl Unread {
    /// The messages that begin with this name.
    pub(crate) fn part(&mut self, name: String) {
        self.parts.push(name);
    }

    /// Any message might belong to what was lost.
    pub(crate) fn everything(&mut self) {
        self.everything = true;
    }

    pub(crate) fn is_everything(&self) -> bool {
        self.everything
    }

    /// Whether a message belongs to a part that could not be read.
    pub(crate) fn holds(&self, id: &str) -> bool {
        self.parts
            .iter()
            .any(|part| id.strip_prefix(part.as_str()).is_some_and(|rest| !rest.starts_with(|c: char| c != '-')))
    }
}

impl<'m> Wanted<'m> {
    /// A message without selectors and attributes.
    pub(crate) fn plain(id: impl Into<String>) -> Self {
        Self { id: id.into(), factors: &[], attributes: &[], most_words: None, optional: false }
    }

    /// A plain message that a language may leave out.
    pub(crate) fn optional(id: impl Into<String>) -> Self {
        Self { optional: true, ..Self::plain(id) }
    }

    pub(crate) fn with_attributes(self, attributes: &'static [Attribute]) -> Self {
        Self { attributes, ..self }
    }

    pub(crate) fn varied_by(self, factors: &'m [Factor]) -> Self {
        Self { factors, ..self }
    }

    pub(crate) fn at_most(self, words: usize) -> Self {
        Self { most_words: Some(words), ..self }
    }
}

/// One language's messages.
pub(crate) struct Words<'s> {
    pub(crate) file: &'s File<'s>,
    pub(crate) messages: BTreeMap<&'s str, Message<&'s str>>,
    /// Names whose message could not be parsed: reported already, so not missing.
    broken: BTreeSet<&'s str>,
}

impl<'s> Words<'s> {
    /// Parses a file; what is no Fluent, a term or a second message of the same name is reported and left out.
    pub(crate) fn read(file: &'s File<'s>) -> Self {
        let (resource, errors) = match parser::parse_runtime(file.text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let mut words = Self { file, messages: BTreeMap::new(), broken: BTreeSet::new() };
        for error in errors {
            words.report_junk(&error);
        }
        for entry in resource.body {
            match entry {
                Entry::Message(message) => words.keep(message),
                Entry::Term(term) => {
                    let name = term.id.name;
                    let message = format!("terms are not read here; write the words of `-{name}` out where they stand");
                    file.error(file.line_of(name), format!("-{name}"), message);
                }
                _ => (),
            }
        }
        words
    }

    fn report_junk(&mut self, error: &parser::ParserError) {
        let junk = error.slice.clone().and_then(|slice| self.file.text.get(slice)).unwrap_or_default();
        let name_end = junk.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(junk.len());
        let name = &junk[..name_end];
        self.broken.insert(name);
        let key = if name.is_empty() { "fluent" } else { name };
        let start = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
        let within = error.pos.start.min(start + junk.trim_end().len());
        self.file.error(
            self.file.line(within),
            key,
            format!(
                "this is no Fluent ({}); write `name = words`, further lines indented, and `{{ $factor -> [level] words \
                 *[{NEUTRAL}] words }}` where a factor varies",
                error.kind
            ),
        );
    }

    fn keep(&mut self, message: Message<&'s str>) {
        let name = message.id.name;
        if let Some(earlier) = self.messages.get(name) {
            let first = self.file.line_of(earlier.id.name);
            let text = format!("`{name}` stands on line {first} already; remove one of the two");
            self.file.error(self.file.line_of(name), name, text);
        } else {
            self.messages.insert(name, message);
        }
    }

    /// The line on which a message begins.
    pub(crate) fn line(&self, id: &str) -> usize {
        self.messages.get(id).map_or(1, |message| self.file.line_of(message.id.name))
    }

    /// Reports every message that is missing, superfluous or not as wanted. `source` is the language to translate from.
    pub(crate) fn hold_against(&self, wanted: &[Wanted<'_>], source: Option<&Words<'_>>, unread: &Unread) {
        let mut line = 1;
        for wanted in wanted.iter().filter(|wanted| !unread.holds(&wanted.id)) {
            match self.messages.get(wanted.id.as_str()) {
                Some(message) => {
                    line = self.file.line_of(message.id.name);
                    self.hold_message(message, wanted, source);
                }
                None if wanted.optional || self.broken.contains(wanted.id.as_str()) => (),
                None => self.file.error(line, wanted.id.clone(), missing(&wanted.id, source)),
            }
        }
        let names: BTreeSet<_> = wanted.iter().map(|wanted| wanted.id.as_str()).collect();
        for (name, message) in self.messages.iter().filter(|(name, _)| !names.contains(*name)) {
            // A slip of the pen is a message missing here and too many there: name the one that is missing.
            let absent = names.iter().copied().filter(|name| !self.messages.contains_key(name));
            let meant = did_you_mean(name, absent);
            if unread.holds(name) || (unread.everything && meant.is_empty()) {
                continue;
            }
            let text = format!("nothing in the structure calls for `{name}`{meant}; rename it, or remove it");
            self.file.error(self.file.line_of(message.id.name), *name, text);
        }
    }

    fn hold_message(&self, message: &Message<&'s str>, wanted: &Wanted<'_>, source: Option<&Words<'_>>) {
        let name = message.id.name;
        let line = self.file.line_of(name);
        match &message.value {
            Some(value) => self.hold_pattern(name, value, wanted.factors),
            None => self.file.error(line, name, format!("`{name}` has attributes only; write `{name} = words`")),
        }
        let in_source = source.and_then(|source| source.messages.get(name));
        let source_value = in_source.and_then(|message| message.value.as_ref());
        if let (Some(own), Some(source)) = (&message.value, source_value)
            && is_sentence(own)
            && canonical::is_same(own, source)
        {
            let text = "these are the source language's words; translate them";
            self.file.report(Severity::Warning, line, name, text);
        }
        let source_has = |id: &str| in_source.is_none_or(|m| m.attributes.iter().any(|a| a.id.name == id));
        let mut seen = BTreeSet::new();
        for attribute in &message.attributes {
            let id = attribute.id.name;
            let (line, key) = (self.file.line_of(id), format!("{name}.{id}"));
            let known = wanted.attributes.iter().find(|known| known.id == id);
            if !seen.insert(id) {
                self.file.error(line, key, format!("`.{id}` stands here twice; remove one"));
            } else if known.is_none() {
                let meant = did_you_mean(id, wanted.attributes.iter().map(|known| known.id));
                let known = wanted.attributes.iter().map(|known| format!("`.{}`", known.id)).collect::<Vec<_>>();
                let known = if known.is_empty() { String::new() } else { format!(", or write {}", known.join(" or ")) };
                self.file.error(line, key, format!("`{name}` has no `.{id}`{meant}; remove it{known}"));
            } else if known.is_some_and(|known| known.optional) && !source_has(id) {
                let text = format!("the source language has no `.{id}` here; remove it, or write it there too");
                self.file.error(line, key, text);
            } else {
                self.hold_pattern(&key, &attribute.value, wanted.factors);
            }
        }
        for known in wanted.attributes.iter().filter(|known| !seen.contains(known.id)) {
            if !known.optional || (in_source.is_some() && source_has(known.id)) {
                let text = format!("`.{0}` is missing; write it, indented, under `{name}`: `.{0} = words`", known.id);
                self.file.error(line, format!("{name}.{}", known.id), text);
            }
        }
    }

    fn hold_pattern(&self, key: &str, pattern: &Pattern<&'s str>, factors: &[Factor]) {
        if may_be_blank(pattern) {
            let line = first_part(pattern).map_or_else(|| self.line(key), |part| self.file.line_of(part));
            self.file.error(line, key, "there are no words here, in at least one variant; write them");
        }
        self.hold_elements(key, pattern, factors);
    }

    fn hold_elements(&self, key: &str, pattern: &Pattern<&'s str>, factors: &[Factor]) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.hold_expression(key, expression, factors);
            }
        }
    }

    fn hold_expression(&self, key: &str, expression: &Expression<&'s str>, factors: &[Factor]) {
        match expression {
            Expression::Inline(inline) => self.hold_inline(key, inline, factors),
            Expression::Select { selector, variants } => {
                match selector {
                    InlineExpression::VariableReference { id } => self.hold_select(key, id.name, variants, factors),
                    other => {
                        let line = part_of(other).map_or_else(|| self.line(key), |part| self.file.line_of(part));
                        let text = "only a factor can be selected on; write `{ $factor -> … }`";
                        self.file.error(line, key, text);
                    }
                }
                for variant in variants {
                    self.hold_elements(key, &variant.value, factors);
                }
            }
        }
    }

    fn hold_inline(&self, key: &str, inline: &InlineExpression<&'s str>, factors: &[Factor]) {
        let line = part_of(inline).map_or_else(|| self.line(key), |part| self.file.line_of(part));
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => (),
            InlineExpression::Placeable { expression } => self.hold_expression(key, expression, factors),
            InlineExpression::VariableReference { id } if factors.iter().any(|factor| factor.id == id.name) => {
                let text =
                    format!("`${0}` alone would print the level's name; select its words: `{{ ${0} -> … }}`", id.name);
                self.file.error(line, key, text);
            }
            InlineExpression::VariableReference { id } => self.unknown_variable(key, id.name, factors),
            InlineExpression::FunctionReference { id, .. }
            | InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. } => {
                let text = format!("`{}` refers to words elsewhere; write the words out here", id.name);
                self.file.error(line, key, text);
            }
        }
    }

    fn unknown_variable(&self, key: &str, name: &'s str, factors: &[Factor]) {
        let line = self.file.line_of(name);
        let text = if factors.is_empty() {
            format!("nothing varies in this message, so `${name}` has no value; write the words out")
        } else {
            let meant = did_you_mean(name, factors.iter().map(|factor| factor.id.as_str()));
            let known = listed(factors.iter().map(|factor| format!("${}", factor.id)));
            format!("`${name}` is no factor of this story{meant}; write {known}")
        };
        self.file.error(line, key, text);
    }

    /// A select lists exactly the factor's levels and `neutral`.
    fn hold_select(&self, key: &str, name: &'s str, variants: &[Variant<&'s str>], factors: &[Factor]) {
        let Some(factor) = factors.iter().find(|factor| factor.id == name) else {
            self.unknown_variable(key, name, factors);
            return;
        };
        let levels: Vec<_> = factor.levels.iter().map(LevelId::as_str).chain([NEUTRAL]).collect();
        let mut seen = BTreeSet::new();
        for variant in variants {
            let level = key_of(variant);
            let line = self.file.line_of(level);
            if !seen.insert(level) {
                self.file.error(line, key, format!("`[{level}]` stands here twice; remove one"));
            } else if !levels.contains(&level) {
                let meant = did_you_mean(level, levels.iter().copied());
                let known = listed(levels.iter().map(|level| format!("[{level}]")));
                self.file.error(line, key, format!("`[{level}]` is no level of `${name}`{meant}; write {known}"));
            }
        }
        let neutral = variants.iter().find(|variant| key_of(variant) == NEUTRAL);
        let alike = |variant: &&Variant<&str>| {
            key_of(variant) != NEUTRAL
                && neutral.is_some_and(|neutral| canonical::is_same(&neutral.value, &variant.value))
        };
        if let Some(level) = variants.iter().find(alike).map(key_of) {
            let text = format!(
                "`[{NEUTRAL}]` says what `[{level}]` says, so whoever codes reads which variant it was; write words that \
                 fit every level"
            );
            self.file.error(neutral.map_or(1, |neutral| self.file.line_of(key_of(neutral))), key, text);
        }
        for level in levels.iter().filter(|level| !seen.contains(**level)) {
            let why = if *level == NEUTRAL { ", which coders read so that they do not see the variant," } else { "" };
            let text = format!("`[{level}]`{why} is missing under `${name}`; write `[{level}] words`");
            self.file.error(self.file.line_of(name), key, text);
        }
    }
}

/// Whether a text is so long that two languages hardly say it alike.
fn is_sentence(pattern: &Pattern<&str>) -> bool {
    let words = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => value.split_whitespace().count(),
        PatternElement::Placeable { .. } => 1,
    });
    words.sum::<usize>() >= SENTENCE
}

fn missing(id: &str, source: Option<&Words<'_>>) -> String {
    let told = source.and_then(|source| source.messages.get(id)).and_then(|message| message.value.as_ref());
    let words = told.and_then(first_part).map(one_line).filter(|words| !words.is_empty());
    match words {
        Some(words) => format!("`{id}` is missing; write `{id} = …`, in this language: “{words}”"),
        None => format!("`{id}` is missing; write `{id} = words`"),
    }
}

/// A variant's level.
pub(crate) fn key_of<'s>(variant: &Variant<&'s str>) -> &'s str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// The variables that a message selects on, anywhere in it.
pub(crate) fn selectors<'s>(pattern: &Pattern<&'s str>) -> BTreeSet<&'s str> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            find_selectors(expression, &mut found);
        }
    }
    found
}

fn find_selectors<'s>(expression: &Expression<&'s str>, found: &mut BTreeSet<&'s str>) {
    match expression {
        Expression::Select { selector, variants } => {
            if let InlineExpression::VariableReference { id } = selector {
                found.insert(id.name);
            }
            found.extend(variants.iter().flat_map(|variant| selectors(&variant.value)));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => find_selectors(expression, found),
        Expression::Inline(_) => (),
    }
}

fn may_be_blank(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.trim().is_empty(),
        PatternElement::Placeable { expression } => expression_may_be_blank(expression),
    })
}

fn expression_may_be_blank(expression: &Expression<&str>) -> bool {
    match expression {
        Expression::Select { variants, .. } => variants.iter().any(|variant| may_be_blank(&variant.value)),
        Expression::Inline(InlineExpression::Placeable { expression }) => expression_may_be_blank(expression),
        Expression::Inline(InlineExpression::StringLiteral { value }) => value.trim().is_empty(),
        Expression::Inline(_) => false,
    }
}

/// A part of the file that stands in this pattern, to find its line by.
fn first_part<'s>(pattern: &Pattern<&'s str>) -> Option<&'s str> {
    pattern.elements.iter().find_map(|element| match element {
        PatternElement::TextElement { value } => Some(*value),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => part_of(inline),
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            variants.first().and_then(|variant| first_part(&variant.value)).or_else(|| part_of(selector))
        }
    })
}

fn part_of<'s>(inline: &InlineExpression<&'s str>) -> Option<&'s str> {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => Some(value),
        InlineExpression::FunctionReference { id, .. }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. }
        | InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inline) => part_of(inline),
            Expression::Select { selector, .. } => part_of(selector),
        },
    }
}
