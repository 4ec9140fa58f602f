//! The one cookie: a session's token. A browser takes it over an encrypted way alone, or from its own machine.
//!
//! `__Host-` (RFC 6265bis, section 4.1.3.2) makes browsers refuse it without `Secure`, with a `Domain` or another path, so
//! that no neighbour below the same domain can put its own in the place of ours.

use axum::http::{HeaderMap, HeaderValue, header};
use beratta_domain::access::Key128;

const NAME: &str = "__Host-session";

/// The token that a request brings. Of several with this name none is taken: we set one.
pub(super) fn token(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let mut ours = pairs.filter(|(name, _)| *name == NAME).map(|(_, value)| value);
    let token = ours.next()?;
    ours.next().is_none().then_some(token)
}

/// Gives a browser a session's token. It ends with the browser's own session: the server forgets it sooner.
pub(super) fn set(token: &Key128) -> Option<HeaderValue> {
    let mut value =
        HeaderValue::try_from(format!("{NAME}={}; Path=/; Secure; HttpOnly; SameSite=Strict", token.text())).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// Takes it away.
pub(super) fn clear() -> HeaderValue {
    HeaderValue::from_static("__Host-session=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0")
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
        for value in [set(&token).expect("a value"), clear()] {
            let text = value.to_str().expect("plain").to_owned();
            for part in ["__Host-session=", "; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict"] {
                assert!(text.contains(part), "{part}");
            }
            assert!(!text.contains("Domain"));
        }
    }
}
