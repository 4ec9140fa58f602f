//! Sessions.

use beratta_domain::access::{ABSOLUTE, IDLE, KeyHash, NewSession, StoredSession};
use beratta_domain::audit::{Act, HeadSeal};
use beratta_domain::ids::PersonId;
use sqlx::{QueryBuilder, Row};
use time::OffsetDateTime;

use super::super::{Conn, Db};
use super::audit::append_in;
use super::database::Database;
use super::groups;
use super::people::{own, read_person};
use super::ways::{HAS_ONE, IS_RESET};
use crate::failure::Failure;

/// A session is written again only when it was last seen longer ago than this, in seconds: reading pages is no writing.
const SEEN_TO: i64 = 60;

pub(crate) async fn begin(
    database: &Database,
    seal: &HeadSeal,
    session: &NewSession,
    follows: Option<&KeyHash>,
) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    if let Some(before) = follows {
        delete(&mut tx, before).await?;
    }
    let now = session.now.unix_timestamp();
    sqlx::query("DELETE FROM sessions WHERE seen <= $1 OR began <= $2")
        .bind(now - IDLE.whole_seconds() - SEEN_TO)
        .bind(now - ABSOLUTE.whole_seconds())
        .execute(&mut *tx)
        .await?;
    sqlx::query(
        "INSERT INTO sessions (token, person, second_factor, reset_shown, began, seen) VALUES ($1, $2, $3, $4, $5, $5)",
    )
    .bind(&session.token.0[..])
    .bind(session.person.as_uuid())
    .bind(session.second_factor_passed)
    .bind(session.reset_shown)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    if let Some(act) = session.told {
        append_in(&mut tx, seal, own(session.person, act, session.now)).await?;
    }
    tx.commit().await
}

pub(crate) async fn find(
    database: &Database,
    token: &KeyHash,
    now: OffsetDateTime,
) -> Result<Option<StoredSession>, Failure> {
    let now = now.unix_timestamp();
    let mut query = QueryBuilder::<Db>::new(format!(
        "SELECT people.id, name, login, role, {HAS_ONE} AS has_second_factor, {IS_RESET} AS reset, second_factor, \
         reset_shown, seen FROM sessions JOIN people ON people.id = person WHERE NOT disabled AND token = "
    ));
    query.push_bind(&token.0[..]);
    query.push(" AND seen > ").push_bind(now - IDLE.whole_seconds() - SEEN_TO);
    query.push(" AND began > ").push_bind(now - ABSOLUTE.whole_seconds());
    let row = query.build().fetch_optional(&database.readers).await?;
    let Some(row) = row else { return Ok(None) };
    let seen: i64 = row.try_get("seen")?;
    if seen + SEEN_TO <= now {
        touch(database, token, now).await?;
    }
    let person = read_person(&row)?;
    Ok(Some(StoredSession {
        groups: groups::of_person(database, person.id, person.role).await?,
        person,
        second_factor_passed: row.try_get("second_factor")?,
        has_second_factor: row.try_get("has_second_factor")?,
        reset: row.try_get("reset")?,
        reset_shown: row.try_get("reset_shown")?,
    }))
}

async fn touch(database: &Database, token: &KeyHash, now: i64) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    sqlx::query("UPDATE sessions SET seen = $2 WHERE token = $1 AND seen < $2")
        .bind(&token.0[..])
        .bind(now)
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}

pub(crate) async fn end(database: &Database, token: &KeyHash) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    delete(&mut tx, token).await?;
    tx.commit().await
}

async fn delete(conn: &mut Conn, token: &KeyHash) -> Result<(), Failure> {
    sqlx::query("DELETE FROM sessions WHERE token = $1").bind(&token.0[..]).execute(conn).await?;
    Ok(())
}

pub(crate) async fn end_all(
    database: &Database,
    seal: &HeadSeal,
    person: PersonId,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    end_all_of(&mut tx, person).await?;
    append_in(&mut tx, seal, own(person, Act::SignedOutEverywhere, now)).await?;
    tx.commit().await
}

pub(crate) async fn end_all_of(conn: &mut Conn, person: PersonId) -> Result<(), Failure> {
    sqlx::query("DELETE FROM sessions WHERE person = $1").bind(person.as_uuid()).execute(conn).await?;
    Ok(())
}
