//! A child says that something about the survey was wrong.

use beratta_domain::ids::{ComplaintId, WaveId};
use beratta_domain::intake::{About, Complaint};
use beratta_tests::child::Form;
use beratta_tests::opened;
use beratta_tests::program::{Start, WAVE};
use beratta_tests::scratch::Scratch;
use sqlx::{Connection, SqliteConnection};
use uuid::Uuid;

const WORDS: &str = "</textarea>The story made me sad, and the number did not answer.";

#[tokio::test(flavor = "multi_thread")]
async fn a_complaint_is_kept_sealed_with_the_week_and_nothing_else() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = program.client().with("accept-language", "sv").with("user-agent", "a marked browser");
    let address = format!("/s/{WAVE}/complaint");
    let form = Form::first(&client.get(&address).await.expect("a reply").body);

    let nothing = form.clone().send(&client).await.expect("a reply");
    assert_eq!(nothing.status, 422);
    let too_long =
        form.clone().with("words", &format!("{WORDS}{}", "a".repeat(500))).send(&client).await.expect("a reply");
    assert_eq!(too_long.status, 422);
    let given_back = Form::first(&too_long.body);
    assert!(given_back.value("words").is_some_and(|words| words.starts_with(WORDS)), "every word is given back");

    let told = form.with("about", "story").with("words", WORDS);
    let thanks = told.send(&client).await.expect("a reply");
    assert_eq!(thanks.status, 200);
    let reloaded = told.send(&client).await.expect("a reply");
    assert_eq!(reloaded.status, 200, "the same words of the same page are thanked for, and kept once");
    assert!(thanks.body.contains("tel:116111"), "help for who wants an answer");
    program.end().await;

    assert_eq!(scratch.columns("complaints").await, ["id", "sealed", "wave", "week"]);
    let mut file = SqliteConnection::connect(&format!("sqlite:{}", scratch.directory().join("beratta.db").display()))
        .await
        .expect("the file opens");
    let rows: Vec<(Uuid, Uuid, Vec<u8>)> =
        sqlx::query_as("SELECT wave, id, sealed FROM complaints").fetch_all(&mut file).await.expect("rows");
    let [(wave, id, sealed)] = &rows[..] else { panic!("{} complaints", rows.len()) };
    let (wave, id) = (WaveId::from_uuid(*wave), ComplaintId::from_uuid(*id));
    let keys = opened::keys(scratch.directory());
    let opened = keys.wave(wave).expect("the wave's key").open_complaint(wave, id, sealed).expect("it opens");
    let complaint = Complaint::opened(&opened).expect("it reads");
    assert_eq!(complaint, Complaint { about: About::Story, words: WORDS.to_owned() });
}
