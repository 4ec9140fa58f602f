//! Reading the lists that an organisation edits, `screening/<language>.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::fold::{Folds, fold};
use super::internet;
use super::lexicon::{Builder, Class, Lexicon, Phrase};
use crate::survey::Lang;

/// What is wrong with a list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListsError {
    /// A line that cannot be read.
    #[error("{file}:{line}: {key}{problem}")]
    Line {
        /// The file, `screening/sv.toml`.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// The key whose value it is, with a colon; empty before the first.
        key: String,
        /// What is wrong there, and what to write instead.
        problem: String,
    },
    /// Millions of words.
    #[error("the lists of words are too long to be searched; shorten them")]
    TooLong,
}

type Words = Vec<Spanned<String>>;

/// One language's file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Sheet {
    names: Words,
    ordinary_names: Words,
    story_names: Words,
    places: Words,
    ordinary_places: Words,
    endings: Words,
    prefixes: Words,
    school_endings: Words,
    school_words: Words,
    schools_before: Words,
    no_schools: Words,
    street_endings: Words,
    street_words: Words,
    ordinary_street_words: Words,
    streets_before: Words,
    flats: Words,
    introductions: Words,
    relations: Words,
    no_names: Words,
    living: Words,
    inside: Words,
    handles: Words,
    platforms: Words,
    capitals: Words,
    at: Words,
    before_at: Words,
    dot: Words,
    digits: Words,
    years: Words,
    ages: Words,
    age_words: Words,
    attending: Words,
    after_names: Words,
    no_places: Words,
    no_pages: Words,
    public: Words,
}

/// Reads every language's file.
pub(super) fn read(files: &BTreeMap<Lang, String>, folds: &Folds) -> Result<Lexicon, ListsError> {
    let files: Vec<_> =
        files.iter().map(|(lang, text)| File { name: format!("screening/{lang}.toml"), text }).collect();
    let sheets: Vec<_> = files.iter().map(File::sheet).collect::<Result<_, _>>()?;
    let mut reader = Reader { folds, endings: Vec::new(), lexicon: Builder::default() };
    // A Finnish child gives a Swedish name a Finnish ending: every language's endings hold for all names.
    for (file, sheet) in files.iter().zip(&sheets) {
        for ending in &sheet.endings {
            let ending = reader.folded(file, ending)?;
            if !reader.endings.contains(&ending) {
                reader.endings.push(ending);
            }
        }
    }
    for (file, sheet) in files.iter().zip(&sheets) {
        reader.sheet(file, sheet)?;
    }
    internet::add_domains(&mut reader.lexicon);
    reader.lexicon.build().map_err(|_| ListsError::TooLong)
}

struct File<'t> {
    name: String,
    text: &'t str,
}

impl File<'_> {
    fn sheet(&self) -> Result<Sheet, ListsError> {
        toml::from_str(self.text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            self.error(at, error.message().replace('\n', "; "))
        })
    }

    fn error(&self, at: usize, problem: impl Into<String>) -> ListsError {
        let before = self.text.as_bytes().iter().take(at);
        let line = 1 + before.filter(|&&byte| byte == b'\n').count();
        let key =
            self.text.lines().take(line).filter_map(key_of).last().map_or_else(String::new, |key| format!("{key}: "));
        ListsError::Line { file: self.name.clone(), line, key, problem: problem.into() }
    }
}

/// The key that a line begins with.
fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let plain = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    plain.then_some(key)
}

struct Reader<'f> {
    folds: &'f Folds,
    endings: Vec<Vec<u8>>,
    lexicon: Builder,
}

