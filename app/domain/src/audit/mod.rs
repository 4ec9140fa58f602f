//! The audit trail: who opened, changed, released, exported or configured what, and when.
//!
//! One [`Entry`] an act, numbered from 1 and never changed. Each has a hash over itself and over the hash before it, and
//! the [`Head`] (how many there are, and the last hash) carries a MAC under `server.key`. So [`Trail::check`] names the
//! first entry that somebody changed, took out, put in or moved. What this does not show stands in SECURITY.md.
//!
//! No child's words are in it: everything an entry holds is an id, a number, or one of the words written in this module.
//! No act of a child has an entry, for it would tell when a child was there.

mod act;
mod actor;
mod detail;
mod entry;
mod export;
mod head;
mod reading;
mod store;
mod subject;
mod trail;
mod words;

pub use act::Act;
pub use actor::Actor;
pub use detail::{Detail, Fact, Factor, Reason, Setting};
pub use entry::{Entry, EntryHash, Kept, NewEntry};
pub use export::{Exported, read_line, write_head, write_line};
pub use head::{Head, HeadSeal};
pub use reading::{Export, PAGE, Reading};
pub use store::{Among, AuditStore};
pub use subject::Subject;
pub use trail::{Broken, Fault, Trail};
pub use words::Unreadable;
pub(crate) use words::words;

#[cfg(test)]
mod tests;
