//! From what a database says to what a room may hear.
//!
//! A database's own message may quote what it was given. Only what names no value passes: error codes, and the names of
//! tables and constraints.

use std::error::Error;
use std::fmt;

use beratta_domain::store::StoreError;

/// Why a piece of work on a database stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The database said so.
    Database(sqlx::Error),
    /// It took longer than anybody should wait.
    TooSlow,
    /// The store is closing.
    Closing,
    /// Another server holds what this one needs.
    Contended,
    /// The store was given no `server.key`, and what was asked has an entry in the audit trail.
    NoServerKey,
    /// The database belongs to another `server.key` than the store was given.
    OtherServerKey,
    /// A row does not read as what was written.
    Damaged { what: &'static str, source: Box<dyn Error + Send + Sync> },
}

impl Failure {
    /// For `map_err`: a value that does not read.
    pub(crate) fn damaged<E: Into<Box<dyn Error + Send + Sync>>>(what: &'static str) -> impl FnOnce(E) -> Self {
        move |source| Self::Damaged { what, source: source.into() }
    }

    /// Whether the database cannot take any work now, rather than this piece of it.
    pub(crate) fn concerns_everything(&self) -> bool {
        match self {
            Self::Database(sqlx::Error::Database(error)) => {
                matches!(Place::of(error.as_ref()), Place::Connection | Place::Resources)
            }
            Self::Database(
                sqlx::Error::Io(_)
                | sqlx::Error::Tls(_)
                | sqlx::Error::Protocol(_)
                | sqlx::Error::PoolTimedOut
                | sqlx::Error::PoolClosed
                | sqlx::Error::WorkerCrashed
                | sqlx::Error::BeginFailed,
            )
            | Self::TooSlow
            | Self::Closing => true,
            Self::Database(_) | Self::Contended | Self::NoServerKey | Self::OtherServerKey | Self::Damaged { .. } => {
                false
            }
        }
    }

    /// Whether somebody else holds a lock that was not to be waited for.
    pub(crate) fn is_lock_held(&self) -> bool {
        const LOCK_NOT_AVAILABLE: &str = "55P03";
        matches!(self, Self::Database(sqlx::Error::Database(error)) if error.code().as_deref() == Some(LOCK_NOT_AVAILABLE))
    }

    /// Whether the database says that its own pages are broken.
    pub(crate) fn is_corruption(&self) -> bool {
        matches!(self, Self::Database(error) if is_corruption(error))
    }

    /// What may be said of it in a log.
    pub(crate) fn cause(&self) -> impl fmt::Display {
        Cause::of(self)
    }

    /// The same failure for each of several who wait.
    pub(crate) fn shared(&self) -> StoreError {
        let source = Box::new(Cause::of(self));
        match self {
            // Trying again would not mend it.
            Self::Damaged { what, .. } => StoreError::Damaged { what, source },
            _ => StoreError::Unavailable(source),
        }
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => {
                Self::Damaged { what: "a row", source: Box::new(Cause(safe_words(&error))) }
            }
            error => Self::Database(error),
        }
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Damaged { what, source } => Self::Damaged { what, source },
            other => other.shared(),
        }
    }
}

/// Where in a database the trouble is, from its error code.
enum Place {
    Connection,
    Resources,
    Pages,
    Work,
}

impl Place {
    fn of(error: &dyn sqlx::error::DatabaseError) -> Self {
        let code = error.code().unwrap_or_default();
        // PostgreSQL's codes have five characters (appendix A of its manual); SQLite's are numbers whose low byte is
        // the primary code (sqlite.org/rescode.html).
        if code.len() == 5 && error.try_downcast_ref::<sqlx::postgres::PgDatabaseError>().is_some() {
            return match (&code[..2], &*code) {
                (_, "XX001" | "XX002") => Self::Pages,
                ("08" | "57", _) | (_, "25006") => Self::Connection,
                ("53" | "58", _) | (_, "55P03") => Self::Resources,
                _ => Self::Work,
            };
        }
        match code.parse::<i32>().unwrap_or_default() & 0xff {
            11 | 26 => Self::Pages,                               // CORRUPT, NOTADB
            5 | 6 | 7 | 8 | 10 | 13 | 14 | 15 => Self::Resources, // BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN, PROTOCOL
            _ => Self::Work,
        }
    }
}

/// What is said of a failure in logs.
#[derive(Debug)]
struct Cause(String);

impl Cause {
    fn of(failure: &Failure) -> Self {
        Self(match failure {
            Failure::Database(error) => safe_words(error),
            Failure::TooSlow => "it took too long".to_owned(),
            Failure::Closing => "the store is closing".to_owned(),
            Failure::Contended => "another server was faster; try again".to_owned(),
            Failure::NoServerKey => {
                "it goes into the audit trail, and there is no server.key to seal that with".to_owned()
            }
            Failure::OtherServerKey => "the database belongs to another server.key".to_owned(),
            Failure::Damaged { what, .. } => format!("{what} does not read"),
        })
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Cause {}

/// Whether a database says that its own pages are broken.
pub(crate) fn is_corruption(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Database(error) if matches!(Place::of(error.as_ref()), Place::Pages))
}

/// An error in words that quote no value.
pub(crate) fn safe_words(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(error) => {
            let mut words = format!("the database answered {}", error.code().unwrap_or_default());
            if let Some(table) = error.table() {
                words.push_str(" about table ");
                words.push_str(table);
            }
            if let Some(constraint) = error.constraint() {
                words.push_str(" for ");
                words.push_str(constraint);
            }
            words
        }
        sqlx::Error::ColumnDecode { index, .. } => format!("column {index} holds another type"),
        sqlx::Error::Decode(_) | sqlx::Error::Encode(_) => "a value has another type".to_owned(),
        sqlx::Error::Configuration(_) => "the address of the database does not read".to_owned(),
        sqlx::Error::Io(error) => format!("no connection: {}", error.kind()),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_waits_hears_whether_trying_again_would_help() {
        let damaged = Failure::damaged("a week")("a value is not what was written");
        assert!(matches!(damaged.shared(), StoreError::Damaged { what: "a week", .. }));
        for passing in
            [Failure::TooSlow, Failure::Closing, Failure::Contended, Failure::Database(sqlx::Error::PoolTimedOut)]
        {
            assert!(matches!(passing.shared(), StoreError::Unavailable(_)), "{passing:?}");
        }
    }
}
