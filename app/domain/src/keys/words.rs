//! Stub.

/// Stub.
#[derive(Debug)]
pub struct WordsError;
/// Stub.
pub fn from_words() {}
/// Stub.
pub fn to_words() {}
