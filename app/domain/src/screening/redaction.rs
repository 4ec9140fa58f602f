//! Replacing what could identify somebody: `[name]` for a name.

use std::cmp::Reverse;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::Span;
use crate::survey::Lang;

/// What stands in the place of something that could identify somebody. Its order decides between equal redactions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub enum Placeholder {
    /// A person's name.
    Name,
    /// A school's, or another place where a child is often.
    School,
    /// A town, an area, a country.
    Place,
    /// A street with its number.
    Address,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A web address.
    Web,
    /// A name on a platform.
    Username,
    /// A personal identity number, or any other number that belongs to one person.
    Number,
    /// An exact age.
    Age,
}

/// A text that is no placeholder's id.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "`{0}` is no placeholder; write one of name, school, place, address, phone, e-mail, web, username, number, age"
)]
pub struct NotAPlaceholder(String);

impl Placeholder {
    /// Every placeholder, in the order of menus.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::School,
        Self::Place,
        Self::Address,
        Self::Phone,
        Self::Email,
        Self::Web,
        Self::Username,
        Self::Number,
        Self::Age,
    ];

    /// The word for stores and exports, the same in every language.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::School => "school",
            Self::Place => "place",
            Self::Address => "address",
            Self::Phone => "phone",
            Self::Email => "e-mail",
            Self::Web => "web",
            Self::Username => "username",
            Self::Number => "number",
            Self::Age => "age",
        }
    }

    /// The word for readers of a text in this language; English where we have none.
    pub fn word(self, lang: &Lang) -> &'static str {
        let primary = lang.as_str().split('-').next().unwrap_or_default();
        let [sv, fi, ar] = self.translated();
        match primary {
            "sv" => sv,
            "fi" => fi,
            "ar" => ar,
            _ => self.id(),
        }
    }

    /// Swedish, Finnish, Arabic.
    fn translated(self) -> [&'static str; 3] {
        match self {
            Self::Name => ["namn", "nimi", "اسم"],
            Self::School => ["skola", "koulu", "مدرسة"],
            Self::Place => ["plats", "paikka", "مكان"],
            Self::Address => ["adress", "osoite", "عنوان"],
            Self::Phone => ["telefon", "puhelin", "هاتف"],
            Self::Email => ["e-post", "sähköposti", "بريد إلكتروني"],
            Self::Web => ["webbadress", "verkko-osoite", "موقع"],
            Self::Username => ["användarnamn", "käyttäjänimi", "اسم مستخدم"],
            Self::Number => ["nummer", "numero", "رقم"],
            Self::Age => ["ålder", "ikä", "عمر"],
        }
    }
}

impl fmt::Display for Placeholder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Placeholder {
    type Err = NotAPlaceholder;

    fn from_str(id: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|placeholder| placeholder.id() == id);
        found.ok_or_else(|| NotAPlaceholder(id.to_owned()))
    }
}

impl TryFrom<String> for Placeholder {
    type Error = NotAPlaceholder;

    fn try_from(id: String) -> Result<Self, Self::Error> {
        id.parse()
    }
}

impl From<Placeholder> for &'static str {
    fn from(placeholder: Placeholder) -> Self {
        placeholder.id()
    }
}

/// One decision: these code points are to be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Redaction {
    /// Where, in the text as the child wrote it.
    pub span: Span,
    /// What stands there instead.
    pub placeholder: Placeholder,
}

/// The text with every redaction carried out, whatever their order.
///
/// Redactions that overlap or touch become one, with the placeholder of the widest; of equally wide ones, the first. A
/// redaction that covers a part of what a reader sees as one character covers all of it. What lies beyond the text is
/// ignored: a text that was shortened since keeps no more of itself.
pub fn redact(text: &str, lang: &Lang, redactions: &[Redaction]) -> String {
    let clusters = Clusters::of(text);
    let mut redacted = String::with_capacity(text.len());
    let mut rest = 0;
    for hole in holes(&clusters, redactions) {
        redacted.push_str(&text[rest..clusters.byte(hole.start)]);
        redacted.push('[');
        redacted.push_str(hole.widest.placeholder.word(lang));
        redacted.push(']');
        rest = clusters.byte(hole.end);
    }
    redacted.push_str(&text[rest..]);
    redacted
}

