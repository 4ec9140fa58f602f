//! The head of the trail, and the seal on it.

use std::fmt;

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::EntryHash;
use crate::keys::{ServerKey, ServerKeyCheck, hmac};

/// Where the trail ends. It is kept beside the trail, so that an end that was cut off is missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// How many entries there are.
    pub count: u64,
    /// The hash of the last one.
    pub hash: EntryHash,
    /// The MAC of both, see [`HeadSeal`]. None before there was a `server.key`.
    pub mac: Option<[u8; 32]>,
}

impl Head {
    /// The head of an empty trail, not sealed yet.
    pub const EMPTY: Self = Self { count: 0, hash: EntryHash::NONE, mac: None };
}

/// What seals heads: a key derived from `server.key` for this purpose alone. It signs no token and keys no other hash.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct HeadSeal {
    key: [u8; 32],
    #[zeroize(skip)]
    check: ServerKeyCheck,
}

impl HeadSeal {
    /// The seal of this `server.key`.
    pub fn of(key: &ServerKey) -> Self {
        Self { key: key.derived("audit head"), check: key.check() }
    }

    /// What a database that belongs to the same `server.key` keeps.
    pub fn check(&self) -> ServerKeyCheck {
        self.check
    }

    /// A sealed head: the MAC is [`ServerKey::mac`] for `audit head` of the count (8 bytes, the highest first) and the
    /// hash.
    pub fn seal(&self, count: u64, hash: EntryHash) -> Head {
        Head { count, hash, mac: Some(self.mac(count, hash)) }
    }

    /// Whether this seal is on it, in constant time.
    pub fn holds(&self, head: &Head) -> bool {
        head.mac.is_some_and(|mac| self.mac(head.count, head.hash).ct_eq(&mac).into())
    }

    fn mac(&self, count: u64, hash: EntryHash) -> [u8; 32] {
        let mut message = [0; 40];
        message[..8].copy_from_slice(&count.to_be_bytes());
        message[8..].copy_from_slice(&hash.0);
        hmac(&self.key, &message)
    }
}

impl fmt::Debug for HeadSeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HeadSeal(…)")
    }
}
