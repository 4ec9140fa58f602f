//! Reading TOML so that every value knows its line, a wrong one is reported and the rest is read all the same.

use std::cell::RefCell;
use std::ops::RangeInclusive;

use time::{Date, Month};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::findings::{At, File, did_you_mean, listed};

/// The keys that stood on lines that are no TOML: not read, but not missing either.
#[derive(Default)]
struct Lost {
    keys: Vec<String>,
    everything: bool,
}

/// A TOML text in which every line that is no TOML is blank: the parser would lose all that follows such a line.
pub(crate) struct Mended {
    text: String,
    lost: Lost,
    /// Whether a line had to be blanked.
    pub(crate) broken: bool,
}

impl Mended {
    /// Reports what is no TOML in a file.
    pub(crate) fn read(file: &File<'_>) -> Self {
        let mut mended = Self { text: file.text.to_owned(), lost: Lost::default(), broken: false };
        // Each round blanks a line; a text with more broken lines than this is no survey.
        for _ in 0..50 {
            let (_, errors) = DeTable::parse_recoverable(&mended.text);
            let Some(error) = errors.first() else { return mended };
            let offset = error.span().map_or(mended.text.len(), |span| span.start).min(mended.text.len());
            let said = error.message().replace('\n', " ");
            let message = format!("this is no TOML ({said}); write `key = value`, with texts in double quotes");
            file.error(file.line(offset), "toml", message);
            if !mended.blank(offset) {
                break;
            }
        }
        mended.text.clear();
        mended.lost.everything = true;
        mended.broken = true;
        mended
    }

    /// Blanks the line of an offset. Whether there was anything to blank.
    fn blank(&mut self, offset: usize) -> bool {
        let bytes = self.text.as_bytes();
        let start = bytes[..offset].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let end = bytes[offset..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |length| offset + length);
        let (Some(line), Some(before), Some(after)) =
            (self.text.get(start..end), self.text.get(..start), self.text.get(end..))
        else {
            return false;
        };
        if line.trim().is_empty() {
            return false;
        }
        let key = line.trim_start().split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next();
        self.lost.keys.extend(key.map(str::to_owned));
        self.broken = true;
        self.text = format!("{before}{}{after}", " ".repeat(line.len()));
        true
    }

    /// What could be read.
    pub(crate) fn document(&self) -> DeTable<'_> {
        DeTable::parse_recoverable(&self.text).0.into_inner()
    }

    /// The whole of the document, to read its keys.
    pub(crate) fn table<'d>(&'d self, file: &'d File<'d>, document: &'d DeTable<'d>) -> Table<'d> {
        Table { file, path: String::new(), line: 1, read: document, lost: &self.lost, asked: RefCell::default() }
    }
}

/// A table that is being read. It remembers which keys were asked for, so that [`Table::finish`] can name the others.
pub(crate) struct Table<'d> {
    pub(crate) file: &'d File<'d>,
    /// Its place, `story.game`; empty for the whole file.
    pub(crate) path: String,
    /// Where it begins.
    pub(crate) line: usize,
    read: &'d DeTable<'d>,
    lost: &'d Lost,
    asked: RefCell<Vec<&'static str>>,
}

impl<'d> Table<'d> {
    /// The full name of a key in this table.
    pub(crate) fn key(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Reports an error on this table's first line.
    pub(crate) fn error(&self, key: &str, message: impl Into<String>) {
        self.file.error(self.line, self.key(key), message);
    }

    /// Reports an error on a line of this table.
    pub(crate) fn error_at(&self, line: usize, key: &str, message: impl Into<String>) {
        self.file.error(line, self.key(key), message);
    }

    /// A key that may stand here. `example` is what a problem tells the writer to write.
    pub(crate) fn optional(&self, key: &'static str, example: &'static str) -> Option<Value<'d>> {
        if !self.asked.borrow().contains(&key) {
            self.asked.borrow_mut().push(key);
        }
        let value = self.read.get(key)?;
        Some(Value { file: self.file, path: self.key(key), example, spanned: value, lost: self.lost })
    }

