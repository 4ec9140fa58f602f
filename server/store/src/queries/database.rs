//! A database and its transactions.

use std::ops::{Deref, DerefMut};
use std::time::Duration;

use sqlx::Pool;
use sqlx::pool::PoolConnection;

use super::super::{Conn, Db, dialect};
use crate::failure::Failure;

/// How long anybody waits for a connection before the answer is "later".
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// A database that is open.
#[derive(Clone, Debug)]
pub(crate) struct Database {
    /// Connections that may write.
    pub(crate) writers: Pool<Db>,
    /// Connections that only read.
    pub(crate) readers: Pool<Db>,
}

impl Database {
    /// Begins a transaction that may write.
    pub(crate) async fn begin(&self) -> Result<Writing, Failure> {
        Writing::begin(self.writers.acquire().await?, dialect::BEGIN_WRITING).await
    }

    /// Begins a reading of one consistent picture.
    pub(crate) async fn begin_reading(&self) -> Result<Writing, Failure> {
        let mut tx = Writing::begin(self.readers.acquire().await?, dialect::BEGIN_READING).await?;
        dialect::hold_for_reading(&mut tx).await?;
        Ok(tx)
    }

    /// Whether the database answers.
    pub(crate) async fn ready(&self) -> Result<(), Failure> {
        let reading = sqlx::query("SELECT count(*) FROM help").execute(&self.readers);
        tokio::time::timeout(Duration::from_secs(2), reading).await.map_err(|_| Failure::TooSlow)??;
        Ok(())
    }

    pub(crate) async fn close(&self) {
        dialect::close(self).await;
    }
}

/// A transaction. Unless it is committed, its connection is closed and the database forgets it: after a disk that ran
/// full, a lost connection or a future dropped halfway, nobody can tell what state a connection is in.
pub(crate) struct Writing {
    conn: PoolConnection<Db>,
    open: bool,
}

impl Writing {
    async fn begin(conn: PoolConnection<Db>, statement: &'static str) -> Result<Self, Failure> {
        let mut tx = Self { conn, open: true };
        sqlx::raw_sql(statement).execute(&mut *tx.conn).await?;
        Ok(tx)
    }

    /// Makes all of it durable.
    pub(crate) async fn commit(mut self) -> Result<(), Failure> {
        sqlx::raw_sql("COMMIT").execute(&mut *self.conn).await?;
        self.open = false;
        Ok(())
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        if self.open {
            self.conn.close_on_drop();
        }
    }
}

impl Deref for Writing {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.conn
    }
}

impl DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.conn
    }
}
