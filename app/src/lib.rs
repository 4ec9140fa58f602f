//! What people see.
//!
//! [`respondent`] holds the pages that a child meets. They are rendered on the server only: no hydration, no WASM, no
//! cookie, no storage, no third party, and each works without scripts and without style. [`workspace`] holds the pages of
//! those who work here.

#[cfg(feature = "hydrate")]
pub mod hydrate;
#[cfg(feature = "ssr")]
mod locale;
#[cfg(feature = "ssr")]
pub mod respondent;
#[cfg(feature = "ssr")]
mod script;
#[cfg(feature = "ssr")]
mod square;
#[cfg(feature = "ssr")]
mod style;
#[cfg(feature = "ssr")]
mod words;
#[cfg(feature = "ssr")]
pub mod workspace;

#[cfg(feature = "ssr")]
pub use words::{languages, speaks};
