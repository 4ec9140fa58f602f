//! A device with a passkey, as far as a server sees one (Web Authentication Level 3, section 6): what a test needs to answer
//! rightly, and to answer wrongly in one thing.

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, SigningKey};
use serde_json::json;
use sha2::{Digest, Sha256};

/// A device with one passkey.
#[derive(Clone, Debug)]
pub struct Device {
    /// How it names the passkey.
    pub id: Vec<u8>,
    /// The relying party that it believes to answer.
    pub party: String,
    /// The origin of the page that it believes to be on.
    pub origin: String,
    /// How often it was used; zero for one that does not count.
    pub count: u32,
    /// Whether its owner showed themselves.
    pub verified: bool,
    /// What it signs with.
    pub key: SigningKey,
}

/// What a browser gives of it.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The client data.
    pub client_data: Vec<u8>,
    /// The authenticator data.
    pub authenticator_data: Vec<u8>,
    /// The signature over both; empty for a new passkey.
    pub signature: Vec<u8>,
}

impl Device {
    /// One whose passkey belongs to that origin.
    ///
    /// # Panics
    /// When the seed makes no key.
    pub fn at(origin: &str, seed: u8) -> Self {
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        let party = host.split(':').next().unwrap_or(host).to_owned();
        let key = SigningKey::from_slice(&[seed; 32]).expect("a key");
        Self { id: vec![seed; 16], party, origin: origin.to_owned(), count: 1, verified: true, key }
    }

    /// Makes its passkey.
    ///
    /// # Panics
    /// When its id is too long.
    pub fn make(&self, challenge: &[u8]) -> Answer {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = (&point.as_bytes()[1..33], &point.as_bytes()[33..]);
        // A COSE key: a map of 5, kty 2, alg -7, crv 1, x, y.
        let key = [&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20], x, &[0x22, 0x58, 0x20], y].concat();
        let length = u16::try_from(self.id.len()).expect("short").to_be_bytes();
        let made = [&[0; 16], &length[..], &self.id, &key].concat();
        let authenticator_data = [self.data(0x40), made].concat();
        Answer {
            client_data: self.client_data("webauthn.create", challenge),
            authenticator_data,
            signature: Vec::new(),
        }
    }

    /// Uses it.
    pub fn answer(&mut self, challenge: &[u8]) -> Answer {
        if self.count > 0 {
            self.count += 1;
        }
        let (client_data, authenticator_data) = (self.client_data("webauthn.get", challenge), self.data(0));
        let signed = [&authenticator_data[..], &Sha256::digest(&client_data)].concat();
        let signature: DerSignature = self.key.sign(&signed);
        Answer { client_data, authenticator_data, signature: signature.as_bytes().to_vec() }
    }

    fn data(&self, more: u8) -> Vec<u8> {
        let flags = 0x01 | if self.verified { 0x04 } else { 0 } | more;
        [&Sha256::digest(&self.party)[..], &[flags], &self.count.to_be_bytes()].concat()
    }

    fn client_data(&self, kind: &str, challenge: &[u8]) -> Vec<u8> {
        let challenge = BASE64URL_NOPAD.encode(challenge);
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false }).to_string().into()
    }
}
