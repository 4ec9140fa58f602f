//! The room where trained adults read every answer before anybody else does.

mod marks;
mod redaction;
mod span;

pub use marks::{Identifies, Lists, ListsError, Mark, MarkKind};
pub use redaction::{NotAPlaceholder, Placeholder, Redaction, redact};
pub use span::Span;
