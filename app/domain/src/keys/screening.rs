//! Stub.

/// Stub.
pub struct ScreeningKeys;
/// Stub.
#[derive(Debug)]
pub struct ScreeningKeysError;
/// Stub.
pub struct Unlocked;
