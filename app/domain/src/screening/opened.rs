//! An answer that a screener has before them.

use std::collections::BTreeMap;
use std::fmt;

use zeroize::Zeroizing;

use super::store::{Before, Given};
use crate::ids::AnswerId;
use crate::intake::{Contents, SealedAnswer};
use crate::survey::{BandId, Lang, QuestionId, VariantIndex};

/// An opened answer. Only the screening room makes one, for one screener at a time; it prints nothing and is never
/// written anywhere.
#[derive(PartialEq, Eq)]
pub struct OpenedAnswer {
    pub(super) id: AnswerId,
    pub(super) band: BandId,
    pub(super) variant: VariantIndex,
    pub(super) lang: Lang,
    pub(super) contents: Contents,
    pub(super) before: Option<Before>,
    pub(super) note: Option<Zeroizing<String>>,
}

impl OpenedAnswer {
    pub(super) fn new(given: Given, contents: Contents, note: Option<Zeroizing<String>>) -> Self {
        let SealedAnswer { id, band, variant, lang, .. } = given.sealed;
        Self { id, band, variant, lang, contents, before: given.before, note }
    }

    /// Which answer.
    pub fn id(&self) -> AnswerId {
        self.id
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

    /// Whether the words suggest that the child may need care.
    pub fn care(&self) -> bool {
        self.contents.care
    }

    /// What was decided about it before, if this is not the first look.
    pub fn before(&self) -> Option<&Before> {
        self.before.as_ref()
    }

    /// What the screener who held it back wrote about that.
    pub fn note(&self) -> Option<&str> {
        self.note.as_ref().map(|note| note.as_str())
    }

    /// "Something like this happened to me."
    pub fn own_experience(&self) -> bool {
        self.contents.own_experience
    }
}

impl fmt::Debug for OpenedAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenedAnswer").field("id", &self.id).finish_non_exhaustive()
    }
}
