//! Addresses lose what a child never put there: click identifiers and campaign names are redirected away before
//! anything is rendered, so that they stand neither in the address bar nor in a history.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::state::App;

/// The one parameter that an address of ours may have: the page's language.
const LANG: &str = "lang";

/// Redirects to the same path without unknown parameters.
pub(super) async fn keep_known(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let spoken =
        |tag: &str| app.catalog().speaks(tag) || beratta_app::languages().iter().any(|lang| lang.as_str() == tag);
    match request.uri().query().map(|query| known(query, spoken)) {
        Some(Err(clean)) => redirect(request.uri().path(), &clean),
        _ => next.run(request).await,
    }
}

/// `Ok` when the query is one that we write ourselves, else the one that is left of it.
fn known(query: &str, spoken: impl Fn(&str) -> bool) -> Result<(), String> {
    let lang = form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| name == LANG)
        .map(|(_, value)| value.into_owned())
        .find(|value| spoken(value));
    let clean = lang.map(|lang| format!("{LANG}={lang}")).unwrap_or_default();
    if clean == query { Ok(()) } else { Err(clean) }
}

/// 307 keeps the method and body of a form.
fn redirect(path: &str, query: &str) -> Response {
    // A path that begins with two slashes would lead to another host, and browsers read a backslash as one.
    let path = format!("/{}", path.trim_start_matches(['/', '\\']).replace('\\', "%5C"));
    let address = if query.is_empty() { path } else { format!("{path}?{query}") };
    match HeaderValue::try_from(address) {
        Ok(address) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, address)]).into_response(),
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_to_another_host() {
        for path in ["//evil.example/", "/\\evil.example/", "\\/evil.example/", "/\\/\\evil.example/"] {
            assert_eq!(redirect(path, "").headers()["location"], "/evil.example/", "{path}");
        }
        assert_eq!(redirect("/a\\b", "lang=sv").headers()["location"], "/a%5Cb?lang=sv");
    }

    #[test]
    fn only_a_language_that_is_spoken_stays_in_an_address() {
        let spoken = |tag: &str| ["en", "sv"].contains(&tag);
        assert_eq!(known("lang=sv", spoken), Ok(()));
        assert_eq!(known("fbclid=abc&lang=sv&utm_source=x", spoken), Err("lang=sv".to_owned()));
        assert_eq!(known("fbclid=abc", spoken), Err(String::new()));
        assert_eq!(known("", spoken), Ok(()));
        assert_eq!(known("lang=IwAR0marked", spoken), Err(String::new()));
        assert_eq!(known("lang=%0d%0aevil", spoken), Err(String::new()));
    }
}
