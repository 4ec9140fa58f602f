//! Who may enter, and what they may do there.
//!
//! [`Role::may`] is the one table of roles and actions. A [`Capability`] is made here, from a verified [`Session`], and
//! nowhere else: a room's service asks for one, so that nothing can be done in a room by somebody who may not.

mod capability;
mod demonstration;
mod passkey;
mod password;
mod role;
mod second_factor;
mod secret;
mod service;
mod session;
mod store;
mod ways;

pub use capability::{
    Administrator, Analyst, Capability, Facilitator, GroupLead, KeyHolder, SafeguardingLead, Screener, TableReader,
    TrailReader,
};
pub use demonstration::Demonstration;
pub use passkey::{
    ALGORITHMS, Assertion, CHALLENGE, Challenge, NotTheAnswer, PasskeyId, PasskeyKey, Purpose, Registration,
    RelyingParty, SpentChallenge,
};
pub use password::{HashedPassword, HashingError, LONGEST_PASSWORD, Password, SHORTEST_PASSWORD, WeakPassword};
pub use role::{Action, Role, RoleError};
pub use second_factor::{RECOVERY_CODES, RecoveryHash, TotpSalt, TotpSecret, TotpStep, app_code};
pub use secret::{Key128, KeyHash};
pub use service::{
    Access, CodeError, Inviter, JoinError, Joining, LoginFault, NewFactor, SignInError, SignedIn, TooLate,
};
pub use session::{ABSOLUTE, IDLE, Session, Standing};
pub use store::{
    AccessStore, Account, Beside, Invitation, Joined, Listed, NewApp, NewInvitation, NewPasskey, NewPerson, NewReset,
    NewSession, NewWay, Passkey, Person, StoredSession, Way, WaySet, Ways,
};
pub use ways::{OwnError, PasskeyError, SetUp};
