//! The life of a wave over HTTP and on the command line.

use beratta_domain::access::Role;
use beratta_domain::audit::Act;
use beratta_domain::keys::ScreeningKeys;
use beratta_tests::http::{Client, Reply};
use beratta_tests::program::{WAVE, until};

use super::{Office, fields};
use crate::recordings::{ALOUD, imported};

const NAME: &str = "lunch-2027";

async fn post(client: &Client, path: &str, pairs: &[(&str, &str)]) -> Reply {
    client.post(path, &fields(pairs)).await.expect("a reply")
}

async fn draft(admin: &Client) -> Reply {
    post(admin, "/work/waves", &[("survey", WAVE), ("name", NAME), ("days", "30")]).await
}

fn on_wave(step: &str) -> String {
    format!("/work/waves/{NAME}{step}")
}

async fn tried(admin: &Client) -> Reply {
    let lesson = "The second part was long; it is shorter now.";
    // As an Arabic keyboard writes four.
    let pairs = [("on", "2026-11-20"), ("band-10-12", "٤"), ("band-13-15", ""), ("lesson", lesson)];
    post(admin, &on_wave("/try"), &pairs).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_nowhere_for_the_public_and_opens_only_with_all_it_needs() {
    let office = Office::open().await;
    let admin = office.browser(&office.equip(Role::Administrator, "chief@example.org").await.token);
    let made = draft(&admin).await;
    let words = made.body.matches("<bdi dir=\"ltr\" lang=\"en\">").count();
    assert_eq!((made.status, words), (200, 24), "the words of its key are shown once");
    assert_eq!(draft(&admin).await.status, 422, "its name is taken");
    let unchosen = post(&admin, "/work/waves", &[("name", "another-name"), ("days", "30")]).await;
    assert!(unchosen.status == 422 && unchosen.body.contains("Choose a survey."), "{unchosen:?}");
    assert!(unchosen.body.contains("value=\"another-name\""), "what was typed stays: {unchosen:?}");
    let public = office.stranger();
    let unknown = public.get("/s/puzzle").await.expect("a reply");
    for path in ["", "/adults", "/poster", "/complaint", "/withdraw"] {
        let reply = public.get(&format!("/s/{NAME}{path}")).await.expect("a reply");
        assert_eq!(reply.status, unknown.status, "{path}");
        assert!(!reply.body.contains(NAME), "{path}");
    }
    for path in [format!("/results/{NAME}"), format!("/api/v1/waves/{NAME}")] {
        assert_eq!(public.get(&path).await.expect("a reply").status, 404, "{path}");
    }
    assert_eq!(post(&public, &format!("/s/{NAME}/story"), &[("band", "13-15")]).await.status, 404);

    let (well, said) = office.command(&["wave", "open", NAME], "").await;
    assert!(!well, "{said}");
    for told in ["beratta wave try lunch-2027", "beratta invite --role screener", "--role lead", "wave pin lunch-2027"]
    {
        assert!(said.contains(told), "{told}: {said}");
    }
    let refused = post(&admin, &on_wave("/open"), &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("It may not open yet"), "{refused:?}");
    for (pairs, told) in [
        (vec![("on", "2999-01-01"), ("band-10-12", "4"), ("lesson", "x")], "Write a day that has been"),
        (vec![("on", "2026-11-20"), ("band-10-12", "0"), ("lesson", "x")], "at least one child"),
        (vec![("on", "2026-11-20"), ("band-10-12", "4"), ("lesson", " ")], "Write something"),
    ] {
        let reply = post(&admin, &on_wave("/try"), &pairs).await;
        assert!(reply.status == 422 && reply.body.contains(told), "{told}: {reply:?}");
    }
    assert_eq!(tried(&admin).await.status, 303);
    let page = admin.get(&on_wave("")).await.expect("a reply");
    assert!(page.body.contains("The second part was long") && page.body.contains("10 to 12 years: 4"), "{page:?}");
    assert_eq!(post(&admin, &on_wave("/open"), &[]).await.status, 409, "nobody screens, and nobody signed");
    let (well, said) = office.command(&["wave", "open", NAME, "--draft"], "").await;
    assert!(well, "{said}");
    until("the demonstration is open", async || {
        (public.get(&format!("/s/{NAME}")).await.ok()?.status == 200).then_some(())
    })
    .await;
    office.close().await;
}

/// The addresses of a page that have this in them.
fn links<'a>(page: &'a Reply, with: &str) -> Vec<&'a str> {
    let addresses = ["href=\"", "src=\""].into_iter().flat_map(|name| page.body.split(name).skip(1));
    addresses.filter_map(|rest| rest.split('"').next()).filter(|link| link.contains(with)).collect()
}

