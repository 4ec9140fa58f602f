//! What only PostgreSQL does: partitions, advisory locks, writing a wave anew.

use std::str::FromStr;

use beratta_domain::ids::WaveId;
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{AssertSqlSafe, ConnectOptions, PgPool};
use uuid::Uuid;

use super::Conn;
use super::queries::database::{Database, PATIENCE, Writing};
use super::queries::removing::unmark_for_rewriting;
use crate::failure::Failure;
use crate::location::{Location, Missing, OpenError, Owner};
use crate::tables::{TABLES, Table};
use crate::verification::Schema;

/// The steps of the schema.
pub(crate) static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/postgres");

/// Each statement sees what was committed before it.
pub(crate) const BEGIN_WRITING: &str = "BEGIN";

/// One consistent picture while others go on writing.
pub(crate) const BEGIN_READING: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// Another server waits for these rows until this transaction ends.
pub(crate) const FOR_UPDATE: &str = " FOR UPDATE";

/// The old files are deleted.
pub(crate) const MOVING_LEAVES_REMAINS: bool = false;

/// A new random id, for each row.
pub(crate) const RANDOM_ID: &str = "gen_random_uuid()";
/// As many random bytes as a keyed hash has, for each row.
pub(crate) const RANDOM_HASH: &str = "uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())";
/// No bytes at all.
pub(crate) const NO_BYTES: &str = "''::bytea";

/// Advisory lock: shared by whoever looks for an answer in inbox and table, taken alone by who moves them, so that a
/// moving answer is never missed or kept twice. ("intake")
const ANSWERS_STILL: i64 = 0x696e_7461_6b65;
/// Advisory lock: shared by long readings, taken alone by who rewrites. Truncating is not for a reading's old picture
/// to see. ("reading")
const READING: i64 = 0x0072_6561_6469_6e67;

/// Connects and brings the schema up to date. An empty database gets one if that is wanted.
pub(crate) async fn open(address: &str, missing: Missing) -> Result<Database, OpenError> {
    if !["postgres://", "postgresql://"].iter().any(|scheme| address.starts_with(scheme)) {
        return Err(OpenError::Address);
    }
    let at = Location::Postgres(address.to_owned());
    let options = PgConnectOptions::from_str(address)
        .map_err(|_| OpenError::Address)?
        .application_name("beratta")
        // What is acknowledged is on disk, whatever the server's own setting is.
        .options([("synchronous_commit", "on"), ("lock_timeout", "4s"), ("idle_in_transaction_session_timeout", "60s")])
        .disable_statement_logging();
    let pool = PgPoolOptions::new()
        .max_connections(8)
        .acquire_timeout(PATIENCE)
        .connect_with(options)
        .await
        .map_err(|error| OpenError::unreachable(&at, &error))?;
    match owner(&pool).await.map_err(|error| OpenError::unreachable(&at, &error))? {
        Owner::Another => return Err(OpenError::Another { at: at.to_string() }),
        Owner::Nobody if missing == Missing::Refuse => return Err(OpenError::Absent { place: format!("at {at}") }),
        Owner::Nobody | Owner::Ours => {}
    }
    MIGRATIONS.run(&pool).await.map_err(|error| OpenError::migration(&at, &error))?;
    Ok(Database { readers: pool.clone(), writers: pool })
}

/// Whose schema it is, told by its first step: only ours begins with ours. Other tables may lie beside ours.
async fn owner(pool: &PgPool) -> Result<Owner, sqlx::Error> {
    let begun: bool = sqlx::query_scalar("SELECT to_regclass('_sqlx_migrations') IS NOT NULL").fetch_one(pool).await?;
    if !begun {
        return Ok(Owner::Nobody);
    }
    let first: Option<Vec<u8>> = sqlx::query_scalar("SELECT checksum FROM _sqlx_migrations ORDER BY version LIMIT 1")
        .fetch_optional(pool)
        .await?;
    Ok(match first {
        None => Owner::Nobody,
        first if first.as_deref() == MIGRATIONS.iter().next().map(|step| &*step.checksum) => Owner::Ours,
        Some(_) => Owner::Another,
    })
}

/// Keeps answers from moving from inbox to table until this transaction ends.
pub(crate) async fn hold_answers_still(conn: &mut Conn) -> Result<(), Failure> {
    sqlx::query("SELECT pg_advisory_xact_lock_shared($1)").bind(ANSWERS_STILL).execute(conn).await?;
    Ok(())
}

