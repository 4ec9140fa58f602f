//! The store that the program holds.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use beratta_domain::access::{
    AccessStore, Account, Invitation, Joined, KeyHash, Listed, NewInvitation, NewPerson, NewSession, RecoveryHash,
    StoredSession, TotpSalt, TotpStep,
};
use beratta_domain::audit::{
    Act, Actor, AuditStore, Fact, Head, HeadSeal, Kept as KeptEntry, NewEntry, Reason, Subject,
};
use beratta_domain::help;
use beratta_domain::ids::{AnswerId, PersonId, WaveId};
use beratta_domain::intake::{
    CodeHash, IntakeStore, Kept, Replaced, SealedAnswer, SealedComplaint, Settled, VariantCount,
};
use beratta_domain::keys::{ServerKey, ServerKeyCheck};
use beratta_domain::screening::{Audience, Claim, Claimed, Decision, Given, Progress, ScreeningStore, StoredRelease};
use beratta_domain::store::StoreError;
use beratta_domain::survey::{BandId, SoundHash, Source, SurveyVersion, VariantIndex};
use beratta_domain::wave_store::{Closing, NewWave, Opening, StoredWave, WaveStore};
use beratta_domain::week::IsoWeek;
use time::OffsetDateTime;
use tokio::task::JoinHandle;

use crate::failure::Failure;
use crate::location::{Location, Missing, OpenError};
use crate::verification::Verification;
use crate::{postgres, sqlite};

/// What is kept, on SQLite or PostgreSQL. Clones share one store.
#[derive(Clone, Debug)]
pub struct Store(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    database: Database,
    /// The task that writes what children send.
    writing: Mutex<Option<JoinHandle<()>>>,
    /// What seals the audit trail. Without it nothing is done that has an entry there.
    seal: RwLock<Option<HeadSeal>>,
}

#[derive(Debug)]
pub(crate) enum Database {
    Sqlite(sqlite::Database, sqlite::queries::writer::Writer),
    Postgres(postgres::Database, postgres::queries::writer::Writer),
}

/// The same words for both databases: `each!(self, (queries, database, writer) => …)`.
macro_rules! each {
    ($store:expr, ($queries:ident, $database:ident, $writer:ident) => $work:expr) => {
        match $store.database() {
            $crate::store::Database::Sqlite($database, $writer) => {
                #[allow(unused_imports, reason = "not every use needs every name")]
                use $crate::sqlite::queries as $queries;
                #[allow(unused_variables, reason = "not every use needs every name")]
                let ($database, $writer) = ($database, $writer);
                $work
            }
            $crate::store::Database::Postgres($database, $writer) => {
                #[allow(unused_imports, reason = "not every use needs every name")]
                use $crate::postgres::queries as $queries;
                #[allow(unused_variables, reason = "not every use needs every name")]
                let ($database, $writer) = ($database, $writer);
                $work
            }
        }
    };
}

pub(crate) use each;

impl Store {
    /// Opens a database, or makes one where there is none; brings its schema up to date and starts the task that writes.
    /// Needs a Tokio runtime.
    ///
    /// # Errors
    /// When it does not open; each error says what to do.
    pub async fn open(location: &Location) -> Result<Self, OpenError> {
        Self::start(location, Missing::Make).await
    }

    /// The same for a database that is there: nothing is made.
    ///
    /// # Errors
    /// When it does not open; each error says what to do.
    pub async fn open_existing(location: &Location) -> Result<Self, OpenError> {
        Self::start(location, Missing::Refuse).await
    }

    async fn start(location: &Location, missing: Missing) -> Result<Self, OpenError> {
        let (database, task) = match location {
            Location::Sqlite(file) => {
                let database = sqlite::dialect::open(file, missing).await?;
                let (writer, task) = sqlite::queries::writer::Writer::start(database.clone());
                (Database::Sqlite(database, writer), task)
            }
            Location::Postgres(address) => {
                let database = postgres::dialect::open(address, missing).await?;
                let (writer, task) = postgres::queries::writer::Writer::start(database.clone());
                (Database::Postgres(database, writer), task)
            }
        };
        Ok(Self(Arc::new(Inner { database, writing: Mutex::new(Some(task)), seal: RwLock::new(None) })))
    }

