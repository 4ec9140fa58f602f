//! Every table and its columns, for whatever treats all rows alike: backup, restore and verify.

use std::fmt;

use uuid::Uuid;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Uuid,
    MaybeUuid,
    Bytes,
    MaybeBytes,
    Text,
    MaybeText,
    Bool,
    Int,
    BigInt,
    MaybeBigInt,
}

/// One value, of the kind of its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Uuid(Uuid),
    MaybeUuid(Option<Uuid>),
    Bytes(Vec<u8>),
    MaybeBytes(Option<Vec<u8>>),
    Text(String),
    MaybeText(Option<String>),
    Bool(bool),
    Int(i32),
    BigInt(i64),
    MaybeBigInt(Option<i64>),
}

/// The values of a row, in the order of [`Table::columns`].
pub(crate) type Cells = Vec<Cell>;

/// A table. The columns of its key come first.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) key: usize,
    pub(crate) columns: &'static [(&'static str, Kind)],
}

impl Table {
    /// How many rows are in memory at once. A recording is larger than a thousand answers.
    pub(crate) fn page(&self) -> i64 {
        if self.name == "recordings" { 8 } else { 500 }
    }

    /// Where a column of this name stands.
    pub(crate) fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|(name, _)| *name == column)
    }

    /// The names of the key's columns, with commas.
    pub(crate) fn key_list(&self) -> String {
        names(&self.columns[..self.key])
    }

    /// The names of all columns, with commas.
    pub(crate) fn column_list(&self) -> String {
        names(self.columns)
    }
}

fn names(columns: &[(&str, Kind)]) -> String {
    columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
}

impl fmt::Display for Cell {
    /// As a key is named to people. A keyed hash is cut: it is enough to find the row by.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Uuid(id) => id.fmt(f),
            Self::Bytes(bytes) => bytes.iter().take(4).try_for_each(|byte| write!(f, "{byte:02x}")),
            Self::Text(text) => text.fmt(f),
            Self::Int(number) => number.fmt(f),
            Self::BigInt(number) => number.fmt(f),
            Self::Bool(_) | Self::MaybeUuid(_) | Self::MaybeBytes(_) | Self::MaybeText(_) | Self::MaybeBigInt(_) => {
                f.write_str("…")
            }
        }
    }
}

