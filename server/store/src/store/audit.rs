//! The audit trail.

use beratta_domain::audit::{Among, AuditStore, Broken, Head, Kept as KeptEntry, NewEntry};
use beratta_domain::store::StoreError;

use super::Store;

impl AuditStore for Store {
    async fn append(&self, entry: NewEntry) -> Result<KeptEntry, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::audit::append(database, &seal, entry).await?))
    }

    async fn head(&self) -> Result<Head, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::audit::read_head_now(database).await?))
    }

    async fn entries(&self, after: u64, limit: u32) -> Result<Vec<KeptEntry>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::audit::entries(database, after, limit).await?))
    }

    async fn page(&self, among: Among, before: Option<u64>, limit: u32) -> Result<Vec<KeptEntry>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::audit::page(database, among, before, limit).await?))
    }

    async fn check(&self) -> Result<Result<Head, Broken>, StoreError> {
        let seal = self.held_seal();
        each!(self, (queries, database, writer) => Ok(queries::audit::check_now(database, seal.as_ref()).await?))
    }
}
