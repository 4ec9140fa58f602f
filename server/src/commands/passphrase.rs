//! Asking for a secret: at the terminal without an echo, else the next line of standard input.

use std::io::{self, BufRead, IsTerminal, Write};

use zeroize::Zeroizing;

/// A secret, asked for with this prompt.
pub(super) fn ask(prompt: &str) -> io::Result<Zeroizing<String>> {
    let secret =
        if io::stdin().is_terminal() { rpassword::prompt_password(format!("{prompt}: "))? } else { read_line()? };
    Ok(Zeroizing::new(secret.trim_end_matches(['\r', '\n']).to_owned()))
}

/// A text that may be seen, asked for with this prompt.
pub(super) fn ask_openly(prompt: &str) -> io::Result<Zeroizing<String>> {
    if io::stdin().is_terminal() {
        eprint!("{prompt}: ");
        io::stderr().flush()?;
    }
    read_line().map(Zeroizing::new)
}

fn read_line() -> io::Result<String> {
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line)
}
