//! Asking for a secret: at the terminal without an echo, else the next line of standard input.

use std::io::{self, BufRead, IsTerminal, Write};

use zeroize::Zeroizing;

/// A secret, asked for with this prompt.
pub(super) fn ask(prompt: &str) -> io::Result<Zeroizing<String>> {
    let secret =
        if io::stdin().is_terminal() { rpassword::prompt_password(format!("{prompt}: "))? } else { read_line()? };
    Ok(Zeroizing::new(secret.trim_end_matches(['\r', '\n']).to_owned()))
}

/// So many words that may be seen, asked for with this prompt. They may be typed or pasted over several lines, as they
/// were printed; at the terminal an empty line ends them too.
pub(super) fn ask_words(prompt: &str, count: usize) -> io::Result<Zeroizing<String>> {
    let at_terminal = io::stdin().is_terminal();
    if at_terminal {
        eprint!("{prompt}: ");
        io::stderr().flush()?;
    }
    let mut words = Zeroizing::new(String::new());
    while words.split_whitespace().count() < count {
        let line = Zeroizing::new(read_line()?);
        if line.is_empty() || (at_terminal && line.trim().is_empty()) {
            break;
        }
        words.push_str(&line);
    }
    Ok(words)
}

fn read_line() -> io::Result<String> {
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line)
}
