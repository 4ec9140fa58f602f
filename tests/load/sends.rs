//! Sends and journeys on one database, in turns with a baseline that commits the same bytes.

use std::io;
use std::path::Path;
use std::process::Command;

use crate::Failed;
use crate::http::get;
use crate::journey::{WAVE, answers, whole};
use crate::measure::{self, Journeys, Round, journeys, median, percentile_ms, requests};
use crate::process::Server;
use crate::program::{Database, Program};
use crate::report::{Beside, Report};

/// How much is measured.
#[derive(Debug)]
pub(crate) struct Sizes {
    pub(crate) rounds: usize,
    /// Sends in a round.
    sends: usize,
    /// Journeys in a round.
    journeys: usize,
    /// Answers after which the memory is looked at.
    pub(crate) answers: usize,
    /// A peer's journeys.
    pub(crate) peer_journeys: usize,
}

impl Sizes {
    /// What the documents tell.
    pub(crate) const FULL: Self =
        Self { rounds: 5, sends: 6_000, journeys: 1_500, answers: 100_000, peer_journeys: 300 };
    /// A look in passing.
    pub(crate) const QUICK: Self = Self { rounds: 2, sends: 1_000, journeys: 200, answers: 3_000, peer_journeys: 30 };
}

/// Measures one database, and gives the bytes of a row and the journeys. `beside` names the baseline's database and its bytes a row;
/// where there is none, a file and what Berätta kept.
pub(crate) async fn measure(
    scratch: &Path,
    (name, database): (&str, Database),
    beside: Option<(String, usize)>,
    sizes: &Sizes,
    report: &mut Report,
) -> Result<(usize, Journeys), Failed> {
    eprintln!("{name} …");
    let program = Program::start(scratch, name, database).await?;
    sends(&program, sizes.sends / 10).await?;
    let (url, row_bytes) = match beside {
        Some(beside) => beside,
        None => (scratch.join("baseline.db").display().to_string(), program.row_bytes().await?),
    };
    let bare = start(scratch, "baseline", &[&url, &row_bytes.to_string()]).await?;
    let page = start(scratch, "page", &[]).await?;
    bare_sends(&bare, sizes.sends / 10).await?;

    let (mut ours, mut theirs, mut ways, mut pages) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let before = program.kept().await?;
    for _ in 0..sizes.rounds {
        ours.push(sends(&program, sizes.sends).await?);
        theirs.push(bare_sends(&bare, sizes.sends).await?);
        ways.push(journeys(&program.server, sizes.journeys, whole).await?);
        pages.push(requests(&page, vec![get("/"); sizes.journeys * 3]).await?);
    }
    let (kept, sent) = (program.kept().await? - before, sizes.rounds * (sizes.sends + sizes.journeys));
    if kept != sent {
        return Err(format!("{sent} Sends were acknowledged, and {kept} answers are on disk").into());
    }
    tell_sends(name, &ours, &theirs, report);
    let ways = Journeys::of(&ways);
    tell_journeys(name, &ways, &pages, report);
    Ok((row_bytes, ways))
}

fn tell_sends(name: &str, ours: &[Round], theirs: &[Round], report: &mut Report) {
    const WHOSE: &str = "bare axum + sqlx";
    let figures = |figure: fn(&Round) -> f64| (median(ours, figure), median(theirs, figure));
    let (rate, bare) = figures(Round::rate);
    let beside = Beside::figure(rate, bare, WHOSE, 0);
    report.add(format!("{name}: durable Sends/s"), format!("{rate:.0}"), beside, "≥ 1000; ratio ≥ 0.6");
    let (cpu, bare) = figures(Round::cpu_ms);
    report.add(format!("{name}: CPU-ms a Send"), format!("{cpu:.3}"), Beside::figure(cpu, bare, WHOSE, 3), "");
    for (part, percent) in [(0.5, 50), (0.99, 99)] {
        let (time, bare) = (percentile_ms(ours, part), percentile_ms(theirs, part));
        let what = format!("{name}: ms for a Send, p{percent}, {} connections", measure::CONNECTIONS);
        report.add(what, format!("{time:.1}"), Beside::figure(time, bare, WHOSE, 1), "");
    }
}

fn tell_journeys(name: &str, ours: &Journeys, pages: &[Round], report: &mut Report) {
    let bare = 3.0 * median(pages, Round::cpu_ms);
    let beside = Beside::figure(ours.cpu_ms, bare, "three bare Leptos pages", 3);
    report.add(format!("{name}: CPU-ms a journey"), format!("{:.3}", ours.cpu_ms), beside, "≤ 0.7");
    for (what, figure) in
        [("journeys/s", ours.rate), ("ms for a journey, p50", ours.p50), ("ms for a journey, p99", ours.p99)]
    {
        report.add(format!("{name}: {what}"), format!("{figure:.1}"), Beside::nothing(), "");
    }
}

/// The memory after many answers.
pub(crate) async fn fill(scratch: &Path, sizes: &Sizes, report: &mut Report) -> Result<(), Failed> {
    eprintln!("memory …");
    let program = Program::start(scratch, "memory", Database::Sqlite).await?;
    send_many(&program, sizes.answers).await?;
    for (figure, what) in [("VmRSS", "now"), ("VmHWM", "at the highest")] {
        let mib = program.server.memory_mib(figure)?;
        let what = format!("SQLite: MiB of memory after {} answers, {what}", sizes.answers);
        report.add(what, format!("{mib:.0}"), Beside::nothing(), "< 150");
    }
    Ok(())
}

/// Many Sends, a part at a time: each part's tokens are fetched before it.
pub(crate) async fn send_many(program: &Program, count: usize) -> Result<(), Failed> {
    let mut sent = 0;
    while sent < count {
        let some = (count - sent).min(10_000);
        sends(program, some).await?;
        sent += some;
    }
    Ok(())
}

/// Sends with tokens that were fetched before.
async fn sends(program: &Program, count: usize) -> io::Result<Round> {
    let tokens = measure::tokens(&program.server, count).await?;
    let path = format!("{WAVE}/answers");
    requests(&program.server, tokens.iter().map(|token| answers(&path, token)).collect()).await
}

/// The same forms to the baseline.
async fn bare_sends(server: &Server, count: usize) -> io::Result<Round> {
    requests(server, vec![answers("/answers", &"x".repeat(72)); count]).await
}

/// This program once more, as one of the servers that others stand beside.
async fn start(scratch: &Path, which: &str, args: &[&str]) -> io::Result<Server> {
    let program = std::env::current_exe()?;
    Server::start(&scratch.join(format!("{which}.log")), |address| {
        let mut command = Command::new(program);
        command.arg(which).arg(address.to_string()).args(args);
        command
    })
    .await
}
