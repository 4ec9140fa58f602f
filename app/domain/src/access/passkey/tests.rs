//! Answers of devices: the right one, and ones that are wrong in one thing.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, SigningKey};

use super::*;

const ADDRESS: &str = "https://svar.example";
const CHALLENGE: &[u8] = b"a lantern for an otter";

/// What a device answers, in parts that a test can change.
#[derive(Clone)]
struct Parts {
    kind: &'static str,
    origin: &'static str,
    challenge: &'static [u8],
    more: &'static str,
    party: &'static str,
    flags: u8,
    count: u32,
    tail: Vec<u8>,
    key: u8,
}

impl Parts {
    fn used() -> Self {
        let (kind, origin, challenge) = ("webauthn.get", ADDRESS, CHALLENGE);
        Self {
            kind,
            origin,
            challenge,
            more: "",
            party: "svar.example",
            flags: 0x05,
            count: 7,
            tail: Vec::new(),
            key: 3,
        }
    }

    fn made() -> Self {
        let tail = [&[0; 16], &[0, 4][..], b"name", &cose(3)].concat();
        Self { kind: "webauthn.create", flags: 0x45, tail, ..Self::used() }
    }

    fn client_data(&self) -> Vec<u8> {
        let Self { kind, origin, challenge, more, .. } = self;
        let challenge = BASE64URL_NOPAD.encode(challenge);
        format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{origin}"{more}}}"#).into()
    }

    fn authenticator_data(&self) -> Vec<u8> {
        [&Sha256::digest(self.party)[..], &[self.flags], &self.count.to_be_bytes(), &self.tail].concat()
    }

    fn make(&self) -> Result<Made, NotTheAnswer> {
        let (client_data, authenticator_data) = (self.client_data(), self.authenticator_data());
        let new = Registration { client_data: &client_data, authenticator_data: &authenticator_data };
        RelyingParty::at(ADDRESS).expect("a party").made(&new, |answered| answered == CHALLENGE)
    }

    fn show(&self) -> Result<u32, NotTheAnswer> {
        let (client_data, authenticator_data) = (self.client_data(), self.authenticator_data());
        let signed = [&authenticator_data[..], &Sha256::digest(&client_data)].concat();
        let signature: DerSignature = SigningKey::from_slice(&[self.key; 32]).expect("a key").sign(&signed);
        let id = PasskeyId::new(b"name".to_vec()).expect("an id");
        let assertion = Assertion {
            id: &id,
            client_data: &client_data,
            authenticator_data: &authenticator_data,
            signature: signature.as_bytes(),
        };
        let key = PasskeyKey::read(&cose(3)).expect("a key");
        RelyingParty::at(ADDRESS).expect("a party").used(&assertion, &key, |answered| answered == CHALLENGE)
    }
}

/// The public key of a device (RFC 9053, section 7.1.1).
fn cose(seed: u8) -> Vec<u8> {
    let point = SigningKey::from_slice(&[seed; 32]).expect("a key").verifying_key().to_sec1_point(false);
    let (x, y) = (&point.as_bytes()[1..33], &point.as_bytes()[33..]);
    [&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20], x, &[0x22, 0x58, 0x20], y].concat()
}

#[test]
fn the_right_answer_is_taken() {
    let made = Parts::made().make().expect("is made");
    assert_eq!((made.id.as_bytes(), made.sign_count), (&b"name"[..], 7));
    assert_eq!(made.key.as_bytes(), cose(3));
    assert_eq!(Parts::used().show(), Ok(7));
    // Browsers may add to what they tell, and devices to what they answer.
    let more = r#","crossOrigin":false,"other_keys_can_be_added_here":"as they like""#;
    assert_eq!(Parts { more, ..Parts::used() }.show(), Ok(7));
    let extended = Parts { flags: 0x85, tail: vec![0xa1, 0x61, b'a', 0xf5], ..Parts::used() };
    assert_eq!(extended.show(), Ok(7));
}

