//! Surveys: what an organisation writes in files and a wave pins.
//!
//! A survey directory holds `survey.toml` (the structure), one `<lang>.ftl` a language (the words) and, if somebody
//! recorded the stories, sound files. [`check`] reads such a directory and reports every problem at once; only a directory
//! without problems becomes a [`Survey`].

mod canonical;
mod check;
mod definition;
pub(crate) mod findings;
mod model;
pub(crate) mod reading;
mod recordings;
mod structure;
mod texts;
mod wording;
pub(crate) mod words;

pub use check::{Problem, Report, Severity, Strictness, check};
pub use definition::Source;
pub(crate) use definition::{language_of, without_mark};
pub use model::{
    AgeBand, BandId, Choices, Condition, Consent, Factor, GENDER, LevelId, PREFER_NOT, Picture, Question, QuestionHash,
    QuestionId, QuestionKind, Section, Story, StoryId, Survey, SurveyVersion, Variant, VariantIndex,
};
pub use recordings::{MOST_BYTES, MOST_BYTES_IN_ALL, Recording, Sound, SoundHash};
pub(crate) use structure::{Promises, is_country};
pub use texts::{LANGUAGE_NAME, Lang, NEUTRAL, Texts};