/// Every table, in an order in which rows may be written: what is referred to comes first.
pub(crate) const TABLES: [Table; 36] = [
    Table {
        name: "surveys",
        key: 2,
        columns: &[
            ("slug", Kind::Text),
            ("version", Kind::Text),
            ("source", Kind::Text),
            ("imported", Kind::BigInt),
            ("latest", Kind::Bool),
        ],
    },
    Table { name: "recordings", key: 1, columns: &[("hash", Kind::Text), ("sound", Kind::Bytes)] },
    Table {
        name: "help",
        key: 1,
        columns: &[("only_row", Kind::Int), ("source", Kind::Text), ("imported", Kind::BigInt)],
    },
    Table { name: "server_key_check", key: 1, columns: &[("only_row", Kind::Int), ("value", Kind::Bytes)] },
    Table {
        name: "waves",
        key: 1,
        columns: &[
            ("id", Kind::Uuid),
            ("slug", Kind::Text),
            ("survey", Kind::Text),
            ("version", Kind::Text),
            ("public_key", Kind::Bytes),
            ("opened", Kind::BigInt),
            ("closed", Kind::MaybeBigInt),
            ("draft", Kind::Bool),
            ("api", Kind::Bool),
            ("rewrite_due", Kind::Bool),
            ("state", Kind::Text),
            ("retention_days", Kind::MaybeBigInt),
            ("reported", Kind::MaybeBigInt),
            ("summary", Kind::MaybeText),
        ],
    },
    Table { name: "purges", key: 1, columns: &[("wave", Kind::Uuid), ("purged", Kind::BigInt)] },
    Table {
        name: "trials",
        key: 2,
        columns: &[
            ("wave", Kind::Uuid),
            ("id", Kind::Uuid),
            ("version", Kind::Text),
            ("held", Kind::Text),
            ("children", Kind::Text),
            ("lesson", Kind::Text),
            ("logged", Kind::BigInt),
        ],
    },
    Table {
        name: "variant_counts",
        key: 3,
        columns: &[
            ("wave", Kind::Uuid),
            ("band", Kind::Text),
            ("variant", Kind::Int),
            ("served", Kind::BigInt),
            ("completed", Kind::BigInt),
        ],
    },
    Table {
        name: "complaints",
        key: 2,
        columns: &[("wave", Kind::Uuid), ("id", Kind::Uuid), ("sealed", Kind::Bytes), ("week", Kind::Text)],
    },
    Table {
        name: "audit",
        key: 1,
        columns: &[
            ("number", Kind::BigInt),
            ("at", Kind::BigInt),
            ("actor", Kind::Text),
            ("act", Kind::Text),
            ("subject", Kind::Text),
            ("detail", Kind::Text),
            ("hash", Kind::Bytes),
        ],
    },
    Table {
        name: "audit_head",
        key: 1,
        columns: &[("only_row", Kind::Int), ("count", Kind::BigInt), ("hash", Kind::Bytes), ("mac", Kind::Bytes)],
    },
    Table { name: "withdrawals", key: 2, columns: &[("wave", Kind::Uuid), ("code", Kind::Bytes)] },
    Table { name: "inbox", key: 2, columns: ANSWER.split_at(ANSWER.len() - 1).0 },
    Table { name: "answers", key: 2, columns: ANSWER },
    Table {
        name: "people",
        key: 1,
        columns: &[
            ("id", Kind::Uuid),
            ("name", Kind::Text),
            ("login", Kind::Text),
            ("role", Kind::Text),
            ("password", Kind::Text),
            ("totp_salt", Kind::MaybeBytes),
            ("totp_step", Kind::MaybeBigInt),
            ("disabled", Kind::Bool),
        ],
    },
    Table { name: "recovery_codes", key: 2, columns: &[("person", Kind::Uuid), ("code", Kind::Bytes)] },
    Table {
        name: "invitations",
        key: 1,
        columns: &[("token", Kind::Bytes), ("role", Kind::Text), ("until", Kind::BigInt)],
    },
    Table {
        name: "sessions",
        key: 1,
        columns: &[
            ("token", Kind::Bytes),
            ("person", Kind::Uuid),
            ("second_factor", Kind::Bool),
            ("began", Kind::BigInt),
            ("seen", Kind::BigInt),
            ("reset_shown", Kind::Bool),
        ],
    },
    Table {
        name: "passkeys",
        key: 1,
        columns: &[
            ("id", Kind::Bytes),
            ("person", Kind::Uuid),
            ("name", Kind::Text),
            ("public_key", Kind::Bytes),
            ("sign_count", Kind::BigInt),
            ("added", Kind::BigInt),
        ],
    },
    Table { name: "spent_challenges", key: 1, columns: &[("challenge", Kind::Bytes), ("until", Kind::BigInt)] },
    Table {
        name: "factor_resets",
        key: 1,
        columns: &[("person", Kind::Uuid), ("token", Kind::Bytes), ("until", Kind::BigInt)],
    },
    Table {
        name: "claims",
        key: 2,
        columns: &[("wave", Kind::Uuid), ("answer", Kind::Uuid), ("person", Kind::Uuid), ("until", Kind::BigInt)],
    },
    Table {
        name: "decisions",
        key: 2,
        columns: &[
            ("wave", Kind::Uuid),
            ("answer", Kind::Uuid),
            ("person", Kind::Uuid),
            ("decided", Kind::BigInt),
            ("audience", Kind::MaybeText),
            ("reason", Kind::MaybeText),
            ("note", Kind::MaybeBytes),
            ("stack", Kind::MaybeUuid),
        ],
    },
    Table {
        name: "released_texts",
        key: 3,
        columns: &[("wave", Kind::Uuid), ("answer", Kind::Uuid), ("question", Kind::Text), ("text", Kind::Text)],
    },
    Table { name: "screening_settings", key: 1, columns: &[("wave", Kind::Uuid), ("two_person", Kind::Bool)] },
    Table { name: "second_looks", key: 2, columns: &[("wave", Kind::Uuid), ("answer", Kind::Uuid)] },
    Table {
        name: "redactions",
        key: 2,
        columns: &[("wave", Kind::Uuid), ("answer", Kind::Uuid), ("taken_out", Kind::Text)],
    },
    Table {
        name: "danger_alerts",
        key: 2,
        columns: &[
            ("wave", Kind::Uuid),
            ("answer", Kind::Uuid),
            ("tries", Kind::Int),
            ("due", Kind::BigInt),
            ("sent", Kind::MaybeBigInt),
        ],
    },
    Table {
        name: "danger_openings",
        key: 1,
        columns: &[
            ("id", Kind::Uuid),
            ("wave", Kind::Uuid),
            ("answer", Kind::Uuid),
            ("lead", Kind::Uuid),
            ("purpose", Kind::Text),
            ("asked", Kind::BigInt),
            ("colleague", Kind::MaybeUuid),
            ("agreed", Kind::MaybeBigInt),
            ("opened", Kind::MaybeBigInt),
            ("outcome", Kind::MaybeText),
            ("note", Kind::MaybeBytes),
            ("dealt", Kind::MaybeBigInt),
        ],
    },
    Table {
        name: "published_counts",
        key: 2,
        columns: &[("wave", Kind::Uuid), ("counted", Kind::Text), ("count", Kind::BigInt)],
    },
    Table {
        name: "groups",
        key: 1,
        columns: &[
            ("id", Kind::Uuid),
            ("wave", Kind::Uuid),
            ("name", Kind::Text),
            ("audience", Kind::Text),
            ("languages", Kind::Text),
            ("code", Kind::MaybeBytes),
            ("until", Kind::MaybeBigInt),
        ],
    },
    Table {
        name: "held_samples",
        key: 1,
        columns: &[
            ("id", Kind::Uuid),
            ("of_group", Kind::Uuid),
            ("wave", Kind::Uuid),
            ("asked", Kind::BigInt),
            ("size", Kind::Int),
            ("stayed", Kind::MaybeBigInt),
            ("released", Kind::MaybeBigInt),
        ],
    },
    Table {
        name: "held_sample_answers",
        key: 2,
        columns: &[
            ("wave", Kind::Uuid),
            ("answer", Kind::Uuid),
            ("sample", Kind::Uuid),
            ("person", Kind::Uuid),
            ("looked", Kind::Bool),
        ],
    },
    Table { name: "facilitators", key: 2, columns: &[("person", Kind::Uuid), ("of_group", Kind::Uuid)] },
    Table {
        name: "analysts",
        key: 1,
        columns: &[("person", Kind::Uuid), ("of_group", Kind::Uuid), ("lang", Kind::Text)],
    },
    Table {
        name: "waiting",
        key: 1,
        columns: &[
            ("id", Kind::Uuid),
            ("of_group", Kind::Uuid),
            ("name", Kind::Text),
            ("login", Kind::Text),
            ("lang", Kind::Text),
            ("token", Kind::Bytes),
            ("approved", Kind::Bool),
            ("until", Kind::BigInt),
        ],
    },
];

const ANSWER: &[(&str, Kind)] = &[
    ("wave", Kind::Uuid),
    ("id", Kind::Uuid),
    ("band", Kind::Text),
    ("variant", Kind::Int),
    ("gender", Kind::MaybeText),
    ("lang", Kind::Text),
    ("closed", Kind::Text),
    ("show_words", Kind::Bool),
    ("sealed", Kind::Bytes),
    ("week", Kind::Text),
    ("token", Kind::Bytes),
    ("code", Kind::Bytes),
    ("fingerprint", Kind::Bytes),
    ("screening_began", Kind::Bool),
];
