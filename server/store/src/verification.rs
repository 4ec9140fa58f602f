//! What [`crate::Store::verify`] tells.

use std::fmt;

/// What was found when everything was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verification {
    /// How many rows each table has, as far as it could be read.
    pub rows: Vec<(&'static str, u64)>,
    /// Everything that is wrong. Empty when all is well.
    pub findings: Vec<Finding>,
}

/// What is not as the steps of the schema make it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Schema {
    /// Each in a sentence.
    pub(crate) problems: Vec<String>,
    /// Whether a table is missing, so that its rows cannot be looked for.
    pub(crate) unreadable: bool,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The table.
    pub table: &'static str,
    /// The row, by its key: for an answer, its wave and its own identifier.
    pub row: Option<String>,
    /// What is wrong, without what is stored.
    pub problem: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.table)?;
        if let Some(row) = &self.row {
            write!(f, " {row}")?;
        }
        write!(f, ": {}", self.problem)
    }
}
