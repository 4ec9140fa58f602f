//! What was found so far.

use std::collections::BTreeMap;

use super::reading::Reading;
use super::{Identifies, Mark, MarkKind};
use crate::screening::Span;

/// Findings, as bytes of the folded text.
#[derive(Debug)]
pub(super) struct Found {
    /// Whether something covers a byte: asked for almost every word.
    covered: Vec<bool>,
    marks: Vec<(Identifies, usize, usize)>,
}

impl Found {
    pub(super) fn within(reading: &Reading<'_>) -> Self {
        Self { covered: vec![false; reading.plain.bytes().len()], marks: Vec::new() }
    }

    /// From the first of these tokens to the last.
    pub(super) fn add(&mut self, reading: &Reading<'_>, kind: Identifies, first: usize, last: usize) {
        if let (Some(first), Some(last)) = (reading.token(first), reading.token(last)) {
            self.add_bytes(kind, first.start, last.end);
        }
    }

    pub(super) fn add_bytes(&mut self, kind: Identifies, start: usize, end: usize) {
        if start < end {
            self.marks.push((kind, start, end));
            if let Some(covered) = self.covered.get_mut(start..end) {
                covered.fill(true);
            }
        }
    }

    /// Whether something was found that covers this byte.
    pub(super) fn covers(&self, at: usize) -> bool {
        self.covered.get(at).copied().unwrap_or_default()
    }

    pub(super) fn has(&self, kinds: &[Identifies]) -> bool {
        self.marks.iter().any(|(kind, ..)| kinds.contains(kind))
    }

    /// The marks, of which no two overlap: the longer is kept, so that nothing is left beside it; then the earlier kind.
    pub(super) fn settled(mut self, reading: &Reading<'_>) -> Vec<Mark> {
        self.marks.sort_unstable_by_key(|&(kind, start, end)| (std::cmp::Reverse(end - start), kind, start));
        // By start: those kept never overlap, so only the last that begins before the end of another can meet it.
        let mut kept: BTreeMap<usize, (Identifies, usize, usize)> = BTreeMap::new();
        for mark in self.marks {
            let meets = kept.range(..mark.2).next_back().is_some_and(|(_, &(_, _, end))| mark.1 < end);
            if !meets {
                kept.insert(mark.1, mark);
            }
        }
        let span = |start: usize, end: usize| Span {
            start: reading.plain.origin(start),
            end: reading.plain.origin(end - 1) + 1,
        };
        kept.into_values()
            .map(|(kind, start, end)| Mark { span: span(start, end), kind: MarkKind::Identifies(kind) })
            .collect()
    }
}
