//! Answers that say nearly the same: a chain letter, a class that copied one text, the same child sending twice. They
//! are read side by side.

use std::collections::hash_map::Entry;
use std::hash::Hash;
use std::mem::take;

use rustc_hash::{FxHashMap, FxHashSet};

use super::marks::Folded;

/// Texts of fewer words are alike only when they are equal: in three words, one other word is another advice.
const SHORT: usize = 5;
/// Of the words and pairs of words that two texts have together, how many tenths both must have.
const ALIKE_TENTHS: usize = 7;
/// `MinHash` over pairs of words: texts that are alike share one of these bands of rows almost always (98 of 100 where one
/// word in ten differs), others seldom. Single words would bring too many together: children have few words.
const BANDS: usize = 24;
const ROWS: usize = 4;
/// How many texts of one group a band keeps: a flood of one text would otherwise be compared with all of itself.
const KEPT_OF_A_GROUP: usize = 32;
/// Fixed, so that the same answers make the same groups on every machine.
const SEED: u64 = 0x5ca1_ab1e_0b5e_55ed;

/// The texts seen so far, in groups of those that are nearly the same.
///
/// Whether two texts are alike depends on nothing but them, and groups are joined through texts that are alike to both.
#[derive(Debug)]
pub struct Similar<Id> {
    folded: Folded,
    texts: Vec<Text<Id>>,
    places: FxHashMap<Id, usize>,
    /// The first text with each wording.
    equal: FxHashMap<u128, usize>,
    bands: FxHashMap<(usize, u64), Vec<usize>>,
}

#[derive(Debug)]
struct Text<Id> {
    /// Another text of the group, or itself in one of each group.
    parent: usize,
    /// The least id of the group, where the text is its own parent.
    least: Id,
    /// Those of the group that were not removed, where the text is its own parent.
    present: FxHashSet<Id>,
    /// Hashes of words and pairs, in order; none for a short text.
    shingles: Vec<u64>,
}

impl<Id: Copy + Ord + Hash> Default for Similar<Id> {
    fn default() -> Self {
        Self {
            folded: Folded::default(),
            texts: Vec::new(),
            places: FxHashMap::default(),
            equal: FxHashMap::default(),
            bands: FxHashMap::default(),
        }
    }
}

impl<Id: Copy + Ord + Hash> Similar<Id> {
    /// Nothing seen yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text and tells its group: the least id of those that are nearly the same, its own when there is none.
    /// An id that was added before keeps its first text, and is in its group again when it was removed.
    pub fn insert(&mut self, id: Id, text: &str) -> Id {
        if let Some(root) = self.root_of(id) {
            self.texts[root].present.insert(id);
            return self.texts[root].least;
        }
        let words = self.folded.words(text);
        let place = self.texts.len();
        self.places.insert(id, place);
        let present = FxHashSet::from_iter([id]);
        self.texts.push(Text { parent: place, least: id, present, shingles: Vec::new() });
        if words.is_empty() {
            return id;
        }
        match self.equal.entry(wording(&words)) {
            Entry::Occupied(first) => {
                let first = *first.get();
                self.join(place, first);
            }
            Entry::Vacant(entry) => {
                entry.insert(place);
                if words.len() >= SHORT {
                    self.texts[place].shingles = shingles(&words);
                    self.join_alike(place, &words);
                }
            }
        }
        self.texts[self.root(place)].least
    }

    /// Takes a text out of its group. What it joined stays joined.
    pub fn remove(&mut self, id: Id) {
        if let Some(root) = self.root_of(id) {
            self.texts[root].present.remove(&id);
        }
    }

    /// The group of a text that was added.
    pub fn group_of(&self, id: Id) -> Option<Id> {
        self.root_of(id).map(|root| self.texts[root].least)
    }

    /// The others in the group of a text that was added, in the order of their ids.
    pub fn others(&self, id: Id) -> Vec<Id> {
        let Some(root) = self.root_of(id) else { return Vec::new() };
        let mut others: Vec<Id> = self.texts[root].present.iter().copied().filter(|other| *other != id).collect();
        others.sort_unstable();
        others
    }

