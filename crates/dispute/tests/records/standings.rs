//! What is in force on a day.

use crate::invent;
use crate::mini::{self, Edit};
use dispute::as_of::{AsOf, Hold, Standing, change_days, span, standing};
use dispute::edtf::{Age, Day, Edtf};
use dispute::model::{Ending, RecordId};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn day(text: &str) -> Day {
    text.parse::<Edtf>().unwrap().known_span().start
}

fn on(position: &str, text: &str) -> Standing {
    let data = mini::dataset();
    let position = data.positions.get(&RecordId::from(position)).unwrap();
    standing(&position.attested, position.ended.as_ref(), day(text))
}

#[test]
fn a_position_holds_from_its_first_attestation_to_the_end_of_its_last() {
    let status = "position/aldmark-skerry-status";
    assert_eq!(on(status, "2019-04-01"), Standing::NotYet);
    assert_eq!(on(status, "2019-04-02"), Standing::InForce);
    assert_eq!(on(status, "2020-05-31"), Standing::InForce);
    let last = Standing::LastRecorded {
        on: "2020-05".parse().unwrap(),
        ages: [0, 1].map(|months| Age { years: 0, months }),
    };
    assert_eq!(on(status, "2020-06-01"), last);
}

#[test]
fn a_position_with_a_recorded_end_ends_on_that_day() {
    let closed = "position/brevia-ferry-closed";
    assert_eq!(on(closed, "2009-12-31"), Standing::NotYet);
    assert_eq!(on(closed, "2010-01-01"), Standing::InForce);
    assert_eq!(on(closed, "2015-05-31"), Standing::InForce);
    let ended = Standing::Ended {
        on: "2015-06".parse().unwrap(),
        how: Ending::Replaced,
    };
    assert_eq!(on(closed, "2015-06-01"), ended);
    assert!(!ended.counts());
}

#[test]
fn a_red_line_makes_its_holder_s_position_one_and_nobody_else_s() {
    let data = mini::dataset();
    let view = AsOf::new(&data, day("2025-01-01"));
    let issue = data
        .issues
        .get(&RecordId::from("issue/skerry-status"))
        .unwrap();
    let holds: Vec<(&str, Hold)> = view
        .held_on(issue)
        .iter()
        .map(|held| (held.position.id.slug(), held.hold()))
        .collect();
    assert_eq!(
        holds,
        [
            ("aldmark-skerry-status", Hold::RedLine),
            ("brevia-skerry-status", Hold::RedLine),
            ("skerry-council-status", Hold::Firm),
        ]
    );
    let before = AsOf::new(&data, day("2020-04-30"));
    assert_eq!(before.held_on(issue)[0].hold(), Hold::RedLine);
    assert_eq!(before.held_on(issue).len(), 2);
}

#[test]
fn a_declared_position_goes_before_an_attributed_one_and_both_before_other_voices() {
    let fishing = |edits: &[Edit]| -> Vec<String> {
        let data = mini::read(edits);
        let view = AsOf::new(&data, day("2025-01-01"));
        let issue = data.issues.get(&RecordId::from("issue/fishing")).unwrap();
        let cell = view.cell(issue, &RecordId::from("actor/brevia"));
        cell.of_record
            .iter()
            .chain(&cell.others)
            .map(|held| held.position.id.slug().to_owned())
            .collect()
    };
    assert_eq!(fishing(&[]), ["brevia-fishing", "brevian-fishers-fishing"]);
    let attributed = [
        Edit::Add(
            "position/a-report.toml",
            include_str!("../fixtures/mini/position/brevian-fishers-fishing.toml"),
        ),
        Edit::Change(
            "position/a-report.toml",
            "actor/brevian-fishers",
            "actor/brevia",
        ),
        Edit::Change("position/a-report.toml", "inferred", "attributed"),
    ];
    assert_eq!(
        fishing(&attributed),
        ["brevia-fishing", "a-report", "brevian-fishers-fishing"]
    );
    // Without a position of the state, its industry does not speak for it.
    let silent = [Edit::Remove("position/brevia-fishing.toml")];
    let data = mini::read(&silent);
    let view = AsOf::new(&data, day("2025-01-01"));
    let issue = data.issues.get(&RecordId::from("issue/fishing")).unwrap();
    let cell = view.cell(issue, &RecordId::from("actor/brevia"));
    assert_eq!(cell.of_record, None);
    assert_eq!(cell.others.len(), 1);
}

proptest! {
    #[test]
    fn a_record_is_to_come_then_holds_then_is_past(
        (attested, ended) in invent::history(),
        today in invent::day(),
    ) {
        let span = span(&attested, ended.as_ref()).unwrap();
        let now = standing(&attested, ended.as_ref(), today);
        match now {
            Standing::NotYet => prop_assert!(today < span.start),
            Standing::InForce => prop_assert!(span.contains(today)),
            Standing::LastRecorded { .. } => {
                prop_assert!(today >= span.end && ended.is_none());
            }
            Standing::Ended { .. } => prop_assert!(today >= span.end && ended.is_some()),
        }
    }

    #[test]
    fn what_counts_changes_on_the_days_of_change_only(
        data in invent::dataset(),
        today in invent::day(),
    ) {
        let counting = |day: Day| -> BTreeSet<RecordId> {
            let view = AsOf::new(&data, day);
            let lines = view.lines().into_iter().map(|held| held.line.id.clone());
            data.issues
                .iter()
                .flat_map(|issue| view.held_on(issue))
                .map(|held| held.position.id.clone())
                .chain(lines)
                .collect()
        };
        let last_change = change_days(&data).into_iter().rfind(|change| *change <= today);
        let then = last_change.map(counting).unwrap_or_default();
        prop_assert_eq!(counting(today), then);
    }

    #[test]
    fn a_cell_holds_each_position_of_its_column_once(
        data in invent::dataset(),
        today in invent::day(),
        [column, _] in invent::columns(),
    ) {
        let view = AsOf::new(&data, today);
        for issue in data.issues.iter() {
            let cell = view.cell(issue, &column);
            let mut shown: Vec<&RecordId> = cell
                .of_record
                .iter()
                .chain(&cell.others)
                .map(|held| &held.position.id)
                .collect();
            shown.sort();
            let expected: Vec<&RecordId> = view
                .held_on(issue)
                .iter()
                .filter(|held| view.belongs(&held.position.actor, &column))
                .map(|held| &held.position.id)
                .collect();
            prop_assert_eq!(shown, expected);
        }
    }

    #[test]
    fn the_position_of_record_is_of_the_strongest_basis_of_those_who_speak_for_the_column(
        data in invent::dataset(),
        today in invent::day(),
        [column, _] in invent::columns(),
    ) {
        let view = AsOf::new(&data, today);
        let speaks = |actor: &RecordId| {
            let state = ["actor/aldmark", "actor/aldmark-parliament", "actor/brevia"];
            actor == &column || state.contains(&actor.as_str())
        };
        for issue in data.issues.iter() {
            let cell = view.cell(issue, &column);
            let strongest = cell
                .of_record
                .iter()
                .chain(&cell.others)
                .filter(|held| speaks(&held.position.actor))
                .map(|held| held.position.basis)
                .min();
            prop_assert_eq!(cell.of_record.map(|held| held.position.basis), strongest);
        }
    }
}
