//! What one question is really about: the part of the graph that can still matter to it.

use crate::order;
use std::collections::BTreeMap;

use super::bits::Bits;
use super::forward::Opened;
use super::graph::{AtomId, Graph, ProposalId};
use super::lists::Lists;
use super::system::System;

/// A question, as far as it can be settled without looking for sets.
pub(super) enum Reduced<'a> {
    /// The outcome is open already.
    Open,
    /// No atoms open the outcome.
    Never,
    /// This part of the graph decides.
    Needs(Part<'a>),
}

/// A part of a graph: what is not open already, can open, and is within reach of the outcome.
pub(super) struct Part<'a> {
    graph: &'a Graph,
    outcome: Vec<ProposalId>,
    given: Bits,
    usable: Bits,
    /// What opens with the given atoms, and with all usable ones.
    open: Opened,
    can: Opened,
    /// Per route, whether it is left out.
    dropped: Vec<bool>,
}

/// An outcome, what is so already and what is not to be counted on.
#[derive(Clone)]
pub(super) struct Question<'a> {
    pub(super) graph: &'a Graph,
    pub(super) outcome: &'a [ProposalId],
    pub(super) given: Bits,
    pub(super) barred: Bits,
}

impl<'a> Question<'a> {
    /// The part of the graph that matters to opening the whole outcome; where given and barred
    /// overlap, given goes first. Linear in the graph.
    pub(super) fn reduce(&self) -> Reduced<'a> {
        let graph = self.graph;
        let open = graph.opened_by(&self.given);
        if self.outcome.iter().all(|&p| open.is_open(p)) {
            return Reduced::Open;
        }
        let mut usable = Bits::all(graph.atom_count() as usize);
        for atom in self.barred.iter().filter(|&atom| !self.given.has(atom)) {
            usable.remove(atom);
        }
        let can = graph.opened_by(&usable);
        if !self.outcome.iter().all(|&p| can.is_open(p)) {
            return Reduced::Never;
        }
        let waiting = self.outcome.iter().copied().filter(|&p| !open.is_open(p));
        let mut outcome: Vec<ProposalId> = waiting.collect();
        order::numbers(&mut outcome);
        outcome.dedup();
        Reduced::Needs(Part {
            graph,
            outcome,
            given: self.given.clone(),
            usable,
            open,
            can,
            dropped: vec![false; graph.route_count()],
        })
    }
}

