//! What became of a wave's answers, in numbers: for the safeguarding lead in full, for everybody else protected.

use super::decision::HoldReason;
use super::store::Progress;
use crate::disclosure::ProtectedCount;

/// What became of a wave's answers, in full.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Waiting, released and held.
    pub progress: Progress,
    /// In how many of the released ones a screener took something out.
    pub redacted: u64,
}

/// A number of an tally, as it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Counted {
    /// How many came.
    Came,
    /// How many wait for a screener.
    Waiting,
    /// How many were released.
    Released,
    /// How many of those with something taken out.
    Redacted,
    /// How many were held back for this reason.
    Held(HoldReason),
}

impl Counted {
    /// Every number of an tally, in the order in which it is told.
    pub fn all() -> impl Iterator<Item = Self> {
        let held = HoldReason::ALL.iter().copied().map(Self::Held);
        [Self::Came, Self::Waiting, Self::Released, Self::Redacted].into_iter().chain(held)
    }

    /// Its name in stores.
    pub fn id(self) -> &'static str {
        match self {
            Self::Came => "came",
            Self::Waiting => "waiting",
            Self::Released => "released",
            Self::Redacted => "redacted",
            Self::Held(HoldReason::Identifies) => "held-identifies",
            Self::Held(HoldReason::Distressing) => "held-distressing",
            Self::Held(HoldReason::DangerNow) => "held-danger",
            Self::Held(HoldReason::Empty) => "held-empty",
            Self::Held(HoldReason::NotAnAnswer) => "held-not-an-answer",
        }
    }

    /// The number of this name.
    pub fn named(id: &str) -> Option<Self> {
        Self::all().find(|counted| counted.id() == id)
    }
}

impl Tally {
    /// How many answers have come to the room. Those that children took back are in no number.
    pub fn came(&self) -> u64 {
        self.progress.waiting + self.progress.released + self.held_in_all()
    }

    /// How many are held back, for whatever reason.
    pub fn held_in_all(&self) -> u64 {
        self.progress.held.iter().map(|(_, count)| count).sum()
    }

    /// One of its numbers.
    pub fn count(&self, counted: Counted) -> u64 {
        match counted {
            Counted::Came => self.came(),
            Counted::Waiting => self.progress.waiting,
            Counted::Released => self.progress.released,
            Counted::Redacted => self.redacted,
            Counted::Held(reason) => {
                self.progress.held.iter().filter(|(held, _)| *held == reason).map(|(_, count)| count).sum()
            }
        }
    }
}

/// What everybody may know of what became of a wave's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicTally(Vec<(Counted, ProtectedCount)>);

impl PublicTally {
    /// An tally of the counts that were last published; none where not all of them were.
    pub fn of(published: &[(Counted, u64)]) -> Option<Self> {
        let count = |counted| published.iter().find(|(other, _)| *other == counted).map(|(_, count)| *count);
        let counts = Counted::all().map(|counted| Some((counted, ProtectedCount::of(count(counted)?))));
        counts.collect::<Option<_>>().map(Self)
    }

    /// One of its numbers.
    pub fn count(&self, counted: Counted) -> ProtectedCount {
        self.0.iter().find(|(other, _)| *other == counted).map_or(ProtectedCount::of(0), |(_, count)| *count)
    }

    /// Whether so few came that no number is told of them.
    pub fn is_small(&self) -> bool {
        self.count(Counted::Came).is_hidden()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_as_it_is_written_and_every_answer_is_in_one() {
        assert!(Counted::all().all(|counted| Counted::named(counted.id()) == Some(counted)));
        assert_eq!(Counted::named("held-everything"), None);
        let held = vec![(HoldReason::DangerNow, 2), (HoldReason::Empty, 3)];
        let tally = Tally { progress: Progress { waiting: 7, released: 31, second_looks: 0, held }, redacted: 12 };
        let whole = Counted::all().filter(|counted| !matches!(counted, Counted::Came | Counted::Redacted));
        assert_eq!(whole.map(|counted| tally.count(counted)).sum::<u64>(), tally.count(Counted::Came));
    }

    #[test]
    fn a_public_account_has_every_number_or_is_none() {
        let published: Vec<(Counted, u64)> = Counted::all().map(|counted| (counted, 12)).collect();
        let tally = PublicTally::of(&published).expect("is whole");
        assert_eq!(tally.count(Counted::Released).shown(), Some(10));
        assert!(!tally.is_small());
        assert_eq!(PublicTally::of(&published[1..]), None);
        assert_eq!(PublicTally::of(&[]), None);
    }
}
