//! What was not released is told nowhere: no page, no file for whoever works here, no log, and after withdrawal and purge no
//! backup has a word, a sealed byte or an id of it. Each search first finds what is there to be found.

use aho_corasick::AhoCorasick;
use beratta::workspace::rules;
use beratta_domain::access::Role;
use beratta_domain::intake::{CodeHash, IntakeStore};
use beratta_domain::wave_store::WaveStore;
use beratta_tests::http::{Client, Reply};
use beratta_tests::program::WAVE;
use data_encoding::{BASE64, BASE64URL_NOPAD, HEXLOWER, HEXUPPER};
use scraper::Html;
use std::collections::BTreeSet;
use uuid::Uuid;

use super::groups::Class;
use super::screening::{next, of_answers, post, shown, unlocked};
use super::{Office, Places, moment};

/// How much of a sealed text is looked for: enough to be found nowhere by chance.
const PART: usize = 30;

/// An answer, as the database has it.
#[derive(Clone, Debug)]
struct Row {
    id: Uuid,
    sealed: Vec<u8>,
    code: [u8; 32],
}

async fn rows(office: &Office) -> Vec<Row> {
    let rows = office.scratch().contents().await.remove("answers").expect("a table");
    let bytes = |row: &str, column: &str| {
        let row = format!(" {row}");
        let (_, value) = row.split_once(&format!(" {column}=X'"))?;
        HEXUPPER.decode(value.split_once('\'')?.0.as_bytes()).ok()
    };
    let read = |row: &String| {
        let id = Uuid::from_slice(&bytes(row, "id")?).ok()?;
        Some(Row { id, sealed: bytes(row, "sealed")?, code: bytes(row, "code")?.try_into().ok()? })
    };
    rows.iter().map(|row| read(row).expect("an answer's row")).collect()
}

/// What is looked for, and what it is.
struct Sought {
    named: Vec<String>,
    patterns: AhoCorasick,
}

impl Sought {
    fn of(texts: &BTreeSet<String>, ids: bool, rows: &[Row]) -> Self {
        let mut sought: Vec<(String, Vec<u8>)> =
            texts.iter().map(|text| (format!("the words “{text}”"), text.clone().into_bytes())).collect();
        for Row { id, sealed, .. } in rows {
            let part = &sealed[..PART];
            // As a reply's body is read here.
            let lossy: String = String::from_utf8_lossy(part).chars().take(PART / 2).collect();
            let forms =
                [HEXLOWER.encode(part), HEXUPPER.encode(part), BASE64.encode(part), BASE64URL_NOPAD.encode(part)];
            let forms = forms.into_iter().chain([lossy]).map(String::into_bytes).chain([part.to_vec()]);
            sought.extend(forms.map(|form| (format!("what {id} was sealed to"), form)));
            if ids {
                let forms = [id.to_string(), id.simple().to_string()].map(String::into_bytes).into_iter();
                sought.extend(forms.chain([id.as_bytes().to_vec()]).map(|form| (format!("the id {id}"), form)));
            }
        }
        let (named, patterns): (Vec<_>, Vec<_>) = sought.into_iter().unzip();
        Self { named, patterns: AhoCorasick::new(patterns).expect("patterns") }
    }

    fn found(&self, bytes: &[u8]) -> Option<&str> {
        Some(&self.named[self.patterns.find(bytes)?.pattern().as_usize()])
    }

    /// In a reply as it came, or as a reader sees it.
    fn told(&self, reply: &Reply) -> Option<&str> {
        let seen: String = Html::parse_document(&reply.body).root_element().text().collect();
        self.found(reply.body.as_bytes()).or_else(|| self.found(seen.as_bytes()))
    }
}

/// Everybody who may come, with a session where they have one.
async fn everybody(office: &Office, class: &Class) -> Vec<(String, Client)> {
    let mut everybody = vec![("nobody".to_owned(), office.stranger())];
    for role in Role::ALL {
        let token = match role {
            Role::Analyst => class.analyst(office).await,
            Role::Facilitator => class.own.facilitator.clone(),
            _ => office.equip(role, &format!("crawl-{role}@example.org")).await.token,
        };
        everybody.push((role.to_string(), office.browser(&token)));
    }
    everybody
}

