//! What the program is told when it starts: arguments first, then `BERATTA_…` variables.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use axum::http::Uri;
use beratta_store::Location;
use clap::Args;
use ipnet::IpNet;

use crate::mail::MailArgs;
use crate::server_key::Other;

/// Where everything is kept.
#[derive(Clone, Debug, Args)]
pub struct DatabaseArgs {
    /// The data directory: beratta.db, server.key, screening.key
    #[arg(long, value_name = "DIR", env = "BERATTA_DATA", default_value = "data")]
    pub data: PathBuf,
    /// Keep the answers in PostgreSQL instead of the file beratta.db
    #[arg(long, value_name = "URL", env = "BERATTA_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<Secret>,
}

/// A text that no log or error shows: a database address holds a password.
#[derive(Clone)]
pub struct Secret(String);

impl std::str::FromStr for Secret {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl DatabaseArgs {
    /// Where the store opens.
    pub fn location(&self) -> Location {
        match &self.database_url {
            Some(url) => Location::Postgres(url.0.clone()),
            None => Location::Sqlite(self.data.join("beratta.db")),
        }
    }

    /// Whether answers are kept in PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        self.database_url.is_some()
    }
}

/// How to serve.
#[derive(Clone, Debug, Args)]
pub struct ServeArgs {
    /// The address to listen on
    #[arg(long, env = "BERATTA_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// Where everything is kept
    #[command(flatten)]
    pub database: DatabaseArgs,
    /// The address by which people reach this server; `http://localhost:PORT` if not given
    #[arg(long, value_name = "URL", env = "BERATTA_PUBLIC_URL", value_parser = public_url)]
    pub public_url: Option<String>,
    /// Serve metrics on a listener of its own
    #[arg(long, value_name = "ADDRESS", env = "BERATTA_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,
    /// How mail leaves, if it does
    #[command(flatten)]
    pub mail: MailArgs,
    /// Go on with another server.key, or a new one, although the right one is lost: pages that are open cannot Send, and
    /// withdrawal codes given so far stop working. Stop the other servers of these waves first and give them this key
    #[arg(long)]
    pub new_server_key: bool,
    /// A proxy whose `X-Forwarded-For` is believed (an address or a network; may be given again)
    #[arg(long = "trusted-proxy", value_name = "NETWORK", env = "BERATTA_TRUSTED_PROXY", value_delimiter = ',', value_parser = network)]
    pub trusted_proxies: Vec<IpNet>,
}

pub(crate) fn public_url(text: &str) -> Result<String, String> {
    let url: Option<Uri> = text.parse().ok();
    let is_origin = url.is_some_and(|url| {
        matches!(url.scheme_str(), Some("http" | "https"))
            && url.host().is_some_and(|host| !host.is_empty())
            && url.path() == "/"
            && url.query().is_none()
            && !text.contains(['@', '#'])
    });
    is_origin.then(|| text.to_owned()).ok_or_else(|| {
        "this is no address of a server; write http:// or https:// and its name, such as https://svar.example"
            .to_owned()
    })
}

fn network(text: &str) -> Result<IpNet, String> {
    text.parse::<IpAddr>()
        .map(IpNet::from)
        .or_else(|_| text.parse())
        .map_err(|_| format!("`{text}` is no address or network; write 10.0.0.7 or 10.0.0.0/8"))
}

/// How addresses are made out, decided once at start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Peers {
    /// People connect straight to this server.
    Direct,
    /// These proxies tell the address of who connects to them.
    Behind(Vec<IpNet>),
    /// Something stands in front that nobody told us to trust: no address is worth looking at.
    Unknown,
}

impl ServeArgs {
    /// The address by which people reach this server, without a slash at its end.
    pub fn public_url(&self) -> String {
        let url = self.public_url.clone().unwrap_or_else(|| format!("http://localhost:{}", self.listen.port()));
        url.trim_end_matches('/').to_owned()
    }

    /// Whether the way to this server is encrypted.
    pub fn is_encrypted(&self) -> bool {
        self.public_url().starts_with("https://")
    }

    /// What to do when the database belongs to another `server.key`.
    pub fn other_server_key(&self) -> Other {
        if self.new_server_key { Other::Accept } else { Other::Refuse }
    }

    /// How addresses are made out. A public address that this program cannot itself serve (it speaks no TLS, or
    /// listens on loopback only) means that something stands in front.
    pub fn peers(&self) -> Peers {
        if !self.trusted_proxies.is_empty() {
            return Peers::Behind(self.trusted_proxies.clone());
        }
        let fronted = self.is_encrypted() || (self.listen.ip().is_loopback() && !self.is_local());
        if fronted { Peers::Unknown } else { Peers::Direct }
    }

    /// Whether a browser that reaches this server keeps a session's cookie (RFC 6265bis: `Secure`).
    pub fn keeps_cookies(&self) -> bool {
        self.is_encrypted() || self.is_local()
    }

    /// Whether people reach this server from its own machine alone.
    fn is_local(&self) -> bool {
        let url = self.public_url();
        let host = url.split_once("://").map_or("", |(_, rest)| rest);
        host.starts_with("localhost") || host.starts_with("127.") || host.starts_with("[::1]")
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Program {
        #[command(flatten)]
        serve: ServeArgs,
    }

    fn args(arguments: &[&str]) -> ServeArgs {
        Program::parse_from([&["beratta"], arguments].concat()).serve
    }

    #[test]
    fn a_proxy_that_nobody_configured_is_noticed() {
        assert_eq!(args(&[]).peers(), Peers::Direct);
        assert_eq!(args(&["--listen", "0.0.0.0:80", "--public-url", "http://svar.example"]).peers(), Peers::Direct);
        assert_eq!(args(&["--public-url", "http://svar.example"]).peers(), Peers::Unknown);
        assert_eq!(args(&["--listen", "0.0.0.0:80", "--public-url", "https://svar.example"]).peers(), Peers::Unknown);
        let behind = args(&["--public-url", "https://svar.example", "--trusted-proxy", "10.0.0.7"]);
        assert_eq!(behind.peers(), Peers::Behind(vec!["10.0.0.7/32".parse().expect("a network")]));
    }

    #[test]
    fn what_is_no_address_of_a_server_is_refused() {
        for url in
            ["", "nonsense", "svar.example", "ftp://svar.example", "https://", "https:///s", "https://a.example/s"]
        {
            assert!(Program::try_parse_from(["beratta", "--public-url", url]).is_err(), "{url}");
        }
        for url in ["https://svar.example", "https://svar.example/", "http://localhost:3000", "http://[::1]:3000"] {
            assert!(Program::try_parse_from(["beratta", "--public-url", url]).is_ok(), "{url}");
        }
    }

    #[test]
    fn a_database_address_shows_in_no_debug_text() {
        let args = args(&["--database-url", "postgres://user:lantern-otter@host/db"]);
        assert!(!format!("{args:?}").contains("lantern-otter"));
    }
}
