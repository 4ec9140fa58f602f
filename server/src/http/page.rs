//! Pages: who they are for, and how they are sent.

use std::any::Any;
use std::convert::Infallible;
use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{ConnectInfo, FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use beratta_app::respondent::{Shell, Trouble, trouble};
use beratta_domain::survey::Lang;
use beratta_domain::wave::Wave;
use data_encoding::HEXLOWER;
use rand::Rng;

use super::headers::Nonce;
use super::prepared::{NONCE, OWN, fits, takes_gzip};
use crate::entropy::generator;
use crate::limits::Act;
use crate::state::App;

/// Where Exit leads from pages of no wave.
const EXIT: &str = "https://www.wikipedia.org/";

/// A page and its status.
pub(crate) type Page = Response;

/// Somebody who asks for a page: the wave that the address names, if there is one, and the language to speak.
#[derive(Clone)]
pub(crate) struct Visitor {
    app: Arc<App>,
    nonce: Nonce,
    connection: SocketAddr,
    headers: HeaderMap,
    wave: Option<Arc<Wave>>,
    languages: Vec<Lang>,
    lang: Lang,
    /// Where Exit leads without scripts, when the page is the answer to a form.
    exit_through: Option<String>,
}

impl FromRequestParts<Arc<App>> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        let Ok(nonce) = Nonce::from_request_parts(parts, app).await;
        let params = RawPathParams::from_request_parts(parts, app).await.ok();
        let slug = params.as_ref().and_then(|params| params.iter().find(|(name, _)| *name == "wave"));
        let wave = slug.and_then(|(_, slug)| app.wave(slug));
        let languages = match &wave {
            Some(wave) => wave.survey.languages.clone(),
            None => beratta_app::languages().to_vec(),
        };
        let connection = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let connection = connection.map_or(SocketAddr::from(([0, 0, 0, 0], 0)), |ConnectInfo(address)| *address);
        let lang = preferred(&languages, &parts.headers);
        let headers = parts.headers.clone();
        let exit_through = wave.as_ref().and_then(|wave| answered(wave, &parts.method, parts.uri.path()));
        let visitor = Self { app: Arc::clone(app), nonce, connection, headers, wave, languages, lang, exit_through };
        let asked = parts.uri.query().and_then(|query| query.strip_prefix("lang="));
        Ok(visitor.speaking(asked))
    }
}

impl fmt::Debug for Visitor {
    /// Nothing of the request: no address, no header.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Visitor").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// The address of the form whose answer this is, as the form has it: that one stands in the browser.
fn answered(wave: &Wave, method: &Method, path: &str) -> Option<String> {
    if method != Method::POST {
        return None;
    }
    if let Some((_, story)) = path.split_once("/preview/") {
        return Some(format!("/s/{}/preview/{story}", wave.slug));
    }
    let form = ["story", "answers", "thanks", "withdraw", "complaint"].into_iter().find(|form| path.ends_with(form))?;
    Some(format!("/s/{}/{form}", wave.slug))
}

/// The first of the browser's languages that there is, whatever its region (lookup of RFC 4647, section 3.4), or the
/// first that there is.
pub(crate) fn preferred(languages: &[Lang], headers: &HeaderMap) -> Lang {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let wanted = accept_language::parse(wanted);
    let named = |tag: &str| languages.iter().find(|lang| lang.as_str().eq_ignore_ascii_case(tag));
    let spoken = |tag: &String| named(tag).or_else(|| named(tag.split('-').next().unwrap_or_default()));
    wanted.iter().find_map(spoken).unwrap_or(&languages[0]).clone()
}

impl Visitor {
    /// The same visitor in this language, if it is one that the page has.
    #[must_use]
    pub(crate) fn speaking(mut self, tag: Option<&str>) -> Self {
        if let Some(lang) = self.languages.iter().find(|lang| Some(lang.as_str()) == tag) {
            self.lang = lang.clone();
        }
        self
    }

    /// The wave that the address names.
    pub(crate) fn wave(&self) -> Option<Arc<Wave>> {
        self.wave.clone()
    }

