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
    /// For each token, the phrases that end right before it, and those that begin with it, as bits.
    near: Vec<[u16; 2]>,
    /// Whether a capital inside a sentence means anything: not in a text that is all capitals, or Has One Everywhere.
    capitals: bool,
}

impl<'l> Reading<'l> {
    pub(super) fn of(text: &str, folds: &Folds, lexicon: &'l Lexicon) -> Self {
        let (plain, mut tokens) = tokens(Plain::of(text, folds), lexicon);
        let found: Vec<_> = lexicon.phrases(&plain).collect();
        let ats: Vec<_> =
            found.iter().filter(|(phrase, ..)| *phrase == Phrase::At).map(|&(_, start, end)| (start, end)).collect();
        join(&mut tokens, &ats);
        let hits = found.into_iter().filter(|(phrase, ..)| *phrase != Phrase::At);
        let hits = hits.filter_map(|(phrase, start, end)| hit(&tokens, phrase, start, end)).collect::<Vec<Hit>>();
        let near = near(&tokens, &hits);
        let capitals = capitals_tell(&plain, &tokens);
        Self { lexicon, plain, tokens, hits, near, capitals }
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
        self.near.get(at).is_some_and(|near| near[0] & bit(phrase) != 0)
    }

    /// Whether a phrase of this kind begins with the token.
    pub(super) fn begins(&self, phrase: Phrase, at: usize) -> bool {
        self.near.get(at).is_some_and(|near| near[1] & bit(phrase) != 0)
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
        while let Some(token) = self.token(next).filter(|token| token.glued && next <= at + LONGEST_CHAIN) {
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
        while here > 0 && self.tokens[here].glued && here + LONGEST_CHAIN > at {
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

/// No address or name is longer, in tokens; without an end a page of signs would be walked from each of them.
const LONGEST_CHAIN: usize = 64;

const fn bit(phrase: Phrase) -> u16 {
    1 << phrase as u16
}

fn near(tokens: &[Token], hits: &[Hit]) -> Vec<[u16; 2]> {
    if hits.is_empty() {
        return Vec::new();
    }
    let mut near = vec![[0; 2]; tokens.len() + 1];
    for hit in hits {
        near[hit.last + 1][0] |= bit(hit.phrase);
        near[hit.first][1] |= bit(hit.phrase);
    }
    near
}

/// Makes one token of those in each of these stretches of bytes, given in order: a spelled "@".
fn join(tokens: &mut Vec<Token>, stretches: &[(usize, usize)]) {
    for &(start, end) in stretches {
        let first = tokens.partition_point(|token| token.start < start);
        let after = tokens.partition_point(|token| token.end <= end);
        for token in tokens.get_mut(first..after).unwrap_or_default() {
            token.class = Class::AT;
            token.kind = Kind::Word;
            token.end = end;
        }
    }
    if !stretches.is_empty() {
        tokens.dedup_by(|next, kept| next.class == Class::AT && kept.class == Class::AT && next.end == kept.end);
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
