//! Keys: what seals children's words, and what signs tokens.
//!
//! * A **wave key** (X25519): free text is sealed to its public half with HPKE (RFC 9180). Its private half is written
//!   down once as 24 words and kept in `screening.key`; destroying both closes every copy of the wave's answers.
//! * `screening.key`: the waves' private keys, sealed to a master key that a passphrase opens.
//! * `server.key`: signs tokens and keys hashes; opens nothing.

mod screening;
mod sealing;
mod server;
mod words;

pub use screening::{SHORTEST_PASSPHRASE, ScreeningKeys, ScreeningKeysError, Unlocked};
pub use sealing::{SealError, WavePrivateKey, WavePublicKey, seal, seal_complaint, seal_note};
pub(crate) use server::hmac;
pub use server::{ServerKey, ServerKeyCheck, ServerKeyError};
pub use words::{WordsError, from_words, to_words};
