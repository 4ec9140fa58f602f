//! What only SQLite does: files, pragmas, checkpoints.

use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use beratta_domain::ids::WaveId;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row, SqlitePool};

use super::Conn;
use super::queries::counts::unsigned;
use super::queries::database::{Database, PATIENCE, Writing};
use super::queries::removing::{mark_for_rewriting, unmark_for_rewriting};
use crate::failure::Failure;
use crate::location::{Location, Missing, OpenError, Owner};
use crate::tables::TABLES;
use crate::verification::Schema;

/// The steps of the schema.
pub(crate) static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/sqlite");

/// The table in which the steps that were taken stand.
const STEPS: &str = "_sqlx_migrations";

/// A transaction that writes takes the file's one write lock at once: to ask for it later would fail at random.
pub(crate) const BEGIN_WRITING: &str = "BEGIN IMMEDIATE";

/// One consistent picture while others go on writing.
pub(crate) const BEGIN_READING: &str = "BEGIN";

/// The write lock covers the rows read too.
pub(crate) const FOR_UPDATE: &str = "";

/// Bytes of a page. A row that does not fit into a quarter of one gets pages of its own, which would tell its age (see
/// [`rewrite_long_answers`]): in pages of 8 KiB few answers are as long.
const PAGE: u32 = 8 * 1024;

/// The write-ahead log holds the inbox's pages as they were.
pub(crate) const MOVING_LEAVES_REMAINS: bool = true;

/// A new random id, for each row.
pub(crate) const RANDOM_ID: &str = "randomblob(16)";
/// As many random bytes as a keyed hash has, for each row.
pub(crate) const RANDOM_HASH: &str = "randomblob(32)";
/// No bytes at all.
pub(crate) const NO_BYTES: &str = "X''";

/// Opens the file. Where there is none, one is made with mode 0600 if that is wanted.
pub(crate) async fn open(file: &Path, missing: Missing) -> Result<Database, OpenError> {
    match owner(file).await? {
        Owner::Another => return Err(OpenError::Another { at: file.display().to_string() }),
        Owner::Nobody if missing == Missing::Refuse => return Err(absent(file)),
        Owner::Nobody | Owner::Ours => {}
    }
    make_private(file).map_err(|error| refused(file, error.to_string()))?;
    let options = options(file);
    let writers = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .connect_with(for_writing(options.clone()))
        .await
        .map_err(|error| OpenError::file(file, &error))?;
    MIGRATIONS.run(&writers).await.map_err(|error| OpenError::migration(&Location::Sqlite(file.to_owned()), &error))?;
    empty_log(&writers).await.map_err(|failure| refused(file, failure.shared().to_string()))?;
    let readers = SqlitePoolOptions::new()
        .max_connections(4)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .connect_lazy_with(options.pragma("query_only", "ON"));
    Ok(Database { writers, readers })
}

/// Whose file it is, looked at without a change.
async fn owner(file: &Path) -> Result<Owner, OpenError> {
    match file.metadata() {
        Ok(file) if file.len() == 0 => return Ok(Owner::Nobody),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Owner::Nobody),
        Err(error) => return Err(refused(file, error.to_string())),
    }
    look_at(file).await.map_err(|error| OpenError::file(file, &error))
}

async fn look_at(file: &Path) -> Result<Owner, sqlx::Error> {
    let mut conn = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(false)
        .busy_timeout(Duration::from_secs(4))
        .disable_statement_logging()
        .connect()
        .await?;
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'",
    )
    .fetch_all(&mut conn)
    .await?;
    let owner = if tables.iter().any(|table| table == STEPS) {
        first_step(&mut conn, tables.len() == 1).await?
    } else if tables.is_empty() {
        Owner::Nobody
    } else {
        Owner::Another
    };
    conn.close().await?;
    Ok(owner)
}

/// Whose schema it is, told by its first step: only ours begins with ours. The table of steps stands alone and empty when
/// the making of a database was broken off.
async fn first_step(conn: &mut Conn, alone: bool) -> Result<Owner, sqlx::Error> {
    let first: Option<Vec<u8>> = sqlx::query_scalar("SELECT checksum FROM _sqlx_migrations ORDER BY version LIMIT 1")
        .fetch_optional(conn)
        .await?;
    Ok(match first {
        None if alone => Owner::Nobody,
        first if first.as_deref() == MIGRATIONS.iter().next().map(|step| &*step.checksum) => Owner::Ours,
        _ => Owner::Another,
    })
}

fn absent(file: &Path) -> OpenError {
    let directory = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    OpenError::Absent { place: format!("in {}", directory.display()) }
}

fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(false)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .page_size(PAGE)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(4))
        .pragma("secure_delete", "ON")
        // No temporary file ever holds a row.
        .pragma("temp_store", "MEMORY")
        .disable_statement_logging()
}

