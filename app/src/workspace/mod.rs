//! The workspace's pages: what those see who work here.
//!
//! Each function is one page, a whole document. What it tells is handed to it: none of them reads a database, a clock or a
//! request. [`Shell`] says who sees it, and [`Room`] where they may go. A form's answer is another page, or this page again
//! with what was wrong beside its field.

mod account;
pub mod accountability;
mod codes;
pub mod danger;
mod document;
pub mod door;
mod field;
pub mod groups;
mod home;
mod join;
mod keys;
pub mod mail;
mod passkey;
mod people;
mod room;
mod samples;
pub mod screening;
mod sign_in;
mod trail;
mod trouble;
pub mod waves;
mod words_of;

use beratta_domain::access::Person;
use beratta_domain::survey::Lang;

pub use account::{NotChanged, OwnStep, account, change_password, own_step};
pub use codes::{
    AppNotSet, Refused, Second, address_due, choose_factor, code, factor, new_way_in, recovery, reset_too_late,
};
pub use home::{analysts_home, home};
pub use join::{join, too_late};
pub use keys::{KeyState, keys};
pub use passkey::{Asked, NotSet, new_passkey, passkey_script, passkey_script_path};
pub use people::{Step, Told, confirm, people};
pub use room::Room;
pub use sign_in::{demonstration, sign_in};
pub use trail::{TrailPage, trail};
pub use trouble::{Trouble, trouble};

/// The languages that the workspace speaks.
pub fn languages() -> &'static [Lang] {
    crate::words::workspace_languages()
}

/// What stands around every page of the workspace.
#[derive(Clone, Copy, Debug)]
pub struct Shell<'a> {
    /// The page's language.
    pub lang: &'a Lang,
    /// Whether the reader chose it: the address remembers it then, and nothing else does.
    pub chosen: bool,
    /// The nonce of this response's content security policy.
    pub nonce: &'a str,
    /// The page's address without its query; the languages lead there. None where the page is the answer to a form and
    /// cannot be asked for.
    pub path: Option<&'a str>,
    /// Who is signed in, in full.
    pub person: Option<&'a Person>,
    /// Whether nothing here is real.
    pub demo: bool,
}

impl Shell<'_> {
    /// An address of ours, in the language that the reader chose.
    pub fn to(&self, path: &str) -> String {
        if self.chosen { format!("{path}?lang={}", self.lang) } else { path.to_owned() }
    }
}
