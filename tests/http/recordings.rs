//! Stories told aloud: from the files of a survey to a child's player.

use std::fs;
use std::path::{Path, PathBuf};

use beratta_tests::child::Form;
use beratta_tests::http::{Client, Reply};
use beratta_tests::program::{Program, Start, command, until};
use beratta_tests::scratch::Scratch;
use scraper::{Html, Selector};

use crate::headers::EVERYWHERE;

/// The wave that is told aloud.
pub(super) const ALOUD: &str = "aloud";

/// As much of a sound file as anybody here looks at, and enough that a page of this length would be compressed.
fn sound(voice: &str) -> String {
    format!("OggS{}", format!(" {voice}").repeat(300))
}

/// The small example with recordings in English: its first step varies.
fn survey(scratch: &Scratch) -> PathBuf {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../surveys/small-example");
    let own = scratch.directory().join(ALOUD);
    fs::create_dir(&own).unwrap();
    for file in fs::read_dir(example).unwrap() {
        let file = file.unwrap().path();
        let text = fs::read_to_string(&file).unwrap().replace("small-example", ALOUD);
        let recorded = "steps = 3\naudio.en = [\"lunch-1-{time}.ogg\", \"lunch-2.ogg\", \"lunch-3.ogg\"]\n#";
        fs::write(own.join(file.file_name().unwrap()), text.replace("steps = 3", recorded)).unwrap();
    }
    for name in ["lunch-1-new", "lunch-1-long", "lunch-2", "lunch-3"] {
        fs::write(own.join(name).with_extension("ogg"), sound(name)).unwrap();
    }
    own
}

/// Runs a command on this data directory, and expects the best.
async fn run(scratch: &Scratch, words: &[&str]) {
    let data = scratch.directory().to_str().unwrap();
    let output = command(words.iter().copied().chain(["--draft", "--data", data])).await;
    assert!(output.status.success(), "{output:?}");
}

/// Brings the survey into this data directory.
pub(super) async fn imported(scratch: &Scratch) {
    run(scratch, &["survey", "import", survey(scratch).to_str().unwrap()]).await;
}

async fn opened(program: &Program, scratch: &Scratch) -> Client {
    imported(scratch).await;
    run(scratch, &["wave", "open", ALOUD]).await;
    let client = program.client().with("accept-encoding", "gzip");
    until("the wave is open", async || {
        let reply = client.get(&format!("/s/{ALOUD}")).await.expect("a reply");
        (reply.status == 200).then_some(())
    })
    .await;
    client
}

/// The story page of a new child.
async fn story(program: &Program, lang: &str) -> Reply {
    let client = program.client();
    let welcome = client.get(&format!("/s/{ALOUD}?lang={lang}")).await.expect("a reply");
    Form::first(&welcome.body).with("band", "10-12").send(&client).await.expect("a reply")
}

/// Where a story page's players take their sound.
fn addresses(page: &Reply) -> Vec<String> {
    let (page, players) = (Html::parse_document(&page.body), Selector::parse("audio[src]").unwrap());
    page.select(&players).map(|player| player.attr("src").unwrap().to_owned()).collect()
}

