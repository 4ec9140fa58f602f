//! A wave: one survey version open to answers for a time.

use std::sync::Arc;

use time::{Duration, OffsetDateTime};

use crate::ids::WaveId;
use crate::keys::WavePublicKey;
use crate::life::State;
use crate::survey::Survey;

/// How long after closing a wave still accepts the Send of a page that was open.
pub const GRACE: Duration = Duration::hours(24);

/// A wave as intake needs it: the pinned survey and the key that its answers are sealed to.
#[derive(Clone, Debug)]
pub struct Wave {
    /// Its identifier.
    pub id: WaveId,
    /// Its name in addresses, `/s/{slug}`.
    pub slug: String,
    /// Where it is in its life.
    pub state: State,
    /// The survey version that this wave pinned when it opened. Changed files never change it.
    pub survey: Arc<Survey>,
    /// What free text is sealed to.
    pub public_key: WavePublicKey,
    /// When it opened.
    pub opened: OffsetDateTime,
    /// When it closed, if it has.
    pub closed: Option<OffsetDateTime>,
    /// How many days after closing its key and words are destroyed.
    pub retention_days: u16,
    /// Where its results are told, if somewhere else than on its own page.
    pub summary: Option<String>,
    /// When the children were told what came of it, if they have been.
    pub reported: Option<OffsetDateTime>,
    /// When its key and words were destroyed, if they have been.
    pub purged: Option<OffsetDateTime>,
    /// Whether it opened with texts that nobody has signed yet (a demonstration): pages say so.
    pub draft: bool,
    /// Whether `/api/v1` may answer for it. Off unless somebody chose it: other front ends would skip help and exit.
    pub api: bool,
}

/// What a wave does with somebody who comes now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Stories are given and answers taken.
    Open,
    /// No new story is given; a page that was already open may still Send.
    Grace,
    /// Closed.
    Closed,
}

impl Wave {
    /// What this wave does with somebody who comes at `now`.
    pub fn door(&self, now: OffsetDateTime) -> Door {
        if !self.state.has_originals() {
            return Door::Closed;
        }
        match self.closed {
            Some(closed) if now >= closed + GRACE => Door::Closed,
            Some(closed) if now >= closed => Door::Grace,
            _ => Door::Open,
        }
    }

    /// When its key and words are to be destroyed. Nobody knows while it is open.
    pub fn due(&self) -> Option<OffsetDateTime> {
        due(self.closed, self.retention_days)
    }
}

/// When a wave that closed then is to be purged.
pub fn due(closed: Option<OffsetDateTime>, retention_days: u16) -> Option<OffsetDateTime> {
    closed?.checked_add(Duration::days(i64::from(retention_days)))
}