    /// A key that must stand here.
    pub(crate) fn required(&self, key: &'static str, example: &'static str) -> Option<Value<'d>> {
        let value = self.optional(key, example);
        if value.is_none() && !self.is_lost(key) {
            self.error(key, format!("`{key}` is missing; write `{example}`"));
        }
        value
    }

    /// Whether a key stood on a line that is no TOML.
    pub(crate) fn is_lost(&self, key: &str) -> bool {
        self.lost.everything || self.lost.keys.iter().any(|lost| lost == key)
    }

    /// Reports every key that nobody asked for.
    pub(crate) fn finish(&self, what: &str) {
        let asked = self.asked.borrow();
        for key in self.read.keys().filter(|key| !asked.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref();
            let meant = did_you_mean(name, asked.iter().copied());
            let known = listed(asked.iter());
            self.error_at(
                self.file.line(key.span().start),
                name,
                format!("{what} has no key `{name}`{meant}; remove it, or write one of {known}"),
            );
        }
    }

    /// The keys of a table whose keys are names, with their values.
    pub(crate) fn entries(&self, example: &'static str) -> Vec<(At<&'d str>, Value<'d>)> {
        let entries = self.read.iter().map(|(key, spanned)| {
            let name: &'d str = key.get_ref();
            let value = Value { file: self.file, path: self.key(name), example, spanned, lost: self.lost };
            (At { value: name, line: self.file.line(key.span().start) }, value)
        });
        entries.collect()
    }

    /// A name that may stand in messages, form fields and addresses.
    pub(crate) fn id(&self) -> Option<At<String>> {
        self.required("id", "id = \"a-name\"").and_then(|value| value.id())
    }
}

/// A value that is being read.
pub(crate) struct Value<'d> {
    file: &'d File<'d>,
    /// Its full key.
    pub(crate) path: String,
    example: &'static str,
    spanned: &'d Spanned<DeValue<'d>>,
    lost: &'d Lost,
}

impl<'d> Value<'d> {
    pub(crate) fn line(&self) -> usize {
        self.file.line(self.spanned.span().start)
    }

    /// Reports what is wrong with this value.
    pub(crate) fn error(&self, message: impl Into<String>) {
        self.file.error(self.line(), self.path.clone(), message);
    }

    fn at<T>(&self, value: T) -> At<T> {
        At { value, line: self.line() }
    }

    fn wrong(&self, wanted: &str) {
        let found = match self.spanned.get_ref() {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with a fraction",
            DeValue::Boolean(_) => "`true` or `false`",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.error(format!("this is {found} and should be {wanted}; write `{}`", self.example));
    }

    pub(crate) fn text(&self) -> Option<At<&'d str>> {
        let text = self.spanned.get_ref().as_str();
        if text.is_none() {
            self.wrong("a text in double quotes");
        }
        text.map(|text| self.at(text))
    }

