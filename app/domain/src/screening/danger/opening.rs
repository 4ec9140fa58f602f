//! Asking for an original, agreeing, reading, and what came of it.

use std::fmt;
use std::str::FromStr;

use time::{Duration, OffsetDateTime};

use super::super::decision::{NoSuchChoice, named};
use crate::ids::{AnswerId, OpeningId, PersonId, WaveId};

/// How long an asking waits for a colleague, and an agreement for the lead.
pub const WAITING: Duration = Duration::minutes(30);
/// How long an original can be read once it is open.
pub const READING: Duration = Duration::minutes(20);

/// What a lead wants to read an original for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Purpose {
    /// To see whether somebody needs help now.
    Judge,
    /// To pass on what the police or social services must know.
    PassOn,
    /// Because an authority asks about it.
    Authority,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// It was passed on to the police.
    Police,
    /// It was passed on to the social services.
    SocialServices,
    /// It was passed on to a helpline for children.
    Helpline,
    /// Nobody can be found from what was written.
    NobodyFound,
    /// There is no danger after all: the answer is screened again.
    NoDanger,
}

named!(Purpose, [(Judge, "judge"), (PassOn, "pass-on"), (Authority, "authority")]);
named!(
    Outcome,
    [
        (Police, "police"),
        (SocialServices, "social-services"),
        (Helpline, "helpline"),
        (NobodyFound, "nobody-found"),
        (NoDanger, "no-danger"),
    ]
);

/// The lead who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedBy {
    /// Who.
    pub person: PersonId,
    /// What colleagues call them.
    pub name: String,
}

/// The colleague who agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Who.
    pub person: PersonId,
    /// What colleagues call them.
    pub name: String,
    /// When.
    pub at: OffsetDateTime,
}

/// One asking for an original, and how far it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointOpening {
    /// Its identifier.
    pub id: OpeningId,
    /// The wave.
    pub wave: WaveId,
    /// The answer.
    pub answer: AnswerId,
    /// Who asks.
    pub lead: AskedBy,
    /// What for.
    pub purpose: Purpose,
    /// When they asked.
    pub asked: OffsetDateTime,
    /// Who agreed, if somebody did.
    pub agreed: Option<Agreement>,
    /// When the lead opened it.
    pub opened: Option<OffsetDateTime>,
    /// What the lead did.
    pub outcome: Option<Outcome>,
}

/// How far an opening came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It waits for a colleague.
    Asked,
    /// The lead may open it.
    Agreed,
    /// The lead may read it.
    Open,
    /// It was read, and nobody has said what was done.
    Read,
    /// The lead has said what was done.
    Dealt(Outcome),
    /// Nobody agreed in time, or the lead did not open it in time.
    TooLate,
}

impl JointOpening {
    /// How far it has come at this moment.
    pub fn stage(&self, now: OffsetDateTime) -> Stage {
        match (self.outcome, self.opened, &self.agreed) {
            (Some(outcome), _, _) => Stage::Dealt(outcome),
            (None, Some(opened), _) if now < opened + READING => Stage::Open,
            (None, Some(_), _) => Stage::Read,
            (None, None, Some(agreed)) if now < agreed.at + WAITING => Stage::Agreed,
            (None, None, None) if now < self.asked + WAITING => Stage::Asked,
            (None, None, _) => Stage::TooLate,
        }
    }

    /// That two different people made it and that its lead may read now: what an original is made from.
    pub(super) fn together(&self, lead: PersonId, now: OffsetDateTime) -> Option<Together> {
        let another = self.agreed.as_ref().is_some_and(|agreed| agreed.person != self.lead.person);
        (another && lead == self.lead.person && self.stage(now) == Stage::Open).then_some(Together(()))
    }
}

/// Proof that two different people opened an answer, and that one of them reads it.
#[derive(Debug)]
pub(super) struct Together(());

/// An answer that is held for danger. Nothing of what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldForDanger {
    /// The wave.
    pub wave: WaveId,
    /// The answer.
    pub answer: AnswerId,
    /// When a screener held it.
    pub held: OffsetDateTime,
    /// The askings for its original, newest first.
    pub openings: Vec<JointOpening>,
}

/// What was done about an answer so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldState {
    /// Nothing.
    New,
    /// A lead asks for it, or may open it.
    BeingOpened,
    /// It was read.
    Opened,
    /// A lead has said what was done.
    DealtWith(Outcome),
}

