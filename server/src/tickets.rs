//! Tickets: a reload of the story page, or going back and pressing Start again, gives the same story.
//!
//! The welcome page carries a random ticket. For a while, in memory only and under a hash whose key is made at start,
//! a ticket stands for the token that was given for it. A restart forgets them all: then a reload gives a new story. A
//! token that was sent is given to nobody any more: the next who presses Start on the same device is another child.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::mem;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use data_encoding::BASE64URL_NOPAD;
use rand::Rng;

/// How long a ticket is remembered at least; twice as long at most.
const REMEMBERED: Duration = Duration::from_mins(30);
/// How many tickets make a generation full, whatever the time.
const MOST: usize = 50_000;

/// The tickets of the last while.
#[derive(Debug)]
pub(crate) struct Tickets {
    hasher: RandomState,
    generations: Mutex<Generations>,
}

struct Generations {
    young: Generation,
    old: Generation,
    since: Instant,
}

#[derive(Default)]
struct Generation {
    given: HashMap<u64, String>,
    /// Tokens that were sent, each in the generation that was young then: it is forgotten no sooner than its ticket.
    sent: HashSet<u64>,
}

impl Generations {
    fn both(&self) -> [&Generation; 2] {
        [&self.young, &self.old]
    }

    fn grow_old(&mut self, now: Instant) {
        let full = self.young.given.len().max(self.young.sent.len()) >= MOST;
        if full || now.duration_since(self.since) >= REMEMBERED {
            self.old = mem::take(&mut self.young);
            self.since = now;
        }
    }
}

impl fmt::Debug for Generations {
    /// Without the tokens: each is a secret of the child that it was given to.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Generations({} tickets)", self.young.given.len() + self.old.given.len())
    }
}

/// A new random ticket.
pub(crate) fn new_ticket(rng: &mut impl Rng) -> String {
    let mut bytes = [0; 16];
    rng.fill_bytes(&mut bytes);
    BASE64URL_NOPAD.encode(&bytes)
}

impl Tickets {
    /// No tickets yet.
    pub(crate) fn new(now: Instant) -> Self {
        let generations = Generations { young: Generation::default(), old: Generation::default(), since: now };
        Self { hasher: RandomState::new(), generations: Mutex::new(generations) }
    }

    /// The token that was given for this ticket and band, and not sent yet.
    pub(crate) fn token(&self, ticket: &str, band: &str) -> Option<String> {
        let key = self.key(ticket, band);
        let generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        let token = generations.both().into_iter().find_map(|generation| generation.given.get(&key))?;
        let sent = self.hasher.hash_one(token);
        (!generations.both().into_iter().any(|generation| generation.sent.contains(&sent))).then(|| token.clone())
    }

    /// Remembers the token that was given.
    ///
    /// An empty ticket is nobody's own: two children must never share a token.
    pub(crate) fn remember(&self, ticket: &str, band: &str, token: &str, now: Instant) {
        if ticket.is_empty() {
            return;
        }
        let key = self.key(ticket, band);
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        generations.grow_old(now);
        generations.young.given.insert(key, token.to_owned());
    }

    /// Remembers that this token was sent.
    pub(crate) fn sent(&self, token: &str, now: Instant) {
        let sent = self.hasher.hash_one(token);
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        generations.grow_old(now);
        generations.young.sent.insert(sent);
    }

    fn key(&self, ticket: &str, band: &str) -> u64 {
        self.hasher.hash_one((ticket, band))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_gives_the_same_token_for_a_while_and_is_then_forgotten() {
        let start = Instant::now();
        let tickets = Tickets::new(start);
        tickets.remember("one", "10-12", "token", start);
        assert_eq!(tickets.token("one", "10-12").as_deref(), Some("token"));
        assert_eq!(tickets.token("one", "13-15"), None);

        tickets.remember("two", "10-12", "other", start + REMEMBERED);
        assert_eq!(tickets.token("one", "10-12").as_deref(), Some("token"));
        tickets.remember("three", "10-12", "third", start + 2 * REMEMBERED);
        assert_eq!(tickets.token("one", "10-12"), None);
    }

    #[test]
    fn a_token_that_was_sent_is_given_to_nobody_any_more() {
        let start = Instant::now();
        let tickets = Tickets::new(start);
        tickets.remember("one", "10-12", "token", start);
        tickets.remember("other", "10-12", "other", start);
        tickets.sent("token", start + REMEMBERED);
        assert_eq!(tickets.token("one", "10-12"), None);
        assert_eq!(tickets.token("other", "10-12").as_deref(), Some("other"));
        tickets.remember("one", "10-12", "new", start + REMEMBERED);
        assert_eq!(tickets.token("one", "10-12").as_deref(), Some("new"));
    }

    #[test]
    fn children_without_a_ticket_share_no_token() {
        let tickets = Tickets::new(Instant::now());
        tickets.remember("", "10-12", "token", Instant::now());
        assert_eq!(tickets.token("", "10-12"), None);
    }
}