    /// Finishes what waits to be written, takes nothing more, and closes the database. SQLite is left as one whole file.
    pub async fn close(&self) {
        each!(self, (_queries, database, writer) => {
            writer.close().await;
            let task = self.0.writing.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(task) = task
                && let Err(error) = task.await
            {
                tracing::error!(%error, "the writing task ended badly");
            }
            database.close().await;
        });
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not, within two seconds.
    pub async fn ready(&self) -> Result<(), StoreError> {
        each!(self, (_queries, database, writer) => Ok(database.ready().await?))
    }

    /// Why an answer could not be kept or a story not be counted, since this was last asked. Told once for all, and not
    /// when it happens: that would tell when somebody sent.
    pub fn trouble(&self) -> Option<String> {
        each!(self, (_queries, _database, writer) => writer.trouble())
    }

    /// Reads everything that is kept, and tells whether it reads and agrees with itself. Whether the audit trail has the
    /// seal of its `server.key` is looked at when the store holds one.
    ///
    /// # Errors
    /// When the database cannot take work. What is damaged is no error but a finding.
    pub async fn verify(&self) -> Result<Verification, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::verifying::verify(database, self.held_seal().as_ref()).await?))
    }

    /// What is kept of the `server.key` of these waves; none before one was introduced.
    ///
    /// # Errors
    /// When the database cannot take work, or the value does not read.
    pub async fn known_server_key(&self) -> Result<Option<ServerKeyCheck>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::server_key::known(database).await?))
    }

    /// Remembers this `server.key` if none was introduced before, and gives the one that is remembered: the same, or
    /// this database belongs to another. Of two servers that begin at once, one is told so. If it is the same, the store
    /// holds it from now on.
    ///
    /// # Errors
    /// When the database cannot take work.
    pub async fn introduce_server_key(
        &self,
        key: &ServerKey,
        now: OffsetDateTime,
    ) -> Result<ServerKeyCheck, StoreError> {
        let seal = HeadSeal::of(key);
        let known: Result<_, Failure> = each!(self, (queries, database, writer) => {
            queries::server_key::introduce(database, &seal, now).await
        });
        let known = known?;
        if known == seal.check() {
            self.hold_server_key(key);
        }
        Ok(known)
    }

    /// Remembers this `server.key` instead of any other, and holds it. Tokens and codes of the other one are lost.
    ///
    /// # Errors
    /// When the database cannot take work.
    pub async fn change_server_key(&self, key: &ServerKey, by: Actor, now: OffsetDateTime) -> Result<(), StoreError> {
        let seal = HeadSeal::of(key);
        let changed: Result<_, Failure> = each!(self, (queries, database, writer) => {
            queries::server_key::change(database, &seal, by, now).await
        });
        changed?;
        self.hold_server_key(key);
        Ok(())
    }

    /// Holds a `server.key` for the audit trail: to know its seal by, and to seal what is added. Nothing is added under
    /// another key than the database's.
    pub fn hold_server_key(&self, key: &ServerKey) {
        *self.0.seal.write().unwrap_or_else(PoisonError::into_inner) = Some(HeadSeal::of(key));
    }

    fn held_seal(&self) -> Option<HeadSeal> {
        self.0.seal.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What seals the entry of an act: the act is not done without it.
    pub(crate) fn seal(&self) -> Result<HeadSeal, Failure> {
        self.held_seal().ok_or(Failure::NoServerKey)
    }

    pub(crate) fn database(&self) -> &Database {
        &self.0.database
    }

    /// At most `limit` of a wave's settled answers after the one given, in the order of their random ids.
    ///
    /// # Errors
    /// When the database cannot take work, or a row does not read.
    pub async fn answers(
        &self,
        wave: WaveId,
        after: Option<AnswerId>,
        limit: u32,
    ) -> Result<Vec<SealedAnswer>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::answers::page(database, wave, after, limit).await?)
        })
    }
}