    /// A text that says something.
    pub(crate) fn words(&self) -> Option<At<&'d str>> {
        let text = self.text()?;
        let says = text.value.chars().filter(|letter| letter.is_alphanumeric()).count() > 1;
        if !says || ["todo", "tbd", "xxx"].contains(&text.value.trim().to_lowercase().as_str()) {
            self.error(format!("nothing is said here yet; write `{}`", self.example));
            return None;
        }
        Some(text)
    }

    pub(crate) fn id(&self) -> Option<At<String>> {
        let text = self.text()?;
        if is_id(text.value) {
            return Some(self.at(text.value.to_owned()));
        }
        let suggestion = as_id(text.value);
        self.error(format!(
            "`{}` is no name for use in files and forms; write 1 to 60 small letters a-z, digits and hyphens: \
             `{suggestion}`",
            one_line(text.value)
        ));
        None
    }

    /// A name that is also one in Fluent, where it must begin with a letter.
    pub(crate) fn fluent_id(&self) -> Option<At<String>> {
        let id = self.id()?;
        if id.value.starts_with(|first: char| first.is_ascii_lowercase()) {
            return Some(id);
        }
        self.error(format!("`{}` must begin with a letter a-z; write `a-{}`", id.value, id.value));
        None
    }

    pub(crate) fn flag(&self) -> Option<At<bool>> {
        let flag = self.spanned.get_ref().as_bool();
        if flag.is_none() {
            self.wrong("`true` or `false`");
        }
        flag.map(|flag| self.at(flag))
    }

    /// A whole number within limits.
    pub(crate) fn whole<N: TryFrom<i64>>(&self, limits: RangeInclusive<i64>) -> Option<At<N>> {
        let Some(number) = self.spanned.get_ref().as_integer() else {
            self.wrong("a whole number");
            return None;
        };
        let number = i64::from_str_radix(number.as_str(), number.radix()).ok();
        let within = number.filter(|number| limits.contains(number)).and_then(|number| N::try_from(number).ok());
        if within.is_none() {
            let found = number.map_or_else(|| "this number".to_owned(), |number| number.to_string());
            let (from, to) = limits.into_inner();
            self.error(format!("{found} is outside the limits; write a whole number from {from} to {to}"));
        }
        within.map(|number| self.at(number))
    }

    pub(crate) fn date(&self) -> Option<At<Date>> {
        let date = match self.spanned.get_ref().as_datetime() {
            Some(toml::value::Datetime { date: Some(date), time: None, offset: None }) => {
                let month = Month::try_from(date.month).ok();
                month.and_then(|month| Date::from_calendar_date(i32::from(date.year), month, date.day).ok())
            }
            _ => None,
        };
        if date.is_none() {
            self.wrong("a day, without quotes");
        }
        date.map(|date| self.at(date))
    }

    /// The values of a list.
    pub(crate) fn list(&self) -> Option<Vec<Value<'d>>> {
        let Some(array) = self.spanned.get_ref().as_array() else {
            self.wrong("a list in square brackets");
            return None;
        };
        let file = self.file;
        let values = array.iter().map(|spanned| Value {
            file,
            path: self.path.clone(),
            example: self.example,
            spanned,
            lost: self.lost,
        });
        Some(values.collect())
    }

    /// A list of names, each once.
    pub(crate) fn ids(&self, read: impl Fn(&Value<'d>) -> Option<At<String>>) -> Vec<At<String>> {
        let mut ids: Vec<At<String>> = Vec::new();
        for value in self.list().unwrap_or_default() {
            let Some(id) = read(&value) else { continue };
            if ids.iter().any(|earlier| earlier.value == id.value) {
                value.error(format!("`{}` stands here twice; remove one", id.value));
            } else {
                ids.push(id);
            }
        }
        ids
    }

    pub(crate) fn table(&self) -> Option<Table<'d>> {
        let Some(table) = self.spanned.get_ref().as_table() else {
            self.wrong("a table");
            return None;
        };
        let (path, line) = (self.path.clone(), self.line());
        Some(Table { file: self.file, path, line, read: table, lost: self.lost, asked: RefCell::default() })
    }

    /// The tables of a list, each called by its `id` where it has one, else by its number.
    pub(crate) fn tables(&self) -> Vec<Table<'d>> {
        let mut tables = Vec::new();
        for (value, number) in self.list().unwrap_or_default().into_iter().zip(1..) {
            let Some(mut table) = value.table() else { continue };
            let id = table.read.get("id").and_then(|id| id.get_ref().as_str());
            table.path = match id {
                Some(id) => format!("{}.{}", self.path, one_line(id)),
                None => format!("{}[{number}]", self.path),
            };
            tables.push(table);
        }
        tables
    }
}

/// Whether a name can stand in messages, form fields and addresses.
pub(crate) fn is_id(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The name nearest to a text, for a suggestion.
fn as_id(text: &str) -> String {
    let letters =
        text.to_lowercase().chars().take(60).map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let id: String = letters;
    let id = id.trim_matches('-');
    if id.is_empty() { "a-name".to_owned() } else { id.to_owned() }
}

/// The start of a text, for a message of one line.
pub(crate) fn one_line(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    let line = words.join(" ");
    if line.chars().count() > 60 { format!("{}…", line.chars().take(60).collect::<String>()) } else { line }
}

/// Whether this is an address that a page may link to: https, a host, nothing that could break out of a link.
pub(crate) fn is_https(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.')
        && !host.contains('@')
        && !address.contains(|c: char| c.is_whitespace() || c.is_control() || "\"'<>\\`".contains(c))
}
