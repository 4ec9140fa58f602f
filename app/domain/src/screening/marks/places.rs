//! Addresses, schools, towns, and ages beside them.

use super::Identifies;
use super::found::Found;
use super::lexicon::{Class, Phrase};
use super::reading::Reading;
use super::token::{Kind, Token};

pub(super) fn find(reading: &Reading<'_>, found: &mut Found) {
    for (at, token) in reading.tokens.iter().enumerate() {
        match token.kind {
            Kind::Digits => {
                street_after_number(reading, at, found);
            }
            Kind::Word => word(reading, at, token, found),
            Kind::Sign(_) => {}
        }
    }
    for at in reading.after(Phrase::Attending) {
        attended(reading, at, found);
    }
    for hit in &reading.hits {
        if hit.phrase == Phrase::Place {
            found.add(reading, Identifies::Place, hit.first, hit.last);
        }
    }
}

fn word(reading: &Reading<'_>, at: usize, token: &Token, found: &mut Found) {
    if token.is(Class::STREET_BEFORE) {
        street_before(reading, at, found);
    }
    if token.is(Class::SCHOOL_BEFORE) {
        school_before(reading, at, found);
    }
    if token.is(Class::SCHOOL_AFTER) {
        school_after(reading, at, found);
    }
    if token.is(Class::STREET_AFTER) && reading.is_capitalised_inside(token) && street_start(reading, at) < at {
        found.add(reading, Identifies::Address, street_start(reading, at), at);
    }
    if token.len() <= 2 {
        post_code(reading, at, found);
        if !token.is(Class::PLACE.or(Class::ORDINARY_PLACE)) {
            return;
        }
    }
    if is_place(reading, at, token) {
        found.add(reading, Identifies::Place, at, at);
    }
    compound_street(reading, at, token, found);
    compound_school(reading, at, token, found);
}

fn is_place(reading: &Reading<'_>, at: usize, token: &Token) -> bool {
    if token.is(Class::NO_NAME) {
        return false;
    }
    if token.is(Class::ORDINARY_PLACE) {
        let living = reading.follows(Phrase::Living, at);
        return living && reading.is_caseless(token)
            || reading.is_capitalised_inside(token) && !follows_number(reading, at);
    }
    if token.is(Class::PLACE) {
        return !token.is(Class::NAME.or(Class::ORDINARY_NAME))
            || is_inside(reading, at) && (reading.is_capitalised(token) || reading.is_caseless(token));
    }
    let known = Class::NAME.or(Class::ORDINARY_NAME).or(Class::STORY_NAME).or(Class::CAPITAL).or(Class::PLATFORM);
    if reading.is_capitalised_inside(token) && !token.is(known) && is_inside(reading, at) {
        return true;
    }
    // "i live in hebden": a word that no list knows, after words that a place follows.
    let inside = at.checked_sub(1).and_then(|at| reading.token(at)).is_some_and(|before| before.is(Class::INSIDE));
    token.class == Class::NONE
        && token.len() >= 4
        && token.digit.is_none()
        && reading.is_next_word(at)
        && reading.follows(Phrase::Living, at)
        && (inside || reading.is_caseless(token) && token.len() >= 8)
}

fn follows_number(reading: &Reading<'_>, at: usize) -> bool {
    at.checked_sub(1).and_then(|at| reading.token(at)).is_some_and(Token::is_digits)
}

/// Whether the words before speak of a place: "in", "bor i".
fn is_inside(reading: &Reading<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| reading.token(at));
    reading.is_next_word(at) && before.is_some_and(|before| before.is(Class::INSIDE))
        || reading.follows(Phrase::Living, at)
}

