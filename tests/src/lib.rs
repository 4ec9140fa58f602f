//! The whole system from outside: what its tests share.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot be prepared has failed")]

pub mod postgres;
pub mod scratch;
