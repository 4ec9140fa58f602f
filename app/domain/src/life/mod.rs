//! The life of a wave: its states, and the one table of what leads from one to the next.
//!
//! A wave is drafted, tried with children, opened, closed, reported on and purged. Each step is taken by somebody who may
//! ([`Step::action`]), or by the program when its day has come ([`Step::comes_by_itself`]); it leads only from where the
//! table says, and asks for what [`Step::needs`] says. A store takes the states from [`LIFE`] and from nowhere else.

mod readiness;
mod service;
mod trial;

use crate::access::Action;
use crate::audit::{Act, words};

pub use readiness::{Readiness, can_sign_in};
pub use service::{Keeper, Life, Opened, Ready};
pub use trial::{LONGEST_LESSON, MOST_CHILDREN, Trial, TrialFault};

/// How long a wave's key and words may be kept after it closed, in days.
pub const RETENTION_DAYS: std::ops::RangeInclusive<u16> = 1..=3_650;

words! {
    /// Where a wave is in its life.
    State, "a state" {
        /// It is written down: it has its name and its key, and takes no answers. To the public it is not there.
        Draft = "draft",
        /// The survey version that it pinned was tried with children, and somebody wrote down what was learnt.
        Tried = "tried",
        /// It takes answers.
        Open = "open",
        /// It takes no more answers.
        Closed = "closed",
        /// The children were told what came of it.
        Reported = "reported",
        /// Its key, and every word as it was written, are destroyed.
        Purged = "purged",
    }
}

impl State {
    /// Whether the public knows of the wave. Before that, its addresses answer like those of no wave.
    pub fn is_public(self) -> bool {
        !matches!(self, Self::Draft | Self::Tried)
    }

    /// Whether there may be sealed words to read.
    pub fn has_originals(self) -> bool {
        self.is_public() && self != Self::Purged
    }
}

words! {
    /// What moves a wave on.
    Step, "a step" {
        /// Writing it down.
        Draft = "draft",
        /// Opening it with texts that nobody has signed, to show the program: every page of it says so.
        Demonstrate = "demonstrate",
        /// Pinning the survey's newest version. What was tried was another one, so it must be tried again.
        Pin = "pin",
        /// Writing down that its version was tried with children.
        Try = "try",
        /// Opening it to children.
        Open = "open",
        /// Closing it.
        Close = "close",
        /// Telling where its results are.
        Report = "report",
        /// Destroying its key and every word as it was written.
        Purge = "purge",
    }
}

words! {
    /// What a step asks for.
    Need, "a need" {
        /// A logged test with children, of exactly the version that the wave pinned.
        Log = "log",
        /// A survey that passes its check with every text signed.
        SignedTexts = "signed-texts",
        /// The wave's key in `screening.key`.
        Key = "key",
        /// A screener who can sign in.
        Screener = "screener",
        /// A safeguarding lead who can sign in.
        Lead = "lead",
        /// A written rule for answers that tell of danger.
        DangerRule = "danger-rule",
        /// That the days of its retention are over; before that, the wave's name typed by somebody.
        RetentionOver = "retention-over",
    }
}

/// One line of the table: a step, where it leads from (nothing, for a wave that is not there yet) and where to.
pub type Transition = (Step, Option<State>, State);

/// Every transition there is.
pub const LIFE: [Transition; 15] = {
    use State::{Closed, Draft, Open, Purged, Reported, Tried};
    [
        (Step::Draft, None, Draft),
        (Step::Demonstrate, None, Open),
        (Step::Pin, Some(Draft), Draft),
        (Step::Pin, Some(Tried), Draft),
        (Step::Try, Some(Draft), Tried),
        (Step::Try, Some(Tried), Tried),
        (Step::Demonstrate, Some(Draft), Open),
        (Step::Demonstrate, Some(Tried), Open),
        (Step::Open, Some(Tried), Open),
        (Step::Close, Some(Open), Closed),
        (Step::Report, Some(Closed), Reported),
        // An address may be corrected, and results may come after the words are gone.
        (Step::Report, Some(Reported), Reported),
        (Step::Report, Some(Purged), Purged),
        (Step::Purge, Some(Closed), Purged),
        (Step::Purge, Some(Reported), Purged),
    ]
};

