//! Signing in.

use std::collections::HashMap;

use rand::CryptoRng;
use time::{Duration, OffsetDateTime};

use super::capability::{Administrator, TrailReader};
use super::demonstration::Demonstration;
use super::password::{HashedPassword, HashingError, Password, WeakPassword};
use super::role::Role;
use super::second_factor::{RecoveryHash, TotpSalt, TotpSecret};
use super::secret::{Key128, KeyHash};
use super::session::{Session, Standing};
use super::store::{
    AccessStore, Account, Invitation, Joined, Listed, NewApp, NewInvitation, NewPerson, NewReset, NewSession, NewWay,
};
use super::ways::SetUp;
use crate::audit::{Act, Actor};
use crate::groups::{Entered, Passphrase, Pseudonym, plain};
use crate::ids::PersonId;
use crate::keys::ServerKey;
use crate::store::StoreError;

/// How long an invitation may be taken.
pub(super) const INVITATION: Duration = Duration::days(7);
/// The longest name or address, in characters.
pub(super) const LONGEST_NAME: usize = 100;

/// Access over a store.
#[derive(Debug)]
pub struct Access<S> {
    pub(super) store: S,
    pub(super) key: ServerKey,
}

/// Who invites.
#[derive(Clone, Copy, Debug)]
pub enum Inviter {
    /// An administrator, in the workspace.
    Administrator(Administrator),
    /// Whoever may run the program on the server.
    CommandLine,
}

/// A session's new token, for the cookie, and how far it goes.
#[derive(Debug)]
pub struct SignedIn {
    /// The token.
    pub token: Key128,
    /// What is still to do.
    pub standing: Standing,
}

/// What somebody types who takes an invitation.
#[derive(Debug)]
pub struct Joining<'a> {
    /// What colleagues call them.
    pub name: &'a str,
    /// What they will sign in with.
    pub login: &'a str,
    /// The password that they chose.
    pub password: Password,
}

/// What is wrong with a name or an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoginFault {
    /// No name.
    #[error("write a name of 1 to {LONGEST_NAME} characters")]
    Name,
    /// No address.
    #[error("write an e-mail address, such as maja@example.org")]
    Login,
}

/// The invitation cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this invitation was used, or is too old; ask for a new one")]
pub struct TooLate;

