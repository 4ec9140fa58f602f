//! Words that suggest a child may need care. A suggestion only: it makes help stand out and lets a screener read this
//! answer first; it refuses nothing and decides nothing.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, BuildError};

use crate::screening::Span;
use crate::survey::Lang;

/// The word lists of all languages.
///
/// A list has one word or phrase a line; `#` begins a comment; a `*` at the end stands for any ending. Every list is
/// held against every text, since children mix languages and a page's language says little about the child's.
#[derive(Clone, Debug)]
pub struct CareWords {
    lists: BTreeMap<Lang, Vec<String>>,
    patterns: AhoCorasick,
}

impl CareWords {
    /// Reads the lists.
    ///
    /// # Errors
    /// When they are too large for a search automaton: millions of words.
    pub fn read(lists: &BTreeMap<Lang, String>) -> Result<Self, BuildError> {
        let lists: BTreeMap<Lang, Vec<String>> =
            lists.iter().map(|(lang, text)| (lang.clone(), phrases(text))).collect();
        let patterns = AhoCorasick::new(lists.values().flatten().map(|phrase| pattern(phrase)))?;
        Ok(Self { lists, patterns })
    }

    /// The lists of these languages, for the page's own script: children write in another language than the page's.
    pub fn lists<'l>(&self, languages: impl IntoIterator<Item = &'l Lang>) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let phrases = languages.into_iter().filter_map(|lang| self.lists.get(lang)).flatten();
        phrases.filter(|phrase| seen.insert(*phrase)).cloned().collect()
    }

    /// Whether a text holds one of the words or phrases, in any case, spacing and punctuation.
    pub fn suggested_by(&self, text: &str) -> bool {
        self.patterns.is_match(&plain(text))
    }

    /// Where such words and phrases stand, each stretch of the text at most once.
    pub fn spans(&self, text: &str) -> Vec<Span> {
        let (plain, origins) = traced(text);
        let mut spans: Vec<Span> = Vec::new();
        for found in self.patterns.find_overlapping_iter(&plain) {
            // The spaces that stand around a whole phrase are no part of it.
            let words = plain[found.range()].trim_matches(' ').len();
            let start = found.start() + usize::from(plain[found.range()].starts_with(' '));
            let (Some(&first), Some(&last)) = (origins.get(start), origins.get(start + words - 1)) else { continue };
            spans.push(Span { start: first, end: last + 1 });
        }
        spans.sort_unstable();
        let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match joined.last_mut() {
                Some(last) if span.start < last.end => last.end = last.end.max(span.end),
                _ => joined.push(span),
            }
        }
        joined
    }
}

fn phrases(list: &str) -> Vec<String> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

fn pattern(phrase: &str) -> String {
    let whole = plain(phrase);
    if phrase.ends_with('*') { whole.trim_end().to_owned() } else { whole }
}

/// The words of a text in lower case with one space around each: ` i can't take it ` for "I can’t… take it!".
fn plain(text: &str) -> String {
    traced(text).0
}

/// The same, with the code point of the original for each of its bytes.
fn traced(text: &str) -> (String, Vec<usize>) {
    let mut plain = Traced::with_capacity(text.len() + 2);
    plain.space(0);
    let mut origin = 0;
    for character in text.chars() {
        match character {
            // Small Latin letters and Arabic ones, in which most texts are written: nothing to look up.
            'a'..='z' | '0'..='9' | 'ß'..='ö' | 'ø'..='ÿ' | '\u{620}'..='\u{64a}' => {
                plain.letter(character, origin);
            }
            'A'..='Z' => plain.letter(character.to_ascii_lowercase(), origin),
            '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{b4}' => plain.letter('\'', origin),
            _ if character.is_ascii() => plain.space(origin),
            _ if character.is_alphanumeric() => {
                character.to_lowercase().for_each(|lower| {
                    // Some capitals become a letter and a mark; the mark parts words, as it does in small letters.
                    if lower.is_alphanumeric() { plain.letter(lower, origin) } else { plain.space(origin) }
                });
            }
            _ => plain.space(origin),
        }
        origin += 1;
    }
    plain.space(origin);
    (plain.text, plain.origins)
}

/// A plain text in the making.
struct Traced {
    text: String,
    origins: Vec<usize>,
}

impl Traced {
    fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), origins: Vec::with_capacity(bytes) }
    }

    fn letter(&mut self, letter: char, origin: usize) {
        // Quotation marks around a word are no part of it; an apostrophe inside is.
        if letter == '\'' && self.text.ends_with(' ') {
            return;
        }
        self.text.push(letter);
        self.origins.resize(self.text.len(), origin);
    }

    fn space(&mut self, origin: usize) {
        let word = self.text.trim_end_matches('\'').len();
        self.text.truncate(word);
        self.origins.truncate(word);
        if !self.text.ends_with(' ') {
            self.text.push(' ');
            self.origins.push(origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words() -> CareWords {
        let lists =
            [("en", "# comment\nscared to go home\ncan't take it\nthreaten*\n"), ("sv", "rädd för att gå hem\n")];
        let lists = lists.map(|(lang, list)| (lang.parse().expect("a language"), list.to_owned()));
        CareWords::read(&lists.into_iter().collect()).expect("small lists")
    }

    #[test]
    fn a_phrase_is_found_in_any_case_spacing_and_punctuation() {
        for text in [
            "I'm SCARED to go\n home",
            "…scared, to go home!",
            "I can’t take it",
            "he threatened me",
            "Jag är RÄDD för att gå hem.",
        ] {
            assert!(words().suggested_by(text), "{text}");
        }
    }

    #[test]
    fn parts_of_other_words_and_comments_are_not_found() {
        for text in ["", "tell an adult that you trust", "scared to go homework", "comment", "unthreatened"] {
            assert!(!words().suggested_by(text), "{text}");
        }
    }

    #[test]
    fn spans_are_code_points_of_the_original() {
        let text = "👍🏽 “I CAN’T… take it”, he threatened me: can't take it!";
        let found: Vec<_> = words().spans(text).into_iter().filter_map(|span| span.slice(text)).collect();
        assert_eq!(found, ["CAN’T… take it", "threaten", "can't take it"]);
    }

    #[test]
    fn phrases_that_share_words_are_one_stretch() {
        let lists = [("en".parse().expect("a language"), "scared to go\ngo home\nhome alone\nnow\n".to_owned())];
        let words = CareWords::read(&lists.into_iter().collect()).expect("small lists");
        let text = "scared to go home alone, now";
        let found: Vec<_> = words.spans(text).into_iter().filter_map(|span| span.slice(text)).collect();
        assert_eq!(found, ["scared to go home alone", "now"]);
    }

    proptest! {
        #[test]
        fn a_suggestion_always_has_a_place(text in "(hem|att gå|rädd|för|can.t|take it|[ ,'’]|İ|ß|threaten|\\PC){0,12}") {
            let spans = words().spans(&text);
            prop_assert_eq!(spans.is_empty(), !words().suggested_by(&text));
            prop_assert!(spans.iter().all(|span| span.slice(&text).is_some()));
        }
    }

    #[test]
    fn without_lists_nothing_is_suggested() {
        let none = CareWords::read(&BTreeMap::new()).expect("no lists");
        assert!(!none.suggested_by("threatened"));
    }
}
