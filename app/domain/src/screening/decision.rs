//! What a screener can decide about an answer.

use std::fmt;
use std::str::FromStr;

/// Who may read a released text: a group of this age or older, or adults only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// From 10 years on.
    From10,
    /// From 13 years on.
    From13,
    /// From 16 years on.
    From16,
    /// Adults only.
    Adults,
}

/// Why an answer is held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HoldReason {
    /// It tells who somebody is, and placeholders would not help.
    Identifies,
    /// It would hurt to read.
    Distressing,
    /// Somebody is in danger now: the safeguarding lead hears of it.
    DangerNow,
    /// Nothing, or nothing that means anything.
    Empty,
    /// Something, but no answer.
    NotAnAnswer,
}

/// A text that names none of the choices there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is none of the choices")]
pub struct NoSuchChoice;

macro_rules! named {
    ($kind:ident, [$(($choice:ident, $id:literal)),+ $(,)?]) => {
        impl $kind {
            /// Every choice.
            pub const ALL: &[Self] = &[$(Self::$choice),+];

            /// Its name in stores and forms.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$choice => $id),+
                }
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.id())
            }
        }

        impl FromStr for $kind {
            type Err = NoSuchChoice;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|choice| choice.id() == text).ok_or(NoSuchChoice)
            }
        }
    };
}

pub(super) use named;

named!(Audience, [(From10, "10-12"), (From13, "13-15"), (From16, "16-17"), (Adults, "adults")]);
named!(
    HoldReason,
    [
        (Identifies, "identifies"),
        (Distressing, "distressing"),
        (DangerNow, "danger"),
        (Empty, "empty"),
        (NotAnAnswer, "not-an-answer"),
    ]
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_reads_as_it_is_written() {
        assert!(Audience::ALL.iter().all(|choice| choice.id().parse() == Ok(*choice)));
        assert!(HoldReason::ALL.iter().all(|choice| choice.id().parse() == Ok(*choice)));
        assert_eq!("".parse::<Audience>(), Err(NoSuchChoice));
    }

    #[test]
    fn older_audiences_come_later() {
        assert!(Audience::ALL.is_sorted());
    }
}
