//! Stub.

/// Stub.
pub struct Intake;
/// Stub.
pub struct Received;
/// Stub.
pub struct SendError;
/// Stub.
pub struct StoryGiven;
/// Stub.
pub struct WithdrawError;