/// Every page there is to ask for, with ids of things that are there; and the files that a role may take away.
async fn crawl(office: &Office, class: &Class, browser: &Client, answer: Uuid) -> Vec<(String, Reply)> {
    let person = office.access.session(&class.own.facilitator, moment()).await.expect("looked for").expect("goes on");
    let places = Places::of(office, &person.person().id.to_string(), &answer.to_string()).await;
    let work = rules().into_iter().filter(|rule| rule.method == "GET").map(|rule| rule.path.to_owned());
    let around = ["/", "/s/{wave}", "/s/{wave}/adults", "/s/{wave}/poster", "/results/{wave}", "/privacy", "/help"];
    let around = around.into_iter().chain(["/api/v1/waves", "/api/v1/openapi.json", "/healthz", "/readyz"]);
    let mut replies = Vec::new();
    for path in work.filter(|path| !path.starts_with("/sign-out")).chain(around.map(str::to_owned)) {
        let path = places.put(&class.own, &path);
        replies.push((path.clone(), browser.get(&path).await.expect("a reply")));
    }
    replies.push(("the trail's file".to_owned(), post(browser, "/work/trail/export", &[]).await));
    replies
}

/// The words of the answers, but for those of which a reader may know.
fn texts(but: &[String]) -> BTreeSet<String> {
    let known = |text: &str| but.iter().any(|body| body.contains(text));
    of_answers().into_iter().filter(|text| !known(text)).map(str::to_owned).collect()
}

