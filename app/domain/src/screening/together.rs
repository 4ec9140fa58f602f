//! Answers that are decided together: short and ordinary ones are released, those that say nearly the same are held.

use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError};

use rand::Rng;
use time::{Duration, OffsetDateTime};

use super::bulk::{WordCounts, may_be_released_in_bulk};
use super::decision::{Audience, HoldReason};
use super::marks::Lists;
use super::opened::OpenedAnswer;
use super::service::{AFTER, GRACE, Release, Screening, ScreeningError, opened, released};
use super::store::{Claimed, Decision, Given, ScreeningStore, TakenOut, Verdict};
use crate::access::Screener;
use crate::ids::{AnswerId, StackId, WaveId};
use crate::keys::WavePrivateKey;
use crate::store::StoreError;
use crate::wave::Wave;

/// How many answers a page shows in full.
pub const STACK: usize = 50;
/// How many short answers are opened to find as many that may go together.
const OPENED_AT_MOST: usize = 1_000;
/// How many are opened in one go.
const PAGE: usize = 200;
/// How long it is remembered which words are ordinary. They only become more.
const REMEMBERED: Duration = Duration::minutes(1);
/// How many released texts are read in one go.
const TEXTS: u32 = 1_000;

/// In how many released answers of a wave each word stands, as it was a short while ago.
#[derive(Clone, Debug)]
pub(super) struct Ordinary {
    at: OffsetDateTime,
    counts: Arc<WordCounts>,
}

/// Several answers before a screener at once.
#[derive(Debug, PartialEq, Eq)]
pub struct Stack {
    /// All of them, to be shown in full.
    pub answers: Vec<OpenedAnswer>,
    /// How many more there are.
    pub more: usize,
}

impl<S: ScreeningStore> Screening<S> {
    /// Up to fifty answers that this screener may release together: without a mark, shorter than forty characters, and of
    /// words that each stand in ten released answers. None in a wave whose releases need two people: each is theirs.
    ///
    /// # Errors
    /// When the keys are locked or do not open the answers, or the store does not answer.
    pub async fn ordinary_ones(
        &self,
        by: Screener,
        wave: &Wave,
        lists: &Lists,
        now: OffsetDateTime,
    ) -> Result<Stack, ScreeningError> {
        let key = self.key(wave.id)?;
        let mut stack = Stack { answers: Vec::new(), more: 0 };
        if self.store.two_person(wave.id).await? {
            return Ok(stack);
        }
        let counts = self.ordinary(wave.id, now).await?;
        let mut short = self.queues().get(&wave.id).map(super::queue::Queue::short).unwrap_or_default();
        short.truncate(OPENED_AT_MOST);
        for page in short.chunks(PAGE) {
            for sealed in self.store.sealed(wave.id, page).await? {
                let answer = opened(&key, Given { sealed, before: None })?;
                if !together(&answer, lists, &counts) {
                    continue;
                }
                if stack.answers.len() == STACK {
                    stack.more += 1;
                } else if let Claimed::Yours(given) = self.claim(by, wave.id, answer.id(), now).await? {
                    stack.answers.push(opened(&key, *given)?);
                }
            }
        }
        Ok(stack)
    }

    /// Releases several answers that are before this screener. Each is held against the rule once more. Gives how many were
    /// released.
    ///
    /// # Errors
    /// When the keys are locked or do not open the answers, or the store does not answer.
    #[expect(clippy::too_many_arguments, reason = "each is one thing that a screener says, or the moment and the dice")]
    pub async fn release_together(
        &self,
        by: Screener,
        wave: &Wave,
        answers: &BTreeSet<AnswerId>,
        audience: Audience,
        lists: &Lists,
        now: OffsetDateTime,
        rng: &mut (impl Rng + Send),
    ) -> Result<usize, ScreeningError> {
        let key = self.key(wave.id)?;
        if self.store.two_person(wave.id).await? {
            return Ok(0);
        }
        let counts = self.ordinary(wave.id, now).await?;
        let stack = StackId::random(rng);
        let release = Release { audience, taken_out: TakenOut::new() };
        let decisions = self.stack(by, wave.id, answers, &key, now).await?.into_iter().filter(|answer| {
            answer.before().is_none_or(|before| !before.second_look)
                && !answer.care()
                && together(answer, lists, &counts)
        });
        let decisions = decisions.map(|answer| Decision {
            wave: wave.id,
            answer: answer.id(),
            person: by.person(),
            at: now,
            verdict: released(&answer, &release),
            stack: Some(stack),
        });
        self.decide_together(wave.id, decisions.collect()).await
    }

