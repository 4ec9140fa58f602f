//! Words as they are compared: the same word typed in two ways is one word.

use unicode_normalization::UnicodeNormalization;

/// A text in small letters with one space between its words, and without what people rarely type or often type
/// differently: vowel marks, stretched letters and the forms of hamza in Arabic, marks of direction, commas and hyphens.
/// What makes another word stays: `å` is no `a`.
pub fn plain(text: &str) -> String {
    // Compatibility forms first, so that a full-width or a presented letter is the plain one, and composed letters are one.
    let letters = text.nfkc().flat_map(char::to_lowercase).filter_map(letter);
    let kept: String = letters.nfc().collect();
    kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The letter that stands for this one; nothing where it tells no word from another.
fn letter(letter: char) -> Option<char> {
    match letter {
        '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{0640}' | 'ء' => None,
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ؤ' => Some('و'),
        'ئ' | 'ى' | 'ی' => Some('ي'),
        'ة' => Some('ه'),
        'ک' => Some('ك'),
        mark if mark == '\u{0307}' || is_mark_of_direction(mark) => None,
        letter if letter.is_alphanumeric() || is_combining(letter) => Some(letter),
        // Whatever else stands between words.
        _ => Some(' '),
    }
}

fn is_combining(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

fn is_mark_of_direction(letter: char) -> bool {
    matches!(letter, '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_typed_in_other_ways_are_the_same() {
        for typed in
            ["lantern otter", "  Lantern   OTTER ", "lantern, otter.", "Lantern-otter", "ｌａｎｔｅｒｎ\u{a0}otter\n"]
        {
            assert_eq!(plain(typed), "lantern otter", "{typed}");
        }
        assert_eq!(plain("a\u{30a}ska\u{200f} Öga"), "åska öga");
        assert_eq!(plain("İ"), "i");
        for typed in ["أرنب", "اَرنَب", "إرنب", "ارنـب", "\u{202b}ارنب\u{202c}"] {
            assert_eq!(plain(typed), "ارنب", "{typed}");
        }
        assert_eq!(plain("شجرة كبيرة"), plain("شجره  كبيره"));
        assert_eq!(plain("مقهى"), plain("مقهي"));
        assert_eq!(plain(" ، "), "");
    }

    #[test]
    fn what_is_another_word_stays_another() {
        for (one, other) in [("höna", "hona"), ("sadel", "saddel"), ("ab c", "a bc"), ("قلب", "كلب")] {
            assert_ne!(plain(one), plain(other));
        }
    }
}
