//! Whether everything that is kept still reads, and agrees with itself.

use serde::de::IgnoredAny;
use sqlx::Row;
use uuid::Uuid;

use super::super::{Conn, dialect};
use super::copying::{self, RawRow};
use super::database::Database;
use super::{answers, counts, recordings, server_key, waves};
use crate::failure::Failure;
use crate::tables::{TABLES, Table};
use crate::verification::{Finding, Verification};

pub(crate) async fn verify(database: &Database) -> Result<Verification, Failure> {
    let mut found = Verification::default();
    let mut tx = database.begin_reading().await?;
    let checked = check_all(&mut tx, &mut found).await;
    match checked {
        // Broken pages stop the reading; what was found until there is told.
        Err(failure) if failure.is_corruption() => {
            found.findings.push(Finding { table: "database", row: None, problem: failure.cause().to_string() });
            return Ok(found);
        }
        checked => checked?,
    }
    tx.commit().await?;
    Ok(found)
}

async fn check_all(conn: &mut Conn, found: &mut Verification) -> Result<(), Failure> {
    for problem in dialect::check_pages(conn).await? {
        found.findings.push(Finding { table: "database", row: None, problem });
    }
    for table in &TABLES {
        let rows = check_rows(conn, table, &mut found.findings).await?;
        found.rows.push((table.name, rows));
    }
    check_agreement(conn, &mut found.findings).await
}

async fn check_rows(conn: &mut Conn, table: &Table, findings: &mut Vec<Finding>) -> Result<u64, Failure> {
    let (mut count, mut after) = (0, None);
    loop {
        let rows = copying::page(conn, table, after.as_deref()).await?;
        for row in &rows {
            count += 1;
            let Ok(key) = copying::key(row, table) else {
                findings.push(Finding { table: table.name, row: None, problem: "a key does not read".to_owned() });
                // Without a key there is no next page.
                return Ok(count);
            };
            if let Err(problem) = check_row(row, table) {
                let row = key.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
                findings.push(Finding { table: table.name, row: Some(row), problem });
            }
            after = Some(key);
        }
        if rows.is_empty() {
            return Ok(count);
        }
    }
}

/// Reads a row in full, as whoever uses it would.
fn check_row(row: &RawRow, table: &Table) -> Result<(), String> {
    copying::cells(row, table).map_err(|column| format!("{column} does not read"))?;
    let read = match table.name {
        "surveys" => waves::read_survey(row).map(drop),
        "help" => waves::read_help(row).map(drop),
        "server_key_check" => server_key::read_row(row).map(drop),
        "waves" => waves::read_moments(row).map(drop),
        "recordings" => recordings::read(row),
        "variant_counts" => counts::read(row).map(drop),
        "inbox" | "answers" => answers::read(row).map(drop).and_then(|()| check_closed(row)),
        _ => Ok(()),
    };
    read.map_err(|failure| failure.cause().to_string())
}

fn check_closed(row: &RawRow) -> Result<(), Failure> {
    let closed: String = row.try_get("closed")?;
    serde_json::from_str::<IgnoredAny>(&closed).map(drop).map_err(Failure::damaged("the closed answers"))
}

/// What must never be, whatever the rows say one by one.
async fn check_agreement(conn: &mut Conn, findings: &mut Vec<Finding>) -> Result<(), Failure> {
    let twice: &[(&str, &str)] = &[
        (
            "a token is in the inbox and among the answers",
            "SELECT inbox.wave, inbox.id FROM inbox JOIN answers ON answers.wave = inbox.wave AND answers.token = inbox.token",
        ),
        (
            "a code is in the inbox and among the answers",
            "SELECT inbox.wave, inbox.id FROM inbox JOIN answers ON answers.wave = inbox.wave AND answers.code = inbox.code",
        ),
        (
            "it was withdrawn and waits in the inbox",
            "SELECT inbox.wave, inbox.id FROM inbox JOIN withdrawals AS gone ON gone.wave = inbox.wave AND gone.code = inbox.code",
        ),
        (
            "it was withdrawn and is among the answers",
            "SELECT answers.wave, answers.id FROM answers JOIN withdrawals AS gone ON gone.wave = answers.wave AND gone.code = answers.code",
        ),
    ];
    for &(problem, query) in twice {
        let rows: Vec<(Uuid, Uuid)> = sqlx::query_as(query).fetch_all(&mut *conn).await?;
        findings.extend(rows.into_iter().map(|(wave, id)| Finding {
            table: "answers",
            row: Some(format!("{wave} {id}")),
            problem: problem.to_owned(),
        }));
    }
    recordings::check(conn, findings).await?;
    check_counts(conn, findings).await
}

/// Each answer was counted as completed once; the counts stay when an answer is withdrawn.
async fn check_counts(conn: &mut Conn, findings: &mut Vec<Finding>) -> Result<(), Failure> {
    let too_few: Vec<(Uuid, String, i32)> = sqlx::query_as(
        "SELECT kept.wave, kept.band, kept.variant FROM \
         (SELECT wave, band, variant, count(*) AS here FROM \
         (SELECT wave, band, variant FROM inbox UNION ALL SELECT wave, band, variant FROM answers) AS every_answer \
         GROUP BY wave, band, variant) AS kept \
         LEFT JOIN variant_counts AS counted \
         ON counted.wave = kept.wave AND counted.band = kept.band AND counted.variant = kept.variant \
         WHERE coalesce(counted.completed, 0) < kept.here",
    )
    .fetch_all(&mut *conn)
    .await?;
    findings.extend(too_few.into_iter().map(|(wave, band, variant)| Finding {
        table: "variant_counts",
        row: Some(format!("{wave} {band} {variant}")),
        problem: "more answers are kept than were counted as completed".to_owned(),
    }));
    let lost: Vec<Uuid> = sqlx::query_scalar(
        "SELECT id FROM waves WHERE \
         (SELECT coalesce(sum(completed), 0) FROM variant_counts WHERE wave = waves.id) > \
         (SELECT count(*) FROM inbox WHERE wave = waves.id) + (SELECT count(*) FROM answers WHERE wave = waves.id) + \
         (SELECT count(*) FROM withdrawals WHERE wave = waves.id)",
    )
    .fetch_all(conn)
    .await?;
    findings.extend(lost.into_iter().map(|wave| Finding {
        table: "answers",
        row: Some(wave.to_string()),
        problem: "fewer answers are kept in this wave than came and were not withdrawn".to_owned(),
    }));
    Ok(())
}
