//! The data directory: `beratta.db`, `server.key`, `screening.key`.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use beratta_domain::keys::{ScreeningKeys, ScreeningKeysError, ServerKey, ServerKeyError};
use rand::Rng;

/// A data directory.
#[derive(Clone, Debug)]
pub struct DataDir(PathBuf);

/// Why a file of the data directory is not to be had.
#[derive(Debug, thiserror::Error)]
pub enum DataError {
    /// The system refused.
    #[error("cannot {what} {}", path.display())]
    Io {
        /// What was tried.
        what: &'static str,
        /// On which file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// `server.key` is damaged.
    #[error("{}", path.display())]
    ServerKey {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        #[source]
        source: ServerKeyError,
    },
    /// Others can read a secret.
    #[error("{} can be read by others; run: chmod 600 {}", path.display(), path.display())]
    Exposed {
        /// The file.
        path: PathBuf,
    },
    /// There is no `screening.key`.
    #[error("there is no {}; make one with `beratta keys new`", path.display())]
    NoScreeningKey {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// `screening.key` exists and would be lost.
    #[error("{} exists already: it may hold the keys of waves. Move it away first if you are sure", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// `screening.key` is damaged.
    #[error(transparent)]
    ScreeningKey(#[from] ScreeningKeysError),
}

fn failed(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> DataError {
    let path = path.to_owned();
    move |source| DataError::Io { what, path, source }
}

impl DataDir {
    /// The directory, made for this user alone if it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(path: &Path) -> Result<Self, DataError> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(failed("make the directory", path))?;
        Ok(Self(path.to_owned()))
    }

    /// Whether nothing is in it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn is_empty(&self) -> Result<bool, DataError> {
        let mut entries = fs::read_dir(&self.0).map_err(failed("read", &self.0))?;
        Ok(entries.next().is_none())
    }

    /// The path of `screening.key`.
    pub fn screening_key_path(&self) -> PathBuf {
        self.0.join("screening.key")
    }

    /// The path of `server.key`.
    pub fn server_key_path(&self) -> PathBuf {
        self.0.join("server.key")
    }

    /// `server.key`, if there is one. Whether it is the right one, [`crate::server_key::of`] tells.
    ///
    /// # Errors
    /// When it cannot be read, is damaged, or can be read by others.
    pub fn server_key(&self) -> Result<Option<ServerKey>, DataError> {
        let path = self.server_key_path();
        let Some(text) = read_secret(&path)? else { return Ok(None) };
        ServerKey::from_text(&text).map(Some).map_err(|source| DataError::ServerKey { path, source })
    }

    /// Makes `server.key`.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn make_server_key(&self, rng: &mut impl Rng) -> Result<ServerKey, DataError> {
        let key = ServerKey::random(rng);
        write_secret(&self.server_key_path(), &key.to_text())?;
        Ok(key)
    }

    /// `screening.key`.
    ///
    /// # Errors
    /// When there is none, or it is damaged or can be read by others.
    pub fn screening_keys(&self) -> Result<ScreeningKeys, DataError> {
        let path = self.screening_key_path();
        let text = read_secret(&path)?.ok_or(DataError::NoScreeningKey { path })?;
        Ok(ScreeningKeys::from_text(&text)?)
    }

    /// Writes `screening.key` anew, whole or not at all.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write_screening_keys(&self, keys: &ScreeningKeys) -> Result<(), DataError> {
        write_screening_keys(&self.screening_key_path(), keys)
    }
}

/// Writes screening keys to a file, whole or not at all.
///
/// # Errors
/// When it cannot be written.
pub fn write_screening_keys(path: &Path, keys: &ScreeningKeys) -> Result<(), DataError> {
    write_secret(path, &keys.to_text()?)
}

fn read_secret(path: &Path) -> Result<Option<String>, DataError> {
    use std::os::unix::fs::PermissionsExt;

    match fs::read_to_string(path) {
        Ok(text) => {
            let mode = fs::metadata(path).map_err(failed("read", path))?.permissions().mode();
            if mode & 0o077 == 0 { Ok(Some(text)) } else { Err(DataError::Exposed { path: path.to_owned() }) }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed("read", path)(error)),
    }
}

/// Through a neighbour and a rename, both synced: a crash leaves the old file or the new one.
fn write_secret(path: &Path, text: &str) -> Result<(), DataError> {
    let beside = path.with_extension("new");
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&beside)
        .map_err(failed("write", &beside))?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(failed("write", &beside))?;
    fs::rename(&beside, path).map_err(failed("write", path))?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed("sync", folder))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::entropy::generator;

    #[test]
    fn the_server_key_is_for_this_user_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let data = DataDir::open(&folder.path().join("data")).expect("opens");
        assert!(data.server_key().expect("looked for").is_none());
        let made = data.make_server_key(&mut generator()).expect("made");
        let read = data.server_key().expect("read").expect("is there");
        assert_eq!(made.to_text(), read.to_text());
        let path = data.server_key_path();
        assert_eq!(fs::metadata(&path).expect("is there").permissions().mode() & 0o777, 0o600);

        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("changed");
        assert!(matches!(data.server_key(), Err(DataError::Exposed { .. })));
    }
}
