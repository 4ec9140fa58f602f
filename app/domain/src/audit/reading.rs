//! Reading the trail, and taking it out.

use time::OffsetDateTime;

use super::{Act, Actor, Among, AuditStore, Broken, Head, Kept, NewEntry, write_head, write_line};
use crate::access::TrailReader;
use crate::store::StoreError;

/// How many entries a page shows.
pub const PAGE: u32 = 50;
/// How many entries of an export are in memory at once.
const AT_ONCE: u32 = 500;

/// The trail over its store, for those who may read it.
#[derive(Clone, Debug)]
pub struct Reading<S>(S);

impl<S: AuditStore> Reading<S> {
    /// The trail over its store.
    pub fn new(store: S) -> Self {
        Self(store)
    }

    /// A page of entries before the one of this number, newest first; and whether there are older ones.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn page(
        &self,
        _: TrailReader,
        among: Among,
        before: Option<u64>,
    ) -> Result<(Vec<Kept>, bool), StoreError> {
        let mut page = self.0.page(among, before, PAGE + 1).await?;
        let more = page.len() > PAGE as usize;
        page.truncate(PAGE as usize);
        Ok((page, more))
    }

    /// Whether the whole trail holds now: its head, or the first link that does not.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn check(&self, _: TrailReader) -> Result<Result<Head, Broken>, StoreError> {
        self.0.check().await
    }

    /// Takes the trail out, as a file for elsewhere.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn export(&self, by: TrailReader, now: OffsetDateTime) -> Result<Export<&S>, StoreError> {
        Export::begin(&self.0, Actor::Person(by.person()), now).await
    }
}

/// The trail on its way out, as the lines of [`write_line`] and one of [`write_head`].
#[derive(Debug)]
pub struct Export<S> {
    store: S,
    head: Head,
    after: u64,
    count: u64,
}

impl<'s, S: AuditStore> Export<&'s S> {
    /// Begins it. The trail knows of it first: the export's own entry is in it.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn begin(store: &'s S, by: Actor, now: OffsetDateTime) -> Result<Self, StoreError> {
        let own = store.append(NewEntry::new(now, by, Act::AuditExported)).await?.entry.number;
        // Up to this head nothing changes any more; what others add meanwhile goes into the next export. A head that
        // somebody tampered with stands still: what comes after it is exported too.
        let head = store.head().await?;
        Ok(Self { store, head, after: 0, count: head.count.max(own) })
    }

    /// How many entries it has.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The next entries, an entry a line; none when all were given.
    ///
    /// # Errors
    /// When the store cannot take work, or an entry cannot be written.
    pub async fn next(&mut self) -> Result<Option<String>, StoreError> {
        if self.after >= self.count {
            return Ok(None);
        }
        let entries = self.store.entries(self.after, AT_ONCE).await?;
        let Some(last) = entries.last() else {
            self.after = self.count;
            return Ok(None);
        };
        self.after = last.entry.number;
        let mut lines = String::new();
        for kept in entries.iter().filter(|kept| kept.entry.number <= self.count) {
            lines += &write_line(kept).map_err(unwritable)?;
            lines.push('\n');
        }
        Ok(Some(lines))
    }

    /// The last line.
    ///
    /// # Errors
    /// Never: texts and numbers can be written.
    pub fn end(&self) -> Result<String, StoreError> {
        write_head(&self.head).map(|line| line + "\n").map_err(unwritable)
    }
}

fn unwritable(error: serde_json::Error) -> StoreError {
    StoreError::Damaged { what: "the audit trail", source: error.into() }
}
