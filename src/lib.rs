//! The Red Lines app: everything the page shows and does.

mod app;
pub mod browser;

pub use app::App;
