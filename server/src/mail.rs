//! Mail to people who work here: that something waits for them, and nothing of what.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use axum::http::Uri;
use beratta_app::workspace::mail::Mail;
use clap::Args;
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use rand::Rng;

use crate::entropy::generator;

/// How long one mail may take. Whoever takes an alert has it for longer.
const PATIENCE: Duration = Duration::from_secs(20);
/// The variable with the password: a command line is read by everybody on its machine.
const PASSWORD: &str = "BERATTA_MAIL_PASSWORD";

/// How mail leaves.
#[derive(Clone, Debug, Default, Args)]
#[expect(clippy::struct_field_names, reason = "clap makes the options' names of them")]
pub struct MailArgs {
    /// The mail server that tells safeguarding leads of danger: `smtps://mail.example`, or `smtp://mail.example` (which must offer
    /// STARTTLS unless it is on this machine)
    #[arg(long, value_name = "URL", env = "BERATTA_MAIL_SERVER", value_parser = mail_server, requires = "mail_from")]
    pub mail_server: Option<MailServer>,
    /// The address that mail comes from
    #[arg(long, value_name = "ADDRESS", env = "BERATTA_MAIL_FROM")]
    pub mail_from: Option<Address>,
    /// The name to sign in to the mail server with
    #[arg(long, value_name = "NAME", env = "BERATTA_MAIL_USER", requires = "mail_server")]
    pub mail_user: Option<String>,
    /// A file with the password for the mail server; or give it in the variable `BERATTA_MAIL_PASSWORD`
    #[arg(long, value_name = "FILE", env = "BERATTA_MAIL_PASSWORD_FILE", requires = "mail_user")]
    pub mail_password_file: Option<PathBuf>,
}

/// A mail server's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailServer {
    host: String,
    port: u16,
    way: Way,
}

/// How what is said to the server is kept from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// TLS after a first greeting (RFC 3207), or nothing is sent.
    StartTls,
    /// Not at all: it does not leave this machine.
    Local,
}

fn mail_server(text: &str) -> Result<MailServer, String> {
    let fault = || {
        "write smtps://mail.example, or smtp://mail.example:587; name and password have options of their own".to_owned()
    };
    let url: Uri = text.parse().map_err(|_| fault())?;
    let plain = matches!(url.path(), "" | "/") && url.query().is_none() && !text.contains(['@', '#']);
    let host = url.host().filter(|host| plain && !host.is_empty()).ok_or_else(fault)?;
    let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    let here = host == "localhost" || host.parse().is_ok_and(|address: IpAddr| address.is_loopback());
    let (way, port) = match url.scheme_str() {
        Some("smtps") => (Way::Tls, 465),
        Some("smtp") if here => (Way::Local, 25),
        Some("smtp") => (Way::StartTls, 587),
        _ => return Err(fault()),
    };
    Ok(MailServer { host, port: url.port_u16().unwrap_or(port), way })
}

