//! What is looked up in tables is what going through every record finds.

use crate::invent;
use crate::mini;
use dispute::as_of::{AsOf, standing};
use dispute::change::{concerns, events};
use dispute::collision::facing;
use dispute::edtf::Day;
use dispute::model::{Dataset, Kind, Record, RecordId, Words};
use dispute::search::{Index, Indexing, Query};
use dispute::ties::{Ties, Tying};
use proptest::prelude::*;

fn ids<'a>(records: impl IntoIterator<Item = &'a dyn Record>) -> Vec<&'a RecordId> {
    records.into_iter().map(|record| record.id()).collect()
}

/// Whether a record names another or cites it.
fn names(record: &dyn Record, id: &RecordId) -> bool {
    let citations = record.citations();
    record
        .references()
        .iter()
        .any(|reference| reference.id == id)
        || citations
            .iter()
            .any(|citation| &citation.source == id || citation.via.contains(id))
}

fn names_slowly<'a>(data: &'a Dataset, id: &RecordId) -> Vec<&'a RecordId> {
    ids(data.records().filter(|record| names(*record, id)))
}

#[test]
fn every_record_is_found_by_its_number_and_its_number_by_its_id() {
    let data = mini::dataset();
    assert_eq!(data.records().count(), data.len());
    for (number, record) in data.records().enumerate() {
        assert_eq!(data.number(record.id()), Some(number));
        assert_eq!(data.nth(number).unwrap().id(), record.id());
    }
    assert!(data.nth(data.len()).is_none());
}

#[test]
fn a_record_names_what_its_fields_name() {
    for record in mini::dataset().records() {
        let references = record.references();
        let ids: Vec<&RecordId> = references.iter().map(|reference| reference.id).collect();
        assert_eq!(record.named(), ids);
    }
}

proptest! {
    #[test]
    fn whoever_names_a_record_is_found_once(data in invent::dataset(), step in 1_usize..40) {
        let mut tying = Tying::default();
        while tying.step(&data, step) {}
        for ties in [Ties::new(&data), tying.finish(&data)] {
            for record in data.records() {
                let naming = names_slowly(&data, record.id());
                prop_assert_eq!(ties.count_naming(&data, record.id()), naming.len());
                prop_assert_eq!(ids(ties.naming(&data, record.id())), naming);
            }
        }
    }

    #[test]
    fn what_counts_on_an_issue_is_what_counts_at_all(data in invent::dataset(), day in invent::day()) {
        let view = AsOf::new(&data, day);
        for issue in data.issues.iter() {
            let held = view.held_on(issue);
            let expected: Vec<_> = data
                .positions
                .iter()
                .filter(|held| held.issue == issue.id)
                .filter(|held| standing(&held.attested, held.ended.as_ref(), day).counts())
                .map(|held| &held.id)
                .collect();
            prop_assert_eq!(held.iter().map(|held| &held.position.id).collect::<Vec<_>>(), expected);
            for held in &held {
                let own = view.lines().into_iter().filter(|other| {
                    let (line, position) = (other.line, held.position);
                    line.issue == issue.id
                        && line.holder == position.actor
                        && !line.rules_out(&position.option)
                });
                prop_assert_eq!(&held.lines, &own.collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn lines_that_face_each_other_are_all_there(
        data in invent::dataset(), day in invent::day(), columns in invent::columns(),
    ) {
        let view = AsOf::new(&data, day);
        let faced: Vec<_> = facing(&view, columns.each_ref())
            .into_iter()
            .flat_map(|found| found.lines)
            .flatten()
            .map(|held| &held.line.id)
            .collect();
        let mut expected = Vec::new();
        for issue in data.issues_in_order() {
            for column in &columns {
                let own = view.lines().into_iter().filter(|held| {
                    held.line.issue == issue.id && view.belongs(&held.line.holder, column)
                });
                expected.extend(own.map(|held| &held.line.id));
            }
        }
        prop_assert_eq!(faced, expected);
    }

    #[test]
    fn events_in_between_are_those_that_concern_the_issue(
        data in invent::dataset(), day in invent::day(), other in invent::day(),
    ) {
        let view = AsOf::new(&data, day.max(other));
        let from = day.min(other);
        for issue in data.issues.iter() {
            let found = events(&view, issue, from, view.day);
            let expected = data.events.iter().filter(|event| {
                let span = event.date.known_span();
                concerns(&data, event, &issue.id) && span.end > from.next() && span.start < view.day.next()
            });
            prop_assert_eq!(found.len(), expected.count());
            prop_assert!(found.iter().all(|found| concerns(&data, found.event, &issue.id)));
        }
    }

    #[test]
    fn an_index_built_in_steps_answers_as_one_built_at_once(
        data in invent::dataset(), step in 1_usize..40,
    ) {
        let mut indexing = Indexing::default();
        while indexing.step(&data, step) {}
        let (steps, once) = (indexing.finish(), Index::new(&data));
        for typed in ["ferry", "f", "lighthuose keepers", "skerry status", "brevia ferry number", "xyz"] {
            let query = Query::new(typed);
            let all = once.search(&query, usize::MAX);
            prop_assert_eq!(all.hits.len(), all.total);
            for (kind, count) in Kind::ALL.iter().zip(all.of_kind) {
                prop_assert_eq!(all.hits.iter().filter(|hit| hit.kind == *kind).count(), count);
            }
            prop_assert_eq!(&steps.search(&query, usize::MAX), &all);
            prop_assert_eq!(steps.nearest(&query), once.nearest(&query));
            for limit in [0, 1, 3] {
                let few = steps.search(&query, limit);
                prop_assert_eq!((few.total, few.of_kind), (all.total, all.of_kind));
                prop_assert_eq!(&few.hits[..], &all.hits[..limit.min(all.total)]);
            }
        }
    }
}

#[test]
fn days_that_nothing_speaks_of_hold_nothing() {
    let data = mini::dataset();
    let view = AsOf::new(&data, Day::MIN);
    assert!(
        data.issues
            .iter()
            .all(|issue| view.held_on(issue).is_empty())
    );
    assert!(view.lines().is_empty());
}

#[test]
fn the_best_of_many_are_the_first_of_all() {
    let mut data = mini::dataset();
    let model = data.events[0].clone();
    let words = [
        "storm",
        "storms of the north",
        "a long day after the storm",
        "calm",
    ];
    data.events = (0..400)
        .map(|number| {
            let mut event = model.clone();
            event.id = RecordId::from(format!("event/number-{number}"));
            event.title = Words::base(words[number * 7 % words.len()]);
            event
        })
        .collect();
    let index = Index::new(&data);
    let query = Query::new("storm");
    let all = index.search(&query, usize::MAX);
    assert!(all.total >= 300);
    for limit in [1, 8, 40, 200, all.total] {
        assert_eq!(index.search(&query, limit).hits, all.hits[..limit]);
    }
}
