//! Public keys of passkeys (COSE, RFC 9052 and RFC 8812), and their signatures.

use std::fmt;

use minicbor::Decoder;
use minicbor::data::Type;
use p256::ecdsa::DerSignature;
use rsa::sha2::Sha256;
use rsa::signature::Verifier;
use rsa::{BoxedUint, pkcs1v15};

/// ECDSA with P-256 and SHA-256: nearly every device.
const ES256: i64 = -7;
/// RSASSA-PKCS1-v1_5 with SHA-256: what Windows has on many a computer.
const RS256: i64 = -257;
/// The algorithms that are taken, the best one first, as browsers are told them.
pub const ALGORITHMS: [i64; 2] = [ES256, RS256];

/// RSA keys from 2048 bits (NIST SP 800-131A) to what is still soon checked.
const RSA_BITS: std::ops::RangeInclusive<usize> = 2_048..=4_096;
/// The largest key that is read, in bytes: an RSA key of 4096 bits and what stands around it.
const LARGEST: usize = 600;

/// A passkey's public key, as its device wrote it: what is kept is read anew at each use.
#[derive(Clone, PartialEq, Eq)]
pub struct PasskeyKey {
    written: Vec<u8>,
    algorithm: Algorithm,
}

#[derive(Clone, PartialEq, Eq)]
enum Algorithm {
    Es256(p256::ecdsa::VerifyingKey),
    Rs256(rsa::PublicKey),
}

impl fmt::Debug for PasskeyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasskeyKey(…)")
    }
}

impl PasskeyKey {
    /// Reads a key of one of [`ALGORITHMS`].
    pub fn read(written: &[u8]) -> Option<Self> {
        if written.len() > LARGEST {
            return None;
        }
        let fields = Fields::read(written)?;
        let algorithm = match (fields.kind?, fields.algorithm?) {
            (EC2, ES256) if fields.curve == Some(P_256) => es256(fields.x?, fields.y?)?,
            (RSA, RS256) => rs256(fields.n?, fields.e?)?,
            _ => return None,
        };
        Some(Self { written: written.to_vec(), algorithm })
    }

    /// The key as it was written, for a store.
    pub fn as_bytes(&self) -> &[u8] {
        &self.written
    }

    /// Whether this key signed that.
    pub(super) fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.algorithm {
            Algorithm::Es256(key) => {
                DerSignature::from_bytes(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok())
            }
            Algorithm::Rs256(key) => pkcs1v15::Signature::try_from(signature).is_ok_and(|signature| {
                pkcs1v15::VerifyingKey::<Sha256>::new(key.clone()).verify(message, &signature).is_ok()
            }),
        }
    }
}

fn es256(x: &[u8], y: &[u8]) -> Option<Algorithm> {
    if (x.len(), y.len()) != (32, 32) {
        return None;
    }
    let point = [&[4], x, y].concat();
    p256::ecdsa::VerifyingKey::from_sec1_bytes(&point).ok().map(Algorithm::Es256)
}

fn rs256(n: &[u8], e: &[u8]) -> Option<Algorithm> {
    let number = BoxedUint::from_be_slice_vartime;
    rsa::PublicKey::new_with_size_limits(number(n), number(e), RSA_BITS).ok().map(Algorithm::Rs256)
}

const EC2: i64 = 2;
const RSA: i64 = 3;
const P_256: i64 = 1;

/// The parameters of a COSE key that the two algorithms have. Their numbers are shared: -1 is the curve of one and the
/// modulus of the other.
#[derive(Default)]
struct Fields<'a> {
    kind: Option<i64>,
    algorithm: Option<i64>,
    curve: Option<i64>,
    x: Option<&'a [u8]>,
    y: Option<&'a [u8]>,
    n: Option<&'a [u8]>,
    e: Option<&'a [u8]>,
}

impl<'a> Fields<'a> {
    fn read(written: &'a [u8]) -> Option<Self> {
        let mut decoder = Decoder::new(written);
        let mut fields = Self::default();
        for _ in 0..decoder.map().ok()?? {
            let label = decoder.i64().ok()?;
            let is_bytes = decoder.datatype().ok()? == Type::Bytes;
            match (label, is_bytes) {
                (1, false) => set(&mut fields.kind, decoder.i64().ok()?)?,
                (3, false) => set(&mut fields.algorithm, decoder.i64().ok()?)?,
                (-1, false) => set(&mut fields.curve, decoder.i64().ok()?)?,
                (-1, true) => set(&mut fields.n, decoder.bytes().ok()?)?,
                (-2, true) => {
                    let bytes = decoder.bytes().ok()?;
                    set(&mut fields.x, bytes)?;
                    set(&mut fields.e, bytes)?;
                }
                (-3, true) => set(&mut fields.y, decoder.bytes().ok()?)?,
                _ => return None,
            }
        }
        (decoder.position() == written.len()).then_some(fields)
    }
}

/// Each parameter stands there once.
fn set<T>(field: &mut Option<T>, value: T) -> Option<()> {
    field.replace(value).is_none().then_some(())
}

/// What follows the first CBOR item.
pub(super) fn after_item(bytes: &[u8]) -> Option<&[u8]> {
    let mut decoder = Decoder::new(bytes);
    decoder.skip().ok()?;
    bytes.get(decoder.position()..)
}
