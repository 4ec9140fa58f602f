//! Days and numbers as each language writes them, from the Unicode project's data (CLDR).
//!
//! One kind of digits stands on all pages in all languages: 0 to 9. They are on the keys of a telephone, in the numbers of
//! helplines and in withdrawal codes, and CLDR has them for Arabic where no country is named. What a child types may have
//! other digits.

use icu_calendar::{Date as CalendarDate, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;
use icu_provider::DataError;
use intl_memoizer::Memoizable;
use time::Date;
use unic_langid::LanguageIdentifier;

/// The locale of a language's pages.
fn locale(lang: &str) -> Locale {
    // English alone would be that of the United States, which writes the month first.
    let lang = if lang == "en" { "en-GB" } else { lang };
    format!("{lang}-u-nu-latn").parse().unwrap_or(Locale::UNKNOWN)
}

/// How a language writes days.
pub(crate) struct Days(Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>);

impl Days {
    /// As this language writes them.
    pub(crate) fn of(lang: &str) -> Self {
        Self(FixedCalendarDateTimeFormatter::try_new(locale(lang).into(), YMD::long()).ok())
    }

    /// A day with its month's name; as `2027-06-15` should there be no such data.
    pub(crate) fn write(&self, day: Date) -> String {
        let date = CalendarDate::try_new_gregorian(day.year(), u8::from(day.month()), day.day()).ok();
        let written = self.0.as_ref().zip(date).map(|(days, date)| days.format(&date).to_string());
        written.unwrap_or_else(|| day.to_string())
    }
}

/// How a language writes whole numbers.
pub(crate) struct Numbers(DecimalFormatter);

impl Numbers {
    /// A whole number with its thousands apart.
    pub(crate) fn write(&self, number: i64) -> String {
        self.0.format(&Decimal::from(number)).to_string()
    }
}

impl Memoizable for Numbers {
    type Args = ();
    type Error = DataError;

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        DecimalFormatter::try_new(locale(&lang.to_string()).into(), DecimalFormatterOptions::default()).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_day_is_written_as_the_language_writes_it() {
        let written = |tag| Days::of(tag).write(date!(2027 - 06 - 15));
        assert_eq!(written("en"), "15 June 2027");
        assert_eq!(written("sv"), "15 juni 2027");
        assert_eq!(written("fi"), "15. kesäkuuta 2027");
        assert_eq!(written("ar"), "15 يونيو 2027");
        assert_eq!(written("nb"), "15. juni 2027");
        assert!(written("fa").starts_with("15 "), "the same digits everywhere: {}", written("fa"));
    }

    #[test]
    fn a_number_is_written_as_the_language_writes_it() {
        let written = |tag: &str| Numbers::construct(tag.parse().unwrap(), ()).unwrap().write(5_000);
        assert_eq!(written("en"), "5,000");
        assert_eq!(written("sv"), "5\u{a0}000");
        assert_eq!(written("fi"), "5\u{a0}000");
        assert_eq!(written("ar"), "5,000");
        assert_eq!(written("ar-EG"), "5,000");
    }
}
