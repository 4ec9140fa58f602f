//! Reading the help files: every service with its channels, every platform with its guide, the words in every language.

use time::{Date, Duration};

use super::{Channel, Country, Entry, EntryKind, Help, Platform, Source};
use crate::survey::findings::{At, File, Findings, did_you_mean, listed};
use crate::survey::reading::{Mended, Table, Value, is_https, one_line};
use crate::survey::words::{Attribute, Unread, Wanted, Words};
use crate::survey::{Lang, Promises, Texts, is_country};

/// Numbers and opening hours change: after half a year somebody must have looked again.
const DAYS_CHECKED: i64 = 180;
/// The structure file that is no country.
const PLATFORMS: &str = "platforms";

const ENTRY_WORDS: &[Attribute] = &[
    Attribute { id: "about", optional: false },
    Attribute { id: "hours", optional: false },
    Attribute { id: "cost", optional: false },
];

/// Reads every help file and reports every problem in them.
pub(super) fn read(source: &Source, promises: Option<&Promises>, findings: &Findings) -> Help {
    let mut help = Help { countries: Vec::new(), platforms: Vec::new(), texts: Texts::default() };
    let mut unread = Unread::default();
    for (name, text) in &source.structure {
        let file = File::new(format!("help/{name}.toml"), text, findings);
        let mended = Mended::read(&file);
        let document = mended.document();
        let table = mended.table(&file, &document);
        if mended.broken {
            unread.everything();
        }
        if name == PLATFORMS {
            help.platforms = platforms(&table, promises, &mut unread);
        } else {
            help.countries.extend(country(&table, name, promises, &mut unread));
        }
    }
    help.countries.sort_by_key(|country| (country.code == "int", country.code.clone()));
    hold_words(source, &wanted(&help), &unread, findings);
    help.texts = Texts::new(source.texts.iter().map(|(lang, text)| (lang, text.as_str())));
    help
}

fn wanted(help: &Help) -> Vec<Wanted<'static>> {
    let mut wanted = Vec::new();
    for country in &help.countries {
        wanted.push(Wanted::plain(format!("country-{}", country.code)));
        let entries = country.entries.iter().map(|entry| format!("help-{}-{}", country.code, entry.id));
        wanted.extend(entries.map(|id| Wanted::plain(id).with_attributes(ENTRY_WORDS)));
    }
    for platform in &help.platforms {
        let steps = (1..=platform.steps).map(|step| format!("platform-{}-step-{step}", platform.id));
        wanted.extend(steps.map(Wanted::plain));
    }
    wanted
}

fn hold_words(source: &Source, wanted: &[Wanted<'_>], unread: &Unread, findings: &Findings) {
    for (lang, text) in &source.texts {
        let file = File::new(format!("help/{lang}.ftl"), text, findings);
        Words::read(&file).hold_against(wanted, None, unread);
    }
}

fn country(table: &Table<'_>, name: &str, promises: Option<&Promises>, unread: &mut Unread) -> Option<Country> {
    if !is_country(name) {
        table.error(
            "country",
            format!("`{name}.toml` is no country; name the file by two small letters, `se.toml`, or `int.toml`"),
        );
        return None;
    }
    if let Some(value) = table.required("country", "country = \"se\"")
        && value.text().is_some_and(|code| code.value != name)
    {
        value.error(format!("this is not the file's name; write `country = \"{name}\"`"));
    }
    let emergency = table.optional("emergency", "emergency = \"112\"").and_then(|value| number(&value));
    let languages = table.optional("languages", LANGUAGES).map(|value| languages(&value)).unwrap_or_default();
    let mut entries: Vec<Entry> = Vec::new();
    let value = table.required("entry", "[[entry]]");
    for table in value.iter().flat_map(Value::tables) {
        let Some(entry) = entry(&table, promises) else {
            unread.part(table.path.replace("entry.", &format!("help-{name}-")));
            continue;
        };
        if entries.iter().any(|earlier| earlier.id == entry.id) {
            table.error("id", format!("this file has an entry `{}` already; give this one another `id`", entry.id));
        } else {
            entries.push(entry);
        }
    }
    table.finish("a help file");
    Some(Country { code: name.to_owned(), emergency, languages, entries })
}

fn entry(table: &Table<'_>, promises: Option<&Promises>) -> Option<Entry> {
    let id = table.id();
    let kind = table.required("kind", "kind = \"helpline\"").and_then(|value| entry_kind(&value));
    let channels = table.required("channels", CHANNELS).map(|value| channels(&value)).unwrap_or_default();
    if let Some(value) = table.required("source", "source = \"https://www.bris.se/\"") {
        https(&value);
    }
    let checked = checked(table, promises);
    table.finish("an entry");
    Some(Entry { id: id?.value, kind: kind?, channels, checked })
}

fn entry_kind(value: &Value<'_>) -> Option<EntryKind> {
    match value.text()?.value {
        "helpline" => Some(EntryKind::Helpline),
        "removal" => Some(EntryKind::Removal),
        "report" => Some(EntryKind::Report),
        other => {
            let kinds = ["helpline", "removal", "report"];
            let meant = did_you_mean(other, kinds);
            value.error(format!("`{}` is no kind of help{meant}; write one of {}", one_line(other), listed(kinds)));
            None
        }
    }
}

const LANGUAGES: &str = "languages = [\"sv\"]";

fn languages(value: &Value<'_>) -> Vec<Lang> {
    let tags = value.list().unwrap_or_default();
    let read = |tag: &Value<'_>| {
        let read = tag.text()?.value.parse().ok();
        if read.is_none() {
            tag.error(format!("this is no language; write tags such as `{LANGUAGES}`"));
        }
        read
    };
    tags.iter().filter_map(read).collect()
}

