//! The copy of a text in which marks are looked for: small letters, no accents, one kind of digit, dash and quotation
//! mark, nothing invisible. Each of its bytes knows which code point of the original it came from.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Stands for what is neither letter, digit nor punctuation: an emoji, a musical note.
pub(super) const OTHER: u8 = 0x1f;
const CAPITAL: u32 = 1 << 31;
/// A Latin letter that lost its accent.
const ACCENT: u32 = 1 << 30;

/// The folded copy.
#[derive(Debug, Default)]
pub(super) struct Plain {
    bytes: Vec<u8>,
    /// For each byte, the code point in the original, and whether it was a capital there.
    origins: Vec<u32>,
}

impl Plain {
    pub(super) fn of(text: &str, folds: &Folds) -> Self {
        let mut plain = Self { bytes: Vec::with_capacity(text.len()), origins: Vec::with_capacity(text.len()) };
        for (origin, character) in (0..).zip(text.chars()) {
            match folds.get(character) {
                Fold::Drop => {}
                Fold::Byte(byte, capital) => {
                    let accent = if ('\u{c0}'..'\u{250}').contains(&character) { ACCENT } else { 0 };
                    plain.push(byte, origin | accent | if capital { CAPITAL } else { 0 });
                }
                Fold::Letter(letter, capital) => plain.push_letter(letter, origin | if capital { CAPITAL } else { 0 }),
                Fold::Several => plain.push_several(character, origin),
            }
        }
        plain
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn get(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(b' ')
    }

    /// Whether the byte at this place was a capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.origins.get(at).is_some_and(|origin| origin & CAPITAL != 0)
    }

    /// Whether one of these letters had an accent.
    pub(super) fn has_accent(&self, bytes: std::ops::Range<usize>) -> bool {
        self.origins.get(bytes).is_some_and(|origins| origins.iter().any(|origin| origin & ACCENT != 0))
    }

    /// The code point of the original that this byte stands for.
    pub(super) fn origin(&self, at: usize) -> usize {
        self.origins.get(at).map_or(0, |origin| (origin & !(CAPITAL | ACCENT)) as usize)
    }

    /// The same without these bytes, given in order.
    pub(super) fn without(&self, gone: &[usize]) -> Self {
        let mut gone = gone.iter().copied().peekable();
        let mut kept = Self::default();
        for (at, (&byte, &origin)) in self.bytes.iter().zip(&self.origins).enumerate() {
            if gone.next_if_eq(&at).is_none() {
                kept.bytes.push(byte);
                kept.origins.push(origin);
            }
        }
        kept
    }

    fn push(&mut self, byte: u8, origin: u32) {
        match (byte, self.bytes.last_mut()) {
            // One space between words, so that phrases fit; a line's end stays one, since it ends a sentence.
            (b' ' | b'\n', None) | (b' ', Some(b' ' | b'\n')) => {}
            (b'\n', Some(last @ b' ')) => *last = b'\n',
            _ => {
                self.bytes.push(byte);
                self.origins.push(origin);
            }
        }
    }

    fn push_letter(&mut self, letter: char, origin: u32) {
        let mut utf8 = [0; 4];
        for &byte in letter.encode_utf8(&mut utf8).as_bytes() {
            self.bytes.push(byte);
            self.origins.push(origin);
        }
    }

    fn push_several(&mut self, character: char, origin: u32) {
        let origin = if character.is_uppercase() { origin | CAPITAL } else { origin };
        for folded in folded(character) {
            if folded.is_ascii() {
                self.push(folded as u8, origin);
            } else {
                self.push_letter(folded, origin);
            }
        }
    }
}

/// A word or phrase of a list, folded as texts are.
pub(super) fn fold(phrase: &str, folds: &Folds) -> Vec<u8> {
    let mut bytes = Plain::of(phrase, folds).bytes;
    while bytes.last().is_some_and(|&byte| byte == b' ' || byte == b'\n') {
        bytes.pop();
    }
    bytes
}

/// The words of texts as marks see them, for whoever compares texts.
#[derive(Debug, Default)]
pub(in crate::screening) struct Folded {
    folds: Folds,
}

