//! Where a record's words come from.

use super::RecordId;
use crate::shape::part;

/// The most words a quotation may have.
pub const QUOTATION_LIMIT: usize = 25;

part! {
    /// A passage that supports a record.
    pub struct Citation {
        /// The document.
        pub source: RecordId,
        /// The number of the paragraph, from 1; absent for documents without numbered paragraphs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub paragraph: Option<u32>,
        /// Which sentences of the paragraph, from 1, by the rule of [`crate::passage`].
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub sentences: Vec<u32>,
        /// The passage's own words, verbatim, at most [`QUOTATION_LIMIT`] words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub quotation: Option<String>,
        /// The place, for documents without numbered paragraphs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub locator: Option<String>,
        /// Every hand the words went through, from the speaker to the one before the source's author.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub via: Vec<RecordId>,
    }
}

/// How many words a text has: runs of characters between white space.
pub fn words_in(text: &str) -> usize {
    text.split_whitespace().count()
}
