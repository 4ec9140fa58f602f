//! The service of the safeguarding lead's room.

use rand::{CryptoRng, Rng};
use time::OffsetDateTime;

use super::super::accountability::{PublicTally, Tally};
use super::super::service::{LONGEST_NOTE, Screening, ScreeningError, contents, note_text};
use super::super::store::ScreeningStore;
use super::opening::{HeldForDanger, JointOpening, Outcome, Purpose, READING, WAITING};
use super::original::Original;
use super::store::{Asking, DangerStore, Dealing, StoredOriginal};
use crate::access::{SafeguardingLead, Screener};
use crate::ids::{AnswerId, OpeningId, WaveId};
use crate::keys::seal_note;
use crate::store::StoreError;
use crate::wave::Wave;

/// What became of a lead who opens an original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// They may read it now.
    Now,
    /// It is not theirs, nobody agreed, it is too late, or it was opened before.
    No,
}

/// The room of danger, over the screening room and its keys.
#[derive(Debug)]
pub struct Danger<'a, S>(&'a Screening<S>);

impl<S> Screening<S> {
    /// The room of danger.
    pub fn danger(&self) -> Danger<'_, S> {
        Danger(self)
    }
}

impl<S: ScreeningStore + DangerStore> Danger<'_, S> {
    /// The answers that are held for danger, newest first.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn held(&self, _by: SafeguardingLead) -> Result<Vec<HeldForDanger>, StoreError> {
        self.0.store.held_for_danger().await
    }

    /// One of them.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn one(
        &self,
        by: SafeguardingLead,
        wave: WaveId,
        answer: AnswerId,
    ) -> Result<Option<HeldForDanger>, StoreError> {
        Ok(self.held(by).await?.into_iter().find(|held| held.wave == wave && held.answer == answer))
    }

    /// Asks a colleague for the original of an answer. False when it is not held for danger, or they ask already.
    ///
    /// # Errors
    /// When the store does not answer; nothing is asked then.
    pub async fn ask(
        &self,
        by: SafeguardingLead,
        wave: WaveId,
        answer: AnswerId,
        purpose: Purpose,
        now: OffsetDateTime,
        rng: &mut (impl Rng + Send),
    ) -> Result<bool, StoreError> {
        let (id, lead) = (OpeningId::random(rng), by.person());
        self.0.store.ask_original(Asking { id, wave, answer, lead, purpose, at: now, since: now - WAITING }).await
    }

    /// What colleagues ask this person to agree to.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn asked_of(&self, by: Screener, now: OffsetDateTime) -> Result<Vec<JointOpening>, StoreError> {
        let mut asked = self.0.store.openings_asked(now - WAITING).await?;
        asked.retain(|opening| opening.lead.person != by.person());
        Ok(asked)
    }

    /// Agrees to what a colleague asks. False when it is their own asking, too late, or somebody agreed already.
    ///
    /// # Errors
    /// When the store does not answer; nothing is agreed to then.
    pub async fn agree(&self, by: Screener, opening: OpeningId, now: OffsetDateTime) -> Result<bool, StoreError> {
        self.0.store.agree_original(opening, by.person(), now, now - WAITING).await
    }

    /// Opens an original to which a colleague agreed, once. Refused while the wave's keys are locked, so that no agreement
    /// is spent on nothing.
    ///
    /// # Errors
    /// When the keys are locked, or the store does not answer.
    pub async fn open(
        &self,
        by: SafeguardingLead,
        opening: OpeningId,
        now: OffsetDateTime,
    ) -> Result<Opened, ScreeningError> {
        let known = self.0.store.opening(opening).await?.filter(|known| known.lead.person == by.person());
        let Some(known) = known else { return Ok(Opened::No) };
        self.0.key(known.wave)?;
        let begun = self.0.store.begin_original(opening, by.person(), now, now - WAITING).await?;
        Ok(if begun { Opened::Now } else { Opened::No })
    }

    /// An asking of this lead's.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn own(&self, by: SafeguardingLead, opening: OpeningId) -> Result<Option<JointOpening>, StoreError> {
        Ok(self.0.store.opening(opening).await?.filter(|known| known.lead.person == by.person()))
    }

    /// The original that this lead has open.
    ///
    /// # Errors
    /// When the keys are locked or do not open the answer, or the store does not answer.
    pub async fn read(
        &self,
        by: SafeguardingLead,
        opening: OpeningId,
        now: OffsetDateTime,
    ) -> Result<Option<Original>, ScreeningError> {
        let stored = self.0.store.original(opening, by.person(), now - READING).await?;
        let Some(StoredOriginal { opening, sealed, note }) = stored else { return Ok(None) };
        let Some(by_two) = opening.together(by.person(), now) else { return Ok(None) };
        let key = self.0.key(opening.wave)?;
        let words = contents(&key, &sealed)?;
        let note = note.map(|note| note_text(&key, opening.wave, opening.answer, &note)).transpose()?;
        Ok(Some(Original::new(&by_two, opening, sealed, words, note)))
    }

    /// Says what was done. When there is no danger after all, the answer waits for a screener again. False when there is
    /// no such opening of theirs that they have read and not dealt with.
    ///
    /// # Errors
    /// When the note is too long, or the store does not answer; nothing is kept then.
    #[expect(clippy::too_many_arguments, reason = "each is one thing that a lead says, or the moment and the dice")]
    pub async fn deal(
        &self,
        by: SafeguardingLead,
        wave: &Wave,
        opening: &JointOpening,
        outcome: Outcome,
        note: &str,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<bool, ScreeningError> {
        let note = note.trim();
        if note.chars().count() > LONGEST_NOTE {
            return Err(ScreeningError::LongNote);
        }
        let note = match note {
            "" => None,
            note => Some(seal_note(&wave.public_key, wave.id, opening.answer, note.as_bytes(), rng)?),
        };
        let dealing = Dealing { opening: opening.id, lead: by.person(), outcome, note, at: now };
        let Some(dealt) = self.0.store.deal(dealing).await? else { return Ok(false) };
        if outcome == Outcome::NoDanger {
            self.0.queues().entry(dealt.wave).or_default().add_first(dealt.answer);
        }
        Ok(true)
    }

    /// What became of a wave's answers, in full.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn tally(&self, _by: SafeguardingLead, wave: WaveId) -> Result<Tally, StoreError> {
        self.0.store.tally(wave).await
    }

    /// What everybody may know of it; none before it was published.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn public_tally(&self, wave: WaveId) -> Result<Option<PublicTally>, StoreError> {
        Ok(PublicTally::of(&self.0.store.published_tally(wave).await?))
    }
}
