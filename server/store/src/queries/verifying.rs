//! Whether everything that is kept still reads, and agrees with itself.

use std::collections::BTreeSet;

use beratta_domain::audit::HeadSeal;
use beratta_domain::intake::SealedAnswer;
use serde::de::IgnoredAny;
use sqlx::Row;
use uuid::Uuid;

use super::super::{Conn, dialect};
use super::copying::{self, RawRow};
use super::database::Database;
use super::{
    accountability, agreeing, answers, audit, counts, danger, groups, people, recordings, screening, server_key,
    trials, waves, ways,
};
use crate::failure::Failure;
use crate::tables::{TABLES, Table};
use crate::verification::{Finding, Verification};

/// The seal on the audit trail is looked at when there is a `server.key` to know it by.
pub(crate) async fn verify(database: &Database, seal: Option<&HeadSeal>) -> Result<Verification, Failure> {
    let mut found = Verification::default();
    let mut tx = database.begin_reading().await?;
    let checked = check_all(&mut tx, seal, &mut found).await;
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

async fn check_all(conn: &mut Conn, seal: Option<&HeadSeal>, found: &mut Verification) -> Result<(), Failure> {
    let database = |problem| Finding { table: "database", row: None, problem };
    let schema = dialect::check_schema(conn).await?;
    found.findings.extend(schema.problems.into_iter().map(database));
    if schema.unreadable {
        return Ok(());
    }
    found.findings.extend(dialect::check_pages(conn).await?.into_iter().map(database));
    for table in &TABLES {
        let rows = check_rows(conn, table, &mut found.findings).await?;
        found.rows.push((table.name, rows));
    }
    audit::check(conn, seal, &mut found.findings).await?;
    check_agreement(conn, &mut found.findings).await?;
    agreeing::check(conn, &mut found.findings).await
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
        "surveys" => check_survey(row),
        "help" => waves::read_help(row).map(drop),
        "server_key_check" => server_key::read_row(row).map(drop),
        "waves" => waves::read_moments(row).map(drop),
        "trials" => trials::read(row).map(drop),
        "recordings" => recordings::read(row),
        "audit" => audit::read(row).map(drop),
        "audit_head" => audit::read_head(row).map(drop),
        "variant_counts" => counts::read(row).map(drop),
        "people" => people::check(row),
        "passkeys" => ways::read_passkey(row).map(drop),
        "invitations" => people::check_invitation(row),
        "decisions" => screening::check(row),
        "redactions" => screening::check_redactions(row),
        "danger_openings" => danger::check(row),
        "published_counts" => accountability::read(row).map(drop),
        "groups" => groups::check(row),
        "analysts" | "waiting" => groups::check_lang(row),
        "inbox" | "answers" => answers::read(row).and_then(|answer| check_answer(&answer)),
        _ => Ok(()),
    };
    read.map_err(|failure| failure.cause().to_string())
}

fn check_answer(answer: &SealedAnswer) -> Result<(), Failure> {
    serde_json::from_str::<IgnoredAny>(&answer.closed).map(drop).map_err(Failure::damaged("the closed answers"))?;
    if answer.sealed.is_empty() {
        // That is what a purge leaves; whether there was one is looked at below.
        return Ok(());
    }
    let length =
        answer.sealed.len().checked_sub(SEALING).filter(|length| *length > 0 && length.is_multiple_of(PADDING));
    length.map(drop).ok_or_else(|| Failure::damaged("the sealed text")("it has a length that no sealing gives"))
}

/// What HPKE adds to what it seals: an encapsulated X25519 key and the tag of ChaCha20-Poly1305 (RFC 9180, sections 7.1
/// and 7.3).
const SEALING: usize = 32 + 16;
/// What is sealed is filled up to a multiple of this (`domain::intake::Contents`).
const PADDING: usize = 256;

/// A wave serves what its survey's files say: they must still be those of the version that it pinned.
fn check_survey(row: &RawRow) -> Result<(), Failure> {
    const FILES: &str = "the survey";
    let (slug, version): (String, String) = (row.try_get("slug")?, row.try_get("version")?);
    let source = waves::read_survey(row)?;
    let survey = source.survey().map_err(|_| Failure::damaged(FILES)("no survey can be made of them"))?;
    let is_whole = source.slug == slug && survey.version.0 == version;
    is_whole.then_some(()).ok_or_else(|| Failure::damaged(FILES)("they are not those of this version"))
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
            "it was decided and is not there",
            "SELECT wave, answer FROM decisions WHERE NOT EXISTS \
             (SELECT 1 FROM answers WHERE answers.wave = decisions.wave AND answers.id = answer)",
        ),
        (
            "its texts are released and nobody decided so",
            "SELECT DISTINCT wave, answer FROM released_texts AS texts WHERE NOT EXISTS \
             (SELECT 1 FROM decisions WHERE decisions.wave = texts.wave AND decisions.answer = texts.answer AND audience IS NOT NULL)",
        ),
        (
            "it waits for a second look and nobody looked first",
            "SELECT wave, answer FROM second_looks WHERE NOT EXISTS \
             (SELECT 1 FROM decisions WHERE decisions.wave = second_looks.wave AND decisions.answer = second_looks.answer)",
        ),
        (
            "it is in a sample of held answers and is not there",
            "SELECT wave, answer FROM held_sample_answers AS sampled WHERE NOT EXISTS \
             (SELECT 1 FROM answers WHERE answers.wave = sampled.wave AND answers.id = answer)",
        ),
        (
            "what was taken out of it is known and it is not there",
            "SELECT wave, answer FROM redactions WHERE NOT EXISTS \
             (SELECT 1 FROM answers WHERE answers.wave = redactions.wave AND answers.id = answer)",
        ),
        (
            "a lead was to hear of it and it is not held for danger",
            "SELECT wave, answer FROM danger_alerts AS alerts WHERE NOT EXISTS \
             (SELECT 1 FROM decisions WHERE decisions.wave = alerts.wave AND decisions.answer = alerts.answer AND reason = 'danger')",
        ),
        (
            "its original was asked for and it is not held for danger",
            "SELECT DISTINCT wave, answer FROM danger_openings AS openings WHERE NOT EXISTS \
             (SELECT 1 FROM decisions WHERE decisions.wave = openings.wave AND decisions.answer = openings.answer AND reason = 'danger')",
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
    check_languages(conn, findings).await?;
    check_server_key(conn, findings).await?;
    check_purges(conn, findings).await?;
    check_counts(conn, findings).await
}

