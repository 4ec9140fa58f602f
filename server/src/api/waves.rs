//! `GET /api/v1/waves/{wave}`: what a front end needs to show the questions.

use axum::Json;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use beratta_domain::survey::{Lang, Question, QuestionKind, Section, Survey, Texts};
use beratta_domain::wave::Door;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::ApiWave;
use super::problem::Problem;
use crate::state::now;

/// The language to speak.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Speaking {
    /// A language of the survey; its first if absent or unknown.
    lang: Option<String>,
}

/// A wave and its questions.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "JSON members, each a plain yes or no")]
pub(super) struct WaveView {
    /// Whether stories are given now.
    open: bool,
    /// Whether the texts are a draft that nobody has signed yet.
    draft: bool,
    /// The survey version that this wave pinned.
    survey_version: String,
    /// The languages.
    languages: Vec<String>,
    /// The language of the words here.
    lang: String,
    title: String,
    about: String,
    /// The age bands, youngest first.
    age_bands: Vec<BandView>,
    questions: Vec<QuestionView>,
    /// Whether "you may show my words" may be sent.
    show_words: bool,
    /// Whether "something like this happened to me" may be sent.
    own_experience: bool,
}

/// An age band.
#[derive(Debug, Serialize, ToSchema)]
struct BandView {
    id: String,
    from: u8,
    to: u8,
}

/// A question.
#[derive(Debug, Serialize, ToSchema)]
struct QuestionView {
    id: String,
    /// `long-text`, `short-text`, `single-choice`, `several-choice`, `scale` or `number`.
    kind: &'static str,
    deep_dive: bool,
    /// Decides nothing over years by itself: the same hash means the same question.
    hash: String,
    words: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    options: Vec<OptionView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_characters: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_choices: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<i32>,
    /// Shown only when this is answered so.
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<WhenView>,
}

/// An option and its words.
#[derive(Debug, Serialize, ToSchema)]
struct OptionView {
    id: String,
    words: String,
}

/// A condition.
#[derive(Debug, Serialize, ToSchema)]
struct WhenView {
    question: String,
    is: Vec<String>,
}

/// A wave's questions.
///
/// Every closed question also takes `prefer-not`.
#[utoipa::path(get, path = "/api/v1/waves/{wave}", params(("wave" = String, Path), Speaking), responses(
    (status = 200, body = WaveView),
    (status = 307, description = "The same address without the parameters that it does not have"),
    (status = 403, body = Problem, description = "The wave answers on its own pages only", content_type = "application/problem+json"),
    (status = 404, body = Problem, description = "No wave has this name", content_type = "application/problem+json"),
    (status = 405, body = Problem, description = "Another method than this address has", content_type = "application/problem+json"),
    (status = 500, body = Problem, description = "A fault of ours", content_type = "application/problem+json"),
))]
pub(super) async fn wave(ApiWave(wave): ApiWave, speaking: Result<Query<Speaking>, QueryRejection>) -> Json<WaveView> {
    let survey = &wave.survey;
    // A query that does not read names no language.
    let speaking = speaking.ok().and_then(|Query(speaking)| speaking.lang);
    let lang = beratta_domain::intake::language(survey, speaking.as_deref());
    let words = Words { texts: &survey.texts, lang: &lang };
    let bands = survey.bands.iter();
    Json(WaveView {
        open: wave.door(now()) == Door::Open,
        draft: wave.draft,
        survey_version: survey.version.0.clone(),
        languages: survey.languages.iter().map(ToString::to_string).collect(),
        lang: lang.to_string(),
        title: words.say("survey-title"),
        about: words.say("survey-about"),
        age_bands: bands.map(|band| BandView { id: band.id.to_string(), from: band.from, to: band.to }).collect(),
        questions: questions(survey, &words),
        show_words: survey.choices.show_words,
        own_experience: survey.choices.own_experience,
    })
}

struct Words<'a> {
    texts: &'a Texts,
    lang: &'a Lang,
}

impl Words<'_> {
    fn say(&self, id: &str) -> String {
        self.texts.get(self.lang, id, &[]).unwrap_or_default()
    }
}

fn questions(survey: &Survey, words: &Words<'_>) -> Vec<QuestionView> {
    survey.questions.iter().map(|question| view(question, words)).collect()
}

fn view(question: &Question, words: &Words<'_>) -> QuestionView {
    let name = format!("question-{}", question.id);
    let option = |id: &str| OptionView { id: id.to_owned(), words: words.say(&format!("{name}-option-{id}")) };
    let end = |id: &str, end: &str| OptionView { id: id.to_owned(), words: words.say(&format!("{name}.{end}")) };
    let mut view = QuestionView {
        id: question.id.to_string(),
        kind: "",
        deep_dive: question.section == Section::DeepDive,
        hash: question.hash.0.clone(),
        words: words.say(&name),
        hint: words.texts.get(words.lang, &format!("{name}.hint"), &[]),
        options: Vec::new(),
        max_characters: None,
        max_choices: None,
        min: None,
        max: None,
        when: question.when.as_ref().map(|when| WhenView { question: when.question.to_string(), is: when.is.clone() }),
    };
    match &question.kind {
        QuestionKind::LongText { max_chars } => (view.kind, view.max_characters) = ("long-text", Some(*max_chars)),
        QuestionKind::ShortText { max_chars } => (view.kind, view.max_characters) = ("short-text", Some(*max_chars)),
        QuestionKind::SingleChoice { options } => {
            (view.kind, view.options) = ("single-choice", options.iter().map(|id| option(id)).collect());
        }
        QuestionKind::SeveralChoice { options, max_choices } => {
            (view.kind, view.max_choices) = ("several-choice", Some(*max_choices));
            view.options = options.iter().map(|id| option(id)).collect();
        }
        QuestionKind::Scale => (view.kind, view.options) = ("scale", vec![end("1", "low"), end("5", "high")]),
        QuestionKind::Number { min, max } => (view.kind, view.min, view.max) = ("number", Some(*min), Some(*max)),
    }
    view
}
