//! Numbers and codes as a child's own keyboard writes them.

/// The zeros of the digits that children's keyboards have beside 0 to 9: Arabic, Persian, Devanagari, Bengali and
/// full-width ones. Each is followed by its other nine.
const ZEROS: [u32; 5] = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/// A number or code with the digits 0 to 9, `-` for a minus sign, and without the marks that only tell directions.
pub fn plain(text: &str) -> String {
    text.chars().filter(|character| !is_direction(*character)).map(sign).collect()
}

fn sign(character: char) -> char {
    match character {
        '\u{2212}' | '\u{ff0d}' => '-',
        // Full-width letters stand as far from ours as full-width digits.
        '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        other => digit(other).unwrap_or(other),
    }
}

fn digit(character: char) -> Option<char> {
    ZEROS.iter().find_map(|zero| char::from_digit(u32::from(character).checked_sub(*zero)?, 10))
}

/// What pages in two directions leave around a number that is copied from them.
fn is_direction(character: char) -> bool {
    matches!(character, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn the_digits_of_every_childs_keyboard_are_read() {
        for typed in ["1904", "١٩٠٤", "۱۹۰۴", "१९०४", "১৯০৪", "１９０４", "\u{2067}١٩٠٤\u{2069}", "\u{200f}1904"]
        {
            assert_eq!(plain(typed), "1904", "{typed}");
        }
        assert_eq!(plain("−٣"), "-3");
        assert_eq!(plain("７ＫＱＭ－ｘｗ３ｄ"), "7KQM-xw3d");
        assert_eq!(plain("7KQM Ä½²"), "7KQM Ä½²");
    }
}
