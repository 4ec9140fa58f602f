//! Nothing about a child is stored before Send.

use std::collections::BTreeMap;

use beratta_tests::child::story;
use beratta_tests::program::{Start, WAVE};
use beratta_tests::scratch::Scratch;

pub(crate) async fn nothing_is_stored_before_send(scratch: Scratch) {
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    let (before, files) = (scratch.contents().await, files(&scratch));
    let mut form = story(&client, WAVE, "13-15").await.expect("a story");
    for page in ["/", "/help", "/privacy", "/results/what-would-you-say", "/s/what-would-you-say/withdraw"] {
        assert_eq!(client.get(page).await.expect("a reply").status, 200, "{page}");
    }
    form = form.with("q-advice", "Tell a grown-up at school.").with("switch", "sv");
    let other_language = client.post("/s/what-would-you-say/story", &form.fields).await.expect("a reply");
    assert_eq!(other_language.status, 200);
    assert!(other_language.body.contains("Tell a grown-up at school."), "{other_language:?}");

    let read = scratch.contents().await;
    let changed = changed(&before, &read);
    assert_eq!(changed, ["variant_counts"], "a story that was served is counted, and nothing else is kept");
    assert_eq!(self::files(&scratch), files);

    // The same comparison after Send: it sees what is stored.
    form.fields.retain(|(name, _)| name != "switch");
    let thanks = form.send(&client).await.expect("a reply");
    assert_eq!(thanks.status, 200, "{thanks:?}");
    assert_eq!(self::changed(&read, &scratch.contents().await), ["inbox", "variant_counts"]);
}

type Tables = BTreeMap<String, Vec<String>>;

fn changed(before: &Tables, after: &Tables) -> Vec<String> {
    assert!(before.keys().eq(after.keys()));
    after.iter().filter(|(table, rows)| before[*table] != **rows).map(|(table, _)| table.clone()).collect()
}

/// The names of the data directory's files.
fn files(scratch: &Scratch) -> Vec<String> {
    let entries = std::fs::read_dir(scratch.directory()).expect("the directory reads");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
