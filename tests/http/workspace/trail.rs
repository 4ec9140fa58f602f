//! The audit trail and the keys, as those see them who may.

use beratta_domain::access::Role;
use beratta_domain::audit::{Act, Exported, HeadSeal, Trail, read_line};
use beratta_domain::keys::ServerKey;

use super::{Office, PASSWORD, fields};
use beratta_tests::program::WAVE;

#[tokio::test(flavor = "multi_thread")]
async fn the_trail_is_read_in_words_and_says_whether_it_holds() {
    let office = Office::open().await;
    let lead = office.equip(Role::SafeguardingLead, "leila@example.org").await;
    let browser = office.browser(&lead.token);
    let page = browser.get("/work/trail").await.expect("a reply");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("The trail holds together"));
    for said in ["Invited somebody", "Set up a second proof", "Maja Berg", "Opened a wave", WAVE, "Code app"] {
        assert!(page.body.contains(said), "{said}");
    }
    let only = browser.post("/work/trail/only", &fields(&[("act", "wave-opened")])).await.expect("a reply");
    assert_eq!(only.header("location"), Some("/work/trail/of/wave-opened"));
    let only = browser.get("/work/trail/of/wave-opened").await.expect("a reply");
    assert_eq!(only.body.matches("<strong>Opened a wave</strong>").count(), 1);
    assert!(!only.body.contains("<strong>Invited somebody</strong>"));
    for made_up in ["/work/trail/of/puzzle", "/work/trail/before/x", "/work/trail/before/-1"] {
        assert_eq!(browser.get(made_up).await.expect("a reply").status, 404, "{made_up}");
    }
    office.scratch.sql("UPDATE audit SET actor = 'job' WHERE number = 2").await;
    let page = browser.get("/work/trail").await.expect("a reply");
    assert!(page.body.contains("does not hold together") && page.body.contains("entry 2"), "{}", page.body);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trail_goes_back_page_by_page_and_misses_nothing() {
    let office = Office::open().await;
    for _ in 0..60 {
        office.invite(Role::Researcher).await;
    }
    let lead = office.equip(Role::SafeguardingLead, "leila@example.org").await;
    let browser = office.browser(&lead.token);
    let (mut path, mut seen) = ("/work/trail".to_owned(), Vec::new());
    loop {
        let page = browser.get(&path).await.expect("a reply").body;
        let numbers = page.split("<bdi dir=\"ltr\">#").skip(1).filter_map(|rest| rest.split('<').next()?.parse().ok());
        seen.extend(numbers.collect::<Vec<u64>>());
        // The links to other languages are of this page itself.
        let links = page.split("href=\"/work/trail/before/").skip(1).filter_map(|rest| rest.split('"').next());
        let Some(older) = links.into_iter().find(|link| !link.contains('?')) else { break };
        path = format!("/work/trail/before/{older}");
    }
    let all: Vec<u64> = office.trail().await.iter().rev().map(|entry| entry.number).collect();
    assert!(all.len() > 60);
    assert_eq!(seen, all);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trail_is_taken_out_as_the_command_does_with_an_entry_of_its_own() {
    let office = Office::open().await;
    let chief = office.equip(Role::Administrator, "chief@example.org").await;
    let file = office.browser(&chief.token).post("/work/trail/export", &[]).await.expect("a reply");
    let named = file.header("content-disposition").expect("a file");
    assert!(file.status == 200 && named.starts_with("attachment") && named.contains(".jsonl"), "{named}");
    let (mut entries, mut head) = (Vec::new(), None);
    for line in file.body.lines() {
        match read_line(line).expect("a line") {
            Exported::Entry(kept) => entries.push(kept),
            Exported::Head(end) => head = Some(end),
        }
    }
    let text = std::fs::read_to_string(office.scratch.directory().join("server.key")).expect("a key");
    let seal = HeadSeal::of(&ServerKey::from_text(&text).expect("reads"));
    assert_eq!(Trail::check(&entries, &head.expect("an end"), Some(&seal)), Ok(()));
    let last = &entries.last().expect("an entry").entry;
    assert_eq!(last.act, Act::AuditExported);
    assert!(last.actor.to_string().starts_with("person "), "{}", last.actor);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_locks_the_answers_makes_the_server_forget_the_keys() {
    let office = Office::with_answers().await;
    let chief = office.browser(&office.equip(Role::Administrator, "chief@example.org").await.token);
    let screener = office.browser(&office.equip(Role::Screener, "sami@example.org").await.token);
    let keys = chief.get("/work/keys").await.expect("a reply").body;
    assert!(keys.contains("locked on this server") && keys.contains("in screening.key on this server"), "{keys}");
    assert!(!keys.contains("/work/keys/lock\""), "there is nothing to lock");
    let form = fields(&[("passphrase", beratta_tests::opened::PASSPHRASE)]);
    assert_eq!(screener.post("/work/screening/unlock", &form).await.expect("a reply").status, 303);
    let wave = format!("/work/screening/{WAVE}");
    assert_eq!(screener.get(&wave).await.expect("a reply").status, 200);
    assert!(chief.get("/work/keys").await.expect("a reply").body.contains("unlocked on this server"));

    assert_eq!(screener.post("/work/keys/lock", &[]).await.expect("a reply").status, 404);
    assert_eq!(chief.post("/work/keys/lock", &[]).await.expect("a reply").header("location"), Some("/work/keys"));
    let locked = screener.get(&wave).await.expect("a reply");
    assert_eq!((locked.status, locked.header("location")), (303, Some("/work/screening")));
    assert_eq!(office.trail().await.last().map(|entry| entry.act), Some(Act::KeysLocked));
    // A key is a text of 64 digits or of 24 words; neither is there, nor what it is sealed in.
    let file = std::fs::read_to_string(office.scratch.directory().join("screening.key")).expect("the file");
    let long = file.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| word.len() > 30);
    assert!(long.clone().count() > 0);
    assert!(long.into_iter().all(|word| !keys.contains(word)), "a key stands on the page");
    assert!(!keys.contains(PASSWORD));
    office.close().await;
}
