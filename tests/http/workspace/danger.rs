//! Danger over HTTP: two people open an original, nobody else sees a word of it, and a mail says nothing.

use std::sync::Arc;

use beratta_domain::access::Role;
use beratta_domain::audit::Act;
use beratta_tests::http::{Client, Reply};
use beratta_tests::program::{Start, WAVE, until};
use beratta_tests::scratch::Scratch;
use scraper::{Html, Selector};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::sync::Mutex;

use super::Office;
use super::screening::{next, of_answers, post, shown, told, unlocked};

const ROOM: &str = "/work/danger";

/// The address that a page's form of this ending leads to.
fn form(reply: &Reply, ending: &str) -> Option<String> {
    let document = Html::parse_document(&reply.body);
    let forms = Selector::parse("form").expect("a selector");
    let actions = document.select(&forms).filter_map(|form| form.attr("action").map(str::to_owned));
    actions.into_iter().find(|action| action.ends_with(ending))
}

/// The first address on a page that begins like this.
fn link(reply: &Reply, beginning: &str) -> Option<String> {
    let document = Html::parse_document(&reply.body);
    let links = Selector::parse("main a").expect("a selector");
    let found = document.select(&links).filter_map(|link| link.attr("href").map(str::to_owned));
    found.into_iter().find(|address| address.starts_with(beginning))
}

async fn get(browser: &Client, path: &str) -> Reply {
    browser.get(path).await.expect("a reply")
}

