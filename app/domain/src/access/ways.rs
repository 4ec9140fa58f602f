//! Somebody's own ways in: passkeys and code app, codes for paper, the password, and the address after a reset.

use rand::CryptoRng;
use time::OffsetDateTime;

use super::passkey::{Assertion, Challenge, NotTheAnswer, Purpose, Registration, RelyingParty};
use super::password::{HashingError, Password, WeakPassword};
use super::second_factor::{RecoveryHash, recovery_codes};
use super::secret::Key128;
use super::service::{Access, Beginning, SignInError, SignedIn, named};
use super::session::{Session, Standing};
use super::store::{AccessStore, Beside, NewPasskey, NewWay, Way, WaySet, Ways};
use crate::audit::Act;
use crate::store::StoreError;

/// A second factor that was set up: the session's new token, and the codes for paper when there were none before.
#[derive(Debug)]
pub struct SetUp {
    /// The session that goes on.
    pub signed_in: SignedIn,
    /// The codes, shown once.
    pub codes: Option<Vec<String>>,
}

/// Why a passkey was not taken.
#[derive(Debug, thiserror::Error)]
pub enum PasskeyError {
    /// It is none to the challenge that was given, or that one is too old or was used; or it is none of this person's.
    #[error("this passkey was not taken; begin again")]
    Wrong,
    /// Not at this point.
    #[error("no passkey is asked for now")]
    NotNow,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NotTheAnswer> for PasskeyError {
    fn from(_: NotTheAnswer) -> Self {
        Self::Wrong
    }
}

/// Why something was not changed about one's own account.
#[derive(Debug, thiserror::Error)]
pub enum OwnError {
    /// The password that was asked for first is another.
    #[error("this is not your password")]
    Wrong,
    /// The new password.
    #[error(transparent)]
    Weak(#[from] WeakPassword),
    /// There is no such way in, or it is the last one and needed.
    #[error("this cannot be taken away")]
    NotNow,
    /// The hashing.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<S: AccessStore> Access<S> {
    /// What a passkey of this session is to sign.
    pub fn challenge(
        &self,
        session: &Session,
        purpose: Purpose,
        now: OffsetDateTime,
        rng: &mut impl CryptoRng,
    ) -> Challenge {
        Challenge::new(&self.key, &session.hash(), purpose, now, rng)
    }

    /// The second factors of who is signed in, or of who has one to show.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn ways(&self, session: &Session) -> Result<Ways, StoreError> {
        self.store.ways(session.person().id).await
    }

    /// The second factor, as a passkey. The session gets a new token.
    ///
    /// # Errors
    /// When it does not answer this session's challenge, or was used; or none is asked for.
    pub async fn show_passkey(
        &self,
        session: &Session,
        party: &RelyingParty,
        assertion: &Assertion<'_>,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<SignedIn, PasskeyError> {
        if session.standing() != Standing::SecondFactorDue {
            return Err(PasskeyError::NotNow);
        }
        let person = session.person().id;
        if !self.takes(session, party, assertion, now).await? {
            self.store.refuse_code(person, now).await?;
            return Err(PasskeyError::Wrong);
        }
        let told = Some(Act::SignedIn);
        Ok(self.begin(Beginning { told, ..Beginning::after(session) }, now, rng).await?)
    }

    async fn takes(
        &self,
        session: &Session,
        party: &RelyingParty,
        assertion: &Assertion<'_>,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        let person = session.person().id;
        let passkeys = self.store.ways(person).await?.passkeys;
        let Some(passkey) = passkeys.iter().find(|passkey| passkey.id == *assertion.id) else { return Ok(false) };
        let mut spent = None;
        let used = party.used(assertion, &passkey.key, |answered| {
            spent = Challenge::answered(answered, &self.key, &session.hash(), Purpose::SignIn, now);
            spent.is_some()
        });
        match (used, spent) {
            (Ok(count), Some(challenge)) => self.store.use_passkey(person, &passkey.id, count, challenge, now).await,
            _ => Ok(false),
        }
    }

