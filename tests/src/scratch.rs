//! A place for one test's database.

use std::collections::BTreeMap;

use beratta_store::{Location, Store};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, SqliteConnection};
use tempfile::TempDir;
use uuid::Uuid;

use crate::postgres;

/// An empty database for one test.
#[derive(Debug)]
pub struct Scratch {
    /// Where it is.
    pub location: Location,
    directory: TempDir,
}

/// A connection behind the store's back.
enum Conn {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// Does the same with either connection.
macro_rules! with {
    ($conn:expr, $each:ident => $work:expr) => {
        match &mut $conn {
            Conn::Sqlite($each) => $work,
            Conn::Postgres($each) => $work,
        }
    };
}

impl Scratch {
    /// An SQLite file in a directory of its own.
    ///
    /// # Panics
    /// When there is no room for it.
    pub fn sqlite() -> Self {
        let directory = TempDir::new().expect("a scratch directory");
        Self { location: Location::Sqlite(directory.path().join("beratta.db")), directory }
    }

    /// A database on this process's PostgreSQL.
    ///
    /// # Panics
    /// When there is no PostgreSQL, see [`postgres::shared`].
    pub async fn postgres() -> Self {
        let directory = TempDir::new().expect("a scratch directory");
        Self { location: Location::Postgres(postgres::shared().database().await), directory }
    }

    /// Opens it.
    ///
    /// # Panics
    /// When it does not open.
    pub async fn open(&self) -> Store {
        Store::open(&self.location).await.expect("the scratch database opens")
    }

    /// A directory for this test's other files.
    pub fn directory(&self) -> &std::path::Path {
        self.directory.path()
    }

    /// Does something to the database behind the store's back.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn sql(&self, statements: &str) {
        drop(self.hold(statements).await);
    }

    /// The same, and holds on to what was locked until the result is dropped.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn hold(&self, statements: &str) -> impl Send + use<> {
        let mut conn = self.connect().await;
        with!(conn, conn => { sqlx::raw_sql(AssertSqlSafe(statements)).execute(conn).await.expect("the statements run"); });
        conn
    }

    /// Whether the database takes a statement at all.
    ///
    /// # Panics
    /// When the database does not answer.
    pub async fn accepts(&self, statement: &str) -> bool {
        let mut conn = self.connect().await;
        with!(conn, conn => sqlx::raw_sql(AssertSqlSafe(statement)).execute(conn).await.is_ok())
    }

    /// Rows of some bytes and a number.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn pairs(&self, query: &str) -> Vec<(Vec<u8>, i64)> {
        let mut conn = self.connect().await;
        with!(conn, conn => sqlx::query_as(AssertSqlSafe(query)).fetch_all(conn).await.expect("the query runs"))
    }

    /// The names of a table's columns.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn columns(&self, table: &str) -> Vec<String> {
        let query = match self.location {
            Location::Sqlite(_) => format!("SELECT name FROM pragma_table_info('{table}') ORDER BY name"),
            Location::Postgres(_) => format!(
                "SELECT attname::text FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0 \
                 AND NOT attisdropped ORDER BY attname"
            ),
        };
        let mut conn = self.connect().await;
        with!(conn, conn => sqlx::query_scalar(AssertSqlSafe(query)).fetch_all(conn).await.expect("the columns"))
    }

    /// Every row of every table that a migration made, whatever its columns, as text and in some fixed order.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn contents(&self) -> BTreeMap<String, Vec<String>> {
        let tables = match self.location {
            Location::Sqlite(_) => "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%sqlx%'",
            Location::Postgres(_) => {
                "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace \
                 AND relkind IN ('r', 'p') AND NOT relispartition AND relname NOT LIKE '%sqlx%'"
            }
        };
        let mut conn = self.connect().await;
        let names: Vec<String> =
            with!(conn, conn => sqlx::query_scalar(tables).fetch_all(conn).await.expect("the schema"));
        let mut contents = BTreeMap::new();
        for name in names {
            let rows = match &mut conn {
                Conn::Sqlite(conn) => {
                    let columns = format!("SELECT name FROM pragma_table_info('{name}') ORDER BY name");
                    let columns: Vec<String> =
                        sqlx::query_scalar(AssertSqlSafe(columns)).fetch_all(&mut *conn).await.expect("the columns");
                    let columns: Vec<String> =
                        columns.iter().map(|column| format!("'{column}=' || quote({column})")).collect();
                    let rows = format!("SELECT {} AS line FROM {name} ORDER BY line", columns.join(" || ' ' || "));
                    sqlx::query_scalar(AssertSqlSafe(rows)).fetch_all(conn).await
                }
                Conn::Postgres(conn) => {
                    let rows = format!("SELECT to_jsonb({name})::text AS line FROM {name} ORDER BY line");
                    sqlx::query_scalar(AssertSqlSafe(rows)).fetch_all(conn).await
                }
            };
            contents.insert(name, rows.expect("the rows"));
        }
        contents
    }

    /// An identifier as this database writes it in a statement.
    pub fn id_literal(&self, id: Uuid) -> String {
        match self.location {
            Location::Sqlite(_) => format!("X'{}'", id.simple()),
            Location::Postgres(_) => format!("'{id}'"),
        }
    }

    /// Bytes as this database writes them in a statement.
    pub fn bytes_literal(&self, bytes: &[u8]) -> String {
        let mut literal = match self.location {
            Location::Sqlite(_) => "X'".to_owned(),
            Location::Postgres(_) => "'\\x".to_owned(),
        };
        for byte in bytes {
            literal.extend([byte >> 4, byte & 15].map(|digit| char::from_digit(u32::from(digit), 16).unwrap_or('?')));
        }
        literal.push('\'');
        literal
    }

    async fn connect(&self) -> Conn {
        match &self.location {
            Location::Sqlite(file) => {
                Conn::Sqlite(SqliteConnectOptions::new().filename(file).connect().await.expect("the file opens"))
            }
            Location::Postgres(address) => {
                Conn::Postgres(PgConnection::connect(address).await.expect("the server answers"))
            }
        }
    }
}
