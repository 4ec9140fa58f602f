//! The workspace over HTTP: who is answered, and the ways in that other systems left open.

mod danger;
mod groups;
mod nowhere;
mod own;
mod passkeys;
mod screening;
mod trail;
mod waves;
mod ways_in;
mod who_may;
mod words;

use beratta_domain::access::{Access, Inviter, Joining, Password, Role, SignedIn, TotpSecret};
use beratta_domain::audit::{AuditStore, Entry};
use beratta_domain::groups::Groups;
use beratta_domain::ids::AnswerId;
use beratta_domain::keys::ServerKey;
use beratta_domain::wave_store::WaveStore;
use beratta_store::Store;
use beratta_tests::http::{Client, Reply};
use beratta_tests::program::{Program, Start, WAVE, program};
use beratta_tests::scratch::Scratch;
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::path::Path;
use time::OffsetDateTime;

use groups::Own;

pub(super) const PASSWORD: &str = "lantern otter maple river";

/// A server that is no demonstration, and the means to put people there without its pages.
pub(super) struct Office {
    pub(super) program: Program,
    pub(super) access: Access<Store>,
    pub(super) groups: Groups<Store>,
    pub(super) store: Store,
    pub(super) scratch: Scratch,
}

/// Somebody who joined: what they sign in with, and a session.
pub(super) struct Worker {
    pub(super) login: String,
    pub(super) token: String,
    pub(super) app: Option<TotpSecret>,
    pub(super) codes: Vec<String>,
}

impl Office {
    pub(super) async fn open() -> Self {
        Self::with(&[]).await
    }

    pub(super) async fn with(arguments: &[&str]) -> Self {
        let scratch = Scratch::sqlite();
        let start = Start::on(&scratch);
        Self::over(scratch, start, arguments).await
    }

    /// With answers that wait for a screener.
    pub(super) async fn with_answers() -> Self {
        let scratch = Scratch::sqlite();
        let start = Start::on(&scratch).with_answers();
        Self::over(scratch, start, &[]).await
    }

    /// The same, and everything that it says goes to a file.
    pub(super) async fn with_answers_logging(file: &Path) -> Self {
        let scratch = Scratch::sqlite();
        Start::on(&scratch).with_answers().start().await.end().await;
        let start = Start::on(&scratch).serve().log("trace", file);
        Self::serving(scratch, start).await
    }

    async fn over(scratch: Scratch, first: Start, arguments: &[&str]) -> Self {
        first.start().await.end().await;
        let start = arguments.iter().fold(Start::on(&scratch).serve(), |start, argument| start.with(argument));
        Self::serving(scratch, start).await
    }

    async fn serving(scratch: Scratch, start: Start) -> Self {
        let program = start.start().await;
        let store = scratch.open().await;
        let text = std::fs::read_to_string(scratch.directory().join("server.key")).expect("a key");
        let key = ServerKey::from_text(&text).expect("reads");
        store.introduce_server_key(&key, moment()).await.expect("the same key");
        let (access, groups) = (Access::new(store.clone(), key.clone()), Groups::new(store.clone(), key));
        Self { program, access, groups, store, scratch }
    }

    pub(super) async fn invite(&self, role: Role) -> String {
        self.access.invite(Inviter::CommandLine, role, moment(), &mut dice()).await.expect("invited").text()
    }

    /// Somebody who joined with a password and no more.
    pub(super) async fn join(&self, role: Role, login: &str) -> Worker {
        let invitation = self.invite(role).await;
        let joining = Joining { name: "Maja Berg", login, password: Password::new(PASSWORD) };
        let SignedIn { token, .. } =
            self.access.join(&invitation, joining, moment(), &mut dice()).await.expect("joins");
        Worker { login: login.to_owned(), token: token.text(), app: None, codes: Vec::new() }
    }

    /// Somebody with a second factor, whose first code is that of five minutes ago: the next ones are not used yet.
    pub(super) async fn equip(&self, role: Role, login: &str) -> Worker {
        let half = self.join(role, login).await;
        let before = moment() - time::Duration::minutes(5);
        let session = self.access.session(&half.token, moment()).await.expect("is looked for").expect("goes on");
        let factor = self.access.new_factor(&session, &mut dice());
        let code = factor.secret.code(before).expect("a code");
        let done = self.access.set_factor(&session, &factor.ticket, &code, before, &mut dice()).await;
        let set_up = done.expect("the factor is set");
        let codes = set_up.codes.expect("the first factor brings codes");
        // That session began five minutes ago too, and goes on for long.
        Worker { token: set_up.signed_in.token.text(), app: Some(factor.secret), codes, ..half }
    }

