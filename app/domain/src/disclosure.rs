//! What a number must have gone through before anybody outside the screening room sees it.
//!
//! A cell of 0-9 is hidden, everything else is rounded to the nearest 10. A small number would tell of single children, and an
//! exact one would tell of a child by what it was a moment before.

use std::fmt;

/// The fewest that are shown.
const SHOWN_FROM: u64 = 10;
/// What is shown is a multiple of this.
const STEP: u64 = 10;

/// A count that may be shown in public. [`ProtectedCount::of`] is the only way to one, and nothing reads the true count back.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ProtectedCount(Option<u64>);

impl ProtectedCount {
    /// What may be shown of a true count.
    pub fn of(count: u64) -> Self {
        // Half a step goes up. A count that is so large that rounding has no room is shown rounded down.
        Self((count >= SHOWN_FROM).then(|| count.saturating_add(STEP / 2) / STEP * STEP))
    }

    /// The rounded number; none where it is hidden.
    pub fn shown(self) -> Option<u64> {
        self.0
    }

    /// Whether nothing is told but that there are few, or none.
    pub fn is_hidden(self) -> bool {
        self.0.is_none()
    }
}

impl fmt::Debug for ProtectedCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(shown) => write!(f, "about {shown}"),
            None => f.write_str("fewer than 10"),
        }
    }
}

/// Whether a published number is to be replaced: one that was replaced for less would tell by its change what it hides.
pub fn is_republished(published: u64, now: u64) -> bool {
    published.abs_diff(now) >= STEP
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn fewer_than_ten_are_hidden_and_zero_is_no_exception() {
        for count in 0..10 {
            assert!(ProtectedCount::of(count).is_hidden(), "{count}");
            assert_eq!(format!("{:?}", ProtectedCount::of(count)), "fewer than 10");
        }
        let shown = [(10, 10), (14, 10), (15, 20), (24, 20), (25, 30), (104, 100)];
        for (count, expected) in shown {
            assert_eq!(ProtectedCount::of(count).shown(), Some(expected), "{count}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_a_multiple_of_ten_and_never_far_off(count in 10..u64::MAX) {
            let shown = ProtectedCount::of(count).shown().expect("is shown");
            prop_assert_eq!(shown % 10, 0);
            prop_assert!(shown.abs_diff(count) <= 5 || count > u64::MAX - 10);
        }

        #[test]
        fn one_more_or_less_is_never_published(count in 0..1_000_000_u64) {
            prop_assert!(!is_republished(count, count + 1) && !is_republished(count + 1, count));
            prop_assert!(!is_republished(count, count + 9) && is_republished(count, count + 10));
        }
    }
}
