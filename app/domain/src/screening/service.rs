//! The room's service.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock};

use rand::{CryptoRng, Rng};
use rustc_hash::FxHashSet;
use time::{Duration, OffsetDateTime};
use zeroize::Zeroizing;

use super::decision::{Audience, HoldReason};
use super::opened::OpenedAnswer;
use super::queue::{Line, Queue};
use super::redaction::redact;
use super::released::ReleasedText;
use super::sitting::{Load, Sittings};
use super::store::{Claim, Claimed, Decision, Given, Progress, ScreeningStore, StoredRelease, TakenOut, Verdict};
use super::together::Ordinary;
use crate::access::{KeyHolder, Screener};
use crate::ids::{AnswerId, WaveId};
use crate::intake::{Contents, SealedAnswer};
use crate::keys::{ScreeningKeysError, SealError, Unlocked, WavePrivateKey, seal_note};
use crate::store::StoreError;
use crate::wave::Wave;

/// How long an answer stays with who has it.
pub const CLAIM: Duration = Duration::minutes(20);
/// How long a decision can be undone, and a released text does not reach analysis.
pub const GRACE: Duration = Duration::minutes(10);
/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 1_000;
/// What is given beside the answer before somebody is given so much later, so that it comes after it.
pub(super) const AFTER: Duration = Duration::seconds(1);
/// How many answers are opened in one go.
const PAGE: usize = 500;
/// So many answers nobody waits for while they are opened: a page tells how far it is.
const MANY: usize = 1_000;

/// Screening over a store. Holds the private keys while they are unlocked, in memory only.
pub struct Screening<S> {
    pub(super) store: S,
    keys: RwLock<Option<Unlocked>>,
    queues: Mutex<HashMap<WaveId, Queue>>,
    learning: Mutex<HashMap<WaveId, Learning>>,
    sittings: Mutex<Sittings>,
    pub(super) ordinary: Mutex<HashMap<WaveId, Ordinary>>,
}

/// How far the opening of a wave's answers is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Learning {
    /// How many were opened.
    pub opened: usize,
    /// Of how many.
    pub of: usize,
}

/// What a screener is given.
#[derive(Debug)]
pub enum Next {
    /// An answer to read.
    Answer(Box<OpenedAnswer>),
    /// The answers are being opened, so that those that may call for care come first.
    Learning(Learning),
    /// Every answer that has come was read.
    Nothing,
}

/// What a screener releases: for each text what to take out, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Who may read it.
    pub audience: Audience,
    /// What to take out of each text.
    pub taken_out: TakenOut,
}

