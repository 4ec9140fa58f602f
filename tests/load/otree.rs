//! The same journey on oTree: welcome, a story with a free text, thanks. Its pages are plainer than Berätta's, and it
//! neither seals nor compresses; its SQLite commits are its own.

use std::fs;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use sqlx::{Connection, SqliteConnection};

use crate::Failed;
use crate::http::{Answer, Connection as Http, get, post};
use crate::journey::ADVICE;
use crate::measure::{Journeys, journeys};
use crate::process::Server;
use crate::report::{Beside, Report};
use crate::sends::Sizes;

/// How the table names it.
const OTREE: &str = "oTree, the same journey";

/// Measures it beside our own journeys on the same database.
pub(crate) async fn measure(
    otree: &Path,
    scratch: &Path,
    sizes: &Sizes,
    ours: &Journeys,
    report: &mut Report,
) -> Result<(), Failed> {
    eprintln!("oTree …");
    let project = project(scratch)?;
    run(otree, &project, &["resetdb", "--noinput"])?;
    let count = sizes.peer_journeys;
    run(otree, &project, &["create_session", "advice", &(count * 3 + 10).to_string()])?;
    let mut database = SqliteConnection::connect(&format!("sqlite:{}", project.join("db.sqlite3").display())).await?;
    let codes: Vec<String> = sqlx::query_scalar("SELECT code FROM otree_participant").fetch_all(&mut database).await?;
    database.close().await?;

    let server = Server::start(&scratch.join("otree.log"), |address| {
        let mut command = command(otree, &project);
        command.arg("prodserver").arg(address.to_string());
        command
    })
    .await?;
    let codes = Arc::new(Mutex::new(codes));
    let whole = move |to| {
        let codes = Arc::clone(&codes);
        async move {
            let code = codes.lock().unwrap_or_else(PoisonError::into_inner).pop();
            journey(to, &code.ok_or_else(|| io::Error::other("no participant is left"))?).await
        }
    };
    journeys(&server, 10, whole.clone()).await?;
    let mut rounds = Vec::new();
    for _ in 0..3 {
        rounds.push(journeys(&server, count, whole.clone()).await?);
    }
    let theirs = Journeys::of(&rounds);
    report.add(
        "CPU-ms a journey",
        format!("{:.3}", ours.cpu_ms),
        Beside::figure(ours.cpu_ms, theirs.cpu_ms, OTREE, 1),
        "",
    );
    report.add("journeys/s", format!("{:.0}", ours.rate), Beside::figure(ours.rate, theirs.rate, OTREE, 1), "");
    report.add("ms for a journey, p50", format!("{:.1}", ours.p50), Beside::figure(ours.p50, theirs.p50, OTREE, 1), "");
    Ok(())
}

/// The project's files in a directory.
fn project(scratch: &Path) -> io::Result<PathBuf> {
    let project = scratch.join("otree");
    for directory in ["_static", "_templates", "advice"] {
        fs::create_dir_all(project.join(directory))?;
    }
    fs::write(project.join("settings.py"), include_str!("otree/settings.py"))?;
    fs::write(project.join("advice/__init__.py"), include_str!("otree/advice.py"))?;
    for page in ["Welcome", "Story", "Thanks"] {
        fs::write(project.join("advice").join(page).with_extension("html"), include_str!("otree/page.html"))?;
    }
    Ok(project)
}

fn command(otree: &Path, project: &Path) -> Command {
    let mut command = Command::new(otree);
    command.current_dir(project).env("OTREE_PRODUCTION", "1");
    command
}

fn run(otree: &Path, project: &Path, args: &[&str]) -> io::Result<()> {
    let output = command(otree, project).args(args).stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(());
    }
    Err(io::Error::other(format!("otree {args:?}: {}", String::from_utf8_lossy(&output.stderr))))
}

/// oTree answers every form with a redirect: six requests for three pages.
async fn journey(to: SocketAddr, code: &str) -> io::Result<()> {
    let mut connection = Http::open(to).await?;
    let welcome = onward(&connection.ask(&get(&format!("/InitializeParticipant/{code}"))).await?)?;
    connection.ask(&get(&welcome)).await?.expect(200)?;
    let story = onward(&connection.ask(&post(&welcome, &[])).await?)?;
    connection.ask(&get(&story)).await?.expect(200)?;
    let fields = [("advice", ADVICE), ("how_common", "4"), ("gender", "girl")];
    let thanks = onward(&connection.ask(&post(&story, &fields)).await?)?;
    connection.ask(&get(&thanks)).await?.expect(200).map(drop)
}

fn onward(answer: &Answer) -> io::Result<String> {
    match answer.header("location") {
        Some(address) if (300..400).contains(&answer.status) => Ok(address.to_owned()),
        _ => Err(io::Error::other(format!("oTree answered {} and not with a redirect", answer.status))),
    }
}
