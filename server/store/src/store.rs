//! The store that the program holds.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use beratta_domain::access::{
    AccessStore, Account, Beside, GroupLead, HashedPassword, Invitation, Joined, KeyHash, Listed, NewInvitation,
    NewPerson, NewReset, NewSession, NewWay, PasskeyId, RecoveryHash, SpentChallenge, StoredSession, TotpStep, Way,
    WaySet, Ways,
};
use beratta_domain::audit::{
    Act, Actor, Among, AuditStore, Broken, Fact, Head, HeadSeal, Kept as KeptEntry, NewEntry, Reason, Subject,
};
use beratta_domain::groups::{
    Asked, Entering, Group, GroupCodeHash, GroupNow, GroupStore, NewAnalyst, NewSample, NewWaiting, Overview,
    SampleStore, Sampled, StoredSample, Waiting,
};
use beratta_domain::help;
use beratta_domain::ids::{AnalystId, AnswerId, GroupId, OpeningId, PersonId, WaveId};
use beratta_domain::intake::{
    CodeHash, IntakeStore, Kept, Replaced, SealedAnswer, SealedComplaint, Settled, VariantCount,
};
use beratta_domain::keys::{ServerKey, ServerKeyCheck};
use beratta_domain::life::{Step, Trial};
use beratta_domain::screening::{
    Alert, Asking, Audience, Claim, Claimed, Counted, DangerStore, Dealing, Decision, Given, HeldForDanger,
    JointOpening, Progress, ScreeningStore, StoredOriginal, StoredRelease, Tally,
};
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

    async fn page(&self, among: Among, before: Option<u64>, limit: u32) -> Result<Vec<KeptEntry>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::audit::page(database, among, before, limit).await?))
    }

    async fn check(&self) -> Result<Result<Head, Broken>, StoreError> {
        let seal = self.held_seal();
        each!(self, (queries, database, writer) => Ok(queries::audit::check_now(database, seal.as_ref()).await?))
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
            Ok(queries::waves::make_wave(database, &seal, &wave, Step::Demonstrate, by).await?)
        })
    }

    async fn latest_surveys(&self) -> Result<Vec<(SurveyVersion, Source)>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::waves::latest_surveys(database).await?))
    }

    async fn draft_wave(&self, wave: NewWave, by: Actor) -> Result<Opening, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::make_wave(database, &seal, &wave, Step::Draft, by).await?)
        })
    }

    async fn pin_survey(
        &self,
        wave: WaveId,
        version: &SurveyVersion,
        by: Actor,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::pin(database, &seal, wave, version, by, now).await?)
        })
    }

    async fn log_trial(&self, wave: WaveId, trial: &Trial, by: Actor, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::trials::log(database, &seal, wave, trial, by, now).await?)
        })
    }

    async fn trials(&self, wave: WaveId) -> Result<Vec<Trial>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::trials::of_wave(database, wave).await?))
    }

    async fn open_drafted(&self, wave: WaveId, by: Actor, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::open_drafted(database, &seal, wave, Step::Open, by, now).await?)
        })
    }

    async fn demonstrate_drafted(&self, wave: WaveId, by: Actor, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::open_drafted(database, &seal, wave, Step::Demonstrate, by, now).await?)
        })
    }

    async fn report_wave(
        &self,
        wave: WaveId,
        summary: Option<&str>,
        by: Actor,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::waves::report(database, &seal, wave, summary, by, now).await?)
        })
    }

    async fn purge_wave(&self, wave: WaveId, by: Actor, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::purging::purge(database, &seal, wave, by, now).await?)
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
        way: NewWay,
        beside: Beside,
        recovery: &[RecoveryHash],
        now: OffsetDateTime,
    ) -> Result<WaySet, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::ways::set(database, &seal, person, (&way, beside), recovery, now).await?)
        })
    }

    async fn ways(&self, person: PersonId) -> Result<Ways, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::ways::all(database, person).await?))
    }

    async fn remove_way(
        &self,
        person: PersonId,
        way: &Way,
        needed: bool,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::ways::remove(database, &seal, person, (way, needed), now).await?)
        })
    }

    async fn renew_recovery(
        &self,
        person: PersonId,
        recovery: &[RecoveryHash],
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::ways::renew_codes(database, &seal, person, recovery, now).await?)
        })
    }

    async fn change_password(
        &self,
        person: PersonId,
        password: &HashedPassword,
        keep: &KeyHash,
        now: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::ways::change_password(database, &seal, person, (password, keep), now).await?)
        })
    }

    async fn use_passkey(
        &self,
        person: PersonId,
        passkey: &PasskeyId,
        sign_count: u32,
        challenge: SpentChallenge,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::ways::use_passkey(database, person, (passkey, sign_count), challenge, now).await?)
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

    async fn reset_second_factor(&self, reset: NewReset) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::ways::reset(database, &seal, &reset).await?))
    }

    async fn reset(&self, token: &KeyHash, now: OffsetDateTime) -> Result<Option<PersonId>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::ways::find_reset(database, token, now).await?))
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

    async fn locked(&self, person: PersonId, now: OffsetDateTime) -> Result<(), StoreError> {
        self.append(NewEntry::new(now, Actor::Person(person), Act::KeysLocked)).await.map(drop)
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

impl DangerStore for Store {
    async fn held_for_danger(&self) -> Result<Vec<HeldForDanger>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::danger::held(database).await?))
    }

    async fn ask_original(&self, asking: Asking) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::danger::ask(database, &seal, &asking).await?))
    }

    async fn opening(&self, id: OpeningId) -> Result<Option<JointOpening>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::danger::opening(database, id).await?))
    }

    async fn openings_asked(&self, since: OffsetDateTime) -> Result<Vec<JointOpening>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::danger::asked(database, since).await?))
    }

    async fn agree_original(
        &self,
        id: OpeningId,
        colleague: PersonId,
        now: OffsetDateTime,
        since: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::danger::agree(database, &seal, id, colleague, now, since).await?)
        })
    }

    async fn begin_original(
        &self,
        id: OpeningId,
        lead: PersonId,
        now: OffsetDateTime,
        since: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::danger::begin(database, &seal, id, lead, now, since).await?)
        })
    }

    async fn original(
        &self,
        id: OpeningId,
        lead: PersonId,
        since: OffsetDateTime,
    ) -> Result<Option<StoredOriginal>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::danger::original(database, id, lead, since).await?))
    }

    async fn deal(&self, dealing: Dealing) -> Result<Option<Alert>, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::danger::deal(database, &seal, &dealing).await?))
    }

    async fn take_alerts(&self, now: OffsetDateTime) -> Result<Vec<Alert>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::danger::take_alerts(database, now).await?))
    }

    async fn alerted(&self, alerts: &[Alert], now: OffsetDateTime) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::danger::alerted(database, &seal, alerts, now).await?))
    }

    async fn addresses_of_leads(&self) -> Result<Vec<String>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::danger::addresses_of_leads(database).await?))
    }

    async fn tally(&self, wave: WaveId) -> Result<Tally, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::accountability::tally(database, wave).await?))
    }

    async fn publish_tally(&self, wave: WaveId) -> Result<(), StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::accountability::publish(database, wave).await?))
    }

    async fn published_tally(&self, wave: WaveId) -> Result<Vec<(Counted, u64)>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::accountability::published(database, wave).await?))
    }
}

