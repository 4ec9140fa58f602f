//! What the device tells of a ceremony.

use super::public_key::PasskeyKey;
use super::{PasskeyId, public_key};

const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const MAY_BE_BACKED_UP: u8 = 0x08;
const BACKED_UP: u8 = 0x10;
const MADE: u8 = 0x40;
const EXTENDED: u8 = 0x80;

/// Authenticator data (section 6.1).
#[derive(Debug)]
pub(super) struct AuthenticatorData {
    /// SHA-256 of the relying party's id.
    pub(super) party: [u8; 32],
    /// Whether the person was there and showed the device who they are: by a finger, a face, a code.
    pub(super) user_verified: bool,
    /// How often the passkey was used. Zero where the device does not count.
    pub(super) sign_count: u32,
    /// The passkey that was made.
    pub(super) made: Option<(PasskeyId, PasskeyKey)>,
}

impl AuthenticatorData {
    /// Reads them to the last byte.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let (party, rest) = bytes.split_first_chunk::<32>()?;
        let (&[flags], rest) = rest.split_first_chunk::<1>()?;
        let (count, rest) = rest.split_first_chunk::<4>()?;
        let has = |flag: u8| flags & flag != 0;
        if has(BACKED_UP) && !has(MAY_BE_BACKED_UP) {
            return None;
        }
        let (made, rest) = if has(MADE) {
            let (passkey, rest) = made(rest)?;
            (Some(passkey), rest)
        } else {
            (None, rest)
        };
        let rest = if has(EXTENDED) { public_key::after_item(rest)? } else { rest };
        rest.is_empty().then(|| Self {
            party: *party,
            user_verified: has(USER_PRESENT) && has(USER_VERIFIED),
            sign_count: u32::from_be_bytes(*count),
            made,
        })
    }
}

/// Reads the passkey that was made (section 6.5.1), and gives what follows it. What kind of device made it is passed over.
fn made(bytes: &[u8]) -> Option<((PasskeyId, PasskeyKey), &[u8])> {
    let (_kind, rest) = bytes.split_first_chunk::<16>()?;
    let (length, rest) = rest.split_first_chunk::<2>()?;
    let (id, rest) = rest.split_at_checked(u16::from_be_bytes(*length).into())?;
    let after = public_key::after_item(rest)?;
    let key = PasskeyKey::read(&rest[..rest.len() - after.len()])?;
    Some(((PasskeyId::new(id.to_vec())?, key), after))
}
