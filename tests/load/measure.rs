//! Rounds of requests: how long they took, and what they cost the server.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::http::Connection;
use crate::journey;
use crate::process::Server;

/// Open connections while Sends are measured.
pub(crate) const CONNECTIONS: usize = 64;
/// Children who go through at the same time while journeys are measured.
const CHILDREN: usize = 8;
/// Story pages that one address may ask for before it is made to wait.
const STORIES_A_CONNECTION: usize = 300;

/// What a round of requests showed.
#[derive(Debug)]
pub(crate) struct Round {
    count: usize,
    took: Duration,
    cpu_ms: f64,
    latencies: Vec<Duration>,
}

impl Round {
    /// Requests (or journeys) a second.
    pub(crate) fn rate(&self) -> f64 {
        as_f64(self.count) / self.took.as_secs_f64()
    }

    /// Processor milliseconds of the server for each.
    pub(crate) fn cpu_ms(&self) -> f64 {
        self.cpu_ms / as_f64(self.count)
    }
}

/// The middle of some rounds by one figure.
pub(crate) fn median(rounds: &[Round], figure: impl Fn(&Round) -> f64) -> f64 {
    let mut figures: Vec<f64> = rounds.iter().map(figure).collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The time in milliseconds that this part of all requests stayed below.
pub(crate) fn percentile_ms(rounds: &[Round], part: f64) -> f64 {
    percentile_of(rounds.iter().flat_map(|round| round.latencies.iter().copied()).collect(), part)
}

/// The same of some times.
pub(crate) fn percentile_of(mut all: Vec<Duration>, part: f64) -> f64 {
    all.sort();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a list")]
    let at = (as_f64(all.len()) * part) as usize;
    all.get(at.min(all.len().saturating_sub(1))).map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
}

/// What some rounds of journeys showed.
#[derive(Debug)]
pub(crate) struct Journeys {
    pub(crate) cpu_ms: f64,
    pub(crate) rate: f64,
    pub(crate) p50: f64,
    pub(crate) p99: f64,
}

impl Journeys {
    /// Medians of the rounds, and percentiles of all journeys.
    pub(crate) fn of(rounds: &[Round]) -> Self {
        Self {
            cpu_ms: median(rounds, Round::cpu_ms),
            rate: median(rounds, Round::rate),
            p50: percentile_ms(rounds, 0.5),
            p99: percentile_ms(rounds, 0.99),
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of requests")]
pub(crate) fn as_f64(count: usize) -> f64 {
    count as f64
}

/// Sends these requests over kept connections, each as soon as the one before it was answered.
pub(crate) async fn requests(server: &Server, requests: Vec<Vec<u8>>) -> io::Result<Round> {
    let mut connections = Vec::new();
    for _ in 0..CONNECTIONS {
        connections.push(Connection::open(server.address).await?);
    }
    let (requests, next) = (Arc::new(requests), Arc::new(AtomicUsize::new(0)));
    timed(server, requests.len(), |latencies| {
        for mut connection in connections {
            let (requests, next) = (Arc::clone(&requests), Arc::clone(&next));
            latencies.spawn(async move {
                let mut times = Vec::new();
                while let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let asked = Instant::now();
                    connection.ask(request).await?.expect(200)?;
                    times.push(asked.elapsed());
                }
                Ok(times)
            });
        }
    })
    .await
}

/// Whole journeys, each on a new connection.
pub(crate) async fn journeys<W>(
    server: &Server,
    count: usize,
    whole: impl Fn(SocketAddr) -> W + Clone + Send + 'static,
) -> io::Result<Round>
where
    W: Future<Output = io::Result<()>> + Send + 'static,
{
    let (address, next) = (server.address, Arc::new(AtomicUsize::new(0)));
    timed(server, count, |latencies| {
        for _ in 0..CHILDREN {
            let (next, whole) = (Arc::clone(&next), whole.clone());
            latencies.spawn(async move {
                let mut times = Vec::new();
                loop {
                    if next.fetch_add(1, Ordering::Relaxed) >= count {
                        return Ok(times);
                    }
                    let began = Instant::now();
                    whole(address).await?;
                    times.push(began.elapsed());
                }
            });
        }
    })
    .await
}

type Latencies = JoinSet<io::Result<Vec<Duration>>>;

async fn timed(server: &Server, count: usize, start: impl FnOnce(&mut Latencies)) -> io::Result<Round> {
    let (cpu, began) = (server.cpu_ms()?, Instant::now());
    let mut tasks = JoinSet::new();
    start(&mut tasks);
    let mut latencies = Vec::with_capacity(count);
    while let Some(done) = tasks.join_next().await {
        latencies.extend(done.map_err(io::Error::other)??);
    }
    Ok(Round { count, took: began.elapsed(), cpu_ms: server.cpu_ms()? - cpu, latencies })
}

/// The tokens of this many stories.
pub(crate) async fn tokens(server: &Server, count: usize) -> io::Result<Vec<String>> {
    let mut tokens = Vec::with_capacity(count);
    let (address, next) = (server.address, Arc::new(AtomicUsize::new(0)));
    let mut readers = JoinSet::new();
    for _ in 0..CHILDREN {
        let next = Arc::clone(&next);
        readers.spawn(async move {
            let mut tokens = Vec::new();
            loop {
                let mut connection = Connection::open(address).await?;
                for _ in 0..STORIES_A_CONNECTION {
                    if next.fetch_add(1, Ordering::Relaxed) >= count {
                        return io::Result::Ok(tokens);
                    }
                    let page = connection.ask(&journey::story()).await?.expect(200)?;
                    tokens.push(journey::token(&page.text()?)?);
                }
            }
        });
    }
    while let Some(done) = readers.join_next().await {
        tokens.extend(done.map_err(io::Error::other)??);
    }
    Ok(tokens)
}
