//! Complaints: a child says that something about the survey was wrong. Nobody can tell who said it.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::Typed;
use crate::ids::{ComplaintId, WaveId};
use crate::keys::SealError;
use crate::store::StoreError;
use crate::week::IsoWeek;

/// The form field of what it is about.
pub const ABOUT: &str = "about";
/// The form field of the words.
pub const WORDS: &str = "words";
/// The form field of something random that the page was made with: the same words of the same page are one complaint.
pub const ONCE: &str = "once";
/// The most characters of the words: sealed, as many fit into a page of the database, so that none lies elsewhere.
pub const MOST: usize = 500;
/// Sealed lengths are multiples of this many bytes (plus HPKE's own 48), so that a length tells little of the words.
const PADDED_TO: usize = 256;

/// What a complaint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// The story.
    Story,
    /// The questions.
    Questions,
    /// The help.
    Help,
    /// How the pages work.
    Pages,
    /// Something else, or nothing chosen.
    Other,
}

impl About {
    /// Everything that may be chosen, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Story, Self::Questions, Self::Help, Self::Pages, Self::Other];

    /// What its choice sends.
    pub fn value(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Questions => "questions",
            Self::Help => "help",
            Self::Pages => "pages",
            Self::Other => "other",
        }
    }
}

/// What is sealed of a complaint.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complaint {
    /// What it is about.
    pub about: About,
    /// The child's words; may be empty.
    pub words: String,
}

impl std::fmt::Debug for Complaint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Complaint(…)")
    }
}

/// A complaint as it is kept, and all that is kept of it.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedComplaint {
    /// Random.
    pub id: ComplaintId,
    /// The wave that it came from.
    pub wave: WaveId,
    /// The words, padded and sealed to the wave's key.
    pub sealed: Vec<u8>,
    /// The finest time kept.
    pub week: IsoWeek,
}

impl std::fmt::Debug for SealedComplaint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SealedComplaint").field("id", &self.id).field("wave", &self.wave).finish_non_exhaustive()
    }
}

/// Why a complaint was not kept.
#[derive(Debug, thiserror::Error)]
pub enum ComplaintError {
    /// Nothing was chosen or written.
    #[error("nothing was chosen or written")]
    Blank,
    /// The words are too many.
    #[error("the words are {over} characters too long")]
    TooLong {
        /// How many characters are too many.
        over: usize,
    },
    /// The store did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The words could not be sealed, so they were not kept.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The words could not be written down for sealing, so they were not kept.
    #[error("the words could not be written down")]
    Write(#[from] serde_json::Error),
}

impl Complaint {
    /// Reads a form.
    ///
    /// # Errors
    /// When nothing was chosen or written, or too much.
    pub fn read(typed: &Typed) -> Result<Self, ComplaintError> {
        let chosen = About::ALL.into_iter().find(|about| typed.has(ABOUT, about.value()));
        let words = typed.first(WORDS).unwrap_or_default().trim();
        let over = words.chars().count().saturating_sub(MOST);
        match chosen {
            _ if over > 0 => Err(ComplaintError::TooLong { over }),
            None if words.is_empty() => Err(ComplaintError::Blank),
            about => Ok(Self { about: about.unwrap_or(About::Other), words: words.to_owned() }),
        }
    }

    /// The bytes to be sealed: JSON, filled up with spaces.
    pub(super) fn padded(&self) -> Result<Zeroizing<Vec<u8>>, serde_json::Error> {
        let mut bytes = serde_json::to_vec(self)?;
        bytes.resize(bytes.len().next_multiple_of(PADDED_TO), b' ');
        Ok(Zeroizing::new(bytes))
    }

    /// Reads bytes that were opened.
    ///
    /// # Errors
    /// When they are none that intake sealed.
    pub fn opened(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        Typed::new(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_choice_or_a_few_words_are_enough_and_nothing_is_too_little() {
        let read = |fields: &[(&str, &str)]| Complaint::read(&typed(fields));
        let complaint = |about, words: &str| Complaint { about, words: words.to_owned() };
        assert_eq!(read(&[(ABOUT, "help")]).expect("reads"), complaint(About::Help, ""));
        assert_eq!(
            read(&[(WORDS, " Too hard to read. ")]).expect("reads"),
            complaint(About::Other, "Too hard to read.")
        );
        assert_eq!(read(&[(ABOUT, "nonsense"), (WORDS, "x")]).expect("reads").about, About::Other);
        assert!(matches!(read(&[(WORDS, "  ")]), Err(ComplaintError::Blank)));
        assert!(matches!(read(&[]), Err(ComplaintError::Blank)));
        assert!(read(&[(WORDS, &"ا".repeat(MOST))]).is_ok(), "characters are counted, not bytes");
        assert!(matches!(read(&[(WORDS, &"å".repeat(MOST + 2))]), Err(ComplaintError::TooLong { over: 2 })));
    }

    #[test]
    fn every_choice_is_written_as_its_form_sends_it() {
        for about in About::ALL {
            assert_eq!(serde_json::to_value(about).expect("writes"), about.value());
        }
    }

    #[test]
    fn lengths_tell_little_and_every_word_comes_back() {
        let complaint = Complaint { about: About::Story, words: "It was sad.".to_owned() };
        let bytes = complaint.padded().expect("writes");
        assert_eq!(bytes.len(), PADDED_TO);
        assert_eq!(Complaint::opened(&bytes).expect("reads"), complaint);
    }
}
