//! What a page is told.

use beratta_domain::help::Help;
use beratta_domain::intake::{ComplaintError, FieldProblem, Typed};
use beratta_domain::survey::{AgeBand, Lang, Texts, Variant};
use beratta_domain::wave::Wave;

/// What stands around every page.
#[derive(Clone, Copy, Debug)]
pub struct Shell<'a> {
    /// The page's language.
    pub lang: &'a Lang,
    /// The nonce of this response's content security policy, for the style and the script.
    pub nonce: &'a str,
    /// The neutral page that Exit leads to.
    pub exit_address: &'a str,
    /// The page's own address, when it is the answer to a form. A link to it takes the page's place in the history
    /// (HTML, 7.4.2.2 "Beginning navigation": a document's own URL replaces it), so without scripts Exit leads there,
    /// and [`leaving`](super::leaving) goes on.
    pub exit_through: Option<&'a str>,
    /// Whether nobody has signed the texts yet: the page says so.
    pub draft: bool,
    /// The languages to offer, in the survey's order; the page's own may be among them.
    pub languages: &'a [Lang],
    /// The words of the survey that the page belongs to: they may name a language that the pages do not speak.
    pub texts: Option<&'a Texts>,
}

/// What stands above the form when it comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// There are problems; each stands beside its field.
    Refused,
    /// It could not be kept just now; every word is still here, and Send may be tried again.
    Unavailable,
    /// Other words were sent from this page before: replace them or keep them.
    Differs,
    /// The form is not one that this survey gave (an old page): the words are here, Send again.
    Unknown,
}

/// The story document.
#[derive(Clone, Copy, Debug)]
pub struct StoryPage<'a> {
    /// The wave.
    pub wave: &'a Wave,
    /// The age band that the child chose.
    pub band: &'a AgeBand,
    /// The variant that the child reads.
    pub variant: &'a Variant,
    /// The signed form token.
    pub token: &'a str,
    /// What was typed so far, all of it given back.
    pub typed: &'a Typed,
    /// What is wrong with it.
    pub problems: &'a [FieldProblem],
    /// What stands above the form.
    pub notice: Option<Notice>,
    /// Help, shown on the page itself so that nobody leaves it to find some.
    pub help: &'a Help,
    /// The care words of the language, `*` at the end for any ending: the script strengthens the help line by them.
    pub care: &'a [String],
}

/// The story document for an adult who looks at it. There is no token, and no place for one: without a token intake takes
/// nothing, so nothing can be sent from a preview and nothing is counted.
#[derive(Clone, Copy, Debug)]
pub struct Preview<'a> {
    /// The wave.
    pub wave: &'a Wave,
    /// The age band that would read it.
    pub band: &'a AgeBand,
    /// The variant.
    pub variant: &'a Variant,
    /// Help, as children see it there.
    pub help: &'a Help,
    /// The care words of the language.
    pub care: &'a [String],
    /// Where it was opened from.
    pub back: Back<'a>,
}

/// Where a preview leads back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Back<'a> {
    /// The public page for parents and teachers.
    Adults,
    /// The wave's page in the workspace.
    Workspace(Workspace<'a>),
}

/// A wave's page in the workspace, and what a preview that was opened from there finds in it. It is for administrators alone and
/// there in every state, while the wave's own addresses are there for everybody, and only while it is public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Workspace<'a> {
    /// The wave's page.
    pub page: &'a str,
    /// Where its recordings are, without the last part of their addresses.
    pub recordings: &'a str,
    /// The same preview in the other languages.
    pub others: &'a [(Lang, String)],
}

/// A page that children meet before or after the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The first page.
    Welcome,
    /// The answer to a Send.
    Thanks,
    /// The same, where the words suggest danger and help comes first.
    Care,
}

impl Beside {
    /// Each of them, in the order in which children meet them.
    pub const ALL: [Self; 3] = [Self::Welcome, Self::Thanks, Self::Care];

    /// What it is called in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Thanks => "thanks",
            Self::Care => "care",
        }
    }

    /// The page of this name.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.id() == id)
    }
}

/// The page after a Send that was kept.
#[derive(Clone, Copy, Debug)]
pub struct ThanksPage<'a> {
    /// The wave.
    pub wave: &'a Wave,
    /// The withdrawal code, where the wave gives one.
    pub code: Option<&'a str>,
    /// Whether the words suggest danger: help comes first and stronger.
    pub care: bool,
    /// The same answer was here already.
    pub again: bool,
    /// The first words stay: screening had begun, or the child chose so.
    pub kept_old: bool,
    /// The country that the child named, for the nearest help.
    pub country: Option<&'a str>,
    /// Help.
    pub help: &'a Help,
}

/// How far a complaint has come.
#[derive(Clone, Copy, Debug)]
pub enum ComplaintState<'a> {
    /// Nothing sent yet.
    Ask,
    /// It was not kept, for this reason.
    Refused(&'a ComplaintError),
    /// It is kept; here is help for who wants to be answered.
    Kept(&'a Help),
}

/// How far a withdrawal has come. A code that was typed is given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawState<'a> {
    /// Nothing asked yet.
    Ask(&'a str),
    /// No code at all: too short, or letters that no code has.
    Unreadable(&'a str),
    /// A code that belongs to no answer.
    Unknown(&'a str),
    /// The answer of this code is gone.
    Done(&'a str),
    /// It could not be done just now.
    Unavailable(&'a str),
}

/// Why there is no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble<'a> {
    /// Nothing is here.
    NotFound,
    /// What was sent is larger than any answer.
    TooLarge,
    /// The database or the disk does not answer now.
    Unavailable,
    /// The token is missing or not ours.
    WrongForm,
    /// The answer of this page was taken back, so this Send was not kept.
    TakenBack,
    /// An address that is only for forms, or only for reading.
    Method,
    /// A fault of ours, with the short code that the log has.
    Broken(&'a str),
}

/// Whom the survey is not for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// Younger than the youngest band.
    Younger,
    /// Older than the oldest band.
    Older,
}

/// Which database keeps the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    /// One file on the server.
    Sqlite,
    /// A database server (`PostgreSQL`).
    Postgres,
}

/// What slows down, and what is too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The largest body, in bytes.
    pub body_bytes: u32,
}

/// What pacing makes of internet addresses: a keyed hash in memory, for some minutes, or nothing at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addresses {
    /// The address of the connection counts.
    Direct,
    /// The address that a trusted proxy tells counts.
    Behind,
    /// None is looked at: something unknown stands in front, and everybody counts together.
    Unused,
}

/// What the privacy page tells: the settings in force. Retention, withdrawal and interface are the waves' own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Which database keeps the answers.
    pub database: Database,
    /// What pacing makes of internet addresses.
    pub addresses: Addresses,
    /// Whether the way to this server is encrypted (its public address begins with `https`).
    pub encrypted: bool,
    /// What slows down, and what is too much.
    pub limits: Limits,
    /// The fewest answers of a wave that are moved, shuffled, from inbox to table.
    pub batch: u32,
}
