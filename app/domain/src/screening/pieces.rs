//! A text in the pieces that a screener can take out.

use unicode_segmentation::UnicodeSegmentation;

use super::{Identifies, Mark, MarkKind, Span};

/// A part of a text, as a screener's page shows it. The pieces of a text are all of it, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// Where it stands.
    pub span: Span,
    /// What stands there.
    pub text: &'t str,
    /// What it is.
    pub kind: PieceKind,
    /// Whether it belongs to words that may call for care.
    pub care: bool,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// It is marked: all of a mark is one piece.
    Marked(Identifies),
    /// A word.
    Word,
    /// What stands between words.
    Between,
}

/// The pieces of a text with these marks, of which those that identify do not overlap.
pub fn pieces<'t>(text: &'t str, marks: &[Mark]) -> Vec<Piece<'t>> {
    let (mut pieces, mut rest) = (Vec::new(), Rest { text, at: 0 });
    let identify = marks.iter().filter_map(|mark| match mark.kind {
        MarkKind::Identifies(kind) => Some((mark.span, kind)),
        MarkKind::Care => None,
    });
    for (span, kind) in identify {
        words(rest.take(span.start.saturating_sub(rest.at)), &mut pieces);
        if let Some((text, span)) = rest.take(span.end.saturating_sub(rest.at)) {
            pieces.push(Piece { span, text, kind: PieceKind::Marked(kind), care: false });
        }
    }
    words(rest.take(usize::MAX), &mut pieces);
    let care: Vec<Span> = marks.iter().filter(|mark| mark.kind == MarkKind::Care).map(|mark| mark.span).collect();
    for piece in &mut pieces {
        piece.care = care.iter().any(|span| span.overlaps(piece.span));
    }
    pieces
}

/// What of a text has no piece yet.
struct Rest<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Rest<'t> {
    /// The next so many code points, or all that there are. None when there are none.
    fn take(&mut self, length: usize) -> Option<(&'t str, Span)> {
        let cut = self.text.char_indices().nth(length).map_or(self.text.len(), |(byte, _)| byte);
        let (taken, rest) = self.text.split_at(cut);
        let span = Span { start: self.at, end: self.at + taken.chars().count() };
        (self.text, self.at) = (rest, span.end);
        (!taken.is_empty()).then_some((taken, span))
    }
}

fn words<'t>(part: Option<(&'t str, Span)>, pieces: &mut Vec<Piece<'t>>) {
    let Some((text, span)) = part else { return };
    let mut start = span.start;
    for word in text.split_word_bounds() {
        let end = start + word.chars().count();
        let is_word = word.chars().any(char::is_alphanumeric);
        let kind = if is_word { PieceKind::Word } else { PieceKind::Between };
        pieces.push(Piece { span: Span { start, end }, text: word, kind, care: false });
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mark(start: usize, end: usize, kind: MarkKind) -> Mark {
        Mark { span: Span { start, end }, kind }
    }

    #[test]
    fn a_mark_is_one_piece_and_each_other_word_another() {
        let text = "Tell Anna Berg, I am so afraid";
        let marks = [mark(5, 14, MarkKind::Identifies(Identifies::Name)), mark(21, 30, MarkKind::Care)];
        let shown: Vec<_> =
            pieces(text, &marks).into_iter().map(|piece| (piece.text, piece.kind, piece.care)).collect();
        let [word, between] = [PieceKind::Word, PieceKind::Between];
        let expected = [
            ("Tell", word, false),
            (" ", between, false),
            ("Anna Berg", PieceKind::Marked(Identifies::Name), false),
            (",", between, false),
            (" ", between, false),
            ("I", word, false),
            (" ", between, false),
            ("am", word, false),
            (" ", between, false),
            ("so", word, true),
            (" ", between, true),
            ("afraid", word, true),
        ];
        assert_eq!(shown, expected);
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_whole_text_and_each_stands_where_it_says(
            text in "[a-zåäö مر👩‍🏫7٧.,@\u{308}\n ]{0,40}",
            cuts in prop::collection::btree_set(0usize..44, 0..6),
        ) {
            let cuts: Vec<usize> = cuts.into_iter().collect();
            let marks: Vec<Mark> = cuts
                .chunks_exact(2)
                .map(|ends| mark(ends[0], ends[1], MarkKind::Identifies(Identifies::Place)))
                .collect();
            let pieces = pieces(&text, &marks);
            prop_assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text.clone());
            for piece in &pieces {
                prop_assert_eq!(piece.span.slice(&text), Some(piece.text));
            }
            let length = text.chars().count();
            let marked = pieces.iter().filter(|piece| matches!(piece.kind, PieceKind::Marked(_))).count();
            prop_assert_eq!(marked, marks.iter().filter(|mark| mark.span.start < length).count());
        }
    }
}
