//! Limits slow down whoever asks for very much.

use std::time::{Duration, Instant};

use beratta_tests::http::{Client, JSON};
use beratta_tests::program::{Start, WAVE};
use beratta_tests::scratch::Scratch;
use tokio::task::JoinSet;

/// What one address may ask for at once, and each second from then on.
const AT_ONCE: u32 = 500;
const A_SECOND: u32 = 50;

async fn ask(client: Client) -> u16 {
    let path = format!("/api/v1/waves/{WAVE}/stories");
    // Without an age band: what is measured is the door, not the story.
    client.ask("POST", &path, JSON, b"{}").await.expect("a reply").status
}

/// What came back when each of these asked so often at once, and how long it took altogether.
async fn ask_often(clients: &[Client], times: u32) -> (Vec<u16>, Duration) {
    let (began, mut requests) = (Instant::now(), JoinSet::new());
    for client in clients {
        for _ in 0..times {
            requests.spawn(ask(client.clone()));
        }
    }
    let mut statuses = requests.join_all().await;
    statuses.dedup();
    (statuses, began.elapsed())
}

#[tokio::test(flavor = "multi_thread")]
async fn stories_over_the_interface_are_paced_and_none_is_refused() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).start().await;
    let (statuses, took) = ask_often(&[program.client()], AT_ONCE + 2 * A_SECOND).await;
    assert_eq!(statuses, [422], "slower, never refused");
    assert!(took >= Duration::from_secs(2), "{took:?}");
}

const WARNING: &str = "limits count everybody together";

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_that_nobody_named_is_warned_of_at_start() {
    let scratch = Scratch::sqlite();
    let behind = Start::on(&scratch).with("--public-url").with("https://svar.example");
    let program = behind.start().await;
    assert!(program.said().contains(WARNING), "{}", program.said());
    assert!(program.said().contains("--trusted-proxy"), "{}", program.said());
    program.end().await;

    for start in [behind.with("--trusted-proxy").with("127.0.0.1"), Start::on(&scratch)] {
        let program = start.start().await;
        assert!(!program.said().contains(WARNING), "{}", program.said());
        program.end().await;
    }
}

/// Behind a proxy that is not known, an address in a header is anybody's word, and the connection's is the proxy's.
#[tokio::test(flavor = "multi_thread")]
async fn where_no_address_is_believed_everybody_counts_together() {
    let scratch = Scratch::sqlite();
    let program = Start::on(&scratch).with("--public-url").with("https://svar.example").start().await;
    let told = |last: u8| {
        let client = program.client().from([127, 0, 0, last].into());
        client.with("x-forwarded-for", &format!("203.0.113.{last}"))
    };
    let (statuses, took) = ask_often(&[told(2), told(3)], AT_ONCE / 2 + A_SECOND).await;
    assert_eq!(statuses, [422], "slower, never refused");
    assert!(took >= Duration::from_secs(2), "{took:?}");
}

/// What the page says of addresses is what pacing does with them.
#[tokio::test(flavor = "multi_thread")]
async fn the_privacy_page_tells_what_pacing_makes_of_addresses() {
    let (direct, behind, unused) =
        ("the address that you come from", "the server in front of it tells", "does not believe or use your address");
    let scratch = Scratch::sqlite();
    let plain = Start::on(&scratch);
    let fronted = plain.clone().with("--public-url").with("https://svar.example");
    let named = fronted.clone().with("--trusted-proxy").with("127.0.0.1");
    for (start, told) in [(plain, direct), (named, behind), (fronted, unused)] {
        let program = start.start().await;
        let page = program.client().get("/privacy?lang=en").await.expect("a reply").body;
        for text in [direct, behind, unused] {
            assert_eq!(page.contains(text), text == told, "{text}: {page}");
        }
        program.end().await;
    }
}
