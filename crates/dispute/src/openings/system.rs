//! A question reduced to what matters, and how it is evaluated for 64 suppositions at once.
//!
//! Atoms that exactly the same routes require are one *level*, since no minimal set can tell them
//! apart: the simplest modules of Y. Dutuit and A. Rauzy, "A linear-time algorithm to find modules
//! of fault trees", IEEE Transactions on Reliability 45(3), 1996, pp. 422–425.

use super::component::components;
use super::lists::Lists;
use super::random::Random;

/// Proposals, routes and levels, numbered afresh.
pub(super) struct System {
    /// The proposals that must all open.
    pub(super) outcome: Vec<u32>,
    /// Per proposal, its routes; per route, its proposal and its number in the whole graph.
    pub(super) routes_of: Lists,
    pub(super) owner: Vec<u32>,
    pub(super) origin: Vec<u32>,
    /// Per route, the levels it requires, ascending, and the proposals.
    pub(super) levels: Lists,
    pub(super) needs: Lists,
    /// The proposals by component, dependencies first.
    pub(super) components: Vec<Vec<u32>>,
    /// Per level, the atoms it stands for, ascending.
    pub(super) atoms: Lists,
}

impl System {
    /// From `count` proposals and their routes in the order of their owners.
    pub(super) fn new(
        count: usize,
        outcome: Vec<u32>,
        owner: Vec<u32>,
        origin: Vec<u32>,
        levels: Lists,
        needs: Lists,
        atoms: Lists,
    ) -> Self {
        let numbered = (0..).zip(&owner).map(|(route, &owner)| (owner, route));
        let routes_of = Lists::grouped(count, numbered);
        let next = owner.iter().zip(needs.iter());
        let next = next.flat_map(|(&owner, needs)| needs.iter().map(move |&need| (owner, need)));
        let next = Lists::grouped(count, next);
        System {
            outcome,
            components: components(count, |p| next.get(p as usize)),
            routes_of,
            owner,
            origin,
            levels,
            needs,
            atoms,
        }
    }

    /// The most bits to spend on sets kept for every proposal.
    pub(super) const MOST_BITS: usize = 1 << 25;

    /// Revises the members of a component in turn until `revise` changes none. One alone is
    /// settled at once, even if it requires itself.
    pub(super) fn until_settled(&self, members: &[u32], mut revise: impl FnMut(u32) -> bool) {
        loop {
            let mut changed = false;
            for &member in members {
                changed |= revise(member);
            }
            if !changed || members.len() == 1 {
                break;
            }
        }
    }

    /// How many levels there are.
    pub(super) fn level_count(&self) -> usize {
        self.atoms.len()
    }

    /// Whether some proposals wait for each other.
    pub(super) fn is_circular(&self) -> bool {
        self.components.iter().any(|members| members.len() > 1)
    }

    /// How many requirements the routes have together.
    pub(super) fn requirement_count(&self) -> usize {
        self.levels.item_count() + self.needs.item_count()
    }

    /// The levels that every way to open the outcome includes, ascending: those without which,
    /// all others granted, it does not open.
    pub(super) fn indispensable(&self) -> Vec<u32> {
        let mut lanes = Lanes::new(self);
        let mut present = vec![u64::MAX; self.level_count()];
        let mut found = Vec::new();
        for block in (0..self.level_count()).step_by(64) {
            let levels = block..self.level_count().min(block + 64);
            for level in levels.clone() {
                present[level] = !(1 << (level - block));
            }
            let opens = lanes.opens(&present);
            for level in levels {
                present[level] = u64::MAX;
                if opens >> (level - block) & 1 == 0 {
                    found.push(level as u32);
                }
            }
        }
        found
    }

