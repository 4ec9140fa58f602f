//! The one writer: concurrent Sends share one durable commit.
//!
//! A commit waits for the disk, and one disk write serves many answers as well as one. So requests queue here; the
//! writer takes all that wait, does them in one transaction, and answers each only after the commit went through.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use beratta_domain::intake::{Kept, SealedAnswer};
use beratta_domain::store::StoreError;
use beratta_domain::survey::VariantIndex;
use tokio::sync::{mpsc, oneshot};

use super::counts::{self, Serving};
use super::database::{Database, PATIENCE};
use super::keeping;
use crate::failure::Failure;

/// The most that share a commit.
const BATCH: usize = 256;
/// The most that wait; whoever comes then waits outside, and not for long.
const QUEUE: usize = 1024;
/// A batch that takes longer meets a database that will not answer.
const TOO_LONG: Duration = Duration::from_secs(10);

type Reply<T> = oneshot::Sender<Result<T, StoreError>>;

#[derive(Debug)]
enum Request {
    Serve(Serving, Reply<VariantIndex>),
    Keep(Box<SealedAnswer>, Reply<Kept>),
    Close,
}

/// Hands requests to the writer.
#[derive(Clone, Debug)]
pub(crate) struct Writer {
    queue: mpsc::Sender<Request>,
    trouble: Trouble,
}

/// Why something could not be written, until somebody has told it. A line in the log at once would have the time of a
/// Send.
#[derive(Clone, Debug, Default)]
struct Trouble(Arc<Mutex<Option<String>>>);

impl Trouble {
    fn note(&self, failure: &Failure) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(failure.cause().to_string());
    }

    fn take(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Writer {
    /// Starts the writer's task. It ends, when all that waits is done, after [`Writer::close`] or with the last handle.
    pub(crate) fn start(database: Database) -> (Self, tokio::task::JoinHandle<()>) {
        let (queue, requests) = mpsc::channel(QUEUE);
        let trouble = Trouble::default();
        (Self { queue, trouble: trouble.clone() }, tokio::spawn(work(database, requests, trouble)))
    }

    /// Why something could not be written since this was last asked.
    pub(crate) fn trouble(&self) -> Option<String> {
        self.trouble.take()
    }

    pub(crate) async fn serve(&self, serving: Serving) -> Result<VariantIndex, StoreError> {
        self.ask(|reply| Request::Serve(serving, reply)).await
    }

    pub(crate) async fn keep(&self, answer: SealedAnswer) -> Result<Kept, StoreError> {
        self.ask(|reply| Request::Keep(Box::new(answer), reply)).await
    }

    /// Lets the writer finish what waits, and take nothing more.
    pub(crate) async fn close(&self) {
        // An error tells that it has closed already.
        let _ = self.queue.send(Request::Close).await;
    }

    async fn ask<T>(&self, request: impl FnOnce(Reply<T>) -> Request) -> Result<T, StoreError> {
        let (reply, answer) = oneshot::channel();
        self.queue.send_timeout(request(reply), PATIENCE).await.map_err(|error| match error {
            mpsc::error::SendTimeoutError::Timeout(_) => Failure::TooSlow.shared(),
            mpsc::error::SendTimeoutError::Closed(_) => Failure::Closing.shared(),
        })?;
        answer.await.unwrap_or_else(|_| Err(Failure::Closing.shared()))
    }
}

async fn work(database: Database, mut requests: mpsc::Receiver<Request>, trouble: Trouble) {
    let mut waiting = Vec::with_capacity(BATCH);
    while requests.recv_many(&mut waiting, BATCH).await > 0 {
        let mut batch = Batch::default();
        for request in waiting.drain(..) {
            match request {
                Request::Serve(serving, reply) => {
                    batch.servings.push(serving);
                    batch.served.push(reply);
                }
                Request::Keep(answer, reply) => {
                    batch.answers.push(*answer);
                    batch.kept.push(reply);
                }
                // What is in the queue already is still done.
                Request::Close => requests.close(),
            }
        }
        if let Err(failure) = batch.run(&database, &trouble).await {
            refuse_waiting(&mut requests, &failure);
        }
    }
}

/// Whoever came while the database was found not to answer has waited long enough.
fn refuse_waiting(requests: &mut mpsc::Receiver<Request>, failure: &Failure) {
    while let Ok(request) = requests.try_recv() {
        match request {
            Request::Serve(_, reply) => refuse(vec![reply], failure),
            Request::Keep(_, reply) => refuse(vec![reply], failure),
            Request::Close => requests.close(),
        }
    }
}

/// What shares a commit, and who waits for it.
#[derive(Default)]
struct Batch {
    servings: Vec<Serving>,
    served: Vec<Reply<VariantIndex>>,
    answers: Vec<SealedAnswer>,
    kept: Vec<Reply<Kept>>,
}

impl Batch {
    /// Does all of it and tells everybody. An error when the database takes no work at all.
    async fn run(self, database: &Database, trouble: &Trouble) -> Result<(), Failure> {
        match commit(database, &self.servings, &self.answers).await {
            Ok((variants, verdicts)) => {
                tell(self.served, variants);
                tell(self.kept, verdicts);
                Ok(())
            }
            Err(failure) if failure.concerns_everything() || self.answers.len() + self.servings.len() == 1 => {
                trouble.note(&failure);
                refuse(self.served, &failure);
                refuse(self.kept, &failure);
                if failure.concerns_everything() { Err(failure) } else { Ok(()) }
            }
            // One of them cannot be done: the others shall not fail with it, now or at every retry.
            Err(_) => {
                self.run_one_by_one(database, trouble).await;
                Ok(())
            }
        }
    }

    async fn run_one_by_one(self, database: &Database, trouble: &Trouble) {
        for (serving, reply) in self.servings.into_iter().zip(self.served) {
            let alone = Self { servings: vec![serving], served: vec![reply], ..Self::default() };
            // Told already; the next batch meets the same database.
            let _ = Box::pin(alone.run(database, trouble)).await;
        }
        for (answer, reply) in self.answers.into_iter().zip(self.kept) {
            let alone = Self { answers: vec![answer], kept: vec![reply], ..Self::default() };
            let _ = Box::pin(alone.run(database, trouble)).await;
        }
    }
}

async fn commit(
    database: &Database,
    servings: &[Serving],
    answers: &[SealedAnswer],
) -> Result<(Vec<VariantIndex>, Vec<Kept>), Failure> {
    let work = async {
        if servings.is_empty() && answers.is_empty() {
            return Ok(Default::default());
        }
        let mut tx = database.begin().await?;
        let verdicts = keeping::keep(&mut tx, answers).await?;
        let completed: Vec<_> = answers
            .iter()
            .zip(&verdicts)
            .filter(|(_, verdict)| **verdict == Kept::New)
            .map(|(answer, _)| (answer.wave, answer.band.clone(), answer.variant))
            .collect();
        let variants = counts::count(&mut tx, servings, &completed).await?;
        tx.commit().await?;
        Ok((variants, verdicts))
    };
    tokio::time::timeout(TOO_LONG, work).await.unwrap_or(Err(Failure::TooSlow))
}

fn tell<T>(waiting: Vec<Reply<T>>, outcomes: Vec<T>) {
    for (reply, outcome) in waiting.into_iter().zip(outcomes) {
        // Whoever has gone away does not hear it; it is kept all the same.
        let _ = reply.send(Ok(outcome));
    }
}

fn refuse<T>(waiting: Vec<Reply<T>>, failure: &Failure) {
    for reply in waiting {
        let _ = reply.send(Err(failure.shared()));
    }
}
