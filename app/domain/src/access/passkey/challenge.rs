//! What a passkey is to sign: made by the server for one session, and good for a few minutes.

use rand::Rng;
use time::{Duration, OffsetDateTime};

use crate::access::secret::KeyHash;
use crate::keys::ServerKey;

/// How long a challenge may be answered. Who looks for their phone first loads the page again.
pub const CHALLENGE: Duration = Duration::minutes(5);

const MAC: &str = "passkey challenge";

/// What a challenge is given for: the answer to one is none to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To show the second factor.
    SignIn,
    /// To set a passkey up.
    SetUp,
}

/// A challenge: 16 random bytes, the moment until which it is good, and the server's mark that it gave both to this session
/// for this purpose. So nothing is kept of one that nobody answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge(Vec<u8>);

/// A challenge that was answered. The store takes each once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpentChallenge {
    /// What tells it from others.
    pub nonce: [u8; 16],
    /// Until when it would be good.
    pub until: OffsetDateTime,
}

impl Challenge {
    /// A new one.
    pub(in crate::access) fn new(
        key: &ServerKey,
        session: &KeyHash,
        purpose: Purpose,
        now: OffsetDateTime,
        rng: &mut impl Rng,
    ) -> Self {
        let mut nonce = [0; 16];
        rng.fill_bytes(&mut nonce);
        let until = (now + CHALLENGE).unix_timestamp();
        let mac = key.mac(MAC, &marked(session, purpose, &nonce, until));
        Self([&nonce[..], &until.to_be_bytes(), &mac[..16]].concat())
    }

    /// Its bytes, for the browser.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Reads the challenge that a passkey answered, if this session was given it for this purpose and it is still good.
    pub(in crate::access) fn answered(
        bytes: &[u8],
        key: &ServerKey,
        session: &KeyHash,
        purpose: Purpose,
        now: OffsetDateTime,
    ) -> Option<SpentChallenge> {
        let (nonce, rest) = bytes.split_first_chunk::<16>()?;
        let (until, mac) = rest.split_first_chunk::<8>()?;
        let until = i64::from_be_bytes(*until);
        let ours = key.verifies(MAC, &marked(session, purpose, nonce, until), mac, 16);
        let until = OffsetDateTime::from_unix_timestamp(until).ok()?;
        (ours && now < until).then_some(SpentChallenge { nonce: *nonce, until })
    }
}

fn marked(session: &KeyHash, purpose: Purpose, nonce: &[u8; 16], until: i64) -> Vec<u8> {
    let purpose = match purpose {
        Purpose::SignIn => 0,
        Purpose::SetUp => 1,
    };
    [&session.0[..], &[purpose], nonce, &until.to_be_bytes()].concat()
}
