//! The two cookies: a session's token, and that of a young person who waits to be let into a group. A browser takes them
//! over an encrypted way alone, or from its own machine.
//!
//! `__Host-` (RFC 6265bis, section 4.1.3.2) makes browsers refuse it without `Secure`, with a `Domain` or another path, so
//! that no neighbour below the same domain can put its own in the place of ours.

use axum::http::{HeaderMap, HeaderValue, header};
use beratta_domain::access::Key128;

const SESSION: &str = "__Host-session";
const WAITING: &str = "__Host-waiting";

/// The token of the session that a request brings. Of several with this name none is taken: we set one.
pub(super) fn token(headers: &HeaderMap) -> Option<&str> {
    named(headers, SESSION)
}

/// The token of who waits.
pub(super) fn waiting(headers: &HeaderMap) -> Option<&str> {
    named(headers, WAITING)
}

fn named<'h>(headers: &'h HeaderMap, wanted: &str) -> Option<&'h str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let mut ours = pairs.filter(|(name, _)| *name == wanted).map(|(_, value)| value);
    let token = ours.next()?;
    ours.next().is_none().then_some(token)
}

/// Gives a browser a session's token. It ends with the browser's own session: the server forgets it sooner.
pub(super) fn set(token: &Key128) -> Option<HeaderValue> {
    given(SESSION, token)
}

/// Gives a browser the token with which it waits.
pub(super) fn set_waiting(token: &Key128) -> Option<HeaderValue> {
    given(WAITING, token)
}

fn given(name: &str, token: &Key128) -> Option<HeaderValue> {
    let mut value =
        HeaderValue::try_from(format!("{name}={}; Path=/; Secure; HttpOnly; SameSite=Strict", token.text())).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// Takes it away.
pub(super) fn clear() -> HeaderValue {
    HeaderValue::from_static("__Host-session=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0")
}

/// Takes the token away with which it waited.
pub(super) fn clear_waiting() -> HeaderValue {
    HeaderValue::from_static("__Host-waiting=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_token_is_read_and_of_two_none() {
        let read = |cookies: &[&'static str]| {
            let headers = cookies.iter().map(|value| (header::COOKIE, HeaderValue::from_static(value)));
            token(&headers.collect()).map(str::to_owned)
        };
        assert_eq!(read(&["a=b; __Host-session=mine; c=d"]).as_deref(), Some("mine"));
        assert_eq!(read(&["a=b", "__Host-session=mine"]).as_deref(), Some("mine"));
        for none in [&["session=mine"][..], &["__host-session=mine"], &["__Host-session=a; __Host-session=b"], &[]] {
            assert_eq!(read(none), None, "{none:?}");
        }
    }

    #[test]
    fn the_cookie_has_all_that_its_name_promises() {
        let token = Key128::random(&mut crate::entropy::generator());
        let values = [set(&token), Some(clear()), set_waiting(&token), Some(clear_waiting())];
        for value in values.map(|value| value.expect("a value")) {
            let text = value.to_str().expect("plain").to_owned();
            for part in ["__Host-", "; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict"] {
                assert!(text.contains(part), "{part}");
            }
            assert!(!text.contains("Domain"));
        }
    }
}
