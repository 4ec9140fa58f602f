//! `POST /s/{wave}/answers`: Send.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use beratta_app::respondent as pages;
use beratta_app::respondent::{Notice, ThanksPage, Trouble};
use beratta_domain::intake::{Outcome, Received, SendError, Typed};
use beratta_domain::store::StoreError;
use beratta_domain::wave::Wave;

use super::story::again;
use crate::entropy::generator;
use crate::http::{Form, Page, Visitor, broken};
use crate::state::{App, now};

/// Takes a Send. Whatever goes wrong, the answer is a page with every typed word.
pub(super) async fn send(State(app): State<Arc<App>>, Form { typed, visitor }: Form) -> Page {
    let Some(wave) = visitor.wave() else { return super::missing(&visitor) };
    match app.intake.send(&wave, &typed, now(), &mut generator()).await {
        Ok(received) => thanks(&app, &visitor, &wave, &received),
        Err(error) => refused(&app, &visitor, &wave, &typed, &error),
    }
}

fn thanks(app: &App, visitor: &Visitor, wave: &Wave, received: &Received) -> Page {
    let code = received.code.as_ref().map(ToString::to_string);
    let (care, outcome) = (received.care, received.outcome);
    visitor.prepared(format!("thanks {care} {outcome:?}"), code.as_deref().unwrap_or_default(), |shell, own| {
        let page = ThanksPage {
            wave,
            code: code.as_ref().map(|_| own),
            care,
            again: outcome == Outcome::Again,
            kept_old: outcome == Outcome::FirstKept,
            help: &app.help,
        };
        pages::thanks(shell, &page)
    })
}

fn refused(app: &App, visitor: &Visitor, wave: &Wave, typed: &Typed, error: &SendError) -> Page {
    let back = |status, problems: &[_], notice| again(app, visitor, wave, typed, status, problems, Some(notice));
    match error {
        SendError::Token(_) => {
            visitor.page(StatusCode::BAD_REQUEST, |shell| pages::not_kept(shell, Trouble::WrongForm, wave, typed))
        }
        SendError::Closed => visitor.page(StatusCode::GONE, |shell| pages::closed(shell, wave, typed)),
        SendError::Refused(refusal) => back(StatusCode::UNPROCESSABLE_ENTITY, &refusal.problems, Notice::Refused),
        SendError::Differs => back(StatusCode::CONFLICT, &[], Notice::Differs),
        SendError::Withdrawn => {
            visitor.page(StatusCode::CONFLICT, |shell| pages::not_kept(shell, Trouble::TakenBack, wave, typed))
        }
        SendError::Store(StoreError::Unavailable(_)) => back(StatusCode::SERVICE_UNAVAILABLE, &[], Notice::Unavailable),
        SendError::Store(StoreError::Damaged { .. }) | SendError::Seal(_) | SendError::Write(_) => {
            broken(visitor, error)
        }
    }
}
