//! The life of a position or a red line: from its first attestation to its last, and what is known
//! beyond it.

use super::Edge;
use crate::edtf::{Day, Edtf, Span};
use crate::model::{Attestation, Dataset, Ended, Ending, Firmness, Issue, Record, RecordId};
use crate::order::InOrder;

/// What follows the last attestation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LifeEnd {
    /// A source says that it ended, on a date that may be as wide as this, and how.
    Recorded(Said, Ending),
    /// Nothing: it is only last recorded, and goes on or not, unknown to the records.
    Unknown,
}

/// A date of which a source says that something was said, or ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// The days it covers or may mean.
    pub span: Span,
    /// How its first and its last day are known.
    pub edges: [Edge; 2],
}

impl Said {
    fn on(date: &Edtf) -> Self {
        Said {
            span: date.known_span(),
            edges: Edge::of(date),
        }
    }
}

/// The life of a position or a red line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life<'a> {
    /// The record.
    pub id: &'a RecordId,
    /// Whose it is.
    pub holder: &'a RecordId,
    /// The question.
    pub issue: &'a RecordId,
    /// How firmly a position is held; `None` for a red line.
    pub firmness: Option<Firmness>,
    /// From its first attestation to its last, or to its recorded end.
    pub span: Span,
    /// When it was attested, in order.
    pub attested: Vec<Said>,
    /// What follows.
    pub end: LifeEnd,
}

impl<'a> Life<'a> {
    fn new(
        record: &'a dyn Record,
        [holder, issue]: [&'a RecordId; 2],
        firmness: Option<Firmness>,
        attested: &[Attestation],
        ended: Option<&Ended>,
    ) -> Option<Self> {
        Some(Life {
            id: record.id(),
            holder,
            issue,
            firmness,
            span: crate::as_of::span(attested, ended)?,
            attested: attested.iter().map(|one| Said::on(&one.date)).collect(),
            end: ended.map_or(LifeEnd::Unknown, |ended| {
                LifeEnd::Recorded(Said::on(&ended.date), ended.how)
            }),
        })
    }

    /// Whether it is a red line's.
    pub fn is_line(&self) -> bool {
        self.firmness.is_none()
    }

    /// From where on and up to where it is known to have lived: a date that is only about known, or
    /// uncertain, says no more than that it had begun by its end, or still lasted at its beginning.
    /// `None` where nothing lies between them.
    pub fn sure(&self) -> Option<Span> {
        let begun = |said: &Said| match said.edges[0] {
            Edge::Faded => said.span.end,
            _ => said.span.start,
        };
        let lasted = |said: &Said| match said.edges[1] {
            Edge::Faded => said.span.start,
            _ => said.span.end,
        };
        let start = self.attested.iter().map(begun).min()?;
        let end = match self.end {
            LifeEnd::Unknown => self.attested.iter().map(lasted).max()?,
            // It lasted until then, whenever that was.
            LifeEnd::Recorded(..) => self.span.end,
        };
        (start < end).then_some(Span { start, end })
    }

    /// Its first day.
    pub fn start(&self) -> Day {
        self.span.start
    }
}

/// The lives of every position and red line on some issues, issue by issue in their order: by holder
/// in the order of `holders` and then by id, positions before red lines, earlier before later.
pub fn lifelines<'a>(data: &'a Dataset, issues: &[&Issue], holders: &[&RecordId]) -> Vec<Life<'a>> {
    let positions = data.positions.iter().filter_map(|record| {
        let whose = [&record.actor, &record.issue];
        let ended = record.ended.as_ref();
        Life::new(
            record,
            whose,
            Some(record.firmness),
            &record.attested,
            ended,
        )
    });
    let lines = data.red_lines.iter().filter_map(|record| {
        let whose = [&record.holder, &record.issue];
        Life::new(record, whose, None, &record.stated, record.ended.as_ref())
    });
    let place = |id: &RecordId| issues.iter().position(|issue| &issue.id == id);
    let mut lives: Vec<(usize, Life)> = positions
        .chain(lines)
        .filter_map(|life| Some((place(life.issue)?, life)))
        .collect();
    lives.order_by_key(|(issue, life)| {
        let place = holders.iter().position(|holder| *holder == life.holder);
        (
            *issue,
            place.unwrap_or(usize::MAX),
            life.holder,
            life.is_line(),
            life.span.start,
            life.id,
        )
    });
    lives.into_iter().map(|(_, life)| life).collect()
}
