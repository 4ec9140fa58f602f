//! Help pages: national child helplines, emergency numbers, picture-removal services and how to report on platforms.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::survey::{Lang, Texts};

/// The text of the help directory's files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The text of each `<country>.toml` and of `platforms.toml`, by file name without its ending.
    pub structure: BTreeMap<String, String>,
    /// The text of each `<lang>.ftl`.
    pub texts: BTreeMap<Lang, String>,
}

/// Everything that `GET /help` shows.
#[derive(Debug)]
pub struct Help {
    /// The countries, `int` (everywhere else) last.
    pub countries: Vec<Country>,
    /// How to report on the big platforms.
    pub platforms: Vec<Platform>,
    /// The words: `country-<code>`, `help-<code>-<entry>` with `.about`, `.hours`, `.cost`, and
    /// `platform-<id>-step-<n>`.
    pub texts: Texts,
}

/// A country's help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    /// Its ISO 3166 code in small letters, or `int`.
    pub code: String,
    /// The emergency number, where there is one.
    pub emergency: Option<String>,
    /// Its services, nearest to a child first.
    pub entries: Vec<Entry>,
}

/// One service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name within the country.
    pub id: String,
    /// What it is for.
    pub kind: EntryKind,
    /// How to reach it, the easiest way first.
    pub channels: Vec<Channel>,
    /// The day somebody last checked it.
    pub checked: Option<time::Date>,
}

/// What a service is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// Somebody to talk to.
    Helpline,
    /// Getting a picture taken down.
    Removal,
    /// The police or a hotline to report to.
    Report,
}

/// A way to reach a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum Channel {
    /// A number to call, as one writes it.
    Phone(String),
    /// A number to text.
    Sms(String),
    /// A chat's address.
    Chat(String),
    /// An e-mail address.
    Email(String),
    /// A web page.
    Web(String),
}

/// How to report on a platform, in steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Platform {
    /// Its name within the help files.
    pub id: String,
    /// Its own name, the same in every language.
    pub name: String,
    /// How many steps its guide has.
    pub steps: u8,
    /// The platform's own page about it.
    pub address: String,
    /// The day somebody last checked it.
    pub checked: Option<time::Date>,
}

impl Source {
    /// The help pages that these files tell.
    ///
    /// # Errors
    /// Every problem, as `beratta survey check` prints it.
    pub fn help(&self) -> Result<Help, Vec<crate::survey::Problem>> {
        todo!()
    }
}
