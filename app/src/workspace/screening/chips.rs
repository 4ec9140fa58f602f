//! A text as words that can be ticked: what is ticked is taken out. It works without scripts.

use beratta_domain::screening::{Lists, Piece, PieceKind, Placeholder, Redaction, pieces};
use beratta_domain::survey::{Lang, QuestionId};
use leptos::prelude::*;

/// The name of the boxes. A value is `<question>.<start>-<end>`, with `.<placeholder>` where a mark says what it is.
pub(super) const OUT: &str = "out";

/// The words of a text. Those marked are ticked beforehand: who hurries takes out too much, never too little. Where somebody
/// ticked before, their ticks stand instead.
pub(super) fn chips(
    question: &QuestionId,
    text: &str,
    lang: &Lang,
    lists: &Lists,
    ticked: Option<&[Redaction]>,
) -> Vec<AnyView> {
    pieces(text, &lists.marks(text)).iter().map(|piece| chip(question, piece, lang, ticked)).collect()
}

fn chip(question: &QuestionId, piece: &Piece<'_>, lang: &Lang, ticked: Option<&[Redaction]>) -> AnyView {
    let text = piece.text.to_owned();
    let before = ticked.map(|ticked| ticked.iter().find(|redaction| redaction.span.overlaps(piece.span)));
    let marked = match piece.kind {
        PieceKind::Between => return text.into_any(),
        PieceKind::Word => None,
        PieceKind::Marked(kind) => Some(kind.placeholder()),
    };
    let checked = before.map_or(marked.is_some(), |before| before.is_some());
    let instead: Option<Placeholder> = marked.or_else(|| before.flatten().map(|redaction| redaction.placeholder));
    let place = format!("{question}.{}-{}", piece.span.start, piece.span.end);
    let place = instead.map_or(place.clone(), |placeholder| format!("{place}.{placeholder}"));
    let care = piece.care.then_some("calls");
    let word = instead.map(|placeholder| view! { <b>{format!("[{}]", placeholder.word(lang))}</b> });
    view! {
        <label class="word" class:marked=marked.is_some() class:calls=piece.care data-care=care><input type="checkbox" name=OUT value=place checked=checked /><span>{text}</span>{word}</label>
    }
    .into_any()
}

/// The words of a text, to be read and not to be ticked.
pub(super) fn plain(text: &str, lists: &Lists) -> Vec<AnyView> {
    let shown = |piece: &Piece<'_>| {
        let text = piece.text.to_owned();
        match piece.kind {
            PieceKind::Marked(_) => view! { <mark>{text}</mark> }.into_any(),
            _ if piece.care => view! { <span class="calls">{text}</span> }.into_any(),
            _ => text.into_any(),
        }
    };
    pieces(text, &lists.marks(text)).iter().map(shown).collect()
}
