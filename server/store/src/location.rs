//! Where a database is, and why it did not open.

use std::fmt;
use std::path::PathBuf;

/// Where a database is.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// The file `beratta.db`, made when it is not there.
    Sqlite(PathBuf),
    /// A PostgreSQL address, `postgres://user:password@host/database`.
    Postgres(String),
}

impl fmt::Display for Location {
    /// Without the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(file) => file.display().fmt(f),
            Self::Postgres(address) => f.write_str(&without_secrets(address)),
        }
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Location({self})")
    }
}

/// Scheme, host and path of an address: user, password and parameters (one of which may be a password) stay out.
fn without_secrets(address: &str) -> String {
    let (scheme, rest) = address.split_once("://").unwrap_or(("postgres", ""));
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    // A password may hold a raw `@` or `/`: only what follows the last `@` is host and path.
    let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
    format!("{scheme}://{place}")
}

/// Why a database did not open, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database file or its directory does not let itself be written.
    #[error(
        "{file} does not open: {because}. Give the data directory to the user that runs Berätta, or choose another with --data"
    )]
    File {
        /// The file.
        file: PathBuf,
        /// What the system said.
        because: String,
    },
    /// No database answers at this address.
    #[error("no database answers at {at}: {because}. Start PostgreSQL, or correct --database-url")]
    Unreachable {
        /// The address, without user and password.
        at: String,
        /// What the client said.
        because: String,
    },
    /// A newer Berätta has changed this database.
    #[error("{at} was last used by a newer version of Berätta. Start that version or a later one; nothing was changed")]
    Newer {
        /// The database.
        at: String,
    },
    /// A step of the schema did not go through.
    #[error(
        "the schema of {at} could not be brought up to date: {because}. Nothing is lost: restore a backup or free space, then start again"
    )]
    Migration {
        /// The database.
        at: String,
        /// What the database said.
        because: String,
    },
}

impl OpenError {
    pub(crate) fn migration(at: &Location, error: &sqlx::migrate::MigrateError) -> Self {
        use sqlx::migrate::MigrateError;
        let at = at.to_string();
        match error {
            MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) => Self::Newer { at },
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => {
                Self::Migration { at, because: crate::failure::safe_words(error) }
            }
            other => Self::Migration { at, because: other.to_string() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_password_nor_parameter_shows() {
        for address in [
            "postgres://ida:hemligt@db.example:5432/beratta",
            "postgres://ida:hem@ligt/hemligt@db.example:5432/beratta?password=hemligt",
        ] {
            let location = Location::Postgres(address.to_owned());
            for shown in [location.to_string(), format!("{location:?}")] {
                assert!(!shown.contains("hemligt") && shown.contains("db.example:5432/beratta"), "{shown}");
            }
        }
        assert!(!Location::Postgres("hemligt".to_owned()).to_string().contains("hemligt"));
    }
}
