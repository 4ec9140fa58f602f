//! The respondent's pages: what a child sees from the first page to the thanks.
//!
//! Each function here is one page, a whole document ready to be sent. None of them reads a database, a clock or a
//! request: what a page tells is handed to it. Each is complete without scripts and without style.

mod adults;
mod art;
mod assets;
mod complaint;
mod document;
mod front;
mod help;
mod kept_words;
mod leaving;
mod poster;
mod preview;
mod privacy;
mod scenes;
mod sending;
mod story;
pub(crate) mod survey_words;
pub(crate) mod textarea;
mod thanks;
mod trouble;
mod types;
mod welcome;
mod withdraw;

pub use adults::adults;
pub use assets::{script, script_path};
pub use complaint::{COMPLAINED, complaint};
pub use front::{closed, front, outside, results};
pub use help::help;
pub use leaving::leaving;
pub use poster::poster;
pub use preview::preview_beside;
pub use privacy::privacy;
pub use story::{preview, story};
pub use thanks::thanks;
pub use trouble::{lost, not_kept, trouble};
pub use types::{
    Addresses, Back, Beside, ComplaintState, Database, Limits, Notice, Outside, Preview, Settings, Shell, StoryPage,
    ThanksPage, Trouble, WithdrawState, Workspace,
};
pub use welcome::welcome;
pub use withdraw::withdraw;