fn id_of(form: &str) -> Uuid {
    Uuid::parse_str(form.rsplit('/').next().expect("an id")).expect("an id")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_or_is_held_is_told_to_screeners_and_to_nobody_else() {
    let log = tempfile::NamedTempFile::new().expect("a file");
    let office = Office::with_answers_logging(log.path()).await;
    let class = Class::of(&office).await;
    let screener = office.browser(&office.equip(Role::Screener, "one@example.org").await.token);
    unlocked(&screener).await;
    let all = rows(&office).await;
    let (sought, words) = (Sought::of(&texts(&[]), true, &all), Sought::of(&texts(&[]), false, &all));
    assert!(sought.named.len() > 64 * 8);
    // One is released, two are held, one lies before the screener, and the others wait.
    let mut held = None;
    for (act, choice) in [
        ("release", [("audience", "13-15"), ("as", "name")]),
        ("hold", [("reason", "distressing"), ("note", "")]),
        ("hold", [("reason", "danger"), ("note", "")]),
    ] {
        let page = next(&screener).await;
        assert!(words.told(&page).is_some(), "a screener reads nothing");
        let form = shown(&page).form;
        assert_eq!(post(&screener, &format!("{form}/{act}"), &choice).await.status, 303);
        held = Some(id_of(&form));
    }
    assert!(sought.told(&next(&screener).await).is_some_and(|found| found.starts_with("the id")));
    let held = held.expect("one is held");
    for (who, browser) in everybody(&office, &class).await {
        if ["screener", "lead"].contains(&who.as_str()) {
            continue;
        }
        for (path, reply) in crawl(&office, &class, &browser, held).await {
            // The trail names the answers that were opened: their ids, and nothing else of them.
            let told = match path.as_str() {
                "the trail's file" => words.told(&reply).map(str::to_owned),
                _ => sought.told(&reply).map(str::to_owned),
            };
            // An address that is not there repeats what was asked for in its links to other languages.
            let repeated = told.as_deref() == Some(&format!("the id {held}")) && path.contains(&held.to_string());
            assert!(told.is_none() || repeated, "{path} tells {who} {told:?}");
        }
    }
    // The lead sees that there is an answer about danger, and no word of it.
    let lead = office.browser(&office.equip(Role::SafeguardingLead, "anna@example.org").await.token);
    let rooms = crawl(&office, &class, &lead, held).await;
    assert!(
        rooms.iter().any(|(path, reply)| path.starts_with("/work/danger") && reply.body.contains(&held.to_string()))
    );
    for (path, reply) in rooms.into_iter().filter(|(path, _)| !path.starts_with("/work/screening")) {
        assert_eq!(words.told(&reply), None, "{path} as the lead");
    }
    office.close().await;
    let log = std::fs::read(log.path()).expect("the log");
    assert!(log.windows(5).any(|part| part == b"ready"), "nothing was logged");
    assert_eq!(sought.found(&log), None, "the log tells it");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_withdrawal_and_purge_no_page_no_file_and_no_new_backup_has_any_of_it() {
    let office = Office::with_answers().await;
    let class = Class::of(&office).await;
    let screener = office.browser(&office.equip(Role::Screener, "one@example.org").await.token);
    let admin = office.browser(&office.equip(Role::Administrator, "chief@example.org").await.token);
    unlocked(&screener).await;
    let page = next(&screener).await;
    let (released, known) = (id_of(&shown(&page).form), page.body.clone());
    assert_eq!(
        post(&screener, &format!("{}/release", shown(&page).form), &[("audience", "13-15"), ("as", "name")])
            .await
            .status,
        303
    );
    let held = id_of(&shown(&next(&screener).await).form);
    assert_eq!(
        post(&screener, &format!("/work/screening/{WAVE}/{held}/hold"), &[("reason", "distressing"), ("note", "")])
            .await
            .status,
        303
    );
    let everything = rows(&office).await;
    let (kept, gone): (Vec<Row>, Vec<Row>) = everything.into_iter().partition(|row| row.id == released);
    assert_eq!(kept.len(), 1);
    let seen: String = Html::parse_document(&known).root_element().text().collect();
    let sought = Sought::of(&texts(&[known, seen]), true, &gone);
    let sealed = Sought::of(&BTreeSet::new(), false, &[gone.clone(), kept].concat());
    let scratch = office.scratch().directory().to_owned();
    let backup = async |name: &str| {
        let file = scratch.join(name);
        let (well, said) = office.command(&["backup", &file.display().to_string()], "").await;
        assert!(well, "{said}");
        std::fs::read(file).expect("the backup")
    };
    assert!(sealed.found(&backup("before").await).is_some(), "a backup has what is sealed");

    // One child takes theirs back.
    let wave = office.store.waves().await.expect("waves").remove(0).id;
    let back = gone.iter().find(|row| row.id != held).expect("one waits").clone();
    assert!(office.store.withdraw(wave, &CodeHash(back.code)).await.expect("is taken back"));
    let withdrawn = Sought::of(&BTreeSet::new(), true, std::slice::from_ref(&back));
    let others = Sought::of(&BTreeSet::new(), true, &gone);
    for name in ["beratta.db", "beratta.db-wal"] {
        let bytes = std::fs::read(scratch.join(name)).unwrap_or_default();
        assert_eq!(withdrawn.found(&bytes), None, "{name}, after the withdrawal");
    }
    let bytes = backup("taken-back").await;
    assert_eq!(withdrawn.found(&bytes), None, "a new backup, after the withdrawal");
    assert!(others.found(&bytes).is_some(), "and the others are there");

    let path = format!("/work/waves/{WAVE}");
    assert_eq!(post(&admin, &format!("{path}/close"), &[]).await.status, 303);
    assert_eq!(post(&admin, &format!("{path}/purge"), &[("name", WAVE)]).await.status, 303);
    for (who, browser) in everybody(&office, &class).await {
        for (path, reply) in crawl(&office, &class, &browser, held).await {
            let told = sought.told(&reply).map(str::to_owned);
            let repeated = told.as_deref() == Some(&format!("the id {held}"));
            let asked = path.contains(&held.to_string()) || path == "the trail's file";
            assert!(told.is_none() || repeated && asked, "{path} tells {who} {told:?}");
        }
    }
    assert_eq!(sealed.found(&backup("after").await), None, "a new backup");
    for name in ["beratta.db", "beratta.db-wal"] {
        let bytes = std::fs::read(scratch.join(name)).unwrap_or_default();
        assert_eq!(sealed.found(&bytes), None, "{name}");
    }
    office.close().await;
}
