//! What the server does by itself: keeps the catalogue fresh, moves answers from inbox to table, forgets addresses.

use std::sync::Arc;
use std::time::Duration;

use beratta_domain::intake::IntakeStore;
use beratta_domain::week::IsoWeek;
use tokio::runtime::Handle;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{MissedTickBehavior, interval};

use crate::catalog::{Catalog, Shared};
use crate::state::{App, now};

/// A wave that another process opens or closes is served so within this time.
const FRESH: Duration = Duration::from_secs(1);
/// Help that somebody corrected is shown within this time: a wrong number must not stay.
const HELP: Duration = Duration::from_secs(3);
const SETTLE: Duration = Duration::from_secs(20);
const FORGET: Duration = Duration::from_mins(1);

/// Answers that came are opened so soon after, where somebody gave the passphrase.
const LEARN: Duration = Duration::from_secs(20);

/// Begins the jobs; dropping the set ends them.
pub(crate) fn start(app: &Arc<App>) -> JoinSet<()> {
    let mut jobs = JoinSet::new();
    jobs.spawn(every(FRESH, Arc::clone(app), refresh));
    jobs.spawn(every(HELP, Arc::clone(app), refresh_help));
    jobs.spawn(every(SETTLE, Arc::clone(app), settle));
    jobs.spawn(every(LEARN, Arc::clone(app), async |app: Arc<App>| {
        if app.screening.is_unlocked() {
            learn_apart(&app).await.unwrap_or_default();
        }
    }));
    jobs.spawn(every(FORGET, Arc::clone(app), async |app: Arc<App>| {
        app.limits.forget();
        app.attempts.forget();
    }));
    jobs
}

async fn every<F, W>(period: Duration, app: Arc<App>, work: F)
where
    F: Fn(Arc<App>) -> W + Send,
    W: Future<Output = ()> + Send,
{
    let mut ticks = interval(period);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        work(Arc::clone(&app)).await;
    }
}

async fn refresh(app: Arc<App>) {
    match Catalog::load(&app.store, &app.catalog()).await {
        Ok(catalog) => app.replace_catalog(catalog),
        // What was served goes on being served: a child's page must not vanish with the database.
        Err(error) => tracing::debug!(%error, "the catalogue stays as it was"),
    }
}

async fn refresh_help(app: Arc<App>) {
    match Shared::load(&app.store, Some(&app.shared())).await {
        Ok(Some((shared, care))) => {
            app.replace_help(shared, care);
            tracing::info!("help pages and care words were corrected");
        }
        Ok(None) => {}
        Err(error) => tracing::debug!(%error, "help stays as it was"),
    }
}

async fn settle(app: Arc<App>) {
    if let Some(because) = app.store.trouble() {
        tracing::warn!(because, "for the last while something could not be written");
    }
    match app.store.settle(IsoWeek::of(now())).await {
        // No line for it: that twenty answers were there at a certain second is nobody's concern.
        Ok(_) => {}
        Err(error) => tracing::warn!(%error, "answers stay in the inbox for now"),
    }
}

/// Opens what came, so that answers that may call for care come first and those that say the same are known, on a thread of
/// its own: it is work for the processor.
pub(crate) fn learn_apart(app: &Arc<App>) -> JoinHandle<()> {
    let (app, runtime) = (Arc::clone(app), Handle::current());
    tokio::task::spawn_blocking(move || runtime.block_on(learn(&app)))
}

async fn learn(app: &App) {
    for wave in app.catalog().waves() {
        if !app.screening.opens(wave.id) {
            continue;
        }
        if let Err(error) = app.screening.refresh(wave.id).await {
            tracing::warn!(%error, "the answers that wait were not all opened");
        }
    }
}
