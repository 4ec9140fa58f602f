//! How long somebody has been reading, so that they take a break. Nobody else sees it, and nothing of it is kept.

use std::collections::HashMap;

use time::{Duration, OffsetDateTime};

use crate::ids::{AnswerId, PersonId};

/// Who reads nothing for so long has had a break.
const BREAK: Duration = Duration::minutes(10);
/// After so long a break is good.
const LONG: Duration = Duration::minutes(45);
/// After so many hard answers a break is good.
const MANY_HARD: usize = 5;

/// One person's reading since their last break.
#[derive(Clone, Debug)]
struct Sitting {
    begun: OffsetDateTime,
    last: OffsetDateTime,
    hard: Vec<AnswerId>,
}

/// Everybody's.
#[derive(Debug, Default)]
pub(super) struct Sittings(HashMap<PersonId, Sitting>);

/// How somebody's reading stands. No speed, no rank, and nothing of anybody else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// How many of the answers since the last break were hard to read.
    pub hard: usize,
    /// Whether a break is good now.
    pub rest: bool,
}

impl Sittings {
    /// Counts that somebody has this answer before them, once however often they look at it.
    pub(super) fn read(&mut self, person: PersonId, answer: AnswerId, hard: bool, now: OffsetDateTime) -> Load {
        let anew = || Sitting { begun: now, last: now, hard: Vec::new() };
        let sitting = self.0.entry(person).or_insert_with(anew);
        if now - sitting.last >= BREAK {
            *sitting = anew();
        }
        sitting.last = now;
        if hard && !sitting.hard.contains(&answer) {
            sitting.hard.push(answer);
        }
        Load { hard: sitting.hard.len(), rest: now - sitting.begun >= LONG || sitting.hard.len() >= MANY_HARD }
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-26 09:00 UTC);

    #[test]
    fn a_break_is_good_after_a_while_or_after_hard_answers_and_begins_anew_after_it() {
        let mut rng = StdRng::seed_from_u64(8);
        let (person, other) = (PersonId::random(&mut rng), PersonId::random(&mut rng));
        let answers: Vec<AnswerId> = (0..6).map(|_| AnswerId::random(&mut rng)).collect();
        let mut sittings = Sittings::default();
        for (place, answer) in answers.iter().take(5).enumerate() {
            let at = NOW + Duration::minutes(i64::try_from(place).expect("small"));
            assert_eq!(sittings.read(person, *answer, true, at), Load { hard: place + 1, rest: place == 4 });
            assert_eq!(sittings.read(person, *answer, true, at).hard, place + 1, "it was counted twice");
        }
        assert_eq!(sittings.read(other, answers[0], false, NOW), Load::default());
        let rested = NOW + Duration::minutes(14);
        assert_eq!(sittings.read(person, answers[5], false, rested), Load::default());
        let mut long = Load::default();
        for minutes in (0..=45).step_by(9) {
            long = sittings.read(person, answers[5], false, rested + Duration::minutes(minutes));
        }
        assert_eq!(long, Load { hard: 0, rest: true });
    }
}
