//! The ISO week: the finest time that is ever kept about an answer.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

/// An ISO 8601 week, `2026-W47`. Orders as time does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IsoWeek {
    year: i32,
    week: u8,
}

impl IsoWeek {
    /// The week, in UTC, that a moment falls in.
    pub fn of(moment: OffsetDateTime) -> Self {
        let (year, week, _) = moment.to_offset(time::UtcOffset::UTC).date().to_iso_week_date();
        Self { year, week }
    }
}

impl fmt::Display for IsoWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-W{:02}", self.year, self.week)
    }
}

/// A text that is no ISO week.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is no ISO week; write it as 2026-W47")]
pub struct NotAWeek(String);

impl FromStr for IsoWeek {
    type Err = NotAWeek;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refuse = || NotAWeek(text.to_owned());
        let (year, week) = text.split_once("-W").ok_or_else(refuse)?;
        let (year, week) = (year.parse().map_err(|_| refuse())?, week.parse().map_err(|_| refuse())?);
        Date::from_iso_week_date(year, week, time::Weekday::Monday).map_err(|_| refuse())?;
        Ok(Self { year, week })
    }
}

impl TryFrom<String> for IsoWeek {
    type Error = NotAWeek;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<IsoWeek> for String {
    fn from(week: IsoWeek) -> Self {
        week.to_string()
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn the_first_days_of_january_can_belong_to_the_old_year() {
        assert_eq!(IsoWeek::of(datetime!(2027-01-02 12:00 UTC)).to_string(), "2026-W53");
        assert_eq!("2026-W53".parse(), Ok(IsoWeek::of(datetime!(2027-01-02 12:00 UTC))));
    }

    #[test]
    fn a_week_that_no_year_has_is_refused() {
        assert!("2025-W53".parse::<IsoWeek>().is_err());
        assert!("2025-53".parse::<IsoWeek>().is_err());
    }
}
