//! What is sealed of an answer: the free text, whether care is suggested, and whether it happened to the child.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::survey::QuestionId;

/// Sealed lengths are multiples of this many bytes (plus HPKE's own 48), so that a length tells little of a text.
const PADDED_TO: usize = 256;

/// The part of an answer that only screening may open.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    /// Free text by question.
    pub texts: BTreeMap<QuestionId, String>,
    /// Whether the care words suggest that the child may need care.
    pub care: bool,
    /// "Something like this happened to me": of all ticks the one that says something about the child itself.
    pub own_experience: bool,
}

impl Contents {
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
    pub fn read(opened: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(opened)
    }
}

impl std::fmt::Debug for Contents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Contents(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contents(text: &str) -> Contents {
        Contents { texts: [(QuestionId::new("advice"), text.to_owned())].into(), care: true, own_experience: false }
    }

    #[test]
    fn lengths_tell_little_and_every_word_comes_back() {
        let (short, long) = (contents("Tell an adult."), contents(&"Tell an adult that you trust. ".repeat(6)));
        let bytes = short.padded().expect("serialises");
        assert_eq!(bytes.len(), long.padded().expect("serialises").len());
        assert_eq!(bytes.len() % PADDED_TO, 0);
        assert_eq!(Contents::read(&bytes).expect("reads"), short);
    }
}
