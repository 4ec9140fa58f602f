//! A session: somebody who signed in.

use time::Duration;

use super::role::Action;
use super::secret::KeyHash;
use super::store::{Person, StoredSession};

/// How long a session lasts without anybody doing something.
pub const IDLE: Duration = Duration::minutes(30);
/// How long it lasts at all.
pub const ABSOLUTE: Duration = Duration::hours(12);

/// How far somebody has come with signing in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The password was right; the second factor is still to come.
    SecondFactorDue,
    /// The role needs a second factor, and there is none yet.
    SecondFactorMissing,
    /// Signed in.
    Full,
}

/// Somebody who signed in, as the store remembers them just now. Made by [`Access::session`](super::Access::session) alone.
#[derive(Clone, Debug)]
pub struct Session {
    person: Person,
    standing: Standing,
    has_second_factor: bool,
    hash: KeyHash,
}

impl Session {
    pub(super) fn new(stored: StoredSession, hash: KeyHash) -> Self {
        let StoredSession { person, second_factor_passed, has_second_factor } = stored;
        let standing = if second_factor_passed {
            Standing::Full
        } else if has_second_factor {
            Standing::SecondFactorDue
        } else if person.role.needs_second_factor() {
            Standing::SecondFactorMissing
        } else {
            Standing::Full
        };
        Self { person, standing, has_second_factor, hash }
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

    pub(super) fn hash(&self) -> KeyHash {
        self.hash
    }
}
