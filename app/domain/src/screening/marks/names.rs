//! Persons' names.

use super::Identifies;
use super::found::Found;
use super::lexicon::{Class, Phrase};
use super::reading::Reading;
use super::token::Token;

pub(super) fn find(reading: &Reading<'_>, found: &mut Found) {
    let mut at = 0;
    while let Some(token) = reading.token(at) {
        if token.is_word() && is_name(reading, at, token, found) && !found.covers(token.start) {
            let last = family_name(reading, hyphenated(reading, at), found);
            found.add(reading, Identifies::Name, at - parenthood(reading, at), last);
            at = last;
        }
        at += 1;
    }
    for at in reading.after(Phrase::Introduction) {
        introduced(reading, at, found);
    }
    for hit in reading.hits.iter().filter(|hit| hit.phrase == Phrase::Name) {
        found.add(reading, Identifies::Name, hit.first, hit.last);
    }
}

fn is_name(reading: &Reading<'_>, at: usize, token: &Token, found: &Found) -> bool {
    if token.is(Class::NO_NAME) || token.len() < 2 {
        return false;
    }
    if token.is(Class::STORY_NAME) {
        // The persons of stories have no family names.
        return reading.is_capitalised(token) && family_name(reading, at, found) > at;
    }
    if token.is(Class::ORDINARY_NAME) {
        let told = reading.is_caseless(token) && reading.follows(Phrase::Relation, at);
        return told
            || reading.begins(Phrase::AfterName, at + 1)
            || reading.is_capitalised_inside(token)
            || hyphenated(reading, at) > at;
    }
    if token.is(Class::NAME) {
        return true;
    }
    token.is(Class::CAPITAL_NAME) && reading.is_capitalised(token)
        || token.is(Class::SHORT_NAME) && reading.is_capitalised_inside(token)
        || is_unknown(reading, token)
}

/// A word that no list knows, with a capital inside a sentence: rare names say most about who somebody is.
fn is_unknown(reading: &Reading<'_>, token: &Token) -> bool {
    let known = [
        Class::CAPITAL,
        Class::PLATFORM,
        Class::PLACE,
        Class::SCHOOL_AFTER,
        Class::STREET_AFTER,
        Class::NO_SCHOOL,
        Class::NO_NAME,
        Class::STORY_NAME,
        Class::AT,
        Class::DOT,
    ];
    reading.is_capitalised_inside(token)
        && token.len() > 2
        && token.digit.is_none()
        && !known.into_iter().any(|class| token.is(class))
}

/// The last token of "Anna-Sofia" or "Elsa-opelle", whose first is a name.
fn hyphenated(reading: &Reading<'_>, at: usize) -> usize {
    let hyphen = reading.token(at + 1).is_some_and(|token| token.is_sign(b'-') && token.glued);
    let name = Class::NAME.or(Class::ORDINARY_NAME).or(Class::CAPITAL_NAME);
    let known = |token: &Token| token.is(name) || reading.is_capitalised(token);
    let next = reading.token(at + 2).filter(|token| token.glued && token.is_word());
    if hyphen && next.is_some_and(known) { at + 2 } else { at }
}

/// 1 after "mother of" or "father of": in Arabic that is what people are called.
fn parenthood(reading: &Reading<'_>, at: usize) -> usize {
    const PARENTS: [&str; 4] = ["ام", "ابو", "وام", "وابو"];
    let before = at.checked_sub(1).and_then(|at| reading.token(at));
    usize::from(before.is_some_and(|before| PARENTS.iter().any(|parent| reading.bytes(before) == parent.as_bytes())))
}

/// The last token of the names that follow a name.
fn family_name(reading: &Reading<'_>, at: usize, found: &Found) -> usize {
    let mut last = at;
    while reading.is_next_word(last + 1)
        && reading.token(last + 1).is_some_and(|next| {
            let name = next.is(Class::NAME.or(Class::ORDINARY_NAME)) || is_unknown(reading, next);
            reading.is_capitalised(next) && name && !next.is(Class::NO_NAME) && !found.covers(next.start)
        })
    {
        last += 1;
    }
    last
}

/// "My name is …"
fn introduced(reading: &Reading<'_>, at: usize, found: &mut Found) -> Option<()> {
    let mut name = at;
    while reading.token(name).is_some_and(|token| token.is_sign(b':') || token.is_sign(b'"') || token.is_sign(b'.')) {
        name += 1;
    }
    let token = reading.token(name).filter(|token| token.is_word())?;
    if token.is(Class::NO_NAME) || token.is(Class::PLATFORM) || found.covers(token.start) && !token.is(Class::NAME) {
        return None;
    }
    let mut last = family_name(reading, name, found);
    let with_article = |token: &Token| reading.bytes(token).starts_with("ال".as_bytes());
    if last == name && reading.is_next_word(name + 1) && reading.token(name + 1).is_some_and(with_article) {
        last += 1;
    }
    found.add(reading, Identifies::Name, name, last);
    Some(())
}