/// Random keys touch pages all over the tables: 16 MiB of them stay in memory, and as many in the log before it is copied
/// back.
fn for_writing(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options.pragma("cache_size", "-16384").pragma("wal_autocheckpoint", "2048")
}

fn make_private(file: &Path) -> std::io::Result<()> {
    OpenOptions::new().append(true).create(true).mode(0o600).open(file).map(drop)
}

fn refused(file: &Path, because: String) -> OpenError {
    OpenError::File { file: file.to_owned(), because }
}

/// Keeps answers from moving while a transaction looks for them: the write lock does that here.
#[expect(clippy::unused_async, reason = "PostgreSQL asks the server")]
pub(crate) async fn hold_answers_still(_: &mut Conn) -> Result<(), Failure> {
    Ok(())
}

/// Keeps rows from moving while a long reading goes on: its picture does that here.
#[expect(clippy::unused_async, reason = "PostgreSQL asks the server")]
pub(crate) async fn hold_for_reading(_: &mut Conn) -> Result<(), Failure> {
    Ok(())
}

/// Keeps everybody else from writing: the write lock does that here.
#[expect(clippy::unused_async, reason = "PostgreSQL asks the server")]
pub(crate) async fn hold_alone(_: &mut Writing) -> Result<(), Failure> {
    Ok(())
}

/// Makes room for a new wave's answers: the tables do for all.
#[expect(clippy::unused_async, reason = "PostgreSQL asks the server")]
pub(crate) async fn make_room(_: &mut Conn, _: WaveId) -> Result<(), Failure> {
    Ok(())
}

/// Moves a wave's whole inbox to its answers, in the order of their random ids.
pub(crate) async fn move_inbox(tx: &mut Writing, wave: WaveId) -> Result<(), Failure> {
    sqlx::query(
        "INSERT INTO answers (id, wave, band, variant, gender, lang, closed, show_words, sealed, week, \
         token, code, fingerprint) \
         SELECT id, wave, band, variant, gender, lang, closed, show_words, sealed, week, token, code, \
         fingerprint FROM inbox WHERE wave = $1 ORDER BY id",
    )
    .bind(wave.as_uuid())
    .execute(&mut **tx)
    .await?;
    sqlx::query("DELETE FROM inbox WHERE wave = $1").bind(wave.as_uuid()).execute(&mut **tx).await?;
    rewrite_long_answers(tx, wave).await
}

/// How many of a wave's settled answers are written anew with every move: the long ones.
pub(crate) async fn rewritten_by_a_move(database: &Database, wave: WaveId, _settled: u64) -> Result<u64, Failure> {
    let count: i64 =
        sqlx::query_scalar("SELECT count(*) FROM answers WHERE wave = $1 AND length(sealed) + length(closed) > 1600")
            .bind(wave.as_uuid())
            .fetch_one(&database.readers)
            .await?;
    unsigned(count)
}

/// Writes a wave's long answers anew, in the order of their random ids.
///
/// A row of more than 2,030 bytes does not fit into a page of the tree (SQLite's file format, section 1.6: with pages of
/// U bytes, (U - 12) · 64 / 255 - 23). The rest of it lies in pages of its own, which are given out as rows are written:
/// their places in the file would tell which batch an answer came in. The index `answers_long` finds these rows.
async fn rewrite_long_answers(tx: &mut Writing, wave: WaveId) -> Result<(), Failure> {
    for statement in [
        "CREATE TABLE rewriting AS SELECT * FROM answers WHERE wave = $1 AND length(sealed) + length(closed) > 1600",
        "DELETE FROM answers WHERE wave = $1 AND length(sealed) + length(closed) > 1600",
        "INSERT INTO answers SELECT * FROM rewriting WHERE wave = $1 ORDER BY id",
    ] {
        sqlx::query(statement).bind(wave.as_uuid()).execute(&mut **tx).await?;
    }
    sqlx::query("DROP TABLE rewriting").execute(&mut **tx).await?;
    Ok(())
}

/// Whether [`scrub`] is a matter of milliseconds.
#[expect(clippy::unused_async, reason = "PostgreSQL asks the server")]
pub(crate) async fn scrubs_quickly(_: &Database, _: WaveId) -> Result<bool, Failure> {
    Ok(true)
}

/// Takes the remains of removed rows out of the files. `secure_delete` has overwritten them in the pages; older copies
/// of those pages are in the write-ahead log until it is emptied.
pub(crate) async fn scrub(database: &Database, waves: &[WaveId]) -> Result<(), Failure> {
    // The marks go first: whatever is marked from now on is not forgotten. Should all end here, opening empties the log.
    let mut tx = database.begin().await?;
    for &wave in waves {
        unmark_for_rewriting(&mut tx, wave).await?;
    }
    tx.commit().await?;
    if empty_log(&database.writers).await? {
        return Ok(());
    }
    let mut tx = database.begin().await?;
    for &wave in waves {
        mark_for_rewriting(&mut tx, wave).await?;
    }
    tx.commit().await
}

