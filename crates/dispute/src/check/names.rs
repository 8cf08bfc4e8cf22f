//! Ids, references between records, and the words every record needs.

use super::{Found, Records};
use crate::model::{Dataset, Kind, words_in};

/// The most words a title may have, questions and titles of documents apart.
const LONGEST_TITLE: usize = 14;

pub(super) fn ids_are_well_formed_and_unique(data: &Dataset, found: &mut Found) {
    let mut previous = None;
    for record in data.records() {
        let id = record.id();
        if !id.is_well_formed() || id.kind() != Some(record.kind()) {
            let message = format!(
                "“{id}” is not {}/ and lower-case words joined by hyphens: rename it",
                record.kind()
            );
            found.report(record, "well-formed-id", "id", message);
        }
        if previous == Some(id) {
            found.report(
                record,
                "unique-id",
                "id",
                "two records have this id: rename one",
            );
        }
        previous = Some(id);
    }
}

pub(super) fn references_resolve(data: &Dataset, records: Records<'_, '_>, found: &mut Found) {
    for record in records {
        for reference in record.references() {
            let fits = reference.kinds.is_empty()
                || reference
                    .id
                    .kind()
                    .is_some_and(|kind| reference.kinds.contains(&kind));
            if !fits {
                let kinds: Vec<&str> = reference.kinds.iter().map(|kind| kind.folder()).collect();
                let message = format!("“{}” is not of kind {}", reference.id, kinds.join(" or "));
                found.report(record, "reference-kind", reference.field, message);
            } else if data.record(reference.id).is_none() {
                let message = format!(
                    "there is no record “{}”: add it or name another",
                    reference.id
                );
                found.report(record, "reference-resolves", reference.field, message);
            }
        }
    }
}

pub(super) fn every_record_is_named_and_worded(
    _: &Dataset,
    records: Records<'_, '_>,
    found: &mut Found,
) {
    for record in records {
        let title = record.title().get("en");
        if title.trim().is_empty() {
            found.report(
                record,
                "title",
                "title",
                "there is no title in the base language: add title.en",
            );
        }
        let free = matches!(record.kind(), Kind::Source | Kind::Issue);
        if !free && words_in(title) > LONGEST_TITLE {
            let message = format!(
                "the title has {} words: shorten it to {LONGEST_TITLE} at most",
                words_in(title)
            );
            found.report(record, "title-length", "title", message);
        }
        for (field, words) in record.more_words() {
            if words.get("en").trim().is_empty() {
                let message = format!("these words are in other languages only: add {field}.en");
                found.report(record, "base-language", field, message);
            }
        }
        if record.kind() != Kind::Source && record.text().get("en").trim().is_empty() {
            found.report(
                record,
                "text",
                "text",
                "the record says nothing: add text.en",
            );
        }
        if !record.checked().is_day() {
            found.report(record, "checked", "checked", "give the whole day on which somebody last read the record against its sources, as in 2026-11-22");
        }
    }
}
