//! The room's service.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock};

use rand::{CryptoRng, Rng};
use time::{Duration, OffsetDateTime};

use super::decision::{Audience, HoldReason};
use super::opened::OpenedAnswer;
use super::queue::Queue;
use super::redaction::{Redaction, redact};
use super::released::ReleasedText;
use super::sitting::{Load, Sittings};
use super::store::{Claim, Claimed, Decision, Progress, ScreeningStore, StoredRelease, Verdict};
use crate::access::Screener;
use crate::ids::{AnswerId, WaveId};
use crate::intake::{Contents, SealedAnswer};
use crate::keys::{ScreeningKeysError, SealError, Unlocked, WavePrivateKey, seal_note};
use crate::store::StoreError;
use crate::survey::QuestionId;
use crate::wave::Wave;

/// How long an answer stays with who has it.
pub const CLAIM: Duration = Duration::minutes(20);
/// How long a decision can be undone, and a released text does not reach analysis.
pub const GRACE: Duration = Duration::minutes(10);
/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 1_000;
/// How many answers are read at once.
const PAGE: u32 = 500;

/// Screening over a store. Holds the private keys while they are unlocked, in memory only.
pub struct Screening<S> {
    store: S,
    keys: RwLock<Option<Unlocked>>,
    queues: Mutex<HashMap<WaveId, Queue>>,
    sittings: Mutex<Sittings>,
}

/// What a screener releases: for each text what to take out, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Who may read it.
    pub audience: Audience,
    /// What to take out of each text.
    pub redactions: BTreeMap<QuestionId, Vec<Redaction>>,
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

    fn key(&self, wave: WaveId) -> Result<WavePrivateKey, ScreeningError> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        Ok(keys.as_ref().ok_or(ScreeningError::Locked)?.wave(wave)?)
    }

    fn queues(&self) -> MutexGuard<'_, HashMap<WaveId, Queue>> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S: ScreeningStore> Screening<S> {
    /// The room over its store, locked.
    pub fn new(store: S) -> Self {
        Self { store, keys: RwLock::new(None), queues: Mutex::default(), sittings: Mutex::default() }
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

    /// Learns which answers of a wave wait, and which of them may call for care. Nothing of it is kept but in memory.
    ///
    /// # Errors
    /// When the keys are locked or do not open the answers, or the store does not answer.
    pub async fn refresh(&self, wave: WaveId) -> Result<(), ScreeningError> {
        let key = self.key(wave)?;
        let (mut waiting, mut after) = (BTreeSet::new(), None);
        loop {
            let page = self.store.waiting(wave, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = Some(last.id);
            waiting.extend(page.iter().map(|answer| answer.id));
            self.learn(wave, &key, &page)?;
        }
        self.queues().entry(wave).or_default().keep_only(&waiting);
        Ok(())
    }

    fn learn(&self, wave: WaveId, key: &WavePrivateKey, page: &[SealedAnswer]) -> Result<(), ScreeningError> {
        for answer in page {
            if self.queues().entry(wave).or_default().knows(answer.id) {
                continue;
            }
            let care = contents(key, answer)?.care;
            self.queues().entry(wave).or_default().add(answer.id, care);
        }
        Ok(())
    }

    /// The answer that this screener has before them, or the next one. None when no answer waits.
    ///
    /// # Errors
    /// When the keys are locked or do not open the answer, or the store does not answer.
    pub async fn next(
        &self,
        by: Screener,
        wave: &Wave,
        now: OffsetDateTime,
        rng: &mut (impl Rng + Send),
    ) -> Result<Option<OpenedAnswer>, ScreeningError> {
        let key = self.key(wave.id)?;
        if let Some(sealed) = self.store.claimed(wave.id, by.person(), now).await? {
            return opened(&key, sealed).map(Some);
        }
        if let Some(sealed) = self.claim_one(by, wave.id, now, rng).await? {
            return opened(&key, sealed).map(Some);
        }
        // The queue is as old as the last look; answers may have come since.
        self.refresh(wave.id).await?;
        self.claim_one(by, wave.id, now, rng).await?.map(|sealed| opened(&key, sealed)).transpose()
    }

    async fn claim_one(
        &self,
        by: Screener,
        wave: WaveId,
        now: OffsetDateTime,
        rng: &mut (impl Rng + Send),
    ) -> Result<Option<SealedAnswer>, StoreError> {
        let mut passed_over = BTreeSet::new();
        loop {
            let picked = self.queues().get(&wave).and_then(|queue| queue.pick(&passed_over, rng));
            let Some(answer) = picked else { return Ok(None) };
            let claim = Claim { wave, answer, person: by.person(), until: now + CLAIM };
            match self.store.claim(claim, now).await? {
                Claimed::Yours(sealed) => return Ok(Some(*sealed)),
                Claimed::Taken => drop(passed_over.insert(answer)),
                Claimed::Gone => self.queues().entry(wave).or_default().remove(answer),
            }
        }
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
        let sealed = self.store.claimed(wave.id, by.person(), now).await?.filter(|sealed| sealed.id == answer);
        let opened = opened(&key, sealed.ok_or(ScreeningError::NotYours)?)?;
        let nothing = Vec::new();
        let texts = opened.texts().iter().map(|(question, text)| {
            let redactions = release.redactions.get(question).unwrap_or(&nothing);
            (question.clone(), redact(text, opened.lang(), redactions))
        });
        let verdict = Verdict::Released { audience: release.audience, texts: texts.collect() };
        self.decide(by, wave.id, answer, verdict, now).await
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
        let decision = Decision { wave, answer, person: by.person(), at: now, verdict };
        if !self.store.decide(decision).await? {
            return Err(ScreeningError::NotYours);
        }
        self.queues().entry(wave).or_default().remove(answer);
        Ok(())
    }

    /// Takes this screener's newest decision back, within ten minutes: nothing of it has reached analysis. The answer is
    /// before them again. False when there is none such.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn undo(&self, by: Screener, wave: &Wave, now: OffsetDateTime) -> Result<bool, ScreeningError> {
        Ok(self.store.undo(wave.id, by.person(), now, now - GRACE, now + CLAIM).await?.is_some())
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

fn contents(key: &WavePrivateKey, answer: &SealedAnswer) -> Result<Contents, ScreeningError> {
    let opened = key.open(answer.wave, answer.id, &answer.sealed)?;
    Contents::read(&opened).map_err(ScreeningError::Read)
}

fn opened(key: &WavePrivateKey, sealed: SealedAnswer) -> Result<OpenedAnswer, ScreeningError> {
    let contents = contents(key, &sealed)?;
    Ok(OpenedAnswer::new(sealed, contents))
}
