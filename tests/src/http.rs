//! A small HTTP client: one request a connection, from an address of its own choosing, with nothing that it was not told
//! to send.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use form_urlencoded::Serializer;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};

/// The media type of a form.
pub const FORM: &str = "application/x-www-form-urlencoded";
/// The media type of the interface.
pub const JSON: &str = "application/json";

/// Somebody who asks.
#[derive(Clone, Debug)]
pub struct Client {
    server: SocketAddr,
    from: IpAddr,
    headers: Vec<(String, String)>,
}

/// What came back.
#[derive(Clone, PartialEq, Eq)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// Names in small letters and values, as they came.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body: String = self.body.chars().take(2_000).collect();
        write!(f, "{} {:?}\n{body}", self.status, self.headers)
    }
}

impl Reply {
    /// The first value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl Client {
    /// Asks this server from 127.0.0.1.
    pub fn new(server: SocketAddr) -> Self {
        Self { server, from: Ipv4Addr::LOCALHOST.into(), headers: Vec::new() }
    }

    /// Asks another server, with the same headers.
    #[must_use]
    pub fn to(self, server: SocketAddr) -> Self {
        Self { server, ..self }
    }

    /// Asks from another address.
    #[must_use]
    pub fn from(self, from: IpAddr) -> Self {
        Self { from, ..self }
    }

    /// Sends one more header each time.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// GET.
    ///
    /// # Errors
    /// When no whole reply came.
    pub async fn get(&self, path: &str) -> io::Result<Reply> {
        self.ask("GET", path, "", &[]).await
    }

    /// POST of a form's fields.
    ///
    /// # Errors
    /// When no whole reply came.
    pub async fn post(&self, path: &str, fields: &[(String, String)]) -> io::Result<Reply> {
        let body = Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask("POST", path, FORM, body.as_bytes()).await
    }

    /// Any method and body; no body where the media type is empty.
    ///
    /// # Errors
    /// When no whole reply came.
    pub async fn ask(&self, method: &str, path: &str, media_type: &str, body: &[u8]) -> io::Result<Reply> {
        let socket = TcpSocket::new_v4()?;
        socket.bind(SocketAddr::new(self.from, 0))?;
        let mut stream = socket.connect(self.server).await?;
        let mut head = format!("{method} {path} HTTP/1.1\r\nconnection: close\r\n");
        let server = self.server.to_string();
        let host = self.headers.iter().all(|(name, _)| name != "host").then_some(("host", server.as_str()));
        let length = body.len().to_string();
        let own = [("content-type", media_type), ("content-length", &length)];
        let own = own.into_iter().filter(|_| !media_type.is_empty());
        let others = self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        for (name, value) in host.into_iter().chain(own).chain(others) {
            head.extend([name, ": ", value, "\r\n"]);
        }
        head.push_str("\r\n");
        let sent = [head.as_bytes(), body].concat();
        // A server that refuses a body need not read it to its end: its reply counts, not our last byte.
        let (mut reading, mut writing) = stream.split();
        let (_, reply) = tokio::join!(writing.write_all(&sent), read(&mut reading));
        reply
    }

    /// Opens a connection and sends a request of which the end is missing.
    ///
    /// # Errors
    /// When there is no connection.
    pub async fn begin(&self, path: &str) -> io::Result<TcpStream> {
        let mut stream = TcpStream::connect(self.server).await?;
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\ncontent-type: {FORM}\r\ncontent-length: 100\r\n\r\nq",
            self.server
        );
        stream.write_all(head.as_bytes()).await?;
        Ok(stream)
    }
}

/// Reads one reply: its head, then as much as its head tells, or to the end.
async fn read(stream: &mut (impl AsyncReadExt + Unpin)) -> io::Result<Reply> {
    let (mut bytes, mut end) = (Vec::new(), None);
    loop {
        if let Some(head) = find(&bytes, b"\r\n\r\n") {
            let (status, headers) = head_of(&bytes[..head])?;
            let length = headers.iter().find(|(name, _)| name == "content-length");
            let length = length.and_then(|(_, value)| value.parse::<usize>().ok());
            let whole = length.map_or(end.is_some(), |length| bytes.len() >= head + 4 + length);
            if whole || status == 304 {
                let body = bytes.split_off(head + 4);
                return Ok(Reply { status, headers, body: String::from_utf8_lossy(&body).into_owned() });
            }
        }
        if end.is_some() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            end = Some(());
        }
    }
}

fn head_of(bytes: &[u8]) -> io::Result<(u16, Vec<(String, String)>)> {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
    let status = status.ok_or(io::ErrorKind::InvalidData)?;
    let headers = lines.filter_map(|line| line.split_once(": "));
    Ok((status, headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect()))
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