    /// Per proposal, its place in an order in which they can open one after another. Within a
    /// circle the order is as random as that allows.
    pub(super) fn places(&self, random: &mut Random) -> Vec<u32> {
        let mut place = vec![u32::MAX; self.routes_of.len()];
        let mut next = 0;
        for component in &self.components {
            let mut waiting = component.clone();
            loop {
                random.shuffle(&mut waiting);
                let before = waiting.len();
                waiting.retain(|&proposal| {
                    let mut routes = self.routes_of.get(proposal as usize).iter();
                    let grounded = |&route: &u32| {
                        let mut needs = self.needs.get(route as usize).iter();
                        needs.all(|&need| place[need as usize] != u32::MAX)
                    };
                    let opens = routes.any(grounded);
                    if opens {
                        place[proposal as usize] = next;
                        next += 1;
                    }
                    !opens
                });
                if waiting.len() == before || waiting.is_empty() {
                    break;
                }
            }
        }
        place
    }
}

/// The least fixed point of a system for 64 suppositions at once, one bit of a word each.
///
/// In boxed slices, for the reason given at [`super::zdd::Zdd`].
pub(super) struct Lanes<'a> {
    system: &'a System,
    /// Per level, then per proposal, the suppositions under which it is so.
    state: Box<[u64]>,
    /// Per route, the suppositions under which it counts.
    pub(super) enabled: Box<[u64]>,
    /// The proposals in the order of evaluation, each as: its place in `state`, how many routes it
    /// has, and for each its number, how many requirements it has, and their places in `state`.
    program: Box<[u32]>,
    /// How much of the program has been run.
    read: u64,
}

impl<'a> Lanes<'a> {
    pub(super) fn new(system: &'a System) -> Self {
        let levels = system.level_count() as u32;
        let mut program = Vec::new();
        for &proposal in system.components.iter().flatten() {
            let routes = system.routes_of.get(proposal as usize);
            program.extend([levels + proposal, routes.len() as u32]);
            for &route in routes {
                let of_levels = system.levels.get(route as usize);
                let needs = system.needs.get(route as usize);
                program.extend([route, (of_levels.len() + needs.len()) as u32]);
                program.extend_from_slice(of_levels);
                program.extend(needs.iter().map(|need| levels + need));
            }
        }
        Lanes {
            system,
            state: vec![0; system.level_count() + system.routes_of.len()].into_boxed_slice(),
            enabled: vec![u64::MAX; system.owner.len()].into_boxed_slice(),
            program: program.into_boxed_slice(),
            read: 0,
        }
    }

    /// The suppositions under which the outcome opens, where `present` says for each level under
    /// which it is so. One pass over the system, and one more for each round within a circle.
    pub(super) fn opens(&mut self, present: &[u64]) -> u64 {
        let levels = self.system.level_count();
        self.state[..levels].copy_from_slice(present);
        self.state[levels..].fill(0);
        let mut start = 0;
        for component in &self.system.components {
            let members = component.len();
            start = loop {
                let (end, grew) = self.pass(start, members);
                if !grew || members == 1 {
                    break end;
                }
            };
        }
        let outcome = self.system.outcome.iter();
        outcome.fold(u64::MAX, |all, &p| all & self.state[levels + p as usize])
    }

    /// Evaluates so many proposals from a place in the program on: where that ends, and whether
    /// anything has changed.
    fn pass(&mut self, start: usize, members: usize) -> (usize, bool) {
        let (mut at, mut grew) = (start, false);
        for _ in 0..members {
            let (proposal, routes) = (self.program[at] as usize, self.program[at + 1]);
            at += 2;
            let mut opens = 0;
            for _ in 0..routes {
                let mut met = self.enabled[self.program[at] as usize];
                let end = at + 2 + self.program[at + 1] as usize;
                at += 2;
                while at < end {
                    met &= self.state[self.program[at] as usize];
                    at += 1;
                }
                opens |= met;
            }
            grew |= opens != self.state[proposal];
            self.state[proposal] = opens;
        }
        self.read += (at - start) as u64;
        (at, grew)
    }

    /// How many words of the program have been run since this was last asked: about two for each
    /// requirement read.
    pub(super) fn take_read(&mut self) -> u64 {
        std::mem::take(&mut self.read)
    }
}
