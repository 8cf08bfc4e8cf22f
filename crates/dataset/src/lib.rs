//! Hands out the dataset that the build script checked and packed: in two parts, for a page that shows
//! something before it has all.
#![deny(missing_docs)]

use dispute::load::{Plain, json_unchecked};
use dispute::model::Dataset;

/// What the first views show.
const FIRST: &str = include_str!(concat!(env!("OUT_DIR"), "/first.json"));
/// The other kinds of record.
const REST: &str = include_str!(concat!(env!("OUT_DIR"), "/rest.json"));

/// The SHA-256 of [`document`], in lower-case hexadecimal digits.
pub const SHA256: &str = include_str!(concat!(env!("OUT_DIR"), "/dataset.sha256"));

/// The published document, as built: the exact bytes whose hash the page shows.
pub fn document() -> String {
    [&FIRST[..FIRST.len() - 1], ",", &REST[1..]].concat()
}

/// The first part of the dataset, read in steps of so many bytes, with a pause of the caller's after
/// each: a page must not stand still for as long as the whole takes.
pub async fn first(bytes: usize, pause: impl AsyncFnMut()) -> Dataset {
    read(FIRST, bytes, pause).await.finish().expect(PACKED)
}

/// Adds what [`first`] lacks, read in steps too.
pub async fn complete(data: &Dataset, bytes: usize, pause: impl AsyncFnMut()) {
    data.complete(read(REST, bytes, pause).await.lists().expect(PACKED));
}

/// The dataset of this build, read at once.
pub fn dataset() -> Dataset {
    json_unchecked(&document()).expect(PACKED)
}

async fn read(text: &'static str, bytes: usize, mut pause: impl AsyncFnMut()) -> Plain<'static> {
    let mut reading = Plain::new(text);
    while reading.step(bytes) {
        pause().await;
    }
    reading
}

/// Why none of them can fail.
const PACKED: &str = "the build script packed this document from a dataset it had checked";

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use dispute::model::{Avenue, Kind};
    use dispute::ties::Ties;

    #[test]
    fn reading_in_steps_and_in_parts_pauses_in_between_and_comes_to_the_same() {
        let pauses = Cell::new(0);
        let pause = async || pauses.set(pauses.get() + 1);
        let reading = async {
            let data = super::first(1 << 14, pause).await;
            for kind in [Kind::Avenue, Kind::Link, Kind::Term] {
                assert_eq!(
                    data.count(kind),
                    0,
                    "what no first view shows is not there yet"
                );
            }
            assert_ne!(data.count(Kind::Discrepancy), 0);
            // Made of the first part, and asked when the rest is there.
            let ties = Ties::new(&data);
            super::complete(&data, 1 << 14, pause).await;
            let of_avenue = |avenue: &Avenue| ties.links(&data, &avenue.id).count();
            let tied: usize = data.avenues.iter().map(of_avenue).sum();
            assert_eq!(tied, data.links.len());
            data
        };
        let Poll::Ready(data) = pin!(reading).poll(&mut Context::from_waker(Waker::noop())) else {
            panic!("nothing in it waits");
        };
        assert!(
            pauses.get() > super::document().len() / (1 << 16),
            "{pauses:?}"
        );
        assert_eq!(data, super::dataset());
    }

    #[test]
    fn the_parts_are_the_document_that_the_hash_is_of() {
        assert_eq!(dispute::load::sha256(&super::document()), super::SHA256);
    }

    #[test]
    fn the_packed_document_reads_back_and_keeps_every_rule() {
        let data = super::dataset();
        assert!(!data.issues.is_empty());
        assert_eq!(dispute::check::check(&data), []);
    }
}