impl HeldForDanger {
    /// What was done about it so far. What a lead said last counts; a later asking does not make it new.
    pub fn state(&self, now: OffsetDateTime) -> HeldState {
        let stages: Vec<Stage> = self.openings.iter().map(|opening| opening.stage(now)).collect();
        let dealt = stages.iter().find_map(|stage| match stage {
            Stage::Dealt(outcome) => Some(HeldState::DealtWith(*outcome)),
            _ => None,
        });
        let any = |wanted: &[Stage]| stages.iter().any(|stage| wanted.contains(stage));
        dealt.unwrap_or_else(|| {
            if any(&[Stage::Open, Stage::Read]) {
                HeldState::Opened
            } else if any(&[Stage::Asked, Stage::Agreed]) {
                HeldState::BeingOpened
            } else {
                HeldState::New
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-26 09:00 UTC);

    fn asked() -> (JointOpening, PersonId) {
        let rng = &mut StdRng::seed_from_u64(1);
        let (lead, colleague) = (PersonId::random(rng), PersonId::random(rng));
        let opening = JointOpening {
            id: OpeningId::random(rng),
            wave: WaveId::random(rng),
            answer: AnswerId::random(rng),
            lead: AskedBy { person: lead, name: "Maja".to_owned() },
            purpose: Purpose::Judge,
            asked: NOW,
            agreed: None,
            opened: None,
            outcome: None,
        };
        (opening, colleague)
    }

    fn agreed(opening: JointOpening, person: PersonId) -> JointOpening {
        let agreed = Agreement { person, name: "Kim".to_owned(), at: NOW };
        JointOpening { agreed: Some(agreed), opened: Some(NOW), ..opening }
    }

    #[test]
    fn an_opening_is_good_for_a_while_and_no_longer() {
        let (asked, colleague) = asked();
        let late = NOW + WAITING;
        assert_eq!((asked.stage(NOW), asked.stage(late)), (Stage::Asked, Stage::TooLate));
        let open = agreed(asked.clone(), colleague);
        let waits = JointOpening { opened: None, ..open.clone() };
        assert_eq!((waits.stage(NOW), waits.stage(late)), (Stage::Agreed, Stage::TooLate));
        assert_eq!((open.stage(NOW), open.stage(NOW + READING)), (Stage::Open, Stage::Read));
        let dealt = JointOpening { outcome: Some(Outcome::Police), ..open };
        assert_eq!(dealt.stage(NOW), Stage::Dealt(Outcome::Police));
    }

    #[test]
    fn nothing_is_read_but_by_the_lead_with_another_person_and_in_time() {
        let (asked, colleague) = asked();
        let lead = asked.lead.person;
        assert!(asked.together(lead, NOW).is_none(), "nobody agreed");
        let open = agreed(asked.clone(), colleague);
        assert!(open.together(lead, NOW).is_some());
        assert!(open.together(colleague, NOW).is_none(), "the colleague reads");
        assert!(open.together(lead, NOW + READING).is_none(), "it is too late");
        assert!(agreed(asked, lead).together(lead, NOW).is_none(), "the lead agreed with themselves");
        let dealt = JointOpening { outcome: Some(Outcome::Helpline), ..open };
        assert!(dealt.together(lead, NOW).is_none(), "it was dealt with");
    }

    #[test]
    fn what_was_done_is_not_forgotten_by_asking_again() {
        let (asked, colleague) = asked();
        let held = |openings| HeldForDanger { wave: asked.wave, answer: asked.answer, held: NOW, openings };
        assert_eq!(held(vec![]).state(NOW), HeldState::New);
        assert_eq!(held(vec![asked.clone()]).state(NOW), HeldState::BeingOpened);
        assert_eq!(held(vec![asked.clone()]).state(NOW + WAITING), HeldState::New);
        let read = agreed(asked.clone(), colleague);
        assert_eq!(held(vec![asked.clone(), read.clone()]).state(NOW), HeldState::Opened);
        let dealt = JointOpening { outcome: Some(Outcome::SocialServices), ..read };
        assert_eq!(held(vec![asked.clone(), dealt]).state(NOW), HeldState::DealtWith(Outcome::SocialServices));
    }

    #[test]
    fn a_choice_reads_as_it_is_written() {
        assert!(Purpose::ALL.iter().all(|choice| choice.id().parse() == Ok(*choice)));
        assert!(Outcome::ALL.iter().all(|choice| choice.id().parse() == Ok(*choice)));
    }
}