/// Writes the whole file anew, without the pages that nothing is in any more. Sends wait while it does.
pub(crate) async fn compact(database: &Database) -> Result<(), Failure> {
    let mut conn = database.writers.acquire().await?;
    sqlx::raw_sql("VACUUM").execute(&mut *conn).await?;
    Ok(())
}

/// Empties the write-ahead log. False when somebody still reads from it.
async fn empty_log(writers: &SqlitePool) -> Result<bool, Failure> {
    let mut conn = writers.acquire().await?;
    // Sends wait while this waits for readers: it soon gives up.
    sqlx::query("PRAGMA busy_timeout = 200").execute(&mut *conn).await?;
    let done = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut *conn).await;
    sqlx::query("PRAGMA busy_timeout = 4000").execute(&mut *conn).await?;
    let (busy, _, _): (i64, i64, i64) = done?;
    Ok(busy == 0)
}

/// What the database itself finds wrong in its file.
pub(crate) async fn check_pages(conn: &mut Conn) -> Result<Vec<String>, Failure> {
    let mut problems: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check").fetch_all(&mut *conn).await?;
    problems.retain(|problem| problem != "ok");
    for row in sqlx::query("PRAGMA foreign_key_check").fetch_all(conn).await? {
        let (table, parent): (String, String) = (row.try_get("table")?, row.try_get("parent")?);
        problems.push(format!("a row of {table} refers to a row of {parent} that is not there"));
    }
    Ok(problems)
}

/// What the steps of the schema did not make so: a trigger or view that somebody put in works on every answer to come.
pub(crate) async fn check_schema(conn: &mut Conn) -> Result<Schema, Failure> {
    let mut fresh = SqliteConnectOptions::new().in_memory(true).disable_statement_logging().connect().await?;
    MIGRATIONS.run(&mut fresh).await.map_err(sqlx::Error::from)?;
    let (ours, here) = (things(&mut fresh).await?, things(conn).await?);
    fresh.close().await?;
    let mut found = Schema::default();
    for ((kind, name), made) in &ours {
        match here.get(&(kind.clone(), name.clone())) {
            None => {
                found.problems.push(format!("the {kind} {name} is missing"));
                found.unreadable |= kind == "table";
            }
            Some(sql) if sql != made => found.problems.push(format!("the {kind} {name} is not as Berätta makes it")),
            Some(_) => {}
        }
    }
    let strange = here.keys().filter(|thing| !ours.contains_key(thing));
    found.problems.extend(strange.map(|(kind, name)| format!("there is a {kind} {name}, which Berätta does not make")));
    Ok(found)
}

/// Every table, index, trigger and view by kind and name, with the statement that made it. What SQLite makes by itself
/// has none.
async fn things(conn: &mut Conn) -> Result<BTreeMap<(String, String), String>, Failure> {
    let rows: Vec<(String, String, String)> =
        sqlx::query_as("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetch_all(conn).await?;
    Ok(rows.into_iter().map(|(kind, name, sql)| ((kind, name), sql)).collect())
}

/// Removes every row of every table.
pub(crate) async fn remove_everything(conn: &mut Conn) -> Result<(), Failure> {
    for table in TABLES.iter().rev() {
        sqlx::raw_sql(AssertSqlSafe(format!("DELETE FROM {}", table.name))).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Begins a database in an empty file for somebody to carry away: one file, written once and synchronised by whoever
/// asked for it.
pub(crate) async fn create_plain(file: &Path) -> Result<Conn, Failure> {
    let mut conn = SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Off)
        .synchronous(SqliteSynchronous::Off)
        .pragma("temp_store", "MEMORY")
        .disable_statement_logging()
        .connect()
        .await?;
    MIGRATIONS.run(&mut conn).await.map_err(sqlx::Error::from)?;
    sqlx::raw_sql("BEGIN").execute(&mut conn).await?;
    Ok(conn)
}

/// Ends what [`create_plain`] began.
pub(crate) async fn finish_plain(mut conn: Conn) -> Result<(), Failure> {
    sqlx::raw_sql("COMMIT").execute(&mut conn).await?;
    conn.close().await?;
    Ok(())
}

/// Leaves one whole file behind.
pub(crate) async fn close(database: &Database) {
    database.readers.close().await;
    if !matches!(empty_log(&database.writers).await, Ok(true)) {
        tracing::warn!("the write-ahead log was not emptied; the next start empties it");
    }
    database.writers.close().await;
}