/// Nothing in this page is, or leads to, a Send: no form with an address, no button that may be pressed, nothing of a token.
fn takes_nothing(page: &Reply, link: &str) {
    for sending in ["method=\"post\"", " action=", "formaction", "name=\"token\"", "name=\"ticket\""] {
        assert!(!page.body.contains(sending), "{link}: {sending}");
    }
    for button in page.body.split("<button").skip(1).filter_map(|rest| rest.split('>').next()) {
        assert!(button.contains("type=\"button\"") || button.contains("disabled"), "{link}: {button}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_shows_each_page_in_each_language_and_state_and_counts_and_takes_nothing() {
    let office = Office::open().await;
    let admin = office.browser(&office.equip(Role::Administrator, "chief@example.org").await.token);
    assert_eq!(draft(&admin).await.status, 200);
    for slug in [NAME, WAVE] {
        let place = format!("/work/waves/{slug}");
        let room = admin.get(&place).await.expect("a reply");
        let previews = links(&room, "/preview/");
        assert_eq!(previews.len(), (10 + 3) * 4, "ten variants and three pages, in four languages");
        let before = office.scratch().contents().await;
        for link in &previews {
            let page = admin.get(link).await.expect("a reply");
            assert_eq!(page.status, 200, "{link}");
            takes_nothing(&page, link);
            let mut parts = link.split('/').skip(5);
            let (lang, rest) = (parts.next().expect("a language"), parts.collect::<Vec<_>>().join("/"));
            assert!(page.body.contains(&format!("<html lang=\"{lang}\"")), "{link}");
            assert!(page.body.contains(&format!("href=\"{place}\"")), "{link}: the way back");
            let others = links(&page, "/preview/");
            assert!(others.len() == 3 && others.iter().all(|other| other.ends_with(&rest)), "{link}: {others:?}");
            // While a wave is not public, none of its own addresses is there.
            assert_eq!(links(&page, &format!("/s/{slug}")), <[&str; 0]>::default(), "{link}");
            assert_eq!(links(&page, "/results/"), <[&str; 0]>::default(), "{link}");
        }
        let care = admin.get(&format!("{place}/preview/en/care")).await.expect("a reply");
        let thanks = admin.get(&format!("{place}/preview/en/thanks")).await.expect("a reply");
        assert!(care.body.contains("class=\"care\"") && !thanks.body.contains("class=\"care\""));
        assert!(thanks.body.contains("••••-••••-••••"), "a code that is none: {thanks:?}");
        let after = office.scratch().contents().await;
        for table in ["variant_counts", "inbox", "answers", "complaints", "audit"] {
            assert_eq!(before[table], after[table], "{slug}: {table}");
        }
    }
    let sent = post(&office.stranger(), &format!("/s/{NAME}/answers"), &[("q-advice", "Tell an adult.")]).await;
    assert_eq!(sent.status, 404);
    for wrong in [
        "/preview/xx/10-12/0",
        "/preview/en/nobody/0",
        "/preview/en/10-12/99",
        "/preview/en/10-12/x",
        "/preview/xx/welcome",
        "/preview/en/story",
        "/audio/nothing.mp3",
    ] {
        assert_eq!(admin.get(&on_wave(wrong)).await.expect("a reply").status, 404, "{wrong}");
    }
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recording_is_heard_in_a_preview_before_children_may_hear_it() {
    let office = Office::open().await;
    imported(&office.scratch).await;
    let admin = office.browser(&office.equip(Role::Administrator, "chief@example.org").await.token);
    let made = post(&admin, "/work/waves", &[("survey", ALOUD), ("name", NAME), ("days", "30")]).await;
    assert_eq!(made.status, 200, "{made:?}");
    let page = admin.get(&on_wave("/preview/en/10-12/0")).await.expect("a reply");
    assert!(page.header("content-security-policy").is_some_and(|policy| policy.contains("media-src 'self'")));
    let recordings = links(&page, "/audio/");
    assert_eq!(recordings.len(), 3);
    for recording in recordings {
        let name = recording.strip_prefix(&on_wave("/audio/")).expect("an address of the workspace");
        let heard = admin.get(recording).await.expect("a reply");
        assert!(heard.status == 200 && heard.body.starts_with("OggS"), "{heard:?}");
        let stranger = office.stranger().get(recording).await.expect("a reply");
        assert_eq!((stranger.status, stranger.header("location")), (303, Some("/sign-in")));
        let public = office.stranger().get(&format!("/s/{NAME}/audio/{name}")).await.expect("a reply");
        assert_eq!(public.status, 404);
    }
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wave_is_purged_only_closed_and_by_its_name_and_its_key_is_gone_from_file_and_memory() {
    let office = Office::with_answers().await;
    let admin = office.browser(&office.equip(Role::Administrator, "chief@example.org").await.token);
    let screener = office.browser(&office.equip(Role::Screener, "maja@example.org").await.token);
    assert_eq!(post(&screener, "/work/screening/unlock", &[("passphrase", "demonstration only")]).await.status, 303);
    assert_eq!(screener.get(&format!("/work/screening/{WAVE}")).await.expect("a reply").status, 200);
    let path = format!("/work/waves/{WAVE}");
    let keys = || {
        let text = std::fs::read_to_string(office.scratch().directory().join("screening.key")).expect("the keys");
        ScreeningKeys::from_text(&text).expect("reads").waves().count()
    };
    assert_eq!(post(&admin, &format!("{path}/purge"), &[("name", WAVE)]).await.status, 409, "it takes answers");
    assert_eq!(keys(), 1, "and keeps its key");
    assert_eq!(post(&admin, &format!("{path}/close"), &[]).await.status, 303);
    assert_eq!(post(&admin, &format!("{path}/close"), &[]).await.status, 409, "once");
    let (well, said) = office.command(&["wave", "purge", WAVE], "").await;
    assert!(!well && said.contains("--now"), "{said}");
    let (well, said) = office.command(&["wave", "purge", WAVE, "--now"], "another\n").await;
    assert!(!well && said.contains("nothing was destroyed"), "{said}");
    assert_eq!(post(&admin, &format!("{path}/purge"), &[("name", "another")]).await.status, 422);
    assert_eq!(keys(), 1);
    let purged = post(&admin, &format!("{path}/purge"), &[("name", WAVE)]).await;
    assert_eq!(purged.status, 303, "{purged:?}");
    assert_eq!(keys(), 0);
    let room = screener.get("/work/screening").await.expect("a reply");
    assert!(!room.body.contains(WAVE), "there is nothing to read: {room:?}");
    let read = screener.get(&format!("/work/screening/{WAVE}")).await.expect("a reply");
    assert_eq!(read.header("location"), Some("/work/screening"), "the server forgot the key too");
    let closed = office.stranger().get(&format!("/s/{WAVE}")).await.expect("a reply");
    assert!(closed.status == 410 && closed.body.contains("were erased on"), "{closed:?}");
    let privacy = office.stranger().get("/privacy").await.expect("a reply");
    assert!(privacy.body.contains("The words and the key to them were erased on"), "{privacy:?}");
    assert_eq!(office.stranger().get(&format!("/s/{WAVE}/complaint")).await.expect("a reply").status, 404);
    assert!(office.trail().await.iter().any(|entry| entry.act == Act::WavePurged));
    let (well, said) = office.command(&["keys", "recover", WAVE], "").await;
    assert!(!well && said.contains("was purged"), "{said}");
    let (well, said) = office.command(&["verify"], "").await;
    assert!(well, "{said}");
    let results = office.stranger().get(&format!("/results/{WAVE}")).await.expect("a reply");
    assert!(results.body.contains("were erased on") && !results.body.contains("are reading"), "{results:?}");
    let told = [("summary", "javascript:alert(1)")];
    assert_eq!(post(&admin, &format!("{path}/report"), &told).await.status, 422);
    let told = [("summary", "https://results.example/lunch")];
    assert_eq!(post(&admin, &format!("{path}/report"), &told).await.status, 303);
    let results = office.stranger().get(&format!("/results/{WAVE}")).await.expect("a reply");
    assert!(results.body.contains("href=\"https://results.example/lunch\""), "{results:?}");
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_purges_by_itself_when_the_day_has_come_also_after_a_kill_between_key_and_words() {
    let office = Office::with_answers().await;
    let directory = office.scratch().directory().join("screening.key");
    let with_key = std::fs::read(&directory).expect("the keys");
    let (well, said) = office.command(&["wave", "close", WAVE], "").await;
    assert!(well && said.contains("are destroyed on"), "{said}");
    let Office { program, scratch, store, .. } = office;
    store.close().await;
    program.end().await;
    scratch.sql("UPDATE waves SET closed = closed - 86400 * 91, opened = opened - 86400 * 92").await;
    // As a kill between the two leaves it: the key is out, and the words are still there.
    let mut keys = ScreeningKeys::from_text(std::str::from_utf8(&with_key).expect("text")).expect("reads");
    let wave = keys.waves().next().expect("a wave");
    keys.remove(wave);
    std::fs::write(&directory, keys.to_text().expect("text")).expect("written");
    let program = beratta_tests::program::Start::on(&scratch).serve().start().await;
    let client = program.client().with("accept-language", "en");
    let purged = async || client.get(&format!("/s/{WAVE}")).await.ok()?.body.contains("were erased on").then_some(());
    until("the wave is purged", purged).await;
    program.end().await;
    // An old screening.key that comes back does not bring the key back.
    std::fs::write(&directory, &with_key).expect("written");
    let data = scratch.directory().display().to_string();
    let said = beratta_tests::program::command(["verify", "--data", &data]).await;
    assert!(!said.status.success() && String::from_utf8_lossy(&said.stdout).contains("its key is still here"));
    let program = beratta_tests::program::Start::on(&scratch).serve().start().await;
    let gone = async || {
        let text = std::fs::read_to_string(&directory).ok()?;
        (ScreeningKeys::from_text(&text).ok()?.waves().count() == 0).then_some(())
    };
    until("the key is taken out again", gone).await;
    program.end().await;
}
