//! Looking for marks in every byte of every file.

use std::fs;
use std::path::PathBuf;

use aho_corasick::AhoCorasick;
use data_encoding::{BASE64, BASE64URL, HEXLOWER, HEXUPPER};

/// Something of a visitor that must be found nowhere.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    /// What it is.
    pub(crate) what: &'static str,
    /// How it could be written.
    pub(crate) spellings: Vec<Vec<u8>>,
}

impl Mark {
    /// A mark as it came, percent-encoded, in JSON, as Rust prints a header, in base64 wherever it begins in it, in hexadecimal, in UTF-16.
    pub(crate) fn new(what: &'static str, text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut spellings = vec![
            bytes.to_vec(),
            form_urlencoded::byte_serialize(bytes).collect::<String>().into_bytes(),
            serde_json::to_string(text).expect("JSON").trim_matches('"').as_bytes().to_vec(),
            bytes.escape_ascii().to_string().into_bytes(),
            HEXLOWER.encode(bytes).into_bytes(),
            HEXUPPER.encode(bytes).into_bytes(),
            text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ];
        for shift in 0..3 {
            for alphabet in [&BASE64, &BASE64URL] {
                spellings.push(inside(&alphabet.encode(&[&vec![0; shift], bytes].concat()), shift));
            }
        }
        spellings.sort();
        spellings.dedup();
        Self { what, spellings }
    }
}

/// The characters of a base64 text that depend on nothing but the mark, which begins at byte `shift` of it.
fn inside(encoded: &str, shift: usize) -> Vec<u8> {
    let encoded = encoded.trim_end_matches('=').as_bytes();
    let begin = (shift * 8).div_ceil(6);
    encoded[begin..encoded.len() - 1].to_vec()
}

/// What is found of the marks under these directories and in these files: which mark, spelt how, in which file.
pub(crate) fn found(marks: &[Mark], places: &[PathBuf]) -> Vec<String> {
    let spelt: Vec<(&str, &[u8])> =
        marks.iter().flat_map(|mark| mark.spellings.iter().map(|spelling| (mark.what, &spelling[..]))).collect();
    let search = AhoCorasick::new(spelt.iter().map(|(_, spelling)| spelling)).expect("few spellings");
    let mut found = Vec::new();
    for file in files(places) {
        // What cannot be read is a socket, or a file that a running database has just removed.
        let Ok(bytes) = fs::read(&file) else { continue };
        found.extend(search.find_overlapping_iter(&bytes).map(|hit| {
            let (what, spelling) = spelt[hit.pattern().as_usize()];
            format!("{what} as {:?} in {}", String::from_utf8_lossy(spelling), file.display())
        }));
    }
    found.sort();
    found.dedup();
    found
}

fn files(places: &[PathBuf]) -> Vec<PathBuf> {
    let (mut waiting, mut files) = (places.to_vec(), Vec::new());
    while let Some(place) = waiting.pop() {
        match fs::read_dir(&place) {
            Ok(entries) => waiting.extend(entries.map(|entry| entry.expect("an entry").path())),
            Err(_) => files.push(place),
        }
    }
    files
}
