//! `server.key` and the database belong together: without the right key nothing is opened or served.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use beratta_domain::keys::ScreeningKeys;
use beratta_tests::opened::PASSPHRASE;
use beratta_tests::program::{Start, command};
use beratta_tests::scratch::Scratch;
use rand::SeedableRng;
use rand::rngs::StdRng;

/// The command's words, and what it said on its way out.
async fn run(words: &[&str], data: &Path) -> (bool, String) {
    let data = data.display().to_string();
    let output = command(words.iter().copied().chain(["--data", data.as_str()])).await;
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).expect("text"))
}

async fn done(words: &[&str], data: &Path) -> String {
    let (well, said) = run(words, data).await;
    assert!(well, "{words:?}: {said}");
    said
}

async fn refused(words: &[&str], data: &Path) -> String {
    let (well, said) = run(words, data).await;
    assert!(!well, "{words:?}: {said}");
    said
}

/// A wave as an organisation opens one.
async fn opened(data: &Path) {
    let keys = ScreeningKeys::new(PASSPHRASE, &mut StdRng::seed_from_u64(1)).expect("long enough");
    fs::write(data.join("screening.key"), keys.to_text().expect("a text")).expect("written");
    fs::set_permissions(data.join("screening.key"), fs::Permissions::from_mode(0o600)).expect("changed");
    let survey = Path::new(env!("CARGO_MANIFEST_DIR")).join("../surveys/small-example");
    done(&["survey", "import", "--draft", survey.to_str().expect("a path")], data).await;
    assert!(data.join("server.key").exists(), "the audit trail is sealed with it from the first act on");
    done(&["wave", "open", "small-example", "--draft"], data).await;
}

const SERVE: [&str; 3] = ["serve", "--listen", "127.0.0.1:0"];

#[tokio::test(flavor = "multi_thread")]
async fn the_first_act_makes_the_key_and_nothing_is_served_or_opened_without_it() {
    let scratch = Scratch::sqlite();
    let data = scratch.directory();
    opened(data).await;
    let key = data.join("server.key");
    assert_eq!(fs::metadata(&key).expect("it was made").permissions().mode() & 0o777, 0o600);
    let program = Start::on(&scratch).serve().start().await;
    assert_eq!(program.client().get("/s/small-example").await.expect("a reply").status, 200);
    program.end().await;

    fs::rename(&key, data.join("elsewhere")).expect("moved");
    let file = data.join("file");
    let file = file.to_str().expect("a path");
    for words in [
        &SERVE[..],
        &["wave", "open", "small-example", "--draft", "--name", "second"],
        &["wave", "close", "small-example"],
        &["backup", file],
        &["audit", "export", file],
    ] {
        let said = refused(words, data).await;
        assert!(said.contains("there is no") && said.contains("--new-server-key"), "{said}");
        assert!(!key.exists(), "and none is made");
    }
    fs::rename(data.join("elsewhere"), &key).expect("moved back");
    Start::on(&scratch).serve().start().await.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_key_is_refused_until_somebody_accepts_what_is_lost() {
    let scratch = Scratch::sqlite();
    let data = scratch.directory();
    opened(data).await;
    let key = data.join("server.key");
    fs::write(&key, format!("{}\n", "0f".repeat(32))).expect("written over");
    for words in [&SERVE[..], &["wave", "open", "small-example", "--draft", "--name", "second"]] {
        let said = refused(words, data).await;
        assert!(said.contains("is not the key that this database belongs to"), "{said}");
        assert!(said.contains("Put the right one in its place") && said.contains("--new-server-key"), "{said}");
    }
    assert_eq!(fs::read_dir(data).expect("a directory").count(), 3, "and nothing was changed");

    Start::on(&scratch).serve().with("--new-server-key").start().await.end().await;
    let program = Start::on(&scratch).serve().start().await;
    assert_eq!(program.client().get("/s/small-example").await.expect("a reply").status, 200);
    program.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restore_asks_for_the_key_that_is_not_in_the_backup() {
    let (scratch, target) = (Scratch::sqlite(), Scratch::sqlite());
    let data = scratch.directory();
    opened(data).await;
    let backup = target.directory().join("backup");
    let backup = backup.to_str().expect("a path");
    done(&["backup", backup], data).await;
    let key = fs::read_to_string(data.join("server.key")).expect("the key");
    let bytes = fs::read(backup).expect("the backup");
    for secret in [key.trim().as_bytes(), &data_encoding::HEXLOWER.decode(key.trim().as_bytes()).expect("digits")] {
        assert!(!bytes.windows(secret.len()).any(|window| window == secret));
    }

    let said = refused(&["restore", backup], target.directory()).await;
    assert!(said.contains("there is no") && said.contains("--new-server-key"), "{said}");
    fs::copy(data.join("server.key"), target.directory().join("server.key")).expect("copied");
    done(&["restore", backup], target.directory()).await;
    Start::on(&target).serve().start().await.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_whose_key_is_lost_is_restored_with_a_new_one() {
    let (scratch, target) = (Scratch::sqlite(), Scratch::sqlite());
    opened(scratch.directory()).await;
    let backup = scratch.directory().join("backup");
    let backup = backup.to_str().expect("a path");
    done(&["backup", backup], scratch.directory()).await;
    done(&["restore", "--new-server-key", backup], target.directory()).await;
    let said = done(&["verify"], target.directory()).await;
    assert!(said.contains("Everything is whole."), "{said}");
    Start::on(&target).serve().start().await.end().await;
}
