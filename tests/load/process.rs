//! A server as a process of its own: how much of the processor and of the memory it takes.

use std::fs::{self, File};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::http::{Connection, get};

/// The kernel's clock ticks a second: the same on every Linux that Rust runs on.
const TICKS: f64 = 100.0;
/// How long a server may take to start.
const START: Duration = Duration::from_mins(1);

/// A server that ends with this value.
#[derive(Debug)]
pub(crate) struct Server {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    child: Child,
}

impl Server {
    /// Starts what `command` makes of an address, and waits until it answers there.
    pub(crate) async fn start(log: &Path, command: impl FnOnce(SocketAddr) -> Command) -> io::Result<Self> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let log = File::create(log)?;
        let mut command = command(address);
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let mut server = Self { address, child: command.spawn()? };
        let began = Instant::now();
        while server.try_it().await.is_err() {
            let ended = server.child.try_wait()?;
            if ended.is_some() || began.elapsed() > START {
                return Err(io::Error::other(format!("{command:?} does not serve")));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(server)
    }

    async fn try_it(&self) -> io::Result<()> {
        Connection::open(self.address).await?.ask(&get("/readyz")).await.map(drop)
    }

    /// Its processor time so far, its children's included, in milliseconds.
    pub(crate) fn cpu_ms(&self) -> io::Result<f64> {
        self.family()?.into_iter().map(cpu_ms).sum()
    }

    /// A figure of `/proc/PID/status` in mebibytes: `VmRSS` now, `VmHWM` at the highest.
    pub(crate) fn memory_mib(&self, name: &str) -> io::Result<f64> {
        let mut sum = 0.0;
        for pid in self.family()? {
            let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
            let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
            let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
            sum += kib.unwrap_or_default() / 1024.0;
        }
        Ok(sum)
    }

    /// The process and what it started, down to the last.
    fn family(&self) -> io::Result<Vec<u32>> {
        let mut family = vec![self.child.id()];
        let mut at = 0;
        while at < family.len() {
            for task in fs::read_dir(format!("/proc/{}/task", family[at]))? {
                let children = fs::read_to_string(task?.path().join("children")).unwrap_or_default();
                family.extend(children.split_whitespace().filter_map(|pid| pid.parse::<u32>().ok()));
            }
            at += 1;
        }
        Ok(family)
    }
}

fn cpu_ms(pid: u32) -> io::Result<f64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // The program's name, in brackets, may hold anything; the counts stand well behind it.
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok());
    match (ticks(11), ticks(12)) {
        (Some(user), Some(system)) => Ok((user + system) * 1000.0 / TICKS),
        _ => Err(io::Error::other("/proc tells no processor time")),
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // What it started first: they would outlive it.
        for pid in self.family().unwrap_or_default().into_iter().skip(1) {
            let _ = Command::new("kill").arg(pid.to_string()).status();
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
