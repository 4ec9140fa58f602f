//! The room's service: the only thing that pages and handlers are given of it.

use std::sync::{Arc, PoisonError, RwLock};

use rand::{CryptoRng, Rng};
use time::OffsetDateTime;

use super::complaint::{Complaint, ComplaintError, ONCE, SealedComplaint};
use super::contents::Contents;
use super::submission::{Closed, REPLACE, Refusal, Submission, Typed};
use super::token::{Token, TokenError};
use super::withdrawal::WithdrawalCode;
use super::{CareWords, IntakeStore, Kept, Replaced, SealedAnswer};
use crate::ids::{AnswerId, ComplaintId};
use crate::keys::{SealError, ServerKey, hmac, seal, seal_complaint};
use crate::store::StoreError;
use crate::survey::{AgeBand, GENDER, QuestionId, VariantIndex};
use crate::wave::{Door, Wave};
use crate::week::IsoWeek;

/// Intake over a store.
#[derive(Debug)]
pub struct Intake<S> {
    store: S,
    key: ServerKey,
    care: RwLock<Arc<CareWords>>,
}

/// A story for a child.
pub struct StoryGiven {
    /// The signed token for the form.
    pub token: String,
    /// The variant to read.
    pub variant: VariantIndex,
}

impl std::fmt::Debug for StoryGiven {
    /// Without the token, which is a secret of the child that gets it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StoryGiven").field("variant", &self.variant).finish_non_exhaustive()
    }
}

/// Why no story is given.
#[derive(Debug, thiserror::Error)]
pub enum StoryError {
    /// The wave is not open.
    #[error("the wave is not open")]
    Closed,
    /// The band reads no story: a survey that passed its check has none such.
    #[error("no story is read in this age band")]
    NoStory,
    /// The store did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What became of a Send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Kept.
    New,
    /// These words were here already.
    Again,
    /// These words stand in the place of the first ones.
    Replaced,
    /// The first words stay, as the child chose or because screening has begun.
    FirstKept,
}

/// An answer that is on disk.
#[derive(Debug)]
pub struct Received {
    /// What became of it.
    pub outcome: Outcome,
    /// The code to withdraw with, where the survey gives one.
    pub code: Option<WithdrawalCode>,
    /// Whether help should stand out on the thanks page.
    pub care: bool,
}

