//! Runs of digits, however they are written: telephone numbers and personal numbers, and not dates, sums and helplines.

use super::Identifies;
use super::found::Found;
use super::personal;
use super::reading::Reading;
use super::token::{Kind, Token};

/// Digits that somebody wrote together, and what they are.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// Values, 0 to 9.
    pub(super) digits: Vec<u8>,
    /// How many digits stand together, as `[3, 3, 2, 2]` in "070-174 06 05".
    pub(super) groups: Vec<usize>,
    /// What stands before each group but the first: a space or a sign.
    pub(super) signs: Vec<u8>,
    /// "+46…"
    plus: bool,
    /// "(0)…"
    pub(super) bracket: bool,
    first: usize,
    last: usize,
}

pub(super) fn find(reading: &Reading<'_>, found: &mut Found) {
    let mut at = 0;
    while let Some(token) = reading.token(at) {
        if let Some(last) = personal::lettered(reading, at) {
            found.add(reading, Identifies::PersonalNumber, at, last);
            at = last + 1;
        } else if let Some(run) = begins(reading, at, token).then(|| Run::read(reading, at)) {
            let next = run.last + 1;
            run.tell(reading, found);
            at = next.max(at + 1);
        } else {
            at += 1;
        }
    }
}

fn begins(reading: &Reading<'_>, at: usize, token: &Token) -> bool {
    match token.kind {
        Kind::Digits => true,
        Kind::Word => {
            token.digit.is_some()
                || is_letter_o(reading, token)
                    && reading.token(at + 1).is_some_and(|next| next.glued && next.is_digits())
        }
        Kind::Sign(_) => false,
    }
}

fn is_letter_o(reading: &Reading<'_>, token: &Token) -> bool {
    token.is_word() && reading.bytes(token).iter().all(|&byte| byte == b'o')
}

impl Run {
    fn read(reading: &Reading<'_>, first: usize) -> Self {
        let mut run = Self { first, last: first, ..Self::default() };
        run.open(reading);
        let mut at = first;
        while run.take(reading, at) && run.digits.len() < 40 {
            run.last = at;
            match next(reading, at + 1) {
                Some((next, sign)) => {
                    if sign != 0 {
                        run.groups.push(0);
                        run.signs.push(sign);
                    }
                    at = next;
                }
                None => return run,
            }
        }
        // The separator led nowhere.
        if run.groups.len() > 1 && run.groups.last() == Some(&0) {
            run.groups.pop();
            run.signs.pop();
        }
        run
    }

    /// What stands right before: "+46", "(08)".
    fn open(&mut self, reading: &Reading<'_>) {
        self.groups.push(0);
        while let Some(before) = self.first.checked_sub(1).and_then(|at| reading.token(at)) {
            let glued = reading.token(self.first).is_some_and(|token| token.glued);
            match before.kind {
                Kind::Sign(b'+') if glued && !self.plus => self.plus = true,
                Kind::Sign(b'(') if glued && !self.bracket => self.bracket = true,
                _ => return,
            }
            self.first -= 1;
        }
    }

    fn take(&mut self, reading: &Reading<'_>, at: usize) -> bool {
        let Some(token) = reading.token(at) else { return false };
        let before = self.digits.len();
        match token.kind {
            Kind::Digits => self.digits.extend(reading.bytes(token).iter().map(|byte| byte - b'0')),
            Kind::Word if token.digit.is_some() => self.digits.extend(token.digit),
            Kind::Word => self.digits.extend(std::iter::repeat_n(0, token.len())),
            Kind::Sign(_) => return false,
        }
        if let Some(group) = self.groups.last_mut() {
            *group += self.digits.len() - before;
        }
        true
    }

    fn tell(self, reading: &Reading<'_>, found: &mut Found) {
        let text: Vec<u8> = self.digits.iter().map(|digit| digit + b'0').collect();
        if self.digits.len() < 7 || reading.lexicon.is_public(&text) || self.is_date() {
            return;
        }
        let groups = self.written_groups();
        // A run of fourteen and more is no telephone's: a card, an account, a number of a country that we do not know.
        if !self.plus && personal::is_personal(&self, &groups) {
            self.add(reading, Identifies::PersonalNumber, found);
        } else if self.is_counting() {
            // Somebody counts, or lists.
        } else if self.is_phone(&groups) {
            self.add(reading, Identifies::Phone, found);
        } else if self.digits.len() >= 14 {
            self.add(reading, Identifies::PersonalNumber, found);
        }
    }

    fn add(&self, reading: &Reading<'_>, kind: Identifies, found: &mut Found) {
        found.add(reading, kind, self.first, self.last);
    }

    /// The groups that were meant: in "1 2 0 3 1 4 - 9 8 1 8" the hyphen parts them, the spaces do not.
    fn written_groups(&self) -> Vec<usize> {
        if self.groups.len() < 5 || self.groups.iter().any(|&group| group > 1) {
            return self.groups.clone();
        }
        let parting = self.signs.contains(&b' ');
        let mut groups = vec![1];
        for &sign in &self.signs {
            match groups.last_mut() {
                Some(group) if sign == b' ' || !parting => *group += 1,
                _ => groups.push(1),
            }
        }
        groups
    }