/// Why the room did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum ScreeningError {
    /// Nobody has given the passphrase since the server started.
    #[error("the answers are locked")]
    Locked,
    /// The wave's key does not open its answers.
    #[error(transparent)]
    Keys(#[from] ScreeningKeysError),
    /// An answer does not open.
    #[error(transparent)]
    Open(#[from] SealError),
    /// What was opened is none that intake sealed.
    #[error("an answer does not read")]
    Read(#[source] serde_json::Error),
    /// The screener has this answer no longer.
    #[error("this answer is no longer with you")]
    NotYours,
    /// The note is too long.
    #[error("a note may have at most {LONGEST_NOTE} characters")]
    LongNote,
    /// Danger is decided about one answer at a time.
    #[error("an answer about danger is held by itself")]
    DangerTogether,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<S> std::fmt::Debug for Screening<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Screening").field("unlocked", &self.is_unlocked()).finish_non_exhaustive()
    }
}

impl<S> Screening<S> {
    /// Whether somebody gave the passphrase since the server started.
    pub fn is_unlocked(&self) -> bool {
        self.keys.read().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Whether this wave's answers can be opened. A wave that began after somebody gave the passphrase needs it once more.
    pub fn opens(&self, wave: WaveId) -> bool {
        self.key(wave).is_ok()
    }

    pub(super) fn key(&self, wave: WaveId) -> Result<WavePrivateKey, ScreeningError> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        Ok(keys.as_ref().ok_or(ScreeningError::Locked)?.wave(wave)?)
    }

    /// Takes a wave's key and queue out of memory: its words are destroyed, or are about to be.
    pub fn forget(&self, wave: WaveId) {
        if let Some(keys) = self.keys.write().unwrap_or_else(PoisonError::into_inner).as_mut() {
            keys.forget(wave);
        }
        self.queues().remove(&wave);
        self.ordinary.lock().unwrap_or_else(PoisonError::into_inner).remove(&wave);
    }

    pub(super) fn queues(&self) -> MutexGuard<'_, HashMap<WaveId, Queue>> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn learning(&self) -> MutexGuard<'_, HashMap<WaveId, Learning>> {
        self.learning.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S: ScreeningStore> Screening<S> {
    /// The room over its store, locked.
    pub fn new(store: S) -> Self {
        Self {
            store,
            keys: RwLock::new(None),
            queues: Mutex::default(),
            learning: Mutex::default(),
            sittings: Mutex::default(),
            ordinary: Mutex::default(),
        }
    }

    /// Lets every screener use these keys until the server ends. Opening them with the passphrase is slow on purpose and
    /// is left to the caller, who knows where slow work may be done.
    ///
    /// # Errors
    /// When the audit trail cannot be written; the room stays as it was then.
    pub async fn unlock(&self, by: Screener, keys: Unlocked, now: OffsetDateTime) -> Result<(), StoreError> {
        self.store.unlocked(by.person(), now).await?;
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = Some(keys);
        Ok(())
    }

    /// Forgets the keys and what was learnt with them, until somebody gives the passphrase again. They are forgotten first:
    /// whoever locks is in a hurry.
    ///
    /// # Errors
    /// When the audit trail cannot be written; the room is locked all the same.
    pub async fn lock(&self, by: KeyHolder, now: OffsetDateTime) -> Result<(), StoreError> {
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = None;
        self.queues().clear();
        self.ordinary.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.store.locked(by.person(), now).await
    }

    /// Learns which answers of a wave wait, which of them may call for care, and which say nearly the same. Nothing of it is
    /// kept but in memory. Opening many is work for a thread of its own.
    ///
    /// # Errors
    /// When the keys are locked or do not open the answers, or the store does not answer.
    pub async fn refresh(&self, wave: WaveId) -> Result<(), ScreeningError> {
        let key = self.key(wave)?;
        let waiting = self.store.waiting(wave).await?;
        // Gathered before anybody who asks for an answer has to wait for the queue.
        let those: FxHashSet<AnswerId> = waiting.iter().copied().collect();
        let unknown = {
            let mut queues = self.queues();
            let queue = queues.entry(wave).or_default();
            queue.keep_only(&those);
            queue.unknown(&waiting)
        };
        if unknown.len() <= MANY {
            return self.learn(wave, &key, &unknown).await;
        }
        let begun = Learning { opened: 0, of: unknown.len() };
        if self.learning().insert(wave, begun).is_some() {
            // Somebody else is at it. What they have opened meanwhile is overwritten by their next step.
            return Ok(());
        }
        let learnt = self.learn_many(wave, &key, &unknown).await;
        self.learning().remove(&wave);
        learnt
    }

    async fn learn_many(&self, wave: WaveId, key: &WavePrivateKey, answers: &[AnswerId]) -> Result<(), ScreeningError> {
        let of = answers.len();
        for (step, page) in answers.chunks(PAGE).enumerate() {
            self.learning().insert(wave, Learning { opened: step * PAGE, of });
            self.learn(wave, key, page).await?;
        }
        Ok(())
    }

    async fn learn(&self, wave: WaveId, key: &WavePrivateKey, answers: &[AnswerId]) -> Result<(), ScreeningError> {
        for page in answers.chunks(PAGE) {
            for answer in self.store.sealed(wave, page).await? {
                let contents = contents(key, &answer)?;
                self.queues().entry(wave).or_default().add(answer.id, &contents);
            }
        }
        Ok(())
    }

    /// The answer that this screener has before them, or the next one: those that may call for care first, then those that
    /// wait for a second look, then the others at random.
    ///
    /// # Errors
    /// When the keys are locked or do not open the answer, or the store does not answer.
    pub async fn next(
        &self,
        by: Screener,
        wave: &Wave,
        now: OffsetDateTime,
        rng: &mut (impl Rng + Send),
    ) -> Result<Next, ScreeningError> {
        let key = self.key(wave.id)?;
        if let Some(given) = self.store.claimed(wave.id, by.person(), now).await?.into_iter().next() {
            return answer(&key, given);
        }
        if let Some(learning) = self.learning().get(&wave.id) {
            return Ok(Next::Learning(*learning));
        }
        if let Some(given) = self.claim_one(by, wave.id, &BTreeSet::new(), now, rng).await? {
            return answer(&key, given);
        }
        // The queue is as old as the last look; answers may have come since.
        self.refresh(wave.id).await?;
        // Somebody else may have begun meanwhile: what they have opened so far is not yet in its order.
        if let Some(learning) = self.learning().get(&wave.id) {
            return Ok(Next::Learning(*learning));
        }
        match self.claim_one(by, wave.id, &BTreeSet::new(), now, rng).await? {
            Some(given) => answer(&key, given),
            None => Ok(Next::Nothing),
        }
    }

    /// The answer that comes after the one before this screener, so that their page has it when they have decided. None when
    /// there is none before them, or no other waits.
    ///
    /// # Errors
    /// When the keys are locked or do not open the answer, or the store does not answer.
    pub async fn ahead(
        &self,
        by: Screener,
        wave: &Wave,
        now: OffsetDateTime,
        rng: &mut (impl Rng + Send),
    ) -> Result<Option<OpenedAnswer>, ScreeningError> {
        let key = self.key(wave.id)?;
        let mut mine = self.store.claimed(wave.id, by.person(), now).await?.into_iter().map(|given| given.sealed.id);
        let Some(current) = mine.next() else { return Ok(None) };
        // The one that is read stays the first of the two, and with it the one that a page shows.
        self.claim(by, wave.id, current, now).await?;
        let after = now + AFTER;
        let given = match mine.next() {
            Some(next) => match self.claim(by, wave.id, next, after).await? {
                Claimed::Yours(given) => Some(*given),
                Claimed::Taken | Claimed::Gone => None,
            },
            None => self.claim_one(by, wave.id, &[current].into(), after, rng).await?,
        };
        given.map(|given| opened(&key, given)).transpose()
    }

    async fn claim_one(
        &self,
        by: Screener,
        wave: WaveId,
        but: &BTreeSet<AnswerId>,
        now: OffsetDateTime,
        rng: &mut (impl Rng + Send),
    ) -> Result<Option<Given>, StoreError> {
        if let Some(given) = self.claim_from(Line::Care, by, wave, but, now, rng).await? {
            return Ok(Some(given));
        }
        // Another server's screener may take it first: then the next request finds the next one.
        if let Some(answer) = self.store.second_look(wave, by.person(), AnswerId::random(rng), now).await?
            && let Claimed::Yours(given) = self.claim(by, wave, answer, now).await?
        {
            return Ok(Some(*given));
        }
        self.claim_from(Line::Others, by, wave, but, now, rng).await
    }

    async fn claim_from(
        &self,
        line: Line,
        by: Screener,
        wave: WaveId,
        but: &BTreeSet<AnswerId>,
        now: OffsetDateTime,
        rng: &mut (impl Rng + Send),
    ) -> Result<Option<Given>, StoreError> {
        let mut passed_over = but.clone();
        loop {
            let picked = self.queues().get(&wave).and_then(|queue| queue.pick(line, &passed_over, rng));
            let Some(answer) = picked else { return Ok(None) };
            match self.claim(by, wave, answer, now).await? {
                Claimed::Yours(given) => return Ok(Some(*given)),
                Claimed::Taken => drop(passed_over.insert(answer)),
                Claimed::Gone => self.queues().entry(wave).or_default().remove(answer),
            }
        }
    }

    pub(super) async fn claim(
        &self,
        by: Screener,
        wave: WaveId,
        answer: AnswerId,
        now: OffsetDateTime,
    ) -> Result<Claimed, StoreError> {
        self.store.claim(Claim { wave, answer, person: by.person(), until: now + CLAIM }, now).await
    }

    /// The answer with this id, if it is before this screener.
    async fn before(
        &self,
        by: Screener,
        wave: WaveId,
        answer: AnswerId,
        now: OffsetDateTime,
    ) -> Result<Given, ScreeningError> {
        let given = self.store.claimed(wave, by.person(), now).await?;
        given.into_iter().find(|given| given.sealed.id == answer).ok_or(ScreeningError::NotYours)
    }

    /// Counts that a screener reads this answer, and says whether a break is good.
    pub fn load(&self, by: Screener, answer: &OpenedAnswer, now: OffsetDateTime) -> Load {
        let mut sittings = self.sittings.lock().unwrap_or_else(PoisonError::into_inner);
        sittings.read(by.person(), answer.id(), answer.care(), now)
    }

    /// Releases the answer that this screener has before them. Its texts are made here, from what the child wrote and what
    /// is to be taken out: nobody can put other words in.
    ///
    /// # Errors
    /// When the answer is not with this screener any more; nothing is released then.
    pub async fn release(
        &self,
        by: Screener,
        wave: &Wave,
        answer: AnswerId,
        release: &Release,
        now: OffsetDateTime,
    ) -> Result<(), ScreeningError> {
        let key = self.key(wave.id)?;
        let opened = opened(&key, self.before(by, wave.id, answer, now).await?)?;
        self.decide(by, wave.id, answer, released(&opened, release), now).await
    }

    /// Holds the answer that this screener has before them.
    ///
    /// # Errors
    /// When the answer is not with this screener any more, or the note is too long.
    #[expect(clippy::too_many_arguments, reason = "each is one thing that a screener says, or the moment and the dice")]
    pub async fn hold(
        &self,
        by: Screener,
        wave: &Wave,
        answer: AnswerId,
        reason: HoldReason,
        note: &str,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<(), ScreeningError> {
        let note = note.trim();
        if note.chars().count() > LONGEST_NOTE {
            return Err(ScreeningError::LongNote);
        }
        let sealed = match note {
            "" => None,
            note => Some(seal_note(&wave.public_key, wave.id, answer, note.as_bytes(), rng)?),
        };
        self.decide(by, wave.id, answer, Verdict::Held { reason, note: sealed }, now).await
    }

    async fn decide(
        &self,
        by: Screener,
        wave: WaveId,
        answer: AnswerId,
        verdict: Verdict,
        now: OffsetDateTime,
    ) -> Result<(), ScreeningError> {
        let decision = Decision { wave, answer, person: by.person(), at: now, verdict, stack: None };
        if self.store.decide(vec![decision]).await?.is_empty() {
            return Err(ScreeningError::NotYours);
        }
        self.queues().entry(wave).or_default().remove(answer);
        Ok(())
    }

    /// Takes this screener's newest decision back, with those of its stack, within ten minutes: nothing of it has reached
    /// analysis. The answers are before them again. False when there is none such.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn undo(&self, by: Screener, wave: &Wave, now: OffsetDateTime) -> Result<bool, ScreeningError> {
        let undone = self.store.undo(wave.id, by.person(), now, now - GRACE, now + CLAIM).await?;
        if let Ok(key) = self.key(wave.id) {
            // They wait again, and say the same as others again. What this does not learn, the next look does.
            let _ = self.learn(wave.id, &key, &undone).await;
        }
        Ok(!undone.is_empty())
    }

    /// How a wave's screening stands: counts and nothing else.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn progress(&self, _by: Screener, wave: WaveId) -> Result<Progress, StoreError> {
        self.store.progress(wave).await
    }

    /// The texts that analysis may read: released for one of these audiences, at least ten minutes ago.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn released(
        &self,
        _by: Screener,
        wave: WaveId,
        audiences: &[Audience],
        now: OffsetDateTime,
        after: Option<AnswerId>,
        limit: u32,
    ) -> Result<Vec<ReleasedText>, StoreError> {
        let stored = self.store.released(wave, audiences, now - GRACE, after, limit).await?;
        let door =
            |StoredRelease { answer, question, text, audience }| ReleasedText::new(answer, question, text, audience);
        Ok(stored.into_iter().map(door).collect())
    }
}

/// A release of these texts.
pub(super) fn released(opened: &OpenedAnswer, release: &Release) -> Verdict {
    let nothing = Vec::new();
    let texts = opened.texts().iter().map(|(question, text)| {
        let taken_out = release.taken_out.get(question).unwrap_or(&nothing);
        (question.clone(), redact(text, opened.lang(), taken_out))
    });
    let mut taken_out: TakenOut = release
        .taken_out
        .iter()
        .filter(|(_, these)| !these.is_empty())
        .map(|(question, these)| (question.clone(), these.clone()))
        .collect();
    for these in taken_out.values_mut() {
        these.sort_unstable();
    }
    Verdict::Released { audience: release.audience, texts: texts.collect(), taken_out }
}

pub(super) fn contents(key: &WavePrivateKey, answer: &SealedAnswer) -> Result<Contents, ScreeningError> {
    let opened = key.open(answer.wave, answer.id, &answer.sealed)?;
    Contents::read(&opened).map_err(ScreeningError::Read)
}

pub(super) fn opened(key: &WavePrivateKey, given: Given) -> Result<OpenedAnswer, ScreeningError> {
    let contents = contents(key, &given.sealed)?;
    let note = given.before.as_ref().and_then(|before| before.note.as_deref());
    let note = note.map(|note| note_text(key, given.sealed.wave, given.sealed.id, note)).transpose()?;
    Ok(OpenedAnswer::new(given, contents, note))
}

/// What a screener wrote about an answer.
pub(super) fn note_text(
    key: &WavePrivateKey,
    wave: WaveId,
    answer: AnswerId,
    sealed: &[u8],
) -> Result<Zeroizing<String>, SealError> {
    let note = key.open_note(wave, answer, sealed)?;
    Ok(Zeroizing::new(String::from_utf8_lossy(&note).into_owned()))
}

fn answer(key: &WavePrivateKey, given: Given) -> Result<Next, ScreeningError> {
    Ok(Next::Answer(Box::new(opened(key, given)?)))
}
