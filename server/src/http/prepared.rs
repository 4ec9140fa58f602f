//! Pages that are the same for everybody but for a nonce and one text of the child's own (a ticket, a token, a code):
//! rendered and compressed once, and only filled in for each child.
//!
//! What is filled in stands in the gzip stream as stored blocks between compressed ones that do not look back across
//! them. So it is never compressed together with anything, and a page's length tells nothing about it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::{HeaderMap, header};
use beratta_domain::survey::Lang;
use flate2::{Compress, Compression, Crc, FlushCompress};
use time::OffsetDateTime;
use uuid::Uuid;

/// What stands in a rendered page for the nonce.
pub(super) const NONCE: &str = "here0stands0the0nonce";
/// What stands in a rendered page for the child's own text.
pub(super) const OWN: &str = "here0stands0what0is0the0childs0own";
/// More pages than all waves in all languages have; should there ever be as many, they are made anew.
const MOST: usize = 4_096;

/// What a prepared page depends on: the wave and whether it has closed, the language, and the page's own name.
pub(super) type Key = (Uuid, Option<OffsetDateTime>, Lang, String);

/// The pages of one server that were prepared so far.
#[derive(Debug, Default)]
pub(crate) struct PreparedPages {
    pages: Mutex<HashMap<Key, Arc<Prepared>>>,
}

impl PreparedPages {
    /// The page of this key, rendered with [`NONCE`] and [`OWN`] when nobody asked for it before.
    pub(super) fn page(&self, key: Key, render: impl FnOnce() -> String) -> Arc<Prepared> {
        if let Some(page) = self.pages.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Arc::clone(page);
        }
        // Not under the lock: two may render the same page once.
        let page = Arc::new(Prepared::new(&render()));
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= MOST {
            pages.clear();
        }
        pages.insert(key, Arc::clone(&page));
        page
    }
}

/// A page with holes.
#[derive(Debug)]
pub(super) struct Prepared {
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    plain: String,
    /// The same as whole bytes of a deflate stream (RFC 1951) that does not end here.
    deflated: Vec<u8>,
    then: Option<Hole>,
}

#[derive(Clone, Copy, Debug)]
enum Hole {
    Nonce,
    Own,
}

impl Hole {
    fn filled<'t>(self, nonce: &'t str, own: &'t str) -> &'t str {
        match self {
            Self::Nonce => nonce,
            Self::Own => own,
        }
    }
}

/// Whether a text may stand in a page as it is: it needs no escaping and fits into one stored block.
pub(super) fn fits(text: &str) -> bool {
    text.len() <= 1_000
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+' | b'/' | b'=' | b' '))
}

impl Prepared {
    fn new(html: &str) -> Self {
        let mut parts = Vec::new();
        let mut rest = html;
        loop {
            let next = [(NONCE, Hole::Nonce), (OWN, Hole::Own)]
                .into_iter()
                .filter_map(|(mark, hole)| Some((rest.find(mark)?, mark, hole)))
                .min_by_key(|(at, ..)| *at);
            let Some((at, mark, hole)) = next else { break };
            parts.push(Part::new(&rest[..at], Some(hole)));
            rest = &rest[at + mark.len()..];
        }
        parts.push(Part::new(rest, None));
        Self { parts }
    }

    /// The page for one child.
    pub(super) fn plain(&self, nonce: &str, own: &str) -> Vec<u8> {
        let mut page = Vec::with_capacity(self.parts.iter().map(|part| part.plain.len() + 128).sum());
        for part in &self.parts {
            page.extend_from_slice(part.plain.as_bytes());
            page.extend(part.then.iter().flat_map(|hole| hole.filled(nonce, own).bytes()));
        }
        page
    }

