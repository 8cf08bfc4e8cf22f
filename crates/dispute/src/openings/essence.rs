//! The hard core of a question, once all that can be settled without sets is taken out.

use super::graph::AtomId;
use super::reading::Reading;
use super::reduce::{Question, Reduced};
use super::solve::Side;
use super::system::System;
use super::zdd::Zdd;
use crate::order;

/// What remains of a question.
pub(super) enum Essence {
    /// The outcome is open already.
    Open,
    /// No atoms open the outcome.
    Never,
    /// Something is needed.
    Needs {
        /// The atoms in every way, ascending.
        always: Vec<AtomId>,
        /// What is needed besides, if anything.
        rest: Option<Box<System>>,
    },
}

impl Question<'_> {
    /// Takes out what every way needs, then every route that adds nothing.
    pub(super) fn essence(&self) -> Essence {
        let part = match self.reduce() {
            Reduced::Open => return Essence::Open,
            Reduced::Never => return Essence::Never,
            Reduced::Needs(part) => part,
        };
        let always = part.system().always();
        let rest = match self.granting(&always).reduce() {
            Reduced::Needs(rest) => Some(Box::new(rest.lean_system())),
            Reduced::Open | Reduced::Never => None,
        };
        Essence::Needs { always, rest }
    }

    /// The question once `atoms` are so as well.
    pub(super) fn granting(&self, atoms: &[AtomId]) -> Self {
        let mut granted = self.clone();
        for &atom in atoms {
            granted.given.insert(atom);
        }
        granted
    }

    /// The number of minimal sets, `u128::MAX` if more than that, and the steps taken to find it;
    /// `None` if `steps` do not suffice.
    pub(super) fn count(&self, side: Side, steps: u32) -> (Option<u128>, u32) {
        let (alone, rest) = match (self.essence(), side) {
            (Essence::Open, Side::Ways) | (Essence::Never, Side::Cuts) => (1, None),
            (Essence::Open, Side::Cuts) | (Essence::Never, Side::Ways) => (0, None),
            (Essence::Needs { rest: None, .. }, Side::Ways) => (1, None),
            (Essence::Needs { rest, .. }, Side::Ways) => (0, rest),
            (Essence::Needs { always, rest }, Side::Cuts) => (always.len() as u128, rest),
        };
        let Some(rest) = rest else {
            return (Some(alone), 0);
        };
        let mut zdd = Zdd::new(steps);
        let root = rest.family(side, &mut zdd);
        let count = root.map(|root| Reading::of(&zdd, root, side, &rest).count());
        let count = count.map(|count| count.saturating_add(alone));
        (count, steps - zdd.left())
    }
}

impl System {
    /// The atoms that are in every way, ascending.
    pub(super) fn always(&self) -> Vec<AtomId> {
        let levels = self.indispensable();
        let atoms = levels.iter().flat_map(|&l| self.atoms.get(l as usize));
        let mut atoms: Vec<AtomId> = atoms.copied().collect();
        order::numbers(&mut atoms);
        atoms
    }
}
