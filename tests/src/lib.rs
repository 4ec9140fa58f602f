//! The whole system from outside: what its tests share.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot be prepared has failed")]

pub mod child;
pub mod device;
pub mod http;
pub mod opened;
pub mod postgres;
pub mod program;
pub mod scratch;
