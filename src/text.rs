//! The text of a published document.

use std::cell::OnceCell;
use std::ops::Deref;

/// The exact text that a hash is of. That of the page's own document comes with the later part of the
/// page: until then there is none, and nothing asks for it.
#[derive(Default)]
pub struct Text(OnceCell<String>);

impl Text {
    /// Takes the text, where there is none.
    pub fn complete(&self, text: String) {
        // A text that is there is the same one.
        let _ = self.0.set(text);
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Text(OnceCell::from(text))
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.0.get().map_or("", String::as_str)
    }
}
