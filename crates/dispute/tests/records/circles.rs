//! Conditions that wait for each other.

use crate::invent;
use crate::mini;
use dispute::as_of::{AsOf, Held};
use dispute::circle::{Circle, LONGEST, circles};
use dispute::edtf::Day;
use dispute::model::Condition;
use proptest::prelude::*;

#[test]
fn the_ferry_waits_for_the_strait_and_the_strait_for_the_ferry() {
    let data = mini::dataset();
    let steps = |day: Day| -> Vec<Vec<String>> {
        circles(&AsOf::new(&data, day))
            .iter()
            .map(|circle| {
                circle
                    .iter()
                    .map(|wait| wait.held.position.id.slug().to_owned())
                    .collect()
            })
            .collect()
    };
    let on = |year, month| Day::from_ymd(year, month, 1).unwrap();
    assert_eq!(steps(on(2025, 1)), [["aldmark-ferry", "brevia-fishing"]]);
    // Before both were said, nobody waited for anybody.
    assert_eq!(steps(on(2021, 3)), Vec::<Vec<String>>::new());
}

/// Whether a condition waits for a position, said once more and apart.
fn waits(view: &AsOf, condition: &Condition, other: &Held) -> bool {
    let asked = condition.option.as_deref();
    condition.issue == other.position.issue
        && asked != Some(other.position.option.as_str())
        && view.belongs(&other.position.actor, &condition.actor)
}

/// A circle as the places of its positions and conditions.
fn places(circle: &Circle) -> Vec<(String, usize)> {
    circle
        .iter()
        .map(|wait| {
            let conditions = &wait.held.position.conditions;
            let at = conditions
                .iter()
                .position(|condition| std::ptr::eq(condition, wait.condition));
            (wait.held.position.id.to_string(), at.unwrap())
        })
        .collect()
}

/// How many closed walks without a repeated position begin at the least of their positions: counted
/// by growing every walk by one step at a time, not by a search that turns back.
fn count_slowly(view: &AsOf) -> usize {
    let mut held: Vec<Held> = view
        .data
        .issues
        .iter()
        .flat_map(|issue| view.held_on(issue))
        .collect();
    held.sort_by_key(|held| held.position.id.clone());
    let steps: Vec<(usize, usize)> = (0..held.len())
        .flat_map(|from| (0..held.len()).map(move |to| (from, to)))
        .flat_map(|(from, to)| {
            let conditions = &held[from].position.conditions;
            let many = conditions
                .iter()
                .filter(|condition| waits(view, condition, &held[to]))
                .count();
            std::iter::repeat_n((from, to), many)
        })
        .collect();
    let mut walks: Vec<Vec<usize>> = (0..held.len()).map(|start| vec![start]).collect();
    let mut closed = 0;
    for _ in 0..LONGEST {
        let mut longer = Vec::new();
        for walk in walks {
            for &(from, to) in &steps {
                if from != walk[walk.len() - 1] {
                    continue;
                }
                if to == walk[0] {
                    closed += 1;
                } else if to > walk[0] && !walk.contains(&to) {
                    longer.push([walk.as_slice(), &[to]].concat());
                }
            }
        }
        walks = longer;
    }
    closed
}

proptest! {
    #[test]
    fn each_circle_is_found_once_and_is_one(data in invent::dataset(), today in invent::day()) {
        let view = AsOf::new(&data, today);
        let found = circles(&view);
        prop_assert_eq!(found.len(), count_slowly(&view));
        let mut all: Vec<_> = found.iter().map(places).collect();
        all.sort();
        let count = all.len();
        all.dedup();
        prop_assert_eq!(all.len(), count);
        for circle in &found {
            let ids: Vec<_> = circle.iter().map(|wait| &wait.held.position.id).collect();
            prop_assert_eq!(ids.iter().min(), ids.first());
            for (index, wait) in circle.iter().enumerate() {
                let next = &circle[(index + 1) % circle.len()];
                prop_assert!(waits(&view, wait.condition, &next.held));
            }
        }
    }
}