impl Part<'_> {
    /// The most rounds to leave out routes in; each can bring others to light, but rarely a third.
    const MOST_ROUNDS: usize = 8;

    /// The system without the routes that no minimal set needs, as far as they are easily told.
    pub(super) fn lean_system(mut self) -> System {
        for _ in 0..Self::MOST_ROUNDS {
            let system = self.system();
            let mut useless = system.roundabouts();
            if useless.is_empty() {
                useless = system.idle_routes();
            }
            if useless.is_empty() {
                return system;
            }
            for route in useless {
                self.dropped[system.origin[route as usize] as usize] = true;
            }
            // What opens only by routes just dropped is in nobody's way any more.
            let dropped = |route: u32| self.dropped[route as usize];
            self.can = self.graph.opened_without(&self.usable, dropped);
        }
        self.system()
    }

    /// The system of all the routes that are not dropped. Linear, but for sorting the levels.
    pub(super) fn system(&self) -> System {
        let (proposals, met) = self.walk();
        let mut number = vec![u32::MAX; self.graph.proposal_count() as usize];
        let mut origin = Vec::new();
        let mut owner = Vec::new();
        for (new, &old) in (0..).zip(&proposals) {
            number[old as usize] = new;
            for route in self.routes(old) {
                owner.push(new);
                origin.push(route);
            }
        }
        let (level, atoms) = self.merge(&met, &origin);
        let (mut levels, mut needs) = (Lists::new(), Lists::new());
        for &route in &origin {
            let mut of: Vec<u32> = self.atoms(route).map(|a| level[a as usize]).collect();
            order::numbers(&mut of);
            of.dedup();
            levels.push(&of);
            let of: Vec<u32> = self.needs(route).map(|p| number[p as usize]).collect();
            needs.push(&of);
        }
        let outcome = self.outcome.iter().map(|&p| number[p as usize]).collect();
        System::new(
            proposals.len(),
            outcome,
            owner,
            origin,
            levels,
            needs,
            atoms,
        )
    }

    /// The proposals that matter, each after those it was first found to need, and the atoms that
    /// matter in the order of their levels.
    fn walk(&self) -> (Vec<ProposalId>, Vec<AtomId>) {
        enum Visit {
            Enter(ProposalId),
            Atoms(u32),
            Leave(ProposalId),
        }
        let mut finished = Vec::new();
        let mut atoms = Vec::new();
        let mut met = Bits::none(self.graph.atom_count() as usize);
        let mut seen = vec![false; self.graph.proposal_count() as usize];
        // What is still to be visited, the next one last.
        let mut path: Vec<Visit> = self
            .outcome
            .iter()
            .rev()
            .map(|&p| Visit::Enter(p))
            .collect();
        while let Some(visit) = path.pop() {
            match visit {
                Visit::Enter(proposal) => {
                    if std::mem::replace(&mut seen[proposal as usize], true) {
                        continue;
                    }
                    path.push(Visit::Leave(proposal));
                    let start = path.len();
                    for route in self.routes(proposal) {
                        path.extend(self.needs(route).map(Visit::Enter));
                        path.push(Visit::Atoms(route));
                    }
                    path[start..].reverse();
                }
                Visit::Atoms(route) => {
                    for atom in self.atoms(route) {
                        if !met.has(atom) {
                            met.insert(atom);
                            atoms.push(atom);
                        }
                    }
                }
                Visit::Leave(proposal) => finished.push(proposal),
            }
        }
        // The outcome's own atoms come out on top and widely shared ones near the bottom, below
        // most of what uses them: of the orders tried, the one with the smallest diagrams.
        atoms.reverse();
        (finished, atoms)
    }

    /// Puts atoms that exactly the same routes require on one level: per atom its level, and per
    /// level its atoms, ascending.
    fn merge(&self, met: &[AtomId], routes: &[u32]) -> (Vec<u32>, Lists) {
        let mut place = vec![u32::MAX; self.graph.atom_count() as usize];
        for (at, &atom) in (0..).zip(met) {
            place[atom as usize] = at;
        }
        let used = (0..).zip(routes).flat_map(|(at, &route)| {
            let places = self.atoms(route).map(|atom| place[atom as usize]);
            places.map(move |place| (place, at)).collect::<Vec<_>>()
        });
        let uses = Lists::grouped(met.len(), used);
        let mut level = place;
        let mut known: BTreeMap<&[u32], u32> = BTreeMap::new();
        for (&atom, uses) in met.iter().zip(uses.iter()) {
            let fresh = known.len() as u32;
            level[atom as usize] = *known.entry(uses).or_insert(fresh);
        }
        let mut met = met.to_vec();
        order::numbers(&mut met);
        let members = met.iter().map(|&atom| (level[atom as usize], atom));
        let atoms = Lists::grouped(known.len(), members);
        (level, atoms)
    }

    /// The routes of `proposal` that can be met and are not dropped.
    fn routes(&self, proposal: ProposalId) -> impl Iterator<Item = u32> {
        let routes = self.graph.routes_of(proposal).iter().copied();
        routes.filter(|&route| {
            let mut atoms = self.graph.atoms(route).iter();
            let mut needs = self.graph.needs(route).iter();
            !self.dropped[route as usize]
                && atoms.all(|&atom| self.usable.has(atom))
                && needs.all(|&p| self.can.is_open(p))
        })
    }

    /// The atoms that `route` still requires.
    fn atoms(&self, route: u32) -> impl Iterator<Item = AtomId> {
        let atoms = self.graph.atoms(route).iter().copied();
        atoms.filter(|&atom| !self.given.has(atom))
    }

    /// The proposals that `route` still requires.
    fn needs(&self, route: u32) -> impl Iterator<Item = ProposalId> {
        let needs = self.graph.needs(route).iter().copied();
        needs.filter(|&p| !self.open.is_open(p))
    }
}
