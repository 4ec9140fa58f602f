//! What became of a wave's answers, in numbers.

use beratta_domain::disclosure::is_republished;
use beratta_domain::ids::WaveId;
use beratta_domain::screening::{Counted, Tally};
use sqlx::Row;

use super::super::{Conn, Db};
use super::counts::unsigned;
use super::database::Database;
use super::screening;
use crate::failure::Failure;

pub(crate) async fn tally(database: &Database, wave: WaveId) -> Result<Tally, Failure> {
    let mut tx = database.begin_reading().await?;
    let tally = tally_in(&mut tx, wave).await?;
    tx.commit().await?;
    Ok(tally)
}

async fn tally_in(conn: &mut Conn, wave: WaveId) -> Result<Tally, Failure> {
    let progress = screening::progress_in(conn, wave).await?;
    let redacted: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM redactions \
         JOIN decisions ON decisions.wave = redactions.wave AND decisions.answer = redactions.answer \
         WHERE redactions.wave = $1 AND audience IS NOT NULL AND taken_out <> '{}' \
         AND NOT EXISTS (SELECT 1 FROM second_looks \
         WHERE second_looks.wave = redactions.wave AND second_looks.answer = redactions.answer)",
    )
    .bind(wave.as_uuid())
    .fetch_one(conn)
    .await?;
    Ok(Tally { progress, redacted: unsigned(redacted)? })
}

pub(crate) async fn published(database: &Database, wave: WaveId) -> Result<Vec<(Counted, u64)>, Failure> {
    let mut tx = database.begin_reading().await?;
    let published = published_in(&mut tx, wave).await?;
    tx.commit().await?;
    Ok(published)
}

async fn published_in(conn: &mut Conn, wave: WaveId) -> Result<Vec<(Counted, u64)>, Failure> {
    let rows = sqlx::query("SELECT counted, count FROM published_counts WHERE wave = $1")
        .bind(wave.as_uuid())
        .fetch_all(conn)
        .await?;
    rows.iter().map(read).collect()
}

/// Publishes what moved by enough, and whatever was never published. Two servers at once write the same.
pub(crate) async fn publish(database: &Database, wave: WaveId) -> Result<(), Failure> {
    let mut tx = database.begin_reading().await?;
    let (tally, before) = (tally_in(&mut tx, wave).await?, published_in(&mut tx, wave).await?);
    tx.commit().await?;
    let known = |counted| before.iter().find(|(other, _)| *other == counted).map(|(_, count)| *count);
    let moved = |counted: &Counted| known(*counted).is_none_or(|known| is_republished(known, tally.count(*counted)));
    let moved: Vec<Counted> = Counted::all().filter(moved).collect();
    if moved.is_empty() {
        return Ok(());
    }
    let mut tx = database.begin().await?;
    for counted in moved {
        sqlx::query(
            "INSERT INTO published_counts (wave, counted, count) VALUES ($1, $2, $3) \
             ON CONFLICT (wave, counted) DO UPDATE SET count = excluded.count",
        )
        .bind(wave.as_uuid())
        .bind(counted.id())
        .bind(i64::try_from(tally.count(counted)).map_err(Failure::damaged("a count"))?)
        .execute(&mut *tx)
        .await?;
    }
    tx.commit().await
}

/// Reads a row of `published_counts`.
pub(crate) fn read(row: &<Db as sqlx::Database>::Row) -> Result<(Counted, u64), Failure> {
    let counted: String = row.try_get("counted")?;
    let counted = Counted::named(&counted).ok_or_else(|| Failure::damaged("a published count")("it counts nothing"))?;
    Ok((counted, unsigned(row.try_get("count")?)?))
}
