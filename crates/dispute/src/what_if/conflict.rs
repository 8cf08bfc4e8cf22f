//! What in a package cannot all be kept together.

use super::WhatIf;
use crate::model::{Avenue, Commitment, RedLine};
use crate::openings::{
    Answer, AtomId, Bounds, Graph, GraphError, ProposalId, Query, Requirement, Route,
};
use crate::verdict::{Finding, RouteReading};

/// One thing that a conflict keeps as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept<'a> {
    /// A line stays where it is.
    Line(&'a RedLine),
    /// A commitment is part of the package.
    Commitment(&'a Avenue, &'a Commitment),
}

/// The smallest sets of things that cannot all be kept: none where nothing conflicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflicts<'a> {
    /// Every set, minimal by inclusion.
    All(Vec<Vec<Kept<'a>>>),
    /// More than are listed.
    Beyond,
}

impl<'a> WhatIf<'a> {
    /// The smallest sets of commitments kept and lines unmoved that conflict on every way to open
    /// all of `outcome`.
    ///
    /// Each commitment that crosses a line is a conflict that either gives way to: the line is
    /// moved, or the commitment is dropped. The sets are the minimal hitting sets of the ways out.
    ///
    /// # Errors
    ///
    /// There are more avenues or commitments than one graph holds.
    pub fn conflicts(&self, outcome: &[ProposalId]) -> Result<Conflicts<'a>, GraphError> {
        let mut kept: Vec<Kept<'a>> = Vec::new();
        let mut proposals: Vec<Vec<Route>> = vec![Vec::new(); self.readings.len()];
        for (at, reading) in self.readings.iter().enumerate() {
            if self.needs[at].is_none() {
                proposals[at].push(Route::new());
                continue;
            }
            for route in &reading.routes {
                let requires = self.crossings(reading.avenue, route, &mut kept, &mut proposals);
                proposals[at].extend(requires);
            }
        }
        let atoms = AtomId::try_from(kept.len()).map_err(|_| GraphError::TooLarge)?;
        let graph = Graph::new(atoms, &proposals)?;
        let query = Query {
            outcome,
            bounds: Bounds {
                sets: 200,
                ..Bounds::default()
            },
            ..Query::default()
        };
        Ok(match graph.cuts(&query) {
            // Nothing opens it whatever gives way: then no crossing is what stands in its way.
            Ok(Answer::All(sets)) => Conflicts::All(
                sets.iter()
                    .filter(|set| !set.is_empty())
                    .map(|set| set.iter().map(|&atom| kept[atom as usize]).collect())
                    .collect(),
            ),
            Ok(Answer::Beyond { .. }) | Err(_) => Conflicts::Beyond,
        })
    }

    /// What a route requires: for each crossing a choice of what gives way, and its prerequisites.
    /// None where one of them does not exist.
    fn crossings(
        &self,
        avenue: &'a Avenue,
        route: &RouteReading<'a>,
        kept: &mut Vec<Kept<'a>>,
        proposals: &mut Vec<Vec<Route>>,
    ) -> Option<Route> {
        let mut atom = |thing: Kept<'a>| {
            let at = kept.iter().position(|other| *other == thing);
            let at = at.unwrap_or_else(|| {
                kept.push(thing);
                kept.len() - 1
            });
            AtomId::try_from(at).ok().map(Requirement::Atom)
        };
        let mut requires = Route::new();
        for party in &route.parties {
            for touch in party.with(Finding::Crosses) {
                let moved = atom(Kept::Line(touch.line.line))?;
                let dropped = atom(Kept::Commitment(avenue, touch.commitment))?;
                let choice = ProposalId::try_from(proposals.len()).ok()?;
                proposals.push(vec![vec![moved], vec![dropped]]);
                requires.push(Requirement::Proposal(choice));
            }
        }
        for id in &route.prerequisites {
            requires.push(Requirement::Proposal(self.number(id)?));
        }
        Some(requires)
    }
}
