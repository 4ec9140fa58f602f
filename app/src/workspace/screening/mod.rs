//! The screening room: a trained adult reads each answer before anybody else does.

mod answer;
mod chips;
mod keys;
mod released;
mod together;
mod waves;

pub use answer::{AnswerPage, LongNote, answer, danger, not_yours, nothing_waits, opening};
pub use keys::{keys, keys_path};
pub use released::released;
pub use together::{alike, ordinary_ones};
pub use waves::{Lock, WaveRow, waves};
