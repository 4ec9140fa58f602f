//! What a young person signs in with: four words.

use rand::Rng;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::plain::plain;
use super::words::WordList;
use crate::access::Password;
use crate::keys::ServerKey;
use crate::survey::Lang;

/// How many words a passphrase has: 44 bits with 2,048 of them. Each guess costs the server an argon2id hash, two at a time.
pub const WORDS: usize = 4;

/// Four words of a list. Shows itself nowhere but on the page that gives it.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

impl Passphrase {
    /// A new one, in this language.
    pub fn random(lang: &Lang, rng: &mut impl Rng) -> Self {
        let list = WordList::of(lang);
        let words: Vec<&str> = (0..WORDS).map(|_| list.draw(rng)).collect();
        Self(words.join(" "))
    }

    /// The words, with a space between.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The words, one by one.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split(' ')
    }

    /// What is hashed of a passphrase that somebody typed: case, spaces and the like do not matter.
    pub fn typed(text: &str) -> Password {
        Password::new(plain(text))
    }

    /// Shows that this passphrase was made here, for who waits with this token.
    pub(super) fn ticket(&self, token: &[u8], key: &ServerKey) -> String {
        data_encoding::BASE64URL_NOPAD.encode(&key.mac(TICKET, &message(&self.0, token))[..16])
    }

    /// The passphrase of a form, if [`Passphrase::ticket`] gave it to who waits with this token.
    pub(super) fn given(text: &str, ticket: &str, token: &[u8], key: &ServerKey) -> Option<Self> {
        let mac = data_encoding::BASE64URL_NOPAD.decode(ticket.as_bytes()).ok()?;
        key.verifies(TICKET, &message(text, token), &mac, 16).then(|| Self(text.to_owned()))
    }

    /// Whether somebody typed these words.
    pub(super) fn is(&self, typed: &str) -> bool {
        plain(&self.0) == plain(typed)
    }
}

const TICKET: &str = "passphrase ticket";

fn message(words: &str, token: &[u8]) -> Vec<u8> {
    [token, words.as_bytes()].concat()
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    #[test]
    fn four_words_of_the_list_and_other_ones_each_time() {
        let rng = &mut StdRng::seed_from_u64(3);
        for list in WordList::all() {
            let lang = list.tag().parse().expect("a language");
            let made: BTreeSet<String> = (0..100).map(|_| Passphrase::random(&lang, rng).as_str().to_owned()).collect();
            assert_eq!(made.len(), 100);
            assert!(made.iter().flat_map(|text| text.split(' ')).all(|word| list.words().contains(&word)));
            assert!(made.iter().all(|text| text.split(' ').count() == WORDS));
        }
    }

    #[test]
    fn a_passphrase_is_known_by_its_ticket_and_only_to_whom_it_was_given() {
        let (key, rng) = (ServerKey::from_bytes([4; 32]), &mut StdRng::seed_from_u64(4));
        let passphrase = Passphrase::random(&"sv".parse().expect("a language"), rng);
        let ticket = passphrase.ticket(b"one", &key);
        assert!(Passphrase::given(passphrase.as_str(), &ticket, b"one", &key).is_some());
        assert!(Passphrase::given(passphrase.as_str(), &ticket, b"two", &key).is_none());
        assert!(Passphrase::given("four words of mine", &ticket, b"one", &key).is_none());
        for made_up in ["", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA", "!"] {
            assert!(Passphrase::given(passphrase.as_str(), made_up, b"one", &key).is_none(), "{made_up}");
        }
    }
}