impl Step {
    /// Where this step leads from there; none where it cannot be taken.
    pub fn leads(self, from: Option<State>) -> Option<State> {
        LIFE.iter().find(|(step, begins, _)| (*step, *begins) == (self, from)).map(|(_, _, to)| *to)
    }

    /// From which states this step leads to which.
    pub fn ways(self) -> impl Iterator<Item = (State, State)> {
        LIFE.iter().filter(move |(step, ..)| *step == self).filter_map(|(_, from, to)| Some(((*from)?, *to)))
    }

    /// What somebody must be allowed to do to take any step.
    pub const ACTION: Action = Action::ManageWaves;

    /// Whether the program takes it when its day has come, without anybody.
    pub fn comes_by_itself(self) -> bool {
        self == Self::Purge
    }

    /// What it asks for.
    pub fn needs(self) -> &'static [Need] {
        match self {
            Self::Open => &[Need::Log, Need::SignedTexts, Need::Key, Need::Screener, Need::Lead, Need::DangerRule],
            Self::Purge => &[Need::RetentionOver],
            Self::Draft | Self::Demonstrate | Self::Pin | Self::Try | Self::Close | Self::Report => &[],
        }
    }

    /// What the audit trail calls it.
    pub fn act(self) -> Act {
        match self {
            Self::Draft => Act::WaveDrafted,
            Self::Demonstrate | Self::Open => Act::WaveOpened,
            Self::Pin => Act::WavePinned,
            Self::Try => Act::WaveTried,
            Self::Close => Act::WaveClosed,
            Self::Report => Act::WaveReported,
            Self::Purge => Act::WavePurged,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Role;

    /// The whole table as a person reads it: a change of a wave's life is a change of this text.
    #[test]
    fn what_leads_where_who_may_and_what_it_needs() {
        let table: Vec<String> = LIFE
            .iter()
            .map(|(step, from, to)| {
                let from = from.map_or("nothing", State::as_str);
                let mut who: Vec<&str> =
                    Role::ALL.into_iter().filter(|role| role.may(Step::ACTION)).map(Role::id).collect();
                if step.comes_by_itself() {
                    who.push("the program");
                }
                let needs: Vec<&str> = step.needs().iter().map(|need| need.as_str()).collect();
                format!("{step}: {from} -> {to}; {}; {}; {}", who.join(", "), needs.join(", "), step.act())
            })
            .collect();
        assert_eq!(
            table,
            [
                "draft: nothing -> draft; admin; ; wave-drafted",
                "demonstrate: nothing -> open; admin; ; wave-opened",
                "pin: draft -> draft; admin; ; wave-pinned",
                "pin: tried -> draft; admin; ; wave-pinned",
                "try: draft -> tried; admin; ; wave-tried",
                "try: tried -> tried; admin; ; wave-tried",
                "demonstrate: draft -> open; admin; ; wave-opened",
                "demonstrate: tried -> open; admin; ; wave-opened",
                "open: tried -> open; admin; log, signed-texts, key, screener, lead, danger-rule; wave-opened",
                "close: open -> closed; admin; ; wave-closed",
                "report: closed -> reported; admin; ; wave-reported",
                "report: reported -> reported; admin; ; wave-reported",
                "report: purged -> purged; admin; ; wave-reported",
                "purge: closed -> purged; admin, the program; retention-over; wave-purged",
                "purge: reported -> purged; admin, the program; retention-over; wave-purged",
            ]
        );
    }

    #[test]
    fn nothing_leads_back_to_taking_answers() {
        for state in [State::Closed, State::Reported, State::Purged] {
            let ways = Step::ALL.iter().filter_map(|step| step.leads(Some(state)));
            assert!(ways.into_iter().all(|to| to > State::Open), "{state}");
        }
        assert_eq!(Step::Open.leads(Some(State::Draft)), None, "without its log nothing opens to children");
        assert_eq!(Step::Open.leads(None), None);
        assert_eq!(Step::Purge.leads(Some(State::Open)), None);
    }

    #[test]
    fn the_public_knows_of_a_wave_from_its_opening_on() {
        let public: Vec<State> = State::ALL.iter().copied().filter(|state| state.is_public()).collect();
        assert_eq!(public, [State::Open, State::Closed, State::Reported, State::Purged]);
        assert!(!State::Purged.has_originals() && !State::Tried.has_originals() && State::Reported.has_originals());
    }
}
