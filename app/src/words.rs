//! The words of the pages in every language: one file of Fluent messages a language in `app/locales`, found there by its
//! name.
//!
//! A page's language without a file here (a survey may have any language) gets the pages' own words in English.

use std::collections::HashMap;
use std::sync::LazyLock;

use beratta_domain::survey::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use intl_memoizer::concurrent::IntlLangMemoizer;
use time::Date;
use unic_langid::LanguageIdentifier;

use crate::locale::{Choices, Days, Numbers};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The language that stands in for those that are missing, and is spoken to who asks for none that there is.
const FIRST: &str = "en";

/// What children read.
static WORDS: LazyLock<Vec<Words>> = LazyLock::new(|| Words::of_folder(&LOCALES));

/// What those who work here read: files of their own, so that a survey's new language needs none of them.
static WORKSPACE: LazyLock<Vec<Words>> =
    LazyLock::new(|| LOCALES.get_dir("workspace").map(Words::of_folder).unwrap_or_default());

static LANGUAGES: LazyLock<Vec<Lang>> = LazyLock::new(|| WORDS.iter().map(|words| words.lang.clone()).collect());

static WORKSPACE_LANGUAGES: LazyLock<Vec<Lang>> =
    LazyLock::new(|| WORKSPACE.iter().map(|words| words.lang.clone()).collect());

/// The languages that the pages have words in, for pages of no wave.
pub fn languages() -> &'static [Lang] {
    &LANGUAGES
}

/// The languages that the workspace has words in.
pub(crate) fn workspace_languages() -> &'static [Lang] {
    &WORKSPACE_LANGUAGES
}

/// Whether the pages have words of their own in this language.
pub fn speaks(lang: &Lang) -> bool {
    Words::find(&WORDS, lang).is_some()
}

/// The words in one language.
pub(crate) struct Words {
    lang: Lang,
    /// The messages that take no arguments, formatted once.
    plain: HashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
    days: Days,
    choices: Choices,
}

impl Words {
    /// The words in a page's language.
    pub(crate) fn of(lang: &Lang) -> &'static Self {
        let words: &'static [Self] = &WORDS;
        Self::find(words, lang).unwrap_or(&words[0])
    }

    /// The workspace's words in a page's language.
    pub(crate) fn of_workspace(lang: &Lang) -> &'static Self {
        let words: &'static [Self] = &WORKSPACE;
        Self::find(words, lang).unwrap_or(&words[0])
    }

    /// What speakers call a language, where the pages have words in it.
    pub(crate) fn name_of(lang: &Lang) -> Option<&'static str> {
        Self::find(&WORDS, lang).map(|words| words.say("language-name"))
    }

    /// The words in exactly this language, or in the one that it is a regional form of.
    fn find<'w>(words: &'w [Self], lang: &Lang) -> Option<&'w Self> {
        let primary = lang.as_str().split('-').next();
        let tagged = |tag: &str| words.iter().find(|words| words.lang.as_str() == tag);
        tagged(lang.as_str()).or_else(|| tagged(primary?))
    }

    fn of_folder(folder: &'static Dir<'_>) -> Vec<Self> {
        let named =
            |file: &'static include_dir::File<'_>| Some((file.path().file_name()?.to_str()?, file.contents_utf8()?));
        Self::of_files(folder.files().filter_map(named))
    }

    /// The words of these files, `<lang>.ftl`, the first language first and the others by name. Other files are passed
    /// over.
    fn of_files<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> Vec<Self> {
        let named = |(name, text): (&str, &str)| Some(Self::read(&name.strip_suffix(".ftl")?.parse().ok()?, text));
        let mut words: Vec<Self> = files.into_iter().filter_map(named).collect();
        words.sort_by_key(|words| (words.lang.as_str() != FIRST, words.lang.clone()));
        words
    }

    /// A message without arguments. A missing one shows its name, and stops a debug build: the tests read every page.
    pub(crate) fn say(&'static self, key: &'static str) -> &'static str {
        let text = self.plain.get(key);
        debug_assert!(text.is_some(), "no message {key} without arguments");
        text.map_or(key, String::as_str)
    }

    /// A message with arguments.
    pub(crate) fn say_with(&self, key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "no message {key}");
            return key.to_owned();
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        text
    }

    /// A day as the language writes it.
    pub(crate) fn date(&self, date: Date) -> String {
        self.days.write(date)
    }

    /// Names to choose among, as the language lists them.
    pub(crate) fn choices<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> String {
        self.choices.write(names)
    }

    fn read(lang: &Lang, text: &str) -> Self {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let language: LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
        let keys: Vec<String> = keys(text).map(str::to_owned).collect();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolating marks would be copied along with a code or a number; every value here stands in its own element
        // or at a sentence's end.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number));
        bundle.add_resource_overriding(resource);
        let mut plain = HashMap::new();
        for key in keys {
            let Some(pattern) = bundle.get_message(&key).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
            if errors.is_empty() {
                plain.insert(key, text);
            }
        }
        Self { lang: lang.clone(), plain, bundle, days: Days::of(lang.as_str()), choices: Choices::of(lang.as_str()) }
    }
}

