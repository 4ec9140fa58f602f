//! What a screener chose, as their page sends it.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::Response;
use beratta_domain::ids::AnswerId;
use beratta_domain::screening::{Audience, HoldReason, Placeholder, Redaction, Release, Span, TakenOut};
use beratta_domain::survey::QuestionId;

use super::super::visit::Visit;
use crate::state::App;

/// The fields that the pages have; any other is refused.
const FIELDS: [&str; 6] = ["out", "as", "audience", "reason", "note", "one"];

/// The fields of a form that has many of one name: one for each word that is taken out, or for each answer that is meant.
#[derive(Debug)]
pub(in crate::workspace) struct Chosen(Vec<(String, String)>);

impl FromRequest<Arc<App>> for Chosen {
    type Rejection = Response;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        let (mut parts, body) = request.into_parts();
        let Ok(visit) = Visit::from_request_parts(&mut parts, app).await;
        let bytes = Bytes::from_request(Request::from_parts(parts, body), app).await;
        let bytes = bytes.map_err(|_| visit.bad_form())?;
        let fields: Vec<(String, String)> = form_urlencoded::parse(&bytes).into_owned().collect();
        if fields.iter().all(|(name, _)| FIELDS.contains(&name.as_str())) {
            Ok(Self(fields))
        } else {
            Err(visit.bad_form())
        }
    }
}

impl Chosen {
    fn one(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// Why it is held back.
    pub(super) fn reason(&self) -> Option<HoldReason> {
        self.one("reason")?.parse().ok()
    }

    /// The note.
    pub(super) fn note(&self) -> &str {
        self.one("note").unwrap_or_default()
    }

    /// For whom it is released.
    pub(super) fn audience(&self) -> Option<Audience> {
        self.one("audience")?.parse().ok()
    }

    /// Which answers are meant. None when one does not read.
    pub(super) fn answers(&self) -> Option<BTreeSet<AnswerId>> {
        self.all("one").map(|id| id.parse().ok()).collect()
    }

    /// What is released. None when a field does not read: nothing is released by guess.
    pub(super) fn release(&self) -> Option<Release> {
        Some(Release { audience: self.audience()?, taken_out: self.taken_out()? })
    }

    /// What is ticked. None when a field does not read.
    pub(super) fn taken_out(&self) -> Option<TakenOut> {
        let other: Placeholder = self.one("as")?.parse().ok()?;
        let mut ticked = TakenOut::new();
        for value in self.all("out") {
            let (question, redaction) = taken_out(value, other)?;
            ticked.entry(question).or_default().push(redaction);
        }
        Some(ticked)
    }
}

/// `advice.5-9` or `advice.5-9.name`.
fn taken_out(value: &str, other: Placeholder) -> Option<(QuestionId, Redaction)> {
    let (question, place) = value.split_once('.')?;
    let (span, placeholder) = match place.split_once('.') {
        Some((span, placeholder)) => (span, placeholder.parse().ok()?),
        None => (place, other),
    };
    let (start, end) = span.split_once('-')?;
    let span = Span { start: start.parse().ok()?, end: end.parse().ok()? };
    (span.start < span.end).then(|| (QuestionId::new(question), Redaction { span, placeholder }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(fields: &[(&str, &str)]) -> Chosen {
        Chosen(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn ticked_words_become_what_their_mark_says_or_what_was_chosen_for_others() {
        let fields = [("out", "advice.5-9.name"), ("as", "place"), ("out", "advice.13-17"), ("audience", "13-15")];
        let release = chosen(&fields).release().expect("reads");
        let redaction = |start, end, placeholder| Redaction { span: Span { start, end }, placeholder };
        let expected = vec![redaction(5, 9, Placeholder::Name), redaction(13, 17, Placeholder::Place)];
        assert_eq!(release.taken_out, [(QuestionId::new("advice"), expected)].into());
    }

    #[test]
    fn what_does_not_read_releases_nothing() {
        for out in ["advice", "advice.9-5", "advice.5-9.nobody", "advice.-", "advice.5", ".", "advice.5-9-11"] {
            let fields = [("out", out), ("as", "name"), ("audience", "adults")];
            assert_eq!(chosen(&fields).release(), None, "{out}");
        }
        assert_eq!(chosen(&[("as", "name"), ("audience", "everybody")]).release(), None);
        assert_eq!(chosen(&[("audience", "adults")]).release(), None);
        assert_eq!(chosen(&[("reason", "because")]).reason(), None);
    }
}
