//! Sealing.

/// Stub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WavePublicKey(pub [u8; 32]);
/// Stub.
pub struct WavePrivateKey;
/// Stub.
pub struct Opened;
/// Stub.
#[derive(Debug, thiserror::Error)]
#[error("stub")]
pub struct SealError;
/// Stub.
pub fn seal() {}
/// Stub.
pub fn open() {}
