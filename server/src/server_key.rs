//! Which `server.key` goes with which database.
//!
//! A key that was lost, or came from elsewhere, would fail in silence: pages that are open could not Send, no withdrawal
//! code would work, and a child that began again would be kept twice. So the database remembers a check value of its
//! key, and nothing is served with another.

use std::path::PathBuf;

use beratta_domain::audit::Actor;
use beratta_domain::keys::{ServerKey, ServerKeyCheck};
use beratta_domain::store::StoreError;
use beratta_store::Store;

use crate::data::{DataDir, DataError};
use crate::entropy::generator;
use crate::state::now;

/// What to do when the database belongs to another `server.key` than the one that is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// Say so and stop.
    Refuse,
    /// Go on: somebody knows what is lost (`--new-server-key`).
    Accept,
}

/// Why there is no `server.key` for this database.
#[derive(Debug, thiserror::Error)]
pub enum ServerKeyTrouble {
    /// There is none, although the database belongs to one.
    #[error(
        "there is no {}, and the database belongs to one: without it pages that are open cannot Send, and no withdrawal \
         code given so far works. Copy it here from your key backup or from another server of these waves. If it is \
         lost, go on without it with `beratta serve --new-server-key`", path.display()
    )]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// There is one, and the database belongs to another.
    #[error(
        "{} is not the key that this database belongs to: with it pages that are open cannot Send, no withdrawal code \
         given so far works, and a child may be kept twice. Put the right one in its place, from your key backup or \
         from another server of these waves. If it is lost, go on with this one with `beratta serve --new-server-key`",
        path.display()
    )]
    Another {
        /// The file.
        path: PathBuf,
    },
    /// The file.
    #[error(transparent)]
    Data(#[from] DataError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The `server.key` of this database, made on first use. The store holds it from then on, and seals its audit trail with
/// it.
///
/// # Errors
/// When it is lost or another one, unless that is accepted; when file or database cannot be read or written.
pub async fn of(data: &DataDir, store: &Store, other: Other) -> Result<ServerKey, ServerKeyTrouble> {
    let path = data.server_key_path();
    // Of two that begin at once, one makes the key: else the file and the database would hold another's each.
    let _alone = data.hold_screening_keys()?;
    let key = match data.server_key()? {
        Some(key) => key,
        None if other == Other::Refuse && store.known_server_key().await?.is_some() => {
            return Err(ServerKeyTrouble::Missing { path });
        }
        None => data.make_server_key(&mut generator())?,
    };
    if store.introduce_server_key(&key, now()).await? == key.check() {
        return Ok(key);
    }
    if other == Other::Refuse {
        return Err(ServerKeyTrouble::Another { path });
    }
    store.change_server_key(&key, Actor::CommandLine, now()).await?;
    tracing::warn!("the database belongs to a new server.key now: withdrawal codes given so far do not work any more");
    Ok(key)
}

/// The `server.key` with which a backup goes on that knows this one, or none: made where none is needed or the backup's
/// own is lost.
///
/// # Errors
/// When it is not here or another one, unless that is accepted; when the file cannot be read or written.
pub fn for_backup(data: &DataDir, known: Option<ServerKeyCheck>, other: Other) -> Result<ServerKey, ServerKeyTrouble> {
    let path = data.server_key_path();
    let _alone = data.hold_screening_keys()?;
    match data.server_key()? {
        Some(key) if other == Other::Refuse && known.is_some_and(|known| known != key.check()) => {
            Err(ServerKeyTrouble::Another { path })
        }
        None if other == Other::Refuse && known.is_some() => Err(ServerKeyTrouble::Missing { path }),
        Some(key) => Ok(key),
        None => Ok(data.make_server_key(&mut generator())?),
    }
}

#[cfg(test)]
mod tests {
    use beratta_store::Location;
    use tempfile::TempDir;

    use super::*;

    async fn place() -> (TempDir, DataDir, Store) {
        let folder = tempfile::tempdir().expect("a folder");
        let data = DataDir::open(folder.path()).expect("opens");
        let store = Store::open(&Location::Sqlite(folder.path().join("beratta.db"))).await.expect("opens");
        (folder, data, store)
    }

    #[tokio::test]
    async fn a_key_is_made_on_first_use_and_known_again() {
        let (_folder, data, store) = place().await;
        let made = of(&data, &store, Other::Refuse).await.expect("made");
        let read = of(&data, &store, Other::Refuse).await.expect("read");
        assert_eq!(made.to_text(), read.to_text());
        assert!(for_backup(&data, Some(made.check()), Other::Refuse).is_ok());
    }

    #[tokio::test]
    async fn a_lost_key_is_not_made_anew_in_silence() {
        let (_folder, data, store) = place().await;
        let lost = of(&data, &store, Other::Refuse).await.expect("made");
        std::fs::remove_file(data.server_key_path()).expect("removed");
        let refused = of(&data, &store, Other::Refuse).await.expect_err("it is lost");
        assert!(matches!(refused, ServerKeyTrouble::Missing { .. }), "{refused}");
        assert!(refused.to_string().contains("--new-server-key"), "{refused}");
        assert!(!data.server_key_path().exists());
        let known = store.known_server_key().await.expect("asked");
        assert!(matches!(for_backup(&data, known, Other::Refuse), Err(ServerKeyTrouble::Missing { .. })));

        let new = of(&data, &store, Other::Accept).await.expect("made anew");
        assert_ne!(new.to_text(), lost.to_text());
        assert!(of(&data, &store, Other::Refuse).await.is_ok(), "the database knows the new one");
    }

    #[tokio::test]
    async fn another_key_is_noticed() {
        let (_folder, data, store) = place().await;
        of(&data, &store, Other::Refuse).await.expect("made");
        let stranger = data.make_server_key(&mut generator()).expect("another");
        let refused = of(&data, &store, Other::Refuse).await.expect_err("it is another");
        assert!(matches!(refused, ServerKeyTrouble::Another { .. }), "{refused}");
        assert!(refused.to_string().contains("--new-server-key"), "{refused}");
        let known = store.known_server_key().await.expect("asked");
        assert!(matches!(for_backup(&data, known, Other::Refuse), Err(ServerKeyTrouble::Another { .. })));

        let accepted = of(&data, &store, Other::Accept).await.expect("accepted");
        assert_eq!(accepted.to_text(), stranger.to_text());
        assert!(of(&data, &store, Other::Refuse).await.is_ok());
    }
}
