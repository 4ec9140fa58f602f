//! The second factor: a code from an app, or one of ten on paper.

use data_encoding::BASE32_NOPAD;
use rand::Rng;
use time::OffsetDateTime;
use totp_rs::{Builder, Secret, Totp, TotpError};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::intake::plain_digits;
use crate::keys::ServerKey;

/// What is kept of somebody's code app. The secret itself is derived from it with `server.key`, so that a stolen database
/// makes no codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TotpSalt(pub [u8; 20]);

/// Which half minute a code belonged to: each is taken once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TotpStep(pub i64);

/// A code app's secret, to be shown once.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct TotpSecret([u8; 20]);

/// How many codes somebody gets on paper.
pub const RECOVERY_CODES: usize = 10;

/// A keyed hash of a recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecoveryHash(pub [u8; 32]);

impl TotpSalt {
    /// A new one.
    pub fn random(rng: &mut impl Rng) -> Self {
        let mut bytes = [0; 20];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// The secret that the app keeps.
    pub fn secret(&self, key: &ServerKey) -> TotpSecret {
        let mut secret = [0; 20];
        secret.copy_from_slice(&key.mac("second factor", &self.0)[..20]);
        TotpSecret(secret)
    }
}

impl TotpSecret {
    /// The secret in letters and digits, for who cannot point a camera at the screen.
    pub fn letters(&self) -> String {
        BASE32_NOPAD.encode(&self.0)
    }

    /// The address that a code app reads (Key Uri Format of the code apps). `place` and `login` are shown there.
    pub fn address(&self, place: &str, login: &str) -> String {
        let plain = |text: &str| form_safe(&text.replace(':', " "));
        format!("otpauth://totp/{0}:{1}?secret={2}&issuer={0}", plain(place), plain(login), self.letters())
    }

    /// The half minute that this code belongs to, if it is the code of now, of the one before or of the one after
    /// (RFC 6238, section 5.2).
    pub fn step(&self, typed: &str, now: OffsetDateTime) -> Option<TotpStep> {
        let digits = app_code(typed)?;
        let moment = u64::try_from(now.unix_timestamp()).ok()?;
        self.totp().ok()?.check(&digits, moment).and_then(|step| i64::try_from(step).ok()).map(TotpStep)
    }

    /// The code of that moment.
    ///
    /// # Errors
    /// Never for a secret of this length.
    pub fn code(&self, now: OffsetDateTime) -> Result<String, TotpError> {
        Ok(self.totp()?.generate(u64::try_from(now.unix_timestamp()).unwrap_or_default()).to_string())
    }

    fn totp(&self) -> Result<Totp, TotpError> {
        Builder::new().with_secret(Secret::from(self.0.as_slice())).build()
    }
}

impl std::fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

/// A text as it may stand in an address (RFC 3986, section 2.3: everything but the unreserved is written as %XX).
fn form_safe(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// The six digits of an app's code, however they are grouped and on whatever keyboard. None for anything else: what could be
/// the right code must be seen to be one by whoever counts wrong ones.
pub fn app_code(typed: &str) -> Option<String> {
    let digits: String = plain_digits(typed).chars().filter(|mark| !mark.is_whitespace() && *mark != '-').collect();
    (digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_digit())).then_some(digits)
}

/// New recovery codes, each 80 random bits in four groups of four.
pub(super) fn recovery_codes(rng: &mut impl Rng) -> Vec<String> {
    let code = |_| {
        let mut bytes = [0; 10];
        rng.fill_bytes(&mut bytes);
        let letters = BASE32_NOPAD.encode(&bytes);
        let groups: Vec<&str> = (0..4).map(|group| &letters[4 * group..4 * group + 4]).collect();
        groups.join("-")
    };
    (0..RECOVERY_CODES).map(code).collect()
}

impl RecoveryHash {
    /// What is kept of a recovery code, in any case and grouping.
    pub fn of(typed: &str, key: &ServerKey) -> Self {
        let plain: String =
            typed.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect();
        Self(key.mac("recovery code", plain.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;
    use time::{Duration, macros::datetime};

    use super::*;

    const NOW: OffsetDateTime = datetime!(2027-03-01 12:00:10 UTC);

    fn secret() -> TotpSecret {
        TotpSalt::random(&mut StdRng::seed_from_u64(3)).secret(&ServerKey::from_bytes([7; 32]))
    }

    #[test]
    fn a_code_is_good_for_its_half_minute_and_the_ones_beside_it() {
        let secret = secret();
        let code = secret.code(NOW).expect("a code");
        let step = secret.step(&code, NOW).expect("of now");
        let half_minute = Duration::seconds(30);
        assert_eq!(secret.step(&format!("{} {}", &code[..3], &code[3..]), NOW + half_minute), Some(step));
        assert_eq!(secret.step(&code, NOW + half_minute * 2), None);
        assert_eq!(secret.step("", NOW), None);
        assert_eq!(secret.step("000 000 000", NOW), None);
        let arabic: String = code.chars().filter_map(|digit| char::from_u32(digit as u32 - 0x30 + 0x660)).collect();
        assert_eq!(secret.step(&arabic, NOW), Some(step));
        // Whatever else stands beside the digits, it is no code of an app.
        for more in [format!("{code}abcdefghij"), format!("x{code}"), format!("{code}-AAAA-BBBB"), format!("{code}0")] {
            assert_eq!((app_code(&more), secret.step(&more, NOW)), (None, None), "{more}");
        }
    }

    #[test]
    fn without_the_servers_key_no_code_is_made() {
        let salt = TotpSalt([1; 20]);
        let (ours, theirs) =
            (salt.secret(&ServerKey::from_bytes([7; 32])), salt.secret(&ServerKey::from_bytes([8; 32])));
        assert_ne!(ours.letters(), theirs.letters());
    }

    #[test]
    fn the_address_holds_names_as_addresses_hold_them() {
        let address = secret().address("Berätta: svar.example", "maja@example.org");
        assert!(
            address.starts_with("otpauth://totp/Ber%C3%A4tta%20%20svar.example:maja%40example.org?secret="),
            "{address}"
        );
    }

    #[test]
    fn recovery_codes_are_many_different_and_known_again_however_they_are_typed() {
        let (key, codes) = (ServerKey::from_bytes([7; 32]), recovery_codes(&mut StdRng::seed_from_u64(4)));
        assert_eq!(codes.len(), RECOVERY_CODES);
        let typed = codes[0].to_lowercase().replace('-', " ");
        assert_eq!(RecoveryHash::of(&typed, &key), RecoveryHash::of(&codes[0], &key));
        assert_ne!(RecoveryHash::of(&codes[1], &key), RecoveryHash::of(&codes[0], &key));
    }
}
