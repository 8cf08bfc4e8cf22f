//! From a reduced system to the family of all its minimal solutions.

use super::system::System;
use super::zdd::{Family, NONE, UNIT, Zdd};
use crate::order;

/// Which of the two dual questions is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The minimal sets whose presence opens the outcome.
    Ways,
    /// The minimal sets whose absence keeps it closed.
    Cuts,
}

impl Side {
    /// In how many ways a level of so many atoms is taken: a way needs all of them together, a cut
    /// just one.
    pub(super) fn choices(self, atoms: usize) -> u128 {
        match self {
            Side::Ways => 1,
            Side::Cuts => atoms as u128,
        }
    }
}

impl System {
    /// The most levels to recurse through: a call each, on a stack that in a browser is 1 MB.
    const DEEPEST: usize = 2_000;

    /// All minimal solutions, as sets of levels. `None` if the store's budget is spent first, or
    /// there are too many levels.
    ///
    /// Components are solved dependencies first; a circular one by evaluating its members in turn
    /// until none changes, in at most one round more than it has members (Kleene's iteration: for
    /// every set of atoms, each round but the last settles a member). Opening is a least fixed
    /// point, so ways begin from "nothing opens it"; staying closed is its complement, hence a
    /// greatest one, so cuts begin from "closed in any case".
    pub(super) fn family(&self, side: Side, zdd: &mut Zdd) -> Option<Family> {
        if self.level_count() > Self::DEEPEST {
            return None;
        }
        let start = match side {
            Side::Ways => NONE,
            Side::Cuts => UNIT,
        };
        let mut known = vec![start; self.routes_of.len()];
        for component in &self.components {
            loop {
                let mut changed = false;
                for &proposal in component {
                    let now = match side {
                        Side::Ways => self.ways(proposal, &known, zdd)?,
                        Side::Cuts => self.cuts(proposal, &known, zdd)?,
                    };
                    changed |= now != known[proposal as usize];
                    known[proposal as usize] = now;
                }
                // One evaluation settles a proposal alone, even if it requires itself.
                if !changed || component.len() == 1 {
                    break;
                }
            }
        }
        let mut outcome = self.outcome.iter().map(|&p| known[p as usize]);
        let first = outcome.next()?;
        outcome.try_fold(first, |all, next| match side {
            Side::Ways => zdd.both(all, next),
            Side::Cuts => zdd.either(all, next),
        })
    }

    fn ways(&self, proposal: u32, known: &[Family], zdd: &mut Zdd) -> Option<Family> {
        let mut all = NONE;
        for &route in self.routes_of.get(proposal as usize) {
            zdd.step()?;
            let needs = self.needs.get(route as usize).iter();
            let mut needs: Vec<Family> = needs.map(|&need| known[need as usize]).collect();
            // Small families tend to have small numbers, and a product grows with its parts.
            order::numbers(&mut needs);
            let levels = zdd.set(self.levels.get(route as usize));
            let way = needs
                .into_iter()
                .try_fold(levels, |way, need| zdd.both(way, need))?;
            all = zdd.either(all, way)?;
        }
        Some(all)
    }

    fn cuts(&self, proposal: u32, known: &[Family], zdd: &mut Zdd) -> Option<Family> {
        let mut all = UNIT;
        for &route in self.routes_of.get(proposal as usize) {
            zdd.step()?;
            let needs = self.needs.get(route as usize).iter();
            let mut needs = needs.map(|&need| known[need as usize]);
            let levels = zdd.singles(self.levels.get(route as usize));
            let cut = needs.try_fold(levels, |cut, need| zdd.either(cut, need))?;
            all = zdd.both(all, cut)?;
        }
        Some(all)
    }
}