/// Why mail cannot be sent at all.
#[derive(Debug, thiserror::Error)]
pub enum MailSetupError {
    /// No server was named.
    #[error("no mail server is set; name it with --mail-server and the sender with --mail-from")]
    NoServer,
    /// The password is nowhere.
    #[error("the mail server's password is missing; give it in a file with --mail-password-file, or in {PASSWORD}")]
    NoPassword,
    /// Its file does not read.
    #[error("{} does not read", .file.display())]
    Password {
        /// The file.
        file: PathBuf,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// TLS cannot be set up.
    #[error("no encrypted connection can be set up")]
    Tls(#[source] lettre::transport::smtp::Error),
}

/// Why a mail did not go out.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// It cannot be written.
    #[error("the mail cannot be written to that address")]
    Message(#[from] lettre::error::Error),
    /// The address is none.
    #[error("this is no e-mail address")]
    Address(#[from] lettre::address::AddressError),
    /// The server refused it, or was not reached.
    #[error("the mail server did not take it")]
    Server(#[from] lettre::transport::smtp::Error),
}

impl MailError {
    /// What may stand in a log: never what the server said, which may repeat an address.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Message(_) | Self::Address(_) => "an address is none",
            Self::Server(error) if error.is_permanent() => "the mail server refuses it",
            Self::Server(error) if error.is_transient() => "the mail server wants it later",
            Self::Server(error) if error.is_timeout() => "the mail server takes too long",
            Self::Server(error) if error.is_tls() => "the connection cannot be encrypted",
            Self::Server(_) => "the mail server cannot be reached",
        }
    }
}

impl MailArgs {
    /// What sends mail; none where none is set.
    ///
    /// # Errors
    /// When what is set is not enough.
    pub fn post(&self, public_url: &str) -> Result<Option<Post>, MailSetupError> {
        let (Some(server), Some(from)) = (&self.mail_server, &self.mail_from) else { return Ok(None) };
        let host = public_url.parse::<Uri>().ok().and_then(|url| url.host().map(str::to_owned));
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host)
            .port(server.port)
            .tls(server.tls()?)
            .hello_name(ClientId::Domain(host.unwrap_or_else(|| "localhost".to_owned())))
            .timeout(Some(PATIENCE));
        if let Some(user) = &self.mail_user {
            transport = transport.credentials(Credentials::new(user.clone(), self.password()?));
        }
        Ok(Some(Post { transport: transport.build(), from: from.clone(), sign_in: format!("{public_url}/sign-in") }))
    }

    fn password(&self) -> Result<String, MailSetupError> {
        let Some(file) = &self.mail_password_file else {
            return std::env::var(PASSWORD).map_err(|_| MailSetupError::NoPassword);
        };
        let text = std::fs::read_to_string(file);
        let text = text.map_err(|source| MailSetupError::Password { file: file.clone(), source })?;
        Ok(text.trim_end_matches(['\r', '\n']).to_owned())
    }
}

impl MailServer {
    fn tls(&self) -> Result<Tls, MailSetupError> {
        let parameters = || TlsParameters::new(self.host.clone()).map_err(MailSetupError::Tls);
        Ok(match self.way {
            Way::Tls => Tls::Wrapper(parameters()?),
            Way::StartTls => Tls::Required(parameters()?),
            Way::Local => Tls::None,
        })
    }
}

/// What sends mail.
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
    sign_in: String,
}

impl fmt::Debug for Post {
    /// Without the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Post").field("from", &self.from).finish_non_exhaustive()
    }
}

impl Post {
    /// The page that mails lead to.
    pub(crate) fn sign_in(&self) -> &str {
        &self.sign_in
    }

    /// Sends a mail to one person.
    ///
    /// # Errors
    /// When the server did not take it.
    pub(crate) async fn send(&self, to: &str, mail: &Mail) -> Result<(), MailError> {
        let sender = Mailbox::new(Some("Berätta".to_owned()), self.from.clone());
        let message = Message::builder()
            .from(sender)
            .to(Mailbox::new(None, to.parse()?))
            .subject(&mail.subject)
            .message_id(Some(self.message_id()))
            .header(ContentType::TEXT_PLAIN)
            .body(mail.text.clone())?;
        self.transport.send(message).await?;
        Ok(())
    }

    /// Random, so that it tells nothing.
    fn message_id(&self) -> String {
        let mut bytes = [0; 16];
        generator().fill_bytes(&mut bytes);
        format!("<{}@{}>", data_encoding::HEXLOWER.encode(&bytes), self.from.domain())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_this_machine_unencrypted() {
        let way = |text: &str| mail_server(text).map(|server| (server.way, server.port));
        assert_eq!(way("smtps://mail.example"), Ok((Way::Tls, 465)));
        assert_eq!(way("smtp://mail.example"), Ok((Way::StartTls, 587)));
        assert_eq!(way("smtp://mail.example:25/"), Ok((Way::StartTls, 25)));
        assert_eq!(way("smtp://127.0.0.1:2525"), Ok((Way::Local, 2525)));
        assert_eq!(way("smtp://[::1]:2525"), Ok((Way::Local, 2525)));
        assert_eq!(way("smtp://localhost"), Ok((Way::Local, 25)));
    }

    #[test]
    fn a_server_with_a_password_in_its_address_is_refused() {
        for text in
            ["", "mail.example", "https://mail.example", "smtp://a:b@mail.example", "smtps://mail.example/x", "smtp://"]
        {
            assert!(mail_server(text).is_err(), "{text}");
        }
    }
}
