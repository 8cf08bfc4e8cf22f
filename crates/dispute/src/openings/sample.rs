//! Minimal sets met by chance, sixty-four at a time.
//!
//! Each bit of a word follows choices of its own from the outcome down, then drops what these picked
//! in excess, one level after another, until what is left is minimal. The choices are the same in
//! every run.

use super::bits::ones;
use super::lists::Lists;
use super::random::Random;
use super::solve::Side;
use super::system::{Lanes, System};
use crate::order::InOrder;

/// A maker of random minimal sets.
pub(super) struct Sampler<'a> {
    system: &'a System,
    side: Side,
    lanes: Lanes<'a>,
    random: Random,
    /// Steps left.
    pub(super) left: u32,
    /// The proposals, each before those it needs, as far as they are not circular.
    downwards: Vec<u32>,
    /// Per proposal, the routes that need only what can open before it.
    grounded: Lists,
    /// Per level and per proposal, the lanes that have picked it, and how many have in all.
    levels: Vec<u64>,
    proposals: Vec<u64>,
    level_uses: Vec<u32>,
    proposal_uses: Vec<u32>,
}

impl<'a> Sampler<'a> {
    pub(super) fn new(system: &'a System, side: Side, steps: u32) -> Self {
        let mut sampler = Sampler {
            lanes: Lanes::new(system),
            random: Random(0),
            left: steps,
            downwards: Vec::new(),
            grounded: Lists::new(),
            levels: vec![0; system.level_count()],
            proposals: vec![0; system.routes_of.len()],
            level_uses: vec![0; system.level_count()],
            proposal_uses: vec![0; system.routes_of.len()],
            system,
            side,
        };
        sampler.arrange();
        sampler
    }

    /// Chooses an order in which the proposals can open.
    fn arrange(&mut self) {
        let system = self.system;
        let place = system.places(&mut self.random);
        self.downwards = (0..place.len() as u32).collect();
        self.downwards
            .order_by_key(|&p| std::cmp::Reverse(place[p as usize]));
        let before = |&(owner, route): &(u32, u32)| {
            let mut needs = system.needs.get(route as usize).iter();
            needs.all(|&need| place[need as usize] < place[owner as usize])
        };
        let routes = (0..)
            .zip(&system.owner)
            .map(|(route, &owner)| (owner, route));
        self.grounded = Lists::grouped(place.len(), routes.filter(before));
    }

    /// Sixty-four minimal sets of levels, not all different, each ascending; `None` if the steps
    /// do not suffice.
    pub(super) fn sample(&mut self) -> Option<Vec<Vec<u32>>> {
        self.levels.fill(0);
        self.proposals.fill(0);
        for &proposal in &self.system.outcome {
            self.proposals[proposal as usize] = u64::MAX;
        }
        match self.side {
            Side::Ways => {
                if self.system.is_circular() {
                    self.arrange();
                }
                self.pick_ways();
            }
            Side::Cuts => self.pick_cuts(),
        }
        for (uses, lanes) in self.proposal_uses.iter_mut().zip(&self.proposals) {
            *uses += lanes.count_ones();
        }
        self.drop_excess()
    }

    /// For each lane, one route for every proposal that the lane wants open.
    fn pick_ways(&mut self) {
        for &proposal in &self.downwards {
            let routes = self.grounded.get(proposal as usize);
            for lane in ones(self.proposals[proposal as usize]) {
                let route = routes[self.random.below(routes.len() as u32) as usize] as usize;
                for &level in self.system.levels.get(route) {
                    self.levels[level as usize] |= 1 << lane;
                }
                for &need in self.system.needs.get(route) {
                    self.proposals[need as usize] |= 1 << lane;
                }
            }
        }
    }

    /// For each lane, one requirement for every route of a proposal that the lane wants closed.
    /// That two proposals are closed only because of each other is as good as any other reason.
    fn pick_cuts(&mut self) {
        let mut done = vec![0; self.proposals.len()];
        for component in self.system.components.iter().rev() {
            loop {
                let mut more = false;
                for &proposal in component {
                    let lanes = self.proposals[proposal as usize] & !done[proposal as usize];
                    done[proposal as usize] |= lanes;
                    more |= lanes != 0;
                    for &route in self.system.routes_of.get(proposal as usize) {
                        self.block(route as usize, lanes);
                    }
                }
                if !more || component.len() == 1 {
                    break;
                }
            }
        }
    }

    /// Picks a requirement of the route for each of the lanes that have picked none of it yet: of
    /// two at random, the one picked less so far, since cuts are easily met again and again.
    fn block(&mut self, route: usize, lanes: u64) {
        let levels = self.system.levels.get(route);
        let needs = self.system.needs.get(route);
        let by_levels = levels.iter().map(|&level| self.levels[level as usize]);
        let by_needs = needs.iter().map(|&need| self.proposals[need as usize]);
        let blocked = by_levels.chain(by_needs).fold(0, |any, lanes| any | lanes);
        let count = (levels.len() + needs.len()) as u32;
        let uses = |at: usize| match levels.get(at) {
            Some(&level) => self.level_uses[level as usize],
            None => self.proposal_uses[needs[at - levels.len()] as usize],
        };
        for lane in ones(lanes & !blocked) {
            let one = self.random.below(count) as usize;
            let other = self.random.below(count) as usize;
            let pick = if uses(one) <= uses(other) { one } else { other };
            match levels.get(pick) {
                Some(&level) => self.levels[level as usize] |= 1 << lane,
                None => self.proposals[needs[pick - levels.len()] as usize] |= 1 << lane,
            }
        }
    }

    /// What is left of each lane's levels once those it can do without are dropped.
    fn drop_excess(&mut self) -> Option<Vec<Vec<u32>>> {
        let mut orders = by_lane(&self.levels);
        for order in &mut orders {
            self.random.shuffle(order);
        }
        // A level picked for a way is one that is so; for a cut, one that is not.
        let flip = match self.side {
            Side::Ways => 0,
            Side::Cuts => u64::MAX,
        };
        let mut present: Vec<u64> = self.levels.iter().map(|lanes| lanes ^ flip).collect();
        let longest = orders.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..longest {
            for (lane, order) in orders.iter().enumerate() {
                if let Some(&level) = order.get(at) {
                    present[level as usize] ^= 1 << lane;
                }
            }
            let solved = self.lanes.opens(&present) ^ flip;
            // Measured: in the time of a step the lanes run 16 words, and 64 are looked after in 8.
            let price = u32::try_from(self.lanes.take_read() / 16 + 8).ok()?;
            self.left = self.left.checked_sub(price)?;
            for lane in ones(!solved) {
                if let Some(&level) = orders[lane as usize].get(at) {
                    present[level as usize] ^= 1 << lane;
                }
            }
        }
        for (lanes, uses) in present.iter_mut().zip(&mut self.level_uses) {
            *lanes ^= flip;
            *uses += lanes.count_ones();
        }
        Some(by_lane(&present))
    }
}

/// Per lane, the levels that have it.
fn by_lane(levels: &[u64]) -> Vec<Vec<u32>> {
    let mut sets = vec![Vec::new(); 64];
    for (level, &lanes) in (0..).zip(levels) {
        for lane in ones(lanes) {
            sets[lane as usize].push(level);
        }
    }
    sets
}
