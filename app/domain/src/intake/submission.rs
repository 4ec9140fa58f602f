//! Stub.

/// Stub.
pub struct Closed;
/// Stub.
pub struct Field;
/// Stub.
pub struct FieldProblem;
/// Stub.
pub struct Fault;
/// Stub.
pub struct Refusal;
/// Stub.
pub struct Submission;
/// Stub.
pub struct Typed;
