//! An avenue held against the red lines that count on a day: what is recorded of every actor whose
//! act or consent it needs, and of the two sides.
//!
//! # The rule
//!
//! Read route by route; an avenue without routes is one route of all its commitments. For each
//! party, the lines that matter are its own and those that the state of its side holds, as far as
//! they count on the day. Every commitment of the route, whoever makes it, is held against them:
//!
//! 1. a link says that a commitment crosses one of these lines: [`Finding::Crosses`];
//! 2. a commitment is on a line's own issue, and no link says how it stands to that line:
//!    [`Finding::Unknown`];
//! 3. a link says that a commitment strains one of these lines: [`Finding::Strains`];
//! 4. none of these, and no consent of the party counts on the day: [`Finding::NoLineCrossed`];
//! 5. none of these, and the party's consent is on record by the day: [`Finding::Accepted`]. It
//!    counts from its date on; dated by an interval, until the end of that.
//!
//! The first that applies is the finding. Nothing is added up, and no finding of one party bears on
//! another's.

mod party;

#[cfg(test)]
mod tests;

use crate::as_of::{AsOf, HeldLine};
use crate::edtf::Day;
use crate::model::{Avenue, Commitment, Link, RecordId, RedLine, Route, State, Status, Verdict};
use crate::order::InOrder;

pub use party::PartyReading;

/// What is recorded of a party about a route, in the order of precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finding {
    /// A commitment is what one of its lines rules out.
    Crosses,
    /// A commitment is on the issue of one of its lines, and nobody has judged how it stands to it.
    Unknown,
    /// A commitment leans on what one of its lines rules out.
    Strains,
    /// No line on record is touched, and no consent is on record either.
    NoLineCrossed,
    /// No line on record is touched, and its consent is on record.
    Accepted,
}

impl Finding {
    /// Every finding, in the order of precedence.
    pub const ALL: [Finding; 5] = [
        Finding::Crosses,
        Finding::Unknown,
        Finding::Strains,
        Finding::NoLineCrossed,
        Finding::Accepted,
    ];
}

/// A commitment held against a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touch<'a> {
    /// The commitment, whoever makes it.
    pub commitment: &'a Commitment,
    /// The line, and how it stands on the day.
    pub line: HeldLine<'a>,
    /// Who judges what; none where nobody has.
    pub link: Option<&'a Link>,
}

impl Touch<'_> {
    /// What it makes of the party; none where the commitment is clear of the line.
    pub fn finding(&self) -> Option<Finding> {
        match self.link.map(|link| link.verdict) {
            Some(Verdict::Crosses) => Some(Finding::Crosses),
            Some(Verdict::Strains) => Some(Finding::Strains),
            Some(Verdict::Clear) => None,
            None => Some(Finding::Unknown),
        }
    }
}

/// One way to an avenue's end, and how every party stands to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteReading<'a> {
    /// The route; none where all commitments together are the only way.
    pub route: Option<&'a Route>,
    /// What it takes.
    pub commitments: Vec<&'a Commitment>,
    /// Avenues that have to be open first.
    pub prerequisites: Vec<&'a RecordId>,
    /// The two sides in the order of the manifest, then every other actor whose act or consent it
    /// needs, in the order in which the avenue names them.
    pub parties: Vec<PartyReading<'a>>,
}

impl RouteReading<'_> {
    /// The findings of the two sides, in the order of the manifest.
    pub fn pair(&self) -> Pair {
        [0, 1].map(|side| {
            self.parties
                .get(side)
                .map_or(Finding::NoLineCrossed, PartyReading::finding)
        })
    }
}

/// The findings of the two sides.
pub type Pair = [Finding; 2];

/// Every combination of the two sides' findings, in the order of precedence.
pub fn pairs() -> impl Iterator<Item = Pair> {
    Finding::ALL
        .into_iter()
        .flat_map(|one| Finding::ALL.map(|other| [one, other]))
}

/// An avenue on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<'a> {
    /// The avenue.
    pub avenue: &'a Avenue,
    /// How far it had come; none before anybody proposed it.
    pub status: Option<&'a Status>,
    /// Its ways; none where it is not specified enough to test.
    pub routes: Vec<RouteReading<'a>>,
}

impl Reading<'_> {
    /// What has to be said before any finding: that it is under way, was done, or was reversed.
    pub fn said_first(&self) -> Option<State> {
        self.status
            .map(|status| status.state)
            .filter(|state| matches!(state, State::UnderWay | State::Done | State::Reversed))
    }

    /// Every combination of the two sides' findings that one of its routes has, each once.
    pub fn pairs(&self) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = self.routes.iter().map(RouteReading::pair).collect();
        pairs.order();
        pairs.dedup();
        pairs
    }
}

/// The lines that can bear on an avenue: those on the issue of a commitment, and those that a link
/// holds one against; in the order of ids.
fn near<'a>(view: &AsOf<'a>, links: &[&'a Link], avenue: &'a Avenue) -> Vec<HeldLine<'a>> {
    let data = view.data;
    let issues = avenue
        .commitments
        .iter()
        .map(|commitment| &commitment.issue);
    let linked = links
        .iter()
        .filter_map(|link| data.red_lines.get(&link.red_line));
    let mut lines: Vec<&RedLine> = issues
        .flat_map(|issue| view.ties.lines(data, issue))
        .chain(linked)
        .collect();
    lines.order_by_key(|line| &line.id);
    lines.dedup_by_key(|line| &line.id);
    lines
        .into_iter()
        .filter_map(|line| view.line(line))
        .collect()
}

/// How far an avenue had come on a day; none before anybody proposed it.
pub fn status_on(avenue: &Avenue, day: Day) -> Option<&Status> {
    avenue
        .status
        .iter()
        .rev()
        .find(|status| status.date.known_span().start <= day)
}

/// Every avenue on the view's day, in the order of ids.
pub fn read_all<'a>(view: &AsOf<'a>) -> Vec<Reading<'a>> {
    let avenues = view.data.avenues.iter();
    avenues.map(|avenue| read(view, avenue)).collect()
}

/// One avenue on the view's day.
pub fn read<'a>(view: &AsOf<'a>, avenue: &'a Avenue) -> Reading<'a> {
    let links: Vec<&Link> = view.ties.links(view.data, &avenue.id).collect();
    let lines = &near(view, &links, avenue);
    let of_route = |route: Option<&'a Route>| {
        let taken = |commitment: &&Commitment| {
            route.is_none_or(|route| route.commitments.contains(&commitment.id))
        };
        let commitments: Vec<&Commitment> = avenue.commitments.iter().filter(taken).collect();
        let own = route.map_or(&[][..], |route| &route.prerequisites);
        RouteReading {
            route,
            prerequisites: avenue.prerequisites.iter().chain(own).collect(),
            parties: party::parties(view, lines, &links, avenue, &commitments),
            commitments,
        }
    };
    let routes = if !avenue.too_vague.is_empty() {
        Vec::new()
    } else if avenue.routes.is_empty() {
        vec![of_route(None)]
    } else {
        avenue.routes.iter().map(Some).map(of_route).collect()
    };
    Reading {
        avenue,
        status: status_on(avenue, view.day),
        routes,
    }
}
