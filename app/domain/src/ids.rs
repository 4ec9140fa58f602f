//! Identifiers: newtypes over random (version 4) UUIDs, parsed at the edge, so that a [`WaveId`] never fits where an
//! [`AnswerId`] belongs and none of them tells an order.

use std::fmt;
use std::str::FromStr;

use rand::Rng;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new random identifier, drawn from the generator given.
            pub fn random(rng: &mut impl Rng) -> Self {
                let mut bytes = [0; 16];
                rng.fill_bytes(&mut bytes);
                Self(uuid::Builder::from_random_bytes(bytes).into_uuid())
            }

            /// The identifier that a store or an address holds.
            pub fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The UUID itself, for a store.
            pub fn as_uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    };
}

id! {
    /// One wave: a survey version open to answers for a time.
    WaveId
}
id! {
    /// One sample of held answers.
    SampleId
}
id! {
    /// One complaint about the survey itself.
    ComplaintId
}
id! {
    /// One person with an account: an adult who works here, or a young analyst.
    PersonId
}
id! {
    /// One youth analyst.
    AnalystId
}
id! {
    /// One group of analysts.
    GroupId
}
id! {
    /// One opening of an answer by two people.
    OpeningId
}
id! {
    /// One answer: all that one child sent. Random, so that it tells nothing of when.
    AnswerId
}
id! {
    /// A stack: answers that a screener decided together, with one press.
    StackId
}

impl PersonId {
    /// The analyst who signs in as this person: one id under two names, so that an adult's never stands for an analyst's.
    pub fn of_analyst(self) -> AnalystId {
        AnalystId(self.0)
    }
}

impl AnalystId {
    /// The account that this analyst signs in with.
    pub fn person(self) -> PersonId {
        PersonId(self.0)
    }
}
