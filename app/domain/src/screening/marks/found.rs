//! What was found so far.

use super::reading::Reading;
use super::{Identifies, Mark, MarkKind};
use crate::screening::Span;

/// Findings, as bytes of the folded text.
#[derive(Debug, Default)]
pub(super) struct Found {
    marks: Vec<(Identifies, usize, usize)>,
}

impl Found {
    /// From the first of these tokens to the last.
    pub(super) fn add(&mut self, reading: &Reading<'_>, kind: Identifies, first: usize, last: usize) {
        if let (Some(first), Some(last)) = (reading.token(first), reading.token(last)) {
            self.add_bytes(kind, first.start, last.end);
        }
    }

    pub(super) fn add_bytes(&mut self, kind: Identifies, start: usize, end: usize) {
        if start < end {
            self.marks.push((kind, start, end));
        }
    }

    /// Whether something was found that covers this byte.
    pub(super) fn covers(&self, at: usize) -> bool {
        self.marks.iter().any(|&(_, start, end)| (start..end).contains(&at))
    }

    pub(super) fn has(&self, kinds: &[Identifies]) -> bool {
        self.marks.iter().any(|(kind, ..)| kinds.contains(kind))
    }

    /// The marks, of which no two overlap: the longer is kept, so that nothing is left beside it; then the earlier kind.
    pub(super) fn settled(mut self, reading: &Reading<'_>) -> Vec<Mark> {
        self.marks.sort_unstable_by_key(|&(kind, start, end)| (std::cmp::Reverse(end - start), kind, start));
        let mut kept: Vec<(Identifies, usize, usize)> = Vec::with_capacity(self.marks.len());
        for mark in self.marks {
            if !kept.iter().any(|&(_, start, end)| mark.1 < end && start < mark.2) {
                kept.push(mark);
            }
        }
        let span = |start: usize, end: usize| Span {
            start: reading.plain.origin(start),
            end: reading.plain.origin(end - 1) + 1,
        };
        kept.into_iter()
            .map(|(kind, start, end)| Mark { span: span(start, end), kind: MarkKind::Identifies(kind) })
            .collect()
    }
}
