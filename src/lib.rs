//! The Red Lines app: everything the page shows and does.

mod app;
pub mod browser;

pub use app::App;

// Component tests need a page to stand on; the others run natively.
#[cfg(test)]
#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
