//! Words about opening a dataset.

pub struct Open {
    pub lede: &'static str,
    pub stays: &'static str,
    pub choose: &'static str,
    pub drop: &'static str,
    pub paste: &'static str,
    pub bounds: fn(usize, usize) -> String,
    pub schema: &'static str,
    pub pattern: &'static str,
    /// The name of a text that was pasted.
    pub pasted: &'static str,
    pub shown_label: &'static str,
    /// Name, version, number of records, hash, file.
    pub shown: fn(&str, &str, usize, &str, &str) -> String,
    pub back: &'static str,
    pub needs_label: &'static str,
    /// Name, version and beginning of the hash.
    pub needs: fn(&str, &str, &str) -> String,
    pub choose_that: &'static str,
    pub go_on: &'static str,
    pub reads: fn(&str) -> String,
    pub done: fn(usize) -> String,
    pub stop: &'static str,
    /// Of a file.
    pub same: fn(&str) -> String,
    pub refused: fn(&str) -> String,
    pub former: fn(&str) -> String,
    pub mistakes: fn(usize) -> String,
    pub more: fn(usize) -> String,
    pub line: fn(u32) -> String,
    pub too_large: fn(usize) -> String,
    pub too_many: fn(usize) -> String,
    pub unreadable: &'static str,
    pub no_text: &'static str,
    pub close: &'static str,
}
