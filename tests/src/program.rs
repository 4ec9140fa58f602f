//! The real program, as whoever runs Berätta starts it.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{Seek, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use beratta_store::Location;
use tempfile::TempDir;
use tokio::process::{Child, Command};

use crate::http::Client;
use crate::scratch::Scratch;

/// How long anything may take that is waited for.
const PATIENCE: Duration = Duration::from_mins(1);

/// The survey that a demonstration shows, and the name of its wave.
pub const WAVE: &str = "what-would-you-say";

/// The program file: `BERATTA_PROGRAM`, else the one that was built beside this test.
///
/// # Panics
/// When it was not built.
pub fn program() -> PathBuf {
    let beside = || {
        let test = std::env::current_exe().expect("this test's own file");
        test.ancestors().nth(2).expect("target/debug/deps holds this test").join("beratta")
    };
    let program = std::env::var_os("BERATTA_PROGRAM").map_or_else(beside, PathBuf::from);
    assert!(program.exists(), "{} is missing: cargo build -p beratta makes it", program.display());
    program
}

/// Runs a command of the program to its end.
///
/// # Panics
/// When it does not start, or does not end.
pub async fn command<A: Into<OsString>>(arguments: impl IntoIterator<Item = A>) -> Output {
    command_told(arguments, "").await
}

/// The same with these lines on its standard input.
///
/// # Panics
/// When it does not start, or does not end.
pub async fn command_told<A: Into<OsString>>(arguments: impl IntoIterator<Item = A>, lines: &str) -> Output {
    let mut input = tempfile::tempfile().expect("a scratch file");
    input.write_all(lines.as_bytes()).and_then(|()| input.rewind()).expect("the lines are written");
    let mut command = Command::new(program());
    command.args(arguments.into_iter().map(Into::into)).stdin(input).kill_on_drop(true);
    let output = tokio::time::timeout(PATIENCE, command.output()).await.expect("the command ends");
    output.expect("the program starts")
}

/// How the program is to start.
#[derive(Clone, Debug)]
pub struct Start {
    verb: &'static str,
    data: PathBuf,
    database: Option<String>,
    log: Option<(String, PathBuf)>,
    temp: Option<PathBuf>,
    through: Vec<OsString>,
    more: Vec<OsString>,
}

impl Start {
    /// `beratta demo --empty` in this data directory, on SQLite.
    pub fn demo(data: &Path) -> Self {
        let data = data.to_owned();
        Self {
            verb: "demo",
            data,
            database: None,
            log: None,
            temp: None,
            through: Vec::new(),
            more: vec!["--empty".into()],
        }
    }

    /// `beratta demo` on this database: its directory holds the keys.
    pub fn on(scratch: &Scratch) -> Self {
        let mut start = Self::demo(scratch.directory());
        if let Location::Postgres(address) = &scratch.location {
            start.database = Some(address.clone());
        }
        start
    }

    /// On this PostgreSQL database.
    #[must_use]
    pub fn database(mut self, address: &str) -> Self {
        self.database = Some(address.to_owned());
        self
    }

    /// `beratta serve` instead: nothing is made, what is there is served.
    #[must_use]
    pub fn serve(mut self) -> Self {
        self.verb = "serve";
        self.more.retain(|argument| argument != "--empty");
        self
    }

    /// With the answers of nobody that a demonstration has.
    #[must_use]
    pub fn with_answers(mut self) -> Self {
        self.more.retain(|argument| argument != "--empty");
        self
    }

    /// Logs at this level, to the end of this file.
    #[must_use]
    pub fn log(mut self, level: &str, file: &Path) -> Self {
        self.log = Some((level.to_owned(), file.to_owned()));
        self
    }

    /// With this directory for temporary files.
    #[must_use]
    pub fn temp(mut self, directory: &Path) -> Self {
        self.temp = Some(directory.to_owned());
        self
    }

    /// With one more argument.
    #[must_use]
    pub fn with(mut self, argument: &str) -> Self {
        self.more.push(argument.into());
        self
    }

    /// Through another program, which must become this one (`exec`) or watch it from the side.
    #[must_use]
    pub fn through<A: Into<OsString>>(mut self, words: impl IntoIterator<Item = A>) -> Self {
        self.through = words.into_iter().map(Into::into).collect();
        self
    }

