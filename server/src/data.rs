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
    /// There is no such directory, and none is to be made.
    #[error("there is no database in {}: no such directory; correct --data", path.display())]
    Absent {
        /// Where it was looked for.
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

    /// The directory as it is: a mistyped name makes none.
    ///
    /// # Errors
    /// When there is none.
    pub fn existing(path: &Path) -> Result<Self, DataError> {
        if path.is_dir() { Ok(Self(path.to_owned())) } else { Err(DataError::Absent { path: path.to_owned() }) }
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
        write_secret(&self.server_key_path(), &key.to_text(), rng)?;
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

    /// Takes `screening.key` for this process alone, until the result is dropped: others who would change it wait. What
    /// is read before and written after would else undo what somebody wrote between.
    ///
    /// # Errors
    /// When the directory cannot be locked.
    pub fn hold_screening_keys(&self) -> Result<HeldScreeningKeys, DataError> {
        // The directory, because the file gets another's place with every change.
        let lock = fs::File::open(&self.0).map_err(failed("read", &self.0))?;
        lock.lock().map_err(failed("lock", &self.0))?;
        Ok(HeldScreeningKeys { data: self.clone(), _lock: lock })
    }
}

/// `screening.key` while this process alone may change it.
#[derive(Debug)]
pub struct HeldScreeningKeys {
    data: DataDir,
    _lock: fs::File,
}

impl HeldScreeningKeys {
    /// `screening.key` as it is now.
    ///
    /// # Errors
    /// When there is none, or it is damaged or can be read by others.
    pub fn read(&self) -> Result<ScreeningKeys, DataError> {
        self.data.screening_keys()
    }

    /// Writes `screening.key` anew, whole or not at all; durable when this returns.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, keys: &ScreeningKeys, rng: &mut impl Rng) -> Result<(), DataError> {
        write_screening_keys(&self.data.screening_key_path(), keys, rng)
    }
}

/// Writes screening keys to a file, whole or not at all.
///
/// # Errors
/// When it cannot be written.
pub fn write_screening_keys(path: &Path, keys: &ScreeningKeys, rng: &mut impl Rng) -> Result<(), DataError> {
    write_secret(path, &keys.to_text()?, rng)
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

/// Through a neighbour and a rename, both synced: a crash leaves the old file or the new one. The neighbour's name is
/// random: two that write at once do not share it, and no file of somebody else's is taken for it.
fn write_secret(path: &Path, text: &str, rng: &mut impl Rng) -> Result<(), DataError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{:016x}.new", rng.next_u64()));
    let beside = path.with_file_name(name);
    let mut file =
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside).map_err(failed("write", &beside))?;
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&beside, path))
        .map_err(failed("write", path));
    if written.is_err() {
        // A secret is not to lie about; what matters is told below.
        let _ = fs::remove_file(&beside);
    }
    written?;
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

    #[test]
    fn a_secret_takes_no_other_files_place_and_nobody_elses_mode() {
        let folder = tempfile::tempdir().expect("a folder");
        let precious = folder.path().join("moved.new");
        fs::write(&precious, "precious").expect("written");
        fs::set_permissions(&precious, fs::Permissions::from_mode(0o644)).expect("changed");
        let path = folder.path().join("moved.key");
        write_secret(&path, "secret", &mut generator()).expect("written");
        assert_eq!(fs::read_to_string(&precious).expect("read"), "precious");
        assert_eq!(fs::read_to_string(&path).expect("read"), "secret");
        assert_eq!(fs::metadata(&path).expect("is there").permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).expect("read").count(), 2, "and nothing is left beside it");
    }
    #[test]
    fn only_one_at_a_time_changes_the_screening_keys() {
        let folder = tempfile::tempdir().expect("a folder");
        let data = DataDir::open(&folder.path().join("data")).expect("opens");
        let other = fs::File::open(&data.0).expect("opens");
        let held = data.hold_screening_keys().expect("held");
        assert!(matches!(other.try_lock(), Err(fs::TryLockError::WouldBlock)), "another may change them as well");
        drop(held);
        other.try_lock().expect("and the next one may");
    }
}
