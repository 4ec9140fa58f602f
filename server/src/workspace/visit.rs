//! Somebody who asks for a page of the workspace.

use std::convert::Infallible;
use std::error::Error;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use beratta_app::respondent;
use beratta_app::workspace::{Shell, Trouble, languages, trouble};
use beratta_domain::access::{Session, SignedIn, Standing};
use beratta_domain::store::StoreError;
use beratta_domain::survey::Lang;
use beratta_domain::wave::Wave;

use super::{cookie, guard};
use crate::http::{Nonce, fault, preferred};
use crate::limits::Act;
use crate::state::App;

/// Somebody who asks: in which language, and with which session.
#[derive(Clone)]
pub(super) struct Visit {
    pub(super) app: Arc<App>,
    nonce: Nonce,
    lang: Lang,
    chosen: bool,
    path: Option<String>,
    session: Option<Session>,
    connection: SocketAddr,
    headers: HeaderMap,
}

impl FromRequestParts<Arc<App>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        let Ok(nonce) = Nonce::from_request_parts(parts, app).await;
        let asked = parts.uri.query().and_then(|query| query.strip_prefix("lang="));
        let asked = languages().iter().find(|lang| Some(lang.as_str()) == asked).cloned();
        let connection = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Self {
            app: Arc::clone(app),
            nonce,
            chosen: asked.is_some(),
            lang: asked.unwrap_or_else(|| preferred(languages(), &parts.headers)),
            path: (parts.method != Method::POST).then(|| parts.uri.path().to_owned()),
            session: parts.extensions.get().cloned(),
            connection: connection.map_or(SocketAddr::from(([0, 0, 0, 0], 0)), |ConnectInfo(address)| *address),
            headers: parts.headers.clone(),
        })
    }
}

impl Visit {
    /// The session that this request comes with, however far it goes.
    pub(super) fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// What somebody waits with who asked to be let into a group.
    pub(super) fn waits_with(&self) -> Option<&str> {
        cookie::waiting(&self.headers)
    }

    /// The page's language.
    pub(super) fn lang(&self) -> &Lang {
        &self.lang
    }

    /// The same visit at a page's own address: where a form's answer is that page again.
    #[must_use]
    pub(super) fn at(self, path: &str) -> Self {
        Self { path: Some(path.to_owned()), ..self }
    }

    /// Waits, when this address tries very often. Nobody else waits for that.
    pub(super) async fn pace(&self, act: Act) {
        self.app.limits.pace(act, self.connection, &self.headers).await;
    }

    /// Whether the request comes from this machine.
    pub(super) fn is_local(&self) -> bool {
        self.connection.ip().to_canonical().is_loopback()
    }

    /// Whether the address is one of this machine's own: another's name can be made to lead here by whoever owns it.
    pub(super) fn is_addressed_as_local(&self) -> bool {
        let host = self.headers.get(header::HOST).and_then(|host| host.to_str().ok()?.parse::<Authority>().ok());
        host.is_some_and(|host| ["localhost", "127.0.0.1", "[::1]"].contains(&host.host()))
    }

    /// Whether a script asks that has the next page already, and needs to know only that this went well.
    pub(super) fn has_next_page(&self) -> bool {
        self.headers.contains_key("x-next-page")
    }

    /// A page.
    pub(super) fn page(&self, status: StatusCode, render: impl FnOnce(&Shell<'_>) -> String) -> Response {
        let full = self.session.as_ref().filter(|session| session.standing() == Standing::Full);
        let shell = Shell {
            lang: &self.lang,
            chosen: self.chosen,
            nonce: &self.nonce.0,
            path: self.path.as_deref(),
            person: full.map(Session::person),
            demo: self.app.demo.is_some(),
        };
        let mut response = (status, Html(render(&shell))).into_response();
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        response
    }

    /// A page as children see it, in a language of the wave's survey.
    pub(super) fn as_children_see(
        &self,
        wave: &Wave,
        lang: &Lang,
        render: impl FnOnce(&respondent::Shell<'_>) -> String,
    ) -> Response {
        let shell = respondent::Shell {
            lang,
            nonce: &self.nonce.0,
            exit_address: &wave.survey.exit_address,
            exit_through: None,
            draft: wave.draft,
            languages: &wave.survey.languages,
            texts: Some(&wave.survey.texts),
        };
        (StatusCode::OK, Html(render(&shell))).into_response()
    }

    /// An address of ours, in the language that the reader chose.
    pub(super) fn address(&self, path: &str) -> String {
        if self.chosen { format!("{path}?lang={}", self.lang) } else { path.to_owned() }
    }

    /// On to another page, which the browser asks for by GET.
    pub(super) fn to(&self, path: &str) -> Response {
        (StatusCode::SEE_OTHER, [(header::LOCATION, self.address(path))]).into_response()
    }

    /// On to what comes next, with a new session's token.
    pub(super) fn onward(&self, signed_in: &SignedIn) -> Response {
        with_token(self.to(guard::next_step(signed_in.standing)), signed_in)
    }

    /// On to another page, without a session.
    pub(super) fn out(&self, path: &str) -> Response {
        let mut response = self.to(path);
        response.headers_mut().append(header::SET_COOKIE, cookie::clear());
        response
    }

    /// No such page, or none for this person.
    pub(super) fn not_found(&self) -> Response {
        self.page(StatusCode::NOT_FOUND, |shell| trouble(shell, Trouble::NotFound))
    }

    /// The form is none of ours: nothing was changed.
    pub(super) fn bad_form(&self) -> Response {
        self.page(StatusCode::UNPROCESSABLE_ENTITY, |shell| trouble(shell, Trouble::Form))
    }

    /// The store does not answer, or not as it should.
    pub(super) fn failed(&self, error: &StoreError) -> Response {
        match error {
            StoreError::Unavailable(_) => {
                self.page(StatusCode::SERVICE_UNAVAILABLE, |shell| trouble(shell, Trouble::Unavailable))
            }
            damaged @ StoreError::Damaged { .. } => self.broken(damaged),
        }
    }

    /// A fault of ours.
    pub(super) fn broken(&self, error: &dyn Error) -> Response {
        let code = fault(error);
        self.page(StatusCode::INTERNAL_SERVER_ERROR, |shell| trouble(shell, Trouble::Broken(&code)))
    }
}

/// An answer with a new session's token.
pub(super) fn with_token(mut response: Response, signed_in: &SignedIn) -> Response {
    if let Some(value) = cookie::set(&signed_in.token) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// No such page.
pub(super) async fn missing(visit: Visit) -> Response {
    visit.not_found()
}
