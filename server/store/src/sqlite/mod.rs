//! SQLite: one file, one writer.

pub(crate) type Db = sqlx::Sqlite;
pub(crate) type Conn = sqlx::SqliteConnection;

pub(crate) mod dialect;

#[path = "../queries/mod.rs"]
pub(crate) mod queries;

pub(crate) use queries::database::Database;
