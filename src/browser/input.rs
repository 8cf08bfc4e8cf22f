//! The form fields that events come from, under names of the app.

pub use web_sys::HtmlInputElement as Field;
pub use web_sys::HtmlSelectElement as Choice;
