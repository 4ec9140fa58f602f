//! The door from screening to analysis.

use std::fmt;

use super::decision::Audience;
use crate::ids::AnswerId;
use crate::survey::QuestionId;

/// A text that a screener released: redacted, and for an audience. This is the only form in which a child's words leave
/// the room, and only the room makes it.
#[derive(Clone, PartialEq, Eq)]
pub struct ReleasedText {
    answer: AnswerId,
    question: QuestionId,
    text: String,
    audience: Audience,
}

impl ReleasedText {
    pub(super) fn new(answer: AnswerId, question: QuestionId, text: String, audience: Audience) -> Self {
        Self { answer, question, text, audience }
    }

    /// The answer that it is of.
    pub fn answer(&self) -> AnswerId {
        self.answer
    }

    /// The question that it answers.
    pub fn question(&self) -> &QuestionId {
        &self.question
    }

    /// The words, with placeholders where something was taken out.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Who may read it.
    pub fn audience(&self) -> Audience {
        self.audience
    }
}

impl fmt::Debug for ReleasedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReleasedText").field("answer", &self.answer).finish_non_exhaustive()
    }
}
