//! The command line: what is mistyped makes nothing, and every error says what to do.

use std::collections::BTreeSet;
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use beratta_domain::ids::WaveId;
use beratta_domain::keys::ScreeningKeys;
use beratta_domain::wave_store::WaveStore;
use beratta_store::Location;
use beratta_tests::opened::{self, PASSPHRASE};
use beratta_tests::program::command_told;
use beratta_tests::scratch::Scratch;

/// Whether it went well, and what it said.
async fn run(words: &[&str], data: &Path, lines: &str) -> (bool, String) {
    let data = data.display().to_string();
    let output = command_told(words.iter().copied().chain(["--data", data.as_str()]), lines).await;
    (output.status.success(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
}

async fn done(words: &[&str], data: &Path, lines: &str) -> String {
    let (well, said) = run(words, data, lines).await;
    assert!(well, "{words:?}: {said}");
    said
}

async fn refused(words: &[&str], data: &Path) -> String {
    let (well, said) = run(words, data, "").await;
    assert!(!well, "{words:?}: {said}");
    said
}

const SURVEY: &str = "small-example";

/// A survey and keys, and no wave yet.
async fn imported(data: &Path) {
    let survey = Path::new(env!("CARGO_MANIFEST_DIR")).join("../surveys").join(SURVEY);
    done(&["survey", "import", "--draft", survey.to_str().unwrap()], data, "").await;
    done(&["keys", "new"], data, &format!("{PASSPHRASE}\n{PASSPHRASE}\n")).await;
}

async fn waves(scratch: &Scratch) -> BTreeSet<WaveId> {
    let store = scratch.open().await;
    let waves = store.waves().await.expect("waves");
    store.close().await;
    waves.into_iter().map(|wave| wave.id).collect()
}

fn keys(data: &Path) -> BTreeSet<WaveId> {
    let text = fs::read_to_string(data.join("screening.key")).unwrap();
    ScreeningKeys::from_text(&text).expect("keys").waves().collect()
}

fn names(directory: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistyped_directory_is_told_and_not_made() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("dtaa");
    let file = place.path().join("file");
    let file = file.to_str().unwrap();
    for words in [
        &["verify"][..],
        &["backup", file],
        &["audit", "export", file],
        &["wave", "open", SURVEY],
        &["wave", "close", SURVEY],
        &["keys", "unlock"],
        &["keys", "move", file],
        &["keys", "recover", SURVEY],
    ] {
        let said = refused(words, &data).await;
        assert!(said.contains("there is no database in") && said.contains("--data"), "{words:?}: {said}");
        assert!(names(place.path()).is_empty(), "{words:?}");
    }
    // The same for a directory that is there and holds none.
    for words in [&["verify"][..], &["backup", file], &["wave", "close", SURVEY]] {
        let said = refused(words, place.path()).await;
        assert!(said.contains("there is no database in"), "{words:?}: {said}");
        assert!(names(place.path()).is_empty(), "{words:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_postgresql_database_is_told_and_left_empty() {
    let scratch = Scratch::postgres().await;
    let Location::Postgres(address) = &scratch.location else { unreachable!("it is PostgreSQL") };
    let data = scratch.directory().join("data");
    for words in [&["verify"][..], &["wave", "close", SURVEY], &["backup", "/nowhere/backup"]] {
        let said = refused(&[words, &["--database-url", address]].concat(), &data).await;
        assert!(said.contains("there is no database at postgres://"), "{words:?}: {said}");
        assert!(scratch.contents().await.is_empty() && !data.exists(), "{words:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn waves_opened_at_once_all_have_their_keys() {
    let scratch = Scratch::sqlite();
    let data = scratch.directory();
    imported(data).await;
    let names: Vec<String> = (0..6).map(|number| format!("wave-{number}")).collect();
    let mut opening = tokio::task::JoinSet::new();
    for name in names.clone() {
        let data = data.to_owned();
        opening.spawn(async move { done(&["wave", "open", SURVEY, "--draft", "--name", &name], &data, "").await });
    }
    opening.join_all().await;
    assert_eq!(waves(&scratch).await.len(), names.len());
    assert_eq!(keys(data), waves(&scratch).await);

    let before = fs::read(data.join("screening.key")).unwrap();
    let said = refused(&["wave", "open", SURVEY, "--draft", "--name", "wave-0"], data).await;
    assert!(said.contains("a wave of this name is here already"), "{said}");
    assert_eq!(fs::read(data.join("screening.key")).unwrap(), before, "a refused wave leaves no key behind");
    assert_eq!(self::names(data), ["beratta.db", "screening.key", "server.key"], "nor anything else");

    let said = done(&["keys", "unlock"], data, &format!("{PASSPHRASE}\n")).await;
    for name in &names {
        assert!(said.contains(&format!("opens wave {name} ")), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_printed_lines_of_recovery_words_bring_a_key_back() {
    let scratch = Scratch::sqlite();
    let data = scratch.directory();
    imported(data).await;
    let printed = done(&["wave", "open", SURVEY, "--draft"], data, "").await;
    let words: Vec<&str> = printed.lines().filter(|line| line.starts_with("    ")).collect();
    assert!(words.len() > 1, "{printed}");
    fs::remove_file(data.join("screening.key")).unwrap();
    let lines = format!("{}\n{PASSPHRASE}\n{PASSPHRASE}\n", words.join("\n"));
    done(&["keys", "recover", SURVEY], data, &lines).await;
    for wave in waves(&scratch).await {
        assert!(opened::keys(data).wave(wave).is_ok());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn moving_the_keys_touches_no_other_file() {
    let scratch = Scratch::sqlite();
    let data = scratch.directory();
    imported(data).await;
    let place = tempfile::tempdir().unwrap();
    let (precious, moved) = (place.path().join("moved.new"), place.path().join("moved.key"));
    fs::write(&precious, "precious").unwrap();
    fs::set_permissions(&precious, fs::Permissions::from_mode(0o644)).unwrap();
    let lines = format!("{PASSPHRASE}\nanother river of maples\nanother river of maples\n");
    done(&["keys", "move", moved.to_str().unwrap()], data, &lines).await;
    assert_eq!(fs::read_to_string(&precious).unwrap(), "precious");
    assert_eq!(fs::metadata(&moved).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(names(place.path()), ["moved.key", "moved.new"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_port_is_told_before_anything_is_made() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let place = tempfile::tempdir().unwrap();
    for verb in ["serve", "demo"] {
        let said = refused(&[verb, "--listen", &address], &place.path().join("data")).await;
        assert!(said.contains("cannot listen on") && said.contains("--listen"), "{said}");
        assert!(names(place.path()).is_empty(), "{verb}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_say_what_is_wrong_and_what_to_do() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("data");
    fs::create_dir(&data).unwrap();
    for (url, told) in [
        ("mysql://ida:hemligt@127.0.0.1/beratta", "no address of PostgreSQL"),
        ("nonsense", "no address of PostgreSQL"),
        ("postgres://ida:hemligt@nowhere.invalid/beratta", "Correct the host"),
    ] {
        let said = refused(&["verify", "--database-url", url], &data).await;
        assert!(said.contains(told) && !said.contains("hemligt") && !said.contains("Start PostgreSQL"), "{said}");
    }
    let list = place.path().join("list");
    fs::write(&list, "a shopping list, long enough for a header of any kind, and then some more of it ".repeat(20))
        .unwrap();
    let said = refused(&["restore", list.to_str().unwrap()], &place.path().join("fresh")).await;
    assert!(said.contains("is not a backup of Berätta"), "{said}");
    assert!(!place.path().join("fresh").exists(), "and nothing is made for it");

    fs::copy(&list, data.join("beratta.db")).unwrap();
    let said = refused(&["serve", "--listen", "127.0.0.1:0"], &data).await;
    assert!(said.contains("is no database, or a damaged one") && said.contains("beratta restore"), "{said}");
    assert_eq!(names(&data), ["beratta.db"]);
    let said = refused(&["serve", "--public-url", "nonsense"], &data).await;
    assert!(said.contains("such as https://svar.example"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waves_name_that_is_no_address_is_refused() {
    let scratch = Scratch::sqlite();
    imported(scratch.directory()).await;
    for name in ["", "..", "a/b", "<b>", "åäö"] {
        let said = refused(&["wave", "open", SURVEY, "--draft", "--name", name], scratch.directory()).await;
        assert!(said.contains("small letters a-z, digits and hyphens"), "{said}");
    }
    assert!(waves(&scratch).await.is_empty());
}

/// What was done, from the lines of an export.
fn acts(export: &Path) -> Vec<String> {
    let lines = fs::read_to_string(export).unwrap();
    let lines = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    lines.filter_map(|line| Some(format!("{} {}", line.get("actor")?.as_str()?, line["act"].as_str()?))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_done_on_the_command_line_is_in_the_exported_trail() {
    let scratch = Scratch::sqlite();
    let (data, place) = (scratch.directory(), tempfile::tempdir().unwrap());
    imported(data).await;
    let printed = done(&["wave", "open", SURVEY, "--draft"], data, "").await;
    let words: Vec<&str> = printed.lines().filter(|line| line.starts_with("    ")).collect();
    done(&["wave", "close", SURVEY], data, "").await;
    done(&["keys", "recover", SURVEY], data, &words.join("\n")).await;
    let moved = place.path().join("moved.key");
    let lines = format!("{PASSPHRASE}\nanother river of maples\nanother river of maples\n");
    done(&["keys", "move", moved.to_str().unwrap()], data, &lines).await;
    let backup = place.path().join("backup");
    done(&["backup", backup.to_str().unwrap()], data, "").await;
    done(&["restore", "--replace", backup.to_str().unwrap()], data, "").await;

    let export = place.path().join("trail");
    done(&["audit", "export", export.to_str().unwrap()], data, "").await;
    let expected = [
        "survey-imported",
        "setting-changed",
        "care-words-changed",
        "setting-changed",
        "keys-made",
        "wave-opened",
        "wave-closed",
        "keys-recovered",
        "keys-moved",
        "backup-made",
        "restored",
        "audit-exported",
    ];
    assert_eq!(acts(&export), expected.map(|act| format!("command-line {act}")));
    assert_eq!(fs::metadata(&export).unwrap().permissions().mode() & 0o777, 0o600);
    let said = refused(&["audit", "export", export.to_str().unwrap()], data).await;
    assert!(said.contains("never overwrites"), "{said}");

    let said = done(&["audit", "check", export.to_str().unwrap()], data, "").await;
    assert!(said.contains("12 entries") && said.contains("has the seal") && said.contains("goes on from it"), "{said}");
    assert!(done(&["verify"], data, "").await.contains("Everything is whole."));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_export_and_a_trail_that_was_cut_off_since_are_told() {
    let scratch = Scratch::sqlite();
    let (data, place) = (scratch.directory(), tempfile::tempdir().unwrap());
    imported(data).await;
    done(&["wave", "open", SURVEY, "--draft"], data, "").await;
    let (export, changed) = (place.path().join("trail"), place.path().join("changed"));
    let early = place.path().join("beratta.db");
    fs::copy(data.join("beratta.db"), &early).unwrap();
    done(&["audit", "export", export.to_str().unwrap()], data, "").await;

    let lines = fs::read_to_string(&export).unwrap();
    let without_last = lines.lines().take(6).collect::<Vec<_>>().join("\n");
    for (text, told) in [
        (lines.replace("wave-opened", "wave-closed"), "entry 6 was changed"),
        (lines.replace("draft=yes", "draft=yes count=1"), "line 6 of"),
        (lines.replacen("{\"number\":2", "{\"number\":9", 1), "entry 2 was taken out"),
        (without_last, "has no head"),
    ] {
        fs::write(&changed, text).unwrap();
        let said = refused(&["audit", "check", changed.to_str().unwrap()], data).await;
        assert!(said.contains(told), "{told}: {said}");
    }
    // Far from the database and its key an export still holds together.
    let elsewhere = place.path().join("elsewhere");
    let said = done(&["audit", "check", export.to_str().unwrap()], &elsewhere, "").await;
    assert!(said.contains("there is no server.key here") && said.contains("there is none here"), "{said}");
    assert!(!elsewhere.exists());

    // An earlier copy of the database is whole by itself: only the export tells.
    fs::copy(&early, data.join("beratta.db")).unwrap();
    assert!(done(&["verify"], data, "").await.contains("Everything is whole."));
    let said = refused(&["audit", "check", export.to_str().unwrap()], data).await;
    assert!(said.contains("does not go on from this export"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn verify_looks_at_the_trails_seal_when_the_key_is_here() {
    let scratch = Scratch::sqlite();
    let data = scratch.directory();
    imported(data).await;
    scratch.sql("UPDATE audit_head SET mac = zeroblob(32)").await;
    let said = refused(&["verify"], data).await;
    assert!(said.contains("audit 5") && said.contains("its seal is not that of this server.key"), "{said}");
    fs::rename(data.join("server.key"), data.join("elsewhere")).unwrap();
    let said = done(&["verify"], data, "").await;
    assert!(said.contains("was not looked at: there is no server.key here"), "{said}");
}