/// A run of clusters to be replaced as one.
struct Hole {
    start: usize,
    end: usize,
    widest: Redaction,
}

fn holes(clusters: &Clusters, redactions: &[Redaction]) -> Vec<Hole> {
    let mut cut: Vec<Hole> = redactions.iter().filter_map(|&redaction| clusters.hole(redaction)).collect();
    cut.sort_unstable_by_key(|hole| (hole.start, hole.end));
    let mut joined: Vec<Hole> = Vec::new();
    for hole in cut {
        match joined.last_mut() {
            Some(last) if hole.start <= last.end => {
                last.end = last.end.max(hole.end);
                last.widest = last.widest.min_by_rank(hole.widest);
            }
            _ => joined.push(hole),
        }
    }
    joined
}

impl Redaction {
    fn min_by_rank(self, other: Self) -> Self {
        let rank = |redaction: &Self| (Reverse(redaction.span.length()), *redaction);
        if rank(&other) < rank(&self) { other } else { self }
    }
}

/// Where the characters that readers see begin, in code points and in bytes; the text's end is the last.
struct Clusters {
    starts: Vec<(usize, usize)>,
}

impl Clusters {
    fn of(text: &str) -> Self {
        let mut starts = Vec::new();
        let mut point = 0;
        for (byte, cluster) in text.grapheme_indices(true) {
            starts.push((point, byte));
            point += cluster.chars().count();
        }
        starts.push((point, text.len()));
        Self { starts }
    }

    fn byte(&self, cluster: usize) -> usize {
        self.starts[cluster].1
    }

