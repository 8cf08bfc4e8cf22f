//! The Red Lines app: everything the page shows and does.

mod api;
mod app;
pub mod browser;
mod cite;
mod components;
mod context;
mod desk;
mod export;
mod lens;
mod letters;
mod number;
mod pages;
mod portions;
mod route;
mod rule;
mod shared;
mod text;
mod words;

pub use app::{App, AppProps, title, unscripted};
pub use context::Medium;
pub use route::Address;
pub use shared::Shared;
pub use text::Text;
pub use words::read_date;

// Component tests need a page to stand on; the others run natively.
#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
