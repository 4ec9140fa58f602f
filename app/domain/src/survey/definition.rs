//! What a survey's files say, before anybody has checked it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Survey;
use super::texts::Lang;

/// The text of a survey directory's files. This is what an import stores and a wave pins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The directory's name.
    pub slug: String,
    /// The text of `survey.toml`.
    pub structure: String,
    /// The text of each `<lang>.ftl`.
    pub texts: BTreeMap<Lang, String>,
}

impl Source {
    /// The survey that an earlier check accepted, read again from what was stored.
    ///
    /// # Errors
    /// When the stored text no longer passes, with every problem: somebody changed the database by hand.
    pub fn survey(&self) -> Result<Survey, Vec<super::Problem>> {
        todo!()
    }
}
