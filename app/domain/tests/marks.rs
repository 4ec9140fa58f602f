//! How much of what identifies the marks find, and how often they are wrong, in the corpus under `tests/corpus`.
//! `cargo test -p beratta-domain --test marks -- --nocapture` prints the tables.

mod corpus;

use beratta_domain::screening::Identifies;
use corpus::{LANGUAGES, Scores, sentences, shipped_lists};

#[test]
fn the_corpus_is_large_enough_to_measure_by() {
    for lang in LANGUAGES {
        let sentences = sentences(lang);
        let count = |which: &dyn Fn(&corpus::Sentence) -> bool| sentences.iter().filter(|s| which(s)).count();
        assert!(sentences.len() >= 200, "{lang}: {}", sentences.len());
        assert!(count(&|sentence| sentence.wanted.is_empty()) >= 70, "{lang}");
        assert!(count(&|sentence| sentence.held_back) * 5 >= sentences.len(), "{lang}");
    }
}

#[test]
fn marks_find_what_identifies_and_are_seldom_wrong() {
    let scores = Scores::measure(&shipped_lists(), false);
    println!("{scores}{}", scores.notes.join("\n"));
    hold(&scores);
}

fn hold(scores: &Scores) {
    for kind in [Identifies::Email, Identifies::Phone, Identifies::Web, Identifies::PersonalNumber] {
        assert!(scores.of(kind).recall() >= 99.0, "{kind:?}\n{scores}");
    }
    assert!(scores.of(Identifies::Name).recall() >= 90.0, "\n{scores}");
    assert!(scores.all().precision() >= 60.0, "\n{scores}");
    for lang in LANGUAGES {
        assert!(scores.in_language(lang).precision() >= 60.0, "{lang}\n{scores}");
    }
}