/// Keeps every table from being written anew until this transaction ends.
pub(crate) async fn hold_for_reading(conn: &mut Conn) -> Result<(), Failure> {
    sqlx::query("SELECT pg_advisory_xact_lock_shared($1)").bind(READING).execute(conn).await?;
    Ok(())
}

/// Makes the partitions for a new wave's answers.
pub(crate) async fn make_room(conn: &mut Conn, wave: WaveId) -> Result<(), Failure> {
    let (name, id) = (partition(wave), wave.as_uuid());
    for table in ["inbox", "answers"] {
        run(conn, format!("CREATE TABLE IF NOT EXISTS {table}_{name} PARTITION OF {table} FOR VALUES IN ('{id}')"))
            .await?;
    }
    Ok(())
}

/// How many of a wave's settled answers are written anew with every move: all of them.
#[expect(clippy::unused_async, reason = "SQLite counts")]
pub(crate) async fn rewritten_by_a_move(_: &Database, _: WaveId, settled: u64) -> Result<u64, Failure> {
    Ok(settled)
}

/// Moves a wave's whole inbox to its answers and writes all of them anew, in the order of their random ids.
///
/// The tables are locked as well as the moving: what came between reading and truncating would be lost, also if somebody
/// wrote it by hand. Truncating gives the tables new files: the old ones, with rows in the order of their coming and rows long dead, are
/// deleted at the commit. Every row gets this one transaction as its `xmin`.
pub(crate) async fn move_inbox(tx: &mut Writing, wave: WaveId) -> Result<(), Failure> {
    const COLUMNS: &str = "id, wave, band, variant, gender, lang, closed, show_words, sealed, week, \
                           token, code, fingerprint";
    hold_alone(tx).await?;
    let name = partition(wave);
    run(
        tx,
        format!(
            "LOCK TABLE answers_{name}, inbox_{name}; \
             CREATE TEMPORARY TABLE moving ON COMMIT DROP AS \
             SELECT {COLUMNS}, screening_began FROM answers_{name} \
             UNION ALL SELECT {COLUMNS}, false FROM inbox_{name}; \
             TRUNCATE answers_{name}, inbox_{name}; \
             INSERT INTO answers_{name} ({COLUMNS}, screening_began) \
             SELECT {COLUMNS}, screening_began FROM moving ORDER BY id; \
             DROP TABLE moving"
        ),
    )
    .await
}

/// Whether [`scrub`] is a matter of milliseconds: it writes the whole wave.
pub(crate) async fn scrubs_quickly(database: &Database, wave: WaveId) -> Result<bool, Failure> {
    const QUICK: i64 = 16 * 1024 * 1024;
    let bytes: i64 = sqlx::query_scalar("SELECT pg_total_relation_size(to_regclass($1))")
        .bind(format!("answers_{}", partition(wave)))
        .fetch_one(&database.readers)
        .await?;
    Ok(bytes <= QUICK)
}

/// Takes the remains of removed rows out of the files, by writing what is left anew. A wave whose lock somebody holds
/// keeps its mark.
pub(crate) async fn scrub(database: &Database, waves: &[WaveId]) -> Result<(), Failure> {
    for &wave in waves {
        match rewrite(database, wave).await {
            Err(failure) if !failure.is_lock_held() => return Err(failure),
            _ => {}
        }
    }
    Ok(())
}

/// Writing each table anew ([`scrub`]) leaves nothing to do.
#[expect(clippy::unused_async, reason = "SQLite writes its file anew")]
pub(crate) async fn compact(_: &Database) -> Result<(), Failure> {
    Ok(())
}

async fn rewrite(database: &Database, wave: WaveId) -> Result<(), Failure> {
    let mut tx = database.begin().await?;
    hold_alone(&mut tx).await?;
    let name = partition(wave);
    for (table, key) in [
        (format!("answers_{name}"), "id"),
        (format!("inbox_{name}"), "id"),
        ("complaints".into(), "id"),
        ("withdrawals".into(), "code"),
        ("claims".into(), "answer"),
        ("decisions".into(), "answer"),
        ("released_texts".into(), "answer"),
        ("redactions".into(), "answer"),
        ("second_looks".into(), "answer"),
        ("held_sample_answers".into(), "answer"),
        ("danger_alerts".into(), "answer"),
        ("danger_openings".into(), "id"),
        ("trials".into(), "id"),
    ] {
        run(
            &mut tx,
            format!(
                "LOCK TABLE {table}; \
                 CREATE TEMPORARY TABLE moving ON COMMIT DROP AS SELECT * FROM {table}; TRUNCATE {table}; \
                 INSERT INTO {table} SELECT * FROM moving ORDER BY {key}; DROP TABLE moving"
            ),
        )
        .await?;
    }
    unmark_for_rewriting(&mut tx, wave).await?;
    tx.commit().await
}