    /// A browser with this session.
    pub(super) fn browser(&self, token: &str) -> Client {
        self.stranger().with("cookie", &format!("__Host-session={token}"))
    }

    /// A browser without any.
    pub(super) fn stranger(&self) -> Client {
        self.program.client().with("accept-language", "en").with("sec-fetch-site", "same-origin")
    }

    /// What the audit trail tells, oldest first.
    pub(super) async fn trail(&self) -> Vec<Entry> {
        let kept = self.store.entries(0, 1_000).await.expect("is read");
        kept.into_iter().map(|kept| kept.entry).collect()
    }

    /// Another wave of the demonstration's survey, opened on the command line while the server runs.
    pub(super) async fn open_wave(&self, name: &str) {
        let mut command = tokio::process::Command::new(program());
        command.args(["wave", "open", WAVE, "--draft", "--name", name, "--data"]).arg(self.scratch.directory());
        let output = command.output().await.expect("it runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// Runs a command of the program on this office's directory. Gives whether it went well, and what it said.
    pub(super) async fn command(&self, words: &[&str], lines: &str) -> (bool, String) {
        let data = self.scratch.directory().display().to_string();
        let words = words.iter().copied().chain(["--data", data.as_str()]);
        let output = beratta_tests::program::command_told(words, lines).await;
        (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    }

    /// The database, and the directory with its keys.
    pub(super) fn scratch(&self) -> &Scratch {
        &self.scratch
    }

    /// The texts that were released, at once and not after the ten minutes in which that can be taken back.
    pub(super) async fn released(&self) -> Vec<String> {
        let rows = self.scratch.contents().await.remove("released_texts").unwrap_or_default();
        let text = |row: &String| {
            row.split_once("text='").and_then(|(_, rest)| Some(rest.rsplit_once("' wave=")?.0.to_owned()))
        };
        rows.iter().filter_map(text).collect()
    }

    /// The ids of all answers, as addresses have them.
    pub(super) async fn answers(&self) -> Vec<String> {
        let rows = self.scratch.contents().await.remove("answers").unwrap_or_default();
        let id = |row: &String| {
            let hex = row.split_once(" id=X'")?.1.split_once('\'')?.0.to_lowercase();
            let bytes = data_encoding::HEXLOWER.decode(hex.as_bytes()).ok()?;
            Some(AnswerId::from_uuid(uuid::Uuid::from_slice(&bytes).ok()?).to_string())
        };
        rows.iter().filter_map(id).collect()
    }

    pub(super) async fn close(self) {
        self.store.close().await;
        self.program.end().await;
    }
}

/// What stands in the places of an address's parameters.
struct Places {
    person: String,
    answer: String,
    band: String,
    variant: String,
}

impl Places {
    async fn of(office: &Office, person: &str, answer: &str) -> Self {
        let survey = office.store.waves().await.expect("waves").remove(0).source.survey().expect("a survey");
        let band = &survey.bands[0];
        let variant = survey.variants_of(band).first().expect("one").0.to_string();
        Self { person: person.to_owned(), answer: answer.to_owned(), band: band.id.to_string(), variant }
    }

    /// The address with these, and with a group's own things.
    fn put(&self, own: &Own, path: &str) -> String {
        let path = path.replace("{token}", "AAAAAAAAAAAAAAAAAAAAAA").replace("{*other}", "a/b");
        let path = path.replace("{passkey}", "bm90aGluZw").replace("{act}", "signed-in").replace("{number}", "9");
        let path = path.replace("{person}", &self.person).replace("{answer}", &self.answer);
        let path = path.replace("{after}", &self.answer).replace("{opening}", &self.answer).replace("{wave}", WAVE);
        let path = path.replace("{page}", "welcome").replace("{recording}", "nothing.mp3").replace("{lang}", "en");
        let path = own.put(&path.replace("{band}", &self.band).replace("{variant}", &self.variant));
        assert!(!path.contains('{'), "{path}: say what stands in the place of its parameter");
        path
    }
}

/// Now: what the program under test goes by.
#[expect(clippy::disallowed_methods, reason = "the codes of an app are those of now")]
pub(super) fn moment() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

/// Tokens of different people must differ.
#[expect(clippy::disallowed_methods, reason = "a test that is not repeated needs no seed")]
pub(super) fn dice() -> StdRng {
    StdRng::from_rng(&mut rand::rng())
}

pub(super) fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The token that a reply gives.
pub(super) fn given(reply: &Reply) -> Option<&str> {
    reply.header("set-cookie")?.strip_prefix("__Host-session=")?.split(';').next().filter(|token| !token.is_empty())
}
