//! Which `server.key` a database belongs to.

use beratta_domain::keys::ServerKeyCheck;
use sqlx::Row;

use super::super::{Conn, Db};
use super::answers::hash;
use super::database::Database;
use crate::failure::Failure;

pub(crate) async fn known(database: &Database) -> Result<Option<ServerKeyCheck>, Failure> {
    let mut tx = database.begin_reading().await?;
    let known = read(&mut tx).await?;
    tx.commit().await?;
    Ok(known)
}

/// Keeps this key's check if none is kept; gives the one that is kept now.
pub(crate) async fn introduce(database: &Database, check: ServerKeyCheck) -> Result<ServerKeyCheck, Failure> {
    let mut tx = database.begin().await?;
    sqlx::query("INSERT INTO server_key_check (only_row, value) VALUES (1, $1) ON CONFLICT DO NOTHING")
        .bind(&check.0[..])
        .execute(&mut *tx)
        .await?;
    let kept = read(&mut tx).await?.unwrap_or(check);
    tx.commit().await?;
    Ok(kept)
}

/// Keeps this key's check in the place of any other.
pub(crate) async fn change(database: &Database, check: ServerKeyCheck) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    sqlx::query(
        "INSERT INTO server_key_check (only_row, value) VALUES (1, $1) \
         ON CONFLICT (only_row) DO UPDATE SET value = excluded.value",
    )
    .bind(&check.0[..])
    .execute(&mut *tx)
    .await?;
    tx.commit().await
}

async fn read(conn: &mut Conn) -> Result<Option<ServerKeyCheck>, Failure> {
    let value: Option<Vec<u8>> = sqlx::query_scalar("SELECT value FROM server_key_check").fetch_optional(conn).await?;
    value.map(|value| hash(value).map(ServerKeyCheck)).transpose()
}

/// Reads the row of `server_key_check`.
pub(crate) fn read_row(row: &<Db as sqlx::Database>::Row) -> Result<ServerKeyCheck, Failure> {
    hash(row.try_get("value")?).map(ServerKeyCheck)
}