/// Why a Send was not kept.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// The token is missing, forged or another wave's.
    #[error(transparent)]
    Token(#[from] TokenError),
    /// The wave closed more than a day ago.
    #[error("the wave is closed")]
    Closed,
    /// Something in the form is wrong.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Other words of the same token are here: the child chooses which to keep.
    #[error("other words were sent before")]
    Differs,
    /// The answer of this token was taken back, and stays so.
    #[error("this answer was taken back")]
    Withdrawn,
    /// The store did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The words could not be sealed, so they were not kept.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The words could not be written down for sealing, so they were not kept.
    #[error("the words could not be written down")]
    Write(#[from] serde_json::Error),
}

/// Why nothing was withdrawn.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    /// What was typed is no code.
    #[error("this is no withdrawal code")]
    Unreadable,
    /// No answer has this code.
    #[error("no answer has this code")]
    Unknown,
    /// The store did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<S: IntakeStore> Intake<S> {
    /// The room over its store. It can seal and sign; it has no key that opens.
    pub fn new(store: S, key: ServerKey, care: CareWords) -> Self {
        Self { store, key, care: RwLock::new(Arc::new(care)) }
    }

    /// The words that suggest care.
    pub fn care(&self) -> Arc<CareWords> {
        Arc::clone(&self.care.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Looks for these words from now on.
    pub fn replace_care(&self, care: CareWords) {
        *self.care.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(care);
    }

    /// Chooses a story for a child of this band and counts it as served.
    ///
    /// # Errors
    /// When the wave is not open or the store does not answer.
    pub async fn story(
        &self,
        wave: &Wave,
        band: &AgeBand,
        now: OffsetDateTime,
        rng: &mut (impl Rng + Send),
    ) -> Result<StoryGiven, StoryError> {
        if wave.door(now) != Door::Open {
            return Err(StoryError::Closed);
        }
        let among = wave.survey.variants_of(band);
        let place = wave.survey.bands.iter().position(|known| known.id == band.id);
        let place = place.and_then(|place| u8::try_from(place).ok()).ok_or(StoryError::NoStory)?;
        if among.is_empty() {
            return Err(StoryError::NoStory);
        }
        let variant = self.store.serve(wave.id, &band.id, &among, rng.next_u64()).await?;
        Ok(StoryGiven { token: Token::new(wave.id, place, variant, rng).sign(&self.key), variant })
    }

    /// Reads a form's token.
    ///
    /// # Errors
    /// When this server did not sign it for this wave.
    pub fn token(&self, wave: &Wave, typed: &Typed) -> Result<Token, TokenError> {
        Token::verify(typed.first(super::TOKEN).unwrap_or_default(), wave.id, &self.key)
    }

    /// Takes a Send: validated, sealed and durable when this returns.
    ///
    /// # Errors
    /// With nothing kept. [`SendError::Refused`] names every problem beside its field.
    pub async fn send(
        &self,
        wave: &Wave,
        typed: &Typed,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<Received, SendError> {
        let token = self.token(wave, typed)?;
        if wave.door(now) == Door::Closed {
            return Err(SendError::Closed);
        }
        let submission = Submission::read(&wave.survey, typed)?;
        let words = self.care();
        let care = submission.texts.values().any(|text| words.suggested_by(text));
        let answer = self.sealed(wave, &token, submission, care, now, rng)?;
        let received = |outcome| Received { outcome, code: self.code(wave, &token), care };
        match typed.first(REPLACE) {
            Some("yes") => match self.store.replace(answer.clone()).await? {
                Replaced::Done => Ok(received(Outcome::Replaced)),
                Replaced::Screened => Ok(received(Outcome::FirstKept)),
                Replaced::Absent => self.keep(answer).await.map(received),
            },
            // "Keep the first words" is only true while they are here: who never sent any sends these.
            Some("no") => match self.keep(answer).await {
                Err(SendError::Differs) => Ok(received(Outcome::FirstKept)),
                kept => kept.map(received),
            },
            _ => self.keep(answer).await.map(received),
        }
    }

    async fn keep(&self, answer: SealedAnswer) -> Result<Outcome, SendError> {
        match self.store.keep(answer).await? {
            Kept::New => Ok(Outcome::New),
            Kept::Same => Ok(Outcome::Again),
            Kept::Screened => Ok(Outcome::FirstKept),
            Kept::Differs => Err(SendError::Differs),
            Kept::Withdrawn => Err(SendError::Withdrawn),
        }
    }

    /// Removes an answer by its code.
    ///
    /// # Errors
    /// When what was typed is no code, or no answer has it.
    pub async fn withdraw(&self, wave: &Wave, typed: &str) -> Result<(), WithdrawError> {
        let code = WithdrawalCode::read(typed).ok_or(WithdrawError::Unreadable)?;
        let found = self.store.withdraw(wave.id, &code.hash(&self.key)).await?;
        found.then_some(()).ok_or(WithdrawError::Unknown)
    }

    /// Takes a complaint, for as long as the wave is here. It is not bound to any answer or page.
    ///
    /// # Errors
    /// With nothing kept.
    pub async fn complain(
        &self,
        wave: &Wave,
        typed: &Typed,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<(), ComplaintError> {
        let words = Complaint::read(typed)?.padded()?;
        let id = self.complaint_id(wave, typed, &words).unwrap_or_else(|| ComplaintId::random(rng));
        let sealed = seal_complaint(&wave.public_key, wave.id, id, &words, rng)?;
        Ok(self.store.keep_complaint(SealedComplaint { id, wave: wave.id, sealed, week: IsoWeek::of(now) }).await?)
    }

    /// A page that is sent again with the same words, by a reload, is the same complaint. What its id is made of nobody
    /// keeps, so that it tells as little as a random one.
    fn complaint_id(&self, wave: &Wave, typed: &Typed, words: &[u8]) -> Option<ComplaintId> {
        let once = typed.first(ONCE).filter(|once| !once.is_empty())?;
        let page = self.key.mac("complaint page", &[wave.id.as_uuid().as_bytes(), once.as_bytes()].concat());
        let bytes = *hmac(&page, words).first_chunk()?;
        Some(ComplaintId::from_uuid(uuid::Builder::from_random_bytes(bytes).into_uuid()))
    }

    fn code(&self, wave: &Wave, token: &Token) -> Option<WithdrawalCode> {
        wave.survey.withdrawal.then(|| WithdrawalCode::of(token, &self.key))
    }

    fn sealed(
        &self,
        wave: &Wave,
        token: &Token,
        submission: Submission,
        care: bool,
        now: OffsetDateTime,
        rng: &mut impl CryptoRng,
    ) -> Result<SealedAnswer, SendError> {
        let band = token.band(&wave.survey).ok_or(TokenError::Forged)?;
        let fingerprint = self.fingerprint(token, &submission)?;
        let Submission { lang, texts, mut closed, show_words, own_experience } = submission;
        let gender = match closed.remove_entry(&QuestionId::new(GENDER)) {
            Some((_, Closed::One(gender))) => Some(gender),
            // The check refuses a question that could be answered so; what was answered all the same is kept.
            Some((question, other)) => {
                closed.insert(question, other);
                None
            }
            None => None,
        };
        let id = AnswerId::random(rng);
        let contents = Contents { texts, care, own_experience }.padded()?;
        Ok(SealedAnswer {
            id,
            wave: wave.id,
            band: band.id.clone(),
            variant: token.variant(),
            gender,
            lang,
            closed: serde_json::to_string(&closed)?,
            show_words,
            sealed: seal(&wave.public_key, wave.id, id, &contents, rng)?,
            week: IsoWeek::of(now),
            token: token.hash(&self.key),
            code: WithdrawalCode::of(token, &self.key).hash(&self.key),
            fingerprint,
        })
    }

    /// Whoever steals `server.key` and the database still lacks the token's nonce, and so cannot guess at words.
    fn fingerprint(&self, token: &Token, submission: &Submission) -> Result<[u8; 32], serde_json::Error> {
        let Submission { lang: _, texts, closed, show_words, own_experience } = submission;
        let key = self.key.mac("fingerprint key", &token.body());
        Ok(hmac(&key, &serde_json::to_vec(&(texts, closed, show_words, own_experience))?))
    }
}

#[cfg(test)]
mod tests;
