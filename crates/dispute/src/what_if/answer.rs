//! The sets of changes that open an outcome, each with what it rests on and in what order it goes.

use super::{Change, RouteNeeds, WhatIf};
use crate::model::RecordId;
use crate::openings::{Answer, AtomId, Bounds, Count, ProposalId, Query, QueryError};
use crate::order::InOrder;

/// What opens an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Openings<'a> {
    /// Every set of changes that is minimal by inclusion: one empty set where the outcome is open
    /// as it stands, none where nothing on record opens it. In the order in which changes are
    /// numbered, which says nothing about merit.
    All(Vec<Opening<'a>>),
    /// More than the bound: what is known of how many there are. None is listed.
    Beyond(Count),
}

/// One set of changes, minimal by inclusion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening<'a> {
    /// What would have to change.
    pub changes: Vec<Change<'a>>,
    /// In what order it goes: what can be done at the same time, and what then opens.
    pub stages: Vec<Stage<'a>>,
}

/// Changes that can be made at the same time once all earlier stages are done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage<'a> {
    /// The changes first called for here.
    pub changes: Vec<Change<'a>>,
    /// What then opens, and by which of its routes; no route where it is open as it stands.
    pub opens: Vec<(ProposalId, Option<RouteNeeds<'a>>)>,
}

impl<'a> Opening<'a> {
    /// Who would move, each once, in the order of the changes.
    pub fn movers(&self) -> Vec<&'a RecordId> {
        let mut movers: Vec<&RecordId> = self.changes.iter().map(Change::who).collect();
        movers.order();
        movers.dedup();
        movers
    }

    /// Every route it goes by.
    pub fn routes(&self) -> impl Iterator<Item = (ProposalId, &RouteNeeds<'a>)> {
        let opens = self.stages.iter().flat_map(|stage| &stage.opens);
        opens.filter_map(|(number, route)| Some((*number, route.as_ref()?)))
    }
}

impl<'a> WhatIf<'a> {
    /// Every set of further changes, minimal by inclusion, that opens all of an outcome, with
    /// `supposed` changes already made.
    ///
    /// # Errors
    ///
    /// The outcome names an avenue that is not of this day.
    pub fn ways(
        &self,
        outcome: &[ProposalId],
        supposed: &[AtomId],
        bounds: Bounds,
    ) -> Result<Openings<'a>, QueryError> {
        let answer = self.graph.ways(&Query {
            outcome,
            given: supposed,
            bounds,
            ..Query::default()
        })?;
        Ok(match answer {
            Answer::All(sets) => Openings::All(
                sets.iter()
                    .map(|further| self.opening(outcome, supposed, further))
                    .collect(),
            ),
            Answer::Beyond { count } => Openings::Beyond(count),
        })
    }

    /// The changes that every way to an outcome includes; none where nothing opens it.
    ///
    /// # Errors
    ///
    /// The outcome names an avenue that is not of this day.
    pub fn in_every_way(
        &self,
        outcome: &[ProposalId],
    ) -> Result<Option<Vec<Change<'a>>>, QueryError> {
        let query = Query {
            outcome,
            ..Query::default()
        };
        let atoms = self.graph.indispensable(&query)?;
        Ok(atoms.map(|atoms| self.of(&atoms)))
    }

    fn of(&self, atoms: &[AtomId]) -> Vec<Change<'a>> {
        atoms
            .iter()
            .map(|&atom| self.changes[atom as usize])
            .collect()
    }

    fn opening(
        &self,
        outcome: &[ProposalId],
        supposed: &[AtomId],
        further: &[AtomId],
    ) -> Opening<'a> {
        let granted = [supposed, further].concat();
        let opened = self.graph.opened(&granted);
        let made = self.of(&granted);
        let round = |id: &RecordId| self.number(id).and_then(|number| opened.round(number));
        let mut used: Vec<(u32, ProposalId, Option<&RouteNeeds<'a>>)> = Vec::new();
        let mut queue = outcome.to_vec();
        while let Some(number) = queue.pop() {
            let Some(own) = opened.round(number) else {
                continue;
            };
            if used.iter().any(|(_, other, _)| *other == number) {
                continue;
            }
            // By the route that opens it earliest, the first of several: as the solver does.
            let meets = |route: &&RouteNeeds<'a>| {
                let earlier = |id: &&RecordId| round(id).is_some_and(|round| round < own);
                route.changes.iter().all(|change| made.contains(change))
                    && route.prerequisites.iter().all(earlier)
            };
            let route = self
                .needs(number)
                .and_then(|routes| routes.iter().find(meets));
            let named = route.iter().flat_map(|route| &route.prerequisites);
            queue.extend(named.filter_map(|id| self.number(id)));
            used.push((own, number, route));
        }
        used.order_by_key(|(round, number, _)| (*round, *number));
        let further = self.of(further);
        Opening {
            stages: stages(&further, &used),
            changes: further,
        }
    }
}

fn stages<'a>(
    further: &[Change<'a>],
    used: &[(u32, ProposalId, Option<&RouteNeeds<'a>>)],
) -> Vec<Stage<'a>> {
    let mut made: Vec<Change<'a>> = Vec::new();
    let mut stages = Vec::new();
    for round in used.chunk_by(|one, other| one.0 == other.0) {
        let mut fresh: Vec<Change<'a>> = Vec::new();
        for change in round
            .iter()
            .filter_map(|used| used.2)
            .flat_map(|route| &route.changes)
        {
            if further.contains(change) && !made.contains(change) {
                made.push(*change);
                fresh.push(*change);
            }
        }
        stages.push(Stage {
            changes: fresh,
            opens: round
                .iter()
                .map(|(_, number, route)| (*number, route.cloned()))
                .collect(),
        });
    }
    stages
}
