//! What is published reads back the same, and the same texts always make the same document.

use crate::invent;
use crate::mini::{self, Edit};
use dispute::load::{self, files};
use dispute::model::Kind;
use proptest::prelude::*;

#[test]
fn the_miniature_has_a_record_of_every_kind() {
    let data = mini::dataset();
    for kind in Kind::ALL {
        assert!(
            data.records().any(|record| record.kind() == *kind),
            "no {kind}"
        );
    }
}

#[test]
fn the_published_document_reads_back_the_same() {
    let data = mini::dataset();
    let document = serde_json::to_string_pretty(&data).unwrap();
    assert_eq!(load::json(&document), Ok(data));
}

/// Tests of the built page open it.
#[test]
fn the_miniature_as_a_file_has_its_records() {
    let document = include_str!("../../../../tests/fixtures/aldmark-and-brevia.json");
    assert_eq!(load::json(document), Ok(mini::dataset()));
}

#[test]
fn every_record_is_found_by_its_id() {
    let data = mini::dataset();
    for record in data.records() {
        let found = data.record(record.id()).unwrap();
        assert_eq!(found.id(), record.id());
    }
}

proptest! {
    #[test]
    fn any_dataset_reads_back_the_same(data in invent::dataset()) {
        let document = serde_json::to_string(&data).unwrap();
        prop_assert_eq!(load::json_unchecked(&document), Some(data));
    }
}

proptest! {
    // Each case reads every file twice.
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn the_order_of_files_changes_nothing(files in Just(mini::files()).prop_shuffle()) {
        let data = files::read(&files).unwrap();
        prop_assert_eq!(
            serde_json::to_string(&data).unwrap(),
            serde_json::to_string(&mini::dataset()).unwrap()
        );
    }

    #[test]
    fn the_order_of_files_changes_no_mistake(
        files in Just(mini::edited(&[
            Edit::Remove("actor/lind.toml"),
            Edit::Change("issue/ferry.toml", "\"travel\"", "\"sailing\""),
        ])).prop_shuffle()
    ) {
        let sorted = mini::edited(&[
            Edit::Remove("actor/lind.toml"),
            Edit::Change("issue/ferry.toml", "\"travel\"", "\"sailing\""),
        ]);
        prop_assert_eq!(files::read(&files), files::read(&sorted));
    }
}

#[test]
fn a_document_is_known_by_the_standard_s_own_hash() {
    // The first example of FIPS 180-4.
    assert_eq!(
        load::sha256("abc"),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}
