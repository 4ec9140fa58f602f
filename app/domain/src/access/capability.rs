//! Capabilities: what a room's service asks for before it does anything.

use super::role::Action;
use super::session::Session;
use crate::ids::{AnalystId, GroupId, PersonId};

/// Somebody's right to do one kind of thing, made from a verified session and from nothing else.
pub trait Capability: Sized + Send + Sync {
    /// What it is a right to.
    const ACTION: Action;

    /// The right, if this session has it.
    fn of(session: &Session) -> Option<Self>;
}

macro_rules! capability {
    ($(#[$doc:meta])* $name:ident, $action:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name(PersonId);

        impl $name {
            /// Who has it.
            pub fn person(self) -> PersonId {
                self.0
            }
        }

        impl Capability for $name {
            const ACTION: Action = $action;

            fn of(session: &Session) -> Option<Self> {
                session.may(Self::ACTION).then(|| Self(session.person().id))
            }
        }
    };
}

capability! {
    /// Manages people and waves.
    Administrator, Action::ManagePeople
}
capability! {
    /// Opens answers one at a time, releases and holds them.
    Screener, Action::Screen
}
capability! {
    /// Hears of danger.
    SafeguardingLead, Action::ActOnDanger
}
capability! {
    /// Sees protected counts.
    TableReader, Action::SeeTables
}
capability! {
    /// Reads the audit trail.
    TrailReader, Action::ReadTrail
}
capability! {
    /// Sees how the screening keys stand, and makes a server forget them.
    KeyHolder, Action::LockKeys
}

/// Is with the young people of some groups, and knows of no others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facilitator {
    person: PersonId,
    groups: Vec<GroupId>,
}

impl Facilitator {
    /// Who has it.
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// The groups.
    pub fn groups(&self) -> &[GroupId] {
        &self.groups
    }

    /// The right over one group, if it is one of theirs.
    pub fn of_group(&self, group: GroupId) -> Option<GroupLead> {
        self.groups.contains(&group).then_some(GroupLead { person: self.person, group })
    }
}

impl Capability for Facilitator {
    const ACTION: Action = Action::LeadGroup;

    fn of(session: &Session) -> Option<Self> {
        let of = || Self { person: session.person().id, groups: session.groups().to_vec() };
        session.may(Self::ACTION).then(of)
    }
}

/// A facilitator's right over one of their groups. Only [`Facilitator::of_group`] makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupLead {
    person: PersonId,
    group: GroupId,
}

impl GroupLead {
    /// Who has it.
    pub fn person(self) -> PersonId {
        self.person
    }

    /// Over which group.
    pub fn group(self) -> GroupId {
        self.group
    }
}

/// Reads and codes in one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Analyst {
    id: AnalystId,
    group: GroupId,
}

impl Analyst {
    /// Who has it.
    pub fn id(self) -> AnalystId {
        self.id
    }

    /// In which group.
    pub fn group(self) -> GroupId {
        self.group
    }
}

impl Capability for Analyst {
    const ACTION: Action = Action::Code;

    fn of(session: &Session) -> Option<Self> {
        let group = session.groups().first().copied().filter(|_| session.may(Self::ACTION))?;
        Some(Self { id: session.person().id.of_analyst(), group })
    }
}