/// "12 Oak Street", with "Flat 3," before it.
fn street_after_number(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<()> {
    reading.token(at).filter(|token| token.len() <= 4)?;
    let mut capital = false;
    let mut words = 0;
    let mut here = at + 1;
    // "12b"
    if reading.token(here).is_some_and(|token| token.glued && token.is_word() && token.len() == 1) {
        here += 1;
    }
    loop {
        let token = reading.token(here)?;
        let street = token.is(Class::STREET_AFTER) || capital && token.is(Class::ORDINARY_STREET_AFTER);
        let saint =
            reading.bytes(token) == b"st" && reading.token(here + 1).is_some_and(|dot| dot.is_sign(b'.') && dot.glued);
        if street && words > 0 && !saint {
            break;
        }
        match token.kind {
            // "Mary's"
            Kind::Word | Kind::Sign(b'\'') if token.glued => {}
            Kind::Word if !token.is(Class::NO_NAME.or(Class::YEARS)) => {
                capital |= reading.is_capitalised(token);
                words += 1;
            }
            Kind::Sign(b'.') if token.glued && words == 1 => {}
            _ => return None,
        }
        here += 1;
        if words > 4 {
            return None;
        }
    }
    let mut first = at;
    if at >= 3
        && reading.tokens[at - 1].is_sign(b',')
        && reading.tokens[at - 2].is_digits()
        && reading.tokens[at - 3].is(Class::FLAT)
    {
        first = at - 3;
    }
    found.add(reading, Identifies::Address, first, here);
    Some(())
}

/// "Storgatan 12 B, 123 45"
fn compound_street(reading: &Reading<'_>, at: usize, token: &Token, found: &mut Found) -> Option<()> {
    let number = reading.token(at + 1).filter(|next| next.is_digits() && !next.glued && next.len() <= 4);
    if number.is_none() && !reading.is_capitalised_inside(token) {
        return None;
    }
    let stem = reading.lexicon.street_stem(reading.bytes(token))?;
    let first = street_start(reading, at);
    if stem < 2 && first == at {
        return None;
    }
    let last = if number.is_some() { after_house_number(reading, at + 1) } else { at };
    found.add(reading, Identifies::Address, first, last);
    Some(())
}

/// Words in a street's name, and tokens in a school's.
const LONGEST_STREET: usize = 5;
const LONGEST_SCHOOL: usize = 12;

/// "Södra Kungsgatan": the capitalised words before belong to it.
fn street_start(reading: &Reading<'_>, at: usize) -> usize {
    let mut first = at;
    while first + LONGEST_STREET > at
        && reading.is_next_word(first)
        && reading
            .token(first - 1)
            .is_some_and(|before| reading.is_capitalised_inside(before) && !before.is(Class::NO_NAME.or(Class::INSIDE)))
    {
        first -= 1;
    }
    first
}

fn after_house_number(reading: &Reading<'_>, number: usize) -> usize {
    let mut last = number;
    let letter = reading.token(last + 1).filter(|token| token.is_word() && token.len() == 1);
    let flat = reading.token(last + 2).is_some_and(|token| token.is_digits() && token.len() <= 3 && !token.glued);
    if letter.is_some_and(|token| token.glued || flat || reading.plain.capital(token.start)) {
        last += 1;
        if reading.token(last + 1).is_some_and(|token| token.is_digits() && token.len() <= 3) {
            last += 1;
        }
    }
    let digits =
        |at: usize, length: usize| reading.token(at).is_some_and(|token| token.is_digits() && token.len() == length);
    let comma = usize::from(reading.token(last + 1).is_some_and(|token| token.is_sign(b',')));
    if digits(last + 1 + comma, 5) {
        after_post_code(reading, last + 1 + comma)
    } else if digits(last + 1 + comma, 3) && digits(last + 2 + comma, 2) {
        after_post_code(reading, last + 2 + comma)
    } else if reading.token(last + 1 + comma).is_some_and(|token| token.is(Class::FLAT))
        && reading.token(last + 2 + comma).is_some_and(|token| token.is_digits() && token.len() <= 4)
    {
        last + 2 + comma
    } else {
        last
    }
}

/// The town after a post code.
fn after_post_code(reading: &Reading<'_>, code: usize) -> usize {
    let town = |token: &Token| {
        token.is(Class::PLACE.or(Class::ORDINARY_PLACE))
            || reading.is_capitalised_inside(token) && !token.is(Class::NO_NAME)
    };
    let follows = reading.token(code + 1).is_some_and(|token| token.is_word() && !token.glued && town(token));
    code + usize::from(follows)
}

/// "شارع النيل رقم 22"
fn street_before(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<()> {
    let next = reading.token(at + 1).filter(|token| token.is_word())?;
    let mut last = if is_named(reading, next) { at + 1 } else { at };
    for ahead in at + 2..at + 6 {
        let Some(token) = reading.token(ahead) else { break };
        let flat = reading.token(ahead - 1).is_some_and(|before| before.is(Class::FLAT));
        match token.kind {
            Kind::Digits if token.len() <= 4 && (ahead <= at + 4 || flat) => last = ahead,
            Kind::Word | Kind::Sign(b',') => {}
            _ => break,
        }
        if token.is_digits() || token.is(Class::NO_NAME) {
            break;
        }
    }
    // "شارع 12 منزل 5": more numbers, and streets, each after its word.
    while let (Some(word), Some(value)) = (reading.token(last + 1), reading.token(last + 2)) {
        let number = value.is_digits() && value.len() <= 4 && word.is(Class::FLAT.or(Class::STREET_BEFORE));
        if last == at || !(number || word.is(Class::STREET_BEFORE) && value.is_word() && is_named(reading, value)) {
            break;
        }
        last += 2;
    }
    if last > at {
        let area = last == at + 1 && reading.bytes(&reading.tokens[at]) == "حي".as_bytes();
        found.add(reading, if area { Identifies::Place } else { Identifies::Address }, at, last);
    }
    Some(())
}

/// A British post code: "ZZ9 3XX".
fn post_code(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<()> {
    let [area, district] = [reading.token(at)?, reading.token(at + 1)?];
    if area.glued || !district.is_digits() || !district.glued || district.len() > 2 || reading.is_caseless(area) {
        return None;
    }
    let lettered = reading.token(at + 2)?;
    let inward = if lettered.glued && lettered.is_word() && lettered.len() == 1 { at + 3 } else { at + 2 };
    let [number, letters] = [reading.token(inward)?, reading.token(inward + 1)?];
    let never = b"cikmov";
    let fits = number.is_digits()
        && number.len() == 1
        && letters.is_word()
        && letters.glued
        && letters.len() == 2
        && !reading.bytes(letters).iter().any(|byte| never.contains(byte));
    if fits {
        found.add(reading, Identifies::Address, at, inward + 1);
    }
    Some(())
}

/// "Lundaskolan"
fn compound_school(reading: &Reading<'_>, at: usize, token: &Token, found: &mut Found) -> Option<()> {
    let stem = reading.lexicon.school_stem(reading.bytes(token))?;
    if stem >= 3 && !token.is(Class::NO_SCHOOL) {
        found.add(reading, Identifies::School, at, at);
    }
    Some(())
}

/// "Oakfield Primary School", "Kallion koulu": the name stands before.
fn school_after(reading: &Reading<'_>, at: usize, found: &mut Found) {
    let mut first = at;
    let mut named = false;
    while first > 0 && first + LONGEST_SCHOOL > at && belongs_to_school(reading, first, at) {
        first -= 1;
        let token = &reading.tokens[first];
        named |= token.is_word() && !token.is(Class::SCHOOL_AFTER) && !token.glued;
    }
    while first < at && !reading.tokens[first].is_word() {
        first += 1;
    }
    if named && first < at {
        let mut last = at;
        while reading.is_next_word(last + 1) && reading.tokens[last + 1].is(Class::SCHOOL_AFTER) {
            last += 1;
        }
        found.add(reading, Identifies::School, first, last);
    }
}

fn belongs_to_school(reading: &Reading<'_>, at: usize, school: usize) -> bool {
    let token = &reading.tokens[at - 1];
    let next = &reading.tokens[at];
    match token.kind {
        Kind::Sign(b'\'') => token.glued && next.glued,
        Kind::Sign(b'.') => token.glued && at >= 2 && reading.bytes(&reading.tokens[at - 2]) == b"st",
        Kind::Word if next.is_word() && !reading.is_next_word(at) => false,
        Kind::Word if token.glued => true,
        Kind::Word if token.is(Class::SCHOOL_AFTER) => !token.first,
        Kind::Word if token.is(Class::NO_NAME.or(Class::CAPITAL).or(Class::NO_SCHOOL).or(Class::INSIDE)) => false,
        Kind::Word if token.is(Class::PLACE) => true,
        // "Tell Minna Metsola school has…": a person is no part of a school whose name has been read already.
        Kind::Word
            if at < school
                && next.is_word()
                && token.is(Class::NAME.or(Class::CAPITAL_NAME))
                && !next.is(Class::SCHOOL_AFTER) =>
        {
            false
        }
        Kind::Word if reading.is_capitalised_inside(token) => true,
        // At a sentence's start a capital says nothing: then the school's word has one too, or a genitive is before it.
        Kind::Word if reading.is_capitalised(token) => {
            let genitive = matches!(reading.bytes(token).last(), Some(b'n' | b's')) && token.len() >= 6;
            reading.plain.capital(reading.tokens[school].start) || genitive
        }
        _ => false,
    }
}

/// "مدرسة النور"
fn school_before(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<()> {
    let next = reading.token(at + 1).filter(|next| next.is_word() && reading.is_next_word(at + 1))?;
    // After "school" a rare name too; after "my school" the sentence goes on.
    let mine = reading.bytes(reading.token(at)?).ends_with("ي".as_bytes());
    let unknown = !mine && next.class == Class::NONE && reading.is_caseless(next);
    if next.is(Class::NO_SCHOOL.or(Class::NO_NAME).or(Class::STORY_NAME)) || !(unknown || is_named(reading, next)) {
        return None;
    }
    let son = reading.bytes(next) == "ابن".as_bytes();
    let article = |token: &Token| reading.bytes(token).starts_with("ال".as_bytes()) && !token.is(Class::NO_NAME);
    let more = unknown && reading.is_next_word(at + 2) && reading.token(at + 2).is_some_and(article);
    found.add(reading, Identifies::School, at, at + 1 + usize::from(son || more));
    Some(())
}

/// "I go to Norra Real", "käyn kallion koulua": what stands after these is a school, also in small letters.
fn attended(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<()> {
    let stops = Class::NO_NAME.or(Class::NO_SCHOOL).or(Class::CAPITAL).or(Class::INSIDE).or(Class::PLATFORM);
    reading.token(at).filter(|token| token.is_word() && !token.is(stops.or(Class::SCHOOL_AFTER)))?;
    let words = (at..at + 4).take_while(|&word| word == at || reading.is_next_word(word));
    // "kallion koulua", in small letters: a genitive stands before what is otherwise only a word for school.
    let genitive = |word: usize| {
        let before = word.checked_sub(1).filter(|before| *before >= at).and_then(|before| reading.token(before));
        before.is_some_and(|before| before.len() >= 6 && matches!(reading.bytes(before).last(), Some(b'n' | b's')))
    };
    let goes_on = |word: usize, token: &Token| !token.is(stops) || token.is(Class::SCHOOL_AFTER) && genitive(word);
    let words =
        words.map_while(|word| reading.token(word).filter(|token| goes_on(word, token)).map(|token| (word, token)));
    let mut last = None;
    let mut capitals = true;
    let saint = matches!(reading.bytes(reading.token(at)?), b"st" | b"saint");
    for (word, token) in words {
        let other = Class::NAME.or(Class::STORY_NAME).or(Class::PLACE).or(Class::ORDINARY_PLACE);
        capitals &= reading.is_capitalised_inside(token) && !token.is(other);
        if token.is(Class::SCHOOL_AFTER) || capitals || saint && word == at + 1 {
            last = Some(word);
        } else if last.is_some() {
            break;
        }
    }
    found.add(reading, Identifies::School, at, last?);
    Some(())
}

/// A word that may be a name: known as one, or with an article.
fn is_named(reading: &Reading<'_>, token: &Token) -> bool {
    let known = Class::NAME.or(Class::ORDINARY_NAME).or(Class::PLACE).or(Class::ORDINARY_PLACE);
    let word = reading.bytes(token);
    token.is(known) || word.starts_with("ال".as_bytes()) || word == "ابن".as_bytes() || reading.is_capitalised(token)
}

/// An age says who somebody is only together with a place.
pub(super) fn find_ages(reading: &Reading<'_>, found: &mut Found) {
    if !found.has(&[Identifies::Place, Identifies::School, Identifies::Address]) {
        return;
    }
    for at in reading.after(Phrase::Age) {
        let words = (at..at + 3).take_while(|&word| reading.token(word).is_some_and(|token| token.is(Class::AGE)));
        if let Some(last) = words.last() {
            found.add(reading, Identifies::AgeWithPlace, at, last);
        }
    }
    for (at, token) in reading.tokens.iter().enumerate().filter(|(_, token)| token.is_digits() && token.len() <= 2) {
        let age = reading.bytes(token).iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
        if !(4..=19).contains(&age) {
            continue;
        }
        let mut last = at;
        let mut next = at + 1;
        while let Some(word) = reading.token(next) {
            if word.is(Class::YEARS) {
                last = next;
            } else if !(word.is_sign(b'-') && word.glued) {
                break;
            }
            next += 1;
        }
        if last > at || reading.follows(Phrase::Age, at) {
            found.add(reading, Identifies::AgeWithPlace, at, last);
        }
    }
}
