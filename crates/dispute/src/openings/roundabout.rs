//! Routes that only lead back to where they came from.
//!
//! What opens has a proof that never uses a proposal to open itself. So a route is of no use if it
//! cannot be met without a proposal that lies on every path from the outcome down to the route.
//! (The paths' side of this is dominance: R. T. Prosser, "Applications of Boolean matrices to the
//! analysis of flow diagrams", Eastern Joint Computer Conference, 1959, pp. 133–138.) Leaving these
//! routes out undoes most circles before any set is built.

use super::bits::Bits;
use super::system::System;

impl System {
    /// Routes that can all be left out without changing what opens the outcome, ascending; none if
    /// the system is too large to look, or nothing in it is circular.
    /// `O(requirements × proposals / 64)`, and again for each round within circles.
    pub(super) fn roundabouts(&self) -> Vec<u32> {
        let count = self.routes_of.len();
        if !self.is_circular() || count * count > Self::MOST_BITS {
            return Vec::new();
        }
        let (above, below) = (self.on_every_path(), self.in_every_proof());
        let leads_back = |&route: &u32| {
            let owner = self.owner[route as usize] as usize;
            let mut needs = self.needs.get(route as usize).iter();
            needs.any(|&need| below[need as usize].meets(&above[owner]))
        };
        (0..self.owner.len() as u32).filter(leads_back).collect()
    }

    /// Per proposal, the proposals on every path to it from the outcome, itself included.
    fn on_every_path(&self) -> Vec<Bits> {
        let count = self.routes_of.len();
        let mut above = vec![Bits::all(count); count];
        for &proposal in &self.outcome {
            above[proposal as usize] = Bits::of(count, &[proposal]);
        }
        for component in self.components.iter().rev() {
            self.until_settled(component, |proposal| {
                let mut changed = false;
                for &route in self.routes_of.get(proposal as usize) {
                    for &need in self.needs.get(route as usize) {
                        let mut path = above[proposal as usize].clone();
                        path.insert(need);
                        changed |= above[need as usize].keep_only(&path);
                    }
                }
                changed
            });
        }
        above
    }

    /// Per proposal, those that are open whenever it is, itself included.
    fn in_every_proof(&self) -> Vec<Bits> {
        let count = self.routes_of.len();
        let mut below = vec![Bits::all(count); count];
        for component in &self.components {
            self.until_settled(component, |proposal| {
                let mut changed = false;
                for &route in self.routes_of.get(proposal as usize) {
                    let mut proof = Bits::of(count, &[proposal]);
                    for &need in self.needs.get(route as usize) {
                        proof.add_all(&below[need as usize]);
                    }
                    changed |= below[proposal as usize].keep_only(&proof);
                }
                changed
            });
        }
        below
    }
}