/// Nobody can have answered in a language that the wave's survey does not speak.
async fn check_languages(conn: &mut Conn, findings: &mut Vec<Finding>) -> Result<(), Failure> {
    let rows = sqlx::query(
        "SELECT waves.id, surveys.source FROM waves \
         JOIN surveys ON surveys.slug = waves.survey AND surveys.version = waves.version",
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut spoken = BTreeSet::new();
    for row in rows {
        let wave: Uuid = row.try_get("id")?;
        // A survey that does not read was found before.
        let Ok(source) = waves::read_survey(&row) else { continue };
        spoken.extend(source.texts.keys().map(|lang| (wave, lang.to_string())));
    }
    let answered: Vec<(Uuid, String)> =
        sqlx::query_as("SELECT wave, lang FROM inbox UNION SELECT wave, lang FROM answers")
            .fetch_all(&mut *conn)
            .await?;
    for (wave, lang) in answered.into_iter().filter(|answered| !spoken.contains(answered)) {
        let rows: Vec<Uuid> = sqlx::query_scalar(
            "SELECT id FROM inbox WHERE wave = $1 AND lang = $2 UNION ALL \
             SELECT id FROM answers WHERE wave = $1 AND lang = $2",
        )
        .bind(wave)
        .bind(lang)
        .fetch_all(&mut *conn)
        .await?;
        findings.extend(rows.into_iter().map(|id| Finding {
            table: "answers",
            row: Some(format!("{wave} {id}")),
            problem: "its language is none of its survey's".to_owned(),
        }));
    }
    Ok(())
}

/// What purges forgot, and what nobody purged and is gone all the same.
async fn check_purges(conn: &mut Conn, findings: &mut Vec<Finding>) -> Result<(), Failure> {
    const STILL: &str = "its wave was purged, and this is still here";
    let looked: [(&'static str, &str, &str); 13] = [
        ("inbox", STILL, "SELECT inbox.wave FROM inbox JOIN purges ON purges.wave = inbox.wave"),
        (
            "answers",
            STILL,
            "SELECT answers.wave FROM answers JOIN purges ON purges.wave = answers.wave WHERE length(sealed) > 0",
        ),
        ("complaints", STILL, "SELECT complaints.wave FROM complaints JOIN purges ON purges.wave = complaints.wave"),
        ("claims", STILL, "SELECT claims.wave FROM claims JOIN purges ON purges.wave = claims.wave"),
        (
            "decisions",
            STILL,
            "SELECT decisions.wave FROM decisions JOIN purges ON purges.wave = decisions.wave WHERE note IS NOT NULL",
        ),
        ("second_looks", STILL, "SELECT looks.wave FROM second_looks AS looks JOIN purges ON purges.wave = looks.wave"),
        (
            "held_sample_answers",
            STILL,
            "SELECT sampled.wave FROM held_sample_answers AS sampled JOIN purges ON purges.wave = sampled.wave",
        ),
        (
            "danger_alerts",
            STILL,
            "SELECT alerts.wave FROM danger_alerts AS alerts JOIN purges ON purges.wave = alerts.wave",
        ),
        (
            "danger_openings",
            STILL,
            "SELECT openings.wave FROM danger_openings AS openings JOIN purges ON purges.wave = openings.wave",
        ),
        ("trials", STILL, "SELECT trials.wave FROM trials JOIN purges ON purges.wave = trials.wave WHERE lesson <> ''"),
        (
            "waves",
            "it was purged, and its state says otherwise",
            "SELECT id FROM waves JOIN purges ON purges.wave = waves.id WHERE state <> 'purged'",
        ),
        (
            "waves",
            "its state says that it was purged, and nothing else does",
            "SELECT id FROM waves WHERE state = 'purged' AND NOT EXISTS (SELECT 1 FROM purges WHERE purges.wave = waves.id)",
        ),
        (
            "answers",
            "its words are gone, and its wave was not purged",
            "SELECT answers.wave FROM answers WHERE length(sealed) = 0 AND NOT EXISTS \
             (SELECT 1 FROM purges WHERE purges.wave = answers.wave)",
        ),
    ];
    for (table, problem, query) in looked {
        let rows: Vec<Uuid> = sqlx::query_scalar(sqlx::AssertSqlSafe(query)).fetch_all(&mut *conn).await?;
        findings.extend(rows.into_iter().map(|wave| Finding {
            table,
            row: Some(wave.to_string()),
            problem: problem.to_owned(),
        }));
    }
    Ok(())
}

/// Whoever opens a wave introduces the key of its tokens and codes first.
async fn check_server_key(conn: &mut Conn, findings: &mut Vec<Finding>) -> Result<(), Failure> {
    let lost: bool =
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM waves) AND NOT EXISTS (SELECT 1 FROM server_key_check)")
            .fetch_one(conn)
            .await?;
    if lost {
        let problem = "there are waves, and the check value of their server.key is lost".to_owned();
        findings.push(Finding { table: "server_key_check", row: None, problem });
    }
    Ok(())
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
