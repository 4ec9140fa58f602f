//! A survey that passed its check: immutable, complete in every language that it claims.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use time::Date;

use super::recordings::Recording;
use super::texts::{Lang, Texts};

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The name as the survey's files write it.
            pub fn new(name: impl Into<String>) -> Self {
                Self(name.into())
            }

            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name! {
    /// An age band's name, `10-12`.
    BandId
}
name! {
    /// A frame story's name.
    StoryId
}
name! {
    /// The name of one level of a factor.
    LevelId
}
name! {
    /// A question's name: part of its form field `q-<id>` and of its messages `question-<id>`.
    QuestionId
}

/// The hash (SHA-256, hexadecimal) of a survey's canonical content: structure and words in every language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SurveyVersion(pub String);

/// The hash of one question's structure and words: two years may be compared when it is the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QuestionHash(pub String);

/// A variant's place in [`Survey::variants`]: stable within a version, small enough for a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VariantIndex(pub u16);

/// A survey that may be opened as a wave.
#[derive(Debug)]
pub struct Survey {
    /// Its name, the name of its directory.
    pub slug: String,
    /// The hash of its content.
    pub version: SurveyVersion,
    /// The languages that it is complete in, the source language first.
    pub languages: Vec<Lang>,
    /// The age bands, youngest first.
    pub bands: Vec<AgeBand>,
    /// The frame stories.
    pub stories: Vec<Story>,
    /// Every variant of every story that some band reads, in canonical order.
    pub variants: Vec<Variant>,
    /// The questions in the order of the page.
    pub questions: Vec<Question>,
    /// The two opt-in choices.
    pub choices: Choices,
    /// Consent wording per country and age; changes words only.
    pub consents: Vec<Consent>,
    /// The ethics review's reference, as shown to parents and researchers.
    pub ethics: String,
    /// Who answers for the safety of children in this survey.
    pub safeguarding_lead: String,
    /// The written rule for danger: what happens when an answer tells of it.
    pub danger_rule: String,
    /// Whether a child gets a code to withdraw with.
    pub withdrawal: bool,
    /// Days after closing until the wave's key is destroyed.
    pub retention_days: u16,
    /// The day on which the results are promised.
    pub results_on: Date,
    /// The neutral page that Exit leads to.
    pub exit_address: String,
    /// The help pages that this survey shows, by country code, nearest first.
    pub help_countries: Vec<String>,
    /// The recordings in its directory, by the file's name.
    pub recordings: BTreeMap<String, Recording>,
    /// The words.
    pub texts: Texts,
}

/// An age band and the stories that it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgeBand {
    /// Its name.
    pub id: BandId,
    /// The youngest age in it.
    pub from: u8,
    /// The oldest age in it.
    pub to: u8,
    /// The stories of which a child in it reads one.
    pub stories: Vec<StoryId>,
}

/// A frame story. Its words are `story-<id>-title` and `story-<id>-step-1`, `-step-2`, …
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Its name.
    pub id: StoryId,
    /// In how many steps it is told.
    pub steps: u8,
    /// The picture beside its words, where it has one.
    pub picture: Option<Picture>,
    /// What varies in it. Empty for a story that is the same for everybody.
    pub factors: Vec<Factor>,
    /// Recorded audio, by language: the file's name in the survey's directory, one a step. `{factor}` in a name stands
    /// for the level that a variant has; [`Survey::recording`] reads it.
    pub audio: BTreeMap<Lang, Vec<String>>,
}

/// The pictures that a story may have: places and things, drawn by the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// A house of blocks, and a message with a lock.
    Game,
    /// A house in the evening, with light in its window.
    House,
    /// A path over hills, with a signpost.
    Path,
    /// A window, a cup and a telephone on a table.
    Phone,
    /// A school, and framed landscapes that drift away from it.
    Photo,
    /// A table with two cups and an empty chair.
    Table,
}

impl Picture {
    /// Every picture, in the order of their names.
    pub const ALL: [Self; 6] = [Self::Game, Self::House, Self::Path, Self::Phone, Self::Photo, Self::Table];

    /// The name that a survey's files give it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Game => "game",
            Self::House => "house",
            Self::Path => "path",
            Self::Phone => "phone",
            Self::Photo => "photo",
            Self::Table => "table",
        }
    }
}

/// What varies in a frame story. The story's messages select on `$<id>`; coders read the `[neutral]` wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// Its name and the name of its Fluent variable.
    pub id: String,
    /// Its levels, two or more.
    pub levels: Vec<LevelId>,
}

