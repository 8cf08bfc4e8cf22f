//! What would have to change for an avenue to open, and what opens where something changes.
//!
//! # The model
//!
//! An avenue is *open* on a day where nothing that is on record stands against setting out on it.
//! It opens by one of its routes, and a route is open where
//!
//! - every line that counts, matters to a party (see [`crate::verdict`]) and is crossed by one of
//!   the route's commitments **has been moved**: a [`Change::Line`];
//! - every actor whose answer of record is another than the one its commitment amounts to **has
//!   taken that step**: a [`Change::Step`]. So has every actor whose consent the avenue needs, for
//!   the answers that the commitments amount to. Where an actor's answer is not on record, there is
//!   a step to take if somebody cited proposes it as one ([`Concession`]). No step is asked of an
//!   actor whose consent to the avenue is on record; nor of one that acts where
//!   its commitment already asks that its own line move, for to move the line is the step; nor where its answer only waits for
//!   conditions that the route's own commitments meet;
//! - every prerequisite, of the avenue or of the route, is open itself.
//!
//! An avenue under way or done is open. One that is too vague to test never is. What is not known
//! blocks nothing and is never left out: a commitment that nobody has held against a line, an actor
//! with no answer on record, a consent that nobody has recorded are listed with every answer that
//! rests on them ([`Unknown`]), and so are the lines that are strained.
//!
//! A concession is the step that it names together with the moves of its actor's own lines that
//! rule it out.
//!
//! Which sets of changes open an outcome is answered by [`crate::openings`], exactly.

mod answer;
mod conflict;
mod package;
mod routes;
mod two_answers;

#[cfg(test)]
mod tests;

use crate::as_of::AsOf;
use crate::model::{Avenue, Concession, RecordId, RedLine, State};
use crate::openings::{AtomId, Graph, ProposalId};
use crate::order::InOrder;
use crate::verdict::{self, Reading};
use std::collections::BTreeSet;

pub use answer::{Opening, Openings, Stage};
pub use conflict::{Conflicts, Kept};
pub use package::Whole;
pub use routes::{RouteNeeds, Unknown};
pub use two_answers::{Asked, TwoAnswers};

/// Something that is not so on record, and would have to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change<'a> {
    /// The holder moves a red line.
    Line(&'a RedLine),
    /// An actor gives another answer than the one on record.
    Step(Step<'a>),
}

/// An actor giving an answer to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step<'a> {
    /// Who.
    pub actor: &'a RecordId,
    /// To which question.
    pub issue: &'a RecordId,
    /// Which of its answers.
    pub option: &'a str,
}

impl<'a> Change<'a> {
    /// Who would move.
    pub fn who(&self) -> &'a RecordId {
        match self {
            Change::Line(line) => &line.holder,
            Change::Step(step) => step.actor,
        }
    }

    /// Its name in addresses: a line's slug, or the actor, issue and option of a step.
    pub fn code(&self) -> String {
        match self {
            Change::Line(line) => line.id.slug().to_owned(),
            Change::Step(step) => format!(
                "{}.{}.{}",
                step.actor.slug(),
                step.issue.slug(),
                step.option
            ),
        }
    }

    /// What the graph numbers by: lines by id, then steps.
    fn key(&self) -> (bool, &'a RecordId, &'a str, &'a str) {
        match self {
            Change::Line(line) => (false, &line.id, "", ""),
            Change::Step(step) => (true, step.actor, step.issue.as_str(), step.option),
        }
    }
}

/// A day's avenues and what would have to change for each; built once for every question about it.
#[derive(Debug, Clone)]
pub struct WhatIf<'a> {
    /// Every avenue on the day, in the order of ids.
    pub readings: Vec<Reading<'a>>,
    /// Every change that some route asks for.
    pub changes: Vec<Change<'a>>,
    /// Per avenue, what each of its routes needs; none where it is open as it stands.
    needs: Vec<Option<Vec<RouteNeeds<'a>>>>,
    graph: Graph,
}

impl<'a> WhatIf<'a> {
    /// The avenues of a view's day.
    pub fn new(view: &AsOf<'a>) -> Self {
        let readings = verdict::read_all(view);
        let needs: Vec<Option<Vec<RouteNeeds<'a>>>> = readings
            .iter()
            .map(|reading| {
                let open = matches!(reading.said_first(), Some(State::UnderWay | State::Done));
                (!open).then(|| routes::needs(view, reading))
            })
            .collect();
        let mut changes: Vec<Change<'a>> = needs
            .iter()
            .flatten()
            .flatten()
            .flat_map(|route| route.changes.iter().copied())
            .collect();
        changes.order_by_key(Change::key);
        changes.dedup();
        let graph = graph(&readings, &needs, &changes);
        WhatIf {
            readings,
            changes,
            needs,
            graph,
        }
    }

    /// The number of an avenue, where it is one of this day's.
    pub fn number(&self, avenue: &RecordId) -> Option<ProposalId> {
        let at = self
            .readings
            .binary_search_by(|reading| reading.avenue.id.cmp(avenue))
            .ok()?;
        ProposalId::try_from(at).ok()
    }

