//! The only home of the browser's own interfaces: what the app asks of the page, and how it asks.

mod mount;

pub use mount::mount_point;
