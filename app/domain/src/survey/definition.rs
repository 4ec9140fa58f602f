//! What a survey's files say, before anybody has checked it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::texts::Lang;
use super::{Recording, Sound, Survey};

/// The text of a survey directory's files, and what its recordings are. This is what an import stores and a wave pins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The directory's name.
    pub slug: String,
    /// The text of `survey.toml`; empty when there is no such file.
    pub structure: String,
    /// The text of each `<lang>.ftl`.
    pub texts: BTreeMap<Lang, String>,
    /// What each recording is, by the file's name; the store keeps the bytes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub recordings: BTreeMap<String, Recording>,
}

impl Source {
    /// A survey from the files of the directory `slug`: pairs of a file's name and its text.
    ///
    /// Files other than `survey.toml` and `<lang>.ftl` are passed over (notes). A language that the survey
    /// claims and that has no file is what [`check`](super::check) reports.
    pub fn from_files<N: AsRef<str>, T: Into<String>>(
        slug: impl Into<String>,
        files: impl IntoIterator<Item = (N, T)>,
    ) -> Self {
        let (slug, structure) = (slug.into(), String::new());
        let mut source = Self { slug, structure, texts: BTreeMap::new(), recordings: BTreeMap::new() };
        for (name, text) in files {
            if name.as_ref() == "survey.toml" {
                source.structure = without_mark(text.into());
            } else if let Some(lang) = language_of(name.as_ref()) {
                source.texts.insert(lang, without_mark(text.into()));
            }
        }
        source
    }

    /// The same survey with the recordings of its directory: pairs of a file's name and its bytes, of which one more than
    /// [`MOST_BYTES`](super::MOST_BYTES) are enough. A file whose name is no recording's is passed over.
    #[must_use]
    pub fn with_recordings<N: AsRef<str>, B: AsRef<[u8]>>(mut self, files: impl IntoIterator<Item = (N, B)>) -> Self {
        let known = files.into_iter().filter(|(name, _)| Sound::of_name(name.as_ref()).is_some());
        self.recordings.extend(known.map(|(name, bytes)| (name.as_ref().to_owned(), Recording::of(bytes.as_ref()))));
        self
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