    /// Sets a passkey up, and gives the codes for paper if there are none yet. The session gets a new token.
    ///
    /// # Errors
    /// When it does not answer this session's challenge, has no name that fits, or is there already; or the person may not
    /// set one up now.
    pub async fn set_passkey(
        &self,
        session: &Session,
        party: &RelyingParty,
        (name, new): (&str, &Registration<'_>),
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<SetUp, PasskeyError> {
        let name = named(name).map_err(|_| PasskeyError::Wrong)?;
        let mut spent = None;
        let made = party.made(new, |answered| {
            spent = Challenge::answered(answered, &self.key, &session.hash(), Purpose::SetUp, now);
            spent.is_some()
        })?;
        let challenge = spent.ok_or(PasskeyError::Wrong)?;
        let new = NewPasskey { id: made.id, name, key: made.key, sign_count: made.sign_count, challenge };
        self.set_up(session, NewWay::Passkey(new), now, rng).await?.ok_or(PasskeyError::NotNow)
    }

    /// Sets a second factor up: the first one where one is missing, or one more where others were shown.
    pub(super) async fn set_up(
        &self,
        session: &Session,
        way: NewWay,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<Option<SetUp>, StoreError> {
        let beside = match session.standing() {
            Standing::SecondFactorDue | Standing::AddressDue => return Ok(None),
            Standing::SecondFactorMissing => Beside::Nothing,
            Standing::Full => Beside::Others,
        };
        let codes = recovery_codes(rng);
        let hashes = self.hashes(&codes);
        let codes = match self.store.set_second_factor(session.person().id, way, beside, &hashes, now).await? {
            WaySet::Refused => return Ok(None),
            WaySet::WithCodes => Some(codes),
            WaySet::Set => None,
        };
        let signed_in = self.begin(Beginning::after(session), now, rng).await?;
        Ok(Some(SetUp { signed_in, codes }))
    }

    fn hashes(&self, codes: &[String]) -> Vec<RecoveryHash> {
        codes.iter().map(|code| RecoveryHash::of(code, &self.key)).collect()
    }

    /// Whether this is the password of who is signed in. What changes a way in asks for it: a session that somebody left
    /// open is not enough. Slow on purpose.
    ///
    /// # Errors
    /// When it is not, or the store cannot take work.
    pub async fn is_password(&self, session: &Session, password: &Password) -> Result<(), OwnError> {
        let account = self.store.account_of(session.person().id).await?.ok_or(OwnError::NotNow)?;
        if password.is(&account.password) { Ok(()) } else { Err(OwnError::Wrong) }
    }

    /// Changes the password, and ends every other session. The session gets a new token. Slow on purpose.
    ///
    /// # Errors
    /// When the old one is another, or the new one is weak.
    pub async fn change_password(
        &self,
        session: &Session,
        (old, new): (&Password, &Password),
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<SignedIn, OwnError> {
        self.is_password(session, old).await?;
        let person = session.person();
        new.accept(&[&person.name, &person.login])?;
        let hashed = new.hash(rng)?;
        self.store.change_password(person.id, &hashed, &session.hash(), now).await?;
        let passed = session.has_second_factor();
        Ok(self.begin(Beginning { passed, ..Beginning::after(session) }, now, rng).await?)
    }

    /// Takes one of one's own second factors away. The last one stays where the role needs it.
    ///
    /// # Errors
    /// When there is none such, or it is needed; or the store cannot take work.
    pub async fn remove_way(&self, session: &Session, way: &Way, now: OffsetDateTime) -> Result<(), OwnError> {
        let person = session.person();
        let removed = session.standing() == Standing::Full
            && self.store.remove_way(person.id, way, person.role.needs_second_factor(), now).await?;
        removed.then_some(()).ok_or(OwnError::NotNow)
    }

    /// New codes for paper; the old ones let nobody in any more.
    ///
    /// # Errors
    /// When there is no second factor that they would stand in for.
    pub async fn renew_recovery(
        &self,
        session: &Session,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<Vec<String>, OwnError> {
        let codes = recovery_codes(rng);
        let renewed = session.standing() == Standing::Full
            && self.store.renew_recovery(session.person().id, &self.hashes(&codes), now).await?;
        renewed.then_some(codes).ok_or(OwnError::NotNow)
    }

    /// Whether the address of a reset may be brought now.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn is_reset(&self, typed: &str, now: OffsetDateTime) -> Result<bool, StoreError> {
        match Key128::read(typed) {
            Some(token) => Ok(self.store.reset(&token.hash(), now).await?.is_some()),
            None => Ok(false),
        }
    }

    /// Signs in whose second factor was taken away, with the address that the administrator gave them and their password:
    /// what comes next is setting up another.
    ///
    /// # Errors
    /// When address, login and password do not belong together; it takes as long whichever is wrong.
    pub async fn sign_in_to_reset(
        &self,
        typed: &str,
        (login, password): (&str, &Password),
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<SignedIn, SignInError> {
        let token = Key128::read(typed).ok_or(SignInError::Wrong)?.hash();
        let person = self.with_password(login, password).await?.person.id;
        if self.store.reset(&token, now).await? != Some(person) {
            return Err(SignInError::Wrong);
        }
        Ok(self.begin(Beginning { address: true, ..Beginning::of(person) }, now, rng).await?)
    }
}
