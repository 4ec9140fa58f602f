//! Age bands, the stories that each reads and what each is told before it consents.

use std::collections::BTreeSet;

use super::super::findings::{At, did_you_mean};
use super::super::model::{AgeBand, BandId, Consent, StoryId};
use super::super::reading::{Table, Value};
use super::super::words::Unread;
use super::one_of;
use super::stories::ReadStory;

/// The ages that a band may hold.
const AGES: std::ops::RangeInclusive<i64> = 5..=25;

/// Every band, youngest first; every story read by one of them.
pub(super) fn bands(table: &Table<'_>, stories: &[ReadStory]) -> Vec<AgeBand> {
    let mut bands: Vec<At<AgeBand>> = Vec::new();
    let Some(value) = table.required("band", "[[band]]` with `id`, `from`, `to` and `stories") else {
        return Vec::new();
    };
    for table in value.tables() {
        let Some(band) = band(&table, stories) else { continue };
        match bands.iter().find(|earlier| earlier.value.id == band.id) {
            Some(earlier) => table.error(
                "id",
                format!("a band of this name begins on line {}; give this one another `id`", earlier.line),
            ),
            None => bands.push(At { value: band, line: table.line }),
        }
    }
    bands.sort_by_key(|band| (band.value.from, band.value.to));
    neighbours(table, &bands);
    for story in stories.iter().filter(|story| !bands.iter().any(|band| band.value.stories.contains(&story.story.id))) {
        let id = &story.story.id;
        let key = format!("story.{id}");
        table.error_at(story.line, &key, format!("no band reads `{id}`; name it in a band's `stories`, or remove it"));
    }
    bands.into_iter().map(|band| band.value).collect()
}

fn band(table: &Table<'_>, stories: &[ReadStory]) -> Option<AgeBand> {
    let id = table.id();
    let from = table.required("from", "from = 10").and_then(|value| value.whole::<u8>(AGES));
    let to = table.required("to", "to = 12").and_then(|value| value.whole::<u8>(AGES));
    if let (Some(from), Some(to)) = (&from, &to)
        && from.value > to.value
    {
        let message =
            format!("the band ends ({}) before it begins ({}); write the younger age in `from`", to.value, from.value);
        table.error_at(to.line, "to", message);
    }
    let read = table.required("stories", "stories = [\"game\"]").map(|value| stories_of(&value, stories));
    table.finish("a band");
    let (from, to) = (from?.value, to?.value);
    Some(AgeBand { id: BandId::new(id?.value), from, to, stories: read.unwrap_or_default() })
}

fn stories_of(value: &Value<'_>, stories: &[ReadStory]) -> Vec<StoryId> {
    let names = || stories.iter().map(|story| story.story.id.as_str());
    if value.list().is_some_and(|list| list.is_empty()) {
        value.error(format!("this band reads no story; write {}", one_of(names())));
    }
    let known = value.ids(|value| {
        let id = value.id()?;
        // Without any story, that is the problem.
        if stories.is_empty() || names().any(|name| name == id.value) {
            return Some(id);
        }
        let meant = did_you_mean(&id.value, names());
        value.error(format!("there is no story `{}`{meant}; write {}", id.value, one_of(names())));
        None
    });
    known.into_iter().map(|id| StoryId::new(id.value)).collect()
}

/// Every age between the youngest and the oldest belongs to exactly one band.
fn neighbours(table: &Table<'_>, bands: &[At<AgeBand>]) {
    if bands.is_empty() {
        table.error("band", "a survey needs an age band; write `[[band]]` with `id`, `from`, `to` and `stories`");
    }
    for pair in bands.windows(2) {
        let [At { value: younger, .. }, At { value: older, line }] = pair else { continue };
        if younger.from > younger.to || older.from > older.to {
            continue;
        }
        let key = format!("band.{}.from", older.id);
        if older.from <= younger.to {
            table.error_at(
                *line,
                &key,
                format!("a child of {} belongs to `{}` too; write `from = {}`", older.from, younger.id, younger.to + 1),
            );
        } else if older.from > younger.to + 1 {
            table.error_at(
                *line,
                &key,
                format!(
                    "no band is for age {}; write `from = {}`, or a `[[band]]` between",
                    ages(younger.to + 1, older.from - 1),
                    younger.to + 1
                ),
            );
        }
    }
}

fn ages(from: u8, to: u8) -> String {
    if from == to { from.to_string() } else { format!("{from} to {to}") }
}

const MESSAGE: &str = "message = \"consent-int\"";

/// Every consent; the one for `int` covers every band, so that no child anywhere is without.
pub(super) fn consents(table: &Table<'_>, bands: &[AgeBand], help: &[At<String>], unread: &mut Unread) -> Vec<Consent> {
    let mut consents = Vec::new();
    let mut covered: BTreeSet<(String, BandId)> = BTreeSet::new();
    let Some(value) = table.required("consent", "[[consent]]` with `country = \"int\"`, `bands` and `message") else {
        return consents;
    };
    for table in value.tables() {
        let country = table.required("country", "country = \"int\"").and_then(|value| country(&value, help));
        let read = table.required("bands", "bands = [\"10-12\"]").map(|value| bands_of(&value, bands));
        let message = table.required("message", MESSAGE).and_then(|value| message(&value));
        table.finish("a consent");
        if let (true, Some(message)) = (country.is_none() || read.is_none(), &message) {
            unread.part(message.clone());
        }
        let (Some(country), Some(bands), Some(message)) = (country, read, message) else { continue };
        for band in &bands {
            if !covered.insert((country.clone(), band.clone())) {
                let message = format!("`{band}` has a consent for `{country}` already; name it in only one of them");
                table.error("bands", message);
            }
        }
        consents.push(Consent { country, bands, message });
    }
    for band in bands.iter().filter(|band| !covered.contains(&("int".to_owned(), band.id.clone()))) {
        table.error_at(
            value.line(),
            "consent",
            format!(
                "children of `{0}` in other countries have no consent wording; write a `[[consent]]` with `country = \
                 \"int\"` and `bands = [\"{0}\"]`",
                band.id
            ),
        );
    }
    consents
}

fn country(value: &Value<'_>, help: &[At<String>]) -> Option<String> {
    let code = value.text()?.value;
    let codes = || help.iter().map(|code| code.value.as_str());
    if code == "int" || codes().any(|known| known == code) {
        return Some(code.to_owned());
    }
    let known = one_of(codes().filter(|code| *code != "int").chain(["int"]));
    value.error(format!("`{}` is none of this survey's `help` codes; write {known}", super::reading::one_line(code)));
    None
}

fn bands_of(value: &Value<'_>, bands: &[AgeBand]) -> Vec<BandId> {
    let names = || bands.iter().map(|band| band.id.as_str());
    if value.list().is_some_and(|list| list.is_empty()) {
        value.error(format!("this consent is for nobody; write {}", one_of(names())));
    }
    let known = value.ids(|value| {
        let id = value.id()?;
        // Without any band, that is the problem.
        if bands.is_empty() || names().any(|name| name == id.value) {
            return Some(id);
        }
        let meant = did_you_mean(&id.value, names());
        value.error(format!("there is no band `{}`{meant}; write {}", id.value, one_of(names())));
        None
    });
    known.into_iter().map(|id| BandId::new(id.value)).collect()
}

fn message(value: &Value<'_>) -> Option<String> {
    let id = value.fluent_id()?.value;
    if id.starts_with("consent-") {
        return Some(id);
    }
    value.error(format!("a consent's message begins with `consent-`; write `message = \"consent-{id}\"`"));
    None
}
