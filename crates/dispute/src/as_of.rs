//! What was in force on a day.
//!
//! A position or a red line holds from its first to its last attestation, or to its recorded end.
//! After its last attestation it is only *last recorded*: silence is neither change nor
//! confirmation. Spans are half open: a record attested in March holds from the first of March
//! and is last recorded from the first of April.

use crate::edtf::{Age, Day, Edtf, Span};
use crate::model::{
    Actor, Attestation, Basis, Dataset, Ended, Ending, Firmness, Issue, Position, RecordId,
    RedLine, Voice,
};
use crate::order::InOrder;
use crate::ties::Ties;
use std::cmp::Reverse;
use std::rc::Rc;

/// How a record stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its first attestation is still to come.
    NotYet,
    /// Between its first and its last attestation, or before its recorded end.
    InForce,
    /// After its last attestation, with no end recorded.
    LastRecorded {
        /// The last attestation.
        on: Edtf,
        /// How long ago that was, at the least and at the most: no date is finer than it is.
        ages: [Age; 2],
    },
    /// After its recorded end.
    Ended {
        /// When it ended.
        on: Edtf,
        /// How.
        how: Ending,
    },
}

impl Standing {
    /// Whether it still counts: in force, or last recorded with no end.
    pub fn counts(&self) -> bool {
        matches!(self, Standing::InForce | Standing::LastRecorded { .. })
    }
}

/// The days from the first to the last attestation, or to the recorded end.
pub fn span(attested: &[Attestation], ended: Option<&Ended>) -> Option<Span> {
    let start = attested.first()?.date.known_span().start;
    let last = attested.last()?.date.known_span().end;
    let end = match ended {
        Some(ended) => ended.date.known_span().start.max(start),
        None => last,
    };
    Some(Span { start, end })
}

/// How a record with these attestations stands on a day.
pub fn standing(attested: &[Attestation], ended: Option<&Ended>, day: Day) -> Standing {
    let (Some(span), Some(last)) = (span(attested, ended), attested.last()) else {
        return Standing::NotYet;
    };
    if day < span.start {
        Standing::NotYet
    } else if day < span.end {
        Standing::InForce
    } else if let Some(ended) = ended {
        Standing::Ended {
            on: ended.date,
            how: ended.how,
        }
    } else {
        Standing::LastRecorded {
            on: last.date,
            ages: Age::of(last.date.known_span(), day),
        }
    }
}

/// How firmly a position is held on a day. Ordered from the firmest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hold {
    /// A red line of the holder on the same issue counts on that day.
    RedLine,
    /// Without a condition beyond the answer itself.
    Firm,
    /// It depends on something.
    Conditional,
    /// Room to move is signalled, or no firmness is recorded.
    Open,
}

impl Hold {
    /// Every hold, from the firmest.
    pub const ALL: [Hold; 4] = [Hold::RedLine, Hold::Firm, Hold::Conditional, Hold::Open];
}

/// A red line that counts on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldLine<'a> {
    /// The line.
    pub line: &'a RedLine,
    /// How it stands.
    pub standing: Standing,
}

/// A position that counts on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held<'a> {
    /// The position.
    pub position: &'a Position,
    /// How it stands.
    pub standing: Standing,
    /// The holder's red lines on the issue that count on the day.
    pub lines: Vec<HeldLine<'a>>,
}

impl Held<'_> {
    /// How firmly it is held.
    pub fn hold(&self) -> Hold {
        match (self.lines.is_empty(), self.position.firmness) {
            (false, _) => Hold::RedLine,
            (true, Firmness::Firm) => Hold::Firm,
            (true, Firmness::Conditional) => Hold::Conditional,
            (true, Firmness::Open) => Hold::Open,
        }
    }

    /// Its last attestation that had been made by a day.
    pub fn last_by(&self, day: Day) -> Option<&Attestation> {
        last_by(&self.position.attested, day)
    }
}

/// The last attestation that had been made by a day.
pub fn last_by(attested: &[Attestation], day: Day) -> Option<&Attestation> {
    attested
        .iter()
        .rev()
        .find(|attestation| attestation.date.known_span().start <= day)
}

/// What a column says on an issue: the position of record and the voices beneath it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell<'a> {
    /// The position of record; none is an answer, never filled in.
    pub of_record: Option<Held<'a>>,
    /// The column's other positions that count, in the same order of precedence.
    pub others: Vec<Held<'a>>,
}

/// A dataset as it stood on a day.
#[derive(Debug, Clone)]
pub struct AsOf<'a> {
    /// The records.
    pub data: &'a Dataset,
    /// The day.
    pub day: Day,
    /// What is tied to what in the records.
    pub ties: Rc<Ties>,
}

impl<'a> AsOf<'a> {
    /// The dataset on a day.
    pub fn new(data: &'a Dataset, day: Day) -> Self {
        AsOf::tied(data, Rc::new(Ties::new(data)), day)
    }

    /// The dataset on a day, where its tables have been made.
    pub fn tied(data: &'a Dataset, ties: Rc<Ties>, day: Day) -> Self {
        AsOf { data, day, ties }
    }

