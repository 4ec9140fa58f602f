//! PostgreSQL, for more than one server.

pub(crate) type Db = sqlx::Postgres;
pub(crate) type Conn = sqlx::PgConnection;

pub(crate) mod dialect;

#[path = "../queries/mod.rs"]
pub(crate) mod queries;

pub(crate) use queries::database::Database;
