//! Lists of friendly words, one a language. docs/words.md tells how they were made and what a word must be like.

use std::sync::LazyLock;

use rand::Rng;

use crate::survey::Lang;

/// The words that passphrases are made of, in one language.
#[derive(Debug)]
pub struct WordList {
    tag: &'static str,
    words: Vec<&'static str>,
}

static LISTS: LazyLock<Vec<WordList>> = LazyLock::new(|| {
    let files = [
        ("en", include_str!("../../words/en.txt")),
        ("sv", include_str!("../../words/sv.txt")),
        ("fi", include_str!("../../words/fi.txt")),
        ("ar", include_str!("../../words/ar.txt")),
    ];
    files.map(|(tag, text)| WordList { tag, words: lines(text).flat_map(str::split_whitespace).collect() }).into()
});

/// The lines of a list; `#` begins a comment.
pub(super) fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    let bare = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    bare.filter(|line| !line.is_empty())
}

/// A number below `length`, which is small: a remainder of 64 bits favours none by more than one in 2⁵⁰.
pub(super) fn below(length: usize, rng: &mut impl Rng) -> usize {
    let length = u64::try_from(length.max(1)).unwrap_or(1);
    usize::try_from(rng.next_u64() % length).unwrap_or_default()
}

impl WordList {
    /// The words in this language; in English where there is no list.
    pub fn of(lang: &Lang) -> &'static Self {
        let lists: &'static [Self] = &LISTS;
        lists.iter().find(|list| list.tag == lang.as_str()).unwrap_or(&lists[0])
    }

    /// Every list.
    pub fn all() -> &'static [Self] {
        &LISTS
    }

    /// The language's tag.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// The words.
    pub fn words(&self) -> &[&'static str] {
        &self.words
    }

    /// One of them.
    pub(super) fn draw(&self, rng: &mut impl Rng) -> &'static str {
        self.words.get(below(self.words.len(), rng)).copied().unwrap_or_default()
    }
}
