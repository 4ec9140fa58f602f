//! Sealing: HPKE base mode (RFC 9180) with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20-Poly1305.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal_with_rng};
use rand::CryptoRng;
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::ids::{AnswerId, ComplaintId, WaveId};

/// Length of an encapsulated X25519 key (RFC 9180, section 7.1, Nenc).
const ENCAPSULATED: usize = 32;

/// What a wave's free text is sealed to. Seals, never opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WavePublicKey([u8; 32]);

/// What opens a wave's answers: the seed of its key pair (`DeriveKeyPair` of RFC 9180, section 7.1.3). This seed is
/// what is written down as words and kept in `screening.key`.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct WavePrivateKey([u8; 32]);

/// Why sealing or opening failed.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum SealError {
    /// The bytes are no X25519 public key.
    #[error("this is no public key of a wave")]
    PublicKey,
    /// The key, the wave or the answer is another one, or the bytes were changed.
    #[error("this key does not open these bytes")]
    Open,
}

impl WavePublicKey {
    /// The key that a store holds.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key's bytes, for a store.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl WavePrivateKey {
    /// A new random key.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut seed = [0; 32];
        rng.fill_bytes(&mut seed);
        Self(seed)
    }

    /// The key of this seed.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(seed)
    }

    /// The seed, to be written down or sealed to another key.
    pub fn seed(&self) -> &[u8; 32] {
        &self.0
    }

    /// The public half.
    pub fn public(&self) -> WavePublicKey {
        WavePublicKey(X25519HkdfSha256::derive_keypair(&self.0).1.to_bytes().into())
    }

    /// Opens what [`seal`] sealed for this answer of this wave.
    ///
    /// # Errors
    /// When another key, wave or answer was meant, or a bit was changed.
    pub fn open(&self, wave: WaveId, answer: AnswerId, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        open_with(self, ANSWER, &bound(wave, answer.as_uuid()), sealed)
    }

    /// Opens what [`seal_complaint`] sealed.
    ///
    /// # Errors
    /// As [`WavePrivateKey::open`].
    pub fn open_complaint(
        &self,
        wave: WaveId,
        complaint: ComplaintId,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, SealError> {
        open_with(self, COMPLAINT, &bound(wave, complaint.as_uuid()), sealed)
    }

    /// Opens what [`seal_note`] sealed.
    ///
    /// # Errors
    /// As [`WavePrivateKey::open`].
    pub fn open_note(&self, wave: WaveId, answer: AnswerId, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        open_with(self, NOTE, &bound(wave, answer.as_uuid()), sealed)
    }
}

impl std::fmt::Debug for WavePrivateKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WavePrivateKey(…)")
    }
}

/// What HPKE binds as `info`, so that no sealing of ours opens as another.
const ANSWER: &[u8] = b"beratta answer 1";
const COMPLAINT: &[u8] = b"beratta complaint 1";
const NOTE: &[u8] = b"beratta note 1";

/// Seals a child's words to the wave's key, bound to this answer of this wave.
///
/// # Errors
/// When the public key is none.
pub fn seal(
    key: &WavePublicKey,
    wave: WaveId,
    answer: AnswerId,
    words: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, SealError> {
    seal_with(key, ANSWER, &bound(wave, answer.as_uuid()), words, rng)
}

/// Seals a complaint to the wave's key, as [`seal`] does an answer.
///
/// # Errors
/// When the public key is none.
pub fn seal_complaint(
    key: &WavePublicKey,
    wave: WaveId,
    complaint: ComplaintId,
    words: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, SealError> {
    seal_with(key, COMPLAINT, &bound(wave, complaint.as_uuid()), words, rng)
}

/// Seals what a screener wrote about an answer, as [`seal`] does the answer: a note may say what the answer says.
///
/// # Errors
/// When the public key is none.
pub fn seal_note(
    key: &WavePublicKey,
    wave: WaveId,
    answer: AnswerId,
    words: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, SealError> {
    seal_with(key, NOTE, &bound(wave, answer.as_uuid()), words, rng)
}

/// The encapsulated key, then the ciphertext with its tag.
pub(super) fn seal_with(
    key: &WavePublicKey,
    info: &[u8],
    bound: &[u8],
    plain: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, SealError> {
    let recipient = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(&key.0).map_err(|_| SealError::PublicKey)?;
    let (encapsulated, sealed) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &recipient,
        info,
        plain,
        bound,
        rng,
    )
    .map_err(|_| SealError::PublicKey)?;
    Ok([encapsulated.to_bytes().as_slice(), &sealed].concat())
}

pub(super) fn open_with(
    key: &WavePrivateKey,
    info: &[u8],
    bound: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (encapsulated, sealed) = sealed.split_at_checked(ENCAPSULATED).ok_or(SealError::Open)?;
    let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated).map_err(|_| SealError::Open)?;
    let (private, _) = X25519HkdfSha256::derive_keypair(&key.0);
    single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &encapsulated,
        info,
        sealed,
        bound,
    )
    .map(Zeroizing::new)
    .map_err(|_| SealError::Open)
}

fn bound(wave: WaveId, item: Uuid) -> [u8; 32] {
    let mut bound = [0; 32];
    bound[..16].copy_from_slice(wave.as_uuid().as_bytes());
    bound[16..].copy_from_slice(item.as_bytes());
    bound
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    proptest! {
        #[test]
        fn only_the_right_key_wave_and_answer_open_unchanged_bytes(
            words in prop::collection::vec(any::<u8>(), 0..300),
            seed in any::<u64>(),
            flip in any::<prop::sample::Index>(),
        ) {
            let mut rng = StdRng::seed_from_u64(seed);
            let (key, other) = (WavePrivateKey::random(&mut rng), WavePrivateKey::random(&mut rng));
            let (wave, answer) = (WaveId::random(&mut rng), AnswerId::random(&mut rng));
            let mut sealed = seal(&key.public(), wave, answer, &words, &mut rng).expect("a public key");

            let opened = key.open(wave, answer, &sealed).expect("the right key");
            prop_assert_eq!(opened.as_slice(), words.as_slice());
            prop_assert!(other.open(wave, answer, &sealed).is_err());
            prop_assert!(key.open(WaveId::random(&mut rng), answer, &sealed).is_err());
            prop_assert!(key.open(wave, AnswerId::random(&mut rng), &sealed).is_err());
            let at = flip.index(sealed.len());
            sealed[at] ^= 1;
            prop_assert!(key.open(wave, answer, &sealed).is_err());
        }
    }
}
