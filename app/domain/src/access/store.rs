//! What access needs kept.

use std::future::Future;

use time::OffsetDateTime;

use super::password::HashedPassword;
use super::role::Role;
use super::second_factor::{RecoveryHash, TotpSalt, TotpStep};
use super::secret::KeyHash;
use crate::audit::{Act, Actor};
use crate::ids::PersonId;
use crate::store::StoreError;

/// An adult who works here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their identifier.
    pub id: PersonId,
    /// What colleagues call them.
    pub name: String,
    /// What they sign in with: their e-mail address, in small letters.
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
}

/// A person in the administrators' list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Who.
    pub person: Person,
    /// Whether they have a second factor.
    pub has_second_factor: bool,
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
    /// When it begins. Whole seconds are kept.
    pub now: OffsetDateTime,
    /// What the audit trail tells of it; nothing of a session that does not let anybody in yet, or that another entry of
    /// the same person's tells of.
    pub told: Option<Act>,
}

/// A session that goes on, and its person as they are now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSession {
    /// Who.
    pub person: Person,
    /// Whether the second factor was shown in it.
    pub second_factor_passed: bool,
    /// Whether the person has one.
    pub has_second_factor: bool,
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

    /// Gives a person their second factor, with the first code's step spent. False when they have one already.
    fn set_second_factor(
        &self,
        person: PersonId,
        salt: TotpSalt,
        spent: TotpStep,
        recovery: &[RecoveryHash],
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

    /// Everybody, by name.
    fn people(&self) -> impl Future<Output = Result<Vec<Listed>, StoreError>> + Send;

    /// Shuts a person out, and ends their sessions. False when there is none such, or they are shut out already.
    fn disable(
        &self,
        person: PersonId,
        by: PersonId,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Takes a person's second factor away, and ends their sessions. False when there is none such, or none to take.
    fn reset_second_factor(
        &self,
        person: PersonId,
        by: PersonId,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Writes into the audit trail that a person's code was not taken.
    fn refuse_code(&self, person: PersonId, now: OffsetDateTime)
    -> impl Future<Output = Result<(), StoreError>> + Send;
}
