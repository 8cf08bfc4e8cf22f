//! An event as a stretch of time.

use crate::edtf::{Bound, Date, Day, Edtf, Qualifier, Span};

/// How one end of a stretch is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edge {
    /// As precise as the date is written.
    Sharp,
    /// About then, or uncertain.
    Faded,
    /// Known to go on.
    Open,
    /// There is an end, and no source gives it.
    Unknown,
}

/// An event as a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Its place in the list of events that the index was made of.
    pub event: usize,
    /// The days it covers or may mean.
    pub span: Span,
    /// How its first and its last day are known.
    pub edges: [Edge; 2],
}

impl Item {
    /// A date as a stretch.
    pub fn new(event: usize, date: &Edtf) -> Self {
        Item {
            event,
            span: date.known_span(),
            edges: Edge::of(date),
        }
    }

    /// Its first day.
    pub fn start(&self) -> Day {
        self.span.start
    }
}

impl Edge {
    /// How the first and the last day of a date are known.
    pub fn of(date: &Edtf) -> [Edge; 2] {
        let known = |date: &Date| match date.qualifier {
            Qualifier::None => Edge::Sharp,
            _ => Edge::Faded,
        };
        let bound = |bound: &Bound| match bound {
            Bound::Date(date) => known(date),
            Bound::Open => Edge::Open,
            Bound::Unknown => Edge::Unknown,
        };
        match date {
            Edtf::Date(date) => [known(date); 2],
            Edtf::Interval(from, to) => [bound(from), bound(to)],
        }
    }
}
