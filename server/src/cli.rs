//! The command line: fixed names that scripts rely on.

use std::path::PathBuf;

use axum::http::Uri;
use beratta_domain::access::{Role, RoleError};
use clap::{Args, Parser, Subcommand};
use time::Date;
use time::format_description::well_known::Iso8601;

use crate::config::{DatabaseArgs, ServeArgs, public_url};
use crate::mail::MailArgs;

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
    /// Move a wave through its life: draft, try, open, close, report, purge
    #[command(subcommand)]
    Wave(Wave),
    /// Make, test, move or recover the keys that open answers
    #[command(subcommand)]
    Keys(Keys),
    /// Invite an adult to work here: prints an address that works once
    Invite(InviteArgs),
    /// See whether mail to safeguarding leads goes out
    #[command(subcommand)]
    Mail(Mail),
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
    /// Write a wave down with the survey's newest imported version, and print its recovery words once. It takes no answers
    Draft(WaveDraftArgs),
    /// Pin the survey's newest imported version instead, in a wave that is not open yet: it has to be tried anew
    Pin(WaveArgs),
    /// Log a test with children, of the version that the wave has pinned
    Try(WaveTryArgs),
    /// Open a wave that was tried with children; with --draft, a demonstration of the survey's newest version
    Open(WaveOpenArgs),
    /// Close a wave; pages that are open may still Send for 24 hours
    Close(WaveArgs),
    /// Tell that the results of a closed wave are out: on its own page, or at an address
    Report {
        /// The wave
        #[command(flatten)]
        wave: WaveArgs,
        /// Where they are, if not on the wave's own page
        #[arg(long, value_name = "URL", value_parser = summary_address)]
        summary: Option<String>,
    },
    /// Destroy the key and the words of a wave whose retention is over. The server does it by itself
    Purge {
        /// The wave
        #[command(flatten)]
        wave: WaveArgs,
        /// Before its day. The wave's name is asked for, or read from standard input
        #[arg(long)]
        now: bool,
    },
}

/// Which wave.
#[derive(Debug, Args)]
pub struct WaveArgs {
    /// The wave's name in addresses
    pub slug: String,
    /// Where it is stored
    #[command(flatten)]
    pub database: DatabaseArgs,
}

/// A wave that is written down.
#[derive(Debug, Args)]
pub struct WaveDraftArgs {
    /// The survey's name
    pub slug: String,
    /// The wave's name in addresses, `/s/NAME`, for ever; the survey's name if not given
    #[arg(long, value_name = "NAME", value_parser = wave_name)]
    pub name: Option<String>,
    /// Let other front ends answer over /api/v1. They skip the help and exit of these pages
    #[arg(long)]
    pub api: bool,
    /// How many days after closing its key and words are destroyed; as the survey says if not given
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u16).range(1..=3650))]
    pub retention_days: Option<u16>,
    /// Where it is stored
    #[command(flatten)]
    pub database: DatabaseArgs,
}

/// A test with children.
#[derive(Debug, Args)]
pub struct WaveTryArgs {
    /// The wave's name in addresses
    pub slug: String,
    /// The day of the test
    #[arg(long, value_name = "YEAR-MONTH-DAY", value_parser = day)]
    pub on: Date,
    /// How many children of an age band took part, such as 10-12=4; once for each band
    #[arg(long, value_name = "BAND=NUMBER", value_parser = children, required = true)]
    pub children: Vec<(String, u16)>,
    /// What was learnt about the survey, and what was changed. Write nothing about a child
    #[arg(long, value_name = "TEXT")]
    pub lesson: String,
    /// Where the wave is stored
    #[command(flatten)]
    pub database: DatabaseArgs,
}

/// An address that children may be led to.
pub(crate) fn summary_address(text: &str) -> Result<String, String> {
    let url: Option<Uri> = text.parse().ok();
    let is_page = url.is_some_and(|url| {
        matches!(url.scheme_str(), Some("http" | "https")) && url.host().is_some_and(|host| !host.is_empty())
    });
    let plain = !text.contains(['@', '"', '<', '>', ' ']) && text.len() <= 500;
    (is_page && plain)
        .then(|| text.to_owned())
        .ok_or_else(|| "write the whole address of a page, such as https://svar.example/what-we-learned".to_owned())
}

fn day(text: &str) -> Result<Date, String> {
    Date::parse(text, &Iso8601::DATE).map_err(|_| "write a day as 2026-11-26".to_owned())
}

fn children(text: &str) -> Result<(String, u16), String> {
    let read = text.rsplit_once('=').and_then(|(band, n)| Some((band.to_owned(), n.parse().ok()?)));
    read.ok_or_else(|| "write an age band and a number, such as 10-12=4".to_owned())
}

/// How a wave opens.
#[derive(Debug, Args)]
pub struct WaveOpenArgs {
    /// The wave's name in addresses, or its survey's
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
    /// How many days after closing its key and words are destroyed; as the survey says if not given. A wave that was written
    /// down has that already
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u16).range(1..=3650))]
    pub retention_days: Option<u16>,
    /// Where it is stored
    #[command(flatten)]
    pub database: DatabaseArgs,
}

/// A name that may stand in addresses: the rule of surveys' names, for a wave is called by its survey's unless told.
pub(crate) fn wave_name(text: &str) -> Result<String, String> {
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

/// Mail.
#[derive(Debug, Subcommand)]
pub enum Mail {
    /// Send a mail to an address, in the way that alerts go
    Test {
        /// To whom
        to: String,
        /// How it leaves
        #[command(flatten)]
        mail: MailArgs,
        /// The address by which people reach the server, as `beratta serve` is told
        #[arg(long, value_name = "URL", env = "BERATTA_PUBLIC_URL", value_parser = public_url, default_value = "http://localhost:3000")]
        public_url: String,
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
