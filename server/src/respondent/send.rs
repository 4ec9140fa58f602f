//! `POST /s/{wave}/answers`: Send.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::State;
use axum::http::StatusCode;
use beratta_app::respondent as pages;
use beratta_app::respondent::{Notice, ThanksPage, Trouble};
use beratta_domain::intake::{COUNTRY, Outcome, Received, SWITCH, SendError, TOKEN, Typed, WithdrawalCode};
use beratta_domain::store::StoreError;
use beratta_domain::wave::Wave;

use super::story::again;
use crate::entropy::generator;
use crate::http::{Form, Page, Visitor, broken};
use crate::limits::Act;
use crate::state::{App, now};

/// Takes a Send. Whatever goes wrong, the answer is a page with every typed word.
pub(super) async fn send(State(app): State<Arc<App>>, Form { typed, visitor }: Form) -> Page {
    let Some(wave) = visitor.wave() else { return super::missing_with(&visitor, &typed) };
    let typed = typed.without(SWITCH);
    match app.intake.send(&wave, &typed, now(), &mut generator()).await {
        Ok(received) => {
            app.tickets.sent(typed.first(TOKEN).unwrap_or_default(), Instant::now());
            thanks(&app, &visitor, &wave, &received, named_country(&wave, &typed))
        }
        Err(error) => refused(&app, &visitor, &wave, &typed, &error),
    }
}

/// The thanks page in another language. It brings what it showed along, and nothing is read or kept: whoever asks for it
/// without having sent anything learns nothing.
pub(super) async fn thanks_again(State(app): State<Arc<App>>, Form { typed, visitor }: Form) -> Page {
    visitor.pace(Act::Page).await;
    let Some(wave) = visitor.wave() else { return super::missing(&visitor) };
    let code = typed.first("code").and_then(WithdrawalCode::read).filter(|_| wave.survey.withdrawal);
    if wave.survey.withdrawal && code.is_none() {
        return visitor.page(StatusCode::BAD_REQUEST, |shell| pages::trouble(shell, Trouble::WrongForm));
    }
    let outcome = match typed.first("arrived") {
        Some("kept-old") => Outcome::FirstKept,
        Some("again") => Outcome::Again,
        _ => Outcome::New,
    };
    let received = Received { outcome, code, care: typed.first("care").is_some() };
    thanks(&app, &visitor, &wave, &received, named_country(&wave, &typed))
}

/// The country that the child named on the welcome page, if it is one of those that were offered.
fn named_country<'t>(wave: &Wave, typed: &'t Typed) -> Option<&'t str> {
    typed.first(COUNTRY).filter(|named| wave.survey.consents.iter().any(|consent| consent.country == *named))
}

fn thanks(app: &App, visitor: &Visitor, wave: &Wave, received: &Received, country: Option<&str>) -> Page {
    let code = received.code.as_ref().map(ToString::to_string);
    let (care, outcome) = (received.care, received.outcome);
    let name = format!("thanks {care} {outcome:?} {}", country.unwrap_or_default());
    visitor.prepared(&name, code.as_deref().unwrap_or_default(), |shell, own| {
        let page = ThanksPage {
            wave,
            code: code.as_ref().map(|_| own),
            care,
            again: outcome == Outcome::Again,
            kept_old: outcome == Outcome::FirstKept,
            country,
            help: &app.help(),
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