/// One combination of levels of one story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The story.
    pub story: StoryId,
    /// The level of each factor, in the order of the story's factors.
    pub levels: Vec<(String, LevelId)>,
}

impl Variant {
    /// Its stable name, `picture:sender=friend`, or `picture` for a story without factors.
    pub fn name(&self) -> String {
        let levels: Vec<_> = self.levels.iter().map(|(factor, level)| format!("{factor}={level}")).collect();
        if levels.is_empty() { self.story.to_string() } else { format!("{}:{}", self.story, levels.join(",")) }
    }
}

/// Where a question stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// Among the questions that everybody sees.
    Main,
    /// In the deep dive, closed until opened.
    DeepDive,
}

/// A question. Its words are `question-<id>`, its hint `question-<id>.hint`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name.
    pub id: QuestionId,
    /// Where it stands.
    pub section: Section,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// Shown only when an earlier closed question was answered so. Free text is never conditional.
    pub when: Option<Condition>,
    /// Whether years may be compared.
    pub hash: QuestionHash,
}

/// What kind of answer a question takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// Free text of several lines; sealed.
    LongText {
        /// The most characters that it takes, at most 5,000.
        max_chars: u16,
    },
    /// Free text of one line; sealed.
    ShortText {
        /// The most characters that it takes.
        max_chars: u16,
    },
    /// One of some options; `question-<id>-option-<option>` are their words.
    SingleChoice {
        /// The options' names, without "prefer not to answer", which every closed question offers.
        options: Vec<String>,
    },
    /// Any number of some options.
    SeveralChoice {
        /// The options' names.
        options: Vec<String>,
        /// The most that may be chosen.
        max_choices: u8,
    },
    /// A scale of five points; `question-<id>.low` and `.high` name its ends.
    Scale,
    /// A whole number.
    Number {
        /// The smallest that it takes.
        min: i32,
        /// The largest that it takes.
        max: i32,
    },
}

impl QuestionKind {
    /// Whether what a child gives here is free text: sealed, and never conditional.
    pub fn is_free_text(&self) -> bool {
        matches!(self, Self::LongText { .. } | Self::ShortText { .. })
    }
}

/// The question whose answer is kept in a column of its own, as one choice.
pub const GENDER: &str = "gender";

/// The value that stands for "prefer not to answer" in every closed question.
pub const PREFER_NOT: &str = "prefer-not";

/// Shown only when `question`, an earlier closed one, was answered with one of `is`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The earlier question.
    pub question: QuestionId,
    /// Its answers that open this one.
    pub is: Vec<String>,
}

/// The two choices that a child may tick; neither ever is ticked beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// "You may show my words." Without it no word is ever quoted.
    pub show_words: bool,
    /// "Something like this happened to me." Off unless the survey asks for it.
    pub own_experience: bool,
}

/// Consent wording for a country and some ages: `message` stands in the survey's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// The country's code, or `int` for every other.
    pub country: String,
    /// The bands that read it.
    pub bands: Vec<BandId>,
    /// The message's name.
    pub message: String,
}

impl Survey {
    /// The band of that name.
    pub fn band(&self, id: &str) -> Option<&AgeBand> {
        self.bands.iter().find(|band| band.id.as_str() == id)
    }

    /// The story of that name.
    pub fn story(&self, id: &StoryId) -> Option<&Story> {
        self.stories.iter().find(|story| story.id == *id)
    }

    /// The variant in that place.
    pub fn variant(&self, index: VariantIndex) -> Option<&Variant> {
        self.variants.get(usize::from(index.0))
    }

    /// The consent wording for this age and country: that of the country, else the one for every other country.
    pub fn consent(&self, band: &AgeBand, country: Option<&str>) -> Option<&Consent> {
        let fitting = |country: &str| {
            self.consents.iter().find(|consent| consent.country == country && consent.bands.contains(&band.id))
        };
        country.and_then(fitting).or_else(|| fitting("int"))
    }

    /// The question of that name.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id.as_str() == id)
    }

    /// The places of the variants that a band may be given.
    pub fn variants_of(&self, band: &AgeBand) -> Vec<VariantIndex> {
        (0u16..)
            .zip(&self.variants)
            .filter(|(_, variant)| band.stories.contains(&variant.story))
            .map(|(index, _)| VariantIndex(index))
            .collect()
    }
}
