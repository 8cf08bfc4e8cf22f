//! Drives the built page in real browsers.
//!
//! A test reads as what a visitor does and sees:
//! `Page::open("#/").click("Compare").sees("Georgia")`. Every step waits for its condition up to a
//! deadline, so there is nothing to sleep for. When a page is dropped it fails the test if the
//! browser logged an error meanwhile.
#![allow(
    clippy::disallowed_methods,
    reason = "no part of the page, whose size they count against"
)]

mod browser;
mod driver;
mod elsewhere;
mod engine;
mod failure;
mod host;
pub mod made_up;
mod page;
mod program;
mod records;
mod rest;
mod site;
mod stage;
mod views;
mod visit;
mod watch;

pub use browser::{Browser, Scheme};
pub use engine::{Engine, bare_chromium};
pub use page::Page;
pub use site::Site;
pub use views::everything;
pub use visit::Visit;