/// Holds the next answer for danger, and gives what its words were.
async fn hold(screener: &Client) -> Vec<String> {
    let reply = next(screener).await;
    let seen: String = Html::parse_document(&reply.body).root_element().text().collect();
    let answers: Vec<String> = of_answers().into_iter().map(str::to_owned).collect();
    let words = answers.into_iter().filter(|answer| seen.contains(answer.as_str())).collect();
    let held = post(screener, &format!("{}/hold", shown(&reply).form), &[("reason", "danger"), ("note", "")]).await;
    assert_eq!(held.status, 303, "{}", held.body);
    words
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_opens_an_original_with_a_colleague_and_nobody_else_reads_it() {
    let office = Office::with_answers().await;
    let screener = office.browser(&office.equip(Role::Screener, "one@example.org").await.token);
    let lead = office.browser(&office.equip(Role::SafeguardingLead, "lead@example.org").await.token);
    let other = office.browser(&office.equip(Role::SafeguardingLead, "other@example.org").await.token);
    let admin = office.browser(&office.equip(Role::Administrator, "admin@example.org").await.token);
    let empty = get(&lead, ROOM).await.body;
    assert!(empty.contains("Nothing is held for danger") && empty.contains("You say what you want to read it for"));
    assert!(!get(&lead, "/work").await.body.contains("tells of danger waits"));
    unlocked(&screener).await;
    let words = hold(&screener).await;
    assert!(!words.is_empty(), "what is searched for is there");
    assert!(get(&lead, "/work").await.body.contains("An answer that tells of danger waits for you"));

    let list = get(&lead, ROOM).await;
    assert!(list.body.contains("calls the safeguarding lead at once"), "the rule stands beside it");
    let one = link(&list, "/work/danger/held/").expect("the answer");
    let page = get(&lead, &one).await;
    for seen in [&list, &page] {
        assert_eq!(told(seen, &words), None, "nothing of the answer stands there");
    }
    let ask = form(&page, "/ask").expect("the form");
    assert_eq!(post(&lead, &ask, &[("purpose", "curiosity")]).await.status, 422);
    assert_eq!(post(&screener, &ask, &[("purpose", "judge")]).await.status, 404, "a screener asks");
    assert_eq!(post(&lead, &ask, &[("purpose", "judge")]).await.header("location"), Some(&*one));

    // The lead cannot agree; a colleague finds it on their first page.
    let requests = format!("{ROOM}/requests");
    assert!(get(&lead, &requests).await.body.contains("Nobody asks you now"));
    assert!(get(&screener, "/work").await.body.contains("A colleague asks you to open an answer together"));
    let asked = get(&screener, &requests).await;
    assert!(asked.body.contains("Maja Berg asks to open an answer") && told(&asked, &words).is_none());
    let agree = form(&asked, "/agree").expect("the form");
    assert_eq!(post(&lead, &agree, &[]).await.status, 409, "the lead agreed with themselves");
    assert_eq!(post(&admin, &agree, &[]).await.status, 404);
    assert_eq!(post(&screener, &agree, &[]).await.status, 303);
    assert_eq!(post(&other, &agree, &[]).await.status, 409, "it is agreed to once");

    let open = form(&get(&lead, &one).await, "/open").expect("the form");
    let original = open.strip_suffix("/open").expect("its address").to_owned();
    assert_eq!(get(&lead, &original).await.status, 409, "it is not open yet");
    for (who, browser) in [("another lead", &other), ("the colleague", &screener), ("an administrator", &admin)] {
        assert_eq!(post(browser, &open, &[]).await.status, 404, "{who} opened it");
    }
    assert_eq!(post(&lead, &open, &[]).await.header("location"), Some(&*original));
    assert_eq!(post(&lead, &open, &[]).await.status, 409, "it is opened once");
    let reply = get(&lead, &original).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    assert!(told(&reply, &words).is_some(), "the lead does not read the words");
    assert!(reply.body.contains("Call the emergency number first") && reply.body.contains("The rule of this wave"));
    for (who, browser) in [("another lead", &other), ("the colleague", &screener), ("an administrator", &admin)] {
        let reply = get(browser, &original).await;
        assert!(reply.status == 404 && told(&reply, &words).is_none(), "{who} reads it");
    }

    let deal = form(&reply, "/deal").expect("the form");
    let long = "x".repeat(1_001);
    let refused = post(&lead, &deal, &[("outcome", "police"), ("note", &long)]).await;
    assert!(refused.status == 422 && refused.body.contains("The note was too long") && refused.body.contains(&long));
    assert_eq!(post(&other, &deal, &[("outcome", "police"), ("note", "")]).await.status, 404);
    let dealt = post(&lead, &deal, &[("outcome", "police"), ("note", "Told at once.")]).await;
    assert_eq!((dealt.status, dealt.header("location")), (303, Some(&*one)));
    assert_eq!(get(&lead, &original).await.status, 409, "it stays open");
    let page = get(&lead, &one).await.body;
    assert!(page.contains("Passed on to the police") && page.contains("Maja Berg agreed."), "{page}");

    let acts: Vec<Act> = office.trail().await.into_iter().map(|entry| entry.act).collect();
    let steps = [Act::AnswerHeld, Act::OriginalAsked, Act::OriginalAgreed, Act::OriginalOpened, Act::DangerDealtWith];
    let told: Vec<Act> = acts.into_iter().filter(|act| steps.contains(act)).collect();
    assert_eq!(told, steps);
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_original_stays_closed_while_the_answers_are_locked() {
    let office = Office::with_answers().await;
    let screener = office.browser(&office.equip(Role::Screener, "one@example.org").await.token);
    let lead = office.browser(&office.equip(Role::SafeguardingLead, "lead@example.org").await.token);
    unlocked(&screener).await;
    hold(&screener).await;
    let one = link(&get(&lead, ROOM).await, "/work/danger/held/").expect("the answer");
    let ask = form(&get(&lead, &one).await, "/ask").expect("the form");
    post(&lead, &ask, &[("purpose", "pass-on")]).await;
    let agree = form(&get(&screener, &format!("{ROOM}/requests")).await, "/agree").expect("the form");
    assert_eq!(post(&screener, &agree, &[]).await.status, 303);

    let Office { program, store, scratch, .. } = office;
    program.end().await;
    let program = Start::on(&scratch).serve().start().await;
    let again = |cookie: &Client| cookie.clone().to(program.address());
    let lead = again(&lead);
    let page = get(&lead, &one).await;
    assert!(page.body.contains("The answers of this wave are locked"), "{}", page.body);
    let open = form(&page, "/open").expect("the form");
    assert_eq!(post(&lead, &open, &[]).await.header("location"), Some("/work/screening"));
    unlocked(&lead).await;
    let opened = post(&lead, &open, &[]).await;
    assert_eq!(opened.header("location"), open.strip_suffix("/open"), "the agreement was spent on nothing");
    store.close().await;
    program.end().await;
}

/// What a mail server was given: who it was for, and the mail as it came.
type Letters = Arc<Mutex<Vec<(Vec<String>, String)>>>;

/// A mail server that takes every mail (RFC 5321, as far as it is needed here).
async fn mail_server() -> (u16, Letters) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let (port, letters) = (listener.local_addr().expect("an address").port(), Letters::default());
    let kept = Arc::clone(&letters);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(converse(stream, Arc::clone(&kept)));
        }
    });
    (port, letters)
}

