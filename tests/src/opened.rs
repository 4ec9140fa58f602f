//! What a screener would read: sealed answers, opened with `screening.key` and its passphrase.

use std::fs;
use std::path::Path;

use beratta_domain::ids::AnswerId;
use beratta_domain::intake::{Contents, IntakeStore, SealedAnswer};
use beratta_domain::keys::{ScreeningKeys, Unlocked};
use beratta_domain::survey::QuestionId;
use beratta_domain::wave_store::WaveStore;
use beratta_store::{Location, Store};

/// The passphrase of every demonstration.
pub const PASSPHRASE: &str = "demonstration only";

/// The keys of a data directory.
///
/// # Panics
/// When there are none, or under another passphrase.
pub fn keys(data: &Path) -> Unlocked {
    let text = fs::read_to_string(data.join("screening.key")).expect("screening.key reads");
    ScreeningKeys::from_text(&text).expect("it is ours").unlock(PASSPHRASE).expect("the passphrase opens it")
}

/// The advice of every answer that is kept, in the order of the answers' ids. Moves all answers to the table first; the
/// program must not run.
///
/// # Panics
/// When the database or an answer does not read.
pub async fn advice(location: &Location, data: &Path) -> Vec<String> {
    let keys = keys(data);
    answers(location).await.iter().map(|answer| read(answer, &keys)).collect()
}

/// Every answer that is kept, of every wave, in the order of their ids.
///
/// # Panics
/// When the database does not read.
pub async fn answers(location: &Location) -> Vec<SealedAnswer> {
    let store = Store::open(location).await.expect("the database opens");
    store.settle("2999-W01".parse().expect("a week")).await.expect("answers move");
    let mut all: Vec<SealedAnswer> = Vec::new();
    for wave in store.waves().await.expect("waves read") {
        let mut after: Option<AnswerId> = None;
        loop {
            let page = store.answers(wave.id, after, 500).await.expect("answers read");
            let Some(last) = page.last() else { break };
            after = Some(last.id);
            all.extend(page);
        }
    }
    store.close().await;
    all
}

fn read(answer: &SealedAnswer, keys: &Unlocked) -> String {
    let key = keys.wave(answer.wave).expect("the wave's key");
    let opened = key.open(answer.wave, answer.id, &answer.sealed).expect("the key opens the answer");
    let mut contents = Contents::read(&opened).expect("contents read");
    contents.texts.remove(&QuestionId::new("advice")).unwrap_or_default()
}
