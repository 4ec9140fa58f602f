//! `POST /s/{wave}/story`: the story document, for a first time or in another language.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::State;
use axum::http::StatusCode;
use beratta_app::respondent as pages;
use beratta_app::respondent::{Notice, Outside, StoryPage, Trouble};
use beratta_domain::intake::{COUNTRY, FieldProblem, LANG, SWITCH, StoryError, TOKEN, Token, Typed};
use beratta_domain::store::StoreError;
use beratta_domain::survey::{AgeBand, Variant};
use beratta_domain::wave::Wave;

use crate::entropy::generator;
use crate::http::{Form, Page, Plays, Visitor, broken};
use crate::limits::Act;
use crate::state::{App, now};

/// The welcome page's field of the age band.
const BAND: &str = "band";
/// What the welcome page sends for somebody younger or older than every band.
const YOUNGER: &str = "younger";
const OLDER: &str = "older";
/// The welcome page's ticket.
pub(super) const TICKET: &str = "ticket";

/// Gives a story, or the same page in another language with every typed word.
pub(super) async fn read(State(app): State<Arc<App>>, Form { typed, visitor }: Form) -> Page {
    visitor.pace(Act::Page).await;
    let Some(wave) = visitor.wave() else { return super::missing_with(&visitor, &typed) };
    if typed.first(TOKEN).is_some() {
        return again(&app, &visitor, &wave, &typed, StatusCode::OK, &[], None);
    }
    match typed.first(BAND) {
        Some(YOUNGER) => outside(&app, &visitor, &wave, Outside::Younger),
        Some(OLDER) => outside(&app, &visitor, &wave, Outside::Older),
        _ if typed.first(SWITCH).is_some() => super::welcome_again(&visitor, &wave, &typed),
        band => match band.and_then(|band| wave.survey.band(band)) {
            Some(band) => first(&app, &visitor, &wave, band, &typed).await,
            None => super::welcome_page(&visitor, true),
        },
    }
}

fn outside(app: &App, visitor: &Visitor, wave: &Wave, outside: Outside) -> Page {
    visitor.page(StatusCode::OK, |shell| pages::outside(shell, wave, outside, &app.help()))
}

async fn first(app: &App, visitor: &Visitor, wave: &Wave, band: &AgeBand, typed: &Typed) -> Page {
    let ticket = typed.first(TICKET).unwrap_or_default();
    let token = match app.tickets.token(ticket, band.id.as_str()) {
        Some(token) => token,
        None => match app.intake.story(wave, band, now(), &mut generator()).await {
            Ok(given) => {
                app.tickets.remember(ticket, band.id.as_str(), &given.token, Instant::now());
                given.token
            }
            Err(StoryError::Closed) => {
                return visitor.page(StatusCode::GONE, |shell| pages::closed(shell, wave, typed));
            }
            Err(StoryError::Store(StoreError::Unavailable(_))) => return super::unavailable(visitor),
            Err(error) => return broken(visitor, &error),
        },
    };
    blank(app, visitor, wave, typed, &token)
        .unwrap_or_else(|| again(app, visitor, wave, &typed.with(TOKEN, &token), StatusCode::OK, &[], None))
}

/// The story document before anything is typed: the same for all who read this variant. `None` for a form that brought
/// more than the welcome page sends.
fn blank(app: &App, visitor: &Visitor, wave: &Wave, typed: &Typed, token: &str) -> Option<Page> {
    let country = typed.first(COUNTRY).filter(|country| !country.is_empty());
    let is_known = |country| wave.survey.consents.iter().any(|consent| consent.country == country);
    if !typed.has_only(&[LANG, BAND, TICKET, COUNTRY]) || !country.is_none_or(is_known) {
        return None;
    }
    let read = app.intake.token(wave, &Typed::default().with(TOKEN, token)).ok()?;
    let (band, variant) = (read.band(&wave.survey)?, wave.survey.variant(read.variant())?);
    let name = format!("story {} {} {}", band.id, read.variant().0, country.unwrap_or_default());
    let page = visitor.prepared(&name, token, |shell, token| {
        let typed = country.map_or_else(Typed::default, |country| Typed::default().with(COUNTRY, country));
        let care = &app.intake.care().lists(&wave.survey.languages);
        let (problems, notice) = (&[][..], None);
        pages::story(
            shell,
            &StoryPage { wave, band, variant, token, typed: &typed, problems, notice, help: &app.help(), care },
        )
    });
    Some(told_aloud(page, wave, variant))
}

/// Lets a page play the recordings of its story, if there are any in some language: the script may put another
/// language's page in the place of this one, under the policy of this one.
pub(super) fn told_aloud(mut page: Page, wave: &Wave, variant: &Variant) -> Page {
    if wave.survey.story(&variant.story).is_some_and(|story| !story.audio.is_empty()) {
        page.extensions_mut().insert(Plays);
    }
    page
}

/// The story document with everything that was typed: in another language, or after a Send that was not kept.
pub(crate) fn again(
    app: &App,
    visitor: &Visitor,
    wave: &Wave,
    typed: &Typed,
    status: StatusCode,
    problems: &[FieldProblem],
    notice: Option<Notice>,
) -> Page {
    let known = app.intake.token(wave, typed).ok();
    let read =
        known.as_ref().and_then(|token| Some((token.band(&wave.survey)?, wave.survey.variant(Token::variant(token))?)));
    let Some((band, variant)) = read else {
        return visitor.page(StatusCode::BAD_REQUEST, |shell| pages::not_kept(shell, Trouble::WrongForm, wave, typed));
    };
    let token = typed.first(TOKEN).unwrap_or_default();
    let care = &app.intake.care().lists(&wave.survey.languages);
    let page = StoryPage { wave, band, variant, token, typed, problems, notice, help: &app.help(), care };
    told_aloud(visitor.page(status, |shell| pages::story(shell, &page)), wave, variant)
}
