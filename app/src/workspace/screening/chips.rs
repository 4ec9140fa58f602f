//! A text as words that can be ticked: what is ticked is taken out. It works without scripts.

use beratta_domain::screening::{Lists, Piece, PieceKind, pieces};
use beratta_domain::survey::{Lang, QuestionId};
use leptos::prelude::*;

/// The name of the boxes. A value is `<question>.<start>-<end>`, with `.<placeholder>` where a mark says what it is.
pub(super) const OUT: &str = "out";

/// The words of a text, those marked ticked beforehand: who hurries takes out too much, never too little.
pub(super) fn chips(question: &QuestionId, text: &str, lang: &Lang, lists: &Lists) -> Vec<AnyView> {
    pieces(text, &lists.marks(text)).iter().map(|piece| chip(question, piece, lang)).collect()
}

fn chip(question: &QuestionId, piece: &Piece<'_>, lang: &Lang) -> AnyView {
    let text = piece.text.to_owned();
    let place = format!("{question}.{}-{}", piece.span.start, piece.span.end);
    let care = piece.care.then_some("calls");
    match piece.kind {
        PieceKind::Between => text.into_any(),
        PieceKind::Word => view! {
            <label class="word" class:calls=piece.care data-care=care><input type="checkbox" name=OUT value=place /><span>{text}</span></label>
        }
        .into_any(),
        PieceKind::Marked(kind) => {
            let placeholder = kind.placeholder();
            let word = format!("[{}]", placeholder.word(lang));
            view! {
                <label class="word marked" class:calls=piece.care data-care=care><input type="checkbox" name=OUT value=format!("{place}.{placeholder}") checked /><span>{text}</span><b>{word}</b></label>
            }
            .into_any()
        }
    }
}