    /// How many others there are, without going through them.
    pub fn count_others(&self, id: Id) -> usize {
        let Some(root) = self.root_of(id) else { return 0 };
        let present = &self.texts[root].present;
        present.len() - usize::from(present.contains(&id))
    }

    /// The groups of more than one, each in the order of its ids, by their least ids.
    pub fn groups(&self) -> Vec<Vec<Id>> {
        let roots =
            self.texts.iter().enumerate().filter(|(place, text)| text.parent == *place && text.present.len() > 1);
        let mut groups: Vec<Vec<Id>> = roots.map(|(_, text)| text.present.iter().copied().collect()).collect();
        for group in &mut groups {
            group.sort_unstable();
        }
        groups.sort_unstable();
        groups
    }

    fn join_alike(&mut self, place: usize, words: &[u64]) {
        let mut compared = FxHashSet::default();
        for band in bands(pairs(words)) {
            let others = self.bands.get(&band).cloned().unwrap_or_default();
            for &other in &others {
                let alike = self.root(other) != self.root(place)
                    && compared.insert(other)
                    && are_alike(&self.texts[place].shingles, &self.texts[other].shingles);
                if alike {
                    self.join(place, other);
                }
            }
            let group = self.root(place);
            if others.iter().filter(|&&other| self.root(other) == group).count() < KEPT_OF_A_GROUP {
                self.bands.entry(band).or_default().push(place);
            }
        }
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if one == other {
            return;
        }
        // The later text points to the earlier: ways stay short, since floods join what came first.
        let (later, earlier) = (one.max(other), one.min(other));
        self.texts[earlier].least = self.texts[earlier].least.min(self.texts[later].least);
        self.texts[later].parent = earlier;
        let (mut more, mut fewer) = (take(&mut self.texts[earlier].present), take(&mut self.texts[later].present));
        if more.len() < fewer.len() {
            (more, fewer) = (fewer, more);
        }
        more.extend(fewer);
        self.texts[earlier].present = more;
    }

    fn root_of(&self, id: Id) -> Option<usize> {
        self.places.get(&id).map(|&place| self.root(place))
    }

    fn root(&self, mut place: usize) -> usize {
        while self.texts[place].parent != place {
            place = self.texts[place].parent;
        }
        place
    }
}

/// Which words in which order: 128 bits, so that no two wordings meet by chance.
fn wording(words: &[u64]) -> u128 {
    let fold = |seed: u64| words.iter().fold(seed, |sum, &word| mixed(sum.rotate_left(5) ^ word));
    u128::from(fold(SEED)) << 64 | u128::from(fold(!SEED))
}

/// Words and pairs of words.
fn shingles(words: &[u64]) -> Vec<u64> {
    let mut shingles: Vec<u64> = words.iter().copied().chain(pairs(words)).collect();
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}

fn pairs(words: &[u64]) -> impl Iterator<Item = u64> {
    words.windows(2).map(|pair| mixed(pair[0].rotate_left(17) ^ pair[1]))
}

/// The least of the pairs under many fixed shuffles, by bands.
fn bands(pairs: impl Iterator<Item = u64>) -> impl Iterator<Item = (usize, u64)> {
    let mut least = [u64::MAX; BANDS * ROWS];
    for pair in pairs {
        for (seed, least) in (1..).zip(&mut least) {
            *least = (*least).min(mixed(pair ^ SEED.wrapping_mul(seed)));
        }
    }
    (0..BANDS).map(move |band| {
        let rows = &least[band * ROWS..(band + 1) * ROWS];
        (band, rows.iter().fold(SEED, |sum, &row| mixed(sum ^ row)))
    })
}

fn are_alike(one: &[u64], other: &[u64]) -> bool {
    let (mut at, mut there, mut both) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(at), other.get(there)) {
        both += usize::from(a == b);
        at += usize::from(a <= b);
        there += usize::from(b <= a);
    }
    both * 10 >= (one.len() + other.len() - both) * ALIKE_TENTHS
}

