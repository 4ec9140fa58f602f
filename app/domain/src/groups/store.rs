//! What groups need kept.

use std::future::Future;

use time::OffsetDateTime;

use super::code::GroupCodeHash;
use super::group::Group;
use crate::access::{GroupLead, HashedPassword, KeyHash};
use crate::ids::{AnalystId, GroupId, PersonId};
use crate::store::StoreError;
use crate::survey::Lang;

/// A group in its facilitator's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The group.
    pub group: Group,
    /// How many analysts are in it.
    pub analysts: u64,
    /// How many wait to be let in.
    pub waiting: u64,
}

/// An adult who may be with a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Who.
    pub id: PersonId,
    /// What colleagues call them.
    pub name: String,
}

/// A young person who is in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedAnalyst {
    /// Their identifier, under which their work stays.
    pub id: AnalystId,
    /// Their pseudonym.
    pub name: String,
    /// The language that they came in.
    pub lang: Lang,
    /// Whether a facilitator has shut them out.
    pub shut_out: bool,
}

/// A young person who waits to be let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedWaiting {
    /// The identifier that they will have.
    pub id: AnalystId,
    /// The pseudonym that they chose.
    pub name: String,
    /// Whether they were let in, and have not typed their passphrase yet.
    pub approved: bool,
}

/// A group as its facilitators see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupNow {
    /// The group.
    pub group: Group,
    /// Until when its code is good, if there is one now.
    pub open_until: Option<OffsetDateTime>,
    /// Who is with it, by name.
    pub facilitators: Vec<Colleague>,
    /// Facilitators who are not, by name.
    pub others: Vec<Colleague>,
    /// Who is in it, by pseudonym.
    pub analysts: Vec<ListedAnalyst>,
    /// Who waits, by pseudonym.
    pub waiting: Vec<ListedWaiting>,
}

/// Somebody who asks to be let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWaiting {
    /// The identifier that they will have.
    pub id: AnalystId,
    /// The pseudonym that they chose.
    pub name: String,
    /// What they will sign in with.
    pub login: String,
    /// Their language.
    pub lang: Lang,
    /// The hash of what their browser holds.
    pub token: KeyHash,
    /// How long they may wait.
    pub until: OffsetDateTime,
}

/// What became of somebody who asked to be let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// They wait.
    Waits,
    /// No group has this code now.
    NoSuchCode,
    /// Somebody has this pseudonym.
    NameTaken,
    /// Too many wait already.
    Full,
}

/// Somebody who waits, as they see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Their pseudonym.
    pub name: String,
    /// Their language.
    pub lang: Lang,
    /// Whether a facilitator let them in.
    pub approved: bool,
}

/// Somebody who was let in and typed their passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnalyst {
    /// The hash of what their browser holds.
    pub token: KeyHash,
    /// Their passphrase's hash.
    pub password: HashedPassword,
}

/// What became of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entering {
    /// They are in.
    In(AnalystId),
    /// They wait no longer, or nobody let them in.
    Gone,
}

/// Somebody who came in just now: [`Access::admit`](crate::access::Access::admit) begins their session. Made by
/// [`Groups`](super::Groups) alone.
#[derive(Clone, Copy, Debug)]
pub struct Entered(pub(super) AnalystId);

impl Entered {
    /// Who.
    pub fn analyst(self) -> AnalystId {
        self.0
    }
}

/// What groups need kept. Each method is one use case and one transaction, durable when it returns. What a facilitator does
/// has its entry of the audit trail in the same transaction; what a young person does has none.
///
/// A facilitator's method takes a [`GroupLead`]: an object of another group is not there.
pub trait GroupStore: Send + Sync {
    /// Keeps a group with its first facilitator. False when its wave is not there.
    fn make(
        &self,
        group: Group,
        by: PersonId,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// These groups, by name.
    fn groups(
        &self,
        among: &[GroupId],
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Vec<Overview>, StoreError>> + Send;

    /// A group with all who are in it.
    fn group_now(
        &self,
        of: GroupLead,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Option<GroupNow>, StoreError>> + Send;

    /// The group alone.
    fn group(&self, group: GroupId) -> impl Future<Output = Result<Option<Group>, StoreError>> + Send;

    /// Lets another facilitator be with the group. False when they are already, or are none.
    fn share(
        &self,
        of: GroupLead,
        with: PersonId,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Gives the group a new code, which ends the old one.
    fn open_door(
        &self,
        of: GroupLead,
        code: GroupCodeHash,
        until: OffsetDateTime,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Ends the group's code. Who waits goes on waiting. False when there was none.
    fn close_door(&self, of: GroupLead, now: OffsetDateTime) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// The group that has this code now.
    fn behind(
        &self,
        code: GroupCodeHash,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Option<GroupId>, StoreError>> + Send;

    /// Those of these logins that nobody has, and nobody waits with.
    fn free(
        &self,
        logins: &[String],
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Vec<String>, StoreError>> + Send;

    /// Lets somebody wait before the group that has this code now, if fewer than `most` do.
    fn ask(
        &self,
        code: GroupCodeHash,
        asking: NewWaiting,
        most: u32,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Asked, StoreError>> + Send;

    /// Who waits with this token.
    fn waits(
        &self,
        token: KeyHash,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<Option<Waiting>, StoreError>> + Send;

    /// Forgets who waits with this token.
    fn leave(&self, token: KeyHash) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Lets somebody in who waits. False when they do not, or were let in before.
    fn let_in(
        &self,
        of: GroupLead,
        who: AnalystId,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Forgets somebody who waits. False when they do not.
    fn turn_away(&self, of: GroupLead, who: AnalystId) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Makes an analyst of who was let in, once.
    fn enter(&self, new: NewAnalyst, now: OffsetDateTime) -> impl Future<Output = Result<Entering, StoreError>> + Send;

    /// Gives an analyst another passphrase, and ends their sessions. False when the group has no such analyst, or they are
    /// shut out.
    fn renew(
        &self,
        of: GroupLead,
        who: AnalystId,
        password: HashedPassword,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Shuts an analyst out, and ends their sessions; what they did stays. False when the group has no such analyst, or they
    /// are shut out already.
    fn shut_out(
        &self,
        of: GroupLead,
        who: AnalystId,
        now: OffsetDateTime,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;
}
