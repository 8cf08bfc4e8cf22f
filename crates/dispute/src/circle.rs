//! Conditions that wait for each other: “you first”.

use crate::as_of::{AsOf, Held};
use crate::model::Condition;
use crate::order::InOrder;

/// One step of a circle: a position, and the condition in it that waits for the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait<'a> {
    /// Who waits, on what question.
    pub held: Held<'a>,
    /// For what.
    pub condition: &'a Condition,
}

/// Positions each of which waits for the next, and the last for the first.
pub type Circle<'a> = Vec<Wait<'a>>;

/// Every smallest circle of conditions among the positions that count on the view's day, each
/// once, beginning with the position of the least id.
///
/// A position waits for another where one of its conditions names the other's holder (or its side)
/// and issue, and the other takes a different answer from the one asked for. The search walks
/// simple paths from each position through positions of greater id only, so that each circle is
/// found once, and asks only those on the issue of a condition; paths are cut at [`LONGEST`].
pub fn circles<'a>(view: &AsOf<'a>) -> Vec<Circle<'a>> {
    let mut held: Vec<Held<'a>> = view
        .data
        .issues
        .iter()
        .flat_map(|issue| view.held_on(issue))
        .collect();
    held.order_by_key(|held| &held.position.id);
    let mut found = Vec::new();
    for start in 0..held.len() {
        let mut path = Vec::new();
        walk(view, &held, start, start, &mut path, &mut found);
    }
    found
}

/// The longest circle looked for, in positions.
pub const LONGEST: usize = 6;

fn walk<'a>(
    view: &AsOf<'a>,
    held: &[Held<'a>],
    start: usize,
    at: usize,
    path: &mut Vec<(usize, &'a Condition)>,
    found: &mut Vec<Circle<'a>>,
) {
    if path.len() >= LONGEST {
        return;
    }
    for condition in &held[at].position.conditions {
        let asked = view.ties.positions(view.data, &condition.issue);
        for position in asked {
            let other = held.binary_search_by(|held| held.position.id.cmp(&position.id));
            let Some(next) = other.ok().filter(|next| *next >= start) else {
                continue;
            };
            if !waits_for(view, condition, &held[next]) {
                continue;
            }
            path.push((at, condition));
            if next == start {
                let wait = |&(index, condition): &(usize, &'a Condition)| Wait {
                    held: held[index].clone(),
                    condition,
                };
                found.push(path.iter().map(wait).collect());
            } else if !path.iter().any(|(index, _)| *index == next) {
                walk(view, held, start, next, path, found);
            }
            path.pop();
        }
    }
}

fn waits_for(view: &AsOf<'_>, condition: &Condition, other: &Held<'_>) -> bool {
    view.belongs(&other.position.actor, &condition.actor)
        && condition.option.as_ref() != Some(&other.position.option)
}