/// The first step as either variant hears it.
async fn both_first_steps(program: &Program) -> [String; 2] {
    let first = addresses(&story(program, "en").await).remove(0);
    let other = until("the other variant", async || {
        let told = addresses(&story(program, "en").await).remove(0);
        (told != first).then_some(told)
    });
    [first.clone(), other.await]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recording_is_heard_whole_and_in_parts_and_nothing_else_is() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = opened(&program, &scratch).await;

    let steps = addresses(&story(&program, "en").await);
    assert_eq!(steps.len(), 3);
    let (address, all) = (&steps[1], sound("lunch-2"));
    let whole = client.get(address).await.expect("a reply");
    assert_eq!((whole.status, &whole.body), (200, &all));
    for (name, value) in EVERYWHERE {
        assert_eq!(whole.header(name), Some(value), "{name}");
    }
    for (name, value) in [
        ("content-type", Some("audio/ogg")),
        ("accept-ranges", Some("bytes")),
        ("content-encoding", None),
        ("content-range", None),
        ("set-cookie", None),
    ] {
        assert_eq!(whole.header(name), value, "{name}");
    }

    let length = all.len();
    for (asked, from, to) in [("0-1", 0, 1), ("100-", 100, length - 1), ("-7", length - 7, length - 1)] {
        let part = client.clone().with("range", &format!("bytes={asked}")).get(address).await.expect("a reply");
        assert_eq!((part.status, part.body.as_str()), (206, &all[from..=to]), "{asked}");
        assert_eq!(part.header("content-range"), Some(format!("bytes {from}-{to}/{length}").as_str()));
        assert_eq!(part.header("content-type"), Some("audio/ogg"));
    }
    let beyond = client.clone().with("range", &format!("bytes={length}-")).get(address).await.expect("a reply");
    assert_eq!((beyond.status, beyond.header("content-range")), (416, Some(format!("bytes */{length}").as_str())));

    let own = address.rsplit('/').next().unwrap();
    for nothing in [
        format!("/s/{ALOUD}/audio/lunch-2.ogg"),
        format!("/s/{ALOUD}/audio/{}", own.trim_end_matches(".ogg")),
        format!("/s/{ALOUD}/audio/..%2fserver.key"),
        format!("/s/{ALOUD}/audio/%ff.ogg"),
        format!("/s/what-would-you-say/audio/{own}"),
        format!("/s/nothing/audio/{own}"),
    ] {
        let reply = client.get(&nothing).await.expect("a reply");
        assert_eq!(reply.status, 404, "{nothing}");
        assert_eq!(reply.header("cache-control"), Some("no-store"), "{nothing}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_variant_is_heard_as_it_is_read_and_only_such_pages_may_play() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = opened(&program, &scratch).await;
    let mut heard = Vec::new();
    for address in both_first_steps(&program).await {
        assert!(!address.contains("new") && !address.contains("long"), "the address tells nothing: {address}");
        heard.push(client.get(&address).await.expect("a reply").body);
    }
    heard.sort();
    assert_eq!(heard, [sound("lunch-1-long"), sound("lunch-1-new")]);

    let plays = |reply: &Reply| reply.header("content-security-policy").unwrap().contains("media-src 'self'");
    let (english, swedish) = (story(&program, "en").await, story(&program, "sv").await);
    assert!(plays(&english), "a recorded story");
    assert!(addresses(&swedish).is_empty() && plays(&swedish), "the script may put the English page in its place");
    assert!(!plays(&client.get(&format!("/s/{ALOUD}")).await.expect("a reply")), "the welcome page plays nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_wave_keeps_its_recordings_until_its_last_page_is_over() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let client = opened(&program, &scratch).await;
    let before = addresses(&story(&program, "en").await);
    let own = scratch.directory().join(ALOUD);
    fs::write(own.join("lunch-2.ogg"), sound("another voice")).unwrap();
    run(&scratch, &["survey", "import", own.to_str().unwrap()]).await;
    run(&scratch, &["wave", "open", ALOUD, "--name", "next"]).await;
    until("the next wave is open", async || {
        let reply = client.get("/s/next").await.expect("a reply");
        (reply.status == 200).then_some(())
    })
    .await;
    assert_eq!(addresses(&story(&program, "en").await)[1..], before[1..], "the wave that was open is told as before");
    assert_eq!(client.get(&before[1]).await.expect("a reply").body, sound("lunch-2"));

    scratch.sql("UPDATE waves SET closed = opened WHERE slug = 'aloud'").await;
    until("the wave is closed", async || {
        let reply = client.get(&format!("/s/{ALOUD}")).await.expect("a reply");
        (reply.status == 410).then_some(())
    })
    .await;
    assert_eq!(client.get(&before[1]).await.expect("a reply").status, 200, "a page that is open is still listened to");
    scratch.sql("UPDATE waves SET closed = opened - 24 * 60 * 60 - 1 WHERE slug = 'aloud'").await;
    until("the day is over", async || {
        let reply = client.get(&before[1]).await.expect("a reply");
        (reply.status == 404).then_some(())
    })
    .await;
}
