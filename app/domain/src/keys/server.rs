//! `server.key`: signs tokens and keys hashes. It opens no answer, and is never in a backup with the data.

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use rand::Rng;
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The server's key. Servers of one wave share it.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct ServerKey([u8; 32]);

/// What a database keeps to know its server key again: a MAC of nothing but its own purpose. It tells nothing of the key
/// and makes no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServerKeyCheck(pub [u8; 32]);

/// Why a text is no server key.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "this is no server key: expected 64 hexadecimal digits on one line. Restore the file from your key backup. If it is lost, move it away and go on with `beratta serve --new-server-key` (open forms and withdrawal codes of the old key stop working)"
)]
pub struct ServerKeyError;

impl ServerKey {
    /// A new random key.
    pub fn random(rng: &mut impl Rng) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// The key that these bytes are.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key as `server.key` holds it.
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("{}\n", HEXLOWER.encode(&self.0)))
    }

    /// Reads `server.key`.
    ///
    /// # Errors
    /// When the text is none that [`ServerKey::to_text`] writes.
    pub fn from_text(text: &str) -> Result<Self, ServerKeyError> {
        let bytes = Zeroizing::new(HEXLOWER.decode(text.trim_end().as_bytes()).map_err(|_| ServerKeyError)?);
        Ok(Self(bytes.as_slice().try_into().map_err(|_| ServerKeyError)?))
    }

    /// What a database keeps to know this key again.
    pub fn check(&self) -> ServerKeyCheck {
        ServerKeyCheck(self.mac("server key check", b""))
    }

    /// HMAC-SHA256 (RFC 2104) of `message` under a key of its own for each `purpose`.
    pub fn mac(&self, purpose: &str, message: &[u8]) -> [u8; 32] {
        hmac(&self.derived(purpose), message)
    }

    /// The key of a purpose.
    pub(crate) fn derived(&self, purpose: &str) -> [u8; 32] {
        hmac(&self.0, purpose.as_bytes())
    }

    /// Whether `mac` is the first `length` bytes of the MAC for `purpose`, in constant time.
    pub fn verifies(&self, purpose: &str, message: &[u8], mac: &[u8], length: usize) -> bool {
        self.mac(purpose, message)[..length].ct_eq(mac).into()
    }
}

/// HMAC-SHA256 of a message under a key.
pub(crate) fn hmac(key: &[u8; 32], message: &[u8]) -> [u8; 32] {
    // RFC 2104: a key shorter than the hash's block of 64 bytes is filled up with zeros.
    let mut block = Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new((&*block).into());
    mac.update(message);
    mac.finalize().into_bytes().into()
}

impl std::fmt::Debug for ServerKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ServerKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_file_reads_as_it_was_written() {
        let key = ServerKey::from_bytes([7; 32]);
        assert_eq!(ServerKey::from_text(&key.to_text()).map(|key| key.0), Ok([7; 32]));
        assert!(ServerKey::from_text("not a key").is_err());
    }

    #[test]
    fn purposes_do_not_share_a_key() {
        let key = ServerKey::from_bytes([7; 32]);
        assert_ne!(key.mac("form token", b"x"), key.mac("token hash", b"x"));
    }

    #[test]
    fn a_key_is_known_again_by_its_check_and_another_is_not() {
        let key = ServerKey::from_bytes([7; 32]);
        assert_eq!(key.check(), ServerKey::from_bytes([7; 32]).check());
        assert_ne!(key.check(), ServerKey::from_bytes([8; 32]).check());
    }
}
