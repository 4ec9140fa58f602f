//! `beratta survey check`: every problem of a survey at once, each with file, line, key and what to write instead.

use std::fmt;

use time::Date;

use super::{Source, Survey};
use crate::help;

/// Whether a problem keeps a wave from opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A wave cannot open.
    Error,
    /// Said, but no obstacle.
    Warning,
}

/// How strict a check is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strictness {
    /// As for a wave that children will answer.
    Open,
    /// As for a demonstration: missing signatures and old dates are warnings.
    Draft,
}

/// One thing that is wrong in a survey's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether a wave may open all the same.
    pub severity: Severity,
    /// The file, from the survey's directory.
    pub file: String,
    /// The line, counted from 1; 0 when a whole file is missing.
    pub line: usize,
    /// The key or message that is meant, `story.picture.factor.sender`.
    pub key: String,
    /// What is wrong and what to write instead.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{}:{}: {severity}: {}: {}", self.file, self.line, self.key, self.message)
    }
}

/// What a check found.
#[derive(Debug)]
pub struct Report {
    /// Every problem, by file and line.
    pub problems: Vec<Problem>,
    /// The survey, when no problem is an error.
    pub survey: Option<Survey>,
}

/// Reads a survey's files and reports every problem at once. `today` is what `checked` dates are held against.
pub fn check(_source: &Source, _help: &help::Source, _today: Date, _strictness: Strictness) -> Report {
    todo!()
}