impl Reader<'_> {
    fn sheet(&mut self, file: &File<'_>, sheet: &Sheet) -> Result<(), ListsError> {
        let prefixes = sheet.prefixes.iter().map(|prefix| self.folded(file, prefix)).collect::<Result<Vec<_>, _>>()?;
        for (words, class, phrase) in [
            (&sheet.names, Class::NAME, Phrase::Name),
            (&sheet.ordinary_names, Class::ORDINARY_NAME, Phrase::Name),
            // Answers are full of them, and they name nobody who lives.
            (&sheet.story_names, Class::STORY_NAME, Phrase::Name),
            (&sheet.places, Class::PLACE, Phrase::Place),
            (&sheet.ordinary_places, Class::ORDINARY_PLACE, Phrase::Place),
            (&sheet.platforms, Class::PLATFORM, Phrase::Handle),
        ] {
            for word in words {
                self.inflected(file, word, class, phrase, &prefixes)?;
            }
        }
        for (words, class) in [
            (&sheet.school_words, Class::SCHOOL_AFTER),
            (&sheet.schools_before, Class::SCHOOL_BEFORE),
            (&sheet.no_schools, Class::NO_SCHOOL),
            (&sheet.street_words, Class::STREET_AFTER),
            (&sheet.ordinary_street_words, Class::ORDINARY_STREET_AFTER),
            (&sheet.streets_before, Class::STREET_BEFORE),
            (&sheet.flats, Class::FLAT),
            (&sheet.no_names, Class::NO_NAME),
            (&sheet.inside, Class::INSIDE),
            (&sheet.capitals, Class::CAPITAL),
            (&sheet.before_at, Class::BEFORE_AT),
            (&sheet.dot, Class::DOT),
            (&sheet.years, Class::YEARS),
            (&sheet.age_words, Class::AGE),
            (&sheet.no_places, Class::NO_PLACE),
        ] {
            for word in words {
                let folded = self.folded(file, word)?;
                if folded.iter().any(|byte| !(byte.is_ascii_lowercase() || *byte >= 0x80)) {
                    let problem = format!("`{}` is more than one word; write one word", word.get_ref());
                    return Err(file.error(word.span().start, problem));
                }
                self.lexicon.word(folded, class);
            }
        }
        for (phrases, kind) in [
            (&sheet.introductions, Phrase::Introduction),
            (&sheet.relations, Phrase::Relation),
            (&sheet.living, Phrase::Living),
            (&sheet.handles, Phrase::Handle),
            (&sheet.ages, Phrase::Age),
            (&sheet.attending, Phrase::Attending),
            (&sheet.after_names, Phrase::AfterName),
            (&sheet.no_pages, Phrase::NoPage),
        ] {
            for phrase in phrases {
                let folded = self.folded(file, phrase)?;
                self.lexicon.phrase(folded, kind);
            }
        }
        for at in &sheet.at {
            let folded = self.folded(file, at)?;
            if folded.iter().all(|byte| byte.is_ascii_lowercase() || *byte >= 0x80) {
                self.lexicon.word(folded, Class::AT);
            } else {
                self.lexicon.phrase(folded, Phrase::At);
            }
        }
        self.school_and_street_endings(file, sheet)?;
        self.digits(file, &sheet.digits)?;
        self.public(file, &sheet.public)
    }

    fn school_and_street_endings(&mut self, file: &File<'_>, sheet: &Sheet) -> Result<(), ListsError> {
        for ending in &sheet.school_endings {
            let folded = self.folded(file, ending)?;
            self.lexicon.school_ending(folded);
        }
        for ending in &sheet.street_endings {
            let folded = self.folded(file, ending)?;
            self.lexicon.street_ending(folded);
        }
        Ok(())
    }

    fn digits(&mut self, file: &File<'_>, digits: &Words) -> Result<(), ListsError> {
        if let Some(last) = digits.last()
            && digits.len() != 10
        {
            return Err(file.error(last.span().start, "`digits` has ten entries, from 0 to 9"));
        }
        for (digit, words) in (0..).zip(digits) {
            for word in words.get_ref().split('/') {
                self.lexicon.digit(fold(word, self.folds), digit);
            }
        }
        Ok(())
    }

    /// Numbers lose what stands between their digits; pages stay as they are.
    fn public(&mut self, file: &File<'_>, public: &Words) -> Result<(), ListsError> {
        for entry in public {
            let mut folded = self.folded(file, entry)?;
            if folded.iter().all(|byte| !byte.is_ascii_lowercase()) {
                folded.retain(u8::is_ascii_digit);
            }
            self.lexicon.public(folded);
        }
        Ok(())
    }

    fn folded(&self, file: &File<'_>, word: &Spanned<String>) -> Result<Vec<u8>, ListsError> {
        let folded = fold(word.get_ref(), self.folds);
        if folded.iter().any(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80) {
            return Ok(folded);
        }
        Err(file.error(word.span().start, format!("`{}` has no letter; write a word, or delete it", word.get_ref())))
    }

    fn inflected(
        &mut self,
        file: &File<'_>,
        word: &Spanned<String>,
        class: Class,
        phrase: Phrase,
        prefixes: &[Vec<u8>],
    ) -> Result<(), ListsError> {
        self.folded(file, word)?;
        for stem in word.get_ref().split('/') {
            let folded = fold(stem, self.folds);
            if folded.iter().any(|byte| matches!(byte, b' ' | b'-')) {
                self.compound(&folded, class, phrase);
            } else {
                self.prefixed(&folded, class, prefixes);
                self.with_endings(&folded, class);
            }
        }
        Ok(())
    }

    /// "New York", with its endings.
    fn compound(&mut self, words: &[u8], class: Class, phrase: Phrase) {
        if class == Class::PLATFORM || class == Class::STORY_NAME {
            return;
        }
        self.lexicon.phrase(words.to_vec(), phrase);
        for at in 0..self.endings.len() {
            let word = [words, &self.endings[at]].concat();
            self.lexicon.phrase(word, phrase);
        }
    }

    /// A short name with a short ending is often another word: "Sam" and "an" make "the same" in Finnish.
    fn with_endings(&mut self, stem: &[u8], class: Class) {
        if !stem.is_ascii() {
            return;
        }
        for at in 0..self.endings.len() {
            let ending = &self.endings[at];
            let class = match (class, stem.len(), ending.len()) {
                (Class::NAME, 0..=3, 0..=2) => Class::SHORT_NAME,
                (Class::NAME, 0..=3, _) | (Class::NAME, 4, 0..=2) => Class::CAPITAL_NAME,
                _ => class,
            };
            let word = [stem, ending].concat();
            self.lexicon.word(word, class);
        }
    }

    fn prefixed(&mut self, stem: &[u8], class: Class, prefixes: &[Vec<u8>]) {
        const ARTICLE: &[u8] = "ال".as_bytes();
        const TO: &[u8] = "ل".as_bytes();
        const DOTLESS: &[u8] = "ى".as_bytes();
        self.lexicon.word(stem.to_vec(), class);
        if stem.is_ascii() {
            return;
        }
        for prefix in prefixes {
            let word = match stem.strip_prefix(ARTICLE) {
                Some(rest) if prefix.ends_with(TO) => [prefix, TO, rest].concat(),
                _ => [prefix, stem].concat(),
            };
            self.lexicon.word(word, class);
        }
        if let Some(start) = stem.strip_suffix(DOTLESS) {
            self.prefixed(&[start, "ي".as_bytes()].concat(), class, prefixes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        let files = BTreeMap::from([("sv".parse().expect("a language"), text.to_owned())]);
        read(&files, &Folds::default()).map_or_else(|error| error.to_string(), |_| "none".to_owned())
    }

    #[test]
    fn an_error_names_file_and_line() {
        for (text, told) in [
            ("names = [\"Sara\"]\nnmaes = []", "screening/sv.toml:2: nmaes: unknown field `nmaes`"),
            ("# names\nnames = [\n  \"Sara\",\n  \"…\",\n]", "screening/sv.toml:4: names: `…` has no letter"),
            ("names = [\"Sara\"\n", "screening/sv.toml:"),
            (
                "\nstreet-words = [\"two words\"]",
                "screening/sv.toml:2: street-words: `two words` is more than one word",
            ),
            ("digits = [\n\"noll\"]", "screening/sv.toml:2: digits: `digits` has ten entries"),
            ("names = \"Sara\"", "screening/sv.toml:1: names: invalid type"),
        ] {
            assert!(error(text).starts_with(told), "{text}: {}", error(text));
        }
    }

    #[test]
    fn a_list_may_lack_anything() {
        assert_eq!(error(""), "none");
    }
}
