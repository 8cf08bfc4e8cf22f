//! The dispute as data and questions: records, what was in force on a day, how far apart the two
//! sides are, and what a proposal collides with.
//!
//! # What this crate does not do
//!
//! - It knows of no particular dispute: who the two sides are stands in the data.
//! - It asks no clock: the day is always an argument.
//! - It reads no file and asks no network; text comes in, values go out.
//! - It words nothing for a reader but the messages of its checks.
#![deny(missing_docs)]
#![cfg_attr(
    test,
    allow(clippy::disallowed_methods, reason = "tests are no part of the page")
)]

pub mod as_of;
pub mod audit;
pub mod change;
pub mod check;
pub mod circle;
pub mod cite;
pub mod collision;
pub mod compare;
pub mod diagnostic;
pub mod edtf;
pub mod evidence;
pub mod line_history;
pub mod load;
#[cfg(test)]
mod made_up;
pub mod model;
pub mod openings;
pub mod order;
pub mod passage;
pub mod publication;
pub mod search;
mod shape;
pub mod ties;
pub mod timeline;
pub mod verdict;
pub mod what_if;
