//! Help and care words while a wave is open.

use std::fs;
use std::path::Path;

use beratta_tests::program::{Start, command, until};
use beratta_tests::scratch::Scratch;

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

/// The small example in a directory, with these folders beside it.
fn surveys(around: &Path, folders: &[&str]) {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../surveys");
    for folder in ["small-example"].iter().chain(folders) {
        copy(&shipped.join(folder), &around.join(folder));
    }
}

async fn import(scratch: &Scratch, around: &Path) -> std::process::Output {
    let (survey, data) = (around.join("small-example"), scratch.directory());
    let (survey, data) = (survey.to_str().unwrap(), data.to_str().unwrap());
    command(["survey", "import", survey, "--draft", "--data", data]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn corrected_help_reaches_an_open_wave_and_nothing_else_changes_it() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let page = async || client.get("/help?lang=en").await.expect("a reply").body;
    let (old, new) = ("116 111", "116 123");
    assert!(page().await.contains(old) && !page().await.contains(new));

    let around = tempfile::tempdir().unwrap();
    surveys(around.path(), &["help", "care"]);
    let se = around.path().join("help/se.toml");
    fs::write(&se, fs::read_to_string(&se).unwrap().replace(old, new)).unwrap();
    fs::write(around.path().join("care/sv.txt"), "ett eget ord\n").unwrap();
    let imported = import(&scratch, around.path()).await;
    assert!(imported.status.success(), "{imported:?}");
    until("the corrected number shows", async || page().await.contains(new).then_some(())).await;

    // Without folders of its own another import leaves what is there.
    let alone = tempfile::tempdir().unwrap();
    surveys(alone.path(), &[]);
    let imported = import(&scratch, alone.path()).await;
    assert!(imported.status.success(), "{imported:?}");
    // Less than the open wave has: care words stay, help is refused.
    let less = tempfile::tempdir().unwrap();
    surveys(less.path(), &["help", "care"]);
    fs::write(less.path().join("care/sv.txt"), "").unwrap();
    fs::remove_file(less.path().join("help/fi.toml")).unwrap();
    let refused = import(&scratch, less.path()).await;
    assert!(!refused.status.success(), "{refused:?}");
    surveys_again(&less.path().join("help"));
    let imported = import(&scratch, less.path()).await;
    assert!(imported.status.success(), "{imported:?}");
    program.end().await;

    let program = Start::on(&scratch).serve().start().await;
    let client = program.client();
    let form = beratta_tests::child::story(&client, beratta_tests::program::WAVE, "10-12").await.expect("a story");
    let thanks = form.with("q-advice", "Det är ett eget ord.").send(&client).await.expect("a reply");
    assert!(thanks.body.contains("class=\"care"), "a word of an earlier import: {thanks:?}");
    let story = client.get("/help?lang=en").await.expect("a reply").body;
    assert!(!story.contains(new), "the last help that was imported");
}

fn surveys_again(help: &Path) {
    fs::remove_dir_all(help).unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../surveys/help"), help);
}
