//! The room where trained adults read every answer before anybody else does.

mod redaction;
mod span;

pub use redaction::{NotAPlaceholder, Placeholder, Redaction, redact};
pub use span::Span;
