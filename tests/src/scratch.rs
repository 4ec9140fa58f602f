//! A place for one test's database.

use beratta_store::{Location, Store};
use sqlx::{ConnectOptions, Connection};
use tempfile::TempDir;

use crate::postgres;

/// An empty database for one test.
#[derive(Debug)]
pub struct Scratch {
    /// Where it is.
    pub location: Location,
    directory: TempDir,
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
}

impl Scratch {
    /// Does something to the database behind the store's back.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn sql(&self, statements: &str) {
        let statements = sqlx::raw_sql(sqlx::AssertSqlSafe(statements));
        match &self.location {
            Location::Sqlite(file) => {
                let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
                let mut conn = options.connect().await.expect("the file opens");
                statements.execute(&mut conn).await.expect("the statements run");
            }
            Location::Postgres(address) => {
                let mut conn = sqlx::PgConnection::connect(address).await.expect("the server answers");
                statements.execute(&mut conn).await.expect("the statements run");
            }
        }
    }
}
