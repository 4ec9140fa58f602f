//! The queries: written once, compiled once for each database. `super` is the database, `super::dialect` what only
//! that database does.

pub(crate) mod accountability;
pub(crate) mod agreeing;
pub(crate) mod answers;
pub(crate) mod audit;
pub(crate) mod chunks;
pub(crate) mod complaints;
pub(crate) mod copying;
pub(crate) mod counts;
pub(crate) mod danger;
pub(crate) mod database;
pub(crate) mod groups;
pub(crate) mod keeping;
pub(crate) mod people;
pub(crate) mod purging;
pub(crate) mod recordings;
pub(crate) mod removing;
pub(crate) mod restoring;
pub(crate) mod sample;
pub(crate) mod screening;
pub(crate) mod server_key;
pub(crate) mod sessions;
pub(crate) mod settling;
pub(crate) mod trials;
pub(crate) mod verifying;
pub(crate) mod waves;
pub(crate) mod ways;
pub(crate) mod writer;
