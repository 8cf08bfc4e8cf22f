//! Circular prerequisites: who waits for whom.

use crate::order::{self, InOrder};
use std::collections::VecDeque;

use super::component::components;
use super::graph::{Graph, ProposalId};

/// Proposals that each wait, by at least one route, for every other among them.
///
/// Such a cycle blocks nobody by itself: a member may have another route. Whether any member can
/// open at all is [`Graph::opened`] with every atom supposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// All the members, ascending: a strongly connected component.
    pub members: Vec<ProposalId>,
    /// One shortest chain within it: each waits for the next, and the last for the first. It starts
    /// at its smallest member; among shortest chains it is the one that starts lowest, then the
    /// first in the order of the numbers.
    pub chain: Vec<ProposalId>,
}

impl Graph {
    /// Every set of circular prerequisites, by smallest member.
    ///
    /// Linear to find the components, then at most `O(members × links)` in each for its shortest
    /// chain, by breadth-first search from every member that could be the lowest of one (A. Itai
    /// and M. Rodeh, "Finding a minimum circuit in a graph", SIAM Journal on Computing 7(4), 1978,
    /// pp. 413–423).
    pub fn cycles(&self) -> Vec<Cycle> {
        let count = self.proposal_count();
        let next: Vec<Vec<u32>> = (0..count).map(|p| self.waits_for(p)).collect();
        let components = components(next.len(), |p| &next[p as usize]);
        let mut search = Search::new(&next, &components);
        let mut cycles = Vec::new();
        for members in components {
            let mut chain: Vec<u32> = Vec::new();
            for &start in &members {
                if let Some(shorter) = search.from(start, chain.len()) {
                    chain = shorter;
                }
            }
            if !chain.is_empty() {
                cycles.push(Cycle { members, chain });
            }
        }
        cycles.order_by_key(|cycle| cycle.members[0]);
        cycles
    }

    /// The proposals that some route of `proposal` requires, ascending.
    fn waits_for(&self, proposal: ProposalId) -> Vec<ProposalId> {
        let routes = self.routes_of(proposal).iter();
        let mut all: Vec<u32> = routes.flat_map(|&r| self.needs(r)).copied().collect();
        order::numbers(&mut all);
        all.dedup();
        all
    }
}

/// A search for chains that stay within a component and start at their lowest member.
struct Search<'a> {
    next: &'a [Vec<u32>],
    /// Per proposal, its component.
    inside: Vec<u32>,
    /// Per proposal, the highest in its component that waits for it, if any.
    waiting: Vec<Option<u32>>,
    /// Per proposal, the search that last reached it and what it was reached from.
    reached: Vec<(u32, u32)>,
}

impl<'a> Search<'a> {
    fn new(next: &'a [Vec<u32>], components: &[Vec<u32>]) -> Self {
        let mut inside = vec![0; next.len()];
        for (label, members) in (0..).zip(components) {
            for &member in members {
                inside[member as usize] = label;
            }
        }
        let mut waiting = vec![None; next.len()];
        for (from, to) in (0..).zip(next) {
            for &to in to {
                if inside[from as usize] == inside[to as usize] {
                    waiting[to as usize] = Some(from);
                }
            }
        }
        Search {
            next,
            inside,
            waiting,
            reached: vec![(u32::MAX, 0); next.len()],
        }
    }

    /// The shortest chain whose lowest member is `start`, if it is shorter than `known` (0: than
    /// nothing known).
    fn from(&mut self, start: u32, known: usize) -> Option<Vec<u32>> {
        if self.waiting[start as usize] < Some(start) {
            return None;
        }
        let mut queue = VecDeque::from([(start, 1)]);
        while let Some((at, length)) = queue.pop_front() {
            if length == known {
                return None;
            }
            for &to in &self.next[at as usize] {
                if to == start {
                    return Some(self.chain(start, at));
                }
                let same = self.inside[to as usize] == self.inside[start as usize];
                if same && to > start && self.reached[to as usize].0 != start {
                    self.reached[to as usize] = (start, at);
                    queue.push_back((to, length + 1));
                }
            }
        }
        None
    }

    /// The chain from `start` to `last`, in that order.
    fn chain(&self, start: u32, last: u32) -> Vec<u32> {
        let mut chain = vec![last];
        let mut at = last;
        while at != start {
            at = self.reached[at as usize].1;
            chain.push(at);
        }
        chain.reverse();
        chain
    }
}
