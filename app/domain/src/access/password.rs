//! Passwords of adults.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{CustomizedPasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use rand::CryptoRng;
use zeroize::{Zeroize, ZeroizeOnDrop};
use zxcvbn::zxcvbn;

/// The shortest password, in characters. Length, and nothing about which characters (NIST SP 800-63B, section 3.1.1.2).
pub const SHORTEST_PASSWORD: usize = 12;
/// The longest, in bytes: more only costs time.
pub const LONGEST_PASSWORD: usize = 1_000;
/// The fewest guesses that a password must withstand, as a power of ten: those below stand in lists of known passwords,
/// names, dates and patterns.
const GUESSES: f64 = 10.0;

/// A password as somebody typed it. Shows itself nowhere.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Password(String);

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WeakPassword {
    /// Too short.
    #[error("a password needs at least {SHORTEST_PASSWORD} characters; four random words are a good one")]
    Short,
    /// Too long.
    #[error("a password may have at most {LONGEST_PASSWORD} bytes")]
    Long,
    /// Many people have it, or it is soon guessed.
    #[error("this password is well known or soon guessed; four random words are a good one")]
    Known,
}

/// What is kept of a password: its hash in the PHC string format.
#[derive(Clone, PartialEq, Eq)]
pub struct HashedPassword(pub String);

impl std::fmt::Debug for HashedPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HashedPassword(…)")
    }
}

/// The hashing itself failed.
#[derive(Debug, thiserror::Error)]
#[error("the password could not be hashed: {0}")]
pub struct HashingError(String);

impl Password {
    /// What somebody typed.
    pub fn new(typed: impl Into<String>) -> Self {
        Self(typed.into())
    }

    /// Whether it may become somebody's password. `about` are words that a guesser would try first: the person's own name
    /// and address.
    ///
    /// # Errors
    /// When it may not; the error says what would be a good one.
    pub fn accept(&self, about: &[&str]) -> Result<(), WeakPassword> {
        if self.0.chars().count() < SHORTEST_PASSWORD {
            return Err(WeakPassword::Short);
        }
        if self.0.len() > LONGEST_PASSWORD {
            return Err(WeakPassword::Long);
        }
        let words = about.iter().flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let guesses = zxcvbn(&self.0, &words).guesses_log10();
        if guesses < GUESSES { Err(WeakPassword::Known) } else { Ok(()) }
    }

    /// Its hash, with a new salt. Slow on purpose: call it where slow work may be done.
    ///
    /// # Errors
    /// When memory for it is not to be had.
    pub fn hash(&self, rng: &mut impl CryptoRng) -> Result<HashedPassword, HashingError> {
        let mut salt = [0; 16];
        rng.fill_bytes(&mut salt);
        hasher()
            .hash_password_customized(self.0.as_bytes(), &salt, None, None, Params::DEFAULT)
            .map(|hash| HashedPassword(hash.to_string()))
            .map_err(|error| HashingError(error.to_string()))
    }

    /// Whether this is the password of that hash. Slow on purpose.
    pub fn is(&self, hashed: &HashedPassword) -> bool {
        PasswordHash::new(&hashed.0).is_ok_and(|hash| hasher().verify_password(self.0.as_bytes(), &hash).is_ok())
    }
}

impl HashedPassword {
    /// The hash of a password that nobody has: held against what somebody types for a name that is not here, so that the
    /// time tells nothing.
    pub fn nobodys() -> Self {
        Self(
            "$argon2id$v=19$m=19456,t=2,p=1$YmVyYXR0YS1ub2JvZHkh$RqZyEjqQxPcU2d9p0TGO2QxRGXL6oHFHZoSTLkB8t2I"
                .to_owned(),
        )
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// argon2id with 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet; the crate's default).
fn hasher() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT)
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    #[test]
    fn length_counts_and_well_known_ones_are_refused() {
        let accept = |typed: &str| Password::new(typed).accept(&["Maja Berg", "maja.berg@example.org"]);
        assert_eq!(accept("short one"), Err(WeakPassword::Short));
        assert_eq!(accept(&"x".repeat(1_001)), Err(WeakPassword::Long));
        for known in
            ["password1234", "123456789012", "qwertyuiop123", "aaaaaaaaaaaaaaaa", "iloveyou2024!", "majaberg1234"]
        {
            assert_eq!(accept(known), Err(WeakPassword::Known), "{known}");
        }
        assert_eq!(accept("lantern otter maple river"), Ok(()));
        assert_eq!(accept("åska kanel tofs vinge"), Ok(()));
    }

    #[test]
    fn a_password_is_known_again_and_another_is_not() {
        let password = Password::new("lantern otter maple river");
        let hashed = password.hash(&mut StdRng::seed_from_u64(1)).expect("hashes");
        assert!(password.is(&hashed));
        assert!(!Password::new("lantern otter maple riven").is(&hashed));
        assert!(!hashed.0.contains("otter"));
        assert!(!password.is(&HashedPassword::nobodys()));
    }

    /// One that did not read would be refused at once, and the time would tell who works here.
    #[test]
    fn nobodys_password_costs_what_everybodys_does() {
        let nobodys = HashedPassword::nobodys();
        let hash = PasswordHash::new(&nobodys.0).expect("it reads");
        let real = Password::new("lantern otter maple river").hash(&mut StdRng::seed_from_u64(2)).expect("hashes");
        let real = PasswordHash::new(&real.0).expect("it reads");
        assert_eq!(
            (hash.algorithm, hash.version, hash.params.to_string()),
            (real.algorithm, real.version, real.params.to_string())
        );
        assert_eq!(hash.hash.map(|hash| hash.len()), real.hash.map(|hash| hash.len()));
    }
}
