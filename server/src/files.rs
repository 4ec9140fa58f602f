//! Survey, help and care files: read from a directory, or the ones built into the program.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::{fs, io};

use beratta_domain::help;
use beratta_domain::survey::{MOST_BYTES, Sound, Source};
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

/// A survey's files and, from the directories `help` and `care` beside it, what all surveys share. Where there are
/// none, the shipped ones serve.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn read(dir: &Path) -> Result<(Files, help::Source), FilesError> {
    let no_survey = || FilesError::NoSurvey { path: dir.to_owned() };
    let dir = dir.canonicalize().map_err(|source| FilesError::Io { path: dir.to_owned(), source })?;
    let slug = dir.file_name().and_then(|name| name.to_str()).ok_or_else(no_survey)?;
    let files = read_texts(&dir)?;
    if !files.iter().any(|(name, _)| name == "survey.toml") {
        return Err(no_survey());
    }
    let around = dir.parent().unwrap_or(&dir);
    let beside = |name| {
        let folder = around.join(name);
        if folder.is_dir() { read_texts(&folder) } else { Ok(shipped_texts(name)) }
    };
    let help = help::Source::from_files(beside("help")?).with_care(beside("care")?);
    Ok((Files::new(slug, files, read_recordings(&dir)?), help))
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

/// The help pages and care words that the program ships.
pub(crate) fn shipped_help() -> help::Source {
    help::Source::from_files(shipped_texts("help")).with_care(shipped_texts("care"))
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

fn read_texts(dir: &Path) -> Result<Vec<(String, String)>, FilesError> {
    read_files(dir, is_text, |path| fs::read_to_string(path))
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