impl Folded {
    /// A number for each word of the text, the same for the same word, whatever its case, accents and disguise.
    pub(in crate::screening) fn words(&self, text: &str) -> Vec<u64> {
        let plain = Plain::of(text, &self.folds);
        let words = plain.bytes.split(|byte| !(byte.is_ascii_alphanumeric() || *byte >= 0x80));
        words.filter(|word| !word.is_empty()).map(fnv).collect()
    }
}

/// FNV-1a, 64 bits.
fn fnv(word: &[u8]) -> u64 {
    word.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// What the characters up to here become is looked up: Latin, Greek, Cyrillic, Hebrew and Arabic.
const TABLE: u32 = 0x800;

/// What each character becomes.
#[derive(Debug)]
pub(super) struct Folds {
    table: Vec<Fold>,
}

#[derive(Clone, Copy, Debug)]
enum Fold {
    Drop,
    Byte(u8, bool),
    Letter(char, bool),
    Several,
}

impl Default for Folds {
    fn default() -> Self {
        Self { table: (0..TABLE).map(|point| char::from_u32(point).map_or(Fold::Drop, Fold::of)).collect() }
    }
}

impl Folds {
    fn get(&self, character: char) -> Fold {
        self.table.get(character as usize).copied().unwrap_or(Fold::Several)
    }
}

impl Fold {
    fn of(character: char) -> Self {
        let capital = character.is_uppercase();
        let mut folds = folded(character);
        match (folds.next(), folds.next()) {
            (None, _) => Self::Drop,
            (Some(folded), None) if folded.is_ascii() => Self::Byte(folded as u8, capital),
            (Some(folded), None) => Self::Letter(folded, capital),
            _ => Self::Several,
        }
    }
}

fn folded(character: char) -> impl Iterator<Item = char> {
    std::iter::once(character)
        .filter(|&character| !is_invisible(character))
        .nfkd()
        .filter(|&part| !is_combining_mark(part))
        .flat_map(char::to_lowercase)
        .filter(|&part| !is_combining_mark(part))
        .map(simple)
}

fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}'
    )
}

fn simple(character: char) -> char {
    match character {
        '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        ' '..='~' => character,
        'ø' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ı' => 'i',
        'æ' => 'a',
        'ة' => 'ه',
        'ی' => 'ي',
        'ک' => 'ك',
        '‘' | '’' | '´' | 'ʼ' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‐'..='―' | '−' | '➖' => '-',
        '،' | '、' => ',',
        '؛' => ';',
        '؟' => '?',
        '۔' | '。' | '·' | '•' => '.',
        _ if character.is_whitespace() || character.is_control() => ' ',
        _ => digit(character).unwrap_or(if character.is_alphabetic() { character } else { char::from(OTHER) }),
    }
}

/// The digits of other scripts: each block of ten begins with its zero.
fn digit(character: char) -> Option<char> {
    const ZEROS: [u32; 13] =
        [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50];
    let point = character as u32;
    let zero = ZEROS.into_iter().find(|zero| (*zero..zero + 10).contains(&point))?;
    char::from_digit(point - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        String::from_utf8(Plain::of(text, &Folds::default()).bytes).expect("UTF-8")
    }

    #[test]
    fn disguises_become_plain() {
        for (text, plain) in [
            ("Ａｂ１", "ab1"),
            ("Åsa\u{200b}\u{200d}!", "asa!"),
            ("A\u{308}\u{30a}", "a"),
            ("٠٧۰۷", "0707"),
            ("0\u{fe0f}\u{20e3}", "0"),
            ("𝓢𝓪𝓻𝓪", "sara"),
            ("مُحَـمَّد أحمد سارة", "محمد احمد ساره"),
            ("a  \t b \n c\u{a0}d", "a b\nc d"),
            ("“x” – y…", "\"x\" - y..."),
            ("👩‍🏫", "\u{1f}\u{1f}"),
        ] {
            assert_eq!(folded(text), plain, "{text}");
        }
    }

    #[test]
    fn every_byte_knows_its_code_point() {
        let plain = Plain::of("e\u{301}\u{200b}👍 سA", &Folds::default());
        let origins: Vec<_> = (0..plain.bytes().len()).map(|at| (plain.origin(at), plain.capital(at))).collect();
        assert_eq!(origins, [(0, false), (3, false), (4, false), (5, false), (5, false), (6, true)]);
    }
}
