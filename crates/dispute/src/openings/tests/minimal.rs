//! Ways, cuts and what they have in common.

use proptest::prelude::*;

use super::super::{Answer, Graph, Query, QueryError, Requirement};
use super::brute::minimal;
use super::{Case, case, cases};

fn query(case: &Case) -> Query<'_> {
    Query {
        outcome: &case.outcome,
        given: &case.given,
        barred: &case.barred,
        ..Query::default()
    }
}

fn listed(answer: Answer) -> Vec<Vec<u32>> {
    match answer {
        Answer::All(sets) => sets.iter().map(<[u32]>::to_vec).collect(),
        Answer::Beyond { count } => panic!("a small case is within bounds, not {count:?}"),
    }
}

fn ways(case: &Case) -> Vec<Vec<u32>> {
    listed(case.graph().ways(&query(case)).unwrap())
}

fn cuts(case: &Case) -> Vec<Vec<u32>> {
    listed(case.graph().cuts(&query(case)).unwrap())
}

/// The case with proposals renumbered and everything listed in another order.
fn rearranged(case: &Case, by: u64) -> Case {
    let count = case.proposals.len();
    let mut numbers: Vec<u32> = (0..count as u32).collect();
    let mut random = super::super::random::Random(by);
    random.shuffle(&mut numbers);
    let renamed = |of: &Requirement| match *of {
        Requirement::Proposal(proposal) => Requirement::Proposal(numbers[proposal as usize]),
        atom => atom,
    };
    let mut proposals = vec![Vec::new(); count];
    for (old, routes) in case.proposals.iter().enumerate() {
        let routes = routes.iter().rev();
        let routes = routes.map(|route| route.iter().rev().map(renamed).collect());
        proposals[numbers[old] as usize] = routes.collect();
    }
    let outcome = case.outcome.iter().rev();
    Case {
        proposals,
        outcome: outcome.map(|&p| numbers[p as usize]).collect(),
        ..case.clone()
    }
}

proptest! {
    #![proptest_config(cases(20_000))]

    #[test]
    fn ways_are_those_of_brute_force(case in case()) {
        prop_assert_eq!(ways(&case), case.ways());
    }

    #[test]
    fn cuts_are_those_of_brute_force(case in case()) {
        prop_assert_eq!(cuts(&case), case.cuts());
    }
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn no_set_includes_another(case in case()) {
        for sets in [ways(&case), cuts(&case)] {
            for (at, set) in sets.iter().enumerate() {
                for other in &sets[at + 1..] {
                    prop_assert!(!set.iter().all(|atom| other.contains(atom)));
                    prop_assert!(!other.iter().all(|atom| set.contains(atom)));
                }
            }
        }
    }

    #[test]
    fn a_way_opens_the_outcome_and_no_less_does(case in case()) {
        let graph = case.graph();
        for way in ways(&case) {
            let with = |way: &[u32]| {
                let opened = graph.opened(&[&case.given, way].concat());
                case.outcome.iter().all(|&p| opened.is_open(p))
            };
            prop_assert!(with(&way));
            for left_out in &way {
                let less: Vec<u32> = way.iter().copied().filter(|a| a != left_out).collect();
                prop_assert!(!with(&less));
            }
        }
    }

    #[test]
    fn ways_and_cuts_are_the_minimal_hitting_sets_of_each_other(case in case()) {
        let (ways, cuts) = (ways(&case), cuts(&case));
        let hitting = |sets: &[Vec<u32>]| {
            let words: Vec<u32> = sets.iter().map(|set| case.word(set)).collect();
            minimal(case.free(), |set| words.iter().all(|word| word & set != 0))
        };
        prop_assert_eq!(&hitting(&ways), &cuts);
        prop_assert_eq!(&hitting(&cuts), &ways);
    }

    #[test]
    fn the_order_in_which_things_are_handed_in_changes_nothing(case in case(), by in any::<u64>()) {
        let other = rearranged(&case, by);
        prop_assert_eq!(ways(&case), ways(&other));
        prop_assert_eq!(cuts(&case), cuts(&other));
    }

    #[test]
    fn atoms_already_so_only_shorten_the_ways(case in case()) {
        let without = Case { given: Vec::new(), barred: Vec::new(), ..case.clone() };
        let with = Case { barred: Vec::new(), ..case };
        let shortened: Vec<u32> = ways(&without)
            .iter()
            .map(|way| with.word(way) & !with.word(&with.given))
            .collect();
        let expected = minimal(with.free(), |set| {
            shortened.iter().any(|way| way & !set == 0)
        });
        prop_assert_eq!(ways(&with), expected);
    }

    #[test]
    fn barred_atoms_only_take_ways_away(case in case()) {
        let without = Case { barred: Vec::new(), ..case.clone() };
        let kept: Vec<_> = ways(&without)
            .into_iter()
            .filter(|way| case.word(way) & !case.free() == 0)
            .collect();
        prop_assert_eq!(ways(&case), kept);
    }

    #[test]
    fn an_outcome_of_several_needs_them_all(case in case()) {
        let graph = case.graph();
        let open = |atoms: u32, outcome: &[u32]| case.all_open(outcome, atoms);
        for way in ways(&case) {
            let atoms = case.word(&way) | case.word(&case.given);
            prop_assert!(case.outcome.iter().all(|&p| open(atoms, &[p])));
        }
        let none = Query { outcome: &[], ..query(&case) };
        prop_assert_eq!(listed(graph.ways(&none).unwrap()), vec![Vec::<u32>::new()]);
        prop_assert_eq!(listed(graph.cuts(&none).unwrap()), Vec::<Vec<u32>>::new());
    }

    #[test]
    fn what_is_indispensable_is_what_the_ways_have_in_common(case in case()) {
        let answer = case.graph().ways(&query(&case)).unwrap();
        let Answer::All(sets) = answer else { panic!("a small case is within bounds") };
        let indispensable = case.graph().indispensable(&query(&case)).unwrap();
        prop_assert_eq!(&indispensable, &sets.common());
        let alone: Vec<u32> = cuts(&case).into_iter().filter(|cut| cut.len() == 1).flatten().collect();
        prop_assert_eq!(indispensable.unwrap_or_default(), alone);
    }
}

