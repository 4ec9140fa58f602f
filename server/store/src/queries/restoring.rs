//! Putting a backup into a database.

use beratta_domain::audit::{Act, Fact, HeadSeal, NewEntry};
use beratta_domain::ids::WaveId;

use super::super::{Conn, dialect};
use super::copying;
use super::database::{Database, Writing};
use super::removing::mark_for_rewriting;
use super::{audit, purging, server_key};
use crate::backup::{Existing, OtherKey, Restored, Restoring, Withdrawals, unreadable, wave_and_code};
use crate::failure::Failure;
use crate::sqlite;
use crate::tables::{Cell, Cells, TABLES, Table};

/// Replaces everything by what the source has, without what was withdrawn in either. `None` when there was something
/// and it is not to be replaced.
pub(crate) async fn restore(
    database: &Database,
    source: &sqlite::Database,
    how: &Restoring<'_>,
) -> Result<Option<Restored>, Failure> {
    let mut reading = source.begin_reading().await?;
    let mut tx = database.begin().await?;
    dialect::hold_alone(&mut tx).await?;
    let waves: i64 = sqlx::query_scalar("SELECT count(*) FROM waves").fetch_one(&mut *tx).await?;
    if waves > 0 && how.existing == Existing::Refuse {
        tx.commit().await?;
        return Ok(None);
    }
    let mut gone = withdrawals(&mut tx).await?;
    let purged_here = purges(&mut tx).await?;
    let replaced = audit::count(&mut tx).await?;
    dialect::remove_everything(&mut tx).await?;

    let mut restored = Restored::default();
    for table in &TABLES {
        let mut after: Option<Cells> = None;
        loop {
            let rows = sqlite::queries::copying::page(&mut reading, table, after.as_deref()).await?;
            let mut cells = Vec::with_capacity(rows.len());
            for row in &rows {
                cells.push(sqlite::queries::copying::cells(row, table).map_err(|_| unreadable(table))?);
            }
            let Some(last) = cells.last() else { break };
            after = Some(last[..table.key].to_vec());
            put(&mut tx, table, cells, &mut gone, &mut restored).await?;
        }
    }
    // What was withdrawn only here, of waves that another backup may yet bring.
    let here_only: Vec<Cells> =
        gone.here_only().map(|(wave, code)| vec![Cell::Uuid(*wave), Cell::Bytes(code.clone())]).collect();
    if let Some(table) = TABLES.iter().find(|table| table.name == "withdrawals") {
        copying::insert(&mut tx, table, &here_only).await?;
    }
    remove_from_rooms(&mut tx).await?;
    purge_again(&mut tx, &purged_here).await?;
    write_down(&mut tx, how, &restored, replaced).await?;
    tx.commit().await?;
    reading.commit().await?;
    Ok(Some(restored))
}

/// When each wave was purged.
async fn purges(conn: &mut Conn) -> Result<Vec<(uuid::Uuid, i64)>, Failure> {
    Ok(sqlx::query_as("SELECT wave, purged FROM purges").fetch_all(conn).await?)
}

/// What was purged, here or there, does not come back: a backup may be older than that. What was purged only here stays
/// remembered, for waves that another backup may yet bring.
async fn purge_again(tx: &mut Writing, purged_here: &[(uuid::Uuid, i64)]) -> Result<(), Failure> {
    for (wave, at) in purged_here {
        purging::remember(tx, WaveId::from_uuid(*wave), *at).await?;
    }
    let older: Vec<uuid::Uuid> = sqlx::query_scalar(
        "SELECT waves.id FROM waves JOIN purges ON purges.wave = waves.id WHERE waves.state <> 'purged'",
    )
    .fetch_all(&mut **tx)
    .await?;
    for wave in older {
        sqlx::query(
            "UPDATE waves SET state = 'purged', closed = coalesce(closed, \
             (SELECT purged FROM purges WHERE purges.wave = waves.id)) WHERE id = $1",
        )
        .bind(wave)
        .execute(&mut **tx)
        .await?;
        purging::forget(tx, WaveId::from_uuid(wave)).await?;
    }
    Ok(())
}

/// What was withdrawn is in no room: what the backup knew of it there goes too.
async fn remove_from_rooms(conn: &mut Conn) -> Result<(), Failure> {
    for table in [
        "claims",
        "released_texts",
        "redactions",
        "second_looks",
        "held_sample_answers",
        "decisions",
        "danger_alerts",
        "danger_openings",
    ] {
        let gone = format!(
            "DELETE FROM {table} WHERE NOT EXISTS \
             (SELECT 1 FROM answers WHERE answers.wave = {table}.wave AND answers.id = {table}.answer)"
        );
        sqlx::raw_sql(sqlx::AssertSqlSafe(gone)).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Goes on with the backup's audit trail: the one that was here is gone, and how long it was stays known.
async fn write_down(tx: &mut Writing, how: &Restoring<'_>, restored: &Restored, replaced: u64) -> Result<(), Failure> {
    let seal = HeadSeal::of(how.key);
    if server_key::introduce_in(tx, &seal, how.at).await? != seal.check() {
        match how.other {
            OtherKey::Refuse => return Err(Failure::OtherServerKey),
            OtherKey::Accept => server_key::change_in(tx, &seal, how.by, how.at).await?,
        }
    }
    let mut entry = NewEntry::new(how.at, how.by, Act::Restored).with(Fact::Count(restored.answers));
    if restored.withdrawn > 0 {
        entry = entry.with(Fact::Withdrawn(restored.withdrawn));
    }
    if replaced > 0 {
        entry = entry.with(Fact::Replaced(replaced));
    }
    audit::append_in(tx, &seal, entry).await?;
    Ok(())
}

/// What was withdrawn.
struct Gone {
    here: Withdrawals,
    there: Withdrawals,
}

impl Gone {
    fn contains(&self, row: &(uuid::Uuid, Vec<u8>)) -> bool {
        self.here.contains(row) || self.there.contains(row)
    }

    fn here_only(&self) -> impl Iterator<Item = &(uuid::Uuid, Vec<u8>)> {
        self.here.difference(&self.there)
    }
}

async fn withdrawals(conn: &mut Conn) -> Result<Gone, Failure> {
    let here: Vec<(uuid::Uuid, Vec<u8>)> = sqlx::query_as("SELECT wave, code FROM withdrawals").fetch_all(conn).await?;
    Ok(Gone { here: here.into_iter().collect(), there: Withdrawals::new() })
}

/// Writes a page of a table. Withdrawals are read before answers are: [`TABLES`] has them in that order.
async fn put(
    conn: &mut Conn,
    table: &Table,
    mut rows: Vec<Cells>,
    gone: &mut Gone,
    restored: &mut Restored,
) -> Result<(), Failure> {
    match table.name {
        "withdrawals" => gone.there.extend(rows.iter().filter_map(|row| wave_and_code(table, row))),
        "inbox" | "answers" => {
            let before = rows.len();
            rows.retain(|row| wave_and_code(table, row).is_some_and(|row| !gone.contains(&row)));
            restored.answers += rows.len() as u64;
            restored.withdrawn += (before - rows.len()) as u64;
        }
        _ => {}
    }
    copying::insert(conn, table, &rows).await?;
    if table.name == "waves" {
        for row in &rows {
            if let Some(Cell::Uuid(id)) = row.first() {
                let wave = WaveId::from_uuid(*id);
                dialect::make_room(conn, wave).await?;
                // The write-ahead log holds what was here before.
                mark_for_rewriting(conn, wave).await?;
            }
        }
    }
    Ok(())
}
