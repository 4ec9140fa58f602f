//! Limits: they slow down, and never refuse.
//!
//! A class of thirty shares one address, and so does a whole school: Sends are not limited by address at all, since a
//! signed token is needed for each. What can be asked for without one (pages, stories, withdrawals) waits a little when
//! one address asks for very much of it. An address is kept as a hash under a key that is made at start, in memory.

use std::hash::{BuildHasher, RandomState};
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::time::Duration;

use axum::http::HeaderMap;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use ipnet::IpNet;

use crate::config::Peers;

/// The longest that anybody waits.
const LONGEST_WAIT: Duration = Duration::from_secs(3);
const PAGES_A_SECOND: NonZeroU32 = NonZeroU32::new(50).expect("not zero");
const PAGES_AT_ONCE: NonZeroU32 = NonZeroU32::new(500).expect("not zero");
const TRIES_A_SECOND: NonZeroU32 = NonZeroU32::new(1).expect("not zero");
const TRIES_AT_ONCE: NonZeroU32 = NonZeroU32::new(10).expect("not zero");

/// What somebody may do often, but not without end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Asking for a page or a story.
    Page,
    /// Trying a withdrawal code, or the address of an invitation.
    Try,
    /// Trying a password or a code of a second factor.
    SignIn,
}

/// The limits of one server.
#[derive(Debug)]
pub(crate) struct Limits {
    peers: Peers,
    hasher: RandomState,
    pages: DefaultKeyedRateLimiter<u64>,
    tries: DefaultKeyedRateLimiter<u64>,
    sign_ins: DefaultKeyedRateLimiter<u64>,
}

impl Limits {
    /// New limits, with a new key.
    pub(crate) fn new(peers: Peers) -> Self {
        let quota = |rate, burst| RateLimiter::keyed(Quota::per_second(rate).allow_burst(burst));
        Self {
            peers,
            hasher: RandomState::new(),
            pages: quota(PAGES_A_SECOND, PAGES_AT_ONCE),
            tries: quota(TRIES_A_SECOND, TRIES_AT_ONCE),
            sign_ins: quota(TRIES_A_SECOND, TRIES_AT_ONCE),
        }
    }

    /// Waits as long as this act of this connection has to, three seconds at the most.
    pub(crate) async fn pace(&self, act: Act, connection: SocketAddr, headers: &HeaderMap) {
        // Without an address worth looking at, everybody counts together.
        let key = self.hasher.hash_one(address(&self.peers, connection.ip(), headers));
        let limiter = match act {
            Act::Page => &self.pages,
            Act::Try => &self.tries,
            Act::SignIn => &self.sign_ins,
        };
        // Who waited long enough goes on all the same: slower, never refused.
        let _ = tokio::time::timeout(LONGEST_WAIT, limiter.until_key_ready(&key)).await;
    }

    /// Forgets addresses that have not been seen for a while.
    pub(crate) fn forget(&self) {
        self.pages.retain_recent();
        self.tries.retain_recent();
        self.sign_ins.retain_recent();
    }
}

/// The address of the person, as far as it can be believed. IPv6 addresses count as their /64: a household has a whole
/// one of them.
fn address(peers: &Peers, connection: IpAddr, headers: &HeaderMap) -> Option<IpAddr> {
    let address = match peers {
        Peers::Direct => connection,
        Peers::Unknown => return None,
        Peers::Behind(proxies) => forwarded(proxies, connection, headers),
    };
    Some(match address.to_canonical() {
        IpAddr::V6(six) => IpAddr::V6((u128::from(six) & !u128::from(u64::MAX)).into()),
        four @ IpAddr::V4(_) => four,
    })
}

/// The last address in `X-Forwarded-For` that no trusted proxy has: everything before it could be made up.
fn forwarded(proxies: &[IpNet], connection: IpAddr, headers: &HeaderMap) -> IpAddr {
    let trusted = |address: &IpAddr| proxies.iter().any(|network| network.contains(&address.to_canonical()));
    if !trusted(&connection) {
        return connection;
    }
    let told = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let told: Vec<IpAddr> =
        told.flat_map(|value| value.split(',')).map_while(|part| part.trim().parse().ok()).collect();
    told.iter().rev().find(|address| !trusted(address)).copied().unwrap_or(connection)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(forwarded: &'static str) -> HeaderMap {
        [("x-forwarded-for".parse().expect("a name"), forwarded.parse().expect("a value"))].into_iter().collect()
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn only_a_trusted_proxy_is_believed_and_only_its_own_word() {
        let behind = Peers::Behind(vec!["10.0.0.0/8".parse().expect("a network")]);
        let made_up = headers("1.2.3.4, 203.0.113.9, 10.0.0.2");
        assert_eq!(address(&behind, ip("10.0.0.1"), &made_up), Some(ip("203.0.113.9")));
        assert_eq!(address(&behind, ip("198.51.100.1"), &made_up), Some(ip("198.51.100.1")));
        assert_eq!(address(&Peers::Direct, ip("198.51.100.1"), &made_up), Some(ip("198.51.100.1")));
        assert_eq!(address(&Peers::Unknown, ip("198.51.100.1"), &made_up), None);
    }

    #[test]
    fn a_household_is_one_address() {
        let one = address(&Peers::Direct, ip("2001:db8:1:2:3::1"), &HeaderMap::new());
        assert_eq!(one, address(&Peers::Direct, ip("2001:db8:1:2:ffff::9"), &HeaderMap::new()));
        assert_eq!(address(&Peers::Direct, ip("::ffff:192.0.2.1"), &HeaderMap::new()), Some(ip("192.0.2.1")));
    }

    #[tokio::test]
    async fn who_tries_codes_too_often_waits_and_others_do_not() {
        let limits = Limits::new(Peers::Direct);
        for _ in 0..TRIES_AT_ONCE.get() {
            assert!(tries_at_once(&limits, "192.0.2.1").await);
        }
        assert!(!tries_at_once(&limits, "192.0.2.1").await);
        assert!(tries_at_once(&limits, "192.0.2.2").await);
    }

    #[tokio::test]
    async fn where_no_address_is_believed_everybody_counts_together() {
        let limits = Limits::new(Peers::Unknown);
        for last in 0..TRIES_AT_ONCE.get() {
            assert!(tries_at_once(&limits, &format!("192.0.2.{last}")).await);
        }
        assert!(!tries_at_once(&limits, "198.51.100.1").await);
    }

    /// Whether this address, told by the connection and by a header, may try a code without waiting.
    async fn tries_at_once(limits: &Limits, address: &str) -> bool {
        let connection = SocketAddr::new(ip(address), 80);
        let headers = [("x-forwarded-for".parse().expect("a name"), address.parse().expect("a value"))];
        let headers: HeaderMap = headers.into_iter().collect();
        tokio::time::timeout(Duration::ZERO, limits.pace(Act::Try, connection, &headers)).await.is_ok()
    }
}
