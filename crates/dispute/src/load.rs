//! Text in, a checked dataset out, or every mistake at once.

#[cfg(feature = "files")]
pub mod files;
mod json;
mod plain;
mod reading;
mod stop;

pub use plain::Plain;
pub use reading::{Progress, Reading, Refusal};

use sha2::{Digest, Sha256};

use crate::diagnostic::Diagnostic;
use crate::model::Dataset;

/// Rules that look at one record in the light of others. Where a record could not be read they may
/// only report it a second time, as missing, and so they wait.
const LEANS_ON_OTHERS: &[&str] = &[
    "gain",
    "in-list",
    "loaded-phrase",
    "option",
    "reference-resolves",
    "source-used",
    "two-sides",
];

/// The SHA-256 of a published document, in lower-case hexadecimal digits: by it a copy is known.
pub fn sha256(document: &str) -> String {
    let mut hashing = Hashing::default();
    hashing.add(document.as_bytes());
    hashing.finish()
}

/// The same hash being computed, for whoever has something else to do in between.
#[derive(Default)]
pub struct Hashing(Sha256);

impl Hashing {
    /// What comes next in the document.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash, after the last piece.
    pub fn finish(self) -> String {
        let digest = self.0.finalize();
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Reads the published document and checks it.
///
/// # Errors
///
/// Everything that is wrong with it, sorted: a file of a newer schema, text that is not of the
/// documented shape, or rules that its records break; each with the line, and the field or the
/// record.
pub fn json(text: &str) -> Result<Dataset, Vec<Diagnostic>> {
    let mut reading = Reading::new(text);
    while reading.step(usize::MAX) {}
    reading.finish().map_err(|refusal| refusal.mistakes)
}

/// Reads the published document without checking its records. None where the text is not of the
/// documented shape.
pub fn json_unchecked(text: &str) -> Option<Dataset> {
    let mut reading = Plain::new(text);
    while reading.step(usize::MAX) {}
    reading.finish()
}

/// A record, or a part of one, for tests that make up their own.
#[cfg(test)]
pub(crate) fn part<T: crate::shape::Shape>(text: &str) -> T {
    let mut reader = crate::shape::reader::Reader::default();
    let (node, _) = json::value(text, 0).expect("made-up records are JSON");
    let read = T::read(Some(&node), &mut reader);
    assert_eq!(reader.mistakes, []);
    read
}
