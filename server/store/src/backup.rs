//! Backup and restore: one portable file for both databases.
//!
//! A backup is a Berätta SQLite database, whichever database it came from, with rows in the order of their random keys.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use beratta_domain::audit::{Act, Actor, AuditStore, NewEntry};
use beratta_domain::keys::{ServerKey, ServerKeyCheck};
use beratta_domain::store::StoreError;
use tempfile::TempDir;
use time::OffsetDateTime;

use crate::failure::Failure;
use crate::location::{Location, OpenError};
use crate::sqlite;
use crate::store::{Database, Store, each};
use crate::tables::{Cell, Cells, TABLES, Table};
use crate::verification::Finding;

/// Whether a restore may take the place of what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It must find an empty database.
    Refuse,
    /// It removes what is there, except the list of what was withdrawn.
    Replace,
}

/// Whether a restore may go on with another `server.key` than the backup's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherKey {
    /// It must be the backup's own.
    Refuse,
    /// The backup's own is lost, and somebody knows what is lost with it.
    Accept,
}

/// How a backup is to be restored.
#[derive(Clone, Copy, Debug)]
pub struct Restoring<'a> {
    /// Whether it may take the place of what is there.
    pub existing: Existing,
    /// The `server.key` that the database belongs to afterwards: it seals the audit trail.
    pub key: &'a ServerKey,
    /// Whether that may be another than the backup's.
    pub other: OtherKey,
    /// Who restores.
    pub by: Actor,
    /// When.
    pub at: OffsetDateTime,
}

/// Why a backup was not made.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// There is a file of this name.
    #[error("{0} is there already; a backup never overwrites. Choose another name")]
    Exists(PathBuf),
    /// The file system refused.
    #[error("{file} could not be written: {source}. Choose a directory with room that this user may write")]
    File {
        /// The file.
        file: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a backup was not restored. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// It is no backup of ours.
    #[error("{0} is not a backup of Berätta")]
    NotABackup(PathBuf),
    /// The file or its directory refused.
    #[error(
        "{file} could not be read: {source}. A restore works on a copy beside the backup: put the backup into a directory \
         that this user may write"
    )]
    File {
        /// The file.
        file: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Its pages are broken, or the end is missing.
    #[error("{0} is damaged or was cut short, nothing was restored. Take another copy of it, or an earlier backup")]
    Broken(PathBuf),
    /// A newer Berätta made it.
    #[error(
        "{0} was made by a newer version of Berätta, nothing was restored. Restore it with that version or a later one"
    )]
    Newer(PathBuf),
    /// It does not open as a database.
    #[error("{file} could not be restored, nothing was changed")]
    Open {
        /// The backup.
        file: PathBuf,
        /// What was said of its copy.
        source: OpenError,
    },
    /// What is in it does not read or does not agree with itself.
    #[error("the backup is damaged, nothing was restored: {}. Take another copy of it, or an earlier backup", list(.0))]
    Damaged(Vec<Finding>),
    /// The backup belongs to another `server.key` than was given.
    #[error(
        "the backup belongs to another server.key than the one that is here, nothing was restored. Put its own into the \
         data directory, from your key backup or from another server of these waves. If it is lost, restore with \
         --new-server-key"
    )]
    OtherServerKey,
    /// The database is in use.
    #[error("there are waves in this database already. Restore into an empty one, or say --replace to remove them")]
    NotEmpty,
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The first few.
fn list(findings: &[Finding]) -> String {
    const TOLD: usize = 5;
    let mut told: Vec<String> = findings.iter().take(TOLD).map(ToString::to_string).collect();
    if findings.len() > TOLD {
        told.push(format!("and {} more", findings.len() - TOLD));
    }
    told.join("; ")
}

/// What opening the copy of a backup tells of the backup.
fn of_copy(backup: &Path, error: OpenError) -> RestoreError {
    let file = backup.to_owned();
    match error {
        OpenError::Absent { .. } | OpenError::Another { .. } => RestoreError::NotABackup(file),
        OpenError::Damaged { .. } => RestoreError::Broken(file),
        OpenError::Newer { .. } => RestoreError::Newer(file),
        source => RestoreError::Open { file, source },
    }
}

/// How much a restore brought back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// Answers that are here now.
    pub answers: u64,
    /// Answers in the backup that had been withdrawn since, and stay gone.
    pub withdrawn: u64,
}

impl Store {
    /// Writes everything that is kept into a new file of mode 0600, while the store goes on working. The audit trail
    /// knows of it first, so that none is made without its entry; the entry is in the backup too.
    ///
    /// # Errors
    /// When the file exists or cannot be written, or the database cannot take work.
    pub async fn backup(&self, file: &Path, by: Actor, at: OffsetDateTime) -> Result<(), BackupError> {
        let refused = |source| BackupError::File { file: file.to_owned(), source };
        if file.try_exists().map_err(refused)? {
            return Err(BackupError::Exists(file.to_owned()));
        }
        let beside = beside(file).map_err(refused)?;
        let part = beside.path().join("backup.db");
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(&part).map_err(refused)?;
        self.append(NewEntry::new(at, by, Act::BackupMade)).await?;
        self.copy_into(&part).await.map_err(StoreError::from)?;
        // What has the name is whole and on disk: the file first, then the name.
        File::open(&part).and_then(|written| written.sync_all()).map_err(refused)?;
        std::fs::rename(&part, file).map_err(refused)?;
        File::open(directory(file)).and_then(|directory| directory.sync_all()).map_err(refused)
    }

