//! Stub.

/// Stub.
pub struct CareWords;
