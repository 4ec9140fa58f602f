//! An answer as the child wrote it, opened by two people.

use std::collections::BTreeMap;
use std::fmt;

use zeroize::Zeroizing;

use super::opening::{JointOpening, Together};
use crate::intake::{Contents, SealedAnswer};
use crate::survey::{BandId, Lang, QuestionId, VariantIndex};

/// What a child wrote, nothing taken out. Only this module's service makes one, from an opening that two different people
/// made; it prints nothing and is never written anywhere.
pub struct Original {
    opening: JointOpening,
    band: BandId,
    variant: VariantIndex,
    lang: Lang,
    contents: Contents,
    note: Option<Zeroizing<String>>,
}

impl Original {
    pub(super) fn new(
        _by_two: &Together,
        opening: JointOpening,
        sealed: SealedAnswer,
        contents: Contents,
        note: Option<Zeroizing<String>>,
    ) -> Self {
        let SealedAnswer { band, variant, lang, .. } = sealed;
        Self { opening, band, variant, lang, contents, note }
    }

    /// The opening that it is read through.
    pub fn opening(&self) -> &JointOpening {
        &self.opening
    }

    /// The age band that the child chose.
    pub fn band(&self) -> &BandId {
        &self.band
    }

    /// The variant that the child read.
    pub fn variant(&self) -> VariantIndex {
        self.variant
    }

    /// The language that the child wrote in.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// What the child wrote, by question.
    pub fn texts(&self) -> &BTreeMap<QuestionId, String> {
        &self.contents.texts
    }

    /// "Something like this happened to me."
    pub fn own_experience(&self) -> bool {
        self.contents.own_experience
    }

    /// What the screener wrote about it.
    pub fn note(&self) -> Option<&str> {
        self.note.as_ref().map(|note| note.as_str())
    }
}

impl fmt::Debug for Original {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Original(…)")
    }
}
