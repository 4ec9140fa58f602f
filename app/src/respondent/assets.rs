//! Style and script: constants of the program.

use std::sync::LazyLock;

use crate::script::{path, without_comments};
use crate::style::minified;

/// The style of every page, inline: one request fewer, and nothing that a cache could tell.
pub(super) const STYLE: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/page.css"),
    include_str!("../../style/art.css"),
    include_str!("../../style/form.css"),
    include_str!("../../style/story.css"),
    include_str!("../../style/help.css"),
);

/// The script as it is sent: without the comments and the indentation that only people read.
static SCRIPT: LazyLock<String> = LazyLock::new(|| without_comments(include_str!("../../script/journey.js")));

static SCRIPT_PATH: LazyLock<String> = LazyLock::new(|| path("journey", &SCRIPT));

/// The style as it is sent: without comments and the white space that only people read.
pub(super) static MINIFIED: LazyLock<String> = LazyLock::new(|| minified(STYLE));

/// The style of the sheet for the classroom alone.
pub(super) static POSTER: LazyLock<String> = LazyLock::new(|| minified(include_str!("../../style/poster.css")));

/// The script of the pages: hand-written, without dependencies. The pages are complete without it.
pub fn script() -> &'static str {
    &SCRIPT
}

/// Where the server serves [`script`]. The hash of its content is in the name, so it may be kept forever.
pub fn script_path() -> &'static str {
    &SCRIPT_PATH
}
