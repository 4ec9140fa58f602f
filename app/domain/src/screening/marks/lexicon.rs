//! What the lists say of a word, found in one look-up, and of phrases, found in one pass.

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use rustc_hash::{FxHashMap, FxHashSet};

use super::fold::Plain;

/// What a word may be; several at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u32);

impl Class {
    pub(super) const NONE: Self = Self(0);
    pub(super) const NAME: Self = Self(1);
    /// A name that is an ordinary word too.
    pub(super) const ORDINARY_NAME: Self = Self(1 << 1);
    /// A short name with an ending: a name only with a capital.
    pub(super) const CAPITAL_NAME: Self = Self(1 << 2);
    pub(super) const PLACE: Self = Self(1 << 3);
    pub(super) const ORDINARY_PLACE: Self = Self(1 << 4);
    pub(super) const SCHOOL_AFTER: Self = Self(1 << 5);
    pub(super) const SCHOOL_BEFORE: Self = Self(1 << 6);
    pub(super) const NO_SCHOOL: Self = Self(1 << 7);
    pub(super) const STREET_AFTER: Self = Self(1 << 8);
    pub(super) const ORDINARY_STREET_AFTER: Self = Self(1 << 9);
    pub(super) const STREET_BEFORE: Self = Self(1 << 10);
    pub(super) const FLAT: Self = Self(1 << 11);
    pub(super) const NO_NAME: Self = Self(1 << 12);
    pub(super) const INSIDE: Self = Self(1 << 13);
    pub(super) const PLATFORM: Self = Self(1 << 14);
    pub(super) const CAPITAL: Self = Self(1 << 15);
    pub(super) const AT: Self = Self(1 << 16);
    pub(super) const DOT: Self = Self(1 << 17);
    /// The end of a web address.
    pub(super) const DOMAIN: Self = Self(1 << 18);
    /// The end of a web address that is an ordinary word too.
    pub(super) const ORDINARY_DOMAIN: Self = Self(1 << 19);
    pub(super) const YEARS: Self = Self(1 << 20);
    /// "look" in "look at example.com".
    pub(super) const BEFORE_AT: Self = Self(1 << 21);
    pub(super) const PROVIDER: Self = Self(1 << 22);
    /// A very short name with a short ending: a name only with a capital inside a sentence.
    pub(super) const SHORT_NAME: Self = Self(1 << 23);
    /// Somebody in the survey's own stories.
    pub(super) const STORY_NAME: Self = Self(1 << 24);

    /// A number from 4 to 19, in letters.
    pub(super) const AGE: Self = Self(1 << 25);
    /// A word after "I live in" that is no place.
    pub(super) const NO_PLACE: Self = Self(1 << 26);

    /// Whether it has one of these.
    pub(super) fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What a phrase says of the words after it, or is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phrase {
    Introduction,
    Relation,
    Living,
    Handle,
    Age,
    At,
    /// "I go to": a school follows.
    Attending,
    /// "in my class": a name stands before.
    AfterName,
    /// "se till": begins a sentence, though its first word could end a web address.
    NoPage,
    Name,
    Place,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    pub(super) class: Class,
    pub(super) digit: Option<u8>,
}

/// The lists of all languages, as they are searched.
#[derive(Debug)]
pub(super) struct Lexicon {
    words: FxHashMap<Box<[u8]>, Entry>,
    phrases: AhoCorasick,
    kinds: Vec<Phrase>,
    school_endings: Endings,
    street_endings: Endings,
    public: FxHashSet<Box<[u8]>>,
}

impl Lexicon {
    pub(super) fn word(&self, word: &[u8]) -> Option<Entry> {
        self.words.get(word).copied()
    }

    /// Phrases that stand in the text as whole words, with their bytes.
    pub(super) fn phrases<'l>(&'l self, plain: &'l Plain) -> impl Iterator<Item = (Phrase, usize, usize)> + 'l {
        let whole = |at: usize| at == 0 || !(continues(plain.get(at - 1)) && continues(plain.get(at)));
        let found = self.phrases.find_overlapping_iter(plain.bytes());
        found
            .filter(move |found| whole(found.start()) && whole(found.end()))
            .map(|found| (self.kinds[found.pattern().as_usize()], found.start(), found.end()))
    }

    /// The bytes before the ending that makes this a school's name.
    pub(super) fn school_stem(&self, word: &[u8]) -> Option<usize> {
        self.school_endings.stem(word)
    }

    /// The bytes before the ending that makes this a street's name.
    pub(super) fn street_stem(&self, word: &[u8]) -> Option<usize> {
        self.street_endings.stem(word)
    }

    /// Whether this number or page belongs to everybody.
    pub(super) fn is_public(&self, digits_or_page: &[u8]) -> bool {
        self.public.contains(digits_or_page)
    }
}

fn continues(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// Endings by their last byte: most words end with none of them.
#[derive(Debug, Default)]
struct Endings {
    by_last: FxHashMap<u8, Vec<Box<[u8]>>>,
}

impl Endings {
    fn add(&mut self, ending: Vec<u8>) {
        if let Some(&last) = ending.last() {
            let endings = self.by_last.entry(last).or_default();
            endings.push(ending.into());
            // The longest fits first.
            endings.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
        }
    }

    fn stem(&self, word: &[u8]) -> Option<usize> {
        let ending = self.by_last.get(word.last()?)?.iter().find(|ending| word.ends_with(ending))?;
        Some(word.len() - ending.len())
    }
}

/// Gathers the lists.
#[derive(Debug, Default)]
pub(super) struct Builder {
    words: FxHashMap<Box<[u8]>, Entry>,
    phrases: Vec<Vec<u8>>,
    kinds: Vec<Phrase>,
    school_endings: Endings,
    street_endings: Endings,
    public: FxHashSet<Box<[u8]>>,
}

impl Builder {
    pub(super) fn word(&mut self, word: Vec<u8>, class: Class) {
        let entry = self.words.entry(word.into()).or_default();
        entry.class = entry.class.or(class);
    }

    pub(super) fn digit(&mut self, word: Vec<u8>, digit: u8) {
        self.words.entry(word.into()).or_default().digit = Some(digit);
    }

    pub(super) fn phrase(&mut self, phrase: Vec<u8>, kind: Phrase) {
        self.phrases.push(phrase);
        self.kinds.push(kind);
    }

    pub(super) fn school_ending(&mut self, ending: Vec<u8>) {
        self.school_endings.add(ending);
    }

    pub(super) fn street_ending(&mut self, ending: Vec<u8>) {
        self.street_endings.add(ending);
    }

    pub(super) fn public(&mut self, digits_or_page: Vec<u8>) {
        self.public.insert(digits_or_page.into());
    }

    pub(super) fn build(self) -> Result<Lexicon, aho_corasick::BuildError> {
        Ok(Lexicon {
            words: self.words,
            phrases: AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(self.phrases)?,
            kinds: self.kinds,
            school_endings: self.school_endings,
            street_endings: self.street_endings,
            public: self.public,
        })
    }
}
