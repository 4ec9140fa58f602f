//! The screening room: a trained adult reads each answer before anybody else does.

mod answer;
mod chips;
mod keys;
mod waves;

pub use answer::{AnswerPage, answer, danger, not_yours, nothing_waits};
pub use keys::{keys, keys_path};
pub use waves::{Lock, WaveRow, waves};
