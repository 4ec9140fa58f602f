//! The respondent's pages: what a child sees from the first page to the thanks.
//!
//! Each function here is one page, a whole document ready to be sent. None of them reads a database, a clock or a
//! request: what a page tells is handed to it.

mod types;

use beratta_domain::help::Help;
use beratta_domain::wave::Wave;
pub use types::{
    Database, Limits, Notice, Outside, Settings, Shell, StoryPage, ThanksPage, Trouble, WithdrawState,
};

/// `GET /`: the waves that are open. `demo` adds what a demonstration says of itself.
pub fn front(_shell: &Shell<'_>, _waves: &[&Wave], _demo: bool) -> String {
    String::new()
}

/// `GET /s/{slug}`: what this is, who reads it, and the child's age. `chosen_nothing` when Start came without an age.
pub fn welcome(_shell: &Shell<'_>, _wave: &Wave, _ticket: &str, _chosen_nothing: bool) -> String {
    String::new()
}

/// The story document: story, advice, questions, choices and Send in one form.
pub fn story(_shell: &Shell<'_>, _page: &StoryPage<'_>) -> String {
    String::new()
}

/// The answer to a Send that is on disk.
pub fn thanks(_shell: &Shell<'_>, _page: &ThanksPage<'_>) -> String {
    String::new()
}

/// `GET` and `POST /s/{slug}/withdraw`.
pub fn withdraw(_shell: &Shell<'_>, _wave: &Wave, _state: WithdrawState<'_>) -> String {
    String::new()
}

/// For those whom the survey is not for: kind, and with help.
pub fn outside(_shell: &Shell<'_>, _wave: &Wave, _outside: Outside, _help: &Help) -> String {
    String::new()
}

/// A wave that takes no answers any more.
pub fn closed(_shell: &Shell<'_>, _wave: &Wave) -> String {
    String::new()
}

/// `GET /results/{slug}`: until there are results, when they come.
pub fn results(_shell: &Shell<'_>, _wave: &Wave) -> String {
    String::new()
}

/// `GET /help`: every country in one page, those in `first` first. Choosing a country sends nothing.
pub fn help(_shell: &Shell<'_>, _help: &Help, _first: &[String]) -> String {
    String::new()
}

/// `GET /privacy`: what is kept, told from the settings that are in force.
pub fn privacy(_shell: &Shell<'_>, _waves: &[&Wave], _settings: &Settings) -> String {
    String::new()
}

/// Something went wrong: always with a way back, and help.
pub fn trouble(_shell: &Shell<'_>, _trouble: Trouble<'_>) -> String {
    String::new()
}

/// The script of the pages.
pub fn script() -> &'static str {
    ""
}

/// Where the server serves [`script`]: the hash of its content is in the name, so it may be kept forever.
pub fn script_path() -> &'static str {
    "/assets/journey-000000000000.js"
}