    /// Every position on an issue that counts, in the order of ids.
    pub fn held_on(&self, issue: &Issue) -> Vec<Held<'a>> {
        let lines = self.lines_on(issue);
        let held = |position: &'a Position| {
            let standing = standing(&position.attested, position.ended.as_ref(), self.day);
            let own = |held: &&HeldLine| {
                held.line.holder == position.actor && !held.line.rules_out(&position.option)
            };
            standing.counts().then(|| Held {
                position,
                standing,
                lines: lines.iter().filter(own).copied().collect(),
            })
        };
        let positions = self.ties.positions(self.data, &issue.id);
        positions.filter_map(held).collect()
    }

    /// A position, whether it counts or not; with red lines of its holder only where it does.
    pub fn held(&self, position: &'a Position) -> Held<'a> {
        let issue = self.data.issues.get(&position.issue);
        let mut counting = issue.map(|issue| self.held_on(issue)).unwrap_or_default();
        let found = counting
            .iter()
            .position(|held| held.position.id == position.id);
        match found {
            Some(found) => counting.swap_remove(found),
            None => Held {
                position,
                standing: standing(&position.attested, position.ended.as_ref(), self.day),
                lines: Vec::new(),
            },
        }
    }

    /// A red line, whether it counts or not.
    pub fn held_line(&self, line: &'a RedLine) -> HeldLine<'a> {
        let standing = standing(&line.stated, line.ended.as_ref(), self.day);
        HeldLine { line, standing }
    }

    /// Every red line on an issue that counts, in the order of ids.
    pub fn lines_on(&self, issue: &Issue) -> Vec<HeldLine<'a>> {
        let lines = self.ties.lines(self.data, &issue.id);
        lines.filter_map(|line| self.line(line)).collect()
    }

    /// A red line, where it counts.
    pub fn line(&self, line: &'a RedLine) -> Option<HeldLine<'a>> {
        let held = self.held_line(line);
        held.standing.counts().then_some(held)
    }

    /// Every red line that counts, in the order of ids.
    pub fn lines(&self) -> Vec<HeldLine<'a>> {
        let lines = self.data.red_lines.iter();
        lines.filter_map(|line| self.line(line)).collect()
    }

    /// Whether an actor's positions belong to a column: the actor itself, or, where the column is
    /// the actor of a side, everybody of that side.
    pub fn belongs(&self, actor: &RecordId, column: &RecordId) -> bool {
        actor == column
            || self.data.dispute.sides.iter().any(|side| {
                &side.actor == column
                    && self
                        .data
                        .actors
                        .get(actor)
                        .and_then(|actor| actor.side.as_ref())
                        == Some(&side.id)
            })
    }

    /// What a column says on an issue.
    ///
    /// The position of record is that of the column's own actor or of another organ of its state,
    /// declared before attributed before inferred; of several on one basis, one in force before one
    /// last recorded, then the one attested last, then by id. Parties out of office, the public,
    /// industry and experts are never the position of record of a side.
    pub fn cell(&self, issue: &Issue, column: &RecordId) -> Cell<'a> {
        self.cell_of(&self.held_on(issue), column)
    }

    /// What a column says on an issue of which these are all the positions that count.
    pub(crate) fn cell_of(&self, all: &[Held<'a>], column: &RecordId) -> Cell<'a> {
        let belongs = |held: &&Held| self.belongs(&held.position.actor, column);
        let mut held: Vec<Held<'a>> = all.iter().filter(belongs).cloned().collect();
        held.order_by_key(|held| self.precedence(held, column));
        let leads = held
            .first()
            .is_some_and(|held| self.speaks_for(&held.position.actor, column));
        let of_record = leads.then(|| held.remove(0));
        Cell {
            of_record,
            others: held,
        }
    }

    fn speaks_for(&self, actor: &RecordId, column: &RecordId) -> bool {
        let is_state = |actor: &Actor| actor.voice == Voice::State;
        actor == column || self.data.actors.get(actor).is_some_and(is_state)
    }

    fn precedence(
        &self,
        held: &Held<'a>,
        column: &RecordId,
    ) -> (bool, Basis, bool, Reverse<Day>, &'a RecordId) {
        let last = held
            .last_by(self.day)
            .map_or(Day::MIN, |last| last.date.known_span().start);
        (
            !self.speaks_for(&held.position.actor, column),
            held.position.basis,
            held.standing != Standing::InForce,
            Reverse(last),
            &held.position.id,
        )
    }
}

/// Every day on which a position or a red line begins or has its recorded end, in order.
pub fn change_days(data: &Dataset) -> Vec<Day> {
    let of_positions = data
        .positions
        .iter()
        .map(|record| (&record.attested, &record.ended));
    let of_lines = data
        .red_lines
        .iter()
        .map(|record| (&record.stated, &record.ended));
    let mut days: Vec<Day> = of_positions
        .chain(of_lines)
        .flat_map(|(attested, ended)| {
            let begins = attested.first().map(|first| first.date.known_span().start);
            let ends = ended.as_ref().map(|ended| ended.date.known_span().start);
            begins.into_iter().chain(ends)
        })
        .collect();
    days.order();
    days.dedup();
    days
}

/// The days that the records speak of: from the first on which anything is dated, to today.
/// Nothing is known beyond either.
pub fn reach(data: &Dataset, today: Day) -> Span {
    let of_events = data
        .events
        .iter()
        .map(|event| event.date.known_span().start);
    let start = change_days(data)
        .first()
        .copied()
        .into_iter()
        .chain(of_events)
        .filter(|day| *day > Day::MIN)
        .min()
        .unwrap_or(today)
        .min(today);
    Span {
        start,
        end: today.next(),
    }
}
