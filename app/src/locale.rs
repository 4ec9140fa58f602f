//! Days, numbers and lists as each language writes them, from the Unicode project's data (CLDR).
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
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
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

/// How a language lists what somebody chooses among.
pub(crate) struct Choices(Option<ListFormatter>);

impl Choices {
    /// As this language writes them.
    pub(crate) fn of(lang: &str) -> Self {
        Self(ListFormatter::try_new_or(locale(lang).into(), ListFormatterOptions::default()).ok())
    }

    /// Names with commas and an "or", each between marks that keep its direction to itself (first strong isolate); with
    /// commas alone should there be no such data.
    pub(crate) fn write<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> String {
        let names: Vec<String> = names.into_iter().map(|name| format!("\u{2068}{name}\u{2069}")).collect();
        let written = self.0.as_ref().map(|choices| choices.format(names.iter()).to_string());
        written.unwrap_or_else(|| names.join(", "))
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
    fn choices_are_listed_as_the_language_lists_them() {
        let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
        let written = |tag| plain(Choices::of(tag).write(["English", "svenska", "العربية"]));
        assert_eq!(written("en"), "English, svenska or العربية");
        assert_eq!(written("sv"), "English, svenska eller العربية");
        assert_eq!(written("fi"), "English, svenska tai العربية");
        assert_eq!(written("ar"), "English أو svenska أو العربية");
        assert_eq!(Choices::of("en").write(["suomi"]), "\u{2068}suomi\u{2069}");
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
