//! The lists of words that passphrases and pseudonyms are made of.

#![expect(clippy::expect_used, reason = "a test stops where something is not as it should be")]

use std::collections::{BTreeMap, BTreeSet};

use beratta_domain::groups::{Pseudonym, WordList, plain};
use beratta_domain::intake::CareWords;
use beratta_domain::survey::Lang;

const TAGS: [&str; 4] = ["en", "sv", "fi", "ar"];

fn lang(tag: &str) -> Lang {
    tag.parse().expect("a language")
}

fn care() -> CareWords {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../surveys/care");
    let read = |tag: &str| std::fs::read_to_string(folder.join(format!("{tag}.txt"))).expect("a list");
    let lists: BTreeMap<Lang, String> = TAGS.iter().map(|tag| (lang(tag), read(tag))).collect();
    CareWords::read(&lists).expect("reads")
}

/// The texts that one typed letter too few, too many or wrong makes of a word: two words that share one are near each other.
fn slips(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let with = |place: usize, over: usize| -> String {
        let (before, after) = (&letters[..place], &letters[place + over..]);
        before.iter().chain(&['*']).chain(after).collect()
    };
    let replaced = (0..letters.len()).map(|place| with(place, 1));
    replaced.chain((0..=letters.len()).map(|place| with(place, 0))).collect()
}

/// Letters that differ by their dots alone.
fn without_dots(word: &str) -> String {
    let bare = |letter| match letter {
        'ت' | 'ث' | 'ن' | 'ي' => 'ب',
        'ح' | 'خ' => 'ج',
        'ذ' => 'د',
        'ز' => 'ر',
        'ش' => 'س',
        'ض' => 'ص',
        'ظ' => 'ط',
        'غ' => 'ع',
        'ق' => 'ف',
        other => other,
    };
    word.chars().map(bare).collect()
}

#[test]
fn every_language_has_words_enough_for_44_bits() {
    let tags: Vec<&str> = WordList::all().iter().map(WordList::tag).collect();
    assert_eq!(tags, TAGS);
    for list in WordList::all() {
        assert!(list.words().len() >= 2_048, "{}: {}", list.tag(), list.words().len());
        assert_eq!(WordList::of(&lang(list.tag())).tag(), list.tag());
    }
}

#[test]
fn a_word_is_short_plain_and_there_once() {
    for list in WordList::all() {
        let mut seen = BTreeSet::new();
        for word in list.words() {
            let compared = plain(word);
            assert!((3..=11).contains(&compared.chars().count()), "{word}");
            assert!(word.chars().all(char::is_alphabetic) && !compared.contains(' '), "{word}");
            if list.tag() != "ar" {
                assert_eq!(compared, *word, "{word} is not written as it is compared");
            }
            assert!(seen.insert(compared), "{word} is there twice");
        }
    }
}

#[test]
fn no_two_words_are_easily_taken_for_each_other() {
    for list in WordList::all() {
        let mut near: BTreeMap<String, &str> = BTreeMap::new();
        for word in list.words() {
            let compared = plain(word);
            // Arabic words are short: there only what the eye confuses counts, and an ending that is heard little.
            let slips = if list.tag() == "ar" {
                let bare = without_dots(&compared);
                vec![bare.strip_suffix('ه').filter(|_| compared.ends_with('ه')).unwrap_or(&bare).to_owned()]
            } else {
                let slips: BTreeSet<String> = slips(&compared).into_iter().collect();
                slips.into_iter().collect()
            };
            for slip in slips {
                let before = near.insert(slip, word);
                assert_eq!(before, None, "{word} in {}", list.tag());
            }
        }
    }
}

#[test]
fn no_word_and_no_pseudonym_may_call_for_care() {
    let care = care();
    assert!(care.suggested_by("I want to die"), "the lists are not there");
    for list in WordList::all() {
        for word in list.words() {
            assert!(!care.suggested_by(word), "{word}");
        }
        let (qualities, things) = Pseudonym::words(&lang(list.tag()));
        for quality in qualities {
            assert!(things.iter().all(|thing| !care.suggested_by(&format!("{quality} {thing}"))), "{quality}");
        }
    }
}

#[test]
fn pseudonyms_are_many_and_each_is_one() {
    let mut logins = BTreeSet::new();
    for tag in TAGS {
        let (qualities, things) = Pseudonym::words(&lang(tag));
        assert!(qualities.len() >= 60 && things.len() >= 100, "{tag}: {} and {}", qualities.len(), things.len());
        for quality in 0..qualities.len() {
            for thing in 0..things.len() {
                let pseudonym = Pseudonym::at(tag, quality, thing).expect("is there");
                assert!(logins.insert(pseudonym.login()), "{} is there twice", pseudonym.text());
                assert!(!pseudonym.login().contains('@'));
            }
        }
        assert!(Pseudonym::at(tag, qualities.len(), 0).is_none() && Pseudonym::at(tag, 0, things.len()).is_none());
    }
}
