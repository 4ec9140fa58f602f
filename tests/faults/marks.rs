//! Nothing of a visitor is left but what the visitor sent, and that is sealed.

use std::fs;
use std::net::Ipv4Addr;
use std::path::PathBuf;

use beratta_tests::child::{Form, story};
use beratta_tests::http::{Client, JSON};
use beratta_tests::postgres::{Cluster, Durability};
use beratta_tests::program::{Program, Start, WAVE, command};
use tempfile::TempDir;

use crate::places::{Mark, found};

const ADDRESS: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 77);
const FORWARDED: &str = "203.0.113.177";
const FORWARDED_TOO: &str = "198.51.100.178";
const AGENT: &str = "MarkedAgent/77.1 (Ångström & co)";
const REFERRER: &str = "https://marked-referrer.example/from/here?who=me";
const COOKIE: &str = "marked-cookie=one-two-three";
const LANGUAGE: &str = "sv-marked";
const QUERY: &str = "marked-click-identifier";
const PATH: &str = "marked-path-of-nowhere";
const FIELD: &str = "marked-unknown-field";
const ADVICE: &str = "Marked advice: \"tell an adult\" & save what they wrote, snälla.";
const WISH: &str = "marked wish that adults listened";
const CODE: &str = "marked-code-that-is-none";

fn marks() -> Vec<Mark> {
    vec![
        Mark::new("the address", &ADDRESS.to_string()),
        Mark::new("the forwarded address", FORWARDED),
        Mark::new("the other forwarded address", FORWARDED_TOO),
        Mark::new("the user agent", AGENT),
        Mark::new("the referrer", REFERRER),
        Mark::new("the cookie", COOKIE),
        Mark::new("the language header", LANGUAGE),
        Mark::new("the query", QUERY),
        Mark::new("the path", PATH),
        Mark::new("a field's name", FIELD),
        Mark::new("the advice", ADVICE),
        Mark::new("the wish", WISH),
        Mark::new("the code", CODE),
    ]
}

/// Everywhere that something could be left.
struct Left {
    data: PathBuf,
    temp: PathBuf,
    log: PathBuf,
    backup: PathBuf,
    cluster: Option<PathBuf>,
    _own: TempDir,
}

impl Left {
    fn new(cluster: Option<&Cluster>) -> Self {
        let own = TempDir::new().expect("a scratch directory");
        let place = |name: &str| own.path().join(name);
        let (data, temp, log, backup) = (place("data"), place("temp"), place("log"), place("backup"));
        fs::create_dir(&temp).expect("a directory");
        Self { data, temp, log, backup, cluster: cluster.map(Cluster::data_directory), _own: own }
    }

    fn places(&self) -> Vec<PathBuf> {
        let own = [&self.data, &self.temp, &self.log, &self.backup].map(Clone::clone);
        own.into_iter().chain(self.cluster.clone()).collect()
    }

