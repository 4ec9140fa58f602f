//! The headers of every response, errors included.

use std::convert::Infallible;

use crate::entropy::generator;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use data_encoding::BASE64;
use rand::Rng;

/// The nonce of one response's content security policy.
#[derive(Clone, Debug)]
pub(crate) struct Nonce(pub String);

impl<S: Sync> FromRequestParts<S> for Nonce {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_else(Self::random))
    }
}

impl Nonce {
    fn random() -> Self {
        let mut bytes = [0; 16];
        generator().fill_bytes(&mut bytes);
        Self(BASE64.encode(&bytes))
    }
}

/// Marks a response whose page may play recordings of ours.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plays;

/// Marks a response of the workspace: its own pages are told where a form comes from, nobody else is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OwnPages;

/// Marks a response whose page may ask the browser for passkeys.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passkeys;

/// What the headers depend on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    /// Whether people reach the server over TLS.
    pub encrypted: bool,
}

const FIXED: [(HeaderName, HeaderValue); 7] = [
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-embedder-policy"), HeaderValue::from_static("require-corp")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
];

const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");

/// What no page of ours may ask a browser for; with passkeys, or without.
macro_rules! permissions {
    ($passkeys:literal) => {
        HeaderValue::from_static(concat!(
            "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), \
             geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), \
             payment=(), publickey-credentials-create=",
            $passkeys,
            ", publickey-credentials-get=",
            $passkeys,
            ", screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()"
        ))
    };
}

/// Sets the headers, and hands the nonce of the policy to the handler.
pub(super) async fn set(State(around): State<Around>, mut request: Request, next: Next) -> Response {
    let nonce = Nonce::random();
    request.extensions_mut().insert(nonce.clone());
    let mut response = next.run(request).await;
    let plays = response.extensions().get::<Plays>().is_some();
    let own_pages = response.extensions().get::<OwnPages>().is_some();
    let passkeys = response.extensions().get::<Passkeys>().is_some();
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.insert(name, value);
    }
    headers.insert(PERMISSIONS, if passkeys { permissions!("(self)") } else { permissions!("()") });
    if own_pages {
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    }
    if let Ok(policy) = HeaderValue::try_from(policy(&nonce, plays)) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if around.encrypted {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    response
}

fn policy(Nonce(nonce): &Nonce, plays: bool) -> String {
    let media = if plays { "media-src 'self'; " } else { "" };
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; \
         img-src 'self' data:; {media}connect-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    )
}
