//! The trail as JSON Lines (jsonlines.org): an entry a line, and its head as the last line.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use time::{OffsetDateTime, UtcOffset};

use super::{Entry, EntryHash, Head, Kept, Unreadable};

/// What a line of an export holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exported {
    /// An entry.
    Entry(Kept),
    /// The head, on the last line.
    Head(Head),
}

/// As it stands in the file. Texts are those that the hash is over.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Line {
    Entry {
        number: u64,
        #[serde(with = "time::serde::rfc3339")]
        at: OffsetDateTime,
        actor: String,
        act: String,
        subject: String,
        detail: String,
        hash: String,
    },
    Head {
        count: u64,
        head: String,
        mac: Option<String>,
    },
}

/// The line of an entry, without its end.
///
/// # Errors
/// When its moment has no year of four digits.
pub fn write_line(kept: &Kept) -> Result<String, serde_json::Error> {
    let Entry { number, at, actor, act, subject, detail } = &kept.entry;
    serde_json::to_string(&Line::Entry {
        number: *number,
        at: *at,
        actor: actor.to_string(),
        act: act.to_string(),
        subject: subject.to_string(),
        detail: detail.to_string(),
        hash: kept.hash.to_string(),
    })
}

/// The line of a head, without its end.
///
/// # Errors
/// Never: texts and numbers can be written.
pub fn write_head(head: &Head) -> Result<String, serde_json::Error> {
    serde_json::to_string(&Line::Head {
        count: head.count,
        head: head.hash.to_string(),
        mac: head.mac.map(|mac| HEXLOWER.encode(&mac)),
    })
}

/// Reads a line that [`write_line`] or [`write_head`] wrote. One that says the same in another way is none: a change that
/// no hash shows is a change all the same.
///
/// # Errors
/// When it is none.
pub fn read_line(line: &str) -> Result<Exported, Unreadable> {
    let read = parse(line)?;
    let again = match &read {
        Exported::Entry(kept) => write_line(kept),
        Exported::Head(head) => write_head(head),
    };
    if again.is_ok_and(|again| again == line) { Ok(read) } else { Err(Unreadable("a line")) }
}

fn parse(line: &str) -> Result<Exported, Unreadable> {
    let line: Line = serde_json::from_str(line).map_err(|_| Unreadable("a line"))?;
    match line {
        Line::Entry { number, at, actor, act, subject, detail, hash } => {
            let (actor, act) = (actor.parse()?, act.parse()?);
            let (subject, detail) = (subject.parse()?, detail.parse()?);
            let at = at.to_offset(UtcOffset::UTC).truncate_to_second();
            let entry = Entry { number, at, actor, act, subject, detail };
            Ok(Exported::Entry(Kept { entry, hash: EntryHash(bytes(&hash)?) }))
        }
        Line::Head { count, head, mac } => {
            let mac = mac.map(|mac| bytes(&mac)).transpose()?;
            Ok(Exported::Head(Head { count, hash: EntryHash(bytes(&head)?), mac }))
        }
    }
}

fn bytes(text: &str) -> Result<[u8; 32], Unreadable> {
    let bytes = HEXLOWER.decode(text.as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or(Unreadable("a hash"))
}