#[test]
fn an_answer_that_is_wrong_in_one_thing_is_refused() {
    let used = Parts::used;
    let framed = r#","crossOrigin":true"#;
    let wrong: [(&str, Parts); 15] = [
        ("another ceremony", Parts { kind: "webauthn.create", ..used() }),
        ("another challenge", Parts { challenge: b"a maple for an otter", ..used() }),
        ("another origin", Parts { origin: "https://svar.example.evil.example", ..used() }),
        ("a page below", Parts { origin: "https://a.svar.example", ..used() }),
        ("another port", Parts { origin: "https://svar.example:8443", ..used() }),
        ("not encrypted", Parts { origin: "http://svar.example", ..used() }),
        ("in a frame", Parts { more: framed, ..used() }),
        ("in a frame of another", Parts { more: r#","topOrigin":"https://evil.example""#, ..used() }),
        ("another party", Parts { party: "evil.example", ..used() }),
        ("nobody was there", Parts { flags: 0x04, ..used() }),
        ("nobody showed themselves", Parts { flags: 0x01, ..used() }),
        ("backed up and not to be", Parts { flags: 0x15, ..used() }),
        ("more than it says", Parts { tail: vec![0xa0], ..used() }),
        ("less than it says", Parts { flags: 0x85, ..used() }),
        ("another key", Parts { key: 4, ..used() }),
    ];
    for (what, parts) in wrong {
        assert_eq!(parts.show(), Err(NotTheAnswer), "{what}");
    }
}

#[test]
fn a_passkey_is_made_with_a_key_that_is_one() {
    let with = |tail: Vec<u8>| Parts { tail, ..Parts::made() }.make();
    let before = |length: [u8; 2], id: &[u8]| [&[0; 16], &length[..], id].concat();
    let named = before([0, 4], b"name");
    assert_eq!(Parts { flags: 0x05, tail: Vec::new(), ..Parts::made() }.make(), Err(NotTheAnswer), "none");
    assert_eq!(with([before([0, 0], b""), cose(3)].concat()), Err(NotTheAnswer), "no name");
    assert_eq!(with([before([4, 0], &[7; 1_024]), cose(3)].concat()), Err(NotTheAnswer), "too long a name");
    assert_eq!(with([named.clone(), cose(3), vec![0]].concat()), Err(NotTheAnswer), "more than a key");
    for cut in [0, 1, 40, 76] {
        assert_eq!(with([&named[..], &cose(3)[..cut]].concat()), Err(NotTheAnswer), "cut at {cut}");
    }
    let mut off = cose(3);
    off[76] ^= 1;
    assert_eq!(with([named.clone(), off].concat()), Err(NotTheAnswer), "no point of the curve");
    // Twice the same parameter, and an algorithm that was not offered (EdDSA).
    let twice = [&[0xa6, 0x01, 0x02][..], &cose(3)[1..]].concat();
    assert_eq!(with([named.clone(), twice].concat()), Err(NotTheAnswer));
    let mut other = cose(3);
    other[4] = 0x27;
    assert_eq!(with([named, other].concat()), Err(NotTheAnswer));
}

/// A key and a signature that OpenSSL made over [`CHALLENGE`].
#[test]
fn a_signature_of_a_device_with_rsa_is_known() {
    let n = HEXLOWER.decode(N.as_bytes()).expect("hex");
    let signature = HEXLOWER.decode(SIGNATURE.as_bytes()).expect("hex");
    // kty 3, alg -257, n, e (RFC 8812, section 2; RFC 8230, section 4).
    let key = |n: &[u8]| {
        let length = u16::try_from(n.len()).expect("short").to_be_bytes();
        let head = [0xa4, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00, 0x20, 0x59];
        [&head[..], &length, n, &[0x21, 0x43, 1, 0, 1]].concat()
    };
    let known = PasskeyKey::read(&key(&n)).expect("a key");
    assert!(known.signed(CHALLENGE, &signature));
    assert!(!known.signed(b"a maple for an otter", &signature));
    assert!(!known.signed(CHALLENGE, &signature[1..]));
    assert!(PasskeyKey::read(&key(&n[..128])).is_none(), "1024 bits are too few");
}

#[test]
fn the_party_comes_from_the_address_as_browsers_write_it() {
    for (address, id, origin) in [
        ("https://svar.example", "svar.example", "https://svar.example"),
        ("https://Svar.Example:443", "svar.example", "https://svar.example"),
        ("https://svar.example:8443", "svar.example", "https://svar.example:8443"),
        ("http://localhost:3000", "localhost", "http://localhost:3000"),
        ("http://localhost", "localhost", "http://localhost"),
    ] {
        let party = RelyingParty::at(address).expect(address);
        assert_eq!((party.id(), &*party.origin), (id, origin), "{address}");
    }
    for address in
        ["http://svar.example", "https://10.0.0.7", "http://127.0.0.1:3000", "https://[::1]:3000", "svar.example"]
    {
        assert_eq!(RelyingParty::at(address), None, "{address}");
    }
}

const N: &str = "c2f5383a8f2cb7ef327be693d59ea961dffe7b988d132c3e53468d693002765b5018fee26d6f48ca86bace1a91e6e61b75ac\
     d4e618eb44722f8ec66222317e10e5548021a62f45bea07f47967713e8868541af79b7e9d2517755402a80653e36dba8f9b1\
     4f11ca867fa9d0c767a20c754ee03ee5ed19eb36b4f8df4c0af24cb57d776ed538e3bbe5d6d0d7bf0da0c7c0b8264f435e7e\
     fac5a4f0b881e3ae32386a8f722273056356d19c89d2545dc7729a397c6f56ba088c15d7b4e2ff7ce44f8f1dc0551daa8363\
     da2024ab97471a00df341697f43eaa5bc347728468bb10bb82e783b9cd7be1654f5e13b9397bbdbb144069851018c142a888\
     0740199cb1dd";
const SIGNATURE: &str = "6547ec4e479aa90468c230eaa59b688519d7d17ee60b59bf9cf65e695dd35c70dd52db9e28b3ef081a2261421c84147260a1\
     fa220c7438b0ca5d7e2bd739b16c2846de863e815b6b7ae5d93e2e4a2bf57aebbc73d4ae27c32f174039052dd86a03fc5148\
     ceeb8212ab55a2a096c0021ab4b0bbb48d53d58e71f5cca813b123afe4e04e8b7b1800e9208d505c35734a6afdf594b63066\
     51b7474e32475bc8f72612d301f0e81de071482667251f25404c2a93362f52c05bf1318888a6690abd64babb2bf043fe010b\
     510480ad275c984b42c7f81b3d31e717f6aadae7340ea52717f0e53b771e6581acb14b2209b19d6f334e4189573aecf474e2\
     b31ffadf3c9f";
