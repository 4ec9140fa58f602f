//! What access needs kept.

use std::future::Future;

use time::OffsetDateTime;

use super::passkey::{PasskeyId, PasskeyKey, SpentChallenge};
use super::password::HashedPassword;
use super::role::Role;
use super::second_factor::{RecoveryHash, TotpSalt, TotpStep};
use super::secret::KeyHash;
use crate::audit::{Act, Actor};
use crate::ids::{GroupId, PersonId};
use crate::store::StoreError;

/// Somebody who signs in: an adult who works here, or a young analyst under a pseudonym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their identifier.
    pub id: PersonId,
    /// What colleagues call them; an analyst's pseudonym.
    pub name: String,
    /// What they sign in with: an adult's e-mail address, in small letters; an analyst's pseudonym, as it is compared.
    pub login: String,
    /// What they are here for.
    pub role: Role,
}

/// A person and what they prove themselves with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Who.
    pub person: Person,
    /// Their password's hash.
    pub password: HashedPassword,
    /// Their code app, if they have set one up.
    pub totp: Option<TotpSalt>,
    /// Whether the password alone lets them no further: they have a second factor, or had one that was taken away.
    pub guarded: bool,
}

/// A passkey that somebody has set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// How its device names it.
    pub id: PasskeyId,
    /// What its owner calls it.
    pub name: String,
    /// What its signatures are known by.
    pub key: PasskeyKey,
    /// When it was set up.
    pub added: OffsetDateTime,
}

/// A passkey that is being set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPasskey {
    /// How its device names it.
    pub id: PasskeyId,
    /// What its owner calls it.
    pub name: String,
    /// What its signatures are known by.
    pub key: PasskeyKey,
    /// What its device counts.
    pub sign_count: u32,
    /// The challenge that it answered.
    pub challenge: SpentChallenge,
}

/// A code app that is being set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewApp {
    /// What is kept of it.
    pub salt: TotpSalt,
    /// The step of its first code, which is spent.
    pub spent: TotpStep,
}

/// What somebody sets up, or takes away again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewWay {
    /// A code app.
    App(NewApp),
    /// A passkey.
    Passkey(NewPasskey),
}

/// What a second factor that is being set up may stand beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Nothing: who has one already must show it first.
    Nothing,
    /// Others: they were shown.
    Others,
}

/// One of the second factors that somebody has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// The code app.
    App,
    /// A passkey.
    Passkey(PasskeyId),
}

/// What became of a second factor that somebody set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaySet {
    /// It is there, and with it the codes for paper.
    WithCodes,
    /// It is there. There are codes for paper already, and they stay.
    Set,
    /// It is not: there is such a one already, or one that was not shown; its challenge was spent; or the person is shut
    /// out.
    Refused,
}

/// The second factors that somebody has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// Whether there is a code app.
    pub app: bool,
    /// The passkeys, the oldest first.
    pub passkeys: Vec<Passkey>,
    /// How many codes for paper are left.
    pub codes: u64,
}

/// Somebody whose second factor is taken away, and what they get in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewReset {
    /// Whose.
    pub person: PersonId,
    /// Which administrator does it.
    pub by: PersonId,
    /// The hash of the token in the address that they are given.
    pub token: KeyHash,
    /// Until when it may be brought.
    pub until: OffsetDateTime,
    /// When.
    pub now: OffsetDateTime,
}

/// A person in the administrators' list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Who.
    pub person: Person,
    /// Whether they have a second factor.
    pub has_second_factor: bool,
    /// Whether theirs was taken away, and they have not set up another yet.
    pub reset: bool,
    /// Whether somebody has shut them out.
    pub disabled: bool,
}

/// An invitation that is about to go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInvitation {
    /// The hash of its token.
    pub token: KeyHash,
    /// What it invites to.
    pub role: Role,
    /// Until when it may be taken.
    pub until: OffsetDateTime,
    /// Who invites.
    pub by: Actor,
    /// When.
    pub now: OffsetDateTime,
}

/// An invitation that may be taken now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// What it invites to.
    pub role: Role,
}

/// Somebody who takes an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson {
    /// Their new identifier.
    pub id: PersonId,
    /// What colleagues call them.
    pub name: String,
    /// What they sign in with.
    pub login: String,
    /// Their password's hash.
    pub password: HashedPassword,
}

/// What became of somebody who took an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joined {
    /// They are in.
    Done(Person),
    /// The invitation is not there, was taken or is too old.
    Gone,
    /// Somebody signs in with this address already.
    LoginTaken,
}

/// A session that begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// The hash of its token.
    pub token: KeyHash,
    /// Whose.
    pub person: PersonId,
    /// Whether the second factor was shown.
    pub second_factor_passed: bool,
    /// Whether the address of a reset was brought.
    pub reset_shown: bool,
    /// When it begins. Whole seconds are kept.
    pub now: OffsetDateTime,
    /// What the audit trail tells of it; nothing of a session that does not let anybody in yet, or that another entry of
    /// the same person's tells of.
    pub told: Option<Act>,
}

