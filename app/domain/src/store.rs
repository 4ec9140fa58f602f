//! What a room may hear from its store when something is wrong.

use std::error::Error;

/// Why a store did not do what was asked. Nothing in it ever carries a child's words.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot take work now: stopped, unreachable, locked or its disk full. Trying again later may help;
    /// nothing of what was asked has been kept.
    #[error("the store cannot take work now")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
    /// What is stored does not read as what was written.
    #[error("what is stored as {what} does not read")]
    Damaged {
        /// The thing in the words of the domain, never its content.
        what: &'static str,
        /// What the reader said.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
}
