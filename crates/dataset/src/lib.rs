//! Hands out the dataset that the build script checked and packed.
#![deny(missing_docs)]

use dispute::load::{Plain, json_unchecked};
use dispute::model::Dataset;

/// The published document, as built: the exact bytes whose hash the page shows.
pub const DOCUMENT: &str = include_str!(concat!(env!("OUT_DIR"), "/dataset.json"));

/// The SHA-256 of [`DOCUMENT`], in lower-case hexadecimal digits.
pub const SHA256: &str = include_str!(concat!(env!("OUT_DIR"), "/dataset.sha256"));

/// The reading of [`DOCUMENT`] in steps of so many bytes, with a pause of the caller's after each:
/// a page must not stand still for as long as the whole takes.
pub async fn read(bytes: usize, mut pause: impl AsyncFnMut()) -> Dataset {
    let mut reading = Plain::new(DOCUMENT);
    while reading.step(bytes) {
        pause().await;
    }
    reading.finish().expect(PACKED)
}

/// The dataset of this build, read at once.
pub fn dataset() -> Dataset {
    json_unchecked(DOCUMENT).expect(PACKED)
}

/// Why neither can fail.
const PACKED: &str = "the build script packed this document from a dataset it had checked";

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    #[test]
    fn reading_in_steps_pauses_in_between_and_comes_to_the_same() {
        let pauses = Cell::new(0);
        let reading = super::read(1 << 14, async || pauses.set(pauses.get() + 1));
        let Poll::Ready(data) = pin!(reading).poll(&mut Context::from_waker(Waker::noop())) else {
            panic!("nothing in it waits");
        };
        assert!(
            pauses.get() > super::DOCUMENT.len() / (1 << 16),
            "{pauses:?}"
        );
        assert_eq!(data, super::dataset());
    }

    #[test]
    fn the_packed_document_reads_back_and_keeps_every_rule() {
        let data = super::dataset();
        assert!(!data.issues.is_empty());
        assert_eq!(dispute::check::check(&data), []);
    }
}
