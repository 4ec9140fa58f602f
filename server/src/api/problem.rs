//! Refusals as `application/problem+json` (RFC 9457).

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use beratta_domain::intake::{Fault, Field, FieldProblem};
use beratta_domain::store::StoreError;
use serde::Serialize;
use utoipa::ToSchema;

/// Why a request was refused, and what to do.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Problem {
    /// Always `about:blank`: title and status say what it is.
    #[serde(rename = "type")]
    kind: &'static str,
    /// What it is, in few words.
    title: &'static str,
    /// The HTTP status.
    status: u16,
    /// What to do.
    detail: String,
    /// Each field that is wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<WrongField>,
}

/// A field that is wrong.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct WrongField {
    /// The question's name; absent when the whole is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<String>,
    /// What is wrong and what to send instead.
    detail: String,
}

impl Problem {
    /// A refusal.
    pub(super) fn new(status: StatusCode, title: &'static str, detail: impl Into<String>) -> Self {
        Self { kind: "about:blank", title, status: status.as_u16(), detail: detail.into(), fields: Vec::new() }
    }

    /// An answer that does not fit its survey.
    pub(super) fn fields(problems: &[FieldProblem]) -> Self {
        let mut problem = Self::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "The answer does not fit the survey",
            "Nothing was kept. Mend the fields and send the same token again.",
        );
        problem.fields = problems.iter().map(wrong_field).collect();
        problem
    }

    /// A fault of ours.
    pub(super) fn ours() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "A fault of ours", "Nothing was kept.")
    }

    /// The database does not answer.
    pub(super) fn unavailable() -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "Not now",
            "Nothing was kept. Keep the answer in the page and send the same token again in a few seconds.",
        )
    }
}

impl From<&StoreError> for Problem {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Unavailable(_) => Self::unavailable(),
            StoreError::Damaged { what, .. } => {
                tracing::error!(what, "stored data does not read");
                Self::ours()
            }
        }
    }
}

impl From<JsonRejection> for Problem {
    fn from(rejection: JsonRejection) -> Self {
        // The text of a data error names the field that is meant; a syntax error could quote what was sent.
        match rejection {
            JsonRejection::JsonDataError(error) => {
                let detail = std::error::Error::source(&error).map_or_else(String::new, ToString::to_string);
                Self::new(StatusCode::UNPROCESSABLE_ENTITY, "Not the fields of this request", detail)
            }
            other => {
                let status = other.status();
                Self::new(
                    status,
                    "Not a request of this kind",
                    "Send JSON as /api/v1/openapi.json tells, at most 256 KB.",
                )
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        response
    }
}

fn wrong_field(problem: &FieldProblem) -> WrongField {
    let question = match &problem.field {
        Field::Question(question) => Some(question.to_string()),
        Field::Form => None,
    };
    let detail = match problem.fault {
        Fault::TooLong { max, over } => format!("at most {max} characters; these are {over} too many"),
        Fault::NotOffered => "not one of this question's options".to_owned(),
        Fault::TooMany { max } => format!("at most {max} options"),
        Fault::NotInRange { min, max } => format!("a whole number from {min} to {max}"),
        Fault::Twice => "one value, and these are several".to_owned(),
        Fault::Blank => "nothing was answered".to_owned(),
        Fault::Unknown => "a question that this survey does not have".to_owned(),
    };
    WrongField { question, detail }
}
