//! Who may do what: one table.

use std::fmt;
use std::str::FromStr;

/// What somebody is here for. A person has one role: who manages people can read no answer, and the other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Manages people, waves and keys, and can read no answer.
    Administrator,
    /// A trained adult who reads every answer before anybody else does.
    Screener,
    /// A trained adult who screens, and whom an answer about danger reaches.
    SafeguardingLead,
    /// An adult who is with a group of young analysts.
    Facilitator,
    /// Sees protected tables, never a row.
    Researcher,
    /// A young person who codes released answers in one group.
    Analyst,
}

/// What can be done in the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Inviting people, disabling them, giving them a new way in.
    ManagePeople,
    /// Moving a wave through its life.
    ManageWaves,
    /// Reading the audit trail.
    ReadTrail,
    /// Giving the passphrase of the screening keys.
    UnlockKeys,
    /// Seeing how the screening keys stand, and making a server forget them.
    LockKeys,
    /// Opening answers one at a time, releasing and holding them.
    Screen,
    /// Hearing of answers about danger, and opening their originals with a second person.
    ActOnDanger,
    /// Reading what children said was wrong with a survey.
    ReadComplaints,
    /// Approving young analysts and giving them new passphrases.
    LeadGroup,
    /// Reading released answers and coding them.
    Code,
    /// Seeing protected tables.
    SeeTables,
    /// Changing one's own password and second factors. Young people have neither.
    KeepAccount,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 6] = [
        Self::Administrator,
        Self::Screener,
        Self::SafeguardingLead,
        Self::Facilitator,
        Self::Researcher,
        Self::Analyst,
    ];

    /// The roles that an adult is invited to.
    pub const INVITED: [Self; 5] =
        [Self::Administrator, Self::Screener, Self::SafeguardingLead, Self::Facilitator, Self::Researcher];

    /// The role's name in stores, commands, forms and the audit trail. It is never changed.
    pub fn id(self) -> &'static str {
        match self {
            Self::Administrator => "admin",
            Self::Screener => "screener",
            Self::SafeguardingLead => "lead",
            Self::Facilitator => "facilitator",
            Self::Researcher => "researcher",
            Self::Analyst => "analyst",
        }
    }

    /// Whether nobody may work in this role with a password alone.
    pub fn needs_second_factor(self) -> bool {
        matches!(self, Self::Administrator | Self::Screener | Self::SafeguardingLead)
    }

    /// Whether this role may do that. The one place that says so.
    pub fn may(self, action: Action) -> bool {
        match action {
            Action::ManagePeople | Action::ManageWaves => self == Self::Administrator,
            Action::ReadTrail | Action::LockKeys => matches!(self, Self::Administrator | Self::SafeguardingLead),
            Action::UnlockKeys | Action::Screen => matches!(self, Self::Screener | Self::SafeguardingLead),
            Action::ActOnDanger | Action::ReadComplaints => self == Self::SafeguardingLead,
            Action::LeadGroup => self == Self::Facilitator,
            Action::KeepAccount => self != Self::Analyst,
            Action::Code => self == Self::Analyst,
            Action::SeeTables => {
                matches!(self, Self::SafeguardingLead | Self::Facilitator | Self::Researcher | Self::Analyst)
            }
        }
    }
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 12] = [
        Self::ManagePeople,
        Self::ManageWaves,
        Self::ReadTrail,
        Self::UnlockKeys,
        Self::LockKeys,
        Self::Screen,
        Self::ActOnDanger,
        Self::ReadComplaints,
        Self::LeadGroup,
        Self::Code,
        Self::SeeTables,
        Self::KeepAccount,
    ];
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A text that names no role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no role; choose admin, screener, lead, facilitator or researcher")]
pub struct RoleError;

impl FromStr for Role {
    type Err = RoleError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|role| role.id() == text).ok_or(RoleError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The whole table as a person reads it: a change of who may do what is a change of this text.
    #[test]
    fn who_may_do_what() {
        let table: Vec<String> = Action::ALL
            .into_iter()
            .map(|action| {
                let roles: Vec<&str> = Role::ALL.into_iter().filter(|role| role.may(action)).map(Role::id).collect();
                format!("{action:?}: {}", roles.join(", "))
            })
            .collect();
        assert_eq!(
            table,
            [
                "ManagePeople: admin",
                "ManageWaves: admin",
                "ReadTrail: admin, lead",
                "UnlockKeys: screener, lead",
                "LockKeys: admin, lead",
                "Screen: screener, lead",
                "ActOnDanger: lead",
                "ReadComplaints: lead",
                "LeadGroup: facilitator",
                "Code: analyst",
                "SeeTables: lead, facilitator, researcher, analyst",
                "KeepAccount: admin, screener, lead, facilitator, researcher",
            ]
        );
    }

    #[test]
    fn who_may_read_words_or_let_others_in_needs_a_second_factor() {
        for role in Role::ALL {
            let guarded = role.may(Action::Screen) || role.may(Action::ManagePeople);
            assert_eq!(role.needs_second_factor(), guarded, "{role}");
        }
    }

    #[test]
    fn a_roles_name_reads_as_it_is_written() {
        for role in Role::ALL {
            assert_eq!(role.id().parse(), Ok(role));
        }
        assert_eq!("Admin".parse::<Role>(), Err(RoleError));
    }
}
