//! Routes that no minimal set needs.
//!
//! Whoever opens the outcome by way of a route has at least what the route itself cannot do without
//! and what every way down to the route cannot do without. If that alone opens the outcome with the
//! route left out, the route adds nothing: the minimal sets without it are the same. This is
//! absorption (`a ∨ ab = a`) done across the graph before any set is built; it matters most where
//! the same few lines are in everybody's way.

use super::bits::{Bits, ones};
use super::system::{Lanes, System};

/// What proposals and routes cannot do without, as levels.
struct Bound<'a> {
    system: &'a System,
    /// Per proposal, the levels in every way to open it.
    below: Vec<Bits>,
    /// Per proposal, the levels in every way to open the outcome by means of it.
    above: Vec<Bits>,
}

impl System {
    /// Routes that can be left out together without changing any minimal set, ascending. Not all
    /// such routes; none if the system is too large to look. About
    /// `O(requirements × levels / 64 + routes × requirements / 64)`.
    pub(super) fn idle_routes(&self) -> Vec<u32> {
        if self.routes_of.len() * self.level_count() > Self::MOST_BITS {
            return Vec::new();
        }
        let bound = Bound::of(self);
        let mut lanes = Lanes::new(self);
        let mut idle = Vec::new();
        let mut present = vec![0; self.level_count()];
        for block in (0..self.owner.len() as u32).step_by(64) {
            let routes = block..(self.owner.len() as u32).min(block + 64);
            present.fill(0);
            for route in routes.clone() {
                let lane = 1 << (route - block);
                lanes.enabled[route as usize] &= !lane;
                for level in bound.of_route(route).iter() {
                    present[level as usize] |= lane;
                }
            }
            let opens = lanes.opens(&present);
            for route in routes.clone() {
                lanes.enabled[route as usize] = u64::MAX;
            }
            let mut dropped_one = false;
            for lane in ones(opens).filter(|&lane| routes.contains(&(block + lane))) {
                let route = block + lane;
                lanes.enabled[route as usize] = 0;
                if dropped_one {
                    // Tried beside routes that are now gone, so tried again without them.
                    present.fill(0);
                    for level in bound.of_route(route).iter() {
                        present[level as usize] = u64::MAX;
                    }
                    if lanes.opens(&present) == 0 {
                        lanes.enabled[route as usize] = u64::MAX;
                        continue;
                    }
                }
                dropped_one = true;
                idle.push(route);
            }
        }
        idle
    }
}

impl<'a> Bound<'a> {
    fn of(system: &'a System) -> Self {
        let all = Bits::all(system.level_count());
        let mut bound = Bound {
            system,
            below: vec![all.clone(); system.routes_of.len()],
            above: vec![all; system.routes_of.len()],
        };
        bound.find_below();
        bound.find_above();
        bound
    }

    /// The greatest fixed point: in every way to open a proposal is what is in all its routes.
    fn find_below(&mut self) {
        let system = self.system;
        for component in &system.components {
            system.until_settled(component, |proposal| {
                let mut changed = false;
                for &route in system.routes_of.get(proposal as usize) {
                    let needed = self.below_route(route);
                    changed |= self.below[proposal as usize].keep_only(&needed);
                }
                changed
            });
        }
    }

    /// The same downwards: what is in all the routes that a proposal can be used by.
    fn find_above(&mut self) {
        let mut whole = Bits::none(self.system.level_count());
        for &proposal in &self.system.outcome {
            whole.add_all(&self.below[proposal as usize]);
        }
        for &proposal in &self.system.outcome {
            self.above[proposal as usize].keep_only(&whole);
        }
        let system = self.system;
        for component in system.components.iter().rev() {
            system.until_settled(component, |proposal| {
                let mut changed = false;
                for &route in system.routes_of.get(proposal as usize) {
                    let needed = self.of_route(route);
                    for &need in system.needs.get(route as usize) {
                        changed |= self.above[need as usize].keep_only(&needed);
                    }
                }
                changed
            });
        }
    }

    /// The levels in every way to meet the route.
    fn below_route(&self, route: u32) -> Bits {
        let system = self.system;
        let mut needed = Bits::of(system.level_count(), system.levels.get(route as usize));
        for &need in system.needs.get(route as usize) {
            needed.add_all(&self.below[need as usize]);
        }
        needed
    }

    /// The levels in every way to open the outcome by means of the route.
    fn of_route(&self, route: u32) -> Bits {
        let mut needed = self.below_route(route);
        needed.add_all(&self.above[self.system.owner[route as usize] as usize]);
        needed
    }
}
