//! The order in which answers are screened, and which of them may be looked at together.

use std::collections::BTreeSet;

use rand::Rng;
use rustc_hash::{FxHashMap, FxHashSet};

use super::bulk::is_short;
use super::similar::Similar;
use crate::ids::AnswerId;
use crate::intake::Contents;

/// The answers of a wave that wait, as far as this server knows. Another server may have given one away meanwhile: the
/// store decides. It is in memory only, and only after somebody gave the passphrase.
#[derive(Debug, Default)]
pub(super) struct Queue {
    care: Vec<AnswerId>,
    others: Vec<AnswerId>,
    /// What was learnt of each when it was opened.
    known: FxHashMap<AnswerId, Learnt>,
    /// Which say nearly the same, of those that wait.
    alike: Similar<AnswerId>,
}

/// What the queue keeps of an answer.
#[derive(Debug)]
struct Learnt {
    care: bool,
    /// Whether it is short enough to be released together with others.
    short: bool,
}

/// Which line somebody is given an answer from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Those that may call for care.
    Care,
    /// All others.
    Others,
}

impl Queue {
    /// Which of these nothing is known of.
    pub(super) fn unknown(&self, waiting: &[AnswerId]) -> Vec<AnswerId> {
        waiting.iter().copied().filter(|answer| !self.known.contains_key(answer)).collect()
    }

    /// Lets an answer wait.
    pub(super) fn add(&mut self, answer: AnswerId, contents: &Contents) {
        let texts: Vec<&str> = contents.texts.values().map(String::as_str).collect();
        let learnt = Learnt { care: contents.care, short: !contents.care && is_short(&texts) };
        if self.known.insert(answer, learnt).is_none() {
            self.line(contents.care).push(answer);
            self.alike.insert(answer, &texts.join("\n"));
        }
    }

    /// Lets an answer wait before others, whatever it says: somebody was worried about it.
    pub(super) fn add_first(&mut self, answer: AnswerId) {
        if self.known.insert(answer, Learnt { care: true, short: false }).is_none() {
            self.line(true).push(answer);
        }
    }

    /// Forgets an answer.
    pub(super) fn remove(&mut self, answer: AnswerId) {
        if let Some(learnt) = self.known.remove(&answer) {
            self.line(learnt.care).retain(|waiting| *waiting != answer);
            self.alike.remove(answer);
        }
    }

    /// Forgets all but these.
    pub(super) fn keep_only(&mut self, waiting: &FxHashSet<AnswerId>) {
        let alike = &mut self.alike;
        self.known.retain(|answer, _| {
            let waits = waiting.contains(answer);
            if !waits {
                alike.remove(*answer);
            }
            waits
        });
        self.care.retain(|answer| waiting.contains(answer));
        self.others.retain(|answer| waiting.contains(answer));
    }

    /// One that waits in this line, at random, not among those passed over. None when all were passed over.
    pub(super) fn pick(&self, line: Line, passed_over: &BTreeSet<AnswerId>, rng: &mut impl Rng) -> Option<AnswerId> {
        match line {
            Line::Care => pick_from(&self.care, passed_over, rng),
            Line::Others => pick_from(&self.others, passed_over, rng),
        }
    }

    /// Those that are short enough to be released together, in the order of their random ids.
    pub(super) fn short(&self) -> Vec<AnswerId> {
        let mut short: Vec<AnswerId> =
            self.known.iter().filter(|(_, learnt)| learnt.short).map(|(answer, _)| *answer).collect();
        short.sort_unstable();
        short
    }

    /// Those that wait and say nearly the same as this one, without it.
    pub(super) fn alike(&self, answer: AnswerId) -> Vec<AnswerId> {
        self.alike.others(answer)
    }

    /// How many these are.
    pub(super) fn count_alike(&self, answer: AnswerId) -> usize {
        self.alike.count_others(answer)
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
    use crate::survey::QuestionId;

    fn contents(text: &str, care: bool) -> Contents {
        Contents { texts: [(QuestionId::new("advice"), text.to_owned())].into(), care, own_experience: false }
    }

    fn answers(count: usize, rng: &mut StdRng) -> Vec<AnswerId> {
        (0..count).map(|_| AnswerId::random(rng)).collect()
    }

    #[test]
    fn each_line_gives_every_answer_once_and_in_no_order() {
        let mut rng = StdRng::seed_from_u64(6);
        let mut queue = Queue::default();
        let answers = answers(50, &mut rng);
        for (place, answer) in answers.iter().enumerate() {
            queue.add(*answer, &contents("Tell an adult.", place % 10 == 0));
            queue.add(*answer, &contents("Tell an adult.", place % 10 == 0));
        }
        let mut emptied = |line| {
            let mut order = Vec::new();
            while let Some(answer) = queue.pick(line, &BTreeSet::new(), &mut rng) {
                queue.remove(answer);
                order.push(answer);
            }
            order
        };
        let (care, others) = (emptied(Line::Care), emptied(Line::Others));
        let cared: BTreeSet<AnswerId> = answers.iter().step_by(10).copied().collect();
        assert_eq!(care.iter().copied().collect::<BTreeSet<_>>(), cared);
        assert_eq!((care.len(), others.len()), (5, 45));
        assert_ne!(others, answers.iter().filter(|answer| !cared.contains(answer)).copied().collect::<Vec<_>>());
    }

    #[test]
    fn what_was_passed_over_is_not_picked() {
        let mut rng = StdRng::seed_from_u64(6);
        let (mut queue, answer) = (Queue::default(), AnswerId::random(&mut rng));
        queue.add(answer, &contents("Tell an adult.", false));
        assert_eq!(queue.pick(Line::Others, &[answer].into(), &mut rng), None);
        queue.keep_only(&FxHashSet::default());
        assert_eq!(queue.unknown(&[answer]), [answer]);
        assert_eq!(queue.pick(Line::Others, &BTreeSet::new(), &mut rng), None);
    }

    #[test]
    fn those_that_say_nearly_the_same_are_found_while_they_wait() {
        let mut rng = StdRng::seed_from_u64(7);
        let (mut queue, answers) = (Queue::default(), answers(4, &mut rng));
        let pasted = "Tell an adult that you trust, block the account and keep the messages as evidence.";
        for answer in &answers[..3] {
            queue.add(*answer, &contents(pasted, false));
        }
        queue.add(answers[3], &contents("It is not your fault. Ask the school nurse to help you.", false));
        queue.remove(answers[1]);
        assert_eq!(queue.alike(answers[0]), [answers[2]]);
        assert_eq!(queue.alike(answers[3]), []);
    }

    #[test]
    fn only_short_answers_without_care_words_may_go_together() {
        let mut rng = StdRng::seed_from_u64(8);
        let (mut queue, answers) = (Queue::default(), answers(3, &mut rng));
        queue.add(answers[0], &contents("Tell an adult", false));
        queue.add(answers[1], &contents("Tell an adult", true));
        queue.add(answers[2], &contents("Tell an adult that you trust, and keep the messages.", false));
        assert_eq!(queue.short(), [answers[0]]);
    }
}
