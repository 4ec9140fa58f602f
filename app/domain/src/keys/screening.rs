//! `screening.key`: the waves' private keys, under one passphrase.
//!
//! The passphrase, stretched with argon2id (RFC 9106), is the seed of a master key pair. Each wave's private key lies
//! in the file sealed to the master's public half, so that opening a wave needs no passphrase, and reading an answer
//! always does. Taking a wave's line out, and shredding its words, closes its answers for good.

use std::collections::BTreeMap;

use argon2::{Algorithm, Argon2, Params, Version};
use data_encoding::HEXLOWER;
use rand::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::sealing::{open_with, seal_with};
use super::{WavePrivateKey, WavePublicKey};
use crate::ids::WaveId;

const FORMAT: u8 = 1;
const INFO: &[u8] = b"beratta wave key 1";
/// RFC 9106, section 4, second recommendation: 64 MiB, 3 passes, 4 lanes.
const STRETCH: Stretch = Stretch { memory_kib: 65_536, passes: 3, lanes: 4 };
/// The shortest passphrase that is taken, in characters.
pub const SHORTEST_PASSPHRASE: usize = 12;

/// The content of `screening.key`. It can take another wave's key; it cannot open one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ScreeningKeys {
    format: u8,
    salt: Hex,
    stretch: Stretch,
    master: Hex,
    #[serde(default)]
    waves: BTreeMap<WaveId, Hex>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Stretch {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Hex(Vec<u8>);

impl TryFrom<String> for Hex {
    type Error = data_encoding::DecodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        HEXLOWER.decode(text.as_bytes()).map(Self)
    }
}

impl From<Hex> for String {
    fn from(hex: Hex) -> Self {
        HEXLOWER.encode(&hex.0)
    }
}

/// Why the screening keys are not to be had.
#[derive(Debug, thiserror::Error)]
pub enum ScreeningKeysError {
    /// The file's text is none that we write.
    #[error(
        "screening.key does not read: {0}. Restore it from your key backup, or make it anew with `beratta keys recover` and the waves' words"
    )]
    Unreadable(String),
    /// The passphrase is another one.
    #[error("this passphrase does not open screening.key")]
    Passphrase,
    /// The passphrase would be guessed too soon.
    #[error("a passphrase needs at least {SHORTEST_PASSPHRASE} characters; four or five random words are a good one")]
    TooShort,
    /// A wave has no key in the file.
    #[error("screening.key holds no key for this wave; bring it back with `beratta keys recover` and the wave's words")]
    NoSuchWave,
    /// A wave's key is damaged.
    #[error(
        "the wave's key in screening.key is damaged; bring it back with `beratta keys recover` and the wave's words"
    )]
    Damaged,
}

/// The keys after somebody gave the passphrase. Lives in memory only.
pub struct Unlocked {
    master: WavePrivateKey,
    waves: BTreeMap<WaveId, Vec<u8>>,
}

impl ScreeningKeys {
    /// New keys under a passphrase, for no wave yet.
    ///
    /// # Errors
    /// When the passphrase is too short.
    pub fn new(passphrase: &str, rng: &mut impl CryptoRng) -> Result<Self, ScreeningKeysError> {
        Self::stretched(passphrase, STRETCH, rng)
    }

    fn stretched(passphrase: &str, stretch: Stretch, rng: &mut impl CryptoRng) -> Result<Self, ScreeningKeysError> {
        if passphrase.chars().count() < SHORTEST_PASSPHRASE {
            return Err(ScreeningKeysError::TooShort);
        }
        let mut salt = vec![0; 16];
        rng.fill_bytes(&mut salt);
        let master = stretch.master(passphrase, &salt)?.public();
        let (salt, master) = (Hex(salt), Hex(master.as_bytes().to_vec()));
        Ok(Self { format: FORMAT, salt, stretch, master, waves: BTreeMap::new() })
    }

