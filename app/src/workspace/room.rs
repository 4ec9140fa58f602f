//! The rooms of the workspace that have pages.

use beratta_domain::access::{Action, Role};

/// A part of the workspace with an address and a place in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Who works here.
    People,
    /// Where answers are read first.
    Screening,
}

impl Room {
    /// Every room, in the order of the navigation.
    pub const ALL: [Self; 2] = [Self::People, Self::Screening];

    /// Where it is.
    pub fn path(self) -> &'static str {
        match self {
            Self::People => "/work/people",
            Self::Screening => "/work/screening",
        }
    }

    /// What somebody must be allowed to do to enter.
    pub fn action(self) -> Action {
        match self {
            Self::People => Action::ManagePeople,
            Self::Screening => Action::Screen,
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
            Self::Screening => ("room-screening", "room-screening-about"),
        }
    }
}
