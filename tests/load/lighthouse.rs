//! Lighthouse's scores of the welcome page and of the story, with the system's Chromium as a telephone.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::Failed;
use crate::program::{Database, Program};
use crate::report::{Beside, Report};
use crate::sends::Sizes;

/// A page, and what is scored of it.
type Scored = (String, String);

/// Adds the medians of some rounds, or leaves Lighthouse out where it is not installed.
pub(crate) async fn measure(scratch: &Path, sizes: &Sizes, report: &mut Report) -> Result<(), Failed> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("load/lighthouse");
    if !folder.join("node_modules").exists() {
        eprintln!("Lighthouse is not installed (scripts/setup bench-peers); left out");
        return Ok(());
    }
    let program = Program::start(scratch, "lighthouse", Database::Sqlite).await?;
    let origin = format!("http://{}", program.server.address);
    let mut seen: BTreeMap<Scored, Vec<u64>> = BTreeMap::new();
    for _ in 0..sizes.rounds {
        for (scored, score) in scores(&folder.join("scores.mjs"), &origin)? {
            seen.entry(scored).or_default().push(score);
        }
    }
    for ((page, category), scores) in seen {
        report.add(format!("{page} page, Lighthouse {category}"), median(scores), Beside::nothing(), "≥ 98");
    }
    Ok(())
}

/// One round.
fn scores(script: &Path, origin: &str) -> Result<Vec<(Scored, u64)>, Failed> {
    let output = Command::new("node").arg(script).arg(origin).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(io::Error::other("Lighthouse failed; its words are above").into());
    }
    let pages: Vec<Value> = serde_json::from_slice(&output.stdout)?;
    let of_page = |page: &Value| {
        let name = page["page"].as_str()?.to_owned();
        let scores = page["scores"].as_object()?.iter();
        scores.map(|(category, score)| Some(((name.clone(), category.clone()), score.as_u64()?))).collect()
    };
    let pages: Option<Vec<Vec<_>>> = pages.iter().map(of_page).collect();
    Ok(pages.ok_or("Lighthouse gave no scores")?.concat())
}

/// Of two, the lower.
fn median(mut scores: Vec<u64>) -> String {
    scores.sort_unstable();
    scores.get(scores.len().saturating_sub(1) / 2).map(u64::to_string).unwrap_or_default()
}
