//! The rules of Berätta.
//!
//! Children's words flow one way through four rooms: intake, screening, analysis and release. This crate holds the
//! rules of each room and the traits of what each room needs kept. It does no I/O, and reads neither clock nor
//! randomness: the moment and the generator are always arguments.

pub mod access;
pub mod audit;
pub mod disclosure;
pub mod groups;
pub mod help;
pub mod ids;
pub mod intake;
pub mod keys;
pub mod life;
pub mod screening;
pub mod store;
pub mod survey;
pub mod wave;
pub mod wave_store;
pub mod week;