    /// The page for one child as a gzip file (RFC 1952): no name, no time, unknown system.
    pub(super) fn gzipped(&self, nonce: &str, own: &str) -> Vec<u8> {
        let mut page = Vec::with_capacity(self.parts.iter().map(|part| part.deflated.len() + 128).sum());
        page.extend_from_slice(&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
        let mut sum = Crc::new();
        for part in &self.parts {
            page.extend_from_slice(&part.deflated);
            sum.update(part.plain.as_bytes());
            if let Some(hole) = part.then {
                let text = hole.filled(nonce, own).as_bytes();
                page.extend_from_slice(&stored(text.len()));
                page.extend_from_slice(text);
                sum.update(text);
            }
        }
        // An empty last block in the fixed code, then what RFC 1952 calls CRC32 and ISIZE.
        page.extend_from_slice(&[3, 0]);
        page.extend_from_slice(&sum.sum().to_le_bytes());
        page.extend_from_slice(&sum.amount().to_le_bytes());
        page
    }
}

impl Part {
    fn new(plain: &str, then: Option<Hole>) -> Self {
        Self { plain: plain.to_owned(), deflated: deflated(plain.as_bytes()), then }
    }
}

/// Compressed as well as deflate can: it happens once.
fn deflated(plain: &[u8]) -> Vec<u8> {
    let mut deflated = Vec::with_capacity(plain.len() * 2 + 256);
    let mut compress = Compress::new(Compression::best(), false);
    // A full flush ends on a whole byte. What does not fit at once (nothing, with this much room) goes uncompressed.
    let done = compress.compress_vec(plain, &mut deflated, FlushCompress::Full);
    if done.is_err() || compress.total_in() != plain.len() as u64 || !deflated.ends_with(&[0, 0, 0xff, 0xff]) {
        deflated.clear();
        for piece in plain.chunks(usize::from(u16::MAX)) {
            deflated.extend_from_slice(&stored(piece.len()));
            deflated.extend_from_slice(piece);
        }
    }
    deflated
}

/// The beginning of a stored block (RFC 1951, section 3.2.4) at a whole byte.
fn stored(length: usize) -> [u8; 5] {
    let [low, high] = u16::try_from(length).unwrap_or_default().to_le_bytes();
    [0, low, high, !low, !high]
}

/// Whether a browser takes gzip. Every browser does; a client that says nothing gets the page as it is.
pub(super) fn takes_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|coding| {
        let (name, quality) = coding.split_once(';').unwrap_or((coding, ""));
        let refused = quality.trim().strip_prefix("q=").is_some_and(|quality| quality.parse() == Ok(0.0));
        name.trim().eq_ignore_ascii_case("gzip") && !refused
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use axum::http::HeaderValue;

    use super::*;

    fn html() -> String {
        let words = "Tell an adult that you trust. ".repeat(3_000);
        format!(
            "<style nonce=\"{NONCE}\">a{{}}</style><script nonce=\"{NONCE}\"></script>{words}<input value=\"{OWN}\"> å"
        )
    }

    fn gunzipped(bytes: &[u8]) -> String {
        let mut text = String::new();
        flate2::read::GzDecoder::new(bytes).read_to_string(&mut text).expect("a gzip file");
        text
    }

    #[test]
    fn a_prepared_page_reads_as_if_it_had_been_rendered_for_this_child() {
        let page = Prepared::new(&html());
        for (nonce, own) in [("abc+/=", "token-_1"), ("", ""), ("n", "a much longer text of the childs own")] {
            let rendered = html().replace(NONCE, nonce).replace(OWN, own);
            assert_eq!(String::from_utf8(page.plain(nonce, own)).as_deref(), Ok(&*rendered));
            assert_eq!(gunzipped(&page.gzipped(nonce, own)), rendered);
        }
        assert!(page.gzipped("n", "o").len() < html().len() / 20, "it is compressed");
    }

    #[test]
    fn a_page_without_holes_or_words_is_still_a_gzip_file() {
        assert_eq!(gunzipped(&Prepared::new("").gzipped("n", "o")), "");
        assert_eq!(gunzipped(&Prepared::new("words").gzipped("n", "o")), "words");
    }

    #[test]
    fn the_length_of_a_page_tells_nothing_about_what_is_filled_in() {
        let page = Prepared::new(&html());
        let repeating = page.gzipped("nonce", "Tell an adult that you trust");
        assert_eq!(repeating.len(), page.gzipped("nonce", "q7Zk3vWx0Yb9Rt5Lm2Np8Hd4Js6C").len());
    }

    #[test]
    fn what_would_need_escaping_does_not_fit() {
        assert!(fits("AZaz09-_+/= "));
        for text in ["\"", "<", "&", "'", "å", &"a".repeat(1_001)] {
            assert!(!fits(text), "{text}");
        }
    }

    #[test]
    fn a_page_is_prepared_once_for_each_key() {
        let pages = PreparedPages::default();
        let key = |name: &str| (Uuid::nil(), None, "en".parse().expect("a language"), name.to_owned());
        let first = pages.page(key("welcome"), || "one".to_owned());
        assert!(Arc::ptr_eq(&first, &pages.page(key("welcome"), || "two".to_owned())));
        assert_eq!(pages.page(key("thanks"), || "two".to_owned()).plain("", ""), b"two");
    }

    #[test]
    fn who_does_not_take_gzip_gets_none() {
        for (accepted, takes) in [
            ("gzip, deflate, br", true),
            ("br;q=1.0, GZIP;q=0.5", true),
            ("br", false),
            ("gzip;q=0", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted));
            assert_eq!(takes_gzip(&headers), takes, "{accepted}");
        }
    }
}
