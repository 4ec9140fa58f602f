//! What the trail needs kept.

use std::future::Future;

use super::{Act, Broken, Head, Kept, NewEntry};
use crate::ids::WaveId;
use crate::store::StoreError;

/// What the trail needs kept. Entries are only ever added: there is no method that changes or removes one.
///
/// Most entries are written by the store itself, in the transaction of the act that they tell of: an act without its
/// entry, or an entry without its act, cannot be. [`AuditStore::append`] is for acts outside the database.
pub trait AuditStore: Send + Sync {
    /// Writes an entry at the end of the trail; durable when it returns.
    fn append(&self, entry: NewEntry) -> impl Future<Output = Result<Kept, StoreError>> + Send;

    /// Where the trail ends.
    fn head(&self) -> impl Future<Output = Result<Head, StoreError>> + Send;

    /// At most `limit` entries after the one of this number, oldest first.
    fn entries(&self, after: u64, limit: u32) -> impl Future<Output = Result<Vec<Kept>, StoreError>> + Send;

    /// At most `limit` entries before the one of this number, newest first.
    fn page(
        &self,
        among: Among,
        before: Option<u64>,
        limit: u32,
    ) -> impl Future<Output = Result<Vec<Kept>, StoreError>> + Send;

    /// Follows the whole trail as it is kept now, and gives its head, or the first link that does not hold.
    fn check(&self) -> impl Future<Output = Result<Result<Head, Broken>, StoreError>> + Send;
}

/// Which entries are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// All of them.
    All,
    /// Those of a wave.
    Wave(WaveId),
    /// Those of an act.
    Act(Act),
}
