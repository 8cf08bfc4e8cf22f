//! What the built page does for its visitors: one file per behaviour.
#![allow(
    clippy::disallowed_methods,
    reason = "no part of the page, whose size they count against"
)]
#![allow(
    clippy::unwrap_used,
    reason = "everything here is a test: a panic is how it fails"
)]

mod announces;
mod answers_programs;
mod arrives;
mod asks;
mod begins;
mod compares;
mod finds;
mod helps;
mod history;
mod keeps;
mod keys;
mod marks_of_history;
mod moves_through_history;
mod only_in_chromium;
mod opens;
mod opens_data;
mod paints;
mod proves;
mod reaches;
mod renews;
mod returns;
mod shows_opened;
mod shows_portions;
mod stays_home;
mod takes_with_them;
mod titles;
mod travels;
mod withstands;