impl IntakeStore for Store {
    async fn serve(
        &self,
        wave: WaveId,
        band: &BandId,
        among: &[VariantIndex],
        draw: u64,
    ) -> Result<VariantIndex, StoreError> {
        each!(self, (queries, database, writer) => {
            let serving = queries::counts::Serving { wave, band: band.clone(), among: among.to_vec(), draw };
            writer.serve(serving).await
        })
    }

    async fn keep(&self, answer: SealedAnswer) -> Result<Kept, StoreError> {
        each!(self, (queries, database, writer) => writer.keep(answer).await)
    }

    async fn replace(&self, answer: SealedAnswer) -> Result<Replaced, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::removing::replace(database, &answer).await?))
    }

    async fn withdraw(&self, wave: WaveId, code: &CodeHash) -> Result<bool, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::removing::withdraw(database, wave, code).await?))
    }

    async fn keep_complaint(&self, complaint: SealedComplaint) -> Result<(), StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::complaints::keep(database, &complaint).await?))
    }

    async fn settle(&self, week: IsoWeek) -> Result<Settled, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::settling::settle(database, week).await?))
    }
}

impl AuditStore for Store {
    async fn append(&self, entry: NewEntry) -> Result<KeptEntry, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::audit::append(database, &seal, entry).await?))
    }

    async fn head(&self) -> Result<Head, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::audit::read_head_now(database).await?))
    }

    async fn entries(&self, after: u64, limit: u32) -> Result<Vec<KeptEntry>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::audit::entries(database, after, limit).await?))
    }

    async fn page(&self, wave: Option<WaveId>, before: Option<u64>, limit: u32) -> Result<Vec<KeptEntry>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::audit::page(database, wave, before, limit).await?))
    }
}

impl WaveStore for Store {
    async fn import_survey(
        &self,
        source: &Source,
        sounds: &[Vec<u8>],
        version: &SurveyVersion,
        by: Actor,
        now: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::import_survey(database, &seal, source, sounds, version, by, now).await?)
        })
    }

    async fn latest_survey(&self, slug: &str) -> Result<Option<(SurveyVersion, Source)>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::waves::latest_survey(database, slug).await?))
    }

    async fn sound(&self, hash: &SoundHash, range: Range<u32>) -> Result<Option<Vec<u8>>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::recordings::sound(database, hash, range).await?))
    }

    async fn import_help(&self, source: &help::Source, by: Actor, now: OffsetDateTime) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::import_help(database, &seal, source, by, now).await?)
        })
    }

    async fn help(&self) -> Result<Option<help::Source>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::waves::help(database).await?))
    }

    async fn open_wave(&self, wave: NewWave, by: Actor) -> Result<Opening, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::open_wave(database, &seal, &wave, by).await?)
        })
    }

    async fn close_wave(&self, slug: &str, by: Actor, now: OffsetDateTime) -> Result<Closing, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::close_wave(database, &seal, slug, by, now).await?)
        })
    }

    async fn waves(&self) -> Result<Vec<StoredWave>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::waves::waves(database).await?))
    }

    async fn variant_counts(&self, wave: WaveId) -> Result<Vec<VariantCount>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::counts::of_wave(database, wave).await?))
    }
}

