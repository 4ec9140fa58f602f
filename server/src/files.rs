//! Survey, help and care files: read from a directory, or the ones built into the program.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::{fs, io};

use beratta_domain::help;
use beratta_domain::survey::{MOST_BYTES, Problem, Severity, Sound, Source};
use include_dir::{Dir, include_dir};

/// What the project ships: one binary serves a demonstration without any other file.
static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../surveys");

/// Why a survey's files were not read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FilesError {
    /// The system refused.
    #[error("cannot read {}", path.display())]
    Io {
        /// The file or directory.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A path that names no survey.
    #[error("{} is no survey directory; give the directory that holds survey.toml", path.display())]
    NoSurvey {
        /// What was given.
        path: PathBuf,
    },
}

/// A survey's files.
#[derive(Debug)]
pub(crate) struct Files {
    /// Their text, and what the recordings are.
    pub source: Source,
    /// The bytes of the recordings.
    pub sounds: Vec<Vec<u8>>,
}

impl Files {
    fn new(slug: &str, texts: Vec<(String, String)>, recordings: Vec<(String, Vec<u8>)>) -> Self {
        let source =
            Source::from_files(slug, texts).with_recordings(recordings.iter().map(|(name, bytes)| (name, bytes)));
        Self { source, sounds: recordings.into_iter().map(|(_, bytes)| bytes).collect() }
    }
}

/// What was read of a directory.
#[derive(Debug)]
pub(crate) struct Found {
    /// The survey's own files.
    pub files: Files,
    /// What lies in the directories `help`, `care` and `screening` beside it; nothing where there are none.
    pub beside: help::Source,
    /// Files that are no text.
    pub problems: Vec<Problem>,
}

/// A survey's files and, from the directories `help`, `care` and `screening` beside it, what all surveys share. A file that is no text
/// is a problem and hides no other.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn read(dir: &Path) -> Result<Found, FilesError> {
    let no_survey = || FilesError::NoSurvey { path: dir.to_owned() };
    let dir = dir.canonicalize().map_err(|source| FilesError::Io { path: dir.to_owned(), source })?;
    let slug = dir.file_name().and_then(|name| name.to_str()).ok_or_else(no_survey)?;
    let around = dir.parent().unwrap_or(&dir);
    let mut problems = Vec::new();
    let files = read_texts(&dir, "", &mut problems)?;
    let mut beside = |name: &str| {
        let folder = around.join(name);
        if folder.is_dir() { read_texts(&folder, &format!("{name}/"), &mut problems) } else { Ok(Vec::new()) }
    };
    let beside =
        help::Source::from_files(beside("help")?).with_care(beside("care")?).with_screening(beside("screening")?);
    Ok(Found { files: Files::new(slug, files, read_recordings(&dir)?), beside, problems })
}

/// A survey that the program ships.
///
/// # Errors
/// When the program was built without it.
pub(crate) fn shipped(slug: &str) -> Result<Files, FilesError> {
    let files = shipped_texts(slug);
    if files.is_empty() {
        return Err(FilesError::NoSurvey { path: PathBuf::from(slug) });
    }
    let bytes = |file: &include_dir::File<'_>| Some((name_of(file.path())?, file.contents().to_vec()));
    let recordings =
        SHIPPED.get_dir(slug).map(|dir| dir.files().filter(|file| is_recording(file.path())).filter_map(bytes));
    Ok(Files::new(slug, files, recordings.map(Iterator::collect).unwrap_or_default()))
}

/// The help pages, care words and lists of screening that the program ships.
pub(crate) fn shipped_help() -> help::Source {
    help::Source::from_files(shipped_texts("help"))
        .with_care(shipped_texts("care"))
        .with_screening(shipped_texts("screening"))
}

fn shipped_texts(folder: &str) -> Vec<(String, String)> {
    let named = |file: &include_dir::File<'_>| Some((name_of(file.path())?, file.contents_utf8()?.to_owned()));
    SHIPPED.get_dir(folder).map(|dir| dir.files().filter_map(named).collect()).unwrap_or_default()
}

fn name_of(path: &Path) -> Option<String> {
    path.file_name()?.to_str().map(str::to_owned)
}

fn is_text(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ["toml", "ftl", "txt"].iter().any(|text| ending == *text))
}

fn is_recording(path: &Path) -> bool {
    name_of(path).is_some_and(|name| Sound::of_name(&name).is_some())
}

fn read_texts(dir: &Path, within: &str, problems: &mut Vec<Problem>) -> Result<Vec<(String, String)>, FilesError> {
    let files = read_files(dir, is_text, |path| fs::read(path))?;
    Ok(files.into_iter().map(|(name, bytes)| (name.clone(), text(&name, within, bytes, problems))).collect())
}

/// The text of a file, with a mark in the place of what is none.
fn text(name: &str, within: &str, bytes: Vec<u8>, problems: &mut Vec<Problem>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| {
        let (bytes, at) = (error.as_bytes(), error.utf8_error().valid_up_to());
        problems.push(Problem {
            severity: Severity::Error,
            file: format!("{within}{name}"),
            line: 1 + bytes.iter().take(at).filter(|byte| **byte == b'\n').count(),
            key: name.to_owned(),
            message: "here is a letter that is no UTF-8; save the file as UTF-8".to_owned(),
        });
        String::from_utf8_lossy(bytes).into_owned()
    })
}

/// A recording that is too large is read no further than to know that it is.
fn read_recordings(dir: &Path) -> Result<Vec<(String, Vec<u8>)>, FilesError> {
    read_files(dir, is_recording, |path| {
        let mut bytes = Vec::new();
        fs::File::open(path)?.take(u64::from(MOST_BYTES) + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    })
}

fn read_files<T>(
    dir: &Path,
    wanted: impl Fn(&Path) -> bool,
    read: impl Fn(&Path) -> io::Result<T>,
) -> Result<Vec<(String, T)>, FilesError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| FilesError::Io { path, source }
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).map_err(failed(dir))? {
        let path = entry.map_err(failed(dir))?.path();
        if let (true, Some(name)) = (wanted(&path), name_of(&path)) {
            files.push((name, read(&path).map_err(failed(&path))?));
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_no_text_is_a_problem_with_its_line_and_hides_no_other() {
        let around = tempfile::tempdir().expect("a directory");
        let dir = around.path().join("good");
        fs::create_dir(&dir).expect("a directory");
        fs::write(dir.join("sv.ftl"), b"a = A\nb = \xe5\nc = C\n").expect("a file");
        fs::write(dir.join("en.ftl"), b"\xff").expect("a file");
        let mut found = read(&dir).expect("read, without survey.toml too");
        found.problems.sort_by(|one, other| one.file.cmp(&other.file));
        let places: Vec<_> = found.problems.iter().map(|problem| (problem.file.as_str(), problem.line)).collect();
        assert_eq!(places, [("en.ftl", 1), ("sv.ftl", 2)]);
        assert_eq!(found.files.source.texts.len(), 2);
        assert_eq!(found.beside, help::Source::default());
    }
}
