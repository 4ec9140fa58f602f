//! What happens with an answer that was held because somebody may be in danger now.
//!
//! The safeguarding lead hears of it. To read what the child wrote as the child wrote it, the lead asks; somebody else who may
//! screen agrees, from a session of their own; then the lead, and nobody else, may read it for a while ([`Original`]), and
//! says what was done. Each step has its entry in the audit trail.

mod opening;
mod original;
mod service;
mod store;

pub use opening::{
    Agreement, AskedBy, HeldForDanger, HeldState, JointOpening, Outcome, Purpose, READING, Stage, WAITING,
};
pub use original::Original;
pub use service::{Danger, Opened};
pub use store::{Alert, Asking, DangerStore, Dealing, StoredOriginal};
