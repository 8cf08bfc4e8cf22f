//! Several avenues read as one.

use super::{WhatIf, graph};
use crate::model::RecordId;
use crate::openings::ProposalId;
use crate::verdict::{Finding, PartyReading};

/// What is recorded of one party about a whole package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole<'a> {
    /// The party.
    pub actor: &'a RecordId,
    /// The first finding, in the order of precedence, over all avenues of the package.
    pub finding: Finding,
    /// The avenues that make it so.
    pub because: Vec<ProposalId>,
}

impl<'a> WhatIf<'a> {
    /// The same day with some avenues read by one of their routes only, each `(avenue, route)`.
    /// A route that an avenue does not have changes nothing.
    pub fn by_routes(mut self, chosen: &[(ProposalId, &str)]) -> Self {
        for &(number, id) in chosen {
            let reading = &mut self.readings[number as usize];
            let is =
                |route: Option<&crate::model::Route>| route.is_some_and(|route| route.id == id);
            if !reading.routes.iter().any(|route| is(route.route)) {
                continue;
            }
            reading.routes.retain(|route| is(route.route));
            if let Some(needs) = &mut self.needs[number as usize] {
                needs.retain(|needs| is(needs.route));
            }
        }
        self.graph = graph(&self.readings, &self.needs, &self.changes);
        self
    }

    /// What is recorded of every party about avenues taken together, each by its first route: the
    /// two sides, then everybody else. An avenue that needs nothing of a party and touches none of
    /// its lines says nothing of it.
    pub fn whole(&self, avenues: &[ProposalId]) -> Vec<Whole<'a>> {
        let mut all: Vec<(Whole<'a>, bool)> = Vec::new();
        for &number in avenues {
            let Some(route) = self.readings[number as usize].routes.first() else {
                continue;
            };
            for (place, party) in route.parties.iter().enumerate() {
                let says = says(party);
                let is_side = place < 2;
                let found = all.iter_mut().find(|(whole, _)| whole.actor == party.actor);
                match (found, says) {
                    (Some((whole, said)), true) => {
                        let finding = party.finding();
                        if !*said || finding < whole.finding {
                            whole.because.clear();
                            whole.finding = finding;
                        }
                        if finding == whole.finding {
                            whole.because.push(number);
                        }
                        *said = true;
                    }
                    (Some(_), false) => {}
                    (None, says) => {
                        let whole = Whole {
                            actor: party.actor,
                            finding: party.finding(),
                            because: if says { vec![number] } else { Vec::new() },
                        };
                        let sides = all.len().min(2);
                        let at = if is_side { place.min(sides) } else { all.len() };
                        all.insert(at, (whole, says));
                    }
                }
            }
        }
        all.into_iter().map(|(whole, _)| whole).collect()
    }
}

fn says(party: &PartyReading<'_>) -> bool {
    party.is_needed() || party.finding() < Finding::NoLineCrossed
}
