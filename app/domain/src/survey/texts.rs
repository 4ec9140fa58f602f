//! A survey's words: Fluent messages in every language that it claims.

use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use serde::{Deserialize, Serialize};
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// The level that every factor has besides its own: the wording that coders read, which tells no variant.
pub const NEUTRAL: &str = "neutral";

/// The message by which a language's file names the language, as those who read it write it. A survey needs it for
/// languages that the pages themselves do not speak.
pub const LANGUAGE_NAME: &str = "language-name";

/// A language, as its BCP 47 tag in canonical spelling (`pt-BR`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lang(String);

impl Lang {
    /// The tag, `sv`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(&self) -> bool {
        self.identifier().character_direction() == CharacterDirection::RTL
    }

    fn identifier(&self) -> LanguageIdentifier {
        // The tag was parsed when it was made; the default is unreachable.
        self.0.parse().unwrap_or_default()
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is no language tag.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is no language tag; write it as `sv` or `pt-BR`")]
pub struct NotALanguage(String);

impl TryFrom<String> for Lang {
    type Error = NotALanguage;

    fn try_from(tag: String) -> Result<Self, Self::Error> {
        // Registered languages have two or three letters; the parser would take any eight.
        let primary = tag.split(['-', '_']).next().unwrap_or_default().len();
        match tag.parse::<LanguageIdentifier>() {
            Ok(identifier) if (2..=3).contains(&primary) && !identifier.language.is_empty() => {
                Ok(Self(identifier.to_string()))
            }
            _ => Err(NotALanguage(tag)),
        }
    }
}

impl std::str::FromStr for Lang {
    type Err = NotALanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::try_from(tag.to_owned())
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.0
    }
}

/// The words of a survey (or of the help pages), by language and message.
#[derive(Default)]
pub struct Texts {
    bundles: BTreeMap<Lang, FluentBundle<FluentResource>>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("languages", &self.bundles.keys()).finish_non_exhaustive()
    }
}

impl Texts {
    /// The words in these Fluent files. What is no Fluent is left out: [`check`](super::check) is what reports it.
    pub fn new<'s>(sources: impl IntoIterator<Item = (&'s Lang, &'s str)>) -> Self {
        let bundles = sources.into_iter().map(|(lang, source)| (lang.clone(), bundle(lang, source)));
        Self { bundles: bundles.collect() }
    }

    /// The message `id` (or `id.attribute`) in `lang`, with `args` for its selectors and placeables.
    ///
    /// `None` when there is no such message: a checked survey has every message that its structure calls for.
    pub fn get(&self, lang: &Lang, id: &str, args: &[(&str, &str)]) -> Option<String> {
        let bundle = self.bundles.get(lang)?;
        let pattern = match id.split_once('.') {
            Some((id, attribute)) => bundle.get_message(id)?.get_attribute(attribute)?.value(),
            None => bundle.get_message(id)?.value()?,
        };
        let args: FluentArgs = args.iter().copied().collect();
        // What cannot be resolved (an argument that was not given) falls to the default variant.
        let mut unresolved = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&args), &mut unresolved).into_owned())
    }
}

fn bundle(lang: &Lang, source: &str) -> FluentBundle<FluentResource> {
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
    // Marks around placeables would be read aloud and counted; a survey's placeables are its own words.
    bundle.set_use_isolating(false);
    // An identifier used twice keeps its first message, as the check reports.
    let _ = bundle.add_resource(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        tag.parse().unwrap()
    }

    #[test]
    fn a_language_tag_is_read_in_its_canonical_spelling() {
        assert_eq!(lang("PT_br").as_str(), "pt-BR");
        for wrong in ["", "s", "und-", "english", "sv!", "en-", "1a"] {
            assert!(wrong.parse::<Lang>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn languages_written_from_right_to_left_say_so() {
        for tag in ["ar", "he", "fa", "ur", "ckb", "az-Arab"] {
            assert!(lang(tag).is_rtl(), "{tag}");
        }
        for tag in ["en", "sv", "fi", "pt-BR", "ar-Latn", "so"] {
            assert!(!lang(tag).is_rtl(), "{tag}");
        }
    }

    #[test]
    fn words_are_found_by_message_attribute_and_level() {
        fn shared<T: Send + Sync>(value: T) -> T {
            value
        }
        let en = lang("en");
        let source =
            "a = A\n    .hint = Hint\nb = { $asker ->\n    [friend] A friend\n   *[neutral] Somebody\n } asks.\n";
        let texts = shared(Texts::new([(&en, source)]));
        assert_eq!(texts.get(&en, "a.hint", &[]).as_deref(), Some("Hint"));
        assert_eq!(texts.get(&en, "b", &[("asker", "friend")]).as_deref(), Some("A friend asks."));
        assert_eq!(texts.get(&en, "b", &[]).as_deref(), Some("Somebody asks."));
        assert_eq!(texts.get(&en, "c", &[]), None);
        assert_eq!(texts.get(&lang("sv"), "a", &[]), None);
    }
}