    /// The answer with this id, if it is before this screener, and up to 49 more that say nearly the same and wait.
    ///
    /// # Errors
    /// When the answer is not with this screener, the keys are locked or do not open the answers, or the store does not
    /// answer.
    pub async fn alike(
        &self,
        by: Screener,
        wave: &Wave,
        answer: AnswerId,
        now: OffsetDateTime,
    ) -> Result<Stack, ScreeningError> {
        let key = self.key(wave.id)?;
        let mine = self.store.claimed(wave.id, by.person(), now).await?;
        let first = mine.into_iter().find(|given| given.sealed.id == answer).ok_or(ScreeningError::NotYours)?;
        let mut stack = Stack { answers: vec![opened(&key, first)?], more: 0 };
        for other in self.others_alike(wave.id, answer) {
            if stack.answers.len() == STACK {
                stack.more += 1;
            } else if let Claimed::Yours(given) = self.claim(by, wave.id, other, now + AFTER).await? {
                stack.answers.push(opened(&key, *given)?);
            }
        }
        Ok(stack)
    }

    /// How many answers that wait say nearly the same as this one.
    pub fn count_alike(&self, _by: Screener, wave: WaveId, answer: AnswerId) -> usize {
        self.queues().get(&wave).map_or(0, |queue| queue.count_alike(answer))
    }

    fn others_alike(&self, wave: WaveId, answer: AnswerId) -> Vec<AnswerId> {
        self.queues().get(&wave).map(|queue| queue.alike(answer)).unwrap_or_default()
    }

    /// Holds several answers that are before this screener, for one reason. Gives how many were held.
    ///
    /// # Errors
    /// When the reason is danger, which is looked at one by one; when the keys are locked or do not open the answers, or
    /// the store does not answer.
    pub async fn hold_together(
        &self,
        by: Screener,
        wave: &Wave,
        answers: &BTreeSet<AnswerId>,
        reason: HoldReason,
        now: OffsetDateTime,
        rng: &mut (impl Rng + Send),
    ) -> Result<usize, ScreeningError> {
        if reason == HoldReason::DangerNow {
            return Err(ScreeningError::DangerTogether);
        }
        let stack = StackId::random(rng);
        let decisions = answers.iter().map(|answer| Decision {
            wave: wave.id,
            answer: *answer,
            person: by.person(),
            at: now,
            verdict: Verdict::Held { reason, note: None },
            stack: Some(stack),
        });
        self.decide_together(wave.id, decisions.collect()).await
    }

    async fn decide_together(&self, wave: WaveId, decisions: Vec<Decision>) -> Result<usize, ScreeningError> {
        let decided = self.store.decide(decisions).await?;
        let mut queues = self.queues();
        let queue = queues.entry(wave).or_default();
        for answer in &decided {
            queue.remove(*answer);
        }
        Ok(decided.len())
    }

    async fn stack(
        &self,
        by: Screener,
        wave: WaveId,
        answers: &BTreeSet<AnswerId>,
        key: &WavePrivateKey,
        now: OffsetDateTime,
    ) -> Result<Vec<OpenedAnswer>, ScreeningError> {
        let mine = self.store.claimed(wave, by.person(), now).await?;
        mine.into_iter().filter(|given| answers.contains(&given.sealed.id)).map(|given| opened(key, given)).collect()
    }

    async fn ordinary(&self, wave: WaveId, now: OffsetDateTime) -> Result<Arc<WordCounts>, StoreError> {
        let known = self.ordinary.lock().unwrap_or_else(PoisonError::into_inner).get(&wave).cloned();
        if let Some(known) = known.filter(|known| now - known.at < REMEMBERED && now >= known.at) {
            return Ok(known.counts);
        }
        let counts = Arc::new(self.count_words(wave, now).await?);
        let ordinary = Ordinary { at: now, counts: Arc::clone(&counts) };
        self.ordinary.lock().unwrap_or_else(PoisonError::into_inner).insert(wave, ordinary);
        Ok(counts)
    }

    /// An answer's texts are counted as one, since a word counts once an answer.
    async fn count_words(&self, wave: WaveId, now: OffsetDateTime) -> Result<WordCounts, StoreError> {
        let (mut counts, mut after) = (WordCounts::new(), None);
        loop {
            let texts = self.store.released(wave, Audience::ALL, now - GRACE, after, TEXTS).await?;
            let Some(last) = texts.last() else { return Ok(counts) };
            after = Some(last.answer);
            for answer in texts.chunk_by(|one, other| one.answer == other.answer) {
                counts.add(answer.iter().map(|text| text.text.as_str()));
            }
        }
    }
}

fn together(answer: &OpenedAnswer, lists: &Lists, counts: &WordCounts) -> bool {
    let texts: Vec<&str> = answer.texts().values().map(String::as_str).collect();
    may_be_released_in_bulk(&texts, lists, counts)
}
