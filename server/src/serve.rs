//! `beratta serve`.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use beratta_app::respondent::{Addresses, Database, Limits as ToldLimits, Settings};
use beratta_domain::access::{Access, Demonstration};
use beratta_domain::groups::Groups;
use beratta_domain::intake::Intake;
use beratta_store::{OpenError, Store};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;

use crate::catalog::{Catalog, CatalogError, Shared};
use crate::config::{Peers, ServeArgs};
use crate::data::{DataDir, DataError};
use crate::limits::Limits;
use crate::mail::MailSetupError;
use crate::server_key::{self, ServerKeyTrouble};
use crate::state::{App, Parts};
use crate::{connections, http, jobs, metrics};

/// How long requests that are under way have to end when the server stops.
const DRAIN: Duration = Duration::from_secs(10);
/// The fewest answers of a wave that are moved together; the store's own rule, told on the privacy page.
const BATCH: u32 = 20;

/// Why the server does not serve.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The data directory.
    #[error(transparent)]
    Data(#[from] DataError),
    /// `server.key`.
    #[error(transparent)]
    ServerKey(#[from] ServerKeyTrouble),
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// What is in it.
    #[error(transparent)]
    Catalog(#[from] CatalogError),
    /// Mail.
    #[error(transparent)]
    Mail(#[from] MailSetupError),
    /// The help pages.
    #[error("there are no help pages; import a survey with `beratta survey import`")]
    Help,
    /// The address to listen on.
    #[error("cannot listen on {address}; choose another with --listen")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The metrics' address.
    #[error("cannot serve metrics there; choose another address with --metrics-listen")]
    Metrics(#[from] metrics_exporter_prometheus::BuildError),
    /// The system.
    #[error("the server stopped")]
    Io(#[from] io::Error),
}

/// A server that is ready: its state and its routes.
#[derive(Debug)]
pub struct Server {
    app: Arc<App>,
    router: Router,
    jobs: JoinSet<()>,
}

impl Server {
    /// A server over the configured database.
    ///
    /// # Errors
    /// When something that it needs is not to be had.
    pub async fn prepare(args: &ServeArgs, demo: bool) -> Result<Self, ServeError> {
        let mail = args.mail.post(&args.public_url())?;
        let data = DataDir::open(&args.database.data)?;
        let store = Store::open(&args.database.location()).await?;
        let catalog = Catalog::load(&store, &Catalog::default()).await?;
        let key = server_key::of(&data, &store, args.other_server_key()).await?;
        let (help, care) = Shared::load(&store, None).await?.ok_or(ServeError::Help)?;
        let app = Arc::new(App::new(Parts {
            access: Access::new(store.clone(), key.clone()),
            groups: Groups::new(store.clone(), key.clone()),
            intake: Intake::new(store.clone(), key, care),
            catalog,
            settings: settings(args),
            limits: Limits::new(args.peers()),
            store,
            data,
            mail,
            help,
            public_url: args.public_url(),
            // Where others come there is none, whatever was asked for.
            demo: Demonstration::on(args.listen.ip()).filter(|_| demo),
        }));
        let router = http::router(Arc::clone(&app), args.is_encrypted());
        let jobs = jobs::start(&app);
        Ok(Self { app, router, jobs })
    }

    /// The routes, for a test that needs no socket.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Serves until `stop` ends, then lets requests under way end and the writer drain.
    ///
    /// # Errors
    /// When the listener breaks.
    pub async fn run(
        self,
        listener: TcpListener,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), ServeError> {
        let (stopping, stopped) = tokio::sync::oneshot::channel();
        let serving = connections::serve(listener, self.router, async {
            stop.await;
            let _ = stopping.send(());
        });
        let late = async {
            let _ = stopped.await;
            tokio::time::sleep(DRAIN).await;
        };
        tokio::select! {
            () = serving => {}
            () = late => {}
        }
        drop(self.jobs);
        self.app.store.close().await;
        Ok(())
    }
}

fn settings(args: &ServeArgs) -> Settings {
    Settings {
        database: if args.database.is_postgres() { Database::Postgres } else { Database::Sqlite },
        addresses: match args.peers() {
            Peers::Direct => Addresses::Direct,
            Peers::Behind(_) => Addresses::Behind,
            Peers::Unknown => Addresses::Unused,
        },
        encrypted: args.is_encrypted(),
        limits: ToldLimits { body_bytes: u32::try_from(http::BODY_LIMIT).unwrap_or(u32::MAX) },
        batch: BATCH,
    }
}

/// Takes the addresses to listen on, before anything is made or opened.
///
/// # Errors
/// When somebody else has one of them.
pub async fn listen(args: &ServeArgs) -> Result<TcpListener, ServeError> {
    let address = args.listen;
    let listener = TcpListener::bind(address).await.map_err(|source| ServeError::Listen { address, source })?;
    if let Some(address) = args.metrics_listen {
        metrics::serve(address)?;
    }
    Ok(listener)
}

/// Serves there until the process is told to end.
///
/// # Errors
/// When something that the server needs is not to be had.
pub async fn serve(args: &ServeArgs, listener: TcpListener, demo: bool) -> Result<(), ServeError> {
    let server = Server::prepare(args, demo).await?;
    if args.peers() == Peers::Unknown {
        tracing::warn!(
            "something stands in front of this server that it does not know: limits count everybody together. \
             Name it with --trusted-proxy"
        );
    }
    if !args.keeps_cookies() {
        tracing::warn!(
            "nobody can sign in to the workspace at {}: browsers keep a session over https only, or on their own machine",
            args.public_url()
        );
    }
    tracing::info!(listen = %args.listen, "ready at {}", args.public_url());
    server.run(listener, told_to_end()?).await
}

fn told_to_end() -> io::Result<impl Future<Output = ()> + Send> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("ending: no new requests, answers under way are kept");
    })
}
