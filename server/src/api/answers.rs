//! `POST /api/v1/waves/{wave}/answers`: Send.

use std::fmt;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use beratta_domain::intake::{
    LANG, OWN_EXPERIENCE, Outcome, REPLACE, SHOW_WORDS, SendError, TICKED, TOKEN, Typed, field_name,
};
use beratta_domain::survey::{Lang, QuestionId, Survey};
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use super::ApiWave;
use super::problem::Problem;
use crate::entropy::generator;
use crate::state::{App, now};

/// The most answers that are looked at.
const MOST_ANSWERS: usize = 1_000;

/// What a child sends.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerBody {
    /// The token that came with the story.
    token: String,
    /// The language that the child wrote in, one of the survey's; its first if absent.
    lang: Option<String>,
    /// The answers by question, each question once: a text, an option, several options, or a whole number. Leave out what
    /// was not answered; `prefer-not` is an answer to every closed question.
    #[schema(value_type = BTreeMap<String, AnswerValue>)]
    answers: Answers,
    /// "You may show my words."
    #[serde(default)]
    show_words: bool,
    /// "Something like this happened to me."
    #[serde(default)]
    own_experience: bool,
    /// When other words were sent with this token before: put these in their place (true) or keep those (false).
    replace: Option<bool>,
}

/// The answers as they came. A question that stands there twice is refused: a map would forget one of the two.
struct Answers(Vec<(String, AnswerValue)>);

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Each)
    }
}

struct Each;

impl<'de> Visitor<'de> for Each {
    type Value = Answers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with an answer for each question")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answers, A::Error> {
        let mut answers: Vec<(String, AnswerValue)> = Vec::new();
        while let Some((question, answer)) = map.next_entry::<String, AnswerValue>()? {
            if answers.iter().any(|(known, _)| *known == question) {
                return Err(A::Error::custom("a question stands here twice; send one answer for each"));
            }
            // No survey has nearly as many questions.
            if answers.len() == MOST_ANSWERS {
                return Err(A::Error::custom("more answers than any survey has questions"));
            }
            answers.push((question, answer));
        }
        Ok(Answers(answers))
    }
}

/// One answer.
#[derive(Deserialize, ToSchema)]
#[serde(
    untagged,
    expecting = "an answer is a text, an option, a list of options or a whole number; leave out a question that was not \
                 answered"
)]
enum AnswerValue {
    /// A text or an option.
    Text(String),
    /// Several options.
    Several(Vec<String>),
    /// A number or a point of a scale.
    Number(i32),
}

/// An answer that is on disk.
#[derive(Serialize, ToSchema)]
pub(super) struct ReceivedView {
    /// `kept`, `kept-before` (the same words), `replaced`, or `first-kept` (the words sent first stay).
    outcome: &'static str,
    /// Show it to the child, hidden until asked for. Absent where the survey gives none.
    #[serde(skip_serializing_if = "Option::is_none")]
    withdrawal_code: Option<String>,
    /// Whether help should stand out.
    care_suggested: bool,
}

