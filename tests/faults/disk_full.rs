//! The disk full, and free again.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use beratta_tests::child::{Form, story};
use beratta_tests::http::Reply;
use beratta_tests::program::{Start, WAVE};
use beratta_tests::scratch::Scratch;
use tempfile::TempDir;

const ADVICE: &str = "Tell somebody at school.\nIt is not your fault, and it is never too late.";

#[tokio::test(flavor = "multi_thread")]
async fn while_the_disk_is_full_the_page_keeps_the_words_and_then_sends_them_unaided() {
    let scratch = TempDir::new().expect("a scratch directory");
    let mount = small_disk(scratch.path()).expect(
        "this test gives the program a small disk of its own, which needs root or user namespaces (unshare --mount)",
    );
    let data = scratch.path().join("data");
    let program = Start::demo(&data).through(mount).start().await;
    let client = program.client();
    // Enough to fill whatever the database's files still have room for.
    let mut forms = Vec::new();
    for _ in 0..40 {
        let form = story(&client, WAVE, "13-15").await.expect("a story");
        forms.push(form.with("q-advice", &format!("{ADVICE} {}", "\u{1F499}".repeat(4_000))));
    }
    // The mount is the program's own; we reach it by the program's root.
    let disk = PathBuf::from(format!("/proc/{}/root{}", program.process(), scratch.path().display()));
    let filler = fill(&disk);
    let (mut kept, mut refused) = (0, None);
    for form in forms {
        let reply = form.send(&client).await.expect("a reply");
        match reply.status {
            200 => kept += 1,
            503 => {
                refused = Some((form, reply));
                break;
            }
            _ => panic!("neither kept nor put off: {reply:?}"),
        }
    }
    let (form, reply): (Form, Reply) = refused.expect("a full disk takes no more");
    assert_eq!(reply.header("retry-after"), Some("5"));
    let given_back = Form::all(&reply.body).into_iter().find(|form| form.value("token").is_some()).expect("the story");
    assert_eq!(given_back.value("q-advice"), form.value("q-advice"));
    assert_eq!(client.get("/help").await.expect("a reply").status, 200);

    fs::remove_file(filler).expect("there is room again");
    let thanks = given_back.send(&client).await.expect("a reply");
    assert_eq!(thanks.status, 200, "at once and unaided: {thanks:?}");
    let answers = answers(&disk.join("data")).await;
    assert_eq!(answers, kept + 1);
    program.end().await;
}

/// What has a program see a small disk of its own at this directory, or nothing where that is not allowed. It vanishes
/// with the program.
fn small_disk(at: &Path) -> Option<Vec<String>> {
    let script = format!("mount -t tmpfs -o size=8m tmpfs {} && exec \"$@\"", at.display());
    [vec!["unshare", "--mount"], vec!["unshare", "--mount", "--map-root-user"]].into_iter().find_map(|unshare| {
        let mut words: Vec<String> = unshare.into_iter().map(str::to_owned).collect();
        words.extend(["sh".to_owned(), "-c".to_owned(), script.clone(), "sh".to_owned()]);
        let tried = Command::new(&words[0]).args(&words[1..]).arg("true").output().ok()?;
        tried.status.success().then_some(words)
    })
}

/// Fills a disk to its last byte, with a file to remove afterwards.
fn fill(disk: &Path) -> PathBuf {
    let filler = disk.join("filler");
    let mut file = File::create(&filler).expect("the disk takes a file");
    for size in [4096, 1] {
        while file.write_all(&vec![b'.'; size]).is_ok() {}
    }
    filler
}

/// How many answers are kept. SQLite would look for a file beyond `/proc` where we see it: it is given a copy.
async fn answers(data: &Path) -> usize {
    let copy = Scratch::sqlite();
    for name in ["beratta.db", "beratta.db-wal"] {
        fs::copy(data.join(name), copy.directory().join(name)).expect("a copy");
    }
    let contents = copy.contents().await;
    contents["inbox"].len() + contents["answers"].len()
}
