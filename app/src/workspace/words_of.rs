//! Words for what the domain names.

use beratta_domain::access::Role;
use beratta_domain::screening::{Audience, HoldReason};

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

/// For whom a text is released.
pub(super) fn audience(words: &'static Words, audience: Audience) -> &'static str {
    words.say(match audience {
        Audience::From10 => "audience-10-12",
        Audience::From13 => "audience-13-15",
        Audience::From16 => "audience-16-17",
        Audience::Adults => "audience-adults",
    })
}

/// Why an answer is held back.
pub(super) fn hold(words: &'static Words, reason: HoldReason) -> &'static str {
    words.say(match reason {
        HoldReason::Identifies => "hold-identifies",
        HoldReason::Distressing => "hold-distressing",
        HoldReason::DangerNow => "hold-danger",
        HoldReason::Empty => "hold-empty",
        HoldReason::NotAnAnswer => "hold-not-an-answer",
    })
}
