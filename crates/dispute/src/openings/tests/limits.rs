//! Bounds, counts beyond them, and large shapes.

use proptest::prelude::*;

use super::super::instance::{Instance, Shape, Unknown};
use super::super::{Answer, Bounds, Count, Graph, Query, Requirement};
use super::{Case, case, cases};

use Requirement::{Atom, Proposal};

fn ask(case: &Case, bounds: Bounds) -> [Answer; 2] {
    let query = Query {
        outcome: &case.outcome,
        given: &case.given,
        barred: &case.barred,
        bounds,
    };
    let graph = case.graph();
    [graph.ways(&query).unwrap(), graph.cuts(&query).unwrap()]
}

proptest! {
    #![proptest_config(cases(6_000))]

    #[test]
    fn more_sets_than_the_bound_are_counted_exactly(case in case(), most in 0..6_usize) {
        let bounds = Bounds { sets: most, ..Bounds::default() };
        for (answer, sets) in ask(&case, bounds).into_iter().zip([case.ways(), case.cuts()]) {
            match answer {
                Answer::All(all) => prop_assert!(all.len() <= most && all.len() == sets.len()),
                Answer::Beyond { count } => {
                    prop_assert!(sets.len() > most);
                    prop_assert_eq!(count, Count::Exactly(sets.len() as u128));
                }
            }
        }
    }

    #[test]
    fn too_little_work_never_gives_a_wrong_answer(case in case(), steps in 0..200_u32) {
        let bounds = Bounds { sets: 1_000, steps };
        for (answer, sets) in ask(&case, bounds).into_iter().zip([case.ways(), case.cuts()]) {
            match answer {
                Answer::All(all) => prop_assert!(all.iter().eq(sets.iter().map(Vec::as_slice))),
                Answer::Beyond { count: Count::AtLeast(count) } => {
                    prop_assert!((1..=sets.len() as u128).contains(&count));
                }
                Answer::Beyond { count: Count::Exactly(_) } => prop_assert!(false, "within 1,000"),
            }
        }
    }
}

/// A proposal whose every one of `parts` prerequisites has two routes of one atom each.
fn product(parts: u32) -> Graph {
    let mut proposals = vec![vec![(1..=parts).map(Proposal).collect()]];
    for part in 0..parts {
        proposals.push(vec![vec![Atom(2 * part)], vec![Atom(2 * part + 1)]]);
    }
    Graph::new(2 * parts, &proposals).unwrap()
}

const FIRST: Query<'_> = Query {
    outcome: &[0],
    given: &[],
    barred: &[],
    bounds: Bounds {
        sets: 1_000,
        steps: 250_000,
    },
};

#[test]
fn astronomic_numbers_are_counted() {
    let exactly = |count| Answer::Beyond {
        count: Count::Exactly(count),
    };
    assert_eq!(product(100).ways(&FIRST), Ok(exactly(1 << 100)));
    let past_counting = Answer::Beyond {
        count: Count::AtLeast(u128::MAX),
    };
    assert_eq!(product(130).ways(&FIRST), Ok(past_counting));
    let Ok(Answer::All(cuts)) = product(130).cuts(&FIRST) else {
        panic!("a cut takes both atoms of a part")
    };
    assert_eq!(cuts.len(), 130);
}

#[test]
fn atoms_that_go_together_count_once_in_ways_and_each_in_cuts() {
    let atoms = |from: u32| (from..from + 40).map(Atom).collect();
    let graph = Graph::new(80, &[vec![atoms(0), atoms(40)]]).unwrap();
    let Ok(Answer::All(ways)) = graph.ways(&FIRST) else {
        panic!("two ways")
    };
    assert!(ways.iter().eq([
        (0..40).collect::<Vec<_>>().as_slice(),
        (40..80).collect::<Vec<_>>().as_slice()
    ]));
    let cuts = Answer::Beyond {
        count: Count::Exactly(1_600),
    };
    assert_eq!(graph.cuts(&FIRST), Ok(cuts));
}

