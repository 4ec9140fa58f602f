//! How fast marks are found: `cargo run --release -p beratta-domain --example marks_speed`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use beratta_domain::intake::CareWords;
use beratta_domain::screening::Lists;
use beratta_domain::survey::Lang;

const LANGUAGES: [&str; 4] = ["en", "sv", "fi", "ar"];

fn main() -> Result<(), Box<dyn Error>> {
    let began = Instant::now();
    let lists = Lists::read(
        &texts("../../surveys/screening", "toml")?,
        CareWords::read(&texts("../../surveys/care", "txt")?)?,
    )?;
    println!("lists read in {} ms", began.elapsed().as_millis());
    for (lang, corpus) in texts("tests/corpus", "txt")? {
        // Answers of a few sentences, as children write them.
        let sentences: Vec<_> = corpus.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect();
        let answers: Vec<String> = sentences.chunks(4).map(|few| few.join(" ")).collect();
        println!("{lang}: {:.1} MB/s", speed(&lists, &answers));
    }
    Ok(())
}

/// Megabytes a second on one core, over two seconds.
fn speed(lists: &Lists, answers: &[String]) -> f64 {
    let began = Instant::now();
    let (mut bytes, mut marks) = (0, 0);
    while began.elapsed() < Duration::from_secs(2) {
        for answer in answers {
            marks += lists.marks(answer).len();
            bytes += u32::try_from(answer.len()).unwrap_or(0);
        }
    }
    assert!(marks > 0, "nothing was found");
    f64::from(bytes) / 1e6 / began.elapsed().as_secs_f64()
}

fn texts(folder: &str, ending: &str) -> Result<BTreeMap<Lang, String>, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    LANGUAGES
        .iter()
        .map(|lang| Ok((lang.parse()?, fs::read_to_string(folder.join(format!("{lang}.{ending}")))?)))
        .collect()
}
