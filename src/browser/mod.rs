//! The only home of the browser's own interfaces: what the app asks of the page, and how it asks.

mod mount;
#[cfg(test)]
#[cfg(target_arch = "wasm32")]
pub mod stage;

pub use mount::mount_point;
