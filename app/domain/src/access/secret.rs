//! Random tokens: in a cookie, or in a one-time address.

use data_encoding::BASE64URL_NOPAD;
use rand::Rng;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// 128 random bits that open something. Only their hash is kept.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Key128([u8; 16]);

/// What is kept of a [`Key128`]. It has no structure to guess, so a plain hash is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHash(pub [u8; 32]);

impl Key128 {
    /// A new one.
    pub fn random(rng: &mut impl Rng) -> Self {
        let mut bytes = [0; 16];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// Reads what a cookie or an address holds. Exactly one text stands for each token.
    pub fn read(text: &str) -> Option<Self> {
        let mut bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        let read = bytes.as_slice().try_into().ok().map(Self);
        bytes.zeroize();
        read
    }

    /// The token as text: 22 letters, digits, hyphens and underscores.
    pub fn text(&self) -> String {
        BASE64URL_NOPAD.encode(&self.0)
    }

    /// What is kept of it.
    pub fn hash(&self) -> KeyHash {
        KeyHash(Sha256::digest(self.0).into())
    }
}

impl std::fmt::Debug for Key128 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key128(…)")
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    #[test]
    fn a_token_reads_as_it_was_written_and_nothing_else_reads() {
        let token = Key128::random(&mut StdRng::seed_from_u64(5));
        let text = token.text();
        assert_eq!(Key128::read(&text).map(|token| token.hash()), Some(token.hash()));
        let (longer, padded) = (format!("{text}A"), format!("{text}=="));
        for other in ["", "short", &longer, &padded, &text[1..], &text.replace(&text[..1], "!")] {
            assert!(Key128::read(other).is_none(), "{other}");
        }
    }
}