    /// The avenue of a number.
    pub fn avenue(&self, number: ProposalId) -> &'a Avenue {
        self.readings[number as usize].avenue
    }

    /// What each route of an avenue needs; none where it is open as it stands.
    pub fn needs(&self, number: ProposalId) -> Option<&[RouteNeeds<'a>]> {
        self.needs[number as usize].as_deref()
    }

    /// The number of a change by its name in addresses.
    pub fn change(&self, code: &str) -> Option<AtomId> {
        let at = self
            .changes
            .iter()
            .position(|change| change.code() == code)?;
        AtomId::try_from(at).ok()
    }

    /// The changes that a concession amounts to: its step, and the moves of its actor's own lines
    /// that rule it out. Those that no avenue asks for are left out.
    pub fn concession(&self, concession: &Concession) -> Vec<AtomId> {
        let Some(option) = concession.option.as_deref() else {
            return Vec::new();
        };
        let same = |change: &Change<'a>| {
            change.who() == &concession.actor
                && match change {
                    Change::Line(line) => line.issue == concession.issue && line.rules_out(option),
                    Change::Step(step) => step.issue == &concession.issue && step.option == option,
                }
        };
        (0..)
            .zip(&self.changes)
            .filter(|(_, change)| same(change))
            .map(|(atom, _)| atom)
            .collect()
    }

    /// Which avenues are open once some changes are supposed; with none, as things stand.
    pub fn open(&self, supposed: &[AtomId]) -> Vec<ProposalId> {
        self.graph.opened(supposed).open().collect()
    }

    /// Which avenues open newly where some changes are supposed.
    pub fn opens(&self, supposed: &[AtomId]) -> Vec<ProposalId> {
        self.graph.newly_opened(&[], supposed)
    }

    /// Avenues each of which waits for the next, and the last for the first.
    pub fn circles(&self) -> Vec<Vec<ProposalId>> {
        let cycles = self.graph.cycles().into_iter();
        cycles.map(|cycle| cycle.chain).collect()
    }

    /// The avenues that every way to all of `outcome` includes, those of `outcome` left out;
    /// ascending. None where nothing opens it. Tries each avenue that it could need once.
    pub fn needed(&self, outcome: &[ProposalId]) -> Option<Vec<ProposalId>> {
        let everything: Vec<AtomId> = (0..self.graph.atom_count()).collect();
        let opens = |graph: &Graph| {
            let opened = graph.opened(&everything);
            outcome.iter().all(|&avenue| opened.is_open(avenue))
        };
        if !opens(&self.graph) {
            return None;
        }
        let without = |number: ProposalId| {
            let mut needs = self.needs.clone();
            needs[number as usize] = Some(Vec::new());
            graph(&self.readings, &needs, &self.changes)
        };
        let others = self.could_need(outcome);
        let others = others
            .into_iter()
            .filter(|number| !outcome.contains(number));
        Some(others.filter(|&number| !opens(&without(number))).collect())
    }

    /// Every avenue that some route to the outcome names as a prerequisite, however far back, and
    /// the outcome itself; ascending.
    pub fn could_need(&self, outcome: &[ProposalId]) -> BTreeSet<ProposalId> {
        let mut reached: BTreeSet<ProposalId> = BTreeSet::new();
        let mut queue = outcome.to_vec();
        while let Some(number) = queue.pop() {
            if reached.insert(number) {
                let routes = self.needs(number).unwrap_or_default();
                let named = routes.iter().flat_map(|route| &route.prerequisites);
                queue.extend(named.filter_map(|id| self.number(id)));
            }
        }
        reached
    }
}

fn graph(
    readings: &[Reading<'_>],
    needs: &[Option<Vec<RouteNeeds<'_>>>],
    changes: &[Change<'_>],
) -> Graph {
    use crate::openings::{Requirement, Route};
    let number = |id: &RecordId| {
        readings
            .binary_search_by(|reading| reading.avenue.id.cmp(id))
            .ok()
    };
    let of_route = |route: &RouteNeeds<'_>| -> Option<Route> {
        let atoms = route.changes.iter().filter_map(|change| {
            let at = changes.binary_search_by_key(&change.key(), Change::key);
            Some(Requirement::Atom(AtomId::try_from(at.ok()?).ok()?))
        });
        let mut requires: Route = atoms.collect();
        for id in &route.prerequisites {
            // A route to an avenue that does not exist leads nowhere.
            let named = ProposalId::try_from(number(id)?).ok()?;
            requires.push(Requirement::Proposal(named));
        }
        Some(requires)
    };
    let proposals: Vec<Vec<Route>> = needs
        .iter()
        .map(|routes| match routes {
            None => vec![Route::new()],
            Some(routes) => routes.iter().filter_map(of_route).collect(),
        })
        .collect();
    let atoms = AtomId::try_from(changes.len()).unwrap_or(AtomId::MAX);
    Graph::new(atoms, &proposals)
        .expect("routes name only numbered changes and avenues, far fewer than the graph holds")
}
