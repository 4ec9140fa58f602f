//! A wave's private key as 24 words on paper (BIP 39, English list: each word is known by its first four letters, and
//! the last one carries a checksum).

use bip39::{Language, Mnemonic};
use zeroize::Zeroizing;

use super::WavePrivateKey;

/// Why words are no key.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("these are not the 24 recovery words of a wave: {0}. Check the spelling and the order against the paper")]
pub struct WordsError(String);

/// The key as 24 words.
pub fn to_words(key: &WavePrivateKey) -> Zeroizing<String> {
    // 32 bytes are a length that BIP 39 knows, so this cannot fail; were it to, an empty paper shows it at once.
    let words = Mnemonic::from_entropy_in(Language::English, key.seed()).map(|mnemonic| mnemonic.to_string());
    Zeroizing::new(words.unwrap_or_default())
}

/// The key of 24 words, in any case and spacing.
///
/// # Errors
/// When a word is unknown, one is missing, or the checksum does not fit.
pub fn from_words(words: &str) -> Result<WavePrivateKey, WordsError> {
    let words = Zeroizing::new(words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase());
    let mnemonic =
        Mnemonic::parse_in_normalized(Language::English, &words).map_err(|error| WordsError(error.to_string()))?;
    let entropy = Zeroizing::new(mnemonic.to_entropy());
    let seed: [u8; 32] =
        entropy.as_slice().try_into().map_err(|_| WordsError(format!("there are {} words", mnemonic.word_count())))?;
    Ok(WavePrivateKey::from_seed(seed))
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    #[test]
    fn words_are_read_as_a_person_types_them() {
        let key = WavePrivateKey::random(&mut StdRng::seed_from_u64(4));
        let words = to_words(&key);
        assert_eq!(words.split(' ').count(), 24);
        assert_eq!(from_words(&words), Ok(key.clone()));
        assert_eq!(from_words(&words.to_uppercase().replace(' ', "\n ")), Ok(key));
    }

    #[test]
    fn a_swapped_or_missing_word_is_noticed() {
        let words = to_words(&WavePrivateKey::random(&mut StdRng::seed_from_u64(4)));
        let mut swapped: Vec<_> = words.split(' ').collect();
        swapped.swap(3, 9);
        assert!(from_words(&swapped.join(" ")).is_err());
        assert!(from_words(&swapped[..12].join(" ")).is_err());
        assert!(from_words("").is_err());
    }
}
