//! Circular prerequisites: who waits for whom.

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
    /// Linear to find the components, then `O(members × links)` in each for its shortest chain, by
    /// breadth-first search from each member.
    pub fn cycles(&self) -> Vec<Cycle> {
        let count = self.proposal_count() as usize;
        let next: Vec<Vec<u32>> = (0..count as u32).map(|p| self.waits_for(p)).collect();
        let mut inside = vec![u32::MAX; count];
        let mut cycles = Vec::new();
        for (label, members) in (0..).zip(components(count, |p| &next[p as usize])) {
            let first = members[0];
            if members.len() == 1 && !next[first as usize].contains(&first) {
                continue;
            }
            for &member in &members {
                inside[member as usize] = label;
            }
            let within = |p: u32| inside[p as usize] == label;
            let mut chain: Option<Vec<u32>> = None;
            for &start in &members {
                let shorter_than = chain.as_ref().map_or(usize::MAX, Vec::len);
                if let Some(found) = shortest(start, &next, within, shorter_than) {
                    chain = Some(found);
                }
            }
            let chain = chain.unwrap_or_default();
            cycles.push(Cycle { members, chain });
        }
        cycles.sort_by_key(|cycle| cycle.members[0]);
        cycles
    }

    /// The proposals that some route of `proposal` requires, ascending.
    fn waits_for(&self, proposal: ProposalId) -> Vec<ProposalId> {
        let routes = self.routes_of(proposal).iter();
        let mut all: Vec<u32> = routes.flat_map(|&r| self.needs(r)).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// The shortest chain from `start` back to it among the proposals `within` that are not below
/// `start`, if it has fewer than `shorter_than` members.
fn shortest(
    start: u32,
    next: &[Vec<u32>],
    within: impl Fn(u32) -> bool,
    shorter_than: usize,
) -> Option<Vec<u32>> {
    let mut from = std::collections::BTreeMap::from([(start, start)]);
    let mut queue = VecDeque::from([(start, 1)]);
    while let Some((at, length)) = queue.pop_front() {
        if length >= shorter_than {
            return None;
        }
        for &to in &next[at as usize] {
            if to == start {
                let mut chain = vec![at];
                let mut back = at;
                while back != start {
                    back = from[&back];
                    chain.push(back);
                }
                chain.reverse();
                return Some(chain);
            }
            // A chain through a lower member was found when the search started from that member.
            if to > start && within(to) && !from.contains_key(&to) {
                from.insert(to, at);
                queue.push_back((to, length + 1));
            }
        }
    }
    None
}