/// A whole number as the language writes it; every other value as Fluent does.
fn number(value: &FluentValue<'_>, formatters: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let whole = number.as_string().parse().ok()?;
    formatters.with_try_get::<Numbers, _, _>((), |numbers| numbers.write(whole)).ok()
}

/// The names of the messages in a file: what stands before ` = ` at the beginning of a line.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use super::*;

    /// The words of each front end: its folder of `app/locales`, and the folder of `app/src` whose pages say them.
    const FRONT_ENDS: [(&str, &str); 2] = [("", "respondent"), ("workspace", "workspace")];

    /// The files of a folder of `app/locales`, as they lie on the disk.
    fn files(folder: &str) -> Vec<(String, String)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(folder);
        let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        paths
            .filter(|path| path.is_file())
            .map(|path| {
                (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(path).unwrap())
            })
            .collect()
    }

    fn first(folder: &str) -> String {
        files(folder).into_iter().find(|(name, _)| *name == format!("{FIRST}.ftl")).unwrap().1
    }

    fn lang(tag: &str) -> Lang {
        tag.parse().unwrap()
    }

    fn keys_of(text: &str) -> BTreeSet<&str> {
        keys(text).collect()
    }

    fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }

    /// Every string literal in the pages' sources.
    fn literals(pages: &str) -> BTreeSet<String> {
        let mut files = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(pages), &mut files);
        let text: String = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
        text.split('"').map(str::to_owned).collect()
    }

    /// The keys that the sources ask for: literals handed to `say` and `say_with`.
    fn asked(pages: &str) -> BTreeSet<String> {
        let mut files = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(pages), &mut files);
        let text: String = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
        let after = |call: &str| -> Vec<String> {
            text.split(call).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
        };
        after("words.say(\"").into_iter().chain(after("words.say_with(\"")).collect()
    }

    #[test]
    fn every_language_has_the_same_messages_and_each_file_parses() {
        for (folder, _) in FRONT_ENDS {
            let (files, first) = (files(folder), first(folder));
            for (name, text) in &files {
                assert!(FluentResource::try_new(text.clone()).is_ok(), "{folder}/{name} does not parse");
                assert_eq!(keys_of(text), keys_of(&first), "{folder}/{name}");
            }
        }
    }

    #[test]
    fn every_file_in_the_folder_is_a_language_of_the_pages() {
        for ((folder, _), languages) in FRONT_ENDS.into_iter().zip([languages(), workspace_languages()]) {
            let there: BTreeSet<String> = files(folder).into_iter().map(|(name, _)| name).collect();
            let spoken: BTreeSet<String> = languages.iter().map(|lang| format!("{lang}.ftl")).collect();
            assert_eq!(spoken, there);
            assert_eq!(languages[0].as_str(), FIRST);
        }
    }

    #[test]
    fn a_language_is_added_by_a_file_alone() {
        let mut files = files("");
        let nynorsk =
            first("").replace("language-name = English", "language-name = Nynorsk").replace("Get help", "Få hjelp");
        files.push(("nn.ftl".to_owned(), nynorsk));
        files.push(("README.md".to_owned(), String::new()));
        let words = Words::of_files(files.iter().map(|(name, text)| (&**name, &**text)));
        assert_eq!(words.len(), languages().len() + 1);
        let found = Words::find(&words, &lang("nn-NO")).unwrap();
        assert_eq!((&*found.plain["language-name"], &*found.plain["help-link"]), ("Nynorsk", "Få hjelp"));
        assert!(Words::find(&words, &lang("nb")).is_none());
    }

    #[test]
    fn every_message_that_a_page_asks_for_is_there_and_every_one_there_is_used() {
        for (folder, pages) in FRONT_ENDS {
            let first = first(folder);
            let there = keys_of(&first);
            let asked = asked(pages);
            assert!(asked.len() > 40, "the search for calls finds {} keys in {pages}", asked.len());
            for key in asked.iter().filter(|key| key.starts_with(|first: char| first.is_ascii_lowercase())) {
                assert!(there.contains(key.as_str()), "no message {key}");
            }
            let literals = literals(pages);
            // The language's own name is said here, in this file.
            for key in there.into_iter().filter(|key| *key != "language-name") {
                assert!(literals.contains(key), "no page uses {key}");
            }
        }
    }

    #[test]
    fn days_and_numbers_in_a_message_are_written_as_the_language_writes_them() {
        let day = Date::from_calendar_date(2027, time::Month::March, 5).unwrap();
        let of = |tag: &str| {
            let words = Words::of(&lang(tag));
            (words.date(day), words.say_with("fault-too-long", &[("over", 1_200.into()), ("max", 5_000.into())]))
        };
        let english =
            ("5 March 2027".to_owned(), "This is 1,200 letters too long. There is room for 5,000.".to_owned());
        assert_eq!(of("en"), english);
        assert_eq!(of("xx"), english);
        let swedish = of("sv");
        assert_eq!(swedish.0, "5 mars 2027");
        assert!(swedish.1.contains("1\u{a0}200") && swedish.1.contains("5\u{a0}000"), "{}", swedish.1);
        assert_eq!(of("sv-FI"), swedish);
    }
}
