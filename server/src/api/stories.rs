//! `POST /api/v1/waves/{wave}/stories`: a story, and the token to answer with.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use beratta_domain::intake::{StoryError, language};
use beratta_domain::survey::{AgeBand, Lang, Survey};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ApiWave;
use super::help::{self, CountryView};
use super::problem::Problem;
use crate::entropy::generator;
use crate::http::Visitor;
use crate::limits::Act;
use crate::state::{App, now};

/// Who is to read.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Reader {
    /// The name of an age band.
    age_band: String,
    /// A language of the survey; its first if absent.
    lang: Option<String>,
    /// The country whose consent wording to give, a code of the survey's help; the one for everywhere else if absent. It
    /// is not kept.
    country: Option<String>,
}

/// A story.
#[derive(Serialize, ToSchema)]
pub(super) struct StoryView {
    /// Goes with the answer. One token is one answer.
    token: String,
    lang: String,
    /// What the child agrees to by going on: show it before the story.
    consent: String,
    title: String,
    /// The story in steps.
    steps: Vec<String>,
    /// What to write about.
    task: String,
    /// Where to get help, the nearest first: show it at every step.
    help: Vec<CountryView>,
}

/// A story for one child, chosen in balanced blocks.
///
/// Each call counts as a story served: ask once a child, when it begins to read.
#[utoipa::path(post, path = "/api/v1/waves/{wave}/stories", params(("wave" = String, Path)), request_body = Reader, responses(
    (status = 201, body = StoryView),
    (status = 307, description = "The same address without the parameters that it does not have"),
    (status = 400, body = Problem, description = "Not JSON", content_type = "application/problem+json"),
    (status = 403, body = Problem, description = "The wave answers on its own pages only", content_type = "application/problem+json"),
    (status = 404, body = Problem, description = "No wave has this name", content_type = "application/problem+json"),
    (status = 405, body = Problem, description = "Another method than this address has", content_type = "application/problem+json"),
    (status = 410, body = Problem, description = "The wave is closed", content_type = "application/problem+json"),
    (status = 413, body = Problem, description = "More than 256 KB", content_type = "application/problem+json"),
    (status = 415, body = Problem, description = "Not application/json", content_type = "application/problem+json"),
    (status = 422, body = Problem, description = "Not the fields of this request, or no age band of the survey", content_type = "application/problem+json"),
    (status = 500, body = Problem, description = "A fault of ours", content_type = "application/problem+json"),
    (status = 503, body = Problem, description = "The database does not answer; ask again", content_type = "application/problem+json"),
))]
pub(super) async fn give(
    ApiWave(wave): ApiWave,
    State(app): State<Arc<App>>,
    visitor: Visitor,
    reader: Result<Json<Reader>, JsonRejection>,
) -> Result<(StatusCode, Json<StoryView>), Problem> {
    visitor.pace(Act::Page).await;
    let Json(reader) = reader?;
    let survey = &wave.survey;
    super::answers::known_language(survey, reader.lang.as_deref())?;
    let band = survey.band(&reader.age_band).ok_or_else(|| {
        let bands: Vec<_> = survey.bands.iter().map(|band| band.id.as_str()).collect();
        let detail = format!("age_band is one of: {}", bands.join(", "));
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "No such age band", detail)
    })?;
    let given = app.intake.story(&wave, band, now(), &mut generator()).await.map_err(|error| match &error {
        StoryError::Store(error) => Problem::from(error),
        StoryError::Closed | StoryError::NoStory => super::answers::closed(),
    })?;
    let lang = language(survey, reader.lang.as_deref());
    let variant = survey.variant(given.variant).ok_or_else(super::answers::closed)?;
    let levels: Vec<(&str, &str)> =
        variant.levels.iter().map(|(factor, level)| (factor.as_str(), level.as_str())).collect();
    let say =
        |part: &str| survey.texts.get(&lang, &format!("story-{}-{part}", variant.story), &levels).unwrap_or_default();
    let steps = survey.story(&variant.story).map_or(0, |story| story.steps);
    let view = StoryView {
        token: given.token,
        consent: consent(survey, band, reader.country.as_deref(), &lang),
        help: help::of(survey, &app.help(), &lang),
        title: say("title"),
        steps: (1..=steps).map(|step| say(&format!("step-{step}"))).collect(),
        task: say("task"),
        lang: lang.to_string(),
    };
    Ok((StatusCode::CREATED, Json(view)))
}

/// The wording for this age and country, else the one for every other country.
fn consent(survey: &Survey, band: &AgeBand, country: Option<&str>, lang: &Lang) -> String {
    let message = survey.consent(band, country).map(|consent| consent.message.as_str()).unwrap_or_default();
    survey.texts.get(lang, message, &[]).unwrap_or_default()
}