impl GroupStore for Store {
    async fn make(&self, group: Group, by: PersonId, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::make(database, &seal, &group, by, now).await?)
        })
    }

    async fn groups(&self, among: &[GroupId], now: OffsetDateTime) -> Result<Vec<Overview>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::groups(database, among, now).await?)
        })
    }

    async fn group_now(&self, of: GroupLead, now: OffsetDateTime) -> Result<Option<GroupNow>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::group_now(database, of, now).await?)
        })
    }

    async fn group(&self, group: GroupId) -> Result<Option<Group>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::group(database, group).await?)
        })
    }

    async fn share(&self, of: GroupLead, with: PersonId, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::share(database, &seal, of, with, now).await?)
        })
    }

    async fn open_door(
        &self,
        of: GroupLead,
        code: GroupCodeHash,
        until: OffsetDateTime,
        now: OffsetDateTime,
    ) -> Result<(), StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::open_door(database, &seal, of, code, until, now).await?)
        })
    }

    async fn close_door(&self, of: GroupLead, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::close_door(database, &seal, of, now).await?)
        })
    }

    async fn behind(&self, code: GroupCodeHash, now: OffsetDateTime) -> Result<Option<GroupId>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::behind(database, code, now).await?)
        })
    }

    async fn free(&self, logins: &[String], now: OffsetDateTime) -> Result<Vec<String>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::free(database, logins, now).await?)
        })
    }

    async fn ask(
        &self,
        code: GroupCodeHash,
        asking: NewWaiting,
        most: u32,
        now: OffsetDateTime,
    ) -> Result<Asked, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::ask(database, code, &asking, most, now).await?)
        })
    }

    async fn waits(&self, token: KeyHash, now: OffsetDateTime) -> Result<Option<Waiting>, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::waits(database, token, now).await?)
        })
    }

    async fn leave(&self, token: KeyHash) -> Result<(), StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::leave(database, token).await?)
        })
    }

    async fn let_in(&self, of: GroupLead, who: AnalystId, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::let_in(database, &seal, of, who, now).await?)
        })
    }

    async fn turn_away(&self, of: GroupLead, who: AnalystId) -> Result<bool, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::turn_away(database, of, who).await?)
        })
    }

    async fn enter(&self, new: NewAnalyst, now: OffsetDateTime) -> Result<Entering, StoreError> {
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::enter(database, &new, now).await?)
        })
    }

    async fn renew(
        &self,
        of: GroupLead,
        who: AnalystId,
        password: HashedPassword,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::renew(database, &seal, of, who, &password, now).await?)
        })
    }

    async fn shut_out(&self, of: GroupLead, who: AnalystId, now: OffsetDateTime) -> Result<bool, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => {
            Ok(queries::groups::shut_out(database, &seal, of, who, now).await?)
        })
    }
}

impl SampleStore for Store {
    async fn draw_sample(&self, of: GroupLead, sample: NewSample) -> Result<Sampled, StoreError> {
        let seal = self.seal()?;
        each!(self, (queries, database, writer) => Ok(queries::sample::draw(database, &seal, of, &sample).await?))
    }

    async fn samples(&self, of: GroupId) -> Result<Vec<StoredSample>, StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::sample::samples(database, of).await?))
    }

    async fn finish_samples(&self, until: OffsetDateTime) -> Result<(), StoreError> {
        each!(self, (queries, database, writer) => Ok(queries::sample::finish(database, until).await?))
    }
}
