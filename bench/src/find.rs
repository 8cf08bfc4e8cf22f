//! The search over the shipped records and made-up events, and the same records as documents for
//! the library it is measured beside.

use std::cell::RefCell;

use dispute::model::{Dataset, Record};
use dispute::search::{Index, Query};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::with_events;

thread_local! {
    static INDEX: RefCell<Option<Index>> = const { RefCell::new(None) };
}

/// As many events as make this many records with the shipped ones.
fn records(count: usize) -> Dataset {
    let shipped = dataset::dataset();
    let others = shipped.records().count() - shipped.events.len();
    with_events(shipped, count.saturating_sub(others))
}

/// Builds the index over so many records, and says over how many it is.
#[wasm_bindgen]
pub fn find_prepare(count: usize) -> usize {
    let index = Index::new(&records(count));
    let len = index.len();
    INDEX.with(|place| *place.borrow_mut() = Some(index));
    len
}

/// How many of the first twenty are found for what is typed.
#[wasm_bindgen]
pub fn find_ask(typed: &str) -> usize {
    INDEX.with(|place| {
        let index = place.borrow();
        let index = index.as_ref().expect("prepare comes first");
        index.search(&Query::new(typed), 20).hits.len()
    })
}

/// The same records: what they are called, and what they say.
#[wasm_bindgen]
pub fn find_documents(count: usize) -> String {
    let data = records(count);
    let documents: Vec<_> = data
        .records()
        .map(|record: &dyn Record| {
            serde_json::json!({
                "id": record.id().as_str(), "title": record.title().get("en"),
                "text": record.text().get("en"), "note": record.note().get("en"),
            })
        })
        .collect();
    serde_json::Value::from(documents).to_string()
}
