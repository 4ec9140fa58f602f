//! The words, numbers and signs of a folded text.

use super::fold::{OTHER, Plain};
use super::lexicon::{Class, Lexicon};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Digits,
    Sign(u8),
}

/// One word, run of digits or sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Its bytes in the folded text.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// What the lists say of it.
    pub(super) class: Class,
    /// The digit that the word spells.
    pub(super) digit: Option<u8>,
    /// Whether it follows the token before without a space.
    pub(super) glued: bool,
    /// Whether a sentence or a line begins with it.
    pub(super) first: bool,
}

impl Token {
    pub(super) fn len(&self) -> usize {
        self.end - self.start
    }

    pub(super) fn is(&self, class: Class) -> bool {
        self.class.has(class)
    }

    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    pub(super) fn is_digits(&self) -> bool {
        self.kind == Kind::Digits
    }

    pub(super) fn is_sign(&self, sign: u8) -> bool {
        self.kind == Kind::Sign(sign)
    }

    /// A word or a number.
    pub(super) fn is_plain(&self) -> bool {
        !matches!(self.kind, Kind::Sign(_))
    }
}

/// Takes a folded text apart. Words that are spelled letter by letter are put together first.
pub(super) fn tokens(plain: Plain, lexicon: &Lexicon) -> (Plain, Vec<Token>) {
    let tokens = take_apart(&plain, lexicon);
    let gone = between_spelled_letters(&plain, &tokens);
    if gone.is_empty() {
        return (plain, tokens);
    }
    let plain = plain.without(&gone);
    let tokens = take_apart(&plain, lexicon);
    (plain, tokens)
}

fn take_apart(plain: &Plain, lexicon: &Lexicon) -> Vec<Token> {
    let bytes = plain.bytes();
    let mut tokens = Vec::with_capacity(bytes.len() / 5 + 1);
    let mut at = 0;
    let mut first = true;
    while at < bytes.len() {
        let start = at;
        let byte = bytes[at];
        at += 1;
        let kind = match byte {
            b' ' => continue,
            b'\n' => {
                first = true;
                continue;
            }
            b'0'..=b'9' => {
                at += bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                Kind::Digits
            }
            _ if is_letter(byte) => {
                at += bytes[at..].iter().take_while(|&&byte| is_letter(byte)).count();
                Kind::Word
            }
            _ => Kind::Sign(byte),
        };
        let entry = if kind == Kind::Word { lexicon.word(&bytes[start..at]) } else { None };
        let glued = start > 0 && !matches!(bytes[start - 1], b' ' | b'\n');
        let class = entry.map_or(Class::NONE, |entry| entry.class);
        let digit = entry.and_then(|entry| entry.digit);
        tokens.push(Token { start, end: at, kind, class, digit, glued, first });
        first = match kind {
            Kind::Sign(b'.') if ends_title(&bytes[..start]) => false,
            Kind::Sign(b'.' | b'!' | b'?' | b':' | OTHER) => true,
            // Quotation marks and brackets leave things as they are.
            Kind::Sign(b'"' | b'\'' | b'(' | b'[' | b'*' | b'-') => first,
            _ => false,
        };
    }
    tokens
}

/// Whether a dot after this ends no sentence: "Dr. Lee".
fn ends_title(before: &[u8]) -> bool {
    const TITLES: [&[u8]; 6] = [b"dr", b"mr", b"mrs", b"ms", b"prof", b"st"];
    let word = before.iter().rev().take_while(|&&byte| is_letter(byte)).count();
    TITLES.contains(&&before[before.len() - word..])
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte >= 0x80
}

/// "s a r a", "s.a.r.a": the bytes between three and more single letters that one and the same sign parts.
fn between_spelled_letters(plain: &Plain, tokens: &[Token]) -> Vec<usize> {
    let mut gone = Vec::new();
    let mut run = 0;
    while let Some(token) = tokens.get(run) {
        let length = if is_single(plain, token) { spelled(plain, &tokens[run..]) } else { 0 };
        if length >= 3 {
            let (from, to) = (token.end, last_letter(tokens, run, length).start);
            let letters = tokens[run..].iter().filter(|token| token.is_word());
            let kept: Vec<_> =
                letters.take_while(|token| token.start <= to).map(|token| token.start..token.end).collect();
            gone.extend((from..to).filter(|at| {
                let next = kept.partition_point(|letter| letter.end <= *at);
                !kept.get(next).is_some_and(|letter| letter.contains(at))
            }));
            while tokens.get(run).is_some_and(|token| token.start <= to) {
                run += 1;
            }
        } else {
            run += 1;
        }
    }
    gone
}

fn last_letter(tokens: &[Token], run: usize, length: usize) -> Token {
    let letters = tokens[run..].iter().filter(|token| token.is_word());
    letters.take(length).last().copied().unwrap_or(tokens[run])
}

fn is_single(plain: &Plain, token: &Token) -> bool {
    token.is_word() && token.len() <= 4 && bytecount(&plain.bytes()[token.start..token.end]) == 1
}

fn bytecount(word: &[u8]) -> usize {
    word.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}

/// How many single letters follow each other here.
fn spelled(plain: &Plain, tokens: &[Token]) -> usize {
    let mut count = 1;
    let mut last = tokens[0];
    let mut parted_by = None;
    let mut at = 1;
    loop {
        let (sign, next) = match (tokens.get(at), tokens.get(at + 1)) {
            (Some(sign), Some(next))
                if sign.glued && matches!(sign.kind, Kind::Sign(b'.' | b'-' | b'_' | b'*')) && next.glued =>
            {
                (plain.get(sign.start), next)
            }
            (Some(next), _) if !next.glued && plain.get(last.end) == b' ' => (b' ', next),
            _ => return count,
        };
        if !is_single(plain, next) || *parted_by.get_or_insert(sign) != sign {
            return count;
        }
        count += 1;
        last = *next;
        at += if sign == b' ' { 1 } else { 2 };
    }
}