    /// Waits, when this visitor's address asks for very much.
    pub(crate) async fn pace(&self, act: Act) {
        self.app.limits.pace(act, self.connection, &self.headers).await;
    }

    fn shell<'v>(&'v self, nonce: &'v str) -> Shell<'v> {
        Shell {
            lang: &self.lang,
            nonce,
            exit_address: self.wave.as_ref().map_or(EXIT, |wave| wave.survey.exit_address.as_str()),
            exit_through: self.exit_through.as_deref(),
            draft: self.wave.as_ref().is_some_and(|wave| wave.draft),
            languages: &self.languages,
            texts: self.wave.as_ref().map(|wave| &wave.survey.texts),
        }
    }

    /// A page of the wave that is the same for everybody but for `own`: the ticket, token or code of this child.
    /// `name` tells it from every other page of the wave in this language; nothing else may change what `render` makes.
    pub(crate) fn prepared(&self, name: &str, own: &str, render: impl FnOnce(&Shell<'_>, &str) -> String) -> Page {
        let Some(wave) = self.wave.as_ref().filter(|_| fits(own) && fits(&self.nonce.0)) else {
            return self.page(StatusCode::OK, |shell| render(shell, own));
        };
        let name = format!("{} {name}", self.app.shared().number);
        let key = (wave.id.as_uuid(), wave.closed, self.lang.clone(), name);
        let page = self.app.prepared.page(key, || render(&self.shell(NONCE), OWN));
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        let headers = [(header::CONTENT_TYPE, html), (header::VARY, HeaderValue::from_static("accept-language"))];
        if !takes_gzip(&self.headers) {
            return (headers, page.plain(&self.nonce.0, own)).into_response();
        }
        let gzip = [(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"))];
        let mut response = (headers, gzip, page.gzipped(&self.nonce.0, own)).into_response();
        response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-encoding"));
        response
    }

    /// A page for this visitor.
    pub(crate) fn page(&self, status: StatusCode, render: impl FnOnce(&Shell<'_>) -> String) -> Page {
        let mut response = (status, Html(render(&self.shell(&self.nonce.0)))).into_response();
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language"));
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        response
    }
}

/// Logs a fault of ours once, under a short code that the page tells, and never with a child's words.
pub(crate) fn broken(visitor: &Visitor, error: &dyn std::error::Error) -> Page {
    let code = fault(error);
    visitor.page(StatusCode::INTERNAL_SERVER_ERROR, |shell| trouble(shell, Trouble::Broken(&code)))
}

/// Logs a fault of ours, and gives its code.
pub(crate) fn fault(error: &dyn std::error::Error) -> String {
    let code = short_code();
    tracing::error!(code, error = chain(error), "a request failed");
    code
}

fn short_code() -> String {
    let mut bytes = [0; 4];
    generator().fill_bytes(&mut bytes);
    HEXLOWER.encode(&bytes)
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

/// The answer to a panic. Its message may hold anything, so it is not logged; the panic hook names the place.
pub(super) fn panicked(_: Box<dyn Any + Send>) -> Response {
    tracing::error!("a request failed");
    (StatusCode::INTERNAL_SERVER_ERROR, Body::from("Something went wrong here. Please try again.\n")).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_language_is_spoken_whatever_its_region() {
        let languages = ["en", "sv"].map(|tag| tag.parse::<Lang>().expect("a language"));
        let spoken = |wanted: &'static str| {
            let headers = [(header::ACCEPT_LANGUAGE, HeaderValue::from_static(wanted))].into_iter().collect();
            preferred(&languages, &headers).to_string()
        };
        for (wanted, lang) in [
            ("sv-SE", "sv"),
            ("SV", "sv"),
            ("en-GB,sv;q=0.5", "en"),
            ("de,sv-FI;q=0.8,en;q=0.5", "sv"),
            ("de", "en"),
            ("", "en"),
        ] {
            assert_eq!(spoken(wanted), lang, "{wanted}");
        }
    }
}
