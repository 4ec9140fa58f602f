//! `POST /api/v1/waves/{wave}/answers`: Send.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use beratta_domain::intake::{
    LANG, OWN_EXPERIENCE, Outcome, REPLACE, SHOW_WORDS, SendError, TICKED, TOKEN, Typed, field_name,
};
use beratta_domain::survey::QuestionId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ApiWave;
use super::problem::Problem;
use crate::entropy::generator;
use crate::state::{App, now};

/// What a child sends.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerBody {
    /// The token that came with the story.
    token: String,
    /// The language that the child wrote in.
    lang: Option<String>,
    /// The answers by question: a text, an option, several options, or a number.
    answers: BTreeMap<String, Value>,
    /// "You may show my words."
    #[serde(default)]
    show_words: bool,
    /// "Something like this happened to me."
    #[serde(default)]
    own_experience: bool,
    /// When other words were sent with this token before: put these in their place (true) or keep those (false).
    replace: Option<bool>,
}

/// One answer.
#[derive(Deserialize, ToSchema)]
#[serde(untagged)]
enum Value {
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

impl AnswerBody {
    /// The fields as the page's form would send them, so that one set of rules reads both.
    fn typed(self) -> Typed {
        let mut pairs = vec![(TOKEN.to_owned(), self.token)];
        pairs.extend(self.lang.map(|lang| (LANG.to_owned(), lang)));
        for (question, value) in self.answers {
            let field = field_name(&QuestionId::new(question));
            match value {
                Value::Text(text) => pairs.push((field, text)),
                Value::Number(number) => pairs.push((field, number.to_string())),
                Value::Several(options) => pairs.extend(options.into_iter().map(|option| (field.clone(), option))),
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
