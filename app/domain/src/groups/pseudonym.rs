//! Pseudonyms: two friendly words that nobody types freely.
//!
//! Each language has a list of qualities and one of animals and things in which every pair is right: English and Finnish
//! words agree always, the Swedish ones are all of the common gender, the Arabic ones all masculine, with the quality
//! behind.

use std::sync::LazyLock;

use rand::Rng;

use super::plain::plain;
use super::words::{below, lines};
use crate::survey::Lang;

struct Names {
    tag: &'static str,
    qualities: Vec<&'static str>,
    things: Vec<&'static str>,
}

static NAMES: LazyLock<Vec<Names>> = LazyLock::new(|| {
    let files = [
        ("en", include_str!("../../words/en.names.txt")),
        ("sv", include_str!("../../words/sv.names.txt")),
        ("fi", include_str!("../../words/fi.names.txt")),
        ("ar", include_str!("../../words/ar.names.txt")),
    ];
    files.map(|(tag, text)| Names::read(tag, text)).into()
});

impl Names {
    /// Two lists, the second below a line of hyphens.
    fn read(tag: &'static str, text: &'static str) -> Self {
        let (qualities, things) = text.split_once("\n---\n").unwrap_or((text, ""));
        let words = |text| lines(text).flat_map(str::split_whitespace).collect();
        Self { tag, qualities: words(qualities), things: words(things) }
    }

    /// Whether the quality stands behind what has it.
    fn is_behind(&self) -> bool {
        self.tag == "ar"
    }
}

/// A pseudonym of the lists: the only kind that there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pseudonym {
    names: usize,
    quality: usize,
    thing: usize,
}

impl Pseudonym {
    /// One in this language, in English where there is no list.
    pub fn random(lang: &Lang, rng: &mut impl Rng) -> Self {
        let names = NAMES.iter().position(|names| names.tag == lang.as_str()).unwrap_or_default();
        let Names { qualities, things, .. } = &NAMES[names];
        Self { names, quality: below(qualities.len(), rng), thing: below(things.len(), rng) }
    }

    /// Every word that pseudonyms of a language are made of: its qualities, and what has them.
    pub fn words(lang: &Lang) -> (&'static [&'static str], &'static [&'static str]) {
        let names: &'static [Names] = &NAMES;
        let names = names.iter().find(|names| names.tag == lang.as_str()).unwrap_or(&names[0]);
        (&names.qualities, &names.things)
    }

    /// The pseudonym of these places in a language's lists, if they have them.
    pub fn at(tag: &str, quality: usize, thing: usize) -> Option<Self> {
        let names = NAMES.iter().position(|names| names.tag == tag)?;
        let is_there = quality < NAMES[names].qualities.len() && thing < NAMES[names].things.len();
        is_there.then_some(Self { names, quality, thing })
    }

    /// Reads what [`Pseudonym::value`] wrote.
    pub fn read(value: &str) -> Option<Self> {
        let mut parts = value.split('.');
        let (tag, quality, thing) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Self::at(tag, quality, thing).filter(|read| read.value() == value)
    }

    /// How a form names it: `en.3.14`.
    pub fn value(self) -> String {
        format!("{}.{}.{}", NAMES[self.names].tag, self.quality, self.thing)
    }

    /// Its language.
    pub fn tag(self) -> &'static str {
        NAMES[self.names].tag
    }

    /// The pseudonym as people read it: `Brave otter`.
    pub fn text(self) -> String {
        let names = &NAMES[self.names];
        let (quality, thing) = (names.qualities[self.quality], names.things[self.thing]);
        if names.is_behind() {
            return format!("{thing} {quality}");
        }
        let mut letters = quality.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        format!("{first}{} {thing}", letters.as_str())
    }

    /// What somebody signs in with: it holds a space, as no e-mail address does.
    pub fn login(self) -> String {
        plain(&self.text())
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    #[test]
    fn a_pseudonym_reads_as_it_is_written_and_nothing_else_is_one() {
        let rng = &mut StdRng::seed_from_u64(6);
        for tag in ["en", "sv", "fi", "ar"] {
            let pseudonym = Pseudonym::random(&tag.parse().expect("a language"), rng);
            assert_eq!(Pseudonym::read(&pseudonym.value()), Some(pseudonym));
            assert_eq!(pseudonym.tag(), tag);
            assert_eq!(pseudonym.text().split(' ').count(), 2, "{}", pseudonym.text());
        }
        for other in
            ["", "en", "en.1", "en.1.2.3", "en.01.2", "en.+1.2", "xx.1.2", "en.9999.1", "en.1.9999", "Maja Berg"]
        {
            assert_eq!(Pseudonym::read(other), None, "{other}");
        }
        assert_eq!(Pseudonym::random(&"de".parse().expect("a language"), rng).tag(), "en");
    }
}
