//! Scripts as they are sent.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// Drops the lines that are comments, and indentation. Our own files have no text of several lines in which these would
/// matter.
pub(crate) fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Where a script is served. The hash of its content is in the name, so it may be kept forever.
pub(crate) fn path(name: &str, script: &str) -> String {
    let hash = HEXLOWER.encode(&Sha256::digest(script.as_bytes())[..6]);
    format!("/assets/{name}-{hash}.js")
}
