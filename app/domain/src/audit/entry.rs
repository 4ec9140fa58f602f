//! One entry, and the hash that ties it to all before it.

use std::fmt;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use time::{OffsetDateTime, UtcOffset};

use super::{Act, Actor, Detail, Fact, Subject};

/// An act that is about to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    at: OffsetDateTime,
    actor: Actor,
    act: Act,
    subject: Subject,
    detail: Detail,
}

impl NewEntry {
    /// An act at a moment, of which whole seconds are kept.
    pub fn new(at: OffsetDateTime, actor: Actor, act: Act) -> Self {
        let at = at.to_offset(UtcOffset::UTC).truncate_to_second();
        Self { at, actor, act, subject: Subject::Nothing, detail: Detail::default() }
    }

    /// The same, done to this.
    #[must_use]
    pub fn about(self, subject: Subject) -> Self {
        Self { subject, ..self }
    }

    /// The same, with this told of it.
    #[must_use]
    pub fn with(self, fact: Fact) -> Self {
        Self { detail: self.detail.with(fact), ..self }
    }

    /// The entry that it becomes.
    pub fn numbered(self, number: u64) -> Entry {
        let Self { at, actor, act, subject, detail } = self;
        Entry { number, at, actor, act, subject, detail }
    }
}

/// One act of the trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place, counted from 1.
    pub number: u64,
    /// When, in whole seconds of UTC.
    pub at: OffsetDateTime,
    /// Who.
    pub actor: Actor,
    /// What was done.
    pub act: Act,
    /// To what.
    pub subject: Subject,
    /// What else is told.
    pub detail: Detail,
}

impl Entry {
    /// The hash of this entry after one whose hash was `previous`: SHA-256 of
    ///
    /// 1. the text `beratta audit entry 1` and a zero byte, so that no other hash of the program is taken for it;
    /// 2. the 32 bytes of `previous`, zeros before the first entry;
    /// 3. the number and the seconds since 1970, as 8 bytes each, the highest first (the seconds in two's complement);
    /// 4. actor, act, subject and detail as they are written in the database and in exports: for each, the length in
    ///    bytes as 4 bytes, the highest first, and its UTF-8.
    ///
    /// No two entries have the same bytes: every part has a fixed length or tells its own.
    pub fn hash_after(&self, previous: &EntryHash) -> EntryHash {
        let mut hash = Sha256::new();
        hash.update(b"beratta audit entry 1\0");
        hash.update(previous.0);
        hash.update(self.number.to_be_bytes());
        hash.update(self.at.unix_timestamp().to_be_bytes());
        for text in [self.actor.to_string(), self.act.to_string(), self.subject.to_string(), self.detail.to_string()] {
            // All are far below 4 GiB: a handful of ids and words.
            hash.update(u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes());
            hash.update(text);
        }
        EntryHash(hash.finalize().into())
    }
}

/// The hash of an entry and, through it, of all before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EntryHash(pub [u8; 32]);

impl EntryHash {
    /// What stands before the first entry.
    pub const NONE: Self = Self([0; 32]);
}

impl fmt::Display for EntryHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

/// An entry with the hash that was kept beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The entry.
    pub entry: Entry,
    /// Its hash, as it was kept.
    pub hash: EntryHash,
}
