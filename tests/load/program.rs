//! Berätta itself, serving its demonstration in a fresh directory.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};

use crate::process::Server;

/// What a kept answer is made of, in bytes, and how many there are. Both tables have these columns on both databases.
const COLUMNS: &str = "id, wave, band, gender, lang, closed, sealed, week, token, code, fingerprint";

/// Where one database is.
#[derive(Clone, Debug)]
pub(crate) enum Database {
    /// A file in the data directory.
    Sqlite,
    /// A server, by its address.
    Postgres(String),
}

/// A demonstration that is served.
#[derive(Debug)]
pub(crate) struct Program {
    /// Its process.
    pub(crate) server: Server,
    directory: PathBuf,
    database: Database,
}

impl Program {
    /// Starts it in a directory of its own under `scratch`.
    pub(crate) async fn start(scratch: &Path, name: &str, database: Database) -> io::Result<Self> {
        let directory = scratch.join(name);
        let server = Server::start(&scratch.join(format!("{name}.log")), |address| {
            let mut command = Command::new(program());
            command.arg("demo").arg("--empty").arg("--data").arg(&directory).arg("--listen").arg(address.to_string());
            if let Database::Postgres(url) = &database {
                command.arg("--database-url").arg(url);
            }
            command
        })
        .await?;
        Ok(Self { server, directory, database })
    }

    /// How many answers are on disk.
    pub(crate) async fn kept(&self) -> Result<usize, sqlx::Error> {
        self.count("SELECT (SELECT count(*) FROM inbox) + (SELECT count(*) FROM answers)").await
    }

    /// How many answers nobody can screen yet.
    pub(crate) async fn in_inbox(&self) -> Result<usize, sqlx::Error> {
        self.count("SELECT count(*) FROM inbox").await
    }

    async fn count(&self, query: &'static str) -> Result<usize, sqlx::Error> {
        let kept: i64 = match &self.database {
            Database::Sqlite => sqlx::query_scalar(query).fetch_one(&mut self.file().await?).await?,
            Database::Postgres(url) => {
                sqlx::query_scalar(query).fetch_one(&mut PgConnection::connect(url).await?).await?
            }
        };
        Ok(usize::try_from(kept).unwrap_or_default())
    }

    /// The bytes of an answer's columns, at the mean. Only of SQLite's: they are the same in PostgreSQL.
    pub(crate) async fn row_bytes(&self) -> Result<usize, sqlx::Error> {
        let sum = COLUMNS.split(", ").map(|column| format!("coalesce(length(CAST({column} AS BLOB)), 0)"));
        // Variant and the two choices besides.
        let sum = format!("{} + 4", sum.collect::<Vec<_>>().join(" + "));
        let rows = ["inbox", "answers"].map(|table| format!("SELECT {sum} AS bytes FROM {table}")).join(" UNION ALL ");
        let query = AssertSqlSafe(format!("SELECT CAST(avg(bytes) AS INTEGER) FROM ({rows})"));
        let bytes: i64 = sqlx::query_scalar(query).fetch_one(&mut self.file().await?).await?;
        Ok(usize::try_from(bytes).unwrap_or_default())
    }

    async fn file(&self) -> Result<SqliteConnection, sqlx::Error> {
        SqliteConnection::connect(&format!("sqlite:{}", self.directory.join("beratta.db").display())).await
    }
}

/// The release build: as told, or beside this program.
fn program() -> PathBuf {
    let beside = || Some(std::env::current_exe().ok()?.with_file_name("beratta"));
    std::env::var_os("BERATTA_PROGRAM").map(PathBuf::from).or_else(beside).unwrap_or_else(|| "beratta".into())
}
