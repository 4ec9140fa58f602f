//! The withdrawal code: what a child may keep to take the answer back.

use std::fmt;

use super::token::Token;
use super::typed;
use crate::keys::ServerKey;

/// Letters and digits that are hard to mistake for one another (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 12;

/// A code of twelve characters (60 bits), derived from the form token: nobody needs to keep it for the child.
#[derive(Clone, PartialEq, Eq)]
pub struct WithdrawalCode([u8; LENGTH]);

/// Keyed hash of a code: what the store remembers of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CodeHash(pub [u8; 32]);

impl WithdrawalCode {
    /// The code of a token: always the same one.
    pub fn of(token: &Token, key: &ServerKey) -> Self {
        let mac = key.mac("withdrawal code", &token.body());
        let mut code = [0; LENGTH];
        for (character, byte) in code.iter_mut().zip(mac) {
            *character = ALPHABET[usize::from(byte % 32)];
        }
        Self(code)
    }

    /// Reads what a child typed: in any case, with or without spaces, dashes and full stops, `O` for zero, `I` or `L` for one.
    pub fn read(typed: &str) -> Option<Self> {
        let characters: Vec<u8> = typed::plain(typed)
            .chars()
            .filter(|character| !is_between(*character))
            .map(|character| match character.to_ascii_uppercase() {
                'O' => b'0',
                'I' | 'L' => b'1',
                other => u8::try_from(other).unwrap_or(b'?'),
            })
            .collect();
        let code: [u8; LENGTH] = characters.try_into().ok()?;
        code.iter().all(|character| ALPHABET.contains(character)).then_some(Self(code))
    }

    /// What the store remembers of it.
    pub fn hash(&self, key: &ServerKey) -> CodeHash {
        CodeHash(key.mac("withdrawal hash", &self.0))
    }
}

/// What may stand between the characters of a code, or after it: it was copied from a sentence.
fn is_between(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}' | '.' | ',' | '\u{6d4}' | '\u{3002}')
}

impl fmt::Display for WithdrawalCode {
    /// In groups of four: `7KQM-2F9T-XW3D`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, character) in self.0.iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*character))?;
        }
        Ok(())
    }
}

impl fmt::Debug for WithdrawalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WithdrawalCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;
    use crate::ids::WaveId;
    use crate::survey::VariantIndex;

    #[test]
    fn a_code_is_read_as_children_type_it() {
        let key = ServerKey::from_bytes([3; 32]);
        let mut rng = StdRng::seed_from_u64(5);
        let token = Token::new(WaveId::random(&mut rng), 0, VariantIndex(0), &mut rng);
        let code = WithdrawalCode::of(&token, &key);
        let written = code.to_string();
        assert_eq!(written.len(), 14);
        let own_digits = |zero: u32| -> String {
            let own = |digit: u32| char::from_u32(zero + digit).expect("a digit");
            written.chars().map(|character| character.to_digit(10).map_or(character, own)).collect()
        };
        assert!(written.contains(|character: char| character.is_ascii_digit()), "{written}");
        for typed in [
            written.clone(),
            written.to_lowercase(),
            written.replace('-', " "),
            format!(" {written}\n"),
            format!("{written}."),
            format!("{written}\u{3002}"),
            format!("\u{200e}{written}\u{200f}"),
            written.replace('-', "\u{2212}"),
            own_digits(0x0660),
            own_digits(0x06f0),
            own_digits(0xff10),
        ] {
            assert_eq!(WithdrawalCode::read(&typed), Some(code.clone()), "{typed}");
        }
        assert_eq!(
            WithdrawalCode::read("oil0-1111-0000").map(|code| code.to_string()).as_deref(),
            Some("0110-1111-0000")
        );
        for wrong in ["", "ABCD", "UUUU-UUUU-UUUU", "äöåä-1234-5678", "0000-0000-0000-0"] {
            assert_eq!(WithdrawalCode::read(wrong), None, "{wrong}");
        }
    }
}
