//! What every handler is given.

use std::sync::{Arc, PoisonError, RwLock};

use beratta_app::respondent::Settings;
use beratta_domain::access::{Access, Demonstration, RelyingParty};
use beratta_domain::audit::Reading;
use beratta_domain::groups::Groups;
use beratta_domain::help::Help;
use beratta_domain::intake::{CareWords, Intake};
use beratta_domain::life::{Life, State};
use beratta_domain::screening::Screening;
use beratta_domain::wave::Wave;
use beratta_store::Store;
use time::OffsetDateTime;
use tokio::sync::Semaphore;

use crate::catalog::{Catalog, Shared};
use crate::data::DataDir;
use crate::http::PreparedPages;
use crate::limits::Limits;
use crate::mail::Post;
use crate::tickets::Tickets;
use crate::workspace::{AT_ONCE, Attempts};

/// The state of one server.
#[derive(Debug)]
pub(crate) struct App {
    /// The room that takes answers.
    pub intake: Intake<Store>,
    /// Where everything is kept. Handlers use the room; recordings, readiness and jobs use this.
    pub store: Store,
    /// What the privacy page tells.
    pub settings: Settings,
    /// Pacing.
    pub limits: Limits,
    /// Which token was given for which welcome page.
    pub tickets: Tickets,
    /// Pages that need only be filled in.
    pub prepared: PreparedPages,
    /// The address by which people reach this server, without a slash at its end.
    pub public_url: String,
    /// What this server is to passkeys, where browsers have them.
    pub party: Option<RelyingParty>,
    /// What makes this a demonstration, if it is one.
    pub demo: Option<Demonstration>,
    /// Who may enter the workspace.
    pub access: Access<Store>,
    /// The room where answers are read first.
    pub screening: Screening<Store>,
    /// The audit trail.
    pub trail: Reading<Store>,
    /// What moves waves through their life.
    pub life: Life<Store>,
    /// Groups of young analysts.
    pub groups: Groups<Store>,
    /// Where `screening.key` is.
    pub data: DataDir,
    /// What tells safeguarding leads by mail, if it is set up.
    pub mail: Option<Post>,
    /// Turns at hashing a password.
    pub hashing: Arc<Semaphore>,
    /// Tries of second factors.
    pub attempts: Attempts,
    catalog: RwLock<Arc<Catalog>>,
    help: RwLock<Arc<Shared>>,
}

/// What a server's state is made of.
#[derive(Debug)]
pub(crate) struct Parts {
    /// See [`App::intake`].
    pub intake: Intake<Store>,
    /// See [`App::store`].
    pub store: Store,
    /// See [`App::settings`].
    pub settings: Settings,
    /// The first help pages.
    pub help: Shared,
    /// See [`App::limits`].
    pub limits: Limits,
    /// See [`App::public_url`].
    pub public_url: String,
    /// See [`App::demo`].
    pub demo: Option<Demonstration>,
    /// See [`App::access`].
    pub access: Access<Store>,
    /// See [`App::groups`].
    pub groups: Groups<Store>,
    /// See [`App::data`].
    pub data: DataDir,
    /// See [`App::mail`].
    pub mail: Option<Post>,
    /// The first catalogue.
    pub catalog: Catalog,
}

impl App {
    /// A state of these parts.
    pub(crate) fn new(parts: Parts) -> Self {
        let Parts { intake, store, settings, help, limits, public_url, demo, access, groups, data, mail, catalog } =
            parts;
        let life = Life::new(store.clone());
        let (screening, trail) = (Screening::new(store.clone()), Reading::new(store.clone()));
        let tickets = Tickets::new(std::time::Instant::now());
        let (prepared, relying) = (PreparedPages::default(), RelyingParty::at(&public_url));
        let (catalog, help) = (RwLock::new(Arc::new(catalog)), RwLock::new(Arc::new(help)));
        let (hashing, attempts) = (Arc::new(Semaphore::new(AT_ONCE)), Attempts::default());
        Self {
            intake,
            store,
            settings,
            limits,
            tickets,
            prepared,
            public_url,
            party: relying,
            demo,
            access,
            screening,
            trail,
            life,
            groups,
            data,
            mail,
            hashing,
            attempts,
            catalog,
            help,
        }
    }

    /// What is served now.
    pub(crate) fn catalog(&self) -> Arc<Catalog> {
        Arc::clone(&self.catalog.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Serves this from now on.
    pub(crate) fn replace_catalog(&self, catalog: Catalog) {
        // Whoever purged it, and from where: this server can open it no longer either.
        for wave in catalog.waves().into_iter().filter(|wave| wave.state == State::Purged) {
            self.screening.forget(wave.id);
        }
        *self.catalog.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(catalog);
    }

    /// The help pages that are shown now.
    pub(crate) fn help(&self) -> Arc<Help> {
        Arc::clone(&self.shared().help)
    }

    /// The help pages that are shown now, and what they were made of.
    pub(crate) fn shared(&self) -> Arc<Shared> {
        Arc::clone(&self.help.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Shows this help and looks for these care words from now on. Pages that were prepared with other help are not given
    /// again: their number is another one.
    pub(crate) fn replace_help(&self, shared: Shared, care: CareWords) {
        self.intake.replace_care(care);
        *self.help.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(shared);
    }

    /// The wave of that name, also while it is not open yet: for those who look after waves.
    pub(crate) fn wave_of_any_state(&self, slug: &str) -> Option<Arc<Wave>> {
        self.catalog().of_any_state(slug).cloned()
    }

    /// The wave of that name in addresses, if the public knows of it.
    pub(crate) fn wave(&self, slug: &str) -> Option<Arc<Wave>> {
        self.catalog().wave(slug).cloned()
    }
}

/// The moment now: the one place where a handler reads the clock.
#[expect(clippy::disallowed_methods, reason = "the clock is read here and nowhere else")]
pub(crate) fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}