const CHANNELS: &str = "channels = [ { kind = \"phone\", value = \"116 111\" } ]";

fn channels(value: &Value<'_>) -> Vec<Channel> {
    if value.list().is_some_and(|list| list.is_empty()) {
        value.error(format!("there is no way to reach this service; write `{CHANNELS}`"));
    }
    value.tables().iter().filter_map(channel).collect()
}

fn channel(table: &Table<'_>) -> Option<Channel> {
    const KINDS: [&str; 5] = ["phone", "sms", "chat", "email", "web"];
    let kind = table.required("kind", "kind = \"phone\"").and_then(|kind| Some((kind.text()?.value, kind)));
    let value = table.required("value", "value = \"116 111\"");
    table.finish("a channel");
    let ((kind, kind_value), value) = (kind?, value?);
    match kind {
        "phone" => number(&value).map(Channel::Phone),
        "sms" => number(&value).map(Channel::Sms),
        "chat" => https(&value).map(Channel::Chat),
        "email" => email(&value).map(Channel::Email),
        "web" => https(&value).map(Channel::Web),
        other => {
            let meant = did_you_mean(other, KINDS);
            kind_value.error(format!("`{}` is no channel{meant}; write one of {}", one_line(other), listed(KINDS)));
            None
        }
    }
}

fn number(value: &Value<'_>) -> Option<String> {
    let number = value.text()?.value;
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    if digits >= 2 && number.bytes().all(|byte| byte.is_ascii_digit() || b" +-()".contains(&byte)) {
        return Some(number.to_owned());
    }
    value.error(format!(
        "`{}` is no number that one can dial; write digits, spaces, `+` and hyphens, `116 111`",
        one_line(number)
    ));
    None
}

fn https(value: &Value<'_>) -> Option<String> {
    let address = value.text()?.value;
    if is_https(address) {
        return Some(address.to_owned());
    }
    value.error(format!("`{}` is no https address; write `https://` and the rest", one_line(address)));
    None
}

fn email(value: &Value<'_>) -> Option<String> {
    let address = value.text()?.value;
    let plain = !address.contains(|c: char| c.is_whitespace() || "\"'<>\\`?&".contains(c));
    let parts = address.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if plain && parts {
        return Some(address.to_owned());
    }
    value.error(format!("`{}` is no e-mail address; write `name@example.org`", one_line(address)));
    None
}

fn platforms(table: &Table<'_>, promises: Option<&Promises>, unread: &mut Unread) -> Vec<Platform> {
    let mut platforms: Vec<Platform> = Vec::new();
    let value = table.required("platform", "[[platform]]");
    for table in value.iter().flat_map(Value::tables) {
        let Some(platform) = platform(&table, promises) else {
            unread.part(table.path.replace('.', "-"));
            continue;
        };
        if platforms.iter().any(|earlier| earlier.id == platform.id) {
            table.error("id", format!("there is a platform `{}` already; give this one another `id`", platform.id));
        } else {
            platforms.push(platform);
        }
    }
    table.finish("the platforms' file");
    platforms
}

fn platform(table: &Table<'_>, promises: Option<&Promises>) -> Option<Platform> {
    let id = table.id();
    let name = table.required("name", "name = \"Instagram\"").and_then(|value| value.words());
    let steps = table.required("steps", "steps = 4").and_then(|value| value.whole(1..=20));
    let address =
        table.required("address", "address = \"https://help.instagram.com/\"").and_then(|value| https(&value));
    let checked = checked(table, promises);
    table.finish("a platform");
    let name = name?.value.to_owned();
    Some(Platform { id: id?.value, name, steps: steps?.value, address: address?, checked })
}

/// The day on which a person last compared this with its source.
fn checked(table: &Table<'_>, promises: Option<&Promises>) -> Option<Date> {
    let checked = table.optional("checked", "checked = 2026-11-01").map(|value| (value.date(), value.line()));
    let Some(promises) = promises else { return checked?.0.map(|day| day.value) };
    let report = |line, message| table.file.report(promises.severity, line, table.key("checked"), message);
    match checked {
        None => report(
            table.line,
            format!("nobody has checked this; compare it with its own page, then write `checked = {}`", promises.today),
        ),
        Some((Some(At { value: day, .. }), line)) if day > promises.today => {
            report(line, format!("{day} is yet to come; write the day on which it was checked"));
        }
        Some((Some(At { value: day, .. }), line)) if promises.today - day > Duration::days(DAYS_CHECKED) => {
            let days = (promises.today - day).whole_days();
            report(
                line,
                format!(
                    "checked {days} days ago, the limit is {DAYS_CHECKED}; compare it with its own page, then write \
                     `checked = {}`",
                    promises.today
                ),
            );
        }
        _ => (),
    }
    checked?.0.map(|day| day.value)
}
