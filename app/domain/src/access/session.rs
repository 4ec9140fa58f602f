//! A session: somebody who signed in.

use time::Duration;

use super::role::Action;
use super::secret::KeyHash;
use super::store::{Person, StoredSession};
use crate::ids::GroupId;

/// How long a session lasts without anybody doing something.
pub const IDLE: Duration = Duration::minutes(30);
/// How long it lasts at all.
pub const ABSOLUTE: Duration = Duration::hours(12);

/// How far somebody has come with signing in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The password was right; the second factor is still to come.
    SecondFactorDue,
    /// The role needs a second factor, and there is none yet; or there was one, and the address that leads to another was
    /// brought.
    SecondFactorMissing,
    /// An administrator took the second factor away, and the address that they gave for another was not brought.
    AddressDue,
    /// Signed in.
    Full,
}

/// Somebody who signed in, as the store remembers them just now. Made by [`Access::session`](super::Access::session) alone.
#[derive(Clone, Debug)]
pub struct Session {
    person: Person,
    standing: Standing,
    has_second_factor: bool,
    groups: Vec<GroupId>,
    hash: KeyHash,
}

impl Session {
    pub(super) fn new(stored: StoredSession, hash: KeyHash) -> Self {
        let StoredSession { person, second_factor_passed, has_second_factor, reset, reset_shown, groups } = stored;
        let standing = if second_factor_passed {
            Standing::Full
        } else if has_second_factor {
            Standing::SecondFactorDue
        } else if reset && !reset_shown {
            Standing::AddressDue
        } else if reset || person.role.needs_second_factor() {
            Standing::SecondFactorMissing
        } else {
            Standing::Full
        };
        Self { person, standing, has_second_factor, groups, hash }
    }

    /// Who it is.
    pub fn person(&self) -> &Person {
        &self.person
    }

    /// How far they have come.
    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// Whether they have set a second factor up.
    pub fn has_second_factor(&self) -> bool {
        self.has_second_factor
    }

    /// Whether they may do that now.
    pub fn may(&self, action: Action) -> bool {
        self.standing == Standing::Full && self.person.role.may(action)
    }

    /// The groups that they are with or in.
    pub(super) fn groups(&self) -> &[GroupId] {
        &self.groups
    }

    pub(super) fn hash(&self) -> KeyHash {
        self.hash
    }
}
