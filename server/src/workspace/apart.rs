//! Slow work apart from everybody else's.

use std::sync::Arc;

use tokio::runtime::Handle;
use tokio::task::JoinError;

use crate::state::App;

/// How many passwords are hashed at once: each takes 19 MiB and a whole processor.
pub(crate) const AT_ONCE: usize = 2;

/// Does what hashes a password on a thread where slow work may be done. Who comes while others hash waits their turn, so
/// that many sign-ins at once take neither memory nor the threads that serve children.
///
/// # Errors
/// When the work panicked.
pub(super) async fn apart<T, W>(app: &Arc<App>, work: W) -> Result<T, JoinError>
where
    T: Send + 'static,
    W: AsyncFnOnce(&App) -> T + Send + 'static,
{
    // The semaphore is never closed; were it, work would go on unlimited.
    let turn = Arc::clone(&app.hashing).acquire_owned().await.ok();
    let (app, here) = (Arc::clone(app), Handle::current());
    tokio::task::spawn_blocking(move || {
        let done = here.block_on(work(&app));
        drop(turn);
        done
    })
    .await
}
