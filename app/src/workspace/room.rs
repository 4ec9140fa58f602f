//! The rooms of the workspace that have pages.

use beratta_domain::access::{Action, Role};

/// A part of the workspace with an address and a place in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Who works here.
    People,
    /// The life of each wave.
    Waves,
    /// Where answers are read first.
    Screening,
    /// The young people whom a facilitator is with.
    Groups,
    /// Where the safeguarding lead acts on danger.
    Danger,
    /// What became of the answers, in numbers.
    Accountability,
    /// How the screening keys stand.
    Keys,
    /// What was done here.
    Trail,
}

impl Room {
    /// Every room, in the order of the navigation.
    pub const ALL: [Self; 8] = [
        Self::People,
        Self::Waves,
        Self::Screening,
        Self::Groups,
        Self::Danger,
        Self::Accountability,
        Self::Keys,
        Self::Trail,
    ];

    /// Where it is.
    pub fn path(self) -> &'static str {
        match self {
            Self::People => "/work/people",
            Self::Waves => "/work/waves",
            Self::Screening => "/work/screening",
            Self::Groups => "/work/groups",
            Self::Danger => "/work/danger",
            Self::Accountability => "/work/accountability",
            Self::Keys => "/work/keys",
            Self::Trail => "/work/trail",
        }
    }

    /// What somebody must be allowed to do to enter.
    pub fn action(self) -> Action {
        match self {
            Self::People => Action::ManagePeople,
            Self::Waves => Action::ManageWaves,
            Self::Screening => Action::Screen,
            Self::Groups => Action::LeadGroup,
            Self::Danger => Action::ActOnDanger,
            Self::Accountability => Action::SeeTables,
            Self::Keys => Action::LockKeys,
            Self::Trail => Action::ReadTrail,
        }
    }

    /// The rooms that this role may enter.
    pub fn of(role: Role) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |room| role.may(room.action()))
    }

    /// The names of its messages: its title, and what is done there.
    pub(super) fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::People => ("room-people", "room-people-about"),
            Self::Waves => ("room-waves", "room-waves-about"),
            Self::Screening => ("room-screening", "room-screening-about"),
            Self::Groups => ("room-groups", "room-groups-about"),
            Self::Danger => ("room-danger", "room-danger-about"),
            Self::Accountability => ("room-accountability", "room-accountability-about"),
            Self::Keys => ("room-keys", "room-keys-about"),
            Self::Trail => ("room-trail", "room-trail-about"),
        }
    }
}