/// `SplitMix64`'s last step.
fn mixed(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ value >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ value >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ value >> 31
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ADVICE: &str = "Tell an adult that you trust, save the messages and block the account, it is not your fault.";

    fn groups(texts: &[&str]) -> Vec<Vec<usize>> {
        let mut similar = Similar::new();
        for (id, text) in texts.iter().enumerate() {
            similar.insert(id, text);
        }
        similar.groups()
    }

    #[test]
    fn case_spacing_punctuation_and_disguises_make_no_other_text() {
        let texts = ["Tell an adult!", "tell  an ADULT", "ｔｅｌｌ an a\u{200b}dult 👍", "Tell a teacher!"];
        assert_eq!(groups(&texts), [[0, 1, 2]]);
    }

    #[test]
    fn a_long_text_with_another_word_is_nearly_the_same() {
        let texts =
            [ADVICE, &ADVICE.replace("adult", "teacher"), "Report it first and then talk to the nurse at your school."];
        assert_eq!(groups(&texts), [[0, 1]]);
    }

    #[test]
    fn short_texts_are_alike_only_when_equal() {
        assert!(groups(&["block him now", "block her now", "block them", ""]).is_empty());
        assert!(groups(&["", "…", "👍"]).is_empty());
    }

    #[test]
    fn a_text_between_two_groups_joins_them() {
        let first = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
        let middle = first.replace("two", "zwei");
        let last = middle.replace("thirteen", "dreizehn");
        assert!(groups(&[first, &last]).is_empty());
        assert_eq!(groups(&[first, &last, &middle]), [[0, 1, 2]]);
    }

    #[test]
    fn a_group_is_told_by_its_least_id() {
        let mut similar = Similar::new();
        assert_eq!(similar.insert(7, ADVICE), 7);
        assert_eq!(similar.insert(9, &ADVICE.to_uppercase()), 7);
        assert_eq!(similar.insert(3, ADVICE), 3);
        assert_eq!(similar.insert(9, "something else"), 3);
        assert_eq!(similar.group_of(7), Some(3));
        assert_eq!(similar.group_of(8), None);
        assert_eq!(similar.groups(), [[3, 7, 9]]);
    }

    #[test]
    fn what_was_removed_is_in_no_group_until_it_comes_back() {
        let mut similar = Similar::new();
        for id in [4, 5, 6] {
            similar.insert(id, ADVICE);
        }
        similar.remove(5);
        assert_eq!((similar.others(4), similar.count_others(4)), (vec![6], 1));
        assert_eq!((similar.others(5), similar.count_others(5)), (vec![4, 6], 2));
        assert_eq!((similar.others(9), similar.count_others(9)), (vec![], 0));
        similar.remove(9);
        similar.insert(5, "something else");
        assert_eq!(similar.groups(), [[4, 5, 6]]);
    }

    #[test]
    fn a_flood_of_nearly_the_same_is_one_group_and_takes_no_time() {
        let mut similar = Similar::new();
        for id in 0..4000 {
            similar.insert(id, &format!("{ADVICE} {ADVICE} {id}"));
        }
        assert_eq!(similar.groups().len(), 1);
        assert_eq!(similar.groups()[0].len(), 4000);
    }

    proptest! {
        #[test]
        fn the_order_of_arrival_does_not_matter(
            (texts, shuffled) in prop::collection::vec((0u8..6, 0u8..6, 0u8..6), 1..20)
                .prop_map(|changes| changes.into_iter().enumerate().collect::<Vec<_>>())
                .prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
        ) {
            let made = |list: &[(usize, (u8, u8, u8))]| {
                let mut similar = Similar::new();
                for &(id, (a, b, c)) in list {
                    similar.insert(id, &format!("go {a} tell a grown up {b} whom you trust and save it {c} then block"));
                }
                similar.groups()
            };
            prop_assert_eq!(made(&texts), made(&shuffled));
        }
    }
}
