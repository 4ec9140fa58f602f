//! Replacing and withdrawing.

use beratta_domain::ids::{AnswerId, WaveId};
use beratta_domain::intake::{CodeHash, Replaced, SealedAnswer};
use uuid::Uuid;

use super::super::{Conn, dialect};
use super::database::Database;
use super::{keeping, sample, screening};
use crate::failure::Failure;

/// Puts an answer in the place of the one with the same token, unless screening has begun. It goes to the inbox, where
/// it moves on among others: in the table it would stand out as the youngest.
pub(crate) async fn replace(database: &Database, answer: &SealedAnswer) -> Result<Replaced, Failure> {
    let mut tx = database.begin().await?;
    dialect::hold_answers_still(&mut tx).await?;
    let mut removed = 0;
    for statement in [
        "DELETE FROM inbox WHERE wave = $1 AND token = $2",
        "DELETE FROM answers WHERE wave = $1 AND token = $2 AND NOT screening_began",
    ] {
        let done = sqlx::query(statement).bind(answer.wave.as_uuid()).bind(&answer.token.0[..]).execute(&mut *tx);
        removed += done.await?.rows_affected();
    }
    let outcome = if removed > 0 {
        if keeping::insert(&mut tx, &[answer]).await?.is_empty() {
            return Err(Failure::Contended);
        }
        mark_for_rewriting(&mut tx, answer.wave).await?;
        Replaced::Done
    } else if is_in_table(&mut tx, answer).await? {
        Replaced::Screened
    } else {
        Replaced::Absent
    };
    tx.commit().await?;
    Ok(outcome)
}

async fn is_in_table(conn: &mut Conn, answer: &SealedAnswer) -> Result<bool, Failure> {
    let found: i64 = sqlx::query_scalar("SELECT count(*) FROM answers WHERE wave = $1 AND token = $2")
        .bind(answer.wave.as_uuid())
        .bind(&answer.token.0[..])
        .fetch_one(conn)
        .await?;
    Ok(found > 0)
}

/// Removes the answer that has this code. The completed count of its variant stays: it tells how many went through a
/// story to its end, is published as that, and a count that moved would tell who took an answer back.
pub(crate) async fn withdraw(database: &Database, wave: WaveId, code: &CodeHash) -> Result<bool, Failure> {
    let mut tx = database.begin().await?;
    dialect::hold_answers_still(&mut tx).await?;
    remove_from_rooms(&mut tx, wave, code).await?;
    let mut removed = 0;
    for statement in
        ["DELETE FROM inbox WHERE wave = $1 AND code = $2", "DELETE FROM answers WHERE wave = $1 AND code = $2"]
    {
        removed +=
            sqlx::query(statement).bind(wave.as_uuid()).bind(&code.0[..]).execute(&mut *tx).await?.rows_affected();
    }
    if removed > 0 {
        sqlx::query("INSERT INTO withdrawals (wave, code) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .bind(wave.as_uuid())
            .bind(&code.0[..])
            .execute(&mut *tx)
            .await?;
        mark_for_rewriting(&mut tx, wave).await?;
    }
    let gone: i64 = sqlx::query_scalar("SELECT count(*) FROM withdrawals WHERE wave = $1 AND code = $2")
        .bind(wave.as_uuid())
        .bind(&code.0[..])
        .fetch_one(&mut *tx)
        .await?;
    tx.commit().await?;
    if removed > 0 {
        // The answer is gone; that its bytes leave the files too is tried now and again with every settling.
        let scrubbed = async {
            if dialect::scrubs_quickly(database, wave).await? {
                dialect::scrub(database, &[wave]).await
            } else {
                Ok(())
            }
        };
        // No line for it: its time would be that of the withdrawal. The next settling tries again, and complains.
        let _ = scrubbed.await;
    }
    Ok(gone > 0)
}

/// An answer that is taken back leaves every room that it has come to.
async fn remove_from_rooms(conn: &mut Conn, wave: WaveId, code: &CodeHash) -> Result<(), Failure> {
    let answer: Option<Uuid> = sqlx::query_scalar("SELECT id FROM answers WHERE wave = $1 AND code = $2")
        .bind(wave.as_uuid())
        .bind(&code.0[..])
        .fetch_optional(&mut *conn)
        .await?;
    let Some(answer) = answer.map(AnswerId::from_uuid) else { return Ok(()) };
    screening::remove(conn, wave, answer).await?;
    sample::remove(conn, wave, answer).await
}

/// Remembers that remains of this wave's rows may lie in the files, until [`super::settling::scrub`] has taken them out.
pub(crate) async fn mark_for_rewriting(conn: &mut Conn, wave: WaveId) -> Result<(), Failure> {
    sqlx::query("UPDATE waves SET rewrite_due = true WHERE id = $1 AND NOT rewrite_due")
        .bind(wave.as_uuid())
        .execute(conn)
        .await?;
    Ok(())
}

/// Forgets it again.
pub(crate) async fn unmark_for_rewriting(conn: &mut Conn, wave: WaveId) -> Result<(), Failure> {
    sqlx::query("UPDATE waves SET rewrite_due = false WHERE id = $1").bind(wave.as_uuid()).execute(conn).await?;
    Ok(())
}
