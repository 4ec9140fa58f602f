//! Connections: taken one by one, and let go when nothing moves on them any more.
//!
//! Somebody who opens many connections and then says nothing must not keep a child out. A slow child must not be cut off:
//! 256 KB over the slowest telephone network take minutes, but never half a minute without a byte.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, Sleep, sleep};
use tower::Service;

/// How long the head of a request may take, and how long a connection is kept for another one.
const HEAD: Duration = Duration::from_secs(30);
/// How long nothing may move on a connection, in either direction.
const IDLE: Duration = Duration::from_secs(30);
/// The same while there are very many connections.
const IDLE_IN_A_CROWD: Duration = Duration::from_secs(8);
/// How often a connection on which nothing moves is looked at.
const LOOK: Duration = Duration::from_secs(2);
/// How long to wait when there is no room for another connection.
const FULL: Duration = Duration::from_millis(100);
/// Open files that are not for connections: the database, its pool and the logs.
const OTHER_FILES: usize = 64;
/// More connections than this are a crowd, however many files may be open.
const MOST: usize = 16_384;

/// Serves until `stop` ends, then lets the requests under way end.
pub(crate) async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let crowd = Arc::new(Crowd::of(open_files()));
    let ending = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD);
    let mut stop = pin!(stop);
    loop {
        let (stream, place, peer) = tokio::select! {
            () = &mut stop => break,
            next = next(&listener, &crowd) => next,
        };
        let router = router.clone();
        let answer = service_fn(move |request| answer(router.clone(), peer, request));
        let connection = http.serve_connection(TokioIo::new(Watched::new(stream, place)), answer);
        let connection = ending.watch(connection);
        // A connection that broke is nobody's news.
        tokio::spawn(async move { drop(connection.await) });
    }
    drop(listener);
    ending.shutdown().await;
}

async fn answer(
    mut router: Router,
    peer: SocketAddr,
    request: Request<Incoming>,
) -> Result<Response<Body>, std::convert::Infallible> {
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(ConnectInfo(peer));
    router.call(request).await
}

/// The next connection, when there is room for it. Whoever comes meanwhile waits in the system's queue.
async fn next(listener: &TcpListener, crowd: &Arc<Crowd>) -> (TcpStream, Place, SocketAddr) {
    loop {
        if crowd.is_full() {
            sleep(FULL).await;
            continue;
        }
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, Crowd::enter(crowd), peer),
            // Either that connection is gone already, or no more files may be open now.
            Err(error) if is_gone(&error) => {}
            Err(_) => sleep(FULL).await,
        }
    }
}

fn is_gone(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// How many files may be open, after asking for as many as the system lets this program have.
fn open_files() -> usize {
    let limit = getrlimit(Resource::Nofile);
    let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, ..limit });
    getrlimit(Resource::Nofile).current.and_then(|files| usize::try_from(files).ok()).unwrap_or(usize::MAX)
}

/// How many connections there are, and how many there may be.
#[derive(Debug)]
struct Crowd {
    open: AtomicUsize,
    most: usize,
}

/// A connection's place among the others, given back when it ends.
#[derive(Debug)]
struct Place(Arc<Crowd>);

impl Crowd {
    fn of(files: usize) -> Self {
        Self { open: AtomicUsize::new(0), most: files.saturating_sub(OTHER_FILES).clamp(8, MOST) }
    }

    fn enter(crowd: &Arc<Self>) -> Place {
        crowd.open.fetch_add(1, Ordering::Relaxed);
        Place(Arc::clone(crowd))
    }

    fn is_full(&self) -> bool {
        self.open.load(Ordering::Relaxed) >= self.most
    }

    /// How long nothing may move on a connection now.
    fn patience(&self) -> Duration {
        if self.open.load(Ordering::Relaxed) > self.most / 2 { IDLE_IN_A_CROWD } else { IDLE }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.open.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A connection that ends when nothing has moved on it for too long.
struct Watched {
    stream: TcpStream,
    place: Place,
    moved: Instant,
    look: Pin<Box<Sleep>>,
}

impl Watched {
    fn new(stream: TcpStream, place: Place) -> Self {
        Self { stream, place, moved: Instant::now(), look: Box::pin(sleep(LOOK)) }
    }

    /// Passes on what became of reading or writing, unless nothing has moved for too long.
    fn watched<T>(&mut self, context: &mut Context<'_>, done: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if done.is_ready() {
            self.moved = Instant::now();
            return done;
        }
        while self.look.as_mut().poll(context).is_ready() {
            if self.moved.elapsed() >= self.place.0.patience() {
                return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
            }
            self.look.as_mut().reset(Instant::now() + LOOK);
        }
        Poll::Pending
    }
}

impl AsyncRead for Watched {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let done = Pin::new(&mut self.stream).poll_read(cx, buffer);
        self.watched(cx, done)
    }
}

impl AsyncWrite for Watched {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let done = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.watched(cx, done)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let done = Pin::new(&mut self.stream).poll_write_vectored(cx, parts);
        self.watched(cx, done)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_child_has_half_a_minute_and_a_crowd_less() {
        let crowd = Arc::new(Crowd::of(OTHER_FILES + 10));
        let mut places: Vec<_> = (0..5).map(|_| Crowd::enter(&crowd)).collect();
        assert_eq!((crowd.patience(), crowd.is_full()), (IDLE, false));
        places.extend((0..5).map(|_| Crowd::enter(&crowd)));
        assert_eq!((crowd.patience(), crowd.is_full()), (IDLE_IN_A_CROWD, true));
        places.clear();
        assert_eq!((crowd.patience(), crowd.is_full()), (IDLE, false));
    }
}
