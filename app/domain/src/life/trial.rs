//! A test with children before a wave opens, as an adult wrote it down.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::survey::{BandId, Survey, SurveyVersion};

/// The most children of one age band that a test may have had.
pub const MOST_CHILDREN: u16 = 500;
/// The longest text about what was learnt, in characters.
pub const LONGEST_LESSON: usize = 2_000;

/// A test of a survey's version with children: when, with how many of which ages, and what was learnt and changed. The text
/// is an adult's, about the survey; there is no place in it for a child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// The version that was tried.
    pub version: SurveyVersion,
    /// The day.
    pub on: Date,
    /// How many children of each age band took part.
    pub children: Vec<(BandId, u16)>,
    /// What was learnt, and what was changed. Empty once the wave is purged.
    pub lesson: String,
}

/// Why a test is not written down so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrialFault {
    /// The day is still to come.
    #[error("the day of the test is still to come; write the day on which it was")]
    Day,
    /// No child took part, or more than anybody can count.
    #[error("say how many children of each age band took part: at least one, at most {MOST_CHILDREN} a band")]
    Children,
    /// There is no such age band.
    #[error("the survey has no such age band")]
    Band,
    /// Nothing, or too much, is written about what was learnt.
    #[error("write what was learnt and what was changed, in 1 to {LONGEST_LESSON} characters")]
    Lesson,
}

impl Trial {
    /// A test of this survey's version.
    ///
    /// # Errors
    /// With the first thing that is wrong.
    pub fn of(
        survey: &Survey,
        on: Date,
        children: &[(BandId, u16)],
        lesson: &str,
        today: Date,
    ) -> Result<Self, TrialFault> {
        if on > today {
            return Err(TrialFault::Day);
        }
        if children.iter().any(|(band, _)| survey.band(band.as_str()).is_none()) {
            return Err(TrialFault::Band);
        }
        let counted = |band: &BandId| children.iter().filter(|(one, _)| one == band).map(|(_, n)| u32::from(*n)).sum();
        let by_band: Vec<(BandId, u32)> =
            survey.bands.iter().map(|band| (band.id.clone(), counted(&band.id))).filter(|(_, n)| *n > 0).collect();
        let most = by_band.iter().map(|(_, n)| *n).max().unwrap_or_default();
        if most == 0 || most > u32::from(MOST_CHILDREN) {
            return Err(TrialFault::Children);
        }
        let lesson = lesson.trim();
        if lesson.is_empty() || lesson.chars().count() > LONGEST_LESSON {
            return Err(TrialFault::Lesson);
        }
        let children = by_band.into_iter().map(|(band, n)| (band, u16::try_from(n).unwrap_or(MOST_CHILDREN))).collect();
        Ok(Self { version: survey.version.clone(), on, children, lesson: lesson.to_owned() })
    }

    /// How many children took part.
    pub fn children(&self) -> u64 {
        self.children.iter().map(|(_, n)| u64::from(*n)).sum()
    }
}
