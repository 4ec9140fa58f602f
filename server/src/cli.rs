//! The command line: fixed names that scripts rely on.

use std::path::PathBuf;

use beratta_domain::access::{Role, RoleError};
use clap::{Args, Parser, Subcommand};

use crate::config::{DatabaseArgs, ServeArgs, public_url};

/// Story-based surveys with children.
#[derive(Debug, Parser)]
#[command(name = "beratta", version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the waves of a data directory
    Serve(ServeArgs),
    /// Serve a demonstration wave with answers of nobody, on loopback and in a fresh directory only
    Demo(DemoArgs),
    /// Check or import the files of a survey
    #[command(subcommand)]
    Survey(Survey),
    /// Open or close a wave
    #[command(subcommand)]
    Wave(Wave),
    /// Make, test, move or recover the keys that open answers
    #[command(subcommand)]
    Keys(Keys),
    /// Invite an adult to work here: prints an address that works once
    Invite(InviteArgs),
    /// Export the audit trail, or check an export
    #[command(subcommand)]
    Audit(Audit),
    /// Write everything that is kept into one file, while the server runs
    Backup(BackupArgs),
    /// Put a backup's content into a database; what the backup or that database knows as withdrawn stays away
    Restore(RestoreArgs),
    /// Check that the database is whole, and name what is not
    Verify(DatabaseArgs),
}

/// What a demonstration is told.
#[derive(Debug, clap::Args)]
pub struct DemoArgs {
    /// What it is served with.
    #[command(flatten)]
    pub serve: ServeArgs,
    /// Begin without answers.
    #[arg(long)]
    pub empty: bool,
}

/// Survey files.
#[derive(Debug, Subcommand)]
pub enum Survey {
    /// Report every problem of a survey's files; status 0 only when a wave may open with it
    Check {
        /// The survey's directory; help and care words are looked for beside it
        dir: PathBuf,
        /// Take missing signatures and old dates for warnings
        #[arg(long)]
        draft: bool,
    },
    /// Check a survey and store it, with the help pages beside it
    Import {
        /// The survey's directory
        dir: PathBuf,
        /// Accept missing signatures and old dates: it can then open as a draft only
        #[arg(long)]
        draft: bool,
        /// Where to store it
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

/// A wave's life.
#[derive(Debug, Subcommand)]
pub enum Wave {
    /// Open a wave with the survey's newest imported version, and print its recovery words once
    Open(WaveOpenArgs),
    /// Close a wave; pages that are open may still Send for 24 hours
    Close {
        /// The wave's name in addresses
        slug: String,
        /// Where it is stored
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

/// How a wave opens.
#[derive(Debug, Args)]
pub struct WaveOpenArgs {
    /// The survey's name
    pub slug: String,
    /// The wave's name in addresses, `/s/NAME`, for ever; the survey's name if not given
    #[arg(long, value_name = "NAME", value_parser = wave_name)]
    pub name: Option<String>,
    /// Open although nobody has signed the texts: pages say that it is a draft
    #[arg(long)]
    pub draft: bool,
    /// Let other front ends answer over /api/v1. They skip the help and exit of these pages
    #[arg(long)]
    pub api: bool,
    /// Where it is stored
    #[command(flatten)]
    pub database: DatabaseArgs,
}

/// A name that may stand in addresses: the rule of surveys' names, for a wave is called by its survey's unless told.
fn wave_name(text: &str) -> Result<String, String> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if (1..=60).contains(&text.len()) && text.bytes().all(plain) {
        return Ok(text.to_owned());
    }
    Err("a wave keeps its name for ever, in its address; write 1 to 60 small letters a-z, digits and hyphens, such as \
         lunch-2027"
        .to_owned())
}

/// `beratta invite`.
#[derive(Debug, Args)]
pub struct InviteArgs {
    /// What they are invited to: admin, screener, lead, facilitator or researcher
    #[arg(long, value_name = "ROLE", value_parser = invited_role)]
    pub role: Role,
    /// The address by which people reach the server, as `beratta serve` is told
    #[arg(long, value_name = "URL", env = "BERATTA_PUBLIC_URL", value_parser = public_url, default_value = "http://localhost:3000")]
    pub public_url: String,
    /// Where it is kept
    #[command(flatten)]
    pub database: DatabaseArgs,
}

fn invited_role(text: &str) -> Result<Role, RoleError> {
    text.parse().ok().filter(|role| Role::INVITED.contains(role)).ok_or(RoleError)
}

/// The keys that open answers.
#[derive(Debug, Subcommand)]
pub enum Keys {
    /// Make screening.key under a new passphrase
    New(DatabaseArgs),
    /// Test the passphrase, and say which waves it opens
    Unlock(DatabaseArgs),
    /// Write the keys into another file under a new passphrase
    Move {
        /// The new file
        to: PathBuf,
        /// Where the keys are
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Bring a wave's key back from its 24 words (asked for, or read from standard input)
    Recover {
        /// The wave's name in addresses
        wave: String,
        /// Where the wave is stored
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

/// The audit trail.
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Write every entry and the sealed head into a new file, one JSON object a line. Keep it where nobody who runs the
    /// server can change it
    Export {
        /// The file to write; it must not exist
        file: PathBuf,
        /// Whose trail
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Check an export: by itself, by the server.key that is here, and against the database that is here
    Check {
        /// The export
        file: PathBuf,
        /// The server.key and database to check it by; without them it is checked by itself
        #[command(flatten)]
        database: DatabaseArgs,
    },
}

/// `beratta backup`.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The file to write; it must not exist
    pub file: PathBuf,
    /// What to back up
    #[command(flatten)]
    pub database: DatabaseArgs,
}

/// `beratta restore`.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// The backup
    pub file: PathBuf,
    /// Replace what the database holds
    #[arg(long)]
    pub replace: bool,
    /// Go on with another server.key, or a new one, although the backup's own is lost: withdrawal codes given so far stop
    /// working
    #[arg(long)]
    pub new_server_key: bool,
    /// Where to restore
    #[command(flatten)]
    pub database: DatabaseArgs,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_waves_name_is_as_plain_as_a_surveys() {
        let long = "a".repeat(61);
        for name in ["", ".", "..", "a/b", "<b>", "Lunch", "lunch 2027", "åäö", "a%2fb", &long] {
            let refused = Cli::try_parse_from(["beratta", "wave", "open", "lunch", "--name", name]);
            let said = refused.expect_err(name).to_string();
            assert!(said.contains("small letters a-z, digits and hyphens"), "{said}");
        }
        for name in ["lunch-2027", "2", &long[..60]] {
            assert!(Cli::try_parse_from(["beratta", "wave", "open", "lunch", "--name", name]).is_ok(), "{name}");
        }
    }
}
