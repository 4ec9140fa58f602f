//! `/s/{wave}/withdraw`: taking an answer back by its code.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use beratta_app::respondent as pages;
use beratta_app::respondent::WithdrawState;
use beratta_domain::intake::{SWITCH, Typed, WithdrawError};
use beratta_domain::store::StoreError;

use crate::http::{Form, Page, Visitor, broken};
use crate::limits::Act;
use crate::state::App;

/// The form's field of the code.
const CODE: &str = "code";
/// The field that the page of an answer that is gone has besides.
const DONE: &str = "done";

/// Asks for the code. Where a survey gives none, there is no such page.
pub(super) async fn ask(visitor: Visitor, RawQuery(query): RawQuery, headers: HeaderMap) -> Page {
    visitor.pace(Act::Page).await;
    let Some(wave) = visitor.wave().filter(|wave| wave.survey.withdrawal) else { return super::missing(&visitor) };
    if wave.purged.is_some() {
        // There is nothing to take back any more, and the page of the wave says since when.
        return visitor.page(StatusCode::GONE, |shell| pages::closed(shell, &wave, &Typed::default()));
    }
    if super::exits(query.as_deref(), &headers) {
        return visitor.page(StatusCode::OK, pages::leaving);
    }
    visitor.page(StatusCode::OK, |shell| pages::withdraw(shell, &wave, WithdrawState::Ask("")))
}

/// Removes the answer of the code that was typed.
pub(super) async fn withdraw(State(app): State<Arc<App>>, Form { typed, visitor }: Form) -> Page {
    visitor.pace(Act::Try).await;
    let Some(wave) = visitor.wave().filter(|wave| wave.survey.withdrawal) else { return super::missing(&visitor) };
    let code = typed.first(CODE).unwrap_or_default();
    // Nothing is taken back by a change of language. What has been is so once more, and its page shown again.
    if typed.first(SWITCH).is_some() && typed.first(DONE).is_none() {
        return visitor.page(StatusCode::OK, |shell| pages::withdraw(shell, &wave, WithdrawState::Ask(code)));
    }
    let (status, state) = match app.intake.withdraw(&wave, code).await {
        Ok(()) => (StatusCode::OK, WithdrawState::Done(code)),
        Err(WithdrawError::Unreadable) => (StatusCode::UNPROCESSABLE_ENTITY, WithdrawState::Unreadable(code)),
        Err(WithdrawError::Unknown) => (StatusCode::UNPROCESSABLE_ENTITY, WithdrawState::Unknown(code)),
        Err(WithdrawError::Store(StoreError::Unavailable(_))) => {
            (StatusCode::SERVICE_UNAVAILABLE, WithdrawState::Unavailable(code))
        }
        Err(error) => return broken(&visitor, &error),
    };
    visitor.page(status, |shell| pages::withdraw(shell, &wave, state))
}
