//! Words for what the domain names.

use beratta_domain::access::{Role, SHORTEST_PASSWORD, WeakPassword};
use beratta_domain::audit::{Act, Factor, Reason, Setting};
use beratta_domain::screening::{Audience, HoldReason, Outcome, Purpose};

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

/// Why a password is not taken.
pub(super) fn weak(words: &'static Words, weak: WeakPassword) -> String {
    match weak {
        WeakPassword::Short => words.say_with("fault-short", &[("least", SHORTEST_PASSWORD.into())]),
        WeakPassword::Long => words.say("fault-long").to_owned(),
        WeakPassword::Known => words.say("fault-known").to_owned(),
    }
}

/// What was done, in a few words.
pub(super) fn act(words: &'static Words, act: Act) -> &'static str {
    words.say(match act {
        Act::PersonInvited => "act-person-invited",
        Act::PersonJoined => "act-person-joined",
        Act::PersonDisabled => "act-person-disabled",
        Act::RoleChanged => "act-role-changed",
        Act::SecondFactorSet => "act-second-factor-set",
        Act::SecondFactorRemoved => "act-second-factor-removed",
        Act::RecoveryCodesRenewed => "act-recovery-codes-renewed",
        Act::PasswordChanged => "act-password-changed",
        Act::SecondFactorReset => "act-second-factor-reset",
        Act::SignedIn => "act-signed-in",
        Act::SignInRefused => "act-sign-in-refused",
        Act::SignedOutEverywhere => "act-signed-out-everywhere",
        Act::GroupMade => "act-group-made",
        Act::GroupShared => "act-group-shared",
        Act::GroupDoorOpened => "act-group-door-opened",
        Act::GroupDoorClosed => "act-group-door-closed",
        Act::AnalystShutOut => "act-analyst-shut-out",
        Act::AnalystApproved => "act-analyst-approved",
        Act::AnalystPassphraseRenewed => "act-analyst-passphrase-renewed",
        Act::WaveDrafted => "act-wave-drafted",
        Act::WavePinned => "act-wave-pinned",
        Act::WaveTried => "act-wave-tried",
        Act::WaveOpened => "act-wave-opened",
        Act::WaveClosed => "act-wave-closed",
        Act::WaveReported => "act-wave-reported",
        Act::WavePurged => "act-wave-purged",
        Act::SurveyImported => "act-survey-imported",
        Act::KeysMade => "act-keys-made",
        Act::KeysMoved => "act-keys-moved",
        Act::KeysRecovered => "act-keys-recovered",
        Act::KeysUnlocked => "act-keys-unlocked",
        Act::KeysLocked => "act-keys-locked",
        Act::AnswerOpened => "act-answer-opened",
        Act::AnswerReleased => "act-answer-released",
        Act::ReleaseProposed => "act-release-proposed",
        Act::AnswerHeld => "act-answer-held",
        Act::ScreeningUndone => "act-screening-undone",
        Act::AnswersReleasedInBulk => "act-answers-released-in-bulk",
        Act::ReleaseReopened => "act-release-reopened",
        Act::DangerAlerted => "act-danger-alerted",
        Act::OriginalAsked => "act-original-asked",
        Act::OriginalAgreed => "act-original-agreed",
        Act::DangerDealtWith => "act-danger-dealt-with",
        Act::OriginalOpened => "act-original-opened",
        Act::ComplaintRead => "act-complaint-read",
        Act::HeldSampleAsked => "act-held-sample-asked",
        Act::CareWordsChanged => "act-care-words-changed",
        Act::SettingChanged => "act-setting-changed",
        Act::Exported => "act-exported",
        Act::AuditExported => "act-audit-exported",
        Act::BackupMade => "act-backup-made",
        Act::Restored => "act-restored",
    })
}

/// A kind of second factor.
pub(super) fn factor(words: &'static Words, factor: Factor) -> &'static str {
    words.say(match factor {
        Factor::CodeApp => "own-factor",
        Factor::Passkey => "passkey",
    })
}

/// Why somebody was not let in.
pub(super) fn reason(words: &'static Words, reason: Reason) -> &'static str {
    words.say(match reason {
        Reason::WrongPassphrase => "reason-passphrase",
        Reason::WrongSecondFactor => "reason-second-factor",
        Reason::Disabled => "reason-disabled",
        Reason::TooManyTries => "reason-too-many",
        Reason::Other => "reason-other",
    })
}

/// A setting that changed.
pub(super) fn setting(words: &'static Words, setting: Setting) -> &'static str {
    words.say(match setting {
        Setting::AuditTrail => "setting-trail",
        Setting::HelpPages => "setting-help",
        Setting::ScreeningLists => "setting-lists",
        Setting::ServerKey => "setting-server-key",
        Setting::OnePersonRelease => "setting-one-person",
        Setting::TwoPersonRelease => "setting-two-person",
    })
}

/// What was done about danger.
pub(super) fn outcome(words: &'static Words, outcome: Outcome) -> &'static str {
    words.say(match outcome {
        Outcome::Police => "danger-outcome-police",
        Outcome::SocialServices => "danger-outcome-social-services",
        Outcome::Helpline => "danger-outcome-helpline",
        Outcome::NobodyFound => "danger-outcome-nobody-found",
        Outcome::NoDanger => "danger-outcome-no-danger",
    })
}

/// What an original was asked for.
pub(super) fn asked_for(words: &'static Words, purpose: Purpose) -> &'static str {
    words.say(match purpose {
        Purpose::Judge => "danger-purpose-judge",
        Purpose::PassOn => "danger-purpose-pass-on",
        Purpose::Authority => "danger-purpose-authority",
    })
}
