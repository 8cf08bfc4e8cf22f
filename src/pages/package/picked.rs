//! What the entries of an address take: avenues, each perhaps by one of its ways.

use dispute::model::{Avenue, RecordId};
use dispute::openings::ProposalId;
use dispute::what_if::WhatIf;

use crate::lens::Lens;

/// The avenues taken, in the order of the address.
pub struct Picked<'a> {
    pub avenues: Vec<(&'a Avenue, Option<String>)>,
    /// Entries that name no avenue, or no way that it has.
    pub unknown: Vec<String>,
}

/// An entry is an avenue's slug, perhaps followed by a dot and the id of a route.
pub fn read<'a>(lens: &Lens<'a>, entries: &[String]) -> Picked<'a> {
    let mut picked = Picked {
        avenues: Vec::new(),
        unknown: Vec::new(),
    };
    for entry in entries {
        let id = RecordId::from(format!("avenue/{}", slug(entry)));
        let Some(avenue) = lens.data.avenues.get(&id) else {
            picked.unknown.push(slug(entry).to_owned());
            continue;
        };
        let route = entry.split_once('.').map(|(_, route)| route.to_owned());
        let is_there = |id: &String| avenue.routes.iter().any(|route| &route.id == id);
        if route.as_ref().is_some_and(|id| !is_there(id)) {
            picked.unknown.push(entry.clone());
        }
        let route = route.filter(is_there);
        if !picked.has(&avenue.id) {
            picked.avenues.push((avenue, route));
        }
    }
    picked
}

/// The avenue of an entry.
pub fn slug(entry: &str) -> &str {
    entry.split_once('.').map_or(entry, |(slug, _)| slug)
}

impl Picked<'_> {
    pub fn has(&self, id: &RecordId) -> bool {
        self.avenues.iter().any(|(avenue, _)| &avenue.id == id)
    }

    pub fn route(&self, id: &RecordId) -> Option<&String> {
        let found = self.avenues.iter().find(|(avenue, _)| &avenue.id == id);
        found.and_then(|(_, route)| route.as_ref())
    }

    /// The day's avenues, those taken by the ways chosen, and the numbers of those taken.
    pub fn what_if<'v>(&self, lens: &Lens<'v>) -> (WhatIf<'v>, Vec<ProposalId>) {
        let what_if = WhatIf::new(&lens.view);
        let number = |avenue: &Avenue| what_if.number(&avenue.id);
        let taken: Vec<ProposalId> = self
            .avenues
            .iter()
            .filter_map(|(avenue, _)| number(avenue))
            .collect();
        let routes: Vec<(ProposalId, &str)> = self
            .avenues
            .iter()
            .filter_map(|(avenue, route)| Some((number(avenue)?, route.as_deref()?)))
            .collect();
        (what_if.by_routes(&routes), taken)
    }
}