    /// Starts it, and waits until it takes work.
    ///
    /// # Panics
    /// When it does not come so far.
    pub async fn start(&self) -> Program {
        let own = TempDir::new().expect("a scratch directory");
        let log = self.log.as_ref().map_or_else(|| own.path().join("log"), |(_, file)| file.clone());
        for _ in 0..5 {
            let mut program = self.spawn(&log);
            if program.is_ready().await {
                program.own = Some(own);
                return program;
            }
            let said = fs::read_to_string(&log).unwrap_or_default();
            // Somebody else was given the same port: try another.
            assert!(said.contains("cannot listen on"), "the program did not get ready:\n{said}");
        }
        panic!("no port was to be had");
    }

    fn spawn(&self, log: &Path) -> Program {
        let address = free_address();
        let mut words = self.through.clone();
        words.push(program().into());
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]).arg(self.verb).arg("--listen").arg(address.to_string()).arg("--data").arg(&self.data);
        command.args(&self.more);
        if let Some(database) = &self.database {
            command.arg("--database-url").arg(database);
        }
        if let Some(temp) = &self.temp {
            command.env("TMPDIR", temp);
        }
        if let Some((level, _)) = &self.log {
            command.env("BERATTA_LOG", level);
        }
        let file = File::options().append(true).create(true).open(log).expect("the log opens");
        let copy = file.try_clone().expect("a file handle");
        let child = command.stdin(Stdio::null()).stdout(copy).stderr(file).kill_on_drop(true).spawn();
        Program { child: child.expect("the program starts"), address, log: log.to_owned(), own: None }
    }
}

fn free_address() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("an address")
}

/// The program while it runs; killed when this is dropped.
#[derive(Debug)]
pub struct Program {
    child: Child,
    address: SocketAddr,
    log: PathBuf,
    own: Option<TempDir>,
}

impl Program {
    /// Somebody who asks it.
    pub fn client(&self) -> Client {
        Client::new(self.address)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its process number.
    ///
    /// # Panics
    /// When it has ended.
    pub fn process(&self) -> u32 {
        self.child.id().expect("it runs")
    }

    /// What it has said on standard output and standard error.
    ///
    /// # Panics
    /// When that does not read.
    pub fn said(&self) -> String {
        fs::read_to_string(&self.log).expect("the log reads")
    }

    /// Ends it at once, as a power cut would (`kill -9`).
    ///
    /// # Panics
    /// When the system refuses.
    pub async fn kill(mut self) {
        self.child.kill().await.expect("it is killed");
    }

    /// Asks it to end (`SIGTERM`).
    ///
    /// # Panics
    /// When the system refuses.
    pub async fn ask_to_end(&self) {
        let status = Command::new("kill").arg("-TERM").arg(self.process().to_string()).status().await;
        assert!(status.expect("kill starts").success());
    }

    /// Asks it to end, and waits until it has, well.
    ///
    /// # Panics
    /// When it ends badly or not at all.
    pub async fn end(mut self) {
        self.ask_to_end().await;
        self.has_ended().await;
    }

    /// Waits until it has ended, well.
    ///
    /// # Panics
    /// When it ends badly or not at all.
    pub async fn has_ended(&mut self) {
        let ended = tokio::time::timeout(PATIENCE, self.child.wait()).await.expect("it ends in time");
        assert!(ended.expect("a status").success(), "it ended badly:\n{}", self.said());
    }

    /// False when it ended instead.
    async fn is_ready(&mut self) -> bool {
        let client = self.client();
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            if self.child.try_wait().expect("a status").is_some() {
                return false;
            }
            if client.get("/readyz").await.is_ok_and(|reply| reply.status == 200) {
                return true;
            }
            pause().await;
        }
        panic!("not ready in time:\n{}", self.said());
    }
}

/// Asks again and again until there is an answer.
///
/// # Panics
/// When there is none in time.
pub async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        if let Some(answer) = ask().await {
            return answer;
        }
        pause().await;
    }
    panic!("in vain: {what}");
}

/// Lets others work before something is asked for again.
async fn pause() {
    tokio::time::sleep(Duration::from_millis(10)).await;
}
