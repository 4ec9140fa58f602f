//! The script that lets a key decide.

use std::sync::LazyLock;

use crate::script::{path, without_comments};

static KEYS: LazyLock<String> = LazyLock::new(|| without_comments(include_str!("../../../script/screening.js")));

static PATH: LazyLock<String> = LazyLock::new(|| path("screening", &KEYS));

/// The script: hand-written, without dependencies. The room is complete without it.
pub fn keys() -> &'static str {
    &KEYS
}

/// Where the server serves [`keys`].
pub fn keys_path() -> &'static str {
    &PATH
}
