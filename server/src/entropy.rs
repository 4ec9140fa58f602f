//! The one place where randomness begins.

use rand::rngs::StdRng;

/// A generator of its own (`ChaCha12`), seeded from the system.
#[expect(clippy::disallowed_methods, reason = "randomness begins here and nowhere else")]
pub(crate) fn generator() -> StdRng {
    rand::make_rng()
}
