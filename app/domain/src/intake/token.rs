//! The form token: the one secret of a respondent's page.
//!
//! It carries wave, age band and variant, so that reload and a change of language keep the variant, and a random
//! nonce, so that one token is one answer. It is signed with the server's key, and that is all the protection which a
//! respondent's form needs: there is no session that another site could ride on.

use data_encoding::BASE64URL_NOPAD;
use rand::Rng;

use crate::ids::WaveId;
use crate::keys::ServerKey;
use crate::survey::{AgeBand, Survey, VariantIndex};

/// The layout's version: the first byte of every token.
const LAYOUT: u8 = 1;
const NONCE: usize = 16;
const BODY: usize = 1 + 16 + 1 + 2 + NONCE;
const MAC: usize = 16;

/// A token whose signature holds.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    wave: WaveId,
    band: u8,
    variant: VariantIndex,
    nonce: [u8; NONCE],
}

/// Keyed hash of a token: what the store remembers of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenHash(pub [u8; 32]);

/// Why a token does not open the door.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum TokenError {
    /// It is not one of ours, or somebody changed it.
    #[error("the form's token is not one that this server signed")]
    Forged,
    /// It is ours, for another wave.
    #[error("the form's token belongs to another wave")]
    OtherWave,
}

impl Token {
    /// A new token for a story that was just served.
    pub fn new(wave: WaveId, band: u8, variant: VariantIndex, rng: &mut impl Rng) -> Self {
        let mut nonce = [0; NONCE];
        rng.fill_bytes(&mut nonce);
        Self { wave, band, variant, nonce }
    }

    /// The variant that the child reads.
    pub fn variant(&self) -> VariantIndex {
        self.variant
    }

    /// The band that the child chose.
    pub fn band<'s>(&self, survey: &'s Survey) -> Option<&'s AgeBand> {
        survey.bands.get(usize::from(self.band))
    }

    /// The token as the form carries it.
    pub fn sign(&self, key: &ServerKey) -> String {
        let body = self.body();
        let mac = key.mac("form token", &body);
        BASE64URL_NOPAD.encode(&[&body[..], &mac[..MAC]].concat())
    }

    /// Reads what a form carried.
    ///
    /// # Errors
    /// When this server did not sign it, or signed it for another wave.
    pub fn verify(text: &str, wave: WaveId, key: &ServerKey) -> Result<Self, TokenError> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| TokenError::Forged)?;
        let (body, mac) = bytes.split_at_checked(BODY).ok_or(TokenError::Forged)?;
        if !key.verifies("form token", body, mac, MAC) || body[0] != LAYOUT {
            return Err(TokenError::Forged);
        }
        let token = Self::read(body).ok_or(TokenError::Forged)?;
        if token.wave == wave { Ok(token) } else { Err(TokenError::OtherWave) }
    }

    /// What the store remembers of this token.
    pub fn hash(&self, key: &ServerKey) -> TokenHash {
        TokenHash(key.mac("token hash", &self.body()))
    }

    pub(super) fn body(&self) -> [u8; BODY] {
        let mut body = [0; BODY];
        body[0] = LAYOUT;
        body[1..17].copy_from_slice(self.wave.as_uuid().as_bytes());
        body[17] = self.band;
        body[18..20].copy_from_slice(&self.variant.0.to_be_bytes());
        body[20..].copy_from_slice(&self.nonce);
        body
    }

    fn read(body: &[u8]) -> Option<Self> {
        Some(Self {
            wave: WaveId::from_uuid(uuid::Uuid::from_slice(body.get(1..17)?).ok()?),
            band: *body.get(17)?,
            variant: VariantIndex(u16::from_be_bytes(body.get(18..20)?.try_into().ok()?)),
            nonce: body.get(20..BODY)?.try_into().ok()?,
        })
    }
}

impl std::fmt::Debug for Token {
    /// Tells nothing: a token is a secret of the child that holds it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    fn key(byte: u8) -> ServerKey {
        ServerKey::from_bytes([byte; 32])
    }

    proptest! {
        #[test]
        fn a_signed_token_reads_as_it_was_written(seed in any::<u64>(), band in any::<u8>(), variant in any::<u16>()) {
            let mut rng = StdRng::seed_from_u64(seed);
            let wave = WaveId::random(&mut rng);
            let token = Token::new(wave, band, VariantIndex(variant), &mut rng);
            prop_assert_eq!(Token::verify(&token.sign(&key(1)), wave, &key(1)), Ok(token));
        }

        #[test]
        fn a_changed_character_is_refused(seed in any::<u64>(), at in 0usize..69, to in "[A-Za-z0-9_-]") {
            let mut rng = StdRng::seed_from_u64(seed);
            let wave = WaveId::random(&mut rng);
            let signed = Token::new(wave, 0, VariantIndex(0), &mut rng).sign(&key(1));
            let mut changed = signed.clone();
            changed.replace_range(at..=at, &to);
            prop_assume!(changed != signed);
            prop_assert!(Token::verify(&changed, wave, &key(1)).is_err());
        }
    }

    #[test]
    fn another_servers_token_and_another_waves_token_are_refused() {
        let mut rng = StdRng::seed_from_u64(1);
        let (wave, other) = (WaveId::random(&mut rng), WaveId::random(&mut rng));
        let signed = Token::new(wave, 0, VariantIndex(0), &mut rng).sign(&key(1));
        assert_eq!(Token::verify(&signed, wave, &key(2)), Err(TokenError::Forged));
        assert_eq!(Token::verify(&signed, other, &key(1)), Err(TokenError::OtherWave));
        assert_eq!(Token::verify("", wave, &key(1)), Err(TokenError::Forged));
    }
}
