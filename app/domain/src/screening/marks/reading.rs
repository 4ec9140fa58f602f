//! A text made ready: folded, taken apart, and held against the lists.

use super::fold::{Folds, Plain};
use super::lexicon::{Class, Lexicon, Phrase};
use super::token::{Kind, Token, tokens};

/// A phrase and the tokens that it stands at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) phrase: Phrase,
    pub(super) first: usize,
    pub(super) last: usize,
}

#[derive(Debug)]
pub(super) struct Reading<'l> {
    pub(super) lexicon: &'l Lexicon,
    pub(super) plain: Plain,
    pub(super) tokens: Vec<Token>,
    pub(super) hits: Vec<Hit>,
    /// Whether a capital inside a sentence means anything: not in a text that is all capitals, or Has One Everywhere.
    capitals: bool,
}

impl<'l> Reading<'l> {
    pub(super) fn of(text: &str, folds: &Folds, lexicon: &'l Lexicon) -> Self {
        let (plain, mut tokens) = tokens(Plain::of(text, folds), lexicon);
        let found: Vec<_> = lexicon.phrases(&plain).collect();
        for &(_, start, end) in found.iter().rev().filter(|(phrase, ..)| *phrase == Phrase::At) {
            join(&mut tokens, start, end);
        }
        let hits = found.into_iter().filter(|(phrase, ..)| *phrase != Phrase::At);
        let hits = hits.filter_map(|(phrase, start, end)| hit(&tokens, phrase, start, end)).collect();
        let capitals = capitals_tell(&plain, &tokens);
        Self { lexicon, plain, tokens, hits, capitals }
    }

    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub(super) fn bytes(&self, token: &Token) -> &[u8] {
        &self.plain.bytes()[token.start..token.end]
    }

    /// The tokens that a phrase of this kind stands right before.
    pub(super) fn after(&self, phrase: Phrase) -> impl Iterator<Item = usize> {
        self.hits.iter().filter(move |hit| hit.phrase == phrase).map(|hit| hit.last + 1)
    }

    /// Whether a phrase of this kind stands right before the token.
    pub(super) fn follows(&self, phrase: Phrase, at: usize) -> bool {
        self.hits.iter().any(|hit| hit.phrase == phrase && hit.last + 1 == at)
    }

    /// A word with a capital at its start and small letters after it, in a text where that means something.
    pub(super) fn is_capitalised(&self, token: &Token) -> bool {
        self.capitals && token.is_word() && self.plain.capital(token.start) && !is_all_capitals(&self.plain, token)
    }

    /// Capitalised although no sentence begins with it.
    pub(super) fn is_capitalised_inside(&self, token: &Token) -> bool {
        !token.first && self.is_capitalised(token)
    }

    /// Whether it is written in letters of which there are no capitals, as in Arabic.
    pub(super) fn is_caseless(&self, token: &Token) -> bool {
        self.plain.get(token.start) >= 0x80
    }

    /// Whether nothing but a space stands between a token and the one before it.
    pub(super) fn is_next_word(&self, at: usize) -> bool {
        at > 0
            && self.token(at).is_some_and(|token| {
                token.is_word()
                    && !token.glued
                    && self.plain.get(token.start - 1) == b' '
                    && self.tokens[at - 1].is_plain()
            })
    }

    /// The last token of those that follow `at` without a space, and of which all are words, numbers or these signs.
    /// It ends with a word or a number.
    pub(super) fn chain_end(&self, at: usize, signs: &[u8]) -> usize {
        let mut last = at;
        let mut next = at + 1;
        while let Some(token) = self.token(next).filter(|token| token.glued) {
            match token.kind {
                Kind::Sign(sign) if signs.contains(&sign) => {}
                Kind::Sign(_) => break,
                _ => last = next,
            }
            next += 1;
        }
        last
    }

    /// The first token of such a chain that ends with `at`.
    pub(super) fn chain_start(&self, at: usize, signs: &[u8]) -> usize {
        let mut first = at;
        let mut here = at;
        while here > 0 && self.tokens[here].glued {
            here -= 1;
            match self.tokens[here].kind {
                Kind::Sign(sign) if signs.contains(&sign) => {}
                Kind::Sign(_) => break,
                _ => first = here,
            }
        }
        first
    }
}

/// Makes one token of those between two bytes, as a spelled "@".
fn join(tokens: &mut Vec<Token>, start: usize, end: usize) {
    let first = tokens.partition_point(|token| token.start < start);
    let after = tokens.partition_point(|token| token.end <= end);
    if first < after {
        tokens[first].end = tokens[after - 1].end;
        tokens[first].class = Class::AT;
        tokens[first].kind = Kind::Word;
        tokens.drain(first + 1..after);
    }
}

fn hit(tokens: &[Token], phrase: Phrase, start: usize, end: usize) -> Option<Hit> {
    let first = tokens.partition_point(|token| token.start < start);
    let after = tokens.partition_point(|token| token.end <= end);
    (first < after).then(|| Hit { phrase, first, last: after - 1 })
}

/// Words that have a capital everywhere.
const KNOWN: Class =
    Class::NAME.or(Class::PLACE).or(Class::SCHOOL_AFTER).or(Class::STREET_AFTER).or(Class::CAPITAL).or(Class::PLATFORM);

fn capitals_tell(plain: &Plain, tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| token.is_word() && token.len() > 1);
    let (mut all, mut capitalised, mut shouted) = (0, 0, 0);
    for word in words {
        all += 1;
        if plain.capital(word.start) {
            capitalised += usize::from(!word.is(KNOWN));
            shouted += usize::from(is_all_capitals(plain, word));
        }
    }
    shouted * 2 < all.max(1) && (all < 5 || capitalised * 3 < all * 2)
}

fn is_all_capitals(plain: &Plain, token: &Token) -> bool {
    token.len() > 1 && (token.start..token.end).all(|at| plain.capital(at))
}
