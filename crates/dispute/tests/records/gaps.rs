//! The gap between two answers, and red lines facing each other.

use crate::invent;
use crate::mini::{self, Edit};
use dispute::as_of::AsOf;
use dispute::collision::facing;
use dispute::compare::{GapKind, compare};
use dispute::edtf::{Day, Edtf};
use dispute::model::{Basis, Dataset, Firmness, RecordId};
use proptest::prelude::*;

fn sides() -> [RecordId; 2] {
    ["actor/aldmark", "actor/brevia"].map(RecordId::from)
}

fn day(text: &str) -> Day {
    text.parse::<Edtf>().unwrap().known_span().start
}

/// The gap on an issue of the miniature, after some edits.
fn gap(issue: &str, edits: &[Edit]) -> GapKind {
    let data = mini::read(edits);
    let view = AsOf::new(&data, day("2025-01-01"));
    let [one, other] = &sides();
    compare(&view, [one, other])
        .iter()
        .find(|row| row.issue.id.slug() == issue)
        .unwrap()
        .gap
        .kind
}

#[test]
fn each_clause_of_the_rule_has_its_case() {
    use Edit::{Change, Remove};
    assert_eq!(gap("lighthouse", &[]), GapKind::Unknown);
    assert_eq!(gap("fishing", &[]), GapKind::ConditionsDiffer);
    let unconditional = [
        Change(
            "position/brevia-fishing.toml",
            "\"conditional\"",
            "\"firm\"",
        ),
        Change(
            "position/brevia-fishing.toml",
            "conditions = [\n  { actor = \"actor/aldmark\", issue = \"issue/ferry\", option = \"run\", text.en = \"Aldmark lets the ferry run.\", citation = 0 },\n]\n",
            "",
        ),
    ];
    assert_eq!(gap("fishing", &unconditional), GapKind::Same);
    assert_eq!(gap("skerry-status", &[]), GapKind::Deadlock);
    let one_line = [
        Remove("red-line/brevia-status.toml"),
        Remove("link/ship-brevia-status.toml"),
    ];
    assert_eq!(gap("skerry-status", &one_line), GapKind::OneRedLine);
    // A line that rules out a third answer stands between nobody.
    let elsewhere = [
        Remove("red-line/brevia-status.toml"),
        Remove("link/ship-brevia-status.toml"),
        Change(
            "red-line/aldmark-status.toml",
            "[\"own-state\"]",
            "[\"shared\"]",
        ),
    ];
    assert_eq!(gap("skerry-status", &elsewhere), GapKind::Differ);
    assert_eq!(gap("ferry", &[]), GapKind::Differ);
}

#[test]
fn a_gap_names_the_weakest_basis_and_the_oldest_record_it_rests_on() {
    let data = mini::dataset();
    let view = AsOf::new(&data, day("2025-01-01"));
    let [one, other] = &sides();
    let rows = compare(&view, [one, other]);
    let status = &rows[0];
    assert_eq!(status.gap.weakest, Some(Basis::Attributed));
    assert_eq!(status.gap.oldest, Some("2020-05".parse().unwrap()));
    assert_eq!(status.voices.len(), 1);
}

#[test]
fn red_lines_collide_where_each_rules_out_the_other_s_answer() {
    let data = mini::dataset();
    let view = AsOf::new(&data, day("2025-01-01"));
    let [one, other] = &sides();
    let found = facing(&view, [one, other]);
    let colliding: Vec<(&str, bool)> = found
        .iter()
        .map(|facing| (facing.row.issue.id.slug(), facing.collide()))
        .collect();
    assert_eq!(colliding, [("skerry-status", true), ("fishing", false)]);
}

/// The document with every list of records turned round.
fn turned_round(data: &Dataset) -> Dataset {
    let mut document = serde_json::to_value(data).unwrap();
    for (_, list) in document.as_object_mut().unwrap() {
        if let Some(records) = list.as_array_mut() {
            records.reverse();
        }
    }
    dispute::load::json_unchecked(&document.to_string()).unwrap()
}

proptest! {
    #[test]
    fn swapped_columns_mirror_the_gap(
        data in invent::dataset(),
        today in invent::day(),
        [one, other] in invent::columns(),
    ) {
        let view = AsOf::new(&data, today);
        let rows = compare(&view, [&one, &other]);
        let swapped = compare(&view, [&other, &one]);
        prop_assert_eq!(rows.len(), swapped.len());
        for (mut row, swapped) in rows.into_iter().zip(swapped) {
            row.cells.reverse();
            row.gap.lines.reverse();
            row.gap.silent.reverse();
            prop_assert_eq!(row, swapped);
        }
    }

    #[test]
    fn the_rule_holds_whatever_is_recorded(
        data in invent::dataset(),
        today in invent::day(),
        [one, other] in invent::columns(),
    ) {
        let view = AsOf::new(&data, today);
        for row in compare(&view, [&one, &other]) {
            let held = row.cells.each_ref().map(|cell| cell.of_record.as_ref());
            prop_assert_eq!(row.gap.silent, held.map(|held| held.is_none()));
            let [Some(left), Some(right)] = held else {
                prop_assert_eq!(row.gap.kind, GapKind::Unknown);
                continue;
            };
            let rules_out = |holder: &dispute::as_of::Held, option: &str| {
                view.lines().iter().any(|held| {
                    held.line.holder == holder.position.actor
                        && held.line.issue == row.issue.id
                        && held.line.rules_out(option)
                        // A line that forbids its holder's own answer is a mistake in the data.
                        && !held.line.rules_out(&holder.position.option)
                })
            };
            let same = left.position.option == right.position.option;
            let conditional = [left, right]
                .iter()
                .any(|held| held.position.firmness == Firmness::Conditional);
            let expected = match (
                rules_out(left, &right.position.option),
                rules_out(right, &left.position.option),
            ) {
                _ if same && conditional => GapKind::ConditionsDiffer,
                _ if same => GapKind::Same,
                (true, true) => GapKind::Deadlock,
                (false, false) => GapKind::Differ,
                _ => GapKind::OneRedLine,
            };
            prop_assert_eq!(row.gap.kind, expected);
            let weakest = left.position.basis.max(right.position.basis);
            prop_assert_eq!(row.gap.weakest, Some(weakest));
        }
    }

    #[test]
    fn the_order_of_records_changes_nothing(
        data in invent::dataset(),
        today in invent::day(),
        [one, other] in invent::columns(),
    ) {
        let turned = turned_round(&data);
        prop_assert_eq!(
            compare(&AsOf::new(&data, today), [&one, &other]),
            compare(&AsOf::new(&turned, today), [&one, &other])
        );
    }

    #[test]
    fn what_collides_is_a_deadlock_and_mirrors(
        data in invent::dataset(),
        today in invent::day(),
        [one, other] in invent::columns(),
    ) {
        let view = AsOf::new(&data, today);
        let found = facing(&view, [&one, &other]);
        let swapped = facing(&view, [&other, &one]);
        prop_assert_eq!(found.len(), swapped.len());
        for (facing, swapped) in found.iter().zip(&swapped) {
            let both = facing.rules_out.iter().all(Option::is_some);
            prop_assert_eq!(facing.collide(), both);
            prop_assert_eq!(&facing.lines[0], &swapped.lines[1]);
            prop_assert_eq!(&facing.rules_out[1], &swapped.rules_out[0]);
        }
    }
}
