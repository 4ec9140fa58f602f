//! A small HTTP/1.1 client: it shares two cores with what it measures, so it does no more than it must.

use std::io::{self, Read};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicU32, Ordering};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};

/// What Chromium sends besides host and length.
const BROWSER: &str = "Connection: keep-alive\r\n\
    User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36\r\n\
    Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8\r\n\
    Accept-Encoding: gzip, br\r\nAccept-Language: en-GB,en;q=0.9\r\nUpgrade-Insecure-Requests: 1\r\n\
    Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-User: ?1\r\nSec-Fetch-Dest: document\r\n";

/// A request for a page.
pub(crate) fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{BROWSER}\r\n").into_bytes()
}

/// A form as a browser sends it.
pub(crate) fn post(path: &str, fields: &[(&str, &str)]) -> Vec<u8> {
    let body = encoded(fields);
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\n{BROWSER}\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(fields).finish()
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The status.
    pub(crate) status: u16,
    /// The headers as they came.
    head: String,
    /// The body as it came over the wire, without the marks of chunks.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A header, if it is there.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }

    /// The body as text, decompressed.
    pub(crate) fn text(&self) -> io::Result<String> {
        let mut text = String::new();
        match self.header("content-encoding") {
            Some("br") => brotli_decompressor::Decompressor::new(&self.body[..], 4096).read_to_string(&mut text)?,
            Some("gzip") => flate2::read::GzDecoder::new(&self.body[..]).read_to_string(&mut text)?,
            _ => Read::read_to_string(&mut &self.body[..], &mut text)?,
        };
        Ok(text)
    }

    /// The same, unless the status is another than expected.
    pub(crate) fn expect(self, status: u16) -> io::Result<Self> {
        if self.status == status {
            return Ok(self);
        }
        let text = self.text().unwrap_or_default();
        let text: String = text.chars().take(2_000).collect();
        Err(io::Error::other(format!("{} instead of {status}: {text}", self.status)))
    }
}

/// A connection that is kept open.
#[derive(Debug)]
pub(crate) struct Connection {
    stream: TcpStream,
    came: Vec<u8>,
}

impl Connection {
    /// Connects from an address of its own: children do not all come from one.
    pub(crate) async fn open(to: SocketAddr) -> io::Result<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let [_, a, b, c] = (NEXT.fetch_add(1, Ordering::Relaxed) % 0x00fe_0000 + 0x0001_0001).to_be_bytes();
        let socket = TcpSocket::new_v4()?;
        socket.bind(SocketAddr::new(IpAddr::V4(Ipv4Addr::new(127, a, b, c)), 0))?;
        let stream = socket.connect(to).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, came: Vec::with_capacity(32 * 1024) })
    }

    /// Sends a request and reads all of the answer.
    pub(crate) async fn ask(&mut self, request: &[u8]) -> io::Result<Answer> {
        self.stream.write_all(request).await?;
        self.came.clear();
        let head_end = loop {
            if let Some(at) = find(&self.came, b"\r\n\r\n") {
                break at + 4;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(&self.came[..head_end]).into_owned();
        let status = head.get(9..12).and_then(|status| status.parse().ok()).ok_or_else(|| broken("no status"))?;
        let body = if header(&head, "transfer-encoding").is_some_and(|coding| coding == "chunked") {
            self.chunked(head_end).await?
        } else {
            let length: usize = header(&head, "content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
            while self.came.len() < head_end + length {
                self.more().await?;
            }
            self.came[head_end..head_end + length].to_vec()
        };
        Ok(Answer { status, head, body })
    }

    async fn chunked(&mut self, mut at: usize) -> io::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let line_end = loop {
                if let Some(end) = find(&self.came[at..], b"\r\n") {
                    break at + end;
                }
                self.more().await?;
            };
            let size = std::str::from_utf8(&self.came[at..line_end]).ok();
            let size = size.and_then(|size| usize::from_str_radix(size.trim(), 16).ok());
            let size = size.ok_or_else(|| broken("no chunk size"))?;
            let (start, end) = (line_end + 2, line_end + 2 + size);
            while self.came.len() < end + 2 {
                self.more().await?;
            }
            body.extend_from_slice(&self.came[start..end]);
            at = end + 2;
            if size == 0 {
                return Ok(body);
            }
        }
    }

    async fn more(&mut self) -> io::Result<()> {
        match self.stream.read_buf(&mut self.came).await? {
            0 => Err(broken("the server hung up")),
            _ => Ok(()),
        }
    }
}

fn header<'h>(head: &'h str, wanted: &str) -> Option<&'h str> {
    head.split("\r\n")
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case(wanted))
        .map(|(_, value)| value.trim())
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn broken(what: &str) -> io::Error {
    io::Error::other(what.to_owned())
}