    /// The clusters that a redaction touches; `None` when it touches none.
    fn hole(&self, redaction: Redaction) -> Option<Hole> {
        let Span { start, end } = redaction.span;
        let length = self.starts.last().map_or(0, |&(point, _)| point);
        let span = Span { start, end: end.min(length) };
        if span.start >= span.end {
            return None;
        }
        let start = self.starts.partition_point(|&(point, _)| point <= span.start) - 1;
        let end = self.starts.partition_point(|&(point, _)| point < span.end);
        Some(Hole { start, end, widest: Redaction { span, ..redaction } })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    fn english() -> Lang {
        "en".parse().expect("a language")
    }

    fn redaction(start: usize, end: usize, placeholder: Placeholder) -> Redaction {
        Redaction { span: Span { start, end }, placeholder }
    }

    fn redacted(text: &str, redactions: &[(usize, usize, Placeholder)]) -> String {
        let redactions: Vec<_> = redactions.iter().map(|&(start, end, what)| redaction(start, end, what)).collect();
        redact(text, &english(), &redactions)
    }

    #[test]
    fn a_placeholder_stands_in_the_place_of_what_it_hides() {
        use Placeholder::{Name, School};
        assert_eq!(
            redacted("Tell Sara at Lundaskolan!", &[(13, 24, School), (5, 9, Name)]),
            "Tell [name] at [school]!"
        );
    }

    #[test]
    fn overlapping_nested_and_touching_redactions_become_one() {
        use Placeholder::{Address, Name, Place};
        for several in [
            [(0, 4, Name), (2, 9, Address)],
            [(0, 9, Address), (3, 5, Place)],
            [(0, 4, Name), (4, 9, Address)],
            [(0, 9, Place), (0, 9, Address)],
        ] {
            let word = if several.contains(&(0, 9, Place)) { "place" } else { "address" };
            assert_eq!(redacted("123456789.", &several), format!("[{word}]."), "{several:?}");
        }
        assert_eq!(redacted("123456", &[(0, 3, Place), (3, 6, Name)]), "[place]");
        assert_eq!(redacted("123456", &[(0, 2, Place), (3, 6, Name)]), "[place]3[name]");
    }

    #[test]
    fn what_readers_see_as_one_character_is_hidden_whole() {
        use Placeholder::Name;
        assert_eq!(redacted("A\u{308}sa", &[(1, 2, Name)]), "[name]sa");
        assert_eq!(redacted("hi 👩‍🏫!", &[(4, 5, Name)]), "hi [name]!");
        assert_eq!(redacted("مُنى هنا", &[(0, 1, Name)]), "[name]نى هنا");
    }

    #[test]
    fn spans_beyond_the_text_are_clipped_and_empty_ones_ignored() {
        use Placeholder::Name;
        assert_eq!(redacted("abc", &[(1, 99, Name)]), "a[name]");
        assert_eq!(redacted("abc", &[(3, 9, Name), (50, 60, Name), (2, 2, Name), (2, 1, Name)]), "abc");
        assert_eq!(redacted("", &[(0, 5, Name)]), "");
    }

    #[test]
    fn words_are_in_the_readers_language_and_english_otherwise() {
        for (lang, text) in [("sv", "[namn]"), ("sv-FI", "[namn]"), ("fi", "[nimi]"), ("ar", "[اسم]"), ("so", "[name]")]
        {
            let lang = lang.parse().expect("a language");
            assert_eq!(redact("Sara", &lang, &[redaction(0, 4, Placeholder::Name)]), text);
        }
    }

    #[test]
    fn every_id_is_read_back() {
        for placeholder in Placeholder::ALL {
            assert_eq!(placeholder.id().parse(), Ok(placeholder));
        }
        assert!("email".parse::<Placeholder>().is_err());
    }

    /// Letters with marks of their own, emoji of several code points, flags, and text from right to left.
    fn piece() -> impl Strategy<Value = &'static str> {
        select(vec![
            "a",
            "Z",
            " ",
            "é",
            "e\u{301}",
            "👩‍🏫",
            "🇸🇪",
            "س",
            "مُ",
            "\u{200f}",
            "\r\n",
            "7",
            "٧",
            "\u{308}",
            "👍🏽",
        ])
    }

    fn any_redaction() -> impl Strategy<Value = Redaction> {
        (0usize..40, 0usize..12, select(Placeholder::ALL.to_vec()))
            .prop_map(|(start, length, placeholder)| redaction(start, start + length, placeholder))
    }

    proptest! {
        /// Each cluster is hidden when a redaction touches it, and stands as it was when none does.
        #[test]
        fn nothing_redacted_survives_and_nothing_else_changes(
            text in prop::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat()),
            redactions in prop::collection::vec(any_redaction(), 0..5),
        ) {
            let mut expected = String::new();
            let mut hidden = String::new();
            let mut point = 0;
            for cluster in text.graphemes(true) {
                let span = Span { start: point, end: point + cluster.chars().count() };
                point = span.end;
                let touched = redactions.iter().any(|r| r.span.start < r.span.end && r.span.overlaps(span));
                if !touched {
                    expected.push_str(cluster);
                    hidden.clear();
                } else if hidden.is_empty() {
                    expected.push('\u{0}');
                    hidden.push_str(cluster);
                }
            }
            let mut shown = redact(&text, &english(), &redactions);
            for placeholder in Placeholder::ALL {
                shown = shown.replace(&format!("[{placeholder}]"), "\u{0}");
            }
            prop_assert_eq!(shown, expected);
        }

        #[test]
        fn the_order_of_redactions_does_not_matter(
            text in prop::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat()),
            (redactions, shuffled) in prop::collection::vec(any_redaction(), 0..6)
                .prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
        ) {
            prop_assert_eq!(redact(&text, &english(), &redactions), redact(&text, &english(), &shuffled));
        }
    }
}
