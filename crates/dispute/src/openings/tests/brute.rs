//! The plainest possible answers, by trying every set of atoms; a set is a word of bits here.

use super::super::{ProposalId, Requirement};
use super::Case;

impl Case {
    /// Which proposals open, by repeating every rule until nothing changes.
    pub(super) fn opened(&self, atoms: u32) -> Vec<bool> {
        let mut open = vec![false; self.proposals.len()];
        loop {
            let before = open.clone();
            for (proposal, routes) in self.proposals.iter().enumerate() {
                open[proposal] |= routes.iter().any(|route| {
                    route.iter().all(|requirement| match *requirement {
                        Requirement::Atom(atom) => atoms >> atom & 1 == 1,
                        Requirement::Proposal(needed) => before[needed as usize],
                    })
                });
            }
            if open == before {
                return open;
            }
        }
    }

    pub(super) fn all_open(&self, outcome: &[ProposalId], atoms: u32) -> bool {
        let open = self.opened(atoms);
        outcome.iter().all(|&proposal| open[proposal as usize])
    }

    pub(super) fn word(&self, atoms: &[u32]) -> u32 {
        let known = atoms.iter().filter(|&&atom| atom < self.atom_count);
        known.fold(0, |word, atom| word | 1 << atom)
    }

    /// The atoms that an answer may be made of.
    pub(super) fn free(&self) -> u32 {
        let all = (1 << self.atom_count) - 1;
        all & !self.word(&self.given) & !self.word(&self.barred)
    }

    pub(super) fn ways(&self) -> Vec<Vec<u32>> {
        let given = self.word(&self.given);
        minimal(self.free(), |set| self.all_open(&self.outcome, given | set))
    }

    pub(super) fn cuts(&self) -> Vec<Vec<u32>> {
        let given = self.word(&self.given);
        let free = self.free();
        minimal(free, |set| {
            !self.all_open(&self.outcome, given | (free & !set))
        })
    }
}

/// The minimal subsets of `free` that `solve`, each ascending, in order.
pub(super) fn minimal(free: u32, solve: impl Fn(u32) -> bool) -> Vec<Vec<u32>> {
    let mut found: Vec<u32> = Vec::new();
    let mut sets: Vec<u32> = (0..=free).filter(|set| set & !free == 0).collect();
    sets.sort_by_key(|set| set.count_ones());
    for set in sets {
        let redundant = found.iter().any(|&smaller| smaller & !set == 0);
        if !redundant && solve(set) {
            found.push(set);
        }
    }
    let mut lists: Vec<Vec<u32>> = found.into_iter().map(list).collect();
    lists.sort();
    lists
}

fn list(set: u32) -> Vec<u32> {
    (0..32).filter(|at| set >> at & 1 == 1).collect()
}
