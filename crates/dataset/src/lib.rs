//! Hands out the dataset that the build script checked and packed.
#![deny(missing_docs)]

use dispute::model::Dataset;

/// The published document, as built: the exact bytes whose hash the page shows.
pub const DOCUMENT: &str = include_str!(concat!(env!("OUT_DIR"), "/dataset.json"));

/// The SHA-256 of [`DOCUMENT`], in lower-case hexadecimal digits.
pub const SHA256: &str = include_str!(concat!(env!("OUT_DIR"), "/dataset.sha256"));

/// The dataset of this build.
pub fn dataset() -> Dataset {
    dispute::load::json_unchecked(DOCUMENT)
        .expect("the build script packed this document from a dataset it had checked")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_packed_document_reads_back_and_keeps_every_rule() {
        let data = super::dataset();
        assert!(!data.issues.is_empty());
        assert_eq!(dispute::check::check(&data), []);
    }
}
