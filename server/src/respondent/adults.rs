//! What adults ask for: their page, a preview of each story, and the sheet for the classroom. None of it writes anything.

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use beratta_app::respondent as pages;
use beratta_app::respondent::{Back, Preview};
use beratta_domain::survey::VariantIndex;

use super::story::told_aloud;
use crate::http::{Form, Page, Visitor};
use crate::limits::Act;
use crate::state::App;

/// The page for parents and teachers.
pub(super) async fn adults(visitor: Visitor) -> Page {
    visitor.pace(Act::Page).await;
    match visitor.wave() {
        Some(wave) => visitor.page(StatusCode::OK, |shell| pages::adults(shell, &wave)),
        None => super::missing(&visitor),
    }
}

/// The sheet for the classroom.
pub(super) async fn poster(visitor: Visitor, State(app): State<Arc<App>>) -> Page {
    visitor.pace(Act::Page).await;
    let Some(wave) = visitor.wave() else { return super::missing(&visitor) };
    let entrance = format!("{}/s/{}", app.public_url, wave.slug);
    visitor.page(StatusCode::OK, |shell| pages::poster(shell, &wave, &entrance))
}

/// A story as children of a band read it, without a token: nothing can be sent, and no count changes.
pub(super) async fn preview(
    State(app): State<Arc<App>>,
    path: Result<Path<(String, String, u16)>, PathRejection>,
    Form { visitor, .. }: Form,
) -> Page {
    visitor.pace(Act::Page).await;
    let (Some(wave), Ok(Path((_, band, variant)))) = (visitor.wave(), path) else { return super::missing(&visitor) };
    let index = VariantIndex(variant);
    let read = wave.survey.band(&band).filter(|band| wave.survey.variants_of(band).contains(&index));
    let (Some(band), Some(variant)) = (read, wave.survey.variant(index)) else { return super::missing(&visitor) };
    let (help, care) = (&app.help(), &app.intake.care().lists(&wave.survey.languages));
    let page = Preview { wave: &wave, band, variant, help, care, back: Back::Adults };
    told_aloud(visitor.page(StatusCode::OK, |shell| pages::preview(shell, &page)), &wave, variant)
}