#[test]
fn a_chain_of_thousands_is_no_deeper_than_the_stack() {
    let last = 5_000;
    let mut chain: Vec<_> = (0..last).map(|p| vec![vec![Proposal(p + 1)]]).collect();
    chain.push(vec![vec![Atom(0)], vec![Atom(1)]]);
    let graph = Graph::new(2, &chain).unwrap();
    assert_eq!(graph.opened(&[1]).round(0), Some(last));
    let Ok(Answer::All(ways)) = graph.ways(&FIRST) else {
        panic!("two ways")
    };
    assert_eq!(ways.len(), 2);

    let closed: Vec<_> = (0..last)
        .map(|p| vec![vec![Proposal((p + 1) % last)]])
        .collect();
    let graph = Graph::new(2, &closed).unwrap();
    let cycles = graph.cycles();
    assert_eq!(cycles.len(), 1);
    assert_eq!(cycles[0].chain.len(), last as usize);
    assert_eq!(graph.indispensable(&FIRST), Ok(None));
}

#[test]
fn thousands_of_levels_are_within_the_stack_or_beyond() {
    // As deep as the recursion goes, then deeper than it may.
    assert!(matches!(
        product(999).ways(&FIRST),
        Ok(Answer::Beyond {
            count: Count::AtLeast(u128::MAX)
        })
    ));
    let patient = Query {
        bounds: Bounds {
            sets: 1_000,
            steps: 3_000_000,
        },
        ..FIRST
    };
    assert!(matches!(
        product(1_001).ways(&patient),
        Ok(Answer::Beyond {
            count: Count::AtLeast(1_001..)
        })
    ));
}

#[test]
fn every_answer_on_a_large_dispute_holds() {
    let shape = Shape {
        reading: Unknown::Question,
        prerequisite: 0.5,
        circles: 20,
        ..Shape::TYPICAL
    };
    for seed in 0..2 {
        let made = Instance::new(&shape, seed);
        let graph = Graph::new(made.atom_count, &made.proposals).unwrap();
        for outcome in (0..200).step_by(7) {
            let outcome = [outcome];
            let query = Query {
                outcome: &outcome,
                ..FIRST
            };
            let opens = |atoms: &[u32]| graph.opened(atoms).is_open(outcome[0]);
            if let Ok(Answer::All(ways)) = graph.ways(&query) {
                for way in ways.iter().step_by(29) {
                    assert!(opens(way));
                    for at in 0..way.len() {
                        assert!(!opens(&[&way[..at], &way[at + 1..]].concat()));
                    }
                }
                assert_eq!(ways.common(), graph.indispensable(&query).unwrap());
            }
            if let Ok(Answer::All(cuts)) = graph.cuts(&query) {
                for cut in cuts.iter().step_by(29) {
                    let rest = |cut: &[u32]| -> Vec<u32> {
                        (0..made.atom_count).filter(|a| !cut.contains(a)).collect()
                    };
                    assert!(!opens(&rest(cut)));
                    for at in 0..cut.len() {
                        assert!(opens(&rest(&[&cut[..at], &cut[at + 1..]].concat())));
                    }
                }
            }
        }
    }
}

#[test]
fn the_same_seed_makes_the_same_dispute() {
    let made = Instance::new(&Shape::TYPICAL, 1);
    assert_eq!(made, Instance::new(&Shape::TYPICAL, 1));
    assert_ne!(made, Instance::new(&Shape::TYPICAL, 2));
    assert_eq!(made.proposals.len(), 200);
    assert!(made.proposals.iter().all(|routes| routes.len() == 3));
    let graph = Graph::new(made.atom_count, &made.proposals).unwrap();
    assert!(!graph.cycles().is_empty());

    let straight = Shape {
        circles: 0,
        ..Shape::TYPICAL
    };
    let made = Instance::new(&straight, 1);
    let mut depth = Vec::new();
    for routes in &made.proposals {
        let needs = routes.iter().flatten().filter_map(|of| match *of {
            Proposal(needed) => Some(depth[needed as usize] + 1),
            Atom(_) => None,
        });
        let deepest = needs.max().unwrap_or(0);
        depth.push(deepest);
    }
    assert_eq!(depth.iter().max(), Some(&4));
    let graph = Graph::new(made.atom_count, &made.proposals).unwrap();
    assert!(graph.cycles().is_empty());
}
