//! What is kept: the rooms' store traits on SQLite and PostgreSQL.
//!
//! Each query is written once, in `queries`, and compiled once for each database; what only one of them does is in its
//! `dialect`. An answer is acknowledged only after the commit that holds it is durable.

mod backup;
mod failure;
mod location;
#[expect(clippy::duplicate_mod, reason = "each query is written once and compiled once for each database")]
mod postgres;
mod sqlite;
mod store;
mod tables;
mod verification;

pub use backup::{Backup, BackupError, Existing, OtherKey, RestoreError, Restored, Restoring};
pub use location::{Location, OpenError};
pub use store::Store;
pub use verification::{Finding, Verification};
