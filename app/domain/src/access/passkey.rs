//! Passkeys: what a relying party checks (Web Authentication Level 3, sections 7.1 and 7.2).
//!
//! A passkey signs, on its device and after its owner showed themselves to it, a challenge that this server gave to one
//! session. No attestation is asked for and none is read: which device somebody has is not our business. Whatever is checked
//! here is checked without a clock, randomness or a store; that a challenge is taken once is the store's part.

mod authenticator;
mod challenge;
mod client;
mod public_key;

use sha2::{Digest, Sha256};

use authenticator::AuthenticatorData;
use client::{Ceremony, ClientData};

pub use challenge::{CHALLENGE, Challenge, Purpose, SpentChallenge};
pub use public_key::{ALGORITHMS, PasskeyKey};

/// The longest identifier of a passkey, in bytes (section 4, "Credential ID").
const LONGEST_ID: usize = 1_023;

/// What this server is to passkeys. Both come from the configured address, and from nothing that a request tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelyingParty {
    id: String,
    origin: String,
}

/// How a device names a passkey of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PasskeyId(Vec<u8>);

/// What a browser gives of a new passkey.
#[derive(Clone, Debug)]
pub struct Registration<'a> {
    /// The client data, as the browser wrote them.
    pub client_data: &'a [u8],
    /// The authenticator data, with the new passkey's public key.
    pub authenticator_data: &'a [u8],
}

/// What a browser gives when a passkey is used.
#[derive(Clone, Debug)]
pub struct Assertion<'a> {
    /// Which passkey.
    pub id: &'a PasskeyId,
    /// The client data, as the browser wrote them.
    pub client_data: &'a [u8],
    /// The authenticator data.
    pub authenticator_data: &'a [u8],
    /// The signature over both.
    pub signature: &'a [u8],
}

/// A passkey that was made just now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) id: PasskeyId,
    pub(super) key: PasskeyKey,
    pub(super) sign_count: u32,
}

/// What a browser gave is no answer to what was asked: another ceremony, place or challenge, a person who did not show
/// themselves, a signature of another key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this passkey's answer is not one to what was asked")]
pub struct NotTheAnswer;

impl PasskeyId {
    /// The identifier, if it has a length that one can have.
    pub fn new(bytes: Vec<u8>) -> Option<Self> {
        (1..=LONGEST_ID).contains(&bytes.len()).then_some(Self(bytes))
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl RelyingParty {
    /// The relying party that people reach by this address (`https://svar.example`). None where browsers have no passkeys:
    /// at an address that is not encrypted or has numbers in the place of a name.
    pub fn at(address: &str) -> Option<Self> {
        let address = address.to_ascii_lowercase();
        let (scheme, host) = address.split_once("://")?;
        let (name, port) = host.rsplit_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
        let local = name == "localhost" || name.ends_with(".localhost");
        let (secure, usual) = match scheme {
            "https" => (true, "443"),
            "http" => (local, "80"),
            _ => return None,
        };
        let named = name
            .split('.')
            .next_back()
            .is_some_and(|last| last.starts_with(|letter: char| letter.is_ascii_alphabetic()));
        // An origin names no port that its scheme has anyway (RFC 6454, section 6.2).
        let origin = match port.filter(|port| *port != usual) {
            Some(port) => format!("{scheme}://{name}:{port}"),
            None => format!("{scheme}://{name}"),
        };
        (secure && named).then(|| Self { id: name.to_owned(), origin })
    }

    /// The name to which browsers tie passkeys.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Checks a new passkey, and the challenge that it answers by `challenge`.
    pub(super) fn made(
        &self,
        new: &Registration<'_>,
        challenge: impl FnOnce(&[u8]) -> bool,
    ) -> Result<Made, NotTheAnswer> {
        self.client_data(new.client_data, Ceremony::Create, challenge)?;
        let data = self.authenticator_data(new.authenticator_data)?;
        let (id, key) = data.made.ok_or(NotTheAnswer)?;
        Ok(Made { id, key, sign_count: data.sign_count })
    }

    /// Checks the use of a passkey with this key, and the challenge that it answers by `challenge`. Gives the count that it
    /// tells.
    pub(super) fn used(
        &self,
        assertion: &Assertion<'_>,
        key: &PasskeyKey,
        challenge: impl FnOnce(&[u8]) -> bool,
    ) -> Result<u32, NotTheAnswer> {
        self.client_data(assertion.client_data, Ceremony::Get, challenge)?;
        let data = self.authenticator_data(assertion.authenticator_data)?;
        let signed = [assertion.authenticator_data, &Sha256::digest(assertion.client_data)[..]].concat();
        if !key.signed(&signed, assertion.signature) {
            return Err(NotTheAnswer);
        }
        Ok(data.sign_count)
    }

    fn client_data(
        &self,
        json: &[u8],
        ceremony: Ceremony,
        challenge: impl FnOnce(&[u8]) -> bool,
    ) -> Result<(), NotTheAnswer> {
        let data = ClientData::read(json).ok_or(NotTheAnswer)?;
        let ours = data.is_for(ceremony, &self.origin) && challenge(&data.challenge);
        ours.then_some(()).ok_or(NotTheAnswer)
    }

    fn authenticator_data(&self, bytes: &[u8]) -> Result<AuthenticatorData, NotTheAnswer> {
        let data = AuthenticatorData::read(bytes).ok_or(NotTheAnswer)?;
        let ours = data.party == <[u8; 32]>::from(Sha256::digest(&self.id)) && data.user_verified;
        ours.then_some(data).ok_or(NotTheAnswer)
    }
}

#[cfg(test)]
mod tests;
