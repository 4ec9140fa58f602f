//! `kill -9` in the middle of a purge.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::ExitStatus;

use aho_corasick::AhoCorasick;
use beratta_domain::keys::ScreeningKeys;
use beratta_store::Location;
use beratta_tests::program::{Start, WAVE, command, program, until};
use beratta_tests::scratch::Scratch;
use tokio::process::Command;

/// How much of each sealed text is looked for.
const PART: usize = 30;

/// The program's commands on this database.
fn on(scratch: &Scratch, words: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    words.extend(["--data".to_owned(), scratch.directory().display().to_string()]);
    if let Location::Postgres(address) = &scratch.location {
        words.extend(["--database-url".to_owned(), address.clone()]);
    }
    words
}

/// Purges the wave, and is killed where it makes this call for the nth time.
async fn purge(scratch: &Scratch, call: &str, nth: usize) -> ExitStatus {
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={call}")]);
    traced.args(["-e", &format!("inject={call}:signal=KILL:when={nth}")]).arg(program());
    let output = traced.args(on(scratch, &["wave", "purge", WAVE])).output().await.expect("strace starts");
    let killed = output.status.signal().is_some() || output.status.code() == Some(128 + 9);
    assert!(killed || output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.status
}

fn keys(scratch: &Scratch) -> usize {
    let text = fs::read_to_string(scratch.directory().join("screening.key")).expect("the keys");
    ScreeningKeys::from_text(&text).expect("they read").waves().count()
}

/// At every place where something becomes durable, or is told to PostgreSQL: whoever tries next carries it through, and at no
/// moment is it said that all is destroyed while the key is still there.
pub(crate) async fn a_purge_that_is_killed_at_any_step_is_carried_through(scratch: Scratch) {
    Start::on(&scratch).with_answers().start().await.end().await;
    assert!(command(on(&scratch, &["wave", "close", WAVE])).await.status.success());
    scratch.sql("UPDATE waves SET closed = closed - 86400 * 91, opened = opened - 86400 * 92").await;
    let sealed = scratch.pairs("SELECT sealed, CAST(0 AS BIGINT) FROM answers").await;
    let marks = AhoCorasick::new(sealed.iter().map(|(sealed, _)| &sealed[..PART])).expect("patterns");
    assert!(sealed.len() > 60 && keys(&scratch) == 1);
    let (call, step) = match scratch.location {
        Location::Sqlite(_) => ("fsync,fdatasync", 1),
        Location::Postgres(_) => ("sendto", 5),
    };
    let (mut nth, mut killed_without_key) = (1, 0);
    while !purge(&scratch, call, nth).await.success() {
        let said = !scratch.pairs("SELECT public_key, purged FROM purges JOIN waves ON id = wave").await.is_empty();
        assert!(!said || keys(&scratch) == 0, "killed at {nth}: the purge is told and the key is there");
        killed_without_key += usize::from(keys(&scratch) == 0);
        nth += step;
    }
    assert!(killed_without_key > 1, "no kill came between the key and the end, of {nth}");
    // What was killed while it cleaned up, a server cleans up.
    let program = Start::on(&scratch).serve().start().await;
    until("nothing is left to be cleaned up", async || {
        scratch.pairs("SELECT public_key, opened FROM waves WHERE rewrite_due").await.is_empty().then_some(())
    })
    .await;
    program.end().await;
    let said = command(on(&scratch, &["verify"])).await;
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stdout));
    assert!(scratch.pairs("SELECT sealed, CAST(0 AS BIGINT) FROM answers WHERE length(sealed) > 0").await.is_empty());
    if let Location::Sqlite(file) = &scratch.location {
        for file in [file.clone(), file.with_extension("db-wal")] {
            let bytes = fs::read(&file).unwrap_or_default();
            assert!(!marks.is_match(&bytes), "{} has sealed words", file.display());
        }
    }
}
