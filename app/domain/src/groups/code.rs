//! A group's code: what the facilitator shows, and young people type.

use rand::Rng;

use super::plain::plain;
use super::words::below;
use crate::keys::ServerKey;

/// Letters and digits that are hard to mistake for one another when they stand on a board: no 0, O, 1 or I. There is no
/// vowel either, so that no code is a word.
const ALPHABET: &[u8; 28] = b"BCDFGHJKLMNPQRSTVWXZ23456789";
/// Its length in characters: nine of 28 are 43 bits. It opens nothing by itself, for hours at the most.
pub const CODE_LENGTH: usize = 9;

/// A code that is good for some hours. Only its hash is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct GroupCode([u8; CODE_LENGTH]);

/// Keyed hash of a code: what the store remembers of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupCodeHash(pub [u8; 32]);

impl GroupCode {
    /// A new one.
    pub fn random(rng: &mut impl Rng) -> Self {
        Self(std::array::from_fn(|_| ALPHABET[below(ALPHABET.len(), rng)]))
    }

    /// Reads what somebody typed: in any case, with or without spaces and hyphens, digits of any keyboard.
    pub fn read(typed: &str) -> Option<Self> {
        let digits = crate::intake::plain_digits(typed);
        let letters: Vec<u8> = plain(&digits)
            .chars()
            .filter(|letter| *letter != ' ')
            .map(|letter| u8::try_from(letter.to_ascii_uppercase()).unwrap_or(b'?'))
            .collect();
        let code: [u8; CODE_LENGTH] = letters.try_into().ok()?;
        code.iter().all(|letter| ALPHABET.contains(letter)).then_some(Self(code))
    }

    /// What the store remembers of it.
    pub fn hash(&self, key: &ServerKey) -> GroupCodeHash {
        GroupCodeHash(key.mac("group code", &self.0))
    }
}

impl std::fmt::Display for GroupCode {
    /// In groups of three: `BCD-FGH-234`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, letter) in self.0.iter().enumerate() {
            if at > 0 && at % 3 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*letter))?;
        }
        Ok(())
    }
}

impl std::fmt::Debug for GroupCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("GroupCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    #[test]
    fn a_code_is_read_as_young_people_type_it() {
        let code = GroupCode::random(&mut StdRng::seed_from_u64(8));
        let written = code.to_string();
        assert_eq!(written.len(), CODE_LENGTH + 2);
        for typed in [
            written.clone(),
            written.to_lowercase(),
            written.replace('-', " "),
            written.replace('-', ""),
            format!(" {written}. "),
            format!("\u{200f}{written}"),
        ] {
            assert_eq!(GroupCode::read(&typed), Some(code.clone()), "{typed}");
        }
        assert_eq!(GroupCode::read("٢٣٤-bcd-fgh"), GroupCode::read("234BCDFGH"));
        for wrong in ["", "BCD", "BCD-FGH-2345", "ABC-DEF-GHJ", "0OI-1BC-DFG", "åäö-bcd-fgh"] {
            assert_eq!(GroupCode::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_code_has_forty_bits_and_no_letter_that_is_mistaken() {
        let (letters, length) = (ALPHABET.len() as u128, u32::try_from(CODE_LENGTH).expect("short"));
        assert!(letters.pow(length) > 1 << 40);
        assert_eq!(ALPHABET.iter().collect::<BTreeSet<_>>().len(), ALPHABET.len());
        assert!(!ALPHABET.iter().any(|letter| b"0O1IAEUY".contains(letter)));
    }
}
