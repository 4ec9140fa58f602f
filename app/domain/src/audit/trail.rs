//! Following the trail from its first entry to its head.

use std::fmt;

use super::{EntryHash, Head, HeadSeal, Kept};

/// How far the trail was followed without finding a broken link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trail {
    count: u64,
    hash: EntryHash,
}

/// The first broken link of the trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("entry {number} {fault}")]
pub struct Broken {
    /// The entry. All before it are as they were written, unless the seal is what is broken.
    pub number: u64,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not what was written, or follows another entry than it did.
    Changed,
    /// It is not here, and later ones are.
    Missing,
    /// It stands here twice, or was put in from elsewhere.
    Inserted,
    /// It stands after later ones.
    Moved,
    /// It and all after it were cut off: the head knows of them.
    CutOff,
    /// It was put at the end without the head's knowing.
    Added,
    /// The head tells another hash of it: this entry and all before it, or the head, were written anew.
    OtherHead,
    /// The head's seal is not that of this `server.key`: the head, and with it any entry, may have been written anew by
    /// somebody who does not have the key.
    OtherSeal,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Changed => "was changed after it was written",
            Self::Missing => "was taken out",
            Self::Inserted => "was put in",
            Self::Moved => "was moved behind later ones",
            Self::CutOff => "is missing with all after it: the trail was cut off here",
            Self::Added => "was added past the head",
            Self::OtherHead => "is not the one that the head ends with",
            Self::OtherSeal => {
                "is where the head stands, and its seal is not that of this server.key: somebody without the key has \
                 written here, or this is another server.key"
            }
        })
    }
}

impl Default for Trail {
    fn default() -> Self {
        Self::beginning()
    }
}

impl Trail {
    /// Before the first entry.
    pub fn beginning() -> Self {
        Self { count: 0, hash: EntryHash::NONE }
    }

    /// Goes on over the next entry.
    ///
    /// # Errors
    /// When it is not the next one.
    pub fn follow(&mut self, kept: &Kept) -> Result<(), Broken> {
        let (next, number) = (self.count + 1, kept.entry.number);
        if number > next {
            return Err(Broken { number: next, fault: Fault::Missing });
        }
        if number < next {
            return Err(Broken { number, fault: Fault::Inserted });
        }
        if kept.entry.hash_after(&self.hash) != kept.hash {
            return Err(Broken { number, fault: Fault::Changed });
        }
        *self = Self { count: number, hash: kept.hash };
        Ok(())
    }

    /// Whether the trail ends here. Without a `server.key` at hand (`None`) its seal is not looked at.
    ///
    /// # Errors
    /// When the head tells of another end, or its seal is not that of the key.
    pub fn ends_at(&self, head: &Head, seal: Option<&HeadSeal>) -> Result<(), Broken> {
        let broken = |number, fault| Err(Broken { number, fault });
        if self.count < head.count {
            return broken(self.count + 1, Fault::CutOff);
        }
        if self.count > head.count {
            return broken(head.count + 1, Fault::Added);
        }
        if self.hash != head.hash {
            return broken(self.count, Fault::OtherHead);
        }
        match seal {
            Some(seal) if !seal.holds(head) => broken(self.count, Fault::OtherSeal),
            _ => Ok(()),
        }
    }

    /// Follows a whole trail, in the order in which it was kept.
    ///
    /// # Errors
    /// With the first broken link.
    pub fn check(entries: &[Kept], head: &Head, seal: Option<&HeadSeal>) -> Result<(), Broken> {
        let mut trail = Self::beginning();
        for (place, kept) in entries.iter().enumerate() {
            trail.follow(kept).map_err(|broken| match broken.fault {
                Fault::Missing if entries[place..].iter().any(|later| later.entry.number == broken.number) => {
                    Broken { fault: Fault::Moved, ..broken }
                }
                _ => broken,
            })?;
        }
        trail.ends_at(head, seal)
    }
}
