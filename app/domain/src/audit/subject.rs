//! What it is done to.

use std::fmt;
use std::str::FromStr;

use data_encoding::HEXLOWER;

use super::words::Unreadable;
use crate::ids::{AnalystId, AnswerId, ComplaintId, GroupId, PersonId, WaveId};
use crate::survey::SurveyVersion;

/// What something was done to: an id, never a name or a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Nothing of its own: the whole program or database.
    Nothing,
    /// A wave.
    Wave(WaveId),
    /// An answer of a wave.
    Answer(WaveId, AnswerId),
    /// A complaint about a wave's survey.
    Complaint(WaveId, ComplaintId),
    /// A survey's version: SHA-256 of its content.
    Survey([u8; 32]),
    /// A group of analysts.
    Group(GroupId),
    /// A person with an account.
    Person(PersonId),
    /// A youth analyst.
    Analyst(AnalystId),
}

impl Subject {
    /// A survey's version.
    ///
    /// # Errors
    /// When it is none that [`crate::survey`] makes.
    pub fn survey(version: &SurveyVersion) -> Result<Self, Unreadable> {
        hash(&version.0).map(Self::Survey)
    }
}

fn hash(text: &str) -> Result<[u8; 32], Unreadable> {
    let bytes = HEXLOWER.decode(text.as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or(WHAT)
}

const WHAT: Unreadable = Unreadable("a subject");

impl fmt::Display for Subject {
    /// Whatever belongs to a wave begins with it, so that a store finds a wave's entries by the beginning of the text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("nothing"),
            Self::Wave(wave) => write!(f, "wave {wave}"),
            Self::Answer(wave, id) => write!(f, "wave {wave} answer {id}"),
            Self::Complaint(wave, id) => write!(f, "wave {wave} complaint {id}"),
            Self::Survey(version) => write!(f, "survey {}", HEXLOWER.encode(version)),
            Self::Group(id) => write!(f, "group {id}"),
            Self::Person(id) => write!(f, "person {id}"),
            Self::Analyst(id) => write!(f, "analyst {id}"),
        }
    }
}

impl FromStr for Subject {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let subject = match text.split(' ').collect::<Vec<_>>()[..] {
            ["nothing"] => Self::Nothing,
            ["wave", wave] => Self::Wave(id(wave)?),
            ["wave", wave, "answer", answer] => Self::Answer(id(wave)?, id(answer)?),
            ["wave", wave, "complaint", complaint] => Self::Complaint(id(wave)?, id(complaint)?),
            ["survey", version] => Self::Survey(hash(version)?),
            ["group", group] => Self::Group(id(group)?),
            ["person", person] => Self::Person(id(person)?),
            ["analyst", analyst] => Self::Analyst(id(analyst)?),
            _ => return Err(WHAT),
        };
        // One way to write it, for hashes are over the text: a UUID has several.
        if subject.to_string() == text { Ok(subject) } else { Err(WHAT) }
    }
}

fn id<T: FromStr>(text: &str) -> Result<T, Unreadable> {
    text.parse().map_err(|_| WHAT)
}
