//! `GET /s/{wave}/audio/{recording}`: a step of a story, told aloud. Its address is the hash of its bytes.

use std::ops::Range;
use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use beratta_domain::store::StoreError;
use beratta_domain::survey::Survey;
use beratta_domain::wave::Door;
use beratta_domain::wave_store::WaveStore;

use crate::http::{Page, Visitor, broken};
use crate::limits::Act;
use crate::state::{App, now};

/// Gives a recording of this wave, or the part of it that was asked for. Players on telephones ask for parts. Like every
/// page it is kept by no cache: what a child listened to must not be found on the device.
pub(super) async fn listen(
    State(app): State<Arc<App>>,
    path: Result<Path<(String, String)>, PathRejection>,
    headers: HeaderMap,
    visitor: Visitor,
) -> Page {
    visitor.pace(Act::Page).await;
    let Ok(Path((_, name))) = path else { return super::missing(&visitor) };
    // A page that was open when the wave closed may still be listened to.
    let Some(wave) = visitor.wave().filter(|wave| wave.door(now()) != Door::Closed) else {
        return super::missing(&visitor);
    };
    match part(&app, &wave.survey, &name, &headers).await {
        Ok(response) => response,
        Err(Unheard::Unknown) => super::missing(&visitor),
        Err(Unheard::Store(StoreError::Unavailable(_))) => super::unavailable(&visitor),
        Err(Unheard::Store(error)) => broken(&visitor, &error),
    }
}

/// Why there is nothing to hear.
#[derive(Debug)]
pub(crate) enum Unheard {
    /// The survey has no such recording.
    Unknown,
    /// The store does not answer, or not as it should.
    Store(StoreError),
}

/// A recording of a survey, or the part of it that was asked for.
pub(crate) async fn part(app: &App, survey: &Survey, name: &str, headers: &HeaderMap) -> Result<Response, Unheard> {
    let (recording, sound) = survey.recording_at(name).ok_or(Unheard::Unknown)?;
    let all = recording.bytes;
    let (status, range) = match asked(headers, all) {
        Asked::All => (StatusCode::OK, 0..all),
        Asked::Part(part) => (StatusCode::PARTIAL_CONTENT, part),
        Asked::Nothing => {
            let known = [(header::CONTENT_RANGE, format!("bytes */{all}"))];
            return Ok((StatusCode::RANGE_NOT_SATISFIABLE, known).into_response());
        }
    };
    let bytes = app.store.sound(&recording.hash, range.clone()).await.map_err(Unheard::Store)?;
    let bytes = bytes.ok_or(Unheard::Unknown)?;
    let fixed = [
        (header::CONTENT_TYPE, HeaderValue::from_static(sound.media_type())),
        (header::ACCEPT_RANGES, HeaderValue::from_static("bytes")),
    ];
    let mut response = (status, fixed, bytes).into_response();
    let part = format!("bytes {}-{}/{all}", range.start, range.end.saturating_sub(1));
    if let (StatusCode::PARTIAL_CONTENT, Ok(part)) = (status, HeaderValue::try_from(part)) {
        response.headers_mut().insert(header::CONTENT_RANGE, part);
    }
    Ok(response)
}

/// What a request asks for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    All,
    Part(Range<u32>),
    /// A part that is not there.
    Nothing,
}

/// Reads `Range` (RFC 9110, section 14.2): one part, else all. With `If-Range` it is all, since no validator is given.
fn asked(headers: &HeaderMap, all: u32) -> Asked {
    let whole = headers.contains_key(header::IF_RANGE);
    let range = headers.get(header::RANGE).filter(|_| !whole).and_then(|range| range.to_str().ok());
    let Some((first, last)) = range.and_then(|range| range.strip_prefix("bytes=")?.split_once('-')) else {
        return Asked::All;
    };
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().unwrap_or(u32::MAX));
    let part = match (first, number(first), last, number(last)) {
        ("", _, "", _) | (_, None, ..) | (.., None) => return Asked::All,
        ("", _, _, Some(length)) => all.saturating_sub(length)..all,
        (_, Some(start), "", _) => start..all,
        (_, Some(start), _, Some(end)) if end < start => return Asked::All,
        (_, Some(start), _, Some(end)) => start..end.saturating_add(1).min(all),
    };
    if part.is_empty() { Asked::Nothing } else { Asked::Part(part) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_is_given_and_all_where_the_question_is_another() {
        let of = |range: &'static str| {
            asked(&[(header::RANGE, HeaderValue::from_static(range))].into_iter().collect(), 1_000)
        };
        assert_eq!(of("bytes=0-1"), Asked::Part(0..2));
        assert_eq!(of("bytes=10-"), Asked::Part(10..1_000));
        assert_eq!(of("bytes=990-5000"), Asked::Part(990..1_000));
        assert_eq!(of("bytes=-10"), Asked::Part(990..1_000));
        assert_eq!(of("bytes=-5000"), Asked::Part(0..1_000));
        assert_eq!(of("bytes=999-99999999999999999999"), Asked::Part(999..1_000));
        for nothing in ["bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=99999999999999999999-"] {
            assert_eq!(of(nothing), Asked::Nothing, "{nothing}");
        }
        for other in
            ["bytes=-", "bytes=", "bytes=2-1", "bytes=0-1,4-5", "bytes=a-b", "bytes=+1-2", "pages=1-2", "bytes=1"]
        {
            assert_eq!(of(other), Asked::All, "{other}");
        }
        let headers = [(header::RANGE, "bytes=0-1"), (header::IF_RANGE, "\"x\"")];
        let headers = headers.map(|(name, value)| (name, HeaderValue::from_static(value))).into_iter().collect();
        assert_eq!(asked(&headers, 1_000), Asked::All);
    }
}
