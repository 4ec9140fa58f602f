//! The store that the program holds. What it keeps for each room stands in a file of that room.

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use beratta_domain::audit::{Actor, HeadSeal};
use beratta_domain::ids::{AnswerId, WaveId};
use beratta_domain::intake::SealedAnswer;
use beratta_domain::keys::{ServerKey, ServerKeyCheck};
use beratta_domain::store::StoreError;
use time::OffsetDateTime;
use tokio::task::JoinHandle;

use crate::failure::Failure;
use crate::location::{Location, Missing, OpenError};
use crate::verification::Verification;
use crate::{postgres, sqlite};

/// What is kept, on SQLite or PostgreSQL. Clones share one store.
#[derive(Clone, Debug)]
pub struct Store(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    database: Database,
    /// The task that writes what children send.
    writing: Mutex<Option<JoinHandle<()>>>,
    /// What seals the audit trail. Without it nothing is done that has an entry there.
    seal: RwLock<Option<HeadSeal>>,
}

#[derive(Debug)]
pub(crate) enum Database {
    Sqlite(sqlite::Database, sqlite::queries::writer::Writer),
    Postgres(postgres::Database, postgres::queries::writer::Writer),
}

/// The same words for both databases: `each!(self, (queries, database, writer) => …)`.
macro_rules! each {
    ($store:expr, ($queries:ident, $database:ident, $writer:ident) => $work:expr) => {
        match $store.database() {
            $crate::store::Database::Sqlite($database, $writer) => {
                #[allow(unused_imports, reason = "not every use needs every name")]
                use $crate::sqlite::queries as $queries;
                #[allow(unused_variables, reason = "not every use needs every name")]
                let ($database, $writer) = ($database, $writer);
                $work
            }
            $crate::store::Database::Postgres($database, $writer) => {
                #[allow(unused_imports, reason = "not every use needs every name")]
                use $crate::postgres::queries as $queries;
                #[allow(unused_variables, reason = "not every use needs every name")]
                let ($database, $writer) = ($database, $writer);
                $work
            }
        }
    };
}

pub(crate) use each;

mod access;
mod audit;
mod danger;
mod groups;
mod intake;
mod screening;
mod waves;

impl Store {
    /// Opens a database, or makes one where there is none; brings its schema up to date and starts the task that writes.
    /// Needs a Tokio runtime.
    ///
    /// # Errors
    /// When it does not open; each error says what to do.
    pub async fn open(location: &Location) -> Result<Self, OpenError> {
        Self::start(location, Missing::Make).await
    }

    /// The same for a database that is there: nothing is made.
    ///
    /// # Errors
    /// When it does not open; each error says what to do.
    pub async fn open_existing(location: &Location) -> Result<Self, OpenError> {
        Self::start(location, Missing::Refuse).await
    }

    async fn start(location: &Location, missing: Missing) -> Result<Self, OpenError> {
        let (database, task) = match location {
            Location::Sqlite(file) => {
                let database = sqlite::dialect::open(file, missing).await?;
                let (writer, task) = sqlite::queries::writer::Writer::start(database.clone());
                (Database::Sqlite(database, writer), task)
            }
            Location::Postgres(address) => {
                let database = postgres::dialect::open(address, missing).await?;
                let (writer, task) = postgres::queries::writer::Writer::start(database.clone());
                (Database::Postgres(database, writer), task)
            }
        };
        Ok(Self(Arc::new(Inner { database, writing: Mutex::new(Some(task)), seal: RwLock::new(None) })))
    }

    /// Finishes what waits to be written, takes nothing more, and closes the database. SQLite is left as one whole file.
    pub async fn close(&self) {
        each!(self, (_queries, database, writer) => {
            writer.close().await;
            let task = self.0.writing.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(task) = task
                && let Err(error) = task.await
            {
                tracing::error!(%error, "the writing task ended badly");
            }
            database.close().await;
        });
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not, within two seconds.
    pub async fn ready(&self) -> Result<(), StoreError> {
        each!(self, (_queries, database, writer) => Ok(database.ready().await?))
    }

    /// Why an answer could not be kept or a story not be counted, since this was last asked. Told once for all, and not
    /// when it happens: that would tell when somebody sent.
    pub fn trouble(&self) -> Option<String> {
        each!(self, (_queries, _database, writer) => writer.trouble())
    }

    /// Reads everything that is kept, and tells whether it reads and agrees with itself. Whether the audit trail has the
    /// seal of its `server.key` is looked at when the store holds one.
    ///
    /// # Errors
    /// When the database cannot take work. What is damaged is no error but a finding.
    pub async fn verify(&self) -> Result<Verification, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::verifying::verify(database, self.held_seal().as_ref()).await?))
    }

    /// What is kept of the `server.key` of these waves; none before one was introduced.
    ///
    /// # Errors
    /// When the database cannot take work, or the value does not read.
    pub async fn known_server_key(&self) -> Result<Option<ServerKeyCheck>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::server_key::known(database).await?))
    }

    /// Remembers this `server.key` if none was introduced before, and gives the one that is remembered: the same, or
    /// this database belongs to another. Of two servers that begin at once, one is told so. If it is the same, the store
    /// holds it from now on.
    ///
    /// # Errors
    /// When the database cannot take work.
    pub async fn introduce_server_key(
        &self,
        key: &ServerKey,
        now: OffsetDateTime,
    ) -> Result<ServerKeyCheck, StoreError> {
        let seal = HeadSeal::of(key);
        let known: Result<_, Failure> = each!(self, (queries, database, writer) => {
            queries::server_key::introduce(database, &seal, now).await
        });
        let known = known?;
        if known == seal.check() {
            self.hold_server_key(key);
        }
        Ok(known)
    }

    /// Remembers this `server.key` instead of any other, and holds it. Tokens and codes of the other one are lost.
    ///
    /// # Errors
    /// When the database cannot take work.
    pub async fn change_server_key(&self, key: &ServerKey, by: Actor, now: OffsetDateTime) -> Result<(), StoreError> {
        let seal = HeadSeal::of(key);
        let changed: Result<_, Failure> = each!(self, (queries, database, writer) => {
            queries::server_key::change(database, &seal, by, now).await
        });
        changed?;
        self.hold_server_key(key);
        Ok(())
    }

    /// Holds a `server.key` for the audit trail: to know its seal by, and to seal what is added. Nothing is added under
    /// another key than the database's.
    pub fn hold_server_key(&self, key: &ServerKey) {
        *self.0.seal.write().unwrap_or_else(PoisonError::into_inner) = Some(HeadSeal::of(key));
    }

    fn held_seal(&self) -> Option<HeadSeal> {
        self.0.seal.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What seals the entry of an act: the act is not done without it.
    pub(crate) fn seal(&self) -> Result<HeadSeal, Failure> {
        self.held_seal().ok_or(Failure::NoServerKey)
    }

    pub(crate) fn database(&self) -> &Database {
        &self.0.database
    }

    /// At most `limit` of a wave's settled answers after the one given, in the order of their random ids.
    ///
    /// # Errors
    /// When the database cannot take work, or a row does not read.
    pub async fn answers(
        &self,
        wave: WaveId,
        after: Option<AnswerId>,
        limit: u32,
    ) -> Result<Vec<SealedAnswer>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::answers::page(database, wave, after, limit).await?)
        })
    }
}
