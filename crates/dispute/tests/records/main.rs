//! The domain on records: an invented dispute stands in `fixtures/mini/`, a record of every kind,
//! and every test edits or asks it.
#![allow(
    clippy::unwrap_used,
    reason = "what helps a test fails it, as the test itself would"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "no part of the page, whose size they count against"
)]

mod circles;
mod counts;
mod gaps;
mod invent;
mod mini;
mod mutation;
mod publishing;
mod reading;
mod rules;
mod standings;
mod ties;
