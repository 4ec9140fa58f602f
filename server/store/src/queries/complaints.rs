//! Complaints: few, sealed, and in no order.

use beratta_domain::intake::SealedComplaint;

use super::database::Database;
use super::removing::mark_for_rewriting;
use crate::failure::Failure;

/// Keeps a complaint. Where it lies in the files tells when it came, until the next settling takes that away too.
pub(crate) async fn keep(database: &Database, complaint: &SealedComplaint) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    // Nobody could open what comes to a wave whose key is destroyed.
    let purged: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM purges WHERE wave = $1)")
        .bind(complaint.wave.as_uuid())
        .fetch_one(&mut *tx)
        .await?;
    if purged {
        return Err(Failure::Contended);
    }
    sqlx::query("INSERT INTO complaints (wave, id, sealed, week) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
        .bind(complaint.wave.as_uuid())
        .bind(complaint.id.as_uuid())
        .bind(&complaint.sealed[..])
        .bind(complaint.week.to_string())
        .execute(&mut *tx)
        .await?;
    mark_for_rewriting(&mut tx, complaint.wave).await?;
    tx.commit().await
}