    fn is_phone(&self, groups: &[usize]) -> bool {
        let digits = &self.digits;
        let international = self.plus || digits.starts_with(&[0, 0]);
        let round = digits.ends_with(&[0, 0, 0]) && digits[0] != 0 && groups.len() < 4;
        match digits.len() {
            8..=16 if international => true,
            7..=12 if digits[0] == 0 => true,
            7..=13 => !round,
            _ => false,
        }
    }

    /// "2024-05-12", "12.5.2024", and from when to when: "18.30-19.45".
    fn is_date(&self) -> bool {
        let part =
            |from: usize, to: usize| self.digits[from..to].iter().fold(0, |sum, &digit| sum * 10 + usize::from(digit));
        let fits = |year: usize, a: usize, b: usize| {
            (1900..2100).contains(&year) && (1..=31).contains(&a) && (1..=31).contains(&b) && (a <= 12 || b <= 12)
        };
        match *self.groups.as_slice() {
            [4, month @ 1..=2, day @ 1..=2] => fits(part(0, 4), part(4, 4 + month), part(4 + month, 4 + month + day)),
            [day @ 1..=2, month @ 1..=2, 4] => {
                fits(part(day + month, day + month + 4), part(0, day), part(day, day + month))
            }
            [hour @ 1..=2, 2, until @ 1..=2, 2] if self.signs == [b'.', b'-', b'.'] => {
                let minutes = [part(hour, hour + 2), part(hour + 2 + until, hour + 4 + until)];
                part(0, hour) < 25 && part(hour + 2, hour + 2 + until) < 25 && minutes.iter().all(|&minute| minute < 60)
            }
            // "2024-2025"
            [4, 4] => (1900..2100).contains(&part(0, 4)) && (1900..2100).contains(&part(4, 8)),
            _ => false,
        }
    }

    /// "1 2 3 4 5 6 7"
    fn is_counting(&self) -> bool {
        self.digits.windows(2).all(|pair| pair[1] == pair[0] + 1)
            || self.digits.windows(2).all(|pair| pair[0] == pair[1] + 1)
    }
}

/// The next token with digits, and the sign before it; 0 when it belongs to the same group.
fn next(reading: &Reading<'_>, at: usize) -> Option<(usize, u8)> {
    let last = reading.token(at.checked_sub(1)?)?;
    let token = reading.token(at)?;
    if token.is_plain() {
        let glued = token.glued && (token.is_digits() || is_letter_o(reading, token));
        let spaced = !token.glued && !begins_line(reading, token) && continues(reading, last, at);
        return if glued { Some((at, 0)) } else { spaced.then_some((at, b' ')) };
    }
    let (after, sign) = after_signs(reading, at)?;
    let next = reading.token(after).filter(|next| next.is_plain() && !begins_line(reading, next))?;
    let single = last.len() == 1 && next.len() == 1 || last.digit.is_some() && next.digit.is_some();
    let tight = token.glued && next.glued;
    let fits = match sign {
        b' ' => true,
        b'-' => token.glued == next.glued,
        // "12. 070…" are two sentences; "0. 7. 0" is a disguise.
        b'.' => tight || single,
        b'+' | b'/' => tight,
        _ => single && (tight || last.digit.is_some()),
    };
    (fits && continues(reading, last, after)).then_some((after, sign))
}

/// One sign, or a bracket and one more: "(0)7700", "(08)-465".
fn after_signs(reading: &Reading<'_>, at: usize) -> Option<(usize, u8)> {
    let mut sign = b' ';
    for after in at..at + 4 {
        match reading.token(after)?.kind {
            Kind::Sign(here @ (b'-' | b'.' | b'/' | b',' | b'+')) if sign == b' ' => sign = here,
            Kind::Sign(b'(' | b')') => {}
            Kind::Sign(_) => return None,
            _ => return Some((after, sign)),
        }
    }
    None
}

fn begins_line(reading: &Reading<'_>, token: &Token) -> bool {
    token.start > 0 && reading.plain.get(token.start - 1) == b'\n'
}

/// Whether the digits of the token go on with those of another: words that spell digits only with single ones.
fn continues(reading: &Reading<'_>, last: &Token, at: usize) -> bool {
    let Some(next) = reading.token(at) else { return false };
    match (last.is_digits() || last.digit.is_none(), next.is_digits()) {
        (true, true) => true,
        // "noll sju noll 174 06 05": who has spelled the beginning may write the rest.
        (false, true) => next.len() <= 4,
        (true, false) => {
            next.digit.is_some() && last.len() == 1
                || is_letter_o(reading, next)
                    && reading.token(at + 1).is_some_and(|after| after.glued && after.is_digits())
        }
        (false, false) => next.digit.is_some(),
    }
}
