//! Groups: young people who read released answers together, and the adults who are with them.
//!
//! A facilitator makes a group for a wave. Young people come with the group's code, take a pseudonym from a list and wait
//! until the facilitator lets them in; then they get a passphrase of four words. Nothing else about them is asked or kept.

mod code;
mod group;
mod passphrase;
mod plain;
mod pseudonym;
mod sample;
mod service;
mod store;
mod words;

pub use code::{CODE_LENGTH, GroupCode, GroupCodeHash};
pub use group::{Group, GroupFault, GroupName, LONGEST_NAME};
pub use passphrase::{Passphrase, WORDS};
pub use plain::plain;
pub use pseudonym::Pseudonym;
pub use sample::{HeldSample, NewSample, SAMPLE_SIZES, SampleOutcome, SampleStore, Sampled, StoredSample};
pub use service::{AskError, CODE_LASTS, EnterError, Groups, MOST_WAITING, MakeError, Making, NAMES_OFFERED, Renewed};
pub use store::{
    Asked, Colleague, Entered, Entering, GroupNow, GroupStore, ListedAnalyst, ListedWaiting, NewAnalyst, NewWaiting,
    Overview, Waiting,
};
pub use words::WordList;