    async fn copy_into(&self, file: &Path) -> Result<(), Failure> {
        let mut target = sqlite::dialect::create_plain(file).await?;
        each!(self, (queries, database, _writer) => {
            let mut source = database.begin_reading().await?;
            for table in &TABLES {
                let mut after: Option<Cells> = None;
                loop {
                    let rows = queries::copying::page(&mut source, table, after.as_deref()).await?;
                    let mut cells = Vec::with_capacity(rows.len());
                    for row in &rows {
                        cells.push(queries::copying::cells(row, table).map_err(|_| unreadable(table))?);
                    }
                    let Some(last) = cells.last() else { break };
                    after = Some(last[..table.key].to_vec());
                    sqlite::queries::copying::insert(&mut target, table, &cells).await?;
                }
            }
            source.commit().await?;
        });
        sqlite::dialect::finish_plain(target).await
    }

    /// Puts a backup into this database, in one transaction. What was withdrawn, here or there, does not come back.
    ///
    /// # Errors
    /// When the backup does not read or is damaged, or the database is in use; then nothing has changed.
    pub async fn restore(&self, backup: &Path, how: &Restoring<'_>) -> Result<Restored, RestoreError> {
        self.restore_from(Backup::open(backup).await?, how).await
    }

    /// The same with a backup that was looked at before.
    ///
    /// # Errors
    /// When the database is in use or cannot take work; then nothing has changed.
    pub async fn restore_from(&self, backup: Backup, how: &Restoring<'_>) -> Result<Restored, RestoreError> {
        let restored = self.take_from(&backup.source, how).await;
        backup.source.close().await;
        if restored.is_ok() {
            self.hold_server_key(how.key);
        }
        restored
    }

    async fn take_from(&self, source: &Self, how: &Restoring<'_>) -> Result<Restored, RestoreError> {
        let Database::Sqlite(source, _) = source.database() else { return Ok(Restored::default()) };
        each!(self, (queries, database, _writer) => {
            let outcome = queries::restoring::restore(database, source, how).await.map_err(|failure| match failure {
                Failure::OtherServerKey => RestoreError::OtherServerKey,
                failure => RestoreError::Store(failure.into()),
            })?;
            let restored = outcome.ok_or(RestoreError::NotEmpty)?;
            queries::settling::scrub(database).await.map_err(StoreError::from)?;
            Ok(restored)
        })
    }
}

/// A backup that is whole, ready to be restored.
#[derive(Debug)]
pub struct Backup {
    source: Store,
    /// The backup may be of an earlier schema, which opening brings up to date: in a copy.
    _beside: TempDir,
}

impl Backup {
    /// Looks at a backup, whoever gave it: it must be one of Berätta's, and read as what was written.
    ///
    /// # Errors
    /// When it is none, or does not read, or does not agree with itself.
    pub async fn open(file: &Path) -> Result<Self, RestoreError> {
        let refused = |source| RestoreError::File { file: file.to_owned(), source };
        if !is_sqlite(file).map_err(refused)? {
            return Err(RestoreError::NotABackup(file.to_owned()));
        }
        let beside = beside(file).map_err(refused)?;
        let copy = beside.path().join("restoring.db");
        std::fs::copy(file, &copy).map_err(refused)?;
        let source = Store::open_existing(&Location::Sqlite(copy)).await;
        let source = source.map_err(|error| of_copy(file, error))?;
        let findings = source.verify().await?.findings;
        if findings.is_empty() {
            return Ok(Self { source, _beside: beside });
        }
        source.close().await;
        Err(RestoreError::Damaged(findings))
    }

    /// What the backup keeps of the `server.key` of its waves.
    ///
    /// # Errors
    /// When it does not read.
    pub async fn known_server_key(&self) -> Result<Option<ServerKeyCheck>, RestoreError> {
        Ok(self.source.known_server_key().await?)
    }
}

/// The codes that were withdrawn.
pub(crate) type Withdrawals = BTreeSet<(uuid::Uuid, Vec<u8>)>;

/// Wave and code of a row that has both.
pub(crate) fn wave_and_code(table: &Table, row: &Cells) -> Option<(uuid::Uuid, Vec<u8>)> {
    match (row.get(table.place("wave")?)?, row.get(table.place("code")?)?) {
        (Cell::Uuid(wave), Cell::Bytes(code)) => Some((*wave, code.clone())),
        _ => None,
    }
}

pub(crate) fn unreadable(table: &Table) -> Failure {
    Failure::damaged(table.name)("a value is not what was written; `beratta verify` names the row")
}

fn is_sqlite(file: &Path) -> io::Result<bool> {
    use std::io::Read;
    let mut start = Vec::new();
    File::open(file)?.take(16).read_to_end(&mut start)?;
    Ok(start == b"SQLite format 3\0")
}

fn directory(file: &Path) -> &Path {
    file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A new directory of this user alone beside a file, removed in the end with whatever SQLite put into it. Nothing of
/// somebody else's has its name.
fn beside(file: &Path) -> io::Result<TempDir> {
    let own = Permissions::from_mode(0o700);
    tempfile::Builder::new().prefix(".beratta-").permissions(own).tempdir_in(directory(file))
}
