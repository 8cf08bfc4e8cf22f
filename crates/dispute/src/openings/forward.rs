//! The forward question: given what is supposed, which proposals open?
//!
//! The least fixed point by counting unmet requirements, linear in the graph: W. F. Dowling and
//! J. H. Gallier, "Linear-time algorithms for testing the satisfiability of propositional Horn
//! formulae", Journal of Logic Programming 1(3), 1984, pp. 267–284.

use super::bits::Bits;
use super::graph::{AtomId, Graph, ProposalId};

const CLOSED: u32 = u32::MAX;

/// What opens under some supposition, and in which round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    round: Vec<u32>,
}

impl Opened {
    /// Whether the proposal is open; `false` for an unknown one.
    pub fn is_open(&self, proposal: ProposalId) -> bool {
        self.round(proposal).is_some()
    }

    /// The round in which the proposal opens: 0 from atoms alone, otherwise one more than the
    /// latest round among the prerequisites of the route it opens by; the least such. `None` if it
    /// stays closed.
    pub fn round(&self, proposal: ProposalId) -> Option<u32> {
        let round = *self.round.get(proposal as usize)?;
        (round != CLOSED).then_some(round)
    }

    /// The open proposals, ascending.
    pub fn open(&self) -> impl Iterator<Item = ProposalId> + '_ {
        (0..self.round.len() as u32).filter(|&proposal| self.is_open(proposal))
    }
}

impl Graph {
    /// Which proposals open once the `supposed` atoms are so. Atoms that no route names, unknown
    /// ones included, change nothing. Linear in the graph.
    pub fn opened(&self, supposed: &[AtomId]) -> Opened {
        self.opened_by(&Bits::of(self.atom_count() as usize, supposed))
    }

    /// Which proposals open with `given` and `further` but not with `given` alone, ascending.
    pub fn newly_opened(&self, given: &[AtomId], further: &[AtomId]) -> Vec<ProposalId> {
        let before = self.opened(given);
        let after = self.opened(&[given, further].concat());
        after.open().filter(|&p| !before.is_open(p)).collect()
    }

    pub(super) fn opened_by(&self, supposed: &Bits) -> Opened {
        self.opened_without(supposed, |_| false)
    }

    /// As [`Graph::opened_by`], with some routes left out.
    pub(super) fn opened_without(&self, supposed: &Bits, left_out: impl Fn(u32) -> bool) -> Opened {
        let proposals = self.proposal_count() as usize;
        let mut opened = Opened {
            round: vec![CLOSED; proposals],
        };
        let mut unmet = vec![0_u32; self.route_count()];
        let mut met = Vec::new();
        for route in 0..self.route_count() as u32 {
            let missing = self.atoms(route).iter().filter(|&&a| !supposed.has(a));
            let count = (missing.count() + self.needs(route).len()) as u32;
            // A requirement more than there is to meet keeps a route out for good.
            unmet[route as usize] = count + u32::from(left_out(route));
            if unmet[route as usize] == 0 {
                met.push(route);
            }
        }
        let mut round = 0;
        while !met.is_empty() {
            let mut fresh = Vec::new();
            for route in met.drain(..) {
                let owner = self.owner(route) as usize;
                if opened.round[owner] == CLOSED {
                    opened.round[owner] = round;
                    fresh.push(owner as ProposalId);
                }
            }
            for proposal in fresh {
                for &route in self.need_uses(proposal) {
                    let unmet = &mut unmet[route as usize];
                    *unmet -= 1;
                    if *unmet == 0 {
                        met.push(route);
                    }
                }
            }
            round += 1;
        }
        opened
    }
}
