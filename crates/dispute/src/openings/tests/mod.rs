//! The module against brute force, on thousands of small random graphs, circular ones included.

mod brute;
mod floor;
mod limits;
mod minimal;
mod structure;

use proptest::prelude::*;
use proptest::test_runner::Config;

use super::{AtomId, Graph, ProposalId, Requirement, Route};

/// A small random graph with a question about it.
#[derive(Clone, Debug)]
struct Case {
    atom_count: u32,
    proposals: Vec<Vec<Route>>,
    outcome: Vec<ProposalId>,
    given: Vec<AtomId>,
    barred: Vec<AtomId>,
}

impl Case {
    fn graph(&self) -> Graph {
        Graph::new(self.atom_count, &self.proposals).unwrap()
    }
}

/// How many cases each property is tried on.
fn cases(count: u32) -> Config {
    Config {
        failure_persistence: None,
        ..Config::with_cases(count)
    }
}

/// Up to 8 proposals with up to 4 routes over up to 10 atoms, any proposal requiring any other.
fn case() -> impl Strategy<Value = Case> {
    (3..=10_u32, 1..=8_u32).prop_flat_map(|(atom_count, count)| {
        let requirement = prop_oneof![
            (0..atom_count).prop_map(Requirement::Atom),
            (0..count).prop_map(Requirement::Proposal),
        ];
        // Empty routes open everything above them: kept, but rare.
        let route = prop_oneof![
            60 => prop::collection::vec(requirement, 1..4),
            1 => Just(Route::new()),
        ];
        let routes = prop_oneof![
            20 => prop::collection::vec(route, 2..5),
            1 => Just(Vec::new()),
        ];
        // Unknown atoms are to change nothing.
        let few = |most: usize| {
            let some = prop::collection::vec(0..atom_count + 2, 0..=most);
            prop_oneof![2 => Just(Vec::new()), 1 => some]
        };
        (
            prop::collection::vec(routes, count as usize),
            prop_oneof![3 => prop::collection::vec(0..count, 1), 1 => prop::collection::vec(0..count, 1..4)],
            few(3),
            few(2),
        )
            .prop_map(move |(proposals, outcome, given, barred)| Case {
                atom_count,
                proposals,
                outcome,
                given,
                barred,
            })
    })
}
