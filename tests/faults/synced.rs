//! On disk first, then thanks.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use beratta_tests::child::story;
use beratta_tests::program::{Start, WAVE, until};
use beratta_tests::scratch::Scratch;
use data_encoding::HEXLOWER;
use tempfile::TempDir;

/// What strace writes down, with the names of files and sockets; whole pages of the log, in hexadecimal.
const STRACE: [&str; 9] = [
    "strace",
    "-D",
    "-f",
    "-yy",
    "-x",
    "-s",
    "10000",
    "-e",
    "trace=fsync,fdatasync,read,recvfrom,pwrite64,write,writev,sendto",
];

#[tokio::test(flavor = "multi_thread")]
async fn fsync_comes_before_the_acknowledgement() {
    let scratch = Scratch::sqlite();
    let beside = TempDir::new().expect("a scratch directory");
    let trace = beside.path().join("trace");
    let words = STRACE.iter().map(|word| (*word).to_owned());
    let words = words.chain(["-o".to_owned(), trace.display().to_string()]);
    let program = Start::on(&scratch).through(words).start().await;
    let client = program.client();
    let form = story(&client, WAVE, "13-15").await.expect("a story").with("q-advice", "Tell an adult whom you trust.");
    let thanks = form.send(&client).await.expect("a reply");
    assert_eq!(thanks.status, 200);
    let end = format!("{} +++ exited with 0 +++", program.process());
    program.end().await;
    // strace watches from the side, and writes its last lines in its own time.
    until("strace has written", async || {
        let text = fs::read_to_string(&trace).expect("strace wrote");
        text.lines().any(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") == end).then_some(())
    })
    .await;

    // What tells this answer's bytes from those of the story before it.
    let kept = scratch.pairs("SELECT token, 0 FROM inbox").await;
    let [(token, _)] = &kept[..] else { panic!("one answer: {kept:?}") };
    let mut calls = calls(&trace);
    assert_eq!(order(&calls, token), Ok(()));
    assert_eq!(order(&calls, b"no answer"), Err("the answer is written to the log"));
    calls.retain(|call| !call.is(&["fsync", "fdatasync"], "beratta.db-wal"));
    assert_eq!(
        order(&calls, token),
        Err("the log is synced"),
        "without it the same look at the trace finds it missing"
    );
}

/// A system call: the lines of the trace where it begins and where it returns, and its text.
struct Call {
    begins: usize,
    returns: usize,
    text: String,
}

impl Call {
    fn is(&self, names: &[&str], mark: &str) -> bool {
        names.iter().any(|name| self.text.starts_with(&format!("{name}("))) && self.holds(mark.as_bytes())
    }

    /// Plain text is shown as it is.
    fn holds(&self, bytes: &[u8]) -> bool {
        let hexadecimal: String = bytes.iter().flat_map(|byte| ["\\x".to_owned(), HEXLOWER.encode(&[*byte])]).collect();
        self.text.contains(&hexadecimal) || str::from_utf8(bytes).is_ok_and(|plain| self.text.contains(plain))
    }
}

/// The calls of a trace. What strace shows in two halves is one call.
fn calls(trace: &Path) -> Vec<Call> {
    let text = fs::read_to_string(trace).expect("strace wrote");
    let (mut begun, mut calls) = (HashMap::new(), Vec::new());
    for (line, text) in text.lines().enumerate() {
        let (process, text) = text.split_once(' ').expect("a process number and a call");
        let text = text.trim_start();
        if let Some(half) = text.strip_suffix("<unfinished ...>") {
            begun.insert(process, (line, half));
        } else if let Some((_, rest)) = text.split_once("resumed>") {
            let (begins, half) = begun.remove(process).expect("its first half");
            calls.push(Call { begins, returns: line, text: format!("{half}{rest}") });
        } else {
            calls.push(Call { begins: line, returns: line, text: text.to_owned() });
        }
    }
    calls
}

/// The Send arrives; then its answer is written to the log, which is written for the last time before the thanks; then it
/// is synced; then the thanks begin to leave. What of this is missing.
fn order(calls: &[Call], answer: &[u8]) -> Result<(), &'static str> {
    // The server reads a request's first bytes by themselves.
    let asked = calls.iter().find(|call| call.is(&["read", "recvfrom"], "/answers HTTP/1.1"));
    let asked = asked.ok_or("the Send arrives")?;
    let later = |from: usize| calls.iter().filter(move |call| call.begins > from);
    let thanked = later(asked.returns).find(|call| call.is(&["write", "writev", "sendto"], "HTTP/1.1 200"));
    let thanked = thanked.ok_or("the thanks leave")?;
    let before = |from: usize| later(from).filter(|call| call.returns < thanked.begins);
    let written: Vec<&Call> = before(asked.returns).filter(|call| call.is(&["pwrite64"], "beratta.db-wal")).collect();
    let kept = written.iter().any(|call| call.holds(answer));
    let written = written.last().filter(|_| kept).ok_or("the answer is written to the log")?;
    let synced = before(written.returns).find(|call| call.is(&["fsync", "fdatasync"], "beratta.db-wal"));
    synced.filter(|call| call.text.ends_with("= 0")).map(|_| ()).ok_or("the log is synced")
}
