//! How much the first page takes: what a browser loads before a child can read.

use std::path::Path;

use crate::Failed;
use crate::http::{Connection, get};
use crate::journey::WAVE;
use crate::measure::as_f64;
use crate::program::{Database, Program};
use crate::report::{Beside, Report};

/// Loads the welcome page and whatever it names.
pub(crate) async fn measure(scratch: &Path, report: &mut Report) -> Result<(), Failed> {
    let program = Program::start(scratch, "first-page", Database::Sqlite).await?;
    let mut connection = Connection::open(program.server.address).await?;
    let page = connection.ask(&get(WAVE)).await?.expect(200)?;
    let (html, mut bytes, mut requests) = (page.text()?, page.body.len(), 1);
    for address in loaded(&html) {
        bytes += connection.ask(&get(address)).await?.expect(200)?.body.len();
        requests += 1;
    }
    report.add("first page, KB over the wire", format!("{:.1}", as_f64(bytes) / 1000.0), Beside::nothing(), "≤ 30");
    report.add("first page, requests", requests.to_string(), Beside::nothing(), "≤ 4");
    Ok(())
}

/// The addresses that a browser loads by itself: every `src`, and the `href` of every `<link>`; not what is in the page.
fn loaded(html: &str) -> Vec<&str> {
    let sources = html.split(" src=\"").skip(1);
    let links = html.split("<link ").skip(1).filter_map(|link| link.split('>').next()?.split("href=\"").nth(1));
    sources.chain(links).filter_map(|rest| rest.split('"').next()).filter(|it| !it.starts_with("data:")).collect()
}
