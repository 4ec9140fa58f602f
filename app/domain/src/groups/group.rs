//! A group.

use std::fmt;

use crate::ids::{GroupId, WaveId};
use crate::screening::Audience;
use crate::survey::Lang;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 60;

/// What adults call a group. It names no child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupName(String);

/// What is wrong with a group that somebody wants to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GroupFault {
    /// No name, or a long one.
    #[error("write a name of 1 to {LONGEST_NAME} characters")]
    Name,
    /// The wave is not there.
    #[error("choose one of the waves")]
    Wave,
    /// No age, or none that a group of young people has.
    #[error("choose how old those in the group are")]
    Age,
    /// No language, or none that the wave has.
    #[error("choose at least one language of the wave")]
    Languages,
}

/// A group of young analysts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its identifier.
    pub id: GroupId,
    /// The wave whose answers it reads.
    pub wave: WaveId,
    /// What adults call it.
    pub name: GroupName,
    /// How old those in it are.
    pub audience: Audience,
    /// The languages that it reads.
    pub languages: Vec<Lang>,
}

impl GroupName {
    /// The name that somebody typed.
    ///
    /// # Errors
    /// When it is empty, too long, or holds what is no letter.
    pub fn read(typed: &str) -> Result<Self, GroupFault> {
        let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = (1..=LONGEST_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control);
        fits.then_some(Self(name)).ok_or(GroupFault::Name)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for GroupName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Group {
    /// The ages that a group may have.
    pub const AGES: [Audience; 3] = [Audience::From10, Audience::From13, Audience::From16];

    /// The audiences whose texts this group may read: its own and every younger one.
    pub fn may_read(&self) -> Vec<Audience> {
        Self::AGES.into_iter().filter(|audience| *audience <= self.audience).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_reads_what_was_released_for_its_age_or_younger_and_nothing_for_adults() {
        let may_read = |audience| {
            let (id, wave) = (GroupId::from_uuid(uuid::Uuid::nil()), WaveId::from_uuid(uuid::Uuid::nil()));
            let name = GroupName::read("Tuesday").expect("a name");
            Group { id, wave, name, audience, languages: Vec::new() }.may_read()
        };
        assert_eq!(may_read(Audience::From10), [Audience::From10]);
        assert_eq!(may_read(Audience::From13), [Audience::From10, Audience::From13]);
        assert_eq!(may_read(Audience::From16), [Audience::From10, Audience::From13, Audience::From16]);
    }

    #[test]
    fn a_name_has_letters_and_an_end() {
        assert_eq!(
            GroupName::read("  The   Tuesday group ").map(|name| name.to_string()).as_deref(),
            Ok("The Tuesday group")
        );
        for wrong in ["", "   ", "a\u{0}b", &"x".repeat(61)] {
            assert_eq!(GroupName::read(wrong), Err(GroupFault::Name), "{wrong:?}");
        }
    }
}
