//! Personal identity numbers and their check digits.
//!
//! Sources: Skatteverket's SKV 704 (personnummer) and SKV 707 (samordningsnummer); the Finnish Digital and Population
//! Data Services Agency on the personal identity code and its separators from 2023; the NHS data dictionary on the NHS
//! number; HMRC's manual NIM39110 on National Insurance numbers; the US Social Security Administration on numbers that
//! are never given out.

use super::numbers::Run;
use super::reading::Reading;
use super::token::Token;

/// Whether a run of digits is a number of Sweden, the United Kingdom or the United States.
pub(super) fn is_personal(run: &Run, groups: &[usize]) -> bool {
    match run.digits.len() {
        10 => is_swedish_ten(run, groups) || is_nhs(run, groups),
        12 => matches!(groups, [12] | [8, 4] | [6, 2, 4]) && is_swedish_twelve(&run.digits),
        9 => groups == [3, 2, 4] && is_social_security(&run.digits),
        _ => false,
    }
}

fn is_swedish_ten(run: &Run, groups: &[usize]) -> bool {
    // Ten digits in a row that begin like a mobile number are one.
    let shape = *groups == [6, 4] || *groups == [10] && !(run.digits.starts_with(&[0, 7]) || run.bracket);
    shape && is_swedish(&run.digits)
}

fn is_swedish_twelve(digits: &[u8]) -> bool {
    matches!(digits[..2], [1, 8 | 9] | [2, 0]) && is_swedish(&digits[2..])
}

/// Six digits of a date, of which the day is 60 more in a coordination number, three digits and Luhn's.
fn is_swedish(digits: &[u8]) -> bool {
    let (month, day) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5]);
    (1..=12).contains(&month) && matches!(day, 1..=31 | 61..=91) && luhn(digits)
}

fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &digit)| {
            let value = u32::from(digit) * if place % 2 == 1 { 2 } else { 1 };
            value / 10 + value % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Weights 10 to 2, and 11 less the rest; a number whose check digit would be 10 is not given out.
fn is_nhs(run: &Run, groups: &[usize]) -> bool {
    let digits = &run.digits;
    let written = matches!(groups, [3, 3, 4] | [10]) && !run.bracket && run.signs.iter().all(|&sign| sign == b' ');
    // 555 is where American numbers that nobody has begin.
    if !written || digits[0] == 0 || digits[3..6] == [5, 5, 5] {
        return false;
    }
    let sum: u32 = digits[..9].iter().zip((2..=10).rev()).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    (11 - sum % 11) % 11 == u32::from(digits[9])
}

fn is_social_security(digits: &[u8]) -> bool {
    digits[0] != 9
        && digits[..3] != [0, 0, 0]
        && digits[..3] != [6, 6, 6]
        && digits[3..5] != [0, 0]
        && digits[5..] != [0, 0, 0, 0]
}

/// The last token of a number with letters in it that begins with this token: Finland's, and National Insurance.
pub(super) fn lettered(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let token = reading.token(at)?;
    let before = at.checked_sub(1).and_then(|at| reading.token(at));
    if token.glued && before.is_some_and(Token::is_plain) {
        return None;
    }
    if token.is_digits() && matches!(token.len(), 1 | 6) {
        finnish(reading, token)
    } else if token.is_word() && token.len() <= 2 && !reading.is_caseless(token) {
        insurance(reading, token)
    } else {
        None
    }
}

/// The next letters, digits and hyphens of a text, without the spaces (and, before a digit, dots) that part them, and the end of the last.
fn compact<const N: usize>(reading: &Reading<'_>, token: &Token) -> Option<([u8; N], usize)> {
    let mut read = [0; N];
    let mut at = token.start;
    for place in &mut read {
        if reading.plain.get(at) == b' ' && at != token.start {
            at += 1;
        }
        *place = *reading.plain.bytes().get(at)?;
        at += 1;
    }
    let goes_on = reading.plain.get(at).is_ascii_alphanumeric();
    (!goes_on).then_some((read, at))
}

fn last_token(reading: &Reading<'_>, end: usize) -> Option<usize> {
    reading.tokens.partition_point(|token| token.end <= end).checked_sub(1)
}

/// DDMMYY, a sign for the century, three digits and a check character.
fn finnish(reading: &Reading<'_>, token: &Token) -> Option<usize> {
    const CHECK: &[u8; 31] = b"0123456789abcdefhjklmnprstuvwxy";
    let (read, end) = compact::<11>(reading, token)?;
    let number = |digits: &[u8]| {
        let all = digits.iter().all(u8::is_ascii_digit);
        all.then(|| digits.iter().fold(0, |sum, digit| sum * 10 + usize::from(digit - b'0')))
    };
    let (date, serial) = (number(&read[..6])?, number(&read[7..10])?);
    let (day, month) = (date / 10_000, date / 100 % 100);
    let fits = (1..=31).contains(&day) && (1..=12).contains(&month) && b"+-abcdefyxwvu".contains(&read[6]);
    (fits && CHECK[(date * 1000 + serial) % 31] == read[10]).then_some(())?;
    last_token(reading, end)
}

/// Two letters, six digits, and A to D.
fn insurance(reading: &Reading<'_>, token: &Token) -> Option<usize> {
    let (read, end) = compact::<9>(reading, token)?;
    // "on 120314 A" is Finnish for "is …"; who writes it apart writes it large.
    let apart = reading.plain.get(token.end) == b' ';
    if apart && !reading.plain.capital(token.start) {
        return None;
    }
    let pairs: [&[u8]; 7] = [b"bg", b"gb", b"kn", b"nk", b"nt", b"tn", b"zz"];
    let letters = read[..2].iter().all(u8::is_ascii_lowercase)
        && !b"dfiquv".contains(&read[0])
        && !b"dfioquv".contains(&read[1])
        && !pairs.contains(&&read[..2]);
    let fits = letters && read[2..8].iter().all(u8::is_ascii_digit) && (b'a'..=b'd').contains(&read[8]);
    if fits { last_token(reading, end) } else { None }
}
