//! What in a text could identify somebody, or calls for care. Marks are suggestions to an adult who reads every answer:
//! they hide nothing by themselves, and a text without marks is not therefore free of names.

mod fold;
mod found;
mod internet;
mod lexicon;
mod names;
mod numbers;
mod personal;
mod places;
mod read;
mod reading;
mod token;

use std::collections::BTreeMap;
use std::fmt;

pub(super) use self::fold::Folded;
use self::fold::Folds;
use self::found::Found;
use self::lexicon::Lexicon;
pub use self::read::ListsError;
use self::reading::Reading;
use super::{Placeholder, Span};
use crate::intake::CareWords;
use crate::survey::Lang;

/// How something could identify somebody. Of two that overlap the longer is kept; of equally long
/// ones, the first in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Identifies {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A web address.
    Web,
    /// A name on a platform.
    Handle,
    /// A personal identity number.
    PersonalNumber,
    /// A street with its number, or a post code.
    Address,
    /// A school's name.
    School,
    /// A town or an area.
    Place,
    /// A person's name.
    Name,
    /// An exact age, in a text that has a place or a school too.
    AgeWithPlace,
}

impl Identifies {
    /// Every way, in order.
    pub const ALL: [Self; 10] = [
        Self::Email,
        Self::Phone,
        Self::Web,
        Self::Handle,
        Self::PersonalNumber,
        Self::Address,
        Self::School,
        Self::Place,
        Self::Name,
        Self::AgeWithPlace,
    ];

    /// What a redaction of it would show.
    pub fn placeholder(self) -> Placeholder {
        match self {
            Self::Email => Placeholder::Email,
            Self::Phone => Placeholder::Phone,
            Self::Web => Placeholder::Web,
            Self::Handle => Placeholder::Username,
            Self::PersonalNumber => Placeholder::Number,
            Self::Address => Placeholder::Address,
            Self::School => Placeholder::School,
            Self::Place => Placeholder::Place,
            Self::Name => Placeholder::Name,
            Self::AgeWithPlace => Placeholder::Age,
        }
    }
}

/// Why a part of a text is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MarkKind {
    /// It could identify somebody.
    Identifies(Identifies),
    /// It holds a word that suggests that the child may need care.
    Care,
}

/// A part of a text that a screener should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mark {
    /// Where, in the text as the child wrote it.
    pub span: Span,
    /// Why.
    pub kind: MarkKind,
}

/// The word lists of all languages, ready to be held against any text.
pub struct Lists {
    folds: Folds,
    lexicon: Lexicon,
    care: CareWords,
}

impl fmt::Debug for Lists {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lists").finish_non_exhaustive()
    }
}

impl Lists {
    /// Reads the texts of `screening/<language>.toml`, and takes the care words that intake uses as well.
    ///
    /// # Errors
    /// The first line that cannot be read, with its file.
    pub fn read(words: &BTreeMap<Lang, String>, care: CareWords) -> Result<Self, ListsError> {
        let folds = Folds::default();
        let lexicon = read::read(words, &folds)?;
        Ok(Self { folds, lexicon, care })
    }

    /// Everything in the text that a screener should look at, from its start to its end. Marks that identify never
    /// overlap each other; those for care may lie anywhere.
    pub fn marks(&self, text: &str) -> Vec<Mark> {
        let reading = Reading::of(text, &self.folds, &self.lexicon);
        let mut found = Found::within(&reading);
        numbers::find(&reading, &mut found);
        internet::find(&reading, &mut found);
        places::find(&reading, &mut found);
        names::find(&reading, &mut found);
        places::find_ages(&reading, &mut found);
        let mut marks = found.settled(&reading);
        marks.extend(self.care.spans(text).into_iter().map(|span| Mark { span, kind: MarkKind::Care }));
        marks.sort_unstable();
        marks
    }
}
