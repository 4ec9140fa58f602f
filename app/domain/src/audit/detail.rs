//! What else is told of an act.

use std::fmt;
use std::str::FromStr;

use super::words::{Unreadable, words};
use crate::access::Role;
use crate::screening::{Audience, HoldReason, Outcome, Purpose};

words! {
    /// Why somebody was not let in.
    Reason, "a reason" {
        /// The passphrase was not right.
        WrongPassphrase = "wrong-passphrase",
        /// The second factor was not right.
        WrongSecondFactor = "wrong-second-factor",
        /// The person may not sign in any more.
        Disabled = "disabled",
        /// There were too many tries.
        TooManyTries = "too-many-tries",
        /// None of the others.
        Other = "other",
    }
}

words! {
    /// A kind of second factor.
    Factor, "a second factor" {
        /// A code app.
        CodeApp = "code-app",
        /// A passkey.
        Passkey = "passkey",
    }
}

words! {
    /// A setting that changes what the program does.
    Setting, "a setting" {
        /// This trail: it began in a database that had waves before.
        AuditTrail = "audit-trail",
        /// The files of the help pages.
        HelpPages = "help-pages",
        /// The lists of what screening marks.
        ScreeningLists = "screening-lists",
        /// `server.key`.
        ServerKey = "server-key",
        /// A wave's releases need one screener.
        OnePersonRelease = "one-person-release",
        /// A wave's releases need two screeners.
        TwoPersonRelease = "two-person-release",
    }
}

/// One thing told of an act. A closed word or a number: there is no place for a text, and so none for a child's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// A wave may be reached over `/api/v1`.
    Api,
    /// For whom.
    Audience(Audience),
    /// How many answers, people or entries.
    Count(u64),
    /// With texts that nobody has signed yet.
    Draft,
    /// Which kind of second factor.
    Factor(Factor),
    /// Why an answer was held back.
    Held(HoldReason),
    /// What was done about danger.
    Outcome(Outcome),
    /// What an original was asked for.
    Purpose(Purpose),
    /// Why somebody was not let in.
    Reason(Reason),
    /// How many entries stood in the trail that is not here any more.
    Replaced(u64),
    /// Which role.
    Role(Role),
    /// Which setting.
    Setting(Setting),
    /// How many answers were not brought back, because they had been withdrawn.
    Withdrawn(u64),
}

impl Fact {
    fn key(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Audience(_) => "audience",
            Self::Count(_) => "count",
            Self::Draft => "draft",
            Self::Factor(_) => "factor",
            Self::Held(_) => "held",
            Self::Outcome(_) => "outcome",
            Self::Purpose(_) => "purpose",
            Self::Reason(_) => "reason",
            Self::Replaced(_) => "replaced",
            Self::Role(_) => "role",
            Self::Setting(_) => "setting",
            Self::Withdrawn(_) => "withdrawn",
        }
    }

    fn read(text: &str) -> Result<Self, Unreadable> {
        let (key, value) = text.split_once('=').ok_or(DETAIL)?;
        let number = || value.parse().map_err(|_| DETAIL);
        match key {
            "api" => Ok(Self::Api),
            "audience" => value.parse().map(Self::Audience).map_err(|_| DETAIL),
            "count" => number().map(Self::Count),
            "draft" => Ok(Self::Draft),
            "factor" => value.parse().map(Self::Factor),
            "held" => value.parse().map(Self::Held).map_err(|_| DETAIL),
            "outcome" => value.parse().map(Self::Outcome).map_err(|_| DETAIL),
            "purpose" => value.parse().map(Self::Purpose).map_err(|_| DETAIL),
            "reason" => value.parse().map(Self::Reason),
            "replaced" => number().map(Self::Replaced),
            "role" => value.parse().map(Self::Role).map_err(|_| DETAIL),
            "setting" => value.parse().map(Self::Setting),
            "withdrawn" => number().map(Self::Withdrawn),
            _ => Err(DETAIL),
        }
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}=", self.key())?;
        match self {
            Self::Api | Self::Draft => f.write_str("yes"),
            Self::Audience(word) => word.fmt(f),
            Self::Count(number) | Self::Replaced(number) | Self::Withdrawn(number) => number.fmt(f),
            Self::Factor(word) => word.fmt(f),
            Self::Held(word) => word.fmt(f),
            Self::Outcome(word) => word.fmt(f),
            Self::Purpose(word) => word.fmt(f),
            Self::Reason(word) => word.fmt(f),
            Self::Role(word) => word.fmt(f),
            Self::Setting(word) => word.fmt(f),
        }
    }
}

const DETAIL: Unreadable = Unreadable("a detail");

/// What else is told of an act: a few facts, each kind at most once, in one order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Detail(Vec<Fact>);

impl Detail {
    /// The same with this fact, in the place of one of its kind.
    #[must_use]
    pub fn with(mut self, fact: Fact) -> Self {
        self.0.retain(|other| other.key() != fact.key());
        let place = self.0.partition_point(|other| other.key() < fact.key());
        self.0.insert(place, fact);
        self
    }

    /// The facts.
    pub fn facts(&self) -> &[Fact] {
        &self.0
    }
}

impl fmt::Display for Detail {
    /// `count=12 setting=help-pages`; empty when nothing else is told.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, fact) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str(" ")?;
            }
            fact.fmt(f)?;
        }
        Ok(())
    }
}

impl FromStr for Detail {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut detail = Self::default();
        for fact in text.split(' ').filter(|fact| !fact.is_empty()) {
            detail = detail.with(Fact::read(fact)?);
        }
        // One way to write it, for hashes are over the text.
        if detail.to_string() == text { Ok(detail) } else { Err(DETAIL) }
    }
}