async fn converse(mut stream: tokio::net::TcpStream, letters: Letters) -> std::io::Result<()> {
    let (reading, mut writing) = stream.split();
    let mut lines = BufReader::new(reading).lines();
    let (mut to, mut mail, mut in_mail) = (Vec::new(), String::new(), false);
    writing.write_all(b"220 mail.example ready\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        if in_mail && line != "." {
            mail.push_str(&line);
            mail.push('\n');
            continue;
        }
        let answer = match line.split([' ', ':']).next().unwrap_or_default().to_uppercase().as_str() {
            "." => {
                letters.lock().await.push((std::mem::take(&mut to), std::mem::take(&mut mail)));
                in_mail = false;
                "250 taken\r\n"
            }
            "DATA" => {
                in_mail = true;
                "354 go on\r\n"
            }
            "RCPT" => {
                to.push(line);
                "250 fine\r\n"
            }
            "QUIT" => "221 goodbye\r\n",
            _ => "250 fine\r\n",
        };
        writing.write_all(answer.as_bytes()).await?;
    }
    Ok(())
}

/// What somebody reads who gets the mail, however it was written for the way (RFC 2045, section 6).
fn text_of(mail: &str) -> String {
    let (head, body) = mail.split_once("\n\n").expect("a head and a body");
    let bytes = if head.contains("Content-Transfer-Encoding: base64") {
        let body: String = body.split_whitespace().collect();
        data_encoding::BASE64.decode(body.as_bytes()).expect("base64")
    } else {
        assert!(head.contains("Content-Transfer-Encoding: quoted-printable"), "{head}");
        let whole = body.replace("=\n", "");
        let mut parts = whole.split('=');
        let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
        for part in parts {
            bytes.extend(data_encoding::HEXUPPER.decode(&part.as_bytes()[..2]).expect("two digits"));
            bytes.extend(&part.as_bytes()[2..]);
        }
        bytes
    };
    String::from_utf8(bytes).expect("text")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_tells_each_lead_that_an_answer_waits_and_nothing_of_it() {
    // Held while no mail server is there: nobody hears of it, and nothing is hindered.
    let office = Office::with_answers().await;
    let screener = office.browser(&office.equip(Role::Screener, "one@example.org").await.token);
    for login in ["lead@example.org", "other@example.org"] {
        office.equip(Role::SafeguardingLead, login).await;
    }
    unlocked(&screener).await;
    let mut markers = hold(&screener).await;
    markers.extend(of_answers().into_iter().map(str::to_owned));
    markers.extend(office.answers().await);
    markers.push(WAVE.to_owned());

    let Office { program, store, scratch, .. } = office;
    program.end().await;
    let (port, letters) = mail_server().await;
    let program = with_mail(&scratch, port).start().await;
    // The demonstration has a lead of its own.
    let three = async || Some(letters.lock().await.clone()).filter(|letters| letters.len() == 3);
    let letters_sent = until("three mails", three).await;
    let to: Vec<&str> = letters_sent.iter().flat_map(|(to, _)| to).map(String::as_str).collect();
    let leads = ["lead@demonstration.example", "lead@example.org", "other@example.org"];
    assert_eq!(to, leads.map(|lead| format!("RCPT TO:<{lead}>")));
    for (_, mail) in &letters_sent {
        let text = text_of(mail);
        assert!(text.contains("An answer waits for the safeguarding lead") && text.contains("/sign-in"), "{text}");
        assert!(
            text.contains("Ett svar väntar") && text.contains("Vastaus odottaa") && text.contains("إجابة"),
            "{text}"
        );
        for marker in &markers {
            assert!(!text.contains(marker.as_str()) && !mail.contains(marker.as_str()), "{marker} is in {mail}");
        }
        let heads = mail.lines().take_while(|line| !line.is_empty());
        let names: Vec<&str> =
            heads.filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(':').next()).collect();
        let known = [
            "From",
            "To",
            "Subject",
            "Message-ID",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Date",
            "MIME-Version",
        ];
        assert!(names.iter().all(|name| known.contains(name)), "{names:?}");
    }
    let told = async || {
        let contents = scratch.contents().await;
        contents["danger_alerts"].iter().filter(|row| !row.contains("sent=NULL")).count()
    };
    until("it is marked", async || (told().await == 1).then_some(())).await;

    // A mail server that is gone again does not hinder anybody.
    program.end().await;
    let program = with_mail(&scratch, 1).start().await;
    let screener = screener.to(program.address());
    unlocked(&screener).await;
    hold(&screener).await;
    assert_eq!(letters.lock().await.len(), 3, "what was told is told again");
    until("somebody tried", async || program.said().contains("could not be told by mail").then_some(())).await;
    assert!(!program.said().contains("example.org"), "an address is in the log:\n{}", program.said());
    assert!(!shown(&next(&screener).await).words.is_empty());
    store.close().await;
    program.end().await;
}

