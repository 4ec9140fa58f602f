//! Which `server.key` a database belongs to.

use beratta_domain::audit::{Act, Actor, Fact, HeadSeal, NewEntry, Setting};
use beratta_domain::keys::ServerKeyCheck;
use sqlx::Row;
use time::OffsetDateTime;

use super::super::{Conn, Db};
use super::answers::hash;
use super::audit;
use super::database::{Database, Writing};
use crate::failure::Failure;

pub(crate) async fn known(database: &Database) -> Result<Option<ServerKeyCheck>, Failure> {
    let mut tx = database.begin_reading().await?;
    let known = read(&mut tx).await?;
    tx.commit().await?;
    Ok(known)
}

/// Keeps the check of this seal's key if none is kept; gives the one that is kept now.
pub(crate) async fn introduce(
    database: &Database,
    seal: &HeadSeal,
    at: OffsetDateTime,
) -> Result<ServerKeyCheck, Failure> {
    let mut tx = database.begin().await?;
    let kept = introduce_in(&mut tx, seal, at).await?;
    tx.commit().await?;
    Ok(kept)
}

/// The same in a transaction. The audit trail begins with the first key.
pub(crate) async fn introduce_in(
    tx: &mut Writing,
    seal: &HeadSeal,
    at: OffsetDateTime,
) -> Result<ServerKeyCheck, Failure> {
    sqlx::query("INSERT INTO server_key_check (only_row, value) VALUES (1, $1) ON CONFLICT DO NOTHING")
        .bind(&seal.check().0[..])
        .execute(&mut **tx)
        .await?;
    let kept = read(tx).await?.unwrap_or(seal.check());
    if kept == seal.check() {
        audit::begin(tx, seal, at).await?;
    }
    Ok(kept)
}

/// Keeps the check of this seal's key in the place of any other.
pub(crate) async fn change(database: &Database, seal: &HeadSeal, by: Actor, at: OffsetDateTime) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    change_in(&mut tx, seal, by, at).await?;
    tx.commit().await
}

/// The same in a transaction. The audit trail goes on under the new seal and says so.
pub(crate) async fn change_in(tx: &mut Writing, seal: &HeadSeal, by: Actor, at: OffsetDateTime) -> Result<(), Failure> {
    sqlx::query(
        "INSERT INTO server_key_check (only_row, value) VALUES (1, $1) \
         ON CONFLICT (only_row) DO UPDATE SET value = excluded.value",
    )
    .bind(&seal.check().0[..])
    .execute(&mut **tx)
    .await?;
    audit::seal_anew(tx, seal).await?;
    let changed = NewEntry::new(at, by, Act::SettingChanged).with(Fact::Setting(Setting::ServerKey));
    audit::append_in(tx, seal, changed).await?;
    Ok(())
}

pub(crate) async fn read(conn: &mut Conn) -> Result<Option<ServerKeyCheck>, Failure> {
    let value: Option<Vec<u8>> = sqlx::query_scalar("SELECT value FROM server_key_check").fetch_optional(conn).await?;
    value.map(|value| hash(value).map(ServerKeyCheck)).transpose()
}

/// Reads the row of `server_key_check`.
pub(crate) fn read_row(row: &<Db as sqlx::Database>::Row) -> Result<ServerKeyCheck, Failure> {
    hash(row.try_get("value")?).map(ServerKeyCheck)
}
