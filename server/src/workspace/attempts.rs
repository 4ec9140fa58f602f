//! How often codes of the second factor may be wrong.
//!
//! A code has six digits, so somebody who knows a password must not try many. Only who knows it gets this far, so nobody is
//! locked out from afar; and who knows it and tries on cannot lock the right person out either, for a code from paper, which
//! nobody guesses, is taken at all times.

use std::num::NonZeroU32;

use beratta_domain::access::app_code;
use beratta_domain::ids::PersonId;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// How many wrong codes are answered at once.
const AT_ONCE: NonZeroU32 = NonZeroU32::new(5).expect("not zero");
/// How often one more is, every half minute: in a day a guesser has less than one chance in a hundred.
const THEN: NonZeroU32 = NonZeroU32::new(2).expect("not zero");

/// Tries of codes on this server, by person.
#[derive(Debug)]
pub(crate) struct Attempts(DefaultKeyedRateLimiter<PersonId>);

impl Default for Attempts {
    fn default() -> Self {
        Self(RateLimiter::keyed(Quota::per_minute(THEN).allow_burst(AT_ONCE)))
    }
}

impl Attempts {
    /// Whether this may be tried now. What could be the code of an app counts, however it is written; nobody guesses another.
    pub(super) fn may(&self, person: PersonId, typed: &str) -> bool {
        app_code(typed).is_none() || self.0.check_key(&person).is_ok()
    }

    /// Forgets who has not tried for a while.
    pub(crate) fn forget(&self) {
        self.0.retain_recent();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::generator;

    #[test]
    fn wrong_digits_are_slowed_for_one_person_and_paper_never_is() {
        let (attempts, rng) = (Attempts::default(), &mut generator());
        let (one, other) = (PersonId::random(rng), PersonId::random(rng));
        for _ in 0..AT_ONCE.get() {
            assert!(attempts.may(one, "123 456"));
        }
        for code in ["123456", "12 34 56", "123-456", "١٢٣٤٥٦"] {
            assert!(!attempts.may(one, code), "{code}");
        }
        assert!(attempts.may(one, "ABCD-EFGH-IJKL-MNOP"));
        assert!(attempts.may(other, "123456"));
    }
}