fn with_mail(scratch: &Scratch, port: u16) -> Start {
    let server = format!("smtp://127.0.0.1:{port}");
    Start::on(scratch).serve().with("--mail-server").with(&server).with("--mail-from").with("beratta@example.org")
}

#[tokio::test(flavor = "multi_thread")]
async fn beratta_mail_test_says_whether_mail_goes_out() {
    let (port, letters) = mail_server().await;
    let mail = async |port: u16| {
        let server = format!("smtp://127.0.0.1:{port}");
        let words = ["mail", "test", "it@example.org", "--mail-server", &server, "--mail-from", "beratta@example.org"];
        beratta_tests::program::command(words).await
    };
    let sent = mail(port).await;
    assert!(sent.status.success(), "{}", String::from_utf8_lossy(&sent.stderr));
    let letters = letters.lock().await.clone();
    assert!(text_of(&letters[0].1).contains("This is a test"));
    let failed = mail(1).await;
    assert!(!failed.status.success());
    let said = String::from_utf8_lossy(&failed.stderr).into_owned();
    assert!(said.contains("the mail server did not take it"), "{said}");
    let none = beratta_tests::program::command(["mail", "test", "it@example.org"]).await;
    assert!(String::from_utf8_lossy(&none.stderr).contains("no mail server is set"));
    let told =
        ["mail", "test", "it@example.org", "--mail-server", "smtp://it:secret@mail.example", "--mail-from", "a@b.se"];
    let refused = beratta_tests::program::command(told).await;
    assert!(!refused.status.success(), "a password on the command line is taken");
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_told_what_became_of_the_answers_when_no_more_come() {
    let office = Office::with_answers().await;
    let results = format!("/results/{WAVE}");
    let lead = office.browser(&office.equip(Role::SafeguardingLead, "lead@example.org").await.token);
    let facilitator = office.browser(&office.equip(Role::Facilitator, "with@example.org").await.token);
    let full = get(&lead, "/work/accountability").await.body;
    assert!(all_cells(&full).contains(&"64".to_owned()), "{full}");
    let protected = get(&facilitator, "/work/accountability").await.body;
    assert!(protected.contains("Numbers come a day after the wave has closed") && all_cells(&protected).is_empty());
    let open = get(&office.stranger(), &results).await.body;
    assert!(!open.contains("What happened with your answers so far"), "a wave that is open tells its numbers");

    // Closed two days ago.
    let Office { program, store, scratch, .. } = office;
    program.end().await;
    scratch.sql("UPDATE waves SET closed = opened - 172800, opened = opened - 200000").await;
    let program = Start::on(&scratch).serve().start().await;
    let (stranger, facilitator) = (program.client().with("accept-language", "en"), facilitator.to(program.address()));
    let page = until("it is published", async || {
        let page = stranger.get(&results).await.expect("a reply").body;
        page.contains("What happened with your answers so far").then_some(page)
    })
    .await;
    assert!(page.contains("about 60") && page.contains("fewer than 10") && !page.contains(">64<"), "{page}");
    let protected = get(&facilitator, "/work/accountability").await.body;
    let cells = all_cells(&protected);
    assert!(cells.contains(&"about 60".to_owned()) && !cells.iter().any(|cell| cell.contains("64")), "{cells:?}");
    store.close().await;
    program.end().await;
}

fn all_cells(page: &str) -> Vec<String> {
    let document = Html::parse_document(page);
    let cells = Selector::parse("td").expect("a selector");
    document.select(&cells).map(|cell| cell.text().collect()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn of_few_answers_no_number_is_told() {
    let office = Office::open().await;
    let Office { program, store, scratch, .. } = office;
    program.end().await;
    scratch.sql("UPDATE waves SET closed = opened - 172800, opened = opened - 200000").await;
    let program = Start::on(&scratch).serve().start().await;
    let client = program.client().with("accept-language", "en");
    let page = until("it is published", async || {
        let page = client.get(&format!("/results/{WAVE}")).await.expect("a reply").body;
        page.contains("What happened with your answers so far").then_some(page)
    })
    .await;
    assert!(page.contains("Only a few answers came") && !page.contains("fewer than 10"), "{page}");
    store.close().await;
    program.end().await;
}