impl AccessStore for Store {
    async fn invite(&self, invitation: NewInvitation) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::people::invite(database, &seal, &invitation).await?))
    }

    async fn invitation(&self, token: &KeyHash, now: OffsetDateTime) -> Result<Option<Invitation>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::people::invitation(database, token, now).await?))
    }

    async fn join(&self, token: &KeyHash, person: NewPerson, now: OffsetDateTime) -> Result<Joined, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::people::join(database, &seal, token, &person, now).await?))
    }

    async fn account(&self, login: &str) -> Result<Option<Account>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::people::account(database, login).await?))
    }

    async fn account_of(&self, person: PersonId) -> Result<Option<Account>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::people::account_of(database, person).await?))
    }

    async fn set_second_factor(
        &self,
        person: PersonId,
        salt: TotpSalt,
        spent: TotpStep,
        recovery: &[RecoveryHash],
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::people::set_second_factor(database, &seal, person, (salt, spent), recovery, now).await?)
        })
    }

    async fn spend_step(&self, person: PersonId, step: TotpStep) -> Result<bool, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::people::spend_step(database, person, step).await?))
    }

    async fn spend_recovery(&self, person: PersonId, code: &RecoveryHash) -> Result<bool, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::people::spend_recovery(database, person, code).await?))
    }

    async fn begin_session(&self, session: NewSession, follows: Option<KeyHash>) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::sessions::begin(database, &seal, &session, follows.as_ref()).await?))
    }

    async fn session(&self, token: &KeyHash, now: OffsetDateTime) -> Result<Option<StoredSession>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::sessions::find(database, token, now).await?))
    }

    async fn end_session(&self, token: &KeyHash) -> Result<(), StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::sessions::end(database, token).await?))
    }

    async fn end_sessions(&self, person: PersonId, now: OffsetDateTime) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::sessions::end_all(database, &seal, person, now).await?))
    }

    async fn people(&self) -> Result<Vec<Listed>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::people::people(database).await?))
    }

    async fn disable(&self, person: PersonId, by: PersonId, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::people::disable(database, &seal, person, by, now).await?))
    }

    async fn reset_second_factor(
        &self,
        person: PersonId,
        by: PersonId,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::people::reset_second_factor(database, &seal, person, by, now).await?))
    }

    async fn refuse_code(&self, person: PersonId, now: OffsetDateTime) -> Result<(), StoreError> {
        let refused = NewEntry::new(now, Actor::Person(person), Act::SignInRefused).about(Subject::Person(person));
        self.append(refused.with(Fact::Reason(Reason::WrongSecondFactor))).await.map(drop)
    }
}

impl ScreeningStore for Store {
    async fn unlocked(&self, person: PersonId, now: OffsetDateTime) -> Result<(), StoreError> {
        self.append(NewEntry::new(now, Actor::Person(person), Act::KeysUnlocked)).await.map(drop)
    }

    async fn waiting(&self, wave: WaveId) -> Result<Vec<AnswerId>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::screening::waiting(database, wave).await?))
    }

    async fn sealed(&self, wave: WaveId, answers: &[AnswerId]) -> Result<Vec<SealedAnswer>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::screening::sealed(database, wave, answers).await?))
    }

    async fn claimed(&self, wave: WaveId, person: PersonId, now: OffsetDateTime) -> Result<Vec<Given>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::screening::claimed(database, wave, person, now).await?))
    }

    async fn claim(&self, claim: Claim, now: OffsetDateTime) -> Result<Claimed, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::screening::claim(database, &seal, &claim, now).await?)
        })
    }

    async fn second_look(
        &self,
        wave: WaveId,
        person: PersonId,
        from: AnswerId,
        now: OffsetDateTime,
    ) -> Result<Option<AnswerId>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::screening::second_look(database, wave, person, from, now).await?)
        })
    }

    async fn decide(&self, decisions: Vec<Decision>) -> Result<Vec<AnswerId>, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::screening::decide(database, &seal, &decisions).await?))
    }

    async fn undo(
        &self,
        wave: WaveId,
        person: PersonId,
        now: OffsetDateTime,
        since: OffsetDateTime,
        until: OffsetDateTime,
    ) -> Result<Vec<AnswerId>, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::screening::undo(database, &seal, wave, person, now, since, until).await?)
        })
    }

    async fn reopen(&self, claim: Claim, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::screening::reopen(database, &seal, &claim, now).await?)
        })
    }

    async fn two_person(&self, wave: WaveId) -> Result<bool, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::screening::two_person(database, wave).await?))
    }

    async fn set_two_person(
        &self,
        wave: WaveId,
        on: bool,
        by: PersonId,
        now: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::screening::set_two_person(database, &seal, wave, on, by, now).await?)
        })
    }

    async fn progress(&self, wave: WaveId) -> Result<Progress, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::screening::progress(database, wave).await?))
    }

    async fn released(
        &self,
        wave: WaveId,
        audiences: &[Audience],
        before: OffsetDateTime,
        after: Option<AnswerId>,
        limit: u32,
    ) -> Result<Vec<StoredRelease>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::screening::released(database, wave, audiences, before, after, limit).await?))
    }
}