    /// Reads the text of `screening.key`.
    ///
    /// # Errors
    /// When it is none that [`ScreeningKeys::to_text`] writes.
    pub fn from_text(text: &str) -> Result<Self, ScreeningKeysError> {
        let keys: Self = toml::from_str(text).map_err(|error| ScreeningKeysError::Unreadable(error.to_string()))?;
        match keys.format {
            FORMAT => Ok(keys),
            other => Err(ScreeningKeysError::Unreadable(format!("it has format {other}, this program knows {FORMAT}"))),
        }
    }

    /// The text of `screening.key`.
    ///
    /// # Errors
    /// Never for keys made here; the serialiser's signature allows it.
    pub fn to_text(&self) -> Result<String, ScreeningKeysError> {
        toml::to_string(self).map_err(|error| ScreeningKeysError::Unreadable(error.to_string()))
    }

    /// The waves that have a key here.
    pub fn waves(&self) -> impl Iterator<Item = WaveId> {
        self.waves.keys().copied()
    }

    /// Adds a wave's key. Needs no passphrase.
    ///
    /// # Errors
    /// When the file's master key is none.
    pub fn add(
        &mut self,
        wave: WaveId,
        key: &WavePrivateKey,
        rng: &mut impl CryptoRng,
    ) -> Result<(), ScreeningKeysError> {
        let bytes = self.master.0.as_slice().try_into();
        let master = WavePublicKey::from_bytes(bytes.map_err(|_| ScreeningKeysError::Damaged)?);
        let sealed = seal_with(&master, INFO, wave.as_uuid().as_bytes(), key.seed(), rng);
        self.waves.insert(wave, Hex(sealed.map_err(|_| ScreeningKeysError::Damaged)?));
        Ok(())
    }

    /// Takes a wave's key out, for good: what was sealed to it stays closed. False when there was none.
    pub fn remove(&mut self, wave: WaveId) -> bool {
        self.waves.remove(&wave).is_some()
    }

    /// Opens the keys.
    ///
    /// # Errors
    /// When the passphrase is another one.
    pub fn unlock(&self, passphrase: &str) -> Result<Unlocked, ScreeningKeysError> {
        let master = self.stretch.master(passphrase, &self.salt.0)?;
        if master.public().as_bytes().as_slice() != self.master.0 {
            return Err(ScreeningKeysError::Passphrase);
        }
        let waves = self.waves.iter().map(|(wave, sealed)| (*wave, sealed.0.clone())).collect();
        Ok(Unlocked { master, waves })
    }
}

impl Stretch {
    fn master(self, passphrase: &str, salt: &[u8]) -> Result<WavePrivateKey, ScreeningKeysError> {
        let unreadable = |error: argon2::Error| ScreeningKeysError::Unreadable(error.to_string());
        let params = Params::new(self.memory_kib, self.passes, self.lanes, None).map_err(unreadable)?;
        let mut seed = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), salt, seed.as_mut_slice())
            .map_err(unreadable)?;
        Ok(WavePrivateKey::from_seed(*seed))
    }
}

impl Unlocked {
    /// Takes a wave's key out of memory, for good.
    pub fn forget(&mut self, wave: WaveId) {
        self.waves.remove(&wave);
    }

    /// The private key of a wave.
    ///
    /// # Errors
    /// When the file holds none, or a damaged one.
    pub fn wave(&self, wave: WaveId) -> Result<WavePrivateKey, ScreeningKeysError> {
        let sealed = self.waves.get(&wave).ok_or(ScreeningKeysError::NoSuchWave)?;
        let seed = open_with(&self.master, INFO, wave.as_uuid().as_bytes(), sealed);
        let seed = seed.map_err(|_| ScreeningKeysError::Damaged)?;
        seed.as_slice().try_into().map(WavePrivateKey::from_seed).map_err(|_| ScreeningKeysError::Damaged)
    }

    /// The same keys under a new passphrase.
    ///
    /// # Errors
    /// When the passphrase is too short or a key is damaged.
    pub fn under(&self, passphrase: &str, rng: &mut impl CryptoRng) -> Result<ScreeningKeys, ScreeningKeysError> {
        let mut keys = ScreeningKeys::new(passphrase, rng)?;
        for wave in self.waves.keys() {
            keys.add(*wave, &self.wave(*wave)?, rng)?;
        }
        Ok(keys)
    }
}

