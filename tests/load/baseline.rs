//! What the figures stand beside: the least that an axum handler can do, over the same HTTP and the same database.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::{get, post};
use leptos::prelude::*;
use rand::Rng;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, PgConnection, QueryBuilder, SqliteConnection};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

use crate::Failed;

/// As many as Berätta's writer takes together, and as many as wait.
const BATCH: usize = 256;
const QUEUE: usize = 1024;

/// The bytes of the three keys that an answer is found by: its id, its token, its code.
const KEYS: [usize; 3] = [16, 32, 32];

type Waiting = ([Vec<u8>; 4], oneshot::Sender<()>);

#[derive(Debug)]
struct Intake {
    queue: mpsc::Sender<Waiting>,
    row_bytes: usize,
}

/// Serves `POST /answers`: reads the form, commits a row of as many bytes as Berätta's in the same batches, says so.
pub(crate) async fn keep(address: SocketAddr, database: &str, row_bytes: usize) -> Result<(), Failed> {
    let (queue, waiting) = mpsc::channel(QUEUE);
    if database.starts_with("postgres") {
        let mut conn = PgConnection::connect(database).await?;
        sqlx::raw_sql(
            "CREATE TABLE kept (id BYTEA PRIMARY KEY, token BYTEA NOT NULL UNIQUE, code BYTEA NOT NULL UNIQUE, \
             words BYTEA NOT NULL)",
        )
        .execute(&mut conn)
        .await?;
        tokio::spawn(postgres(conn, waiting));
    } else {
        let mut conn = SqliteConnectOptions::new()
            .filename(Path::new(database))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .disable_statement_logging()
            .connect()
            .await?;
        sqlx::raw_sql(
            "CREATE TABLE kept (id BLOB PRIMARY KEY, token BLOB NOT NULL UNIQUE, code BLOB NOT NULL UNIQUE, \
             words BLOB NOT NULL) WITHOUT ROWID",
        )
        .execute(&mut conn)
        .await?;
        tokio::spawn(sqlite(conn, waiting));
    }
    let router = Router::new().route("/answers", post(take)).with_state(Arc::new(Intake { queue, row_bytes }));
    axum::serve(TcpListener::bind(address).await?, router).await?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "bytes that do not compress, outside the program")]
async fn take(State(intake): State<Arc<Intake>>, _form: Bytes) -> StatusCode {
    // Sealed words do not compress: neither shall these.
    let [id, token, code] = KEYS;
    let words = intake.row_bytes.saturating_sub(KEYS.iter().sum());
    let row = [id, token, code, words].map(|length| {
        let mut bytes = vec![0; length];
        rand::rng().fill_bytes(&mut bytes);
        bytes
    });
    let (reply, kept) = oneshot::channel();
    if intake.queue.send((row, reply)).await.is_err() || kept.await.is_err() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    StatusCode::OK
}

/// A writer for one kind of database: all that wait share a transaction, in statements of a few lengths.
macro_rules! writer {
    ($name:ident, $conn:ty, $db:ty, $begin:literal) => {
        async fn $name(mut conn: $conn, mut waiting: mpsc::Receiver<Waiting>) -> Result<(), sqlx::Error> {
            let mut batch = Vec::with_capacity(BATCH);
            while waiting.recv_many(&mut batch, BATCH).await > 0 {
                let (rows, replies): (Vec<_>, Vec<_>) = batch.drain(..).unzip();
                sqlx::raw_sql($begin).execute(&mut conn).await?;
                let mut rest = &rows[..];
                while let Some(length) = [64, 16, 4, 1].into_iter().find(|&length| length <= rest.len()) {
                    let (some, others) = rest.split_at(length);
                    rest = others;
                    let mut query = QueryBuilder::<$db>::new("INSERT INTO kept (id, token, code, words) ");
                    query.push_values(some, |mut values, row| {
                        for bytes in row {
                            values.push_bind(&bytes[..]);
                        }
                    });
                    query.build().execute(&mut conn).await?;
                }
                sqlx::raw_sql("COMMIT").execute(&mut conn).await?;
                for reply in replies {
                    let _ = reply.send(());
                }
            }
            Ok(())
        }
    };
}

writer!(sqlite, SqliteConnection, sqlx::Sqlite, "BEGIN IMMEDIATE");
writer!(postgres, PgConnection, sqlx::Postgres, "BEGIN");

/// Serves a page of 2.6 KB, rendered by Leptos for each request and sent as it is.
pub(crate) async fn page(address: SocketAddr) -> Result<(), Failed> {
    let router = Router::new().fallback(get(async || Html(Owner::new().with(|| bare().to_html()))));
    axum::serve(TcpListener::bind(address).await?, router).await?;
    Ok(())
}

fn bare() -> impl IntoView {
    let parts = (1..=20).map(|part| {
        view! {
            <section class="part" id=format!("part-{part}")>
                <h2>{format!("Part {part}")}</h2>
                <p>"A short paragraph of quiet words, the same in every part."</p>
            </section>
        }
    });
    view! {
        <html lang="en">
            <head><title>"A bare page"</title></head>
            <body><main>{parts.collect::<Vec<_>>()}</main></body>
        </html>
    }
}
