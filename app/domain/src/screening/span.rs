//! A place in a text.

use serde::{Deserialize, Serialize};

/// Where something stands in a text, in Unicode code points: bytes would depend on the encoding, and what a reader
/// calls a character on the version of Unicode. `start` is before `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The first code point.
    pub start: usize,
    /// The code point after the last one.
    pub end: usize,
}

impl Span {
    /// How many code points it covers.
    pub fn length(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether a code point belongs to both.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// What stands there; `None` when the text is too short, or the span is empty.
    pub fn slice(self, text: &str) -> Option<&str> {
        if self.start >= self.end {
            return None;
        }
        let mut starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        let start = starts.nth(self.start)?;
        let end = starts.nth(self.end - self.start - 1)?;
        text.get(start..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_counts_code_points_in_every_script() {
        let text = "a👩‍🏫é سارة";
        for (start, end, slice) in
            [(0, 1, Some("a")), (4, 5, Some("é")), (6, 10, Some("سارة")), (6, 11, None), (3, 3, None), (5, 2, None)]
        {
            assert_eq!(Span { start, end }.slice(text), slice, "{start}..{end}");
        }
    }

    #[test]
    fn spans_that_only_touch_do_not_overlap() {
        let span = |start, end| Span { start, end };
        assert!(span(0, 3).overlaps(span(2, 5)) && span(1, 9).overlaps(span(3, 4)));
        assert!(!span(0, 3).overlaps(span(3, 5)));
    }
}
