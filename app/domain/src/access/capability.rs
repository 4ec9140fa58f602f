//! Capabilities: what a room's service asks for before it does anything.

use super::role::Action;
use super::session::Session;
use crate::ids::PersonId;

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
    /// Reads the audit trail.
    TrailReader, Action::ReadTrail
}
