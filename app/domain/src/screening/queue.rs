//! The order in which answers are screened: those that may call for care first, then at random.

use std::collections::{BTreeMap, BTreeSet};

use rand::Rng;

use crate::ids::AnswerId;

/// The answers of a wave that wait, as far as this server knows. Another server may have given one away meanwhile: the
/// store decides.
#[derive(Debug, Default)]
pub(super) struct Queue {
    care: Vec<AnswerId>,
    others: Vec<AnswerId>,
    /// Where each stands.
    known: BTreeMap<AnswerId, bool>,
}

impl Queue {
    /// Whether it is known whether this one may call for care.
    pub(super) fn knows(&self, answer: AnswerId) -> bool {
        self.known.contains_key(&answer)
    }

    /// Lets an answer wait.
    pub(super) fn add(&mut self, answer: AnswerId, care: bool) {
        if self.known.insert(answer, care).is_none() {
            self.line(care).push(answer);
        }
    }

    /// Forgets an answer.
    pub(super) fn remove(&mut self, answer: AnswerId) {
        if let Some(care) = self.known.remove(&answer) {
            self.line(care).retain(|waiting| *waiting != answer);
        }
    }

    /// Forgets all but these.
    pub(super) fn keep_only(&mut self, waiting: &BTreeSet<AnswerId>) {
        self.known.retain(|answer, _| waiting.contains(answer));
        self.care.retain(|answer| waiting.contains(answer));
        self.others.retain(|answer| waiting.contains(answer));
    }

    /// One that waits, not among those passed over: care first, at random within. None when all were passed over.
    pub(super) fn pick(&self, passed_over: &BTreeSet<AnswerId>, rng: &mut impl Rng) -> Option<AnswerId> {
        [&self.care, &self.others].into_iter().find_map(|line| pick_from(line, passed_over, rng))
    }

    fn line(&mut self, care: bool) -> &mut Vec<AnswerId> {
        if care { &mut self.care } else { &mut self.others }
    }
}

/// Begins at a random place and goes round.
fn pick_from(line: &[AnswerId], passed_over: &BTreeSet<AnswerId>, rng: &mut impl Rng) -> Option<AnswerId> {
    let length = u64::try_from(line.len()).ok().filter(|length| *length > 0)?;
    let start = usize::try_from(rng.next_u64() % length).unwrap_or_default();
    let (before, after) = line.split_at(start);
    after.iter().chain(before).copied().find(|answer| !passed_over.contains(answer))
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    #[test]
    fn care_comes_first_and_then_every_other_once() {
        let mut rng = StdRng::seed_from_u64(6);
        let mut queue = Queue::default();
        let answers: Vec<AnswerId> = (0..50).map(|_| AnswerId::random(&mut rng)).collect();
        for (place, answer) in answers.iter().enumerate() {
            queue.add(*answer, place % 10 == 0);
            queue.add(*answer, place % 10 == 0);
        }
        let mut order = Vec::new();
        while let Some(answer) = queue.pick(&BTreeSet::new(), &mut rng) {
            queue.remove(answer);
            order.push(answer);
        }
        let cared: BTreeSet<AnswerId> = answers.iter().step_by(10).copied().collect();
        assert_eq!(order[..5].iter().copied().collect::<BTreeSet<_>>(), cared);
        assert_eq!(order.len(), 50);
        assert_ne!(order[5..], answers.iter().filter(|answer| !cared.contains(answer)).copied().collect::<Vec<_>>());
    }

    #[test]
    fn what_was_passed_over_is_not_picked() {
        let mut rng = StdRng::seed_from_u64(6);
        let (mut queue, answer) = (Queue::default(), AnswerId::random(&mut rng));
        queue.add(answer, false);
        assert_eq!(queue.pick(&[answer].into(), &mut rng), None);
        queue.keep_only(&BTreeSet::new());
        assert!(!queue.knows(answer));
        assert_eq!(queue.pick(&BTreeSet::new(), &mut rng), None);
    }
}
