//! A child's way through the demonstration, as bytes on the wire.

use std::io;
use std::net::SocketAddr;

use crate::http::{Connection, get, post};

/// The demonstration's wave.
pub(crate) const WAVE: &str = "/s/what-would-you-say";
/// The age bands.
const BANDS: [&str; 3] = ["10-12", "13-15", "16-17"];

/// What a child might write: about as long as an advice usually is.
pub(crate) const ADVICE: &str = "I would tell my friend that it is not their fault. The one who does this to somebody is the one \
    who does wrong. Do not answer and do not pay. Block the account, save the messages and take a picture of the \
    screen, and report it in the app. Then talk to an adult you trust, a parent or the school nurse, or call the \
    helpline, they are kind and you do not have to say your name. You can ask me to come along if that is hard.";

/// The form that asks for a story.
pub(crate) fn story() -> Vec<u8> {
    let ticket: u64 = rand::random();
    let band = BANDS[usize::from(ticket.to_le_bytes()[0]) % BANDS.len()];
    let ticket = format!("{ticket:022}");
    post(&format!("{WAVE}/story"), &[("ticket", &ticket), ("lang", "en"), ("band", band), ("country", "se")])
}

/// The form that sends an answer.
pub(crate) fn answers(path: &str, token: &str) -> Vec<u8> {
    let fields = [
        ("token", token),
        ("lang", "en"),
        ("country", "se"),
        ("q-advice", ADVICE),
        ("q-who-to-tell", "parent"),
        ("q-who-to-tell", "helpline"),
        ("q-how-common", "4"),
        ("q-gender", "girl"),
        ("q-heard-of", "yes"),
        ("q-told", "yes"),
        ("q-help-known", "a-little"),
        ("q-hours-online", "3"),
        ("q-wish-adults", "Listen first, and do not be angry."),
        ("show-words", "yes"),
    ];
    post(path, &fields)
}

/// The token in a story's page.
pub(crate) fn token(page: &str) -> io::Result<String> {
    let field = page.find("name=\"token\"").map(|at| &page[at..]);
    let value = field.and_then(|field| field.split("value=\"").nth(1)).and_then(|value| value.split('"').next());
    value.map(str::to_owned).ok_or_else(|| io::Error::other("a story's page has no token"))
}

/// Welcome, story, Send: on a connection of its own, as a browser goes.
pub(crate) async fn whole(to: SocketAddr) -> io::Result<()> {
    let mut connection = Connection::open(to).await?;
    connection.ask(&get(WAVE)).await?.expect(200)?.text()?;
    let page = connection.ask(&story()).await?.expect(200)?.text()?;
    connection.ask(&answers(&format!("{WAVE}/answers"), &token(&page)?)).await?.expect(200)?.text()?;
    Ok(())
}
