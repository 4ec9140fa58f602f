//! `/s/{wave}/complaint`: something about the survey was wrong.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use beratta_app::respondent as pages;
use beratta_app::respondent::ComplaintState;
use beratta_domain::intake::{ComplaintError, ONCE, SWITCH, Typed};
use beratta_domain::store::StoreError;

use crate::entropy::generator;
use crate::http::{Form, Page, Visitor, broken};
use crate::limits::Act;
use crate::state::{App, now};
use crate::tickets::new_ticket;

/// Asks what was wrong. Of a wave whose key is destroyed nothing is asked any more: nobody could read it.
pub(super) async fn ask(visitor: Visitor, RawQuery(query): RawQuery, headers: HeaderMap) -> Page {
    visitor.pace(Act::Page).await;
    let Some(wave) = visitor.wave().filter(|wave| wave.purged.is_none()) else { return super::missing(&visitor) };
    if super::exits(query.as_deref(), &headers) {
        return visitor.page(StatusCode::OK, pages::leaving);
    }
    let blank = Typed::default().with(ONCE, &new_ticket(&mut generator()));
    visitor.page(StatusCode::OK, |shell| pages::complaint(shell, &wave, &blank, ComplaintState::Ask))
}

/// Keeps what was told.
pub(super) async fn complain(State(app): State<Arc<App>>, Form { typed, visitor }: Form) -> Page {
    visitor.pace(Act::Try).await;
    let Some(wave) = visitor.wave().filter(|wave| wave.purged.is_none()) else { return super::missing(&visitor) };
    // A change of language keeps nothing, and shows the same page again.
    if typed.first(SWITCH).is_some() {
        let thanked = typed.first(pages::COMPLAINED).is_some();
        let help = app.help();
        let state = if thanked { ComplaintState::Kept(&help) } else { ComplaintState::Ask };
        return visitor.page(StatusCode::OK, |shell| pages::complaint(shell, &wave, &typed, state));
    }
    let kept = app.intake.complain(&wave, &typed, now(), &mut generator()).await;
    let status = match &kept {
        Ok(()) => StatusCode::OK,
        Err(ComplaintError::Blank | ComplaintError::TooLong { .. }) => StatusCode::UNPROCESSABLE_ENTITY,
        Err(ComplaintError::Store(StoreError::Unavailable(_))) => StatusCode::SERVICE_UNAVAILABLE,
        Err(error) => return broken(&visitor, error),
    };
    let help = app.help();
    let state = match &kept {
        Ok(()) => ComplaintState::Kept(&help),
        Err(error) => ComplaintState::Refused(error),
    };
    visitor.page(status, |shell| pages::complaint(shell, &wave, &typed, state))
}