/// Takes an answer: durable when this returns.
#[utoipa::path(post, path = "/api/v1/waves/{wave}/answers", params(("wave" = String, Path)), request_body = AnswerBody, responses(
    (status = 201, body = ReceivedView, description = "Kept, or kept before"),
    (status = 307, description = "The same address without the parameters that it does not have"),
    (status = 400, body = Problem, description = "Not JSON, or the token is not one of ours", content_type = "application/problem+json"),
    (status = 403, body = Problem, description = "The wave answers on its own pages only", content_type = "application/problem+json"),
    (status = 404, body = Problem, description = "No wave has this name", content_type = "application/problem+json"),
    (status = 405, body = Problem, description = "Another method than this address has", content_type = "application/problem+json"),
    (status = 409, body = Problem, description = "Other words were sent before: say with `replace` which stay. Or the answer was taken back", content_type = "application/problem+json"),
    (status = 410, body = Problem, description = "The wave is closed", content_type = "application/problem+json"),
    (status = 413, body = Problem, description = "More than 256 KB", content_type = "application/problem+json"),
    (status = 415, body = Problem, description = "Not application/json", content_type = "application/problem+json"),
    (status = 422, body = Problem, description = "The answer does not fit the survey, or not the fields of this request", content_type = "application/problem+json"),
    (status = 500, body = Problem, description = "A fault of ours; nothing was kept", content_type = "application/problem+json"),
    (status = 503, body = Problem, description = "Nothing was kept; send the same again", content_type = "application/problem+json"),
))]
pub(super) async fn send(
    ApiWave(wave): ApiWave,
    State(app): State<Arc<App>>,
    body: Result<Json<AnswerBody>, JsonRejection>,
) -> Result<(StatusCode, Json<ReceivedView>), Problem> {
    let Json(body) = body?;
    known_language(&wave.survey, body.lang.as_deref())?;
    let received = app.intake.send(&wave, &body.typed(), now(), &mut generator()).await;
    let received = received.map_err(|error| refused(&error))?;
    let outcome = match received.outcome {
        Outcome::New => "kept",
        Outcome::Again => "kept-before",
        Outcome::Replaced => "replaced",
        Outcome::FirstKept => "first-kept",
    };
    let withdrawal_code = received.code.map(|code| code.to_string());
    Ok((StatusCode::CREATED, Json(ReceivedView { outcome, withdrawal_code, care_suggested: received.care })))
}

/// Refuses a language that the survey does not speak: the answer would be kept under another one.
pub(super) fn known_language(survey: &Survey, lang: Option<&str>) -> Result<(), Problem> {
    if lang.is_none_or(|lang| survey.languages.iter().any(|known| known.as_str() == lang)) {
        return Ok(());
    }
    let known: Vec<_> = survey.languages.iter().map(Lang::as_str).collect();
    let detail = format!("lang is one of: {}; or leave it out", known.join(", "));
    Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "No such language", detail))
}

impl AnswerBody {
    /// The fields as the page's form would send them, so that one set of rules reads both.
    fn typed(self) -> Typed {
        let mut pairs = vec![(TOKEN.to_owned(), self.token)];
        pairs.extend(self.lang.map(|lang| (LANG.to_owned(), lang)));
        for (question, value) in self.answers.0 {
            let field = field_name(&QuestionId::new(question));
            match value {
                AnswerValue::Text(text) => pairs.push((field, text)),
                AnswerValue::Number(number) => pairs.push((field, number.to_string())),
                AnswerValue::Several(options) => {
                    pairs.extend(options.into_iter().map(|option| (field.clone(), option)));
                }
            }
        }
        let ticked = [(SHOW_WORDS, self.show_words), (OWN_EXPERIENCE, self.own_experience)];
        pairs.extend(ticked.into_iter().filter(|(_, on)| *on).map(|(name, _)| (name.to_owned(), TICKED.to_owned())));
        let replace = self.replace.map(|replace| if replace { "yes" } else { "no" });
        pairs.extend(replace.map(|replace| (REPLACE.to_owned(), replace.to_owned())));
        Typed::new(pairs)
    }
}

/// The wave is closed.
pub(super) fn closed() -> Problem {
    Problem::new(StatusCode::GONE, "Closed", "This wave takes no answers any more. Thank the child and show help.")
}

fn refused(error: &SendError) -> Problem {
    match error {
        SendError::Token(error) => Problem::new(StatusCode::BAD_REQUEST, "No such token", error.to_string()),
        SendError::Closed => closed(),
        SendError::Refused(refusal) => Problem::fields(&refusal.problems),
        SendError::Differs => Problem::new(
            StatusCode::CONFLICT,
            "Other words were sent before",
            "Ask the child which to keep, and send again with `replace` true or false.",
        ),
        SendError::Withdrawn => Problem::new(
            StatusCode::CONFLICT,
            "Taken back",
            "The answer of this token was taken back and stays so. A new story gives a new token.",
        ),
        SendError::Store(error) => Problem::from(error),
        SendError::Seal(_) | SendError::Write(_) => {
            tracing::error!(%error, "an answer could not be sealed");
            Problem::ours()
        }
    }
}
