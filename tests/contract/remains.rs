//! What is removed leaves the files too.

use std::fs;
use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;
use beratta_domain::intake::{IntakeStore, SealedAnswer};
use beratta_store::Location;
use beratta_tests::postgres;
use beratta_tests::scratch::Scratch;

use crate::fixture::{Maker, far_future, settled, this_week};

/// What the answers that are to vanish hold, each test its own: tests share PostgreSQL's files.
const WITHDRAWN: &[u8] = b"a mark of withdrawn answers, nowhere else in any file";
const REPLACED: &[u8] = b"a mark of replaced answers, nowhere else in any file";

fn marked(answer: SealedAnswer, mark: &[u8]) -> SealedAnswer {
    SealedAnswer { sealed: mark.repeat(20), ..answer }
}

pub(crate) async fn a_withdrawn_answer_leaves_no_byte_behind(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(50));
    let wave = maker.open_wave(&store, "small").await;
    for _ in 0..30 {
        store.keep(maker.answer(wave)).await.expect("kept");
    }
    let (moved, waiting) = (marked(maker.answer(wave), WITHDRAWN), marked(maker.answer(wave), WITHDRAWN));
    store.keep(moved.clone()).await.expect("kept");
    store.settle(far_future()).await.expect("settled");
    store.keep(waiting.clone()).await.expect("kept");
    assert!(!files_with(WITHDRAWN, &scratch).await.is_empty(), "the search finds what is there");
    for answer in [moved, waiting] {
        assert!(store.withdraw(wave, &answer.code).await.expect("withdrawn"));
    }
    assert_eq!(files_with(WITHDRAWN, &scratch).await, Vec::<PathBuf>::new());
    assert_eq!(settled(&store, wave).await.len(), 30);
}

pub(crate) async fn replaced_words_leave_no_byte_behind(scratch: Scratch) {
    let (store, mut maker) = (scratch.open().await, Maker::new(51));
    let wave = maker.open_wave(&store, "small").await;
    let first = marked(maker.answer(wave), REPLACED);
    store.keep(first.clone()).await.expect("kept");
    store.replace(maker.rewrite(&first)).await.expect("replaced");
    store.settle(this_week()).await.expect("settled");
    assert_eq!(files_with(REPLACED, &scratch).await, Vec::<PathBuf>::new());
}

/// The database's files that hold a mark. PostgreSQL's own log of changes is not ours to clean: SECURITY.md says so.
pub(crate) async fn files_with(mark: &[u8], scratch: &Scratch) -> Vec<PathBuf> {
    let directory = match &scratch.location {
        Location::Sqlite(file) => file.parent().expect("a directory").to_owned(),
        Location::Postgres(_) => {
            scratch.sql("CHECKPOINT").await;
            postgres::shared().data_directory().join("base")
        }
    };
    let mut found = Vec::new();
    search(&directory, &AhoCorasick::new([mark]).expect("one mark"), &mut found);
    found
}

fn search(directory: &Path, mark: &AhoCorasick, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).expect("a directory").flatten() {
        let path = entry.path();
        if path.is_dir() {
            search(&path, mark, found);
        } else if fs::read(&path).is_ok_and(|bytes| mark.is_match(&bytes)) {
            found.push(path);
        }
    }
}