/// Why somebody did not join.
#[derive(Debug, thiserror::Error)]
pub enum JoinError {
    /// The invitation cannot be taken.
    #[error(transparent)]
    TooLate(#[from] TooLate),
    /// What they typed.
    #[error(transparent)]
    Fault(#[from] LoginFault),
    /// The password.
    #[error(transparent)]
    Weak(#[from] WeakPassword),
    /// The address.
    #[error("somebody signs in with this address already")]
    LoginTaken,
    /// The hashing.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why somebody did not sign in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Address and password do not belong together: nobody is told which is wrong.
    #[error("address and password do not belong together")]
    Wrong,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a code of a second factor was not taken.
#[derive(Debug, thiserror::Error)]
pub enum CodeError {
    /// It is not the code of now, or was used.
    #[error("this is not the code of now, or it was used before")]
    Wrong,
    /// Not at this point of signing in.
    #[error("no code is asked for now")]
    NotNow,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A second factor that somebody is setting up. The salt travels in the form, signed for the person.
#[derive(Debug)]
pub struct NewFactor {
    /// What the app keeps.
    pub secret: TotpSecret,
    /// What the form gives back with the first code.
    pub ticket: String,
}

impl<S: AccessStore> Access<S> {
    /// Access over its store.
    pub fn new(store: S, key: ServerKey) -> Self {
        Self { store, key }
    }

    /// Makes an invitation, good for a week and for one person.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn invite(
        &self,
        by: Inviter,
        role: Role,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<Key128, StoreError> {
        let token = Key128::random(rng);
        let by = match by {
            Inviter::Administrator(administrator) => Actor::Person(administrator.person()),
            Inviter::CommandLine => Actor::CommandLine,
        };
        self.store.invite(NewInvitation { token: token.hash(), role, until: now + INVITATION, by, now }).await?;
        Ok(token)
    }

    /// The invitation of an address, while it may be taken.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn invitation(&self, typed: &str, now: OffsetDateTime) -> Result<Option<Invitation>, StoreError> {
        match Key128::read(typed) {
            Some(token) => self.store.invitation(&token.hash(), now).await,
            None => Ok(None),
        }
    }

    /// Takes an invitation, and signs the new person in.
    ///
    /// # Errors
    /// With the invitation still there, except when it was gone before.
    pub async fn join(
        &self,
        typed: &str,
        joining: Joining<'_>,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<SignedIn, JoinError> {
        let invitation = Key128::read(typed).ok_or(TooLate)?.hash();
        self.store.invitation(&invitation, now).await?.ok_or(TooLate)?;
        let (name, login) = (named(joining.name)?, address(joining.login)?);
        joining.password.accept(&[&name, &login])?;
        let password = joining.password.hash(rng)?;
        let person = NewPerson { id: PersonId::random(rng), name, login, password };
        match self.store.join(&invitation, person, now).await? {
            // That they joined is told already.
            Joined::Done(person) => Ok(self.begin(Beginning::of(person.id), now, rng).await?),
            Joined::Gone => Err(TooLate.into()),
            Joined::LoginTaken => Err(JoinError::LoginTaken),
        }
    }

    /// Signs somebody in with their password. Who has a second factor is asked for it next.
    ///
    /// # Errors
    /// When address and password do not belong together; it takes as long when there is no such address.
    pub async fn sign_in(
        &self,
        login: &str,
        password: &Password,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<SignedIn, SignInError> {
        let account = self.with_password(login, password).await?;
        let person = &account.person;
        let in_full = !account.guarded && !person.role.needs_second_factor();
        let told = in_full.then_some(Act::SignedIn);
        Ok(self.begin(Beginning { told, ..Beginning::of(person.id) }, now, rng).await?)
    }

    /// The account of this address, if the password is its own.
    pub(super) async fn with_password(&self, login: &str, password: &Password) -> Result<Account, SignInError> {
        let account = self.store.account(&login.trim().to_lowercase()).await?;
        // Young analysts have their own door, with its own words.
        let account = account.filter(|account| account.person.role != Role::Analyst);
        let hashed = account.as_ref().map_or_else(HashedPassword::nobodys, |account| account.password.clone());
        account.filter(|_| password.is(&hashed)).ok_or(SignInError::Wrong)
    }

    /// Signs a young analyst in with pseudonym and passphrase, as forgivingly as both can be typed.
    ///
    /// # Errors
    /// When they do not belong together; it takes as long when there is no such pseudonym.
    pub async fn sign_in_analyst(
        &self,
        pseudonym: &str,
        words: &str,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<SignedIn, SignInError> {
        let account = self.store.account(&plain(pseudonym)).await?;
        let account = account.filter(|account| account.person.role == Role::Analyst);
        let hashed = account.as_ref().map_or_else(HashedPassword::nobodys, |account| account.password.clone());
        let is_right = Passphrase::typed(words).is(&hashed);
        match account.filter(|_| is_right) {
            // Of an analyst nothing is told.
            Some(account) => Ok(self.begin(Beginning::of(account.person.id), now, rng).await?),
            None => Err(SignInError::Wrong),
        }
    }

    /// Begins the session of a young analyst who came in just now.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn admit(
        &self,
        entered: Entered,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<SignedIn, StoreError> {
        self.begin(Beginning::of(entered.analyst().person()), now, rng).await
    }

    /// The second factor, as a code of the app or one from paper. The session gets a new token.
    ///
    /// # Errors
    /// When it is not the code of now, or was used; or none is asked for.
    pub async fn show_code(
        &self,
        session: &Session,
        typed: &str,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<SignedIn, CodeError> {
        if session.standing() != Standing::SecondFactorDue {
            return Err(CodeError::NotNow);
        }
        let person = session.person().id;
        let app = self.store.account_of(person).await?.ok_or(CodeError::NotNow)?.totp;
        let spent = match app.and_then(|salt| salt.secret(&self.key).step(typed, now)) {
            Some(step) => self.store.spend_step(person, step).await?,
            None => self.store.spend_recovery(person, &RecoveryHash::of(typed, &self.key)).await?,
        };
        if !spent {
            self.store.refuse_code(person, now).await?;
            return Err(CodeError::Wrong);
        }
        let told = Some(Act::SignedIn);
        Ok(self.begin(Beginning { told, ..Beginning::after(session) }, now, rng).await?)
    }

    /// A second factor to set up.
    pub fn new_factor(&self, session: &Session, rng: &mut impl CryptoRng) -> NewFactor {
        let salt = TotpSalt::random(rng);
        NewFactor { secret: salt.secret(&self.key), ticket: self.ticket(session.person().id, salt) }
    }

    /// The second factor of a ticket that [`Access::new_factor`] gave to this person.
    pub fn offered_factor(&self, session: &Session, ticket: &str) -> Option<NewFactor> {
        let salt = self.salt_of(session.person().id, ticket)?;
        Some(NewFactor { secret: salt.secret(&self.key), ticket: ticket.to_owned() })
    }

    /// Sets the code app up, once it shows its first code, and gives the codes for paper if there are none yet. The session
    /// gets a new token.
    ///
    /// # Errors
    /// When the code is wrong, or the person may not set one up now.
    pub async fn set_factor(
        &self,
        session: &Session,
        ticket: &str,
        typed: &str,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<SetUp, CodeError> {
        let salt = self.salt_of(session.person().id, ticket).ok_or(CodeError::NotNow)?;
        let spent = salt.secret(&self.key).step(typed, now).ok_or(CodeError::Wrong)?;
        self.set_up(session, NewWay::App(NewApp { salt, spent }), now, rng).await?.ok_or(CodeError::NotNow)
    }

    /// Who comes with this cookie, if their session goes on.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn session(&self, typed: &str, now: OffsetDateTime) -> Result<Option<Session>, StoreError> {
        let Some(token) = Key128::read(typed) else { return Ok(None) };
        let hash = token.hash();
        Ok(self.store.session(&hash, now).await?.map(|stored| Session::new(stored, hash)))
    }

    /// Ends this session.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn sign_out(&self, session: &Session) -> Result<(), StoreError> {
        self.store.end_session(&session.hash()).await
    }

    /// Ends every session of this person.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn sign_out_everywhere(&self, session: &Session, now: OffsetDateTime) -> Result<(), StoreError> {
        self.store.end_sessions(session.person().id, now).await
    }

    /// Every adult, by name.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn people(&self, _: Administrator) -> Result<Vec<Listed>, StoreError> {
        self.store.people().await
    }

    /// What everybody is called, for who reads the trail: who left keeps their name there.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn names(&self, _: TrailReader) -> Result<HashMap<PersonId, String>, StoreError> {
        let listed = self.store.people().await?;
        Ok(listed.into_iter().map(|one| (one.person.id, one.person.name)).collect())
    }

    /// Shuts somebody out, at once and everywhere. Nobody shuts themselves out.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn disable(&self, by: Administrator, person: PersonId, now: OffsetDateTime) -> Result<bool, StoreError> {
        if by.person() == person { Ok(false) } else { self.store.disable(person, by.person(), now).await }
    }

    /// Takes somebody's second factors away, and makes the address that they set up another with: their password alone lets
    /// them no further. Nobody does it to themselves: a session that somebody left open would be enough to take their place
    /// for good.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn reset_factor(
        &self,
        by: Administrator,
        person: PersonId,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<Option<Key128>, StoreError> {
        if by.person() == person {
            return Ok(None);
        }
        let token = Key128::random(rng);
        let reset = NewReset { person, by: by.person(), token: token.hash(), until: now + INVITATION, now };
        Ok(self.store.reset_second_factor(reset).await?.then_some(token))
    }

    /// Makes a demonstration's people, one for each role, with passwords that nobody has: they are entered by
    /// [`Access::enter`] and in no other way.
    ///
    /// # Errors
    /// When one cannot be made; those who are there already stay.
    pub async fn people_of(
        &self,
        _: Demonstration,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<(), JoinError> {
        for role in Role::INVITED {
            let (name, login) = Demonstration::person(role);
            if self.store.account(&login).await?.is_some() {
                continue;
            }
            let invitation = self.invite(Inviter::CommandLine, role, now, rng).await?;
            let password = Password::new(Key128::random(rng).text() + &Key128::random(rng).text());
            let person =
                NewPerson { id: PersonId::random(rng), name: name.to_owned(), login, password: password.hash(rng)? };
            self.store.join(&invitation.hash(), person, now).await?;
        }
        Ok(())
    }

    /// Signs somebody in as the demonstration's person of a role.
    ///
    /// # Errors
    /// When the store cannot take work.
    pub async fn enter(
        &self,
        _: Demonstration,
        role: Role,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<Option<SignedIn>, StoreError> {
        let login = match role {
            Role::Analyst => Demonstration::pseudonyms().next().map(Pseudonym::login).unwrap_or_default(),
            _ => Demonstration::person(role).1,
        };
        let Some(account) = self.store.account(&login).await? else { return Ok(None) };
        let told = (role != Role::Analyst).then_some(Act::SignedIn);
        let beginning = Beginning { passed: true, told, ..Beginning::of(account.person.id) };
        self.begin(beginning, now, rng).await.map(Some)
    }

    pub(super) async fn begin(
        &self,
        beginning: Beginning,
        now: OffsetDateTime,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<SignedIn, StoreError> {
        let Beginning { person, follows, passed, address, told } = beginning;
        let token = Key128::random(rng);
        let hash = token.hash();
        let session = NewSession { token: hash, person, second_factor_passed: passed, reset_shown: address, now, told };
        self.store.begin_session(session, follows).await?;
        let standing = match self.store.session(&hash, now).await? {
            Some(stored) => Session::new(stored, hash).standing(),
            // Somebody shut the person out just now; the next page says so.
            None => Standing::SecondFactorDue,
        };
        Ok(SignedIn { token, standing })
    }

    fn ticket(&self, person: PersonId, salt: TotpSalt) -> String {
        let mac = self.key.mac("second factor ticket", &[person.as_uuid().as_bytes(), &salt.0[..]].concat());
        data_encoding::BASE64URL_NOPAD.encode(&[&salt.0[..], &mac[..16]].concat())
    }

    fn salt_of(&self, person: PersonId, ticket: &str) -> Option<TotpSalt> {
        let bytes = data_encoding::BASE64URL_NOPAD.decode(ticket.as_bytes()).ok()?;
        let (salt, mac) = bytes.split_first_chunk::<20>()?;
        let message = [person.as_uuid().as_bytes(), &salt[..]].concat();
        self.key.verifies("second factor ticket", &message, mac, 16).then_some(TotpSalt(*salt))
    }
}

/// A session that is about to begin.
pub(super) struct Beginning {
    pub(super) person: PersonId,
    /// The session that ends with it.
    pub(super) follows: Option<KeyHash>,
    /// Whether the second factor was shown.
    pub(super) passed: bool,
    /// Whether the address of a reset was brought.
    pub(super) address: bool,
    pub(super) told: Option<Act>,
}

impl Beginning {
    /// The first of a person's sign-in.
    pub(super) fn of(person: PersonId) -> Self {
        Self { person, follows: None, passed: false, address: false, told: None }
    }

    /// The one after the second factor was shown in another.
    pub(super) fn after(session: &Session) -> Self {
        Self { follows: Some(session.hash()), passed: true, ..Self::of(session.person().id) }
    }
}

pub(super) fn named(typed: &str) -> Result<String, LoginFault> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = (1..=LONGEST_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    fits.then_some(name).ok_or(LoginFault::Name)
}

/// Only what every address has: something, one @, something with a dot or not.
fn address(typed: &str) -> Result<String, LoginFault> {
    let address = typed.trim().to_lowercase();
    let parts = address
        .split_once('@')
        .is_some_and(|(before, after)| !before.is_empty() && !after.is_empty() && !after.contains('@'));
    let plain = !address.chars().any(|letter| letter.is_whitespace() || letter.is_control());
    let fits = address.chars().count() <= LONGEST_NAME;
    (parts && plain && fits).then_some(address).ok_or(LoginFault::Login)
}
