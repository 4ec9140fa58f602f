//! A survey's words: Fluent messages in every language that it claims.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The level that every factor has besides its own: the wording that coders read, which tells no variant.
pub const NEUTRAL: &str = "neutral";

/// A language, as its BCP 47 tag.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lang(String);

impl Lang {
    /// The tag, `sv`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(&self) -> bool {
        todo!()
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is no language tag.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is no language tag; write it as `sv` or `pt-BR`")]
pub struct NotALanguage(String);

impl TryFrom<String> for Lang {
    type Error = NotALanguage;

    fn try_from(tag: String) -> Result<Self, Self::Error> {
        Ok(Self(tag))
    }
}

impl std::str::FromStr for Lang {
    type Err = NotALanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::try_from(tag.to_owned())
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.0
    }
}

/// The words of a survey (or of the help pages), by language and message.
pub struct Texts {}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").finish_non_exhaustive()
    }
}

impl Texts {
    /// The message `id` (or `id.attribute`) in `lang`, with `args` for its selectors and placeables.
    ///
    /// `None` when there is no such message: a checked survey has every message that its structure calls for.
    pub fn get(&self, _lang: &Lang, _id: &str, _args: &[(&str, &str)]) -> Option<String> {
        todo!()
    }
}
