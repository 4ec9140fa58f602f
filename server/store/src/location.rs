//! Where a database is, and why it did not open.

use std::fmt;
use std::path::{Path, PathBuf};

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

/// What opening does where there is no database yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    /// It makes one.
    Make,
    /// It says so: a mistyped name must not give an empty database that looks well.
    Refuse,
}

/// Whose database it is that somebody wants to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    /// Nobody's: it holds nothing.
    Nobody,
    /// Made by some version of Berätta.
    Ours,
    /// Made by something else, which must find it as it was.
    Another,
}

/// Why a database did not open, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is none.
    #[error(
        "there is no database {place}; correct --data or --database-url, or make one with `beratta survey import` or \
         `beratta restore`"
    )]
    Absent {
        /// `in` a directory or `at` an address, without user and password.
        place: String,
    },
    /// It belongs to another program.
    #[error(
        "{at} is a database of something else than Berätta; nothing was changed. Choose another with --data or --database-url"
    )]
    Another {
        /// The database.
        at: String,
    },
    /// The file is no database, or its pages are broken.
    #[error(
        "{file} is no database, or a damaged one: {because}. Move it away, and bring the newest backup back with \
         `beratta restore`"
    )]
    Damaged {
        /// The file.
        file: PathBuf,
        /// What the database said.
        because: String,
    },
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
    /// The address is none of PostgreSQL's.
    #[error("--database-url is no address of PostgreSQL; write postgres://user:password@host/database")]
    Address,
    /// No database answers at this address.
    #[error("no database answers at {at}: {because}. {advice}")]
    Unreachable {
        /// The address, without user and password.
        at: String,
        /// What the client said.
        because: String,
        /// What to do about it.
        advice: &'static str,
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
        if let (Location::Sqlite(file), MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _)) =
            (at, error)
        {
            return Self::file(file, error);
        }
        let at = at.to_string();
        match error {
            MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) => Self::Newer { at },
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => {
                Self::Migration { at, because: crate::failure::safe_words(error) }
            }
            other => Self::Migration { at, because: other.to_string() },
        }
    }

    /// What SQLite said about its file.
    pub(crate) fn file(file: &Path, error: &sqlx::Error) -> Self {
        let (file, because) = (file.to_owned(), crate::failure::safe_words(error));
        if crate::failure::is_corruption(error) {
            Self::Damaged { file, because: "its pages do not read".to_owned() }
        } else {
            Self::File { file, because }
        }
    }

    /// What PostgreSQL or the way to it said.
    pub(crate) fn unreachable(at: &Location, error: &sqlx::Error) -> Self {
        let because = crate::failure::safe_words(error);
        Self::Unreachable { at: at.to_string(), because, advice: advice(error) }
    }
}

/// What helps whoever meets this on the way to PostgreSQL. (Codes: appendix A of its manual.)
fn advice(error: &sqlx::Error) -> &'static str {
    match error {
        sqlx::Error::Database(error) => match error.code().unwrap_or_default().as_ref() {
            "28P01" | "28000" => "It knows no such user or another password: correct --database-url",
            "3D000" => "Make the database with `createdb`, or correct --database-url",
            _ => "Look into PostgreSQL's own log",
        },
        sqlx::Error::Configuration(_) => "Correct --database-url",
        sqlx::Error::Tls(_) => "Correct `sslmode` in --database-url, or PostgreSQL's certificate",
        // Refused connections are tried again until nobody waits any longer.
        sqlx::Error::PoolTimedOut => "Start PostgreSQL, or correct host and port in --database-url",
        sqlx::Error::Io(error) if error.kind() == std::io::ErrorKind::ConnectionRefused => {
            "Start PostgreSQL, or correct host and port in --database-url"
        }
        _ => "Correct the host in --database-url: this machine finds no way to it",
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