#[test]
fn an_unknown_outcome_is_refused() {
    let graph = Graph::new(1, &[vec![vec![Requirement::Atom(0)]]]).unwrap();
    let query = Query {
        outcome: &[0, 1],
        ..Query::default()
    };
    let refused = Err(QueryError::UnknownProposal(1));
    assert_eq!(graph.ways(&query), refused);
    assert_eq!(graph.cuts(&query), refused);
    assert!(graph.indispensable(&query).is_err());
}

#[test]
fn two_that_wait_for_each_other_open_only_from_outside() {
    use Requirement::{Atom, Proposal};
    let you_first = [
        vec![vec![Atom(0), Proposal(1)]],
        vec![vec![Atom(1), Proposal(0)]],
    ];
    let graph = Graph::new(3, &you_first).unwrap();
    let query = Query {
        outcome: &[0],
        ..Query::default()
    };
    assert_eq!(listed(graph.ways(&query).unwrap()), Vec::<Vec<u32>>::new());
    assert_eq!(listed(graph.cuts(&query).unwrap()), vec![Vec::<u32>::new()]);

    let mut with_a_way_in = you_first.to_vec();
    with_a_way_in[1].push(vec![Atom(2)]);
    let graph = Graph::new(3, &with_a_way_in).unwrap();
    assert_eq!(listed(graph.ways(&query).unwrap()), vec![vec![0, 2]]);
    assert_eq!(listed(graph.cuts(&query).unwrap()), vec![vec![0], vec![2]]);
}

#[test]
fn commitments_and_lines_in_conflict_are_found_as_cuts() {
    use Requirement::{Atom, Proposal};
    // Two routes; each commits to something that a line forbids. Atoms: line 0 or 1 is moved,
    // commitment 2 or 3 is dropped.
    let graph = Graph::new(
        4,
        &[
            vec![vec![Proposal(1)], vec![Proposal(2)]],
            vec![vec![Atom(0)], vec![Atom(2)]],
            vec![vec![Atom(1)], vec![Atom(3)]],
        ],
    )
    .unwrap();
    let query = Query {
        outcome: &[0],
        ..Query::default()
    };
    assert_eq!(listed(graph.cuts(&query).unwrap()), vec![vec![0, 1, 2, 3]]);
    assert_eq!(graph.ways(&query).map(listed).unwrap().len(), 4);
}
