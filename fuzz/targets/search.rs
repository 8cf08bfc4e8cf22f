//! Whatever is typed is looked for among the shipped records and among a few made-up ones.
#![no_main]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use dispute::model::Dataset;
use dispute::search::{Index, Query, telling};
use libfuzzer_sys::fuzz_target;

/// As many as the page lists.
const LISTED: usize = 200;

struct Shelf {
    data: Dataset,
    index: Index,
}

impl Shelf {
    fn new(data: Dataset) -> Self {
        let index = Index::new(&data);
        Shelf { data, index }
    }
}

static SHIPPED: LazyLock<Shelf> = LazyLock::new(|| Shelf::new(dataset::dataset()));
static MADE_UP: LazyLock<Shelf> = LazyLock::new(|| Shelf::new(fuzz::damage::whole()));

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let query = Query::new(&text);
    look_in(&SHIPPED, &query);
    look_in(&MADE_UP, &query);
    let marked: String = query
        .mark(&text)
        .into_iter()
        .map(|(_, piece)| piece)
        .collect();
    assert_eq!(marked, text);
});

fn look_in(shelf: &Shelf, query: &Query) {
    let found = shelf.index.search(query, LISTED);
    assert!(found.hits.len() <= LISTED.min(found.total));
    assert!(found.total <= shelf.index.len());
    let once: BTreeSet<_> = found.hits.iter().map(|hit| &hit.id).collect();
    assert_eq!(once.len(), found.hits.len(), "a record is found twice");
    for hit in &found.hits {
        let record = shelf.data.record(&hit.id).expect("what is found is there");
        assert_eq!(record.kind(), hit.kind);
    }
    for hit in found.hits.iter().take(3) {
        let record = shelf.data.record(&hit.id).expect("what is found is there");
        telling(&shelf.data, record, query);
    }
    if found.total == 0 {
        assert!(shelf.index.nearest(query).len() <= 4);
    }
}