impl std::fmt::Debug for Unlocked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Unlocked(…)")
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    const PASSPHRASE: &str = "lantern otter maple river";
    /// Small, so that tests do not spend their time stretching.
    const QUICK: Stretch = Stretch { memory_kib: 64, passes: 1, lanes: 1 };

    #[test]
    fn a_wave_added_without_the_passphrase_opens_with_it() {
        let mut rng = StdRng::seed_from_u64(8);
        let mut keys = ScreeningKeys::stretched(PASSPHRASE, QUICK, &mut rng).expect("long enough");
        let (wave, key) = (WaveId::random(&mut rng), WavePrivateKey::random(&mut rng));
        keys.add(wave, &key, &mut rng).expect("added");

        let read = ScreeningKeys::from_text(&keys.to_text().expect("text")).expect("reads");
        assert_eq!(read.unlock(PASSPHRASE).expect("opens").wave(wave).expect("is there"), key);
        assert!(matches!(read.unlock("lantern otter maple riven"), Err(ScreeningKeysError::Passphrase)));
        let other = WaveId::random(&mut rng);
        assert!(matches!(read.unlock(PASSPHRASE).expect("opens").wave(other), Err(ScreeningKeysError::NoSuchWave)));
    }

    #[test]
    fn a_key_that_was_taken_out_is_in_no_text_and_opens_nothing() {
        let mut rng = StdRng::seed_from_u64(8);
        let mut keys = ScreeningKeys::stretched(PASSPHRASE, QUICK, &mut rng).expect("long enough");
        let [gone, stays] = [WaveId::random(&mut rng), WaveId::random(&mut rng)];
        for wave in [gone, stays] {
            keys.add(wave, &WavePrivateKey::random(&mut rng), &mut rng).expect("added");
        }
        let mut unlocked = keys.unlock(PASSPHRASE).expect("opens");
        assert!(keys.remove(gone) && !keys.remove(gone));
        assert!(!keys.to_text().expect("text").contains(&gone.to_string()));
        assert!(keys.unlock(PASSPHRASE).expect("opens").wave(gone).is_err());
        assert!(keys.unlock(PASSPHRASE).expect("opens").wave(stays).is_ok());
        unlocked.forget(gone);
        assert!(unlocked.wave(gone).is_err() && unlocked.wave(stays).is_ok());
    }

    #[test]
    fn the_file_holds_no_private_key_in_the_clear() {
        let mut rng = StdRng::seed_from_u64(8);
        let mut keys = ScreeningKeys::stretched(PASSPHRASE, QUICK, &mut rng).expect("long enough");
        let key = WavePrivateKey::random(&mut rng);
        keys.add(WaveId::random(&mut rng), &key, &mut rng).expect("added");
        assert!(!keys.to_text().expect("text").contains(&HEXLOWER.encode(key.seed())));
    }

    #[test]
    fn moving_to_a_new_passphrase_keeps_every_wave_and_shuts_the_old_one_out() {
        let mut rng = StdRng::seed_from_u64(8);
        let mut keys = ScreeningKeys::stretched(PASSPHRASE, QUICK, &mut rng).expect("long enough");
        let (wave, key) = (WaveId::random(&mut rng), WavePrivateKey::random(&mut rng));
        keys.add(wave, &key, &mut rng).expect("added");
        let moved = keys.unlock(PASSPHRASE).expect("opens").under("another river of maples", &mut rng).expect("moves");
        assert!(moved.unlock(PASSPHRASE).is_err());
        assert_eq!(moved.unlock("another river of maples").expect("opens").wave(wave).expect("is there"), key);
    }

    #[test]
    fn a_short_passphrase_and_a_broken_file_are_refused() {
        let mut rng = StdRng::seed_from_u64(8);
        assert!(matches!(ScreeningKeys::new("short", &mut rng), Err(ScreeningKeysError::TooShort)));
        assert!(matches!(ScreeningKeys::from_text("format = 9"), Err(ScreeningKeysError::Unreadable(_))));
    }
}
