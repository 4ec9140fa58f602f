//! Where a demonstration may be made.

use beratta_store::Location;
use beratta_tests::program::{Start, WAVE, command};
use beratta_tests::scratch::Scratch;

const LOOPBACK: &str = "127.0.0.1:0";

/// `beratta demo` with these words, which must be refused.
async fn refused(words: &[&str]) -> String {
    let output = command(["demo"].iter().chain(words).copied()).await;
    let said = String::from_utf8([output.stdout, output.stderr].concat()).expect("text");
    assert!(!output.status.success(), "{said}");
    said
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demonstration_is_made_in_no_database_that_has_waves() {
    let scratch = Scratch::postgres().await;
    Start::on(&scratch).start().await.end().await;
    let Location::Postgres(address) = &scratch.location else { unreachable!("it is PostgreSQL") };
    let before = scratch.contents().await;
    let fresh = tempfile::tempdir().expect("a directory");
    let data = fresh.path().join("data");
    let said =
        refused(&["--listen", LOOPBACK, "--data", data.to_str().expect("a path"), "--database-url", address]).await;
    assert!(said.contains("the database holds something else than a demonstration"), "{said}");
    assert!(!data.join("demonstration").exists() && !data.join("server.key").exists());
    assert_eq!(scratch.contents().await, before);

    let program = Start::on(&scratch).start().await;
    let again = program.client().get(&format!("/s/{WAVE}")).await.expect("a reply");
    assert_eq!(again.status, 200, "it comes back to its own");
    program.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demonstration_is_made_in_no_directory_that_holds_something_else() {
    let scratch = Scratch::sqlite();
    scratch.open().await.close().await;
    let data = scratch.directory().to_str().expect("a path");
    let said = refused(&["--listen", LOOPBACK, "--data", data]).await;
    assert!(said.contains("holds something else than a demonstration"), "{said}");
}

/// Its keys are known to everybody.
#[tokio::test(flavor = "multi_thread")]
async fn a_demonstration_listens_on_loopback_only() {
    let data = tempfile::tempdir().expect("a directory");
    let said = refused(&["--listen", "0.0.0.0:0", "--data", data.path().to_str().expect("a path")]).await;
    assert!(said.contains("loopback only"), "{said}");
    assert_eq!(std::fs::read_dir(data.path()).expect("a directory").count(), 0);
}
