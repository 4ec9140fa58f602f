//! Which answers a screener may release together, without opening each: so short and so ordinary that they can hold
//! nothing of anybody.

use std::collections::{BTreeSet, HashMap};

use super::Lists;

/// An answer of as many code points is read by itself.
const TOO_LONG: usize = 40;
/// In how many released answers a word must stand before it counts as ordinary.
const ORDINARY: u32 = 10;

/// How many released answers hold each word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordCounts {
    counts: HashMap<String, u32>,
}

impl WordCounts {
    /// Nothing released yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts an answer's texts when it is released; a word once, however often the answer has it.
    pub fn add<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) {
        for word in distinct(texts) {
            *self.counts.entry(word).or_default() += 1;
        }
    }

    /// Takes an answer out again, when its release is taken back.
    pub fn remove<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) {
        for word in distinct(texts) {
            if let Some(count) = self.counts.get_mut(&word) {
                *count -= 1;
                if *count == 0 {
                    self.counts.remove(&word);
                }
            }
        }
    }

    /// In how many released answers a word stands.
    pub fn of(&self, word: &str) -> u32 {
        self.counts.get(&plain(word)).copied().unwrap_or(0)
    }
}

/// Whether an answer, of one text or several, may be released together with others: it has no mark, fewer than forty
/// code points and only words that stand in ten released answers.
pub fn may_be_released_in_bulk(texts: &[&str], lists: &Lists, released: &WordCounts) -> bool {
    is_short(texts)
        && distinct(texts.iter().copied())
            .iter()
            .all(|word| released.counts.get(word).is_some_and(|&count| count >= ORDINARY))
        && texts.iter().all(|text| lists.marks(text).is_empty())
}

/// Whether an answer of these texts is short enough.
pub(super) fn is_short(texts: &[&str]) -> bool {
    texts.iter().map(|text| text.chars().count()).sum::<usize>() < TOO_LONG
}

fn distinct<'t>(texts: impl IntoIterator<Item = &'t str>) -> BTreeSet<String> {
    texts.into_iter().flat_map(words).map(plain).collect()
}

fn plain(word: &str) -> String {
    word.to_lowercase().replace('\u{2019}', "'")
}

/// What stands between spaces and ordinary punctuation. An emoji or an invisible character is part of a word, or one by
/// itself: what nobody has released before is no ordinary word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|character: char| character.is_whitespace() || is_punctuation(character));
    parts.map(|part| part.trim_matches(['\'', '\u{2019}', '\u{2018}'])).filter(|part| !part.is_empty())
}

fn is_punctuation(character: char) -> bool {
    character.is_ascii_punctuation() && character != '\'' || "“”„«»…–—،؛؟".contains(character)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::intake::CareWords;

    fn lists() -> Lists {
        let lang = || "en".parse().expect("a language");
        let words = "names = [\"Sara\"]\nat = [\"at\"]\ndot = [\"dot\"]".to_owned();
        let care = CareWords::read(&BTreeMap::from([(lang(), "scared to go home".to_owned())])).expect("one phrase");
        Lists::read(&BTreeMap::from([(lang(), words)]), care).expect("one name")
    }

    fn released(times: u32, text: &str) -> WordCounts {
        let mut counts = WordCounts::new();
        (0..times).for_each(|_| counts.add([text]));
        counts
    }

    const WORDS: &str = "Block him, tell Sara! I'm scared to go home sara at example dot com and 12";

    #[test]
    fn short_answers_of_words_that_ten_answers_have_may_go_together() {
        for texts in [&["block him"][..], &["BLOCK", "him!!"], &["…tell him 12"], &["I’m scared"], &[""]] {
            assert!(may_be_released_in_bulk(texts, &lists(), &released(10, WORDS)), "{texts:?}");
        }
    }

    #[test]
    fn a_word_that_fewer_than_ten_answers_have_holds_an_answer_back() {
        assert!(!may_be_released_in_bulk(&["block him"], &lists(), &released(9, WORDS)));
        let mut often = released(9, WORDS);
        often.add(["block block block", "him"]);
        assert!(may_be_released_in_bulk(&["block him"], &lists(), &often));
        often.remove(["him", "block"]);
        assert!(!may_be_released_in_bulk(&["block"], &lists(), &often));
        for unknown in ["block her", "block 👍", "bl\u{200b}ock", "13"] {
            assert!(!may_be_released_in_bulk(&[unknown], &lists(), &released(10, WORDS)), "{unknown}");
        }
    }

    #[test]
    fn forty_characters_are_too_many_in_any_script() {
        for letter in ["a", "س"] {
            let words = letter.repeat(39);
            assert!(may_be_released_in_bulk(&[&words], &lists(), &released(10, &words)));
            let words = letter.repeat(20);
            assert!(!may_be_released_in_bulk(&[&words, &words], &lists(), &released(10, &words)));
        }
    }

    #[test]
    fn a_mark_of_any_kind_holds_an_answer_back() {
        for marked in ["tell Sara", "sara at example dot com", "I'm scared to go home"] {
            assert!(!may_be_released_in_bulk(&[marked], &lists(), &released(10, WORDS)), "{marked}");
        }
    }

    #[test]
    fn what_is_added_and_removed_leaves_nothing() {
        let mut counts = released(3, WORDS);
        assert_eq!(counts.of("Block"), 3);
        (0..3).for_each(|_| counts.remove([WORDS]));
        counts.remove(["never added"]);
        assert_eq!(counts, WordCounts::new());
    }
}
