//! What opens, who waits for whom, and in which order.

use proptest::prelude::*;

use super::super::{Graph, GraphError, Requirement};
use super::{Case, case, cases};

/// Per proposal, those it waits for directly.
fn links(case: &Case) -> Vec<Vec<u32>> {
    let of_one = |routes: &Vec<Vec<Requirement>>| {
        let all = routes.iter().flatten().filter_map(|of| match *of {
            Requirement::Proposal(proposal) => Some(proposal),
            Requirement::Atom(_) => None,
        });
        all.collect()
    };
    case.proposals.iter().map(of_one).collect()
}

/// The length of the shortest chain of at least one link, if any.
fn distance(links: &[Vec<u32>], from: u32, to: u32) -> Option<usize> {
    let mut reached = vec![from];
    for length in 1..=links.len() {
        reached = reached
            .iter()
            .flat_map(|&at| links[at as usize].clone())
            .collect();
        reached.sort_unstable();
        reached.dedup();
        if reached.contains(&to) {
            return Some(length);
        }
    }
    None
}

proptest! {
    #![proptest_config(cases(6_000))]

    #[test]
    fn what_opens_is_what_brute_force_opens(case in case(), atoms in any::<u32>()) {
        let supposed: Vec<u32> = (0..case.atom_count).filter(|at| atoms >> at & 1 == 1).collect();
        let opened = case.graph().opened(&supposed);
        let expected = case.opened(case.word(&supposed));
        for (proposal, &open) in (0..).zip(&expected) {
            prop_assert_eq!(opened.is_open(proposal), open);
        }
    }

    #[test]
    fn more_atoms_never_close_anything(case in case(), atoms in any::<u32>(), more in any::<u32>()) {
        let list = |word: u32| (0..case.atom_count).filter(|at| word >> at & 1 == 1).collect::<Vec<_>>();
        let graph = case.graph();
        let (before, after) = (graph.opened(&list(atoms)), graph.opened(&list(atoms | more)));
        prop_assert!(before.open().all(|p| after.is_open(p)));
        let fresh: Vec<u32> = after.open().filter(|&p| !before.is_open(p)).collect();
        prop_assert_eq!(graph.newly_opened(&list(atoms), &list(more)), fresh);
    }

    #[test]
    fn cycles_are_the_sets_that_can_all_reach_each_other(case in case()) {
        let links = links(&case);
        let cycles = case.graph().cycles();
        for cycle in &cycles {
            for &from in &cycle.members {
                for to in 0..links.len() as u32 {
                    let both = distance(&links, from, to).is_some()
                        && distance(&links, to, from).is_some();
                    prop_assert_eq!(both, cycle.members.contains(&to));
                }
            }
            let around = cycle.chain.iter().zip(cycle.chain.iter().cycle().skip(1));
            for (&waits, &for_this) in around {
                prop_assert!(links[waits as usize].contains(&for_this));
            }
            let shortest = cycle.members.iter().filter_map(|&p| distance(&links, p, p)).min();
            prop_assert_eq!(shortest, Some(cycle.chain.len()));
            prop_assert_eq!(cycle.chain.iter().min(), cycle.chain.first());
        }
        let circular = (0..links.len() as u32).filter(|&p| distance(&links, p, p).is_some());
        let mut members: Vec<u32> = cycles.into_iter().flat_map(|cycle| cycle.members).collect();
        members.sort_unstable();
        prop_assert_eq!(members, circular.collect::<Vec<_>>());
    }
}

#[test]
fn unknown_names_are_refused() {
    let names = |requirement| Graph::new(2, &[vec![vec![], vec![requirement]]]).map(|_| ());
    assert_eq!(
        names(Requirement::Atom(2)),
        Err(GraphError::UnknownAtom {
            proposal: 0,
            route: 1,
            atom: 2
        })
    );
    assert_eq!(
        names(Requirement::Proposal(1)),
        Err(GraphError::UnknownProposal {
            proposal: 0,
            route: 1,
            named: 1
        })
    );
}
