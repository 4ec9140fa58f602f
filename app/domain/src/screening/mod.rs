//! Screening: the room where a trained adult reads each answer before anybody else does.
//!
//! An answer is opened for one screener at a time ([`Screening::next`]), who takes out what could tell who somebody is and
//! releases it for an audience, or holds it back. [`Lists`] suggests what to look at; the person decides.
//! [`ReleasedText`] is the only form in which words leave the room.

mod accountability;
mod again;
mod bulk;
mod danger;
mod decision;
mod marks;
mod opened;
mod pieces;
mod queue;
mod redaction;
mod released;
mod service;
mod similar;
mod sitting;
mod span;
mod store;
mod together;

pub use accountability::{Counted, PublicTally, Tally};
pub use bulk::{WordCounts, may_be_released_in_bulk};
pub use danger::{
    Agreement, Alert, AskedBy, Asking, Danger, DangerStore, Dealing, HeldForDanger, HeldState, JointOpening, Opened,
    Original, Outcome, Purpose, READING, Stage, StoredOriginal, WAITING,
};
pub use decision::{Audience, HoldReason, NoSuchChoice};
pub use marks::{Identifies, Lists, ListsError, Mark, MarkKind};
pub use opened::OpenedAnswer;
pub use pieces::{Piece, PieceKind, pieces};
pub use redaction::{NotAPlaceholder, Placeholder, Redaction, redact};
pub use released::ReleasedText;
pub use service::{CLAIM, GRACE, LONGEST_NOTE, Learning, Next, Release, Screening, ScreeningError};
pub use similar::Similar;
pub use sitting::Load;
pub use span::Span;
pub use store::{Before, Claim, Claimed, Decision, Given, Progress, ScreeningStore, StoredRelease, TakenOut, Verdict};
pub use together::{STACK, Stack};
