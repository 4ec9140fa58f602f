//! Words for what the domain names.

use beratta_domain::access::Role;

use crate::words::Words;

/// What a role is called.
pub(super) fn role(words: &'static Words, role: Role) -> &'static str {
    words.say(match role {
        Role::Administrator => "role-admin",
        Role::Screener => "role-screener",
        Role::SafeguardingLead => "role-lead",
        Role::Facilitator => "role-facilitator",
        Role::Researcher => "role-researcher",
        Role::Analyst => "role-analyst",
    })
}

/// What a role is here for.
pub(super) fn purpose(words: &'static Words, role: Role) -> &'static str {
    words.say(match role {
        Role::Administrator => "role-admin-about",
        Role::Screener => "role-screener-about",
        Role::SafeguardingLead => "role-lead-about",
        Role::Facilitator => "role-facilitator-about",
        Role::Researcher => "role-researcher-about",
        Role::Analyst => "role-analyst-about",
    })
}