/// A session that goes on, and its person as they are now.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a row as it is kept; `Standing` is made of it at once")]
pub struct StoredSession {
    /// Who.
    pub person: Person,
    /// Whether the second factor was shown in it.
    pub second_factor_passed: bool,
    /// Whether the person has one.
    pub has_second_factor: bool,
    /// Whether theirs was taken away, and they have not set up another yet.
    pub reset: bool,
    /// Whether the address that an administrator gave them for it was brought in this session.
    pub reset_shown: bool,
    /// The groups that a facilitator is with, or the one that an analyst is in; none for anybody else.
    pub groups: Vec<GroupId>,
}

/// What access needs kept. Each method is one use case and one transaction, durable when it returns. Whatever changes who
/// may enter writes its entry of the audit trail in the same transaction.
pub trait AccessStore: Send + Sync {
    /// Keeps an invitation.
    fn invite(&self, invitation: NewInvitation) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// The invitation of this token, while it may be taken.
    fn invitation(
        &self,
        token: &KeyHash,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Option<Invitation>, StoreError>> + Send;

    /// Takes an invitation, once, and makes the person.
    fn join(
        &self,
        token: &KeyHash,
        person: NewPerson,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Joined, StoreError>> + Send;

    /// The account that signs in with this, unless it is shut out.
    fn account(&self, login: &str) -> impl Future<Output = Result<Option<Account>, StoreError>> + Send;

    /// The account of this person, unless it is shut out.
    fn account_of(&self, person: PersonId) -> impl Future<Output = Result<Option<Account>, StoreError>> + Send;

    /// Gives a person a second factor, and these codes for paper when they have none left. What was taken away by a reset is
    /// replaced with it.
    fn set_second_factor(
        &self,
        person: PersonId,
        way: NewWay,
        beside: Beside,
        recovery: &[RecoveryHash],
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<WaySet, StoreError>> + Send;

    /// The second factors of a person.
    fn ways(&self, person: PersonId) -> impl Future<Output = Result<Ways, StoreError>> + Send;

    /// Takes one of a person's own second factors away; with the last one their codes for paper. False when there is none
    /// such, or it is the last one and `needed`.
    fn remove_way(
        &self,
        person: PersonId,
        way: &Way,
        needed: bool,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Gives a person new codes for paper in the place of all others. False when they have no second factor.
    fn renew_recovery(
        &self,
        person: PersonId,
        recovery: &[RecoveryHash],
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Changes a person's password, and ends their sessions but this one.
    fn change_password(
        &self,
        person: PersonId,
        password: &HashedPassword,
        keep: &KeyHash,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Spends a challenge that a passkey answered, and keeps what its device counted. False when the challenge was spent
    /// before, the passkey is not there, or its count did not go on: then somebody may have copied it.
    fn use_passkey(
        &self,
        person: PersonId,
        passkey: &PasskeyId,
        sign_count: u32,
        challenge: SpentChallenge,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Spends the code of a step. False when it, or a later one, is spent already.
    fn spend_step(&self, person: PersonId, step: TotpStep) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Spends a recovery code. False when the person has none such.
    fn spend_recovery(
        &self,
        person: PersonId,
        code: &RecoveryHash,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Begins a session, and ends the one that it follows.
    fn begin_session(
        &self,
        session: NewSession,
        follows: Option<KeyHash>,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// The session of this token, if it goes on at `now` and its person is not shut out. It lasts longer for being used.
    fn session(
        &self,
        token: &KeyHash,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Option<StoredSession>, StoreError>> + Send;

    /// Ends a session.
    fn end_session(&self, token: &KeyHash) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Ends every session of a person, as they asked.
    fn end_sessions(
        &self,
        person: PersonId,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Every adult, by name.
    fn people(&self) -> impl Future<Output = Result<Vec<Listed>, StoreError>> + Send;

    /// Shuts an adult out, and ends their sessions. False when there is none such, or they are shut out already.
    fn disable(
        &self,
        person: PersonId,
        by: PersonId,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Takes all of a person's second factors and codes for paper away, and ends their sessions. From then on their password
    /// lets them do nothing but with the token. False when there is none such, or none to take and none to wait for.
    fn reset_second_factor(&self, reset: NewReset) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Whose reset this token is of, while it may be brought.
    fn reset(
        &self,
        token: &KeyHash,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Option<PersonId>, StoreError>> + Send;

    /// Writes into the audit trail that a person's code was not taken.
    fn refuse_code(&self, person: PersonId, now: OffsetDateTime)
    -> impl Future<Output = Result<(), StoreError>> + Send;
}
