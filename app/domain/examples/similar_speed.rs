//! How long a hundred thousand texts take to be grouped: `cargo run --release -p beratta-domain --example similar_speed`.

use std::time::Instant;

use beratta_domain::screening::Similar;

const TEXTS: u32 = 100_000;
const WORDS: [&str; 24] = [
    "tell", "an", "adult", "that", "you", "trust", "block", "them", "and", "report", "it", "save", "the", "messages",
    "is", "not", "your", "fault", "talk", "to", "teacher", "nurse", "police", "mum",
];

fn main() {
    for (name, words) in [("all different", 18), ("of few words", 6)] {
        let texts: Vec<String> = (0..TEXTS).map(|number| text(number, words)).collect();
        report(name, &texts);
    }
    let flood: Vec<String> = (0..TEXTS).map(|number| format!("{} {}", text(7, 30), text(number, 2))).collect();
    report("nearly the same", &flood);
}

fn report(name: &str, texts: &[String]) {
    let began = Instant::now();
    let mut similar = Similar::new();
    for (id, text) in texts.iter().enumerate() {
        similar.insert(id, text);
    }
    println!("{name}: {:.2} s, {} groups", began.elapsed().as_secs_f64(), similar.groups().len());
}

/// A text of so many words, the same for the same number.
fn text(number: u32, words: u32) -> String {
    let mut state = u64::from(number) + 1;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        WORDS[usize::try_from(state >> 33).unwrap_or(0) % WORDS.len()]
    };
    (0..words).map(|_| next()).collect::<Vec<_>>().join(" ")
}