/// Takes both locks alone, or gives up soon: who asks for a lock alone stands in the way of all who would share it.
pub(crate) async fn hold_alone(tx: &mut Writing) -> Result<(), Failure> {
    sqlx::query("SET LOCAL lock_timeout = '1s'").execute(&mut **tx).await?;
    for lock in [READING, ANSWERS_STILL] {
        sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(lock).execute(&mut **tx).await?;
    }
    Ok(())
}

async fn run(conn: &mut Conn, statements: String) -> Result<(), Failure> {
    // Safe: made of constants and of ids, which are hexadecimal.
    sqlx::raw_sql(AssertSqlSafe(statements)).execute(conn).await?;
    Ok(())
}

fn partition(wave: WaveId) -> String {
    wave.as_uuid().simple().to_string()
}

/// What the steps of the schema did not make so: a missing table, or a trigger or rule that works on every answer to come.
pub(crate) async fn check_schema(conn: &mut Conn) -> Result<Schema, Failure> {
    let mut found = Schema::default();
    for Table { name, .. } in &TABLES {
        let there: bool =
            sqlx::query_scalar("SELECT to_regclass($1) IS NOT NULL").bind(name).fetch_one(&mut *conn).await?;
        if !there {
            found.problems.push(format!("the table {name} is missing"));
            found.unreadable = true;
        }
    }
    let strange: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT 'trigger', tgname::text, tgrelid::regclass::text FROM pg_trigger \
         WHERE NOT tgisinternal AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace) \
         UNION ALL \
         SELECT 'rule', rulename::text, ev_class::regclass::text FROM pg_rewrite WHERE rulename <> '_RETURN' \
         AND ev_class IN (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace) ORDER BY 1, 2, 3",
    )
    .fetch_all(conn)
    .await?;
    found.problems.extend(
        strange
            .into_iter()
            .map(|(kind, name, table)| format!("there is a {kind} {name} on {table}, which Berätta does not make")),
    );
    Ok(found)
}

/// What the tables and their indexes disagree about. (Whoever reads all rows also hears of pages with a wrong checksum,
/// where the server keeps checksums.)
pub(crate) async fn check_pages(conn: &mut Conn) -> Result<Vec<String>, Failure> {
    let mut counts = Vec::new();
    for on in ["off", "on"] {
        let off = if on == "on" { "off" } else { "on" };
        run(
            conn,
            format!(
                "SET LOCAL enable_indexscan = {on}; SET LOCAL enable_indexonlyscan = {on}; \
                 SET LOCAL enable_bitmapscan = {on}; SET LOCAL enable_seqscan = {off}"
            ),
        )
        .await?;
        let mut here = Vec::new();
        for table in &TABLES {
            let count = AssertSqlSafe(format!("SELECT count(*) FROM {}", table.name));
            here.push(sqlx::query_scalar::<_, i64>(count).fetch_one(&mut *conn).await?);
        }
        counts.push(here);
    }
    run(conn, "SET LOCAL enable_seqscan = on".to_owned()).await?;
    let [from_rows, from_indexes] = &counts[..] else { return Ok(Vec::new()) };
    Ok(TABLES
        .iter()
        .zip(from_rows.iter().zip(from_indexes))
        .filter(|(_, (rows, indexed))| rows != indexed)
        .map(|(table, (rows, indexed))| format!("{} has {rows} rows, and its index {indexed}", table.name))
        .collect())
}

/// Removes every row of every table, and the partitions of all waves.
pub(crate) async fn remove_everything(conn: &mut Conn) -> Result<(), Failure> {
    let waves: Vec<Uuid> = sqlx::query_scalar("SELECT id FROM waves").fetch_all(&mut *conn).await?;
    for wave in waves {
        let name = partition(WaveId::from_uuid(wave));
        run(conn, format!("DROP TABLE IF EXISTS inbox_{name}, answers_{name}")).await?;
    }
    let names: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
    run(conn, format!("TRUNCATE {}", names.join(", "))).await
}

/// Closes the connections.
pub(crate) async fn close(database: &Database) {
    database.writers.close().await;
}
