//! The only home of the browser's own interfaces: what the app asks of the page, and how it asks.

pub mod clipboard;
pub mod clock;
pub mod details;
pub mod document;
pub mod download;
pub mod entries;
pub mod file;
pub mod global;
pub mod idle;
pub mod input;
pub mod keys;
pub mod layer;
pub mod location;
pub mod mount;
pub mod offline;
pub mod page;
pub mod pane;
pub mod panic;
pub mod picture;
pub mod print;
#[cfg(test)]
#[cfg(target_arch = "wasm32")]
pub mod stage;
pub mod turn;
