//! What is written to people by mail: that something waits for them, in every language of the workspace, and where they sign
//! in. Nothing of any answer.

use super::languages;
use crate::words::Words;

/// A mail's subject and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// Tells a safeguarding lead that an answer waits for them.
pub fn alert(sign_in: &str) -> Mail {
    mail(sign_in, "mail-alert-subject", "mail-alert")
}

/// Tells whoever set mail up that it works.
pub fn test(sign_in: &str) -> Mail {
    mail(sign_in, "mail-test-subject", "mail-test")
}

fn mail(sign_in: &str, subject: &'static str, text: &'static str) -> Mail {
    let every = || languages().iter().map(Words::of_workspace);
    let subject: Vec<&str> = every().map(|words| words.say(subject)).collect();
    let text: Vec<String> = every().map(|words| format!("{}\n{sign_in}\n", words.say(text))).collect();
    Mail { subject: format!("Berätta: {}", subject.join(" / ")), text: text.join("\n") }
}
