//! What the browser tells of a ceremony.

use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;

/// What a passkey is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ceremony {
    Create,
    Get,
}

/// The client data (section 5.8.1). The browser writes them, not the page.
#[derive(Debug)]
pub(super) struct ClientData {
    pub(super) challenge: Vec<u8>,
    kind: String,
    origin: String,
    framed: bool,
}

/// As they are written. Browsers may add to them.
#[derive(Deserialize)]
struct Written {
    r#type: String,
    challenge: String,
    origin: String,
    #[serde(default, rename = "crossOrigin")]
    cross_origin: bool,
    #[serde(rename = "topOrigin")]
    top_origin: Option<String>,
}

impl ClientData {
    pub(super) fn read(json: &[u8]) -> Option<Self> {
        let Written { r#type: kind, challenge, origin, cross_origin, top_origin } =
            serde_json::from_slice(json).ok()?;
        let challenge = BASE64URL_NOPAD.decode(challenge.as_bytes()).ok()?;
        Some(Self { challenge, kind, origin, framed: cross_origin || top_origin.is_some() })
    }

    /// Whether they are of this ceremony, on a page of this origin that stands in no other page.
    pub(super) fn is_for(&self, ceremony: Ceremony, origin: &str) -> bool {
        let kind = match ceremony {
            Ceremony::Create => "webauthn.create",
            Ceremony::Get => "webauthn.get",
        };
        self.kind == kind && self.origin == origin && !self.framed
    }
}
