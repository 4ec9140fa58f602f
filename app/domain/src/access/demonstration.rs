//! A demonstration, where nothing is real and nobody needs a password.

use std::net::IpAddr;

use super::role::Role;
use crate::groups::Pseudonym;

/// What entering without a password takes. There is none for a server that others can reach.
#[derive(Clone, Copy, Debug)]
pub struct Demonstration(());

impl Demonstration {
    /// The demonstration of a server that listens there, if that is this machine alone.
    pub fn on(address: IpAddr) -> Option<Self> {
        address.to_canonical().is_loopback().then_some(Self(()))
    }

    /// The young analysts of the demonstration's group: [`Access::enter`](super::Access::enter) enters as the first.
    pub fn pseudonyms() -> impl Iterator<Item = Pseudonym> {
        [("en", 0, 0), ("sv", 1, 1)].into_iter().filter_map(|(tag, quality, thing)| Pseudonym::at(tag, quality, thing))
    }

    /// Name and address of the person of a role. No mail goes to `.example` (RFC 2606).
    pub(super) fn person(role: Role) -> (&'static str, String) {
        let name = match role {
            Role::Administrator => "Alva",
            Role::Screener => "Sami",
            Role::SafeguardingLead => "Leila",
            Role::Facilitator => "Filip",
            Role::Researcher => "Rosa",
            Role::Analyst => "Aino",
        };
        (name, format!("{role}@demonstration.example"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_no_demonstration_where_others_come() {
        for address in ["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"] {
            assert!(Demonstration::on(address.parse().expect("an address")).is_some(), "{address}");
        }
        for address in ["0.0.0.0", "::", "192.168.0.7", "203.0.113.9", "2001:db8::1", "::ffff:10.0.0.1"] {
            assert!(Demonstration::on(address.parse().expect("an address")).is_none(), "{address}");
        }
    }
}
