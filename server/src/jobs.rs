//! What the server does by itself: keeps the catalogue fresh, moves answers from inbox to table, forgets addresses.

use std::sync::Arc;
use std::time::Duration;

use beratta_app::workspace::mail;
use beratta_domain::intake::IntakeStore;
use beratta_domain::screening::DangerStore;
use beratta_domain::wave::Door;
use beratta_domain::week::IsoWeek;
use tokio::runtime::Handle;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{MissedTickBehavior, interval};

use crate::catalog::{Catalog, Shared};
use crate::purge;
use crate::state::{App, now};

/// A wave that another process opens or closes is served so within this time.
const FRESH: Duration = Duration::from_secs(1);
/// Help that somebody corrected is shown within this time: a wrong number must not stay.
const HELP: Duration = Duration::from_secs(3);
const SETTLE: Duration = Duration::from_secs(20);
/// A safeguarding lead hears of danger within this time, where mail is set up and goes out.
const ALERT: Duration = Duration::from_secs(5);
/// What became of a wave's answers is told within this time.
const PUBLISH: Duration = Duration::from_mins(1);
const FORGET: Duration = Duration::from_mins(1);
/// A wave whose retention is over is purged within this time.
const PURGE: Duration = Duration::from_mins(1);

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
    jobs.spawn(every(PUBLISH, Arc::clone(app), publish));
    if app.mail.is_some() {
        jobs.spawn(every(ALERT, Arc::clone(app), alert));
    }
    jobs.spawn(every(PURGE, Arc::clone(app), purge_what_is_due));
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

/// Destroys the key and the words of every wave whose retention is over. What cannot be done now is tried again.
async fn purge_what_is_due(app: Arc<App>) {
    match purge::what_is_due(&app.life, &app.store, &app.data, now()).await {
        Ok(purged) if purged.is_empty() => {}
        Ok(purged) => {
            for slug in &purged {
                tracing::info!(wave = slug, "its retention is over: its key and its words are destroyed");
            }
            refresh(app).await;
        }
        Err(error) => tracing::warn!(%error, "a wave whose retention is over is not purged yet; it is tried again"),
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

/// Tells every safeguarding lead that an answer waits, once for all that wait. An alert that nobody could be told of stays,
/// and is due again later.
async fn alert(app: Arc<App>) {
    let Some(post) = &app.mail else { return };
    let alerts = match app.store.take_alerts(now()).await {
        Ok(alerts) if alerts.is_empty() => return,
        Ok(alerts) => alerts,
        Err(error) => return tracing::debug!(%error, "nobody is alerted for now"),
    };
    let leads = match app.store.addresses_of_leads().await {
        Ok(leads) => leads,
        Err(error) => return tracing::warn!(%error, "alerts of danger wait"),
    };
    let (mail, mut told) = (mail::alert(post.sign_in()), false);
    for lead in &leads {
        match post.send(lead, &mail).await {
            Ok(()) => told = true,
            Err(error) => tracing::warn!(because = error.kind(), "a safeguarding lead could not be told by mail"),
        }
    }
    if leads.is_empty() {
        tracing::warn!("there is no safeguarding lead to tell of danger; invite one");
    }
    if told && let Err(error) = app.store.alerted(&alerts, now()).await {
        tracing::warn!(%error, "alerts of danger went out, and go out again");
    }
}

/// Tells groups what came of their samples, and publishes what became of the answers of waves that take none any more.
/// Before, a number that moves would tell that a child sent something just now.
async fn publish(app: Arc<App>) {
    let catalog = app.catalog();
    for wave in catalog.waves().into_iter().filter(|wave| wave.door(now()) == Door::Closed) {
        if let Err(error) = app.store.publish_tally(wave.id).await {
            tracing::debug!(%error, "published counts stay as they were");
        }
    }
    if let Err(error) = app.groups.finish_samples(now()).await {
        tracing::debug!(%error, "samples of held answers are told of later");
    }
}
