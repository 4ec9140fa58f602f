//! A private PostgreSQL for tests: its own directory, its own socket, gone when the tests are.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{Connection, Executor};
use tempfile::TempDir;

/// Whether commits wait for the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// No: faster, for tests that no power cut is part of.
    None,
    /// As in production.
    Full,
}

/// A PostgreSQL cluster of our own.
#[derive(Debug)]
pub struct Cluster {
    directory: TempDir,
    programs: PathBuf,
    user: Option<User>,
    durability: Durability,
    databases: AtomicU32,
    /// Stops the cluster and removes its files as soon as this process has ended, however it ended.
    watcher: Child,
}

/// Whom the server runs as when we are root: PostgreSQL refuses to be root.
#[derive(Clone, Copy, Debug)]
struct User {
    uid: u32,
    gid: u32,
}

/// The cluster that all tests of this process share; commits do not wait for the disk.
///
/// # Panics
/// When PostgreSQL's programs are missing or do not start.
pub fn shared() -> &'static Cluster {
    static SHARED: OnceLock<Cluster> = OnceLock::new();
    SHARED.get_or_init(|| Cluster::start_new(Durability::None))
}

impl Cluster {
    /// Makes a cluster and starts it.
    ///
    /// # Panics
    /// When PostgreSQL's programs are missing or do not start.
    pub fn start_new(durability: Durability) -> Self {
        let programs = programs();
        let directory = tempfile::Builder::new().prefix("beratta-pg-").tempdir().expect("a scratch directory");
        let user = (directory.path().metadata().expect("the scratch directory").uid() == 0).then(ordinary_user);
        if let Some(User { uid, gid }) = user {
            chown(directory.path(), Some(uid), Some(gid)).expect("root may give directories away");
        }
        fs::set_permissions(directory.path(), fs::Permissions::from_mode(0o700)).expect("our own directory");

        let mut initdb = command(&programs.join("initdb"), user, directory.path());
        initdb.args(["--username=beratta", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--pgdata"]);
        run(initdb.arg(directory.path().join("data")));
        let watcher = watch(&programs, user, directory.path());
        let cluster = Self { directory, programs, user, durability, databases: AtomicU32::new(0), watcher };
        cluster.start();
        cluster
    }

    /// Starts the server, when [`Cluster::stop`] has stopped it.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start(&self) {
        let lax = match self.durability {
            Durability::None => "-c fsync=off -c full_page_writes=off",
            Durability::Full => "",
        };
        let options =
            format!("-k {} -c listen_addresses='' -c max_connections=200 {lax}", self.directory.path().display());
        run(self.pg_ctl("start").args(["-w", "-l"]).arg(self.directory.path().join("log")).arg("-o").arg(options));
    }

    /// Stops the server at once, as a power cut would.
    ///
    /// # Panics
    /// When it does not stop.
    pub fn stop(&self) {
        run(self.pg_ctl("stop").args(["-w", "-m", "immediate"]));
    }

    /// Makes an empty database and gives its address.
    ///
    /// # Panics
    /// When the server does not answer.
    pub async fn database(&self) -> String {
        let name = format!("test{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let mut conn = sqlx::PgConnection::connect(&self.address("postgres")).await.expect("the test cluster answers");
        conn.execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.expect("a fresh database");
        conn.close().await.expect("a connection closes");
        self.address(&name)
    }

    /// Where the server's own files are.
    pub fn data_directory(&self) -> PathBuf {
        self.directory.path().join("data")
    }

    fn address(&self, database: &str) -> String {
        format!("postgres://beratta@localhost/{database}?host={}", self.directory.path().display())
    }

    fn pg_ctl(&self, verb: &str) -> Command {
        let mut command = command(&self.programs.join("pg_ctl"), self.user, self.directory.path());
        command.arg(verb).arg("-s").arg("-D").arg(self.data_directory());
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.watcher.stdin.take());
        let _ = self.watcher.wait();
    }
}

/// Waits, in a process of its own, for the end of its input: that is our end.
fn watch(programs: &Path, user: Option<User>, directory: &Path) -> Child {
    const SCRIPT: &str = r#"cat > /dev/null; "$1/pg_ctl" stop -s -m immediate -D "$2/data"; rm -rf "$2""#;
    let mut watcher = command(Path::new("/bin/sh"), user, Path::new("/"));
    watcher.args(["-c", SCRIPT, "watcher"]).arg(programs).arg(directory);
    watcher.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    watcher.spawn().expect("a shell")
}

fn command(program: &Path, user: Option<User>, directory: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(directory).env_remove("PGDATA");
    if let Some(User { uid, gid }) = user {
        command.uid(uid).gid(gid);
    }
    command
}

/// Runs a program to its end. Its output goes to a file: a server that it leaves behind would hold a pipe open.
fn run(command: &mut Command) {
    let said = tempfile::tempfile().expect("a scratch file");
    let clone = || Stdio::from(said.try_clone().expect("a file handle"));
    let status = command.stdin(Stdio::null()).stdout(clone()).stderr(clone()).status().expect("the program starts");
    if !status.success() {
        use std::io::{Read, Seek};
        let (mut said, mut text) = (said, String::new());
        said.rewind().and_then(|()| said.read_to_string(&mut text)).expect("what it said");
        panic!("{command:?} failed:\n{text}");
    }
}

/// The directory of PostgreSQL's programs: on the path, or where Debian keeps them (the newest).
fn programs() -> PathBuf {
    let on_path = std::env::var_os("PATH").unwrap_or_default();
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .collect();
    versions.sort_by_key(|path| {
        let version = path.parent().and_then(Path::file_name).and_then(OsStr::to_str);
        std::cmp::Reverse(version.and_then(|version| version.parse::<u32>().ok()))
    });
    std::env::split_paths(&on_path)
        .chain(versions)
        .find(|directory| ["initdb", "pg_ctl", "postgres"].iter().all(|program| directory.join(program).exists()))
        .expect(
            "these tests start a PostgreSQL of their own, and its programs (initdb, pg_ctl, postgres) are neither on the \
             path nor in /usr/lib/postgresql. `make test` installs them; or install the package `postgresql`",
        )
}

/// The user `postgres`, else `nobody`.
fn ordinary_user() -> User {
    let users = fs::read_to_string("/etc/passwd").expect("the list of users");
    let find = |name: &str| {
        let fields: Vec<&str> = users.lines().map(|line| line.split(':').collect()).find(|f: &Vec<_>| f[0] == name)?;
        Some(User { uid: fields.get(2)?.parse().ok()?, gid: fields.get(3)?.parse().ok()? })
    };
    find("postgres").or_else(|| find("nobody")).expect("PostgreSQL refuses to be root, and there is no other user")
}
