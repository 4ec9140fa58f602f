//! Who does it.

use std::fmt;
use std::str::FromStr;

use super::words::Unreadable;
use crate::ids::{AnalystId, PersonId};

/// Who did something. A child never is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A person with an account.
    Person(PersonId),
    /// A youth analyst.
    Analyst(AnalystId),
    /// Whoever could run the program on its machine. The system's own log knows more.
    CommandLine,
    /// The program by itself, as it was configured.
    Job,
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(id) => write!(f, "person {id}"),
            Self::Analyst(id) => write!(f, "analyst {id}"),
            Self::CommandLine => f.write_str("command-line"),
            Self::Job => f.write_str("job"),
        }
    }
}

impl FromStr for Actor {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WHO: Unreadable = Unreadable("an actor");
        let actor = match text.split_once(' ') {
            None if text == "command-line" => Self::CommandLine,
            None if text == "job" => Self::Job,
            Some(("person", id)) => Self::Person(id.parse().map_err(|_| WHO)?),
            Some(("analyst", id)) => Self::Analyst(id.parse().map_err(|_| WHO)?),
            _ => return Err(WHO),
        };
        // One way to write it, for hashes are over the text: a UUID has several.
        if actor.to_string() == text { Ok(actor) } else { Err(WHO) }
    }
}
