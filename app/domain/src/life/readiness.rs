//! What a wave has of what opening needs.

use super::{Need, State, Step};
use crate::access::{Listed, Role};
use crate::survey::Report;

/// What a wave has of what its opening needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    have: Vec<(Need, bool)>,
}

/// Whether somebody may sign in to that role: not shut out, and with the second factor that it needs.
pub fn can_sign_in(listed: &Listed, role: Role) -> bool {
    listed.person.role == role && !listed.disabled && (listed.has_second_factor || !role.needs_second_factor())
}

impl Readiness {
    /// Looks at everything: the state, the strict check of the pinned survey, whether `screening.key` has the wave's key,
    /// and who works here.
    pub fn of(state: State, strict: &Report, key: bool, people: &[Listed]) -> Self {
        let somebody = |role| people.iter().any(|listed| can_sign_in(listed, role));
        let has = |need: &Need| match need {
            Need::Log => state == State::Tried,
            Need::SignedTexts => strict.survey.is_some(),
            Need::Key => key,
            Need::Screener => somebody(Role::Screener),
            Need::Lead => somebody(Role::SafeguardingLead),
            Need::DangerRule => strict.survey.as_ref().is_none_or(|survey| !survey.danger_rule.trim().is_empty()),
            Need::RetentionOver => false,
        };
        Self { have: Step::Open.needs().iter().map(|need| (*need, has(need))).collect() }
    }

    /// Everything that opening needs, and whether it is there.
    pub fn list(&self) -> &[(Need, bool)] {
        &self.have
    }

    /// What is still missing.
    pub fn missing(&self) -> Vec<Need> {
        self.have.iter().filter(|(_, there)| !there).map(|(need, _)| *need).collect()
    }
}
