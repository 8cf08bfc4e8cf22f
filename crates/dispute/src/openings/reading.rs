//! Counting and listing the sets of a family, level by level back into atoms.

use super::graph::AtomId;
use super::solve::Side;
use super::system::System;
use super::zdd::{Family, NONE, UNIT, Zdd};
use crate::order;

/// A family read as sets of atoms.
pub(super) struct Reading<'a> {
    zdd: &'a Zdd,
    root: Family,
    side: Side,
    system: &'a System,
}

impl<'a> Reading<'a> {
    pub(super) fn of(zdd: &'a Zdd, root: Family, side: Side, system: &'a System) -> Self {
        Reading {
            zdd,
            root,
            side,
            system,
        }
    }

    /// How many sets of atoms there are, `u128::MAX` if more than that. One pass over the nodes.
    pub(super) fn count(&self) -> u128 {
        // Parts are made before the whole, so numbers only ever lead downwards.
        let top = self.root as usize;
        let mut wanted = vec![false; top.max(1) + 1];
        wanted[top] = true;
        for family in (2..=top).rev() {
            if wanted[family] {
                let node = self.zdd.node(family as Family);
                wanted[node.lo as usize] = true;
                wanted[node.hi as usize] = true;
            }
        }
        let mut count = vec![0_u128; wanted.len()];
        count[UNIT as usize] = 1;
        for family in 2..=top {
            if wanted[family] {
                let node = self.zdd.node(family as Family);
                let atoms = self.system.atoms.get(node.level as usize).len();
                let with = count[node.hi as usize].saturating_mul(self.side.choices(atoms));
                count[family] = count[node.lo as usize].saturating_add(with);
            }
        }
        count[top]
    }

    /// Every set of atoms, each ascending.
    pub(super) fn list(&self) -> Vec<Vec<AtomId>> {
        let mut sets = Vec::new();
        let mut path: Vec<(Family, Vec<AtomId>)> = vec![(self.root, Vec::new())];
        while let Some((family, so_far)) = path.pop() {
            if family == NONE {
                continue;
            }
            if family == UNIT {
                sets.push(so_far);
                continue;
            }
            let node = self.zdd.node(family);
            let atoms = self.system.atoms.get(node.level as usize);
            match self.side {
                Side::Ways => path.push((node.hi, [&so_far, atoms].concat())),
                Side::Cuts => {
                    for &atom in atoms {
                        path.push((node.hi, [so_far.as_slice(), &[atom]].concat()));
                    }
                }
            }
            path.push((node.lo, so_far));
        }
        for set in &mut sets {
            order::numbers(set);
        }
        sets
    }
}
