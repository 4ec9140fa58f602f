//! The screening room with many answers waiting: how long a screener waits for a page, and that two never read the same.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use beratta_tests::http::{Client, Reply};
use beratta_tests::program::WAVE as SLUG;

use crate::Failed;
use crate::measure::percentile_of;
use crate::program::{Database, Program};
use crate::report::{Beside, Report};
use crate::sends::{Sizes, send_many};

const ROOM: &str = "/work/screening";
/// How many answers the two read together.
const READ: usize = 1_000;
/// How often the overview is looked at.
const LOOKS: usize = 50;

/// What one screener met.
#[derive(Default)]
struct Sitting {
    answers: Vec<String>,
    pages: Vec<Duration>,
    decisions: Vec<Duration>,
}

/// Measures one database.
pub(crate) async fn measure(
    scratch: &Path,
    (name, database): (&str, Database),
    sizes: &Sizes,
    report: &mut Report,
) -> Result<(), Failed> {
    eprintln!("screening, {name} …");
    let program = Program::start(scratch, &format!("screening-{name}"), database).await?;
    send_many(&program, sizes.answers).await?;
    while program.in_inbox().await? > 0 {
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let [one, two] = [enter(&program, "screener").await?, enter(&program, "lead").await?];
    let begun = Instant::now();
    let unlock = [("passphrase".to_owned(), "demonstration only".to_owned())];
    expect(&one.post(&format!("{ROOM}/unlock"), &unlock).await?, 303)?;
    // While the answers are being opened, the page says so and asks again.
    let place = format!("{ROOM}/{SLUG}");
    while one.get(&place).await?.header("refresh").is_some() {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let opened = begun.elapsed();

    let mut overview = Vec::new();
    for _ in 0..LOOKS {
        let begun = Instant::now();
        expect(&one.get(ROOM).await?, 200)?;
        overview.push(begun.elapsed());
    }
    let (first, second) = tokio::join!(read(&one, READ / 2), read(&two, READ / 2));
    let (first, second) = (first?, second?);
    let distinct: BTreeSet<&String> = first.answers.iter().chain(&second.answers).collect();
    if distinct.len() != READ {
        return Err(format!("of {READ} answers only {} were different ones", distinct.len()).into());
    }
    let waiting = sizes.answers;
    let of = |what: &str| format!("{name}: {what}, {waiting} answers waiting");
    let both = |part: fn(&Sitting) -> &Vec<Duration>| [part(&first).as_slice(), part(&second)].concat();
    let mut tell = |what: &str, times: Vec<Duration>, aim: &str| {
        let text = format!("{:.1}", percentile_of(times, 0.95));
        report.add(of(what), text, Beside::nothing(), aim);
    };
    tell("ms for a page with the next answer, p95 of 1,000 by two screeners", both(|sitting| &sitting.pages), "< 30");
    tell("ms for a decision, p95", both(|sitting| &sitting.decisions), "");
    tell("ms for the list of waves, p95", overview, "< 30");
    report.add(
        of("seconds until all are opened after the passphrase"),
        format!("{:.1}", opened.as_secs_f64()),
        Beside::nothing(),
        "",
    );
    report.add(
        of("answers read by two screeners at once, and read twice"),
        format!("{READ}, 0"),
        Beside::nothing(),
        "0 twice",
    );
    Ok(())
}

async fn enter(program: &Program, role: &str) -> Result<Client, Failed> {
    let reply = Client::new(program.server.address).post(&format!("/demo/{role}"), &[]).await?;
    let cookie = reply.header("set-cookie").and_then(|cookie| cookie.split(';').next());
    Ok(Client::new(program.server.address).with("cookie", cookie.ok_or("no session was given")?))
}

async fn read(screener: &Client, count: usize) -> Result<Sitting, Failed> {
    let mut sitting = Sitting::default();
    let release = [("audience", "16-17"), ("as", "name")].map(|(name, value)| (name.to_owned(), value.to_owned()));
    for _ in 0..count {
        let begun = Instant::now();
        let page = screener.get(&format!("{ROOM}/{SLUG}")).await?;
        sitting.pages.push(begun.elapsed());
        expect(&page, 200)?;
        let (_, rest) = page.body.split_once(&format!("action=\"{ROOM}/{SLUG}/")).ok_or("no answer waits")?;
        let (answer, _) = rest.split_once("/release").ok_or("no answer waits")?;
        let begun = Instant::now();
        expect(&screener.post(&format!("{ROOM}/{SLUG}/{answer}/release"), &release).await?, 303)?;
        sitting.decisions.push(begun.elapsed());
        sitting.answers.push(answer.to_owned());
    }
    Ok(sitting)
}

fn expect(reply: &Reply, status: u16) -> Result<(), Failed> {
    if reply.status == status { Ok(()) } else { Err(format!("{} and not {status}", reply.status).into()) }
}
