//! What the built page does for its visitors: one file per behaviour.

mod finds;
mod opens;
mod stays_home;
mod travels;
