//! A stolen data directory.

use std::path::PathBuf;

use beratta_domain::keys::ScreeningKeys;
use beratta_tests::child::story;
use beratta_tests::opened;
use beratta_tests::postgres;
use beratta_tests::program::{Start, WAVE};
use beratta_tests::scratch::Scratch;

use crate::places::{Mark, found};

const ADVICE: &str = "Lanterns-by-the-river: tell your grandmother.";

pub(crate) async fn a_stolen_directory_without_the_passphrase_holds_no_text(scratch: Scratch) {
    let program = Start::on(&scratch).start().await;
    let client = program.client();
    for _ in 0..25 {
        let form = story(&client, WAVE, "13-15").await.expect("a story").with("q-advice", ADVICE);
        assert_eq!(form.send(&client).await.expect("a reply").status, 200);
    }
    let mark = [Mark::new("text", "Lanterns-by-the-river")];
    assert_eq!(found(&mark, &stolen(&scratch).await), Vec::<String>::new(), "while the program runs");
    program.end().await;
    assert_eq!(found(&mark, &stolen(&scratch).await), Vec::<String>::new(), "after it ended");

    // The texts are there all the same, for whoever has the passphrase and nobody else.
    let keys = std::fs::read_to_string(scratch.directory().join("screening.key")).expect("the keys");
    let keys = ScreeningKeys::from_text(&keys).expect("ours");
    assert!(keys.unlock("demonstration onlx").is_err());
    assert_eq!(opened::advice(&scratch.location, scratch.directory()).await, vec![ADVICE; 25]);

    // And the search sees what is not sealed.
    scratch.sql(&format!("UPDATE answers SET closed = '{{\"advice\":\"{ADVICE}\"}}'")).await;
    assert!(!found(&mark, &stolen(&scratch).await).is_empty(), "the search finds an unsealed text");
}

/// Everything that a thief would carry away.
async fn stolen(scratch: &Scratch) -> Vec<PathBuf> {
    let mut places = vec![scratch.directory().to_owned()];
    if matches!(scratch.location, beratta_store::Location::Postgres(_)) {
        scratch.sql("CHECKPOINT").await;
        places.push(postgres::shared().data_directory());
    }
    places
}
