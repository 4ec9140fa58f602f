//! `/work/accountability`: what became of the answers, in numbers.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use beratta_app::workspace::accountability as pages;
use beratta_app::workspace::accountability::Numbers;
use beratta_domain::access::{Analyst, Capability, SafeguardingLead, TableReader};

use super::may::{May, Verified};
use super::visit::Visit;
use crate::state::App;

/// In full for the safeguarding lead; for everybody else what everybody may know.
pub(super) async fn numbers(
    visit: Visit,
    May(_): May<TableReader>,
    Verified(session): Verified,
    State(app): State<Arc<App>>,
) -> Response {
    let (lead, catalog) = (SafeguardingLead::of(&session), app.catalog());
    let mut waves = Vec::new();
    for wave in catalog.waves() {
        let danger = app.screening.danger();
        let numbers = match lead {
            Some(lead) => danger.tally(lead, wave.id).await.map(Numbers::Full),
            None => danger.public_tally(wave.id).await.map(Numbers::Public),
        };
        match numbers {
            Ok(numbers) => waves.push((wave, numbers)),
            Err(error) => return visit.failed(&error),
        }
    }
    let samples = match Analyst::of(&session) {
        Some(analyst) => match app.groups.own_samples(analyst).await {
            Ok(samples) => Some(samples),
            Err(error) => return visit.failed(&error),
        },
        None => None,
    };
    visit.page(StatusCode::OK, |shell| pages::accountability(shell, &waves, samples.as_deref()))
}