    fn found(&self) -> Vec<String> {
        found(&marks(), &self.places())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_the_visitor_is_left() {
    let left = Left::new(None);
    let program = Start::demo(&left.data).temp(&left.temp).log("trace", &left.log).start().await;
    assert_nothing_is_left(&left, None, program).await;
    assert_every_mark_is_found_where_nothing_hides_it(&left).await;
}

/// PostgreSQL's own log and its log of changes are searched too.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_the_visitor_is_left_in_postgresql() {
    let cluster = Cluster::start_new(Durability::None);
    let address = cluster.database().await;
    let left = Left::new(Some(&cluster));
    let program = Start::demo(&left.data).database(&address).temp(&left.temp).log("trace", &left.log).start().await;
    assert_nothing_is_left(&left, Some(&address), program).await;
}

async fn assert_nothing_is_left(left: &Left, database: Option<&str>, program: Program) {
    let quiet = program.said();
    visit(&program).await;
    back_up(left, database).await;
    assert_eq!(left.found(), Vec::<String>::new(), "while the program runs");
    assert_only_we_log(&program.said());
    let since = &program.said()[quiet.len()..];
    // Each line has its time: one for each Send would tell who answered when.
    assert_eq!(since, "", "what a visitor does makes no line in the log");
    program.end().await;
    assert_eq!(left.found(), Vec::<String>::new(), "after it ended");
}

/// What a library logs today may be harmless, and something else tomorrow.
fn assert_only_we_log(log: &str) {
    let levels = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR"];
    for line in log.lines() {
        let mut words = line.split_whitespace().skip_while(|word| !levels.contains(word)).skip(1);
        assert!(words.next().is_none_or(|target| target.starts_with("beratta")), "{line}");
    }
}

async fn back_up(left: &Left, database: Option<&str>) {
    let words = ["backup".as_ref(), left.backup.as_os_str(), "--data".as_ref(), left.data.as_os_str()];
    let database = database.map(|address| ["--database-url", address]);
    let done = command(words.into_iter().chain(database.iter().flatten().map(AsRef::as_ref))).await;
    assert!(done.status.success(), "{done:?}");
    for name in ["server.key", "screening.key"] {
        let key = fs::read_to_string(left.data.join(name)).expect("a key");
        let lines: Vec<Mark> =
            key.lines().filter(|line| line.len() > 30).map(|line| Mark::new("a line of a key", line)).collect();
        assert!(!lines.is_empty(), "{name} was read");
        assert_eq!(found(&lines, std::slice::from_ref(&left.backup)), Vec::<String>::new(), "{name} is in the backup");
    }
}

/// The whole journey and every wrong turn of it, by somebody who is marked all over.
async fn visit(program: &Program) {
    let client = program.client().from(ADDRESS.into());
    let client = client.with("user-agent", AGENT).with("referer", REFERRER).with("cookie", COOKIE);
    let client = client.with("x-forwarded-for", FORWARDED).with("x-real-ip", FORWARDED);
    let client = client.with("forwarded", &format!("for={FORWARDED_TOO};host=svar.example"));
    let client = client.with("accept-language", LANGUAGE).with("origin", "null");
    turn_wrong(&client).await;

    let form = story(&client, WAVE, "13-15").await.expect("a story");
    let form =
        form.with("q-advice", ADVICE).with("q-wish-adults", WISH).with("q-gender", "girl").with("show-words", "yes");
    let statuses = [
        (form.clone().with(FIELD, ADVICE), 422),
        (form.clone().with("q-gender", ADVICE), 422),
        (form.clone().with("token", CODE), 400),
        (form.clone().with("q-wish-adults", &WISH.repeat(9_000)), 413),
        (form.clone(), 200),
        (form.clone(), 200),
        (form.clone().with("q-advice", &format!("{ADVICE} More.")), 409),
        (form.clone().with("q-advice", &format!("{ADVICE} More.")).with("replace", "yes"), 200),
    ];
    for (form, status) in statuses {
        let reply = form.send(&client).await.expect("a reply");
        assert_eq!(reply.status, status, "{reply:?}");
    }
    over_the_interface(&client).await;
    // Enough that a batch moves from inbox to table.
    for _ in 0..25 {
        let form = story(&client, WAVE, "16-17").await.expect("a story").with("q-advice", ADVICE);
        assert_eq!(form.send(&client).await.expect("a reply").status, 200);
    }
}

async fn turn_wrong(client: &Client) {
    let pages = [
        (format!("/?utm_source={QUERY}"), 307),
        (format!("/s/{WAVE}?fbclid={QUERY}"), 307),
        (format!("/s/{PATH}"), 404),
        (format!("/{PATH}/{QUERY}"), 404),
        (format!("/api/v1/waves/{PATH}"), 404),
        (format!("/s/{PATH}/answers"), 404),
        ("/help".to_owned(), 200),
    ];
    for (page, status) in pages {
        assert_eq!(client.get(&page).await.expect("a reply").status, status, "{page}");
    }
    let code = [("code".to_owned(), CODE.to_owned())];
    let withdraw = client.post(&format!("/s/{WAVE}/withdraw"), &code).await.expect("a reply");
    assert_eq!(withdraw.status, 422);
    let wrong = client.ask("POST", &format!("/s/{WAVE}/answers"), "text/plain", ADVICE.as_bytes()).await;
    assert_eq!(wrong.expect("a reply").status, 415);
}

async fn over_the_interface(client: &Client) {
    let stories = format!("/api/v1/waves/{WAVE}/stories");
    let story = client.ask("POST", &stories, JSON, br#"{"age_band": "10-12", "lang": "sv"}"#).await.expect("a reply");
    let story: serde_json::Value = serde_json::from_str(&story.body).expect("JSON");
    let answers = format!("/api/v1/waves/{WAVE}/answers");
    let body = serde_json::json!({"token": story["token"], "answers": {"advice": ADVICE}}).to_string();
    for (body, status) in [
        (body.replace("answers", FIELD), 422),
        (body.replace('{', ADVICE), 400),
        (body.replace("advice", FIELD), 422),
        (body, 201),
    ] {
        let reply = client.ask("POST", &answers, JSON, body.as_bytes()).await.expect("a reply");
        assert_eq!(reply.status, status, "{reply:?}");
    }
}

/// The same search where each mark stands, in each spelling: in a table, in the write-ahead log, in a temporary file, in
/// the log, in a backup.
async fn assert_every_mark_is_found_where_nothing_hides_it(left: &Left) {
    use sqlx::Connection;

    let (file, marks) = (left.data.join("beratta.db"), marks());
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&file);
    let mut conn = sqlx::SqliteConnection::connect_with(&options).await.expect("the database opens");
    sqlx::raw_sql("CREATE TABLE careless (kept BLOB)").execute(&mut conn).await.expect("a table");
    let spellings: Vec<(&str, &Vec<u8>)> =
        marks.iter().flat_map(|mark| mark.spellings.iter().map(|spelling| (mark.what, spelling))).collect();
    for (_, spelling) in &spellings {
        let insert = sqlx::query("INSERT INTO careless (kept) VALUES ($1)").bind(*spelling);
        insert.execute(&mut conn).await.expect("a row");
    }
    for file in [left.temp.join("spooled"), left.log.clone(), left.backup.clone()] {
        let mut bytes = fs::read(&file).unwrap_or_default();
        for (_, spelling) in &spellings {
            bytes.push(b'\n');
            bytes.extend_from_slice(spelling);
        }
        fs::write(&file, bytes).expect("it is written");
    }
    assert_found(&spellings, left, &["beratta.db-wal", "spooled", "log", "backup"]);
    sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut conn).await.expect("a checkpoint");
    assert_found(&spellings, left, &["beratta.db"]);
}

fn assert_found(spellings: &[(&str, &Vec<u8>)], left: &Left, files: &[&str]) {
    let found = left.found();
    for name in files {
        for (what, spelling) in spellings {
            let line = format!("{what} as {:?} in ", String::from_utf8_lossy(spelling));
            let here = found.iter().any(|hit| hit.starts_with(&line) && hit.ends_with(&format!("/{name}")));
            assert!(here, "{line}{name}");
        }
    }
}

/// Guards the helper itself: a form whose fields it did not read would mark nothing.
#[test]
fn a_form_is_read_as_a_browser_reads_it() {
    let page = r#"<form method="post" action="/a"><input type="hidden" name="token" value="t&amp;t"><textarea name="q">
 x</textarea><input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked></form>"#;
    let form = Form::first(page);
    let fields = [("token", "t&t"), ("q", " x"), ("r", "2")].map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!((form.action.as_str(), form.fields), ("/a", fields.to_vec()));
}
