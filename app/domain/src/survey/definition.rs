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
    /// The text of `survey.toml`; empty when there is no such file.
    pub structure: String,
    /// The text of each `<lang>.ftl`.
    pub texts: BTreeMap<Lang, String>,
}

impl Source {
    /// A survey from the files of the directory `slug`: pairs of a file's name and its text.
    ///
    /// Files other than `survey.toml` and `<lang>.ftl` are passed over (recordings, notes). A language that the survey
    /// claims and that has no file is what [`check`](super::check) reports.
    pub fn from_files<N: AsRef<str>, T: Into<String>>(
        slug: impl Into<String>,
        files: impl IntoIterator<Item = (N, T)>,
    ) -> Self {
        let mut source = Self { slug: slug.into(), structure: String::new(), texts: BTreeMap::new() };
        for (name, text) in files {
            if name.as_ref() == "survey.toml" {
                source.structure = without_mark(text.into());
            } else if let Some(lang) = language_of(name.as_ref()) {
                source.texts.insert(lang, without_mark(text.into()));
            }
        }
        source
    }

    /// The survey that an earlier check accepted, read again from what was stored.
    ///
    /// # Errors
    /// When the stored text no longer passes, with every problem: somebody changed the database by hand.
    pub fn survey(&self) -> Result<Survey, Vec<super::Problem>> {
        super::check::read_again(self)
    }
}

/// The language of a file named `<lang>.ftl`.
pub(crate) fn language_of(file: &str) -> Option<Lang> {
    file.strip_suffix(".ftl").and_then(|tag| tag.parse().ok())
}

/// Some editors begin a file with a byte order mark, which is no word.
pub(crate) fn without_mark(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}
