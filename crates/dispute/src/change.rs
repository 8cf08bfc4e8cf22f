//! What changed between two days, issue by issue and column by column.
//!
//! # The rule
//!
//! Compared are the positions of record of one column on two days ([`AsOf::cell`]), the earlier
//! day first. The first line that fits is the answer:
//!
//! 1. neither day has a position of record: [`Change::NoRecord`];
//! 2. the earlier position has a recorded end after the earlier day and by the later one:
//!    [`Change::Ended`], whatever followed;
//! 3. only the later day has one: [`Change::NewlyRecorded`]; what was held before is not known;
//! 4. the two are different records and not of one voice: [`Change::DifferentlyRecorded`]. A gap
//!    between two sources is never a change. Of one voice are two positions of the same holder on
//!    the same [`Basis`]; attributed and inferred ones only if the same actor says so;
//! 5. the two are different records, and the later was attested at no time after the earlier day
//!    and by the later one: [`Change::DifferentlyRecorded`] too, since nobody said anything new;
//! 6. the answers differ: [`Change::OtherAnswer`];
//! 7. the answer is the same, held more firmly ([`Change::Hardened`]) or less
//!    ([`Change::Softened`]), in the order conditional, firm, red line. *Open* also stands where no
//!    firmness is recorded, so it is compared with a red line alone. A red line counts here only
//!    beside a position that is declared too, and by the holder's word or by the editors' rule over
//!    it; where it would be another answer with all lines: [`Change::DifferentlyRecorded`];
//! 8. two records, same answer, none of the above: [`Change::Reworded`];
//! 9. one record, and nothing on record parts the two days ([`Unchanged`]): [`Change::None`];
//! 10. one record, last attested by the earlier day: [`Change::LastRecordedBefore`]. Nothing says
//!     whether it still held.

mod unchanged;

use crate::as_of::{AsOf, Held, HeldLine, Hold};
use crate::edtf::{Day, Span};
use crate::model::{
    Attestation, Basis, Caller, Dataset, Ending, Event, Firmness, Issue, Position, RecordId,
};
use crate::order::InOrder;
use std::cmp::Ordering;
use unchanged::unchanged;

pub use unchanged::Unchanged;

/// What became of a column's position of record between two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// The same answer, held more firmly.
    Hardened,
    /// The same answer, held less firmly.
    Softened,
    /// Another answer of the same voice.
    OtherAnswer,
    /// Another record of the same voice: same answer, held neither more nor less firmly as far as
    /// is recorded.
    Reworded,
    /// A source says that the earlier position ended, or has what took its place.
    Ended(Ended),
    /// On record only on the later day.
    NewlyRecorded,
    /// The two days rest on different voices: no change is claimed.
    DifferentlyRecorded(Why),
    /// The same record, and nothing recorded parts the two days.
    None(Unchanged),
    /// The same record, last attested by the earlier day.
    LastRecordedBefore,
    /// Nothing on either day.
    NoRecord,
}

/// [`Ending`], ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ended {
    /// The holder took it back.
    Withdrawn,
    /// Another answer took its place, or the same in other words.
    Replaced,
    /// What it asked for happened.
    Fulfilled,
}

impl From<Ending> for Ended {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Withdrawn => Ended::Withdrawn,
            Ending::Replaced => Ended::Replaced,
            Ending::Fulfilled => Ended::Fulfilled,
        }
    }
}

/// Why two records do not make a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// They are of different holders within the column.
    Holder,
    /// One is declared, attributed or inferred, and the other is not.
    Basis,
    /// Different actors report them.
    Reporter,
    /// Nothing was attested in between.
    NothingNew,
    /// A red line of another voice than the position decides how they compare: one that somebody
    /// other than the holder calls so, or the holder's own beside a position that others report.
    Line,
}

impl Change {
    /// Whether it claims that the holder moved.
    pub fn is_move(&self) -> bool {
        matches!(
            self,
            Change::Hardened
                | Change::Softened
                | Change::OtherAnswer
                | Change::Reworded
                | Change::Ended(_)
        )
    }
}

/// The position of record on one of the two days, and what it then rested on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End<'a> {
    /// The position, its standing and the red lines on that day.
    pub held: Held<'a>,
    /// Its last attestation by that day.
    pub last: &'a Attestation,
}

/// One column of one issue between two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side<'a> {
    /// What became of it.
    pub change: Change,
    /// The position of record on the earlier day.
    pub before: Option<End<'a>>,
    /// The position of record on the later day.
    pub after: Option<End<'a>>,
    /// Attestations of the later position after the earlier day and by the later one.
    pub attested: Vec<&'a Attestation>,
    /// What the same voice said in between on the same issue, in other records than the later
    /// position; by date.
    pub otherwise: Vec<Otherwise<'a>>,
}

/// Something else that a voice said between the two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Otherwise<'a> {
    /// The record of it.
    pub position: &'a Position,
    /// When, and by whom.
    pub attestation: &'a Attestation,
}

/// An event that may have stood between the two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Between<'a> {
    /// The event.
    pub event: &'a Event,
    /// Whether its date lies wholly between; otherwise it may also lie outside.
    pub wholly: bool,
}

/// One issue between two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// The question.
    pub issue: &'a Issue,
    /// Both columns.
    pub sides: [Side<'a>; 2],
    /// Events of the issue in between, by date.
    pub events: Vec<Between<'a>>,
}

/// Every issue in order, between a view's day and another, with two actors as columns. Days in the
/// wrong order are taken in the right one.
pub fn between<'a>(view: &AsOf<'a>, other: Day, columns: [&RecordId; 2]) -> Vec<Row<'a>> {
    let [from, to] = [view.day.min(other), view.day.max(other)];
    let views = [from, to].map(|day| AsOf {
        day,
        ..view.clone()
    });
    view.data
        .issues_in_order()
        .into_iter()
        .map(|issue| Row {
            issue,
            sides: columns.map(|column| side(&views, issue, column)),
            events: events(view, issue, from, to),
        })
        .collect()
}

fn side<'a>(views: &[AsOf<'a>; 2], issue: &Issue, column: &RecordId) -> Side<'a> {
    let [before, after] = views.each_ref().map(|view| end(view, issue, column));
    let [from, to] = [views[0].day, views[1].day];
    let attested = after
        .as_ref()
        .map(|end| {
            end.held
                .position
                .attested
                .iter()
                .filter(|attestation| is_new(attestation, from, to))
                .collect()
        })
        .unwrap_or_default();
    let mut otherwise: Vec<Otherwise> = after
        .iter()
        .flat_map(|end| {
            let said = end.held.position;
            let of_voice =
                move |other: &&Position| other.id != said.id && other_voice(said, other).is_none();
            views[1]
                .ties
                .positions(views[1].data, &issue.id)
                .filter(of_voice)
        })
        .flat_map(|position| {
            let attested = position.attested.iter();
            attested.map(move |attestation| Otherwise {
                position,
                attestation,
            })
        })
        .filter(|said| is_new(said.attestation, from, to))
        .collect();
    otherwise.order_by_key(|said| {
        let span = said.attestation.date.known_span();
        (span.start, span.end, &said.position.id)
    });
    Side {
        change: change(before.as_ref(), after.as_ref(), from, to),
        before,
        after,
        attested,
        otherwise,
    }
}

fn end<'a>(view: &AsOf<'a>, issue: &Issue, column: &RecordId) -> Option<End<'a>> {
    let held = view.cell(issue, column).of_record?;
    let last = crate::as_of::last_by(&held.position.attested, view.day)?;
    Some(End { held, last })
}

/// Whether an attestation was made after one day and by another; one whose date reaches back to
/// the earlier day or before it is not known to be new.
fn is_new(attestation: &Attestation, from: Day, to: Day) -> bool {
    let start = attestation.date.known_span().start;
    from < start && start <= to
}

/// What became of a position of record, by the rule of this module.
pub fn change(before: Option<&End<'_>>, after: Option<&End<'_>>, from: Day, to: Day) -> Change {
    let ended = before.and_then(|before| {
        let ended = before.held.position.ended.as_ref()?;
        (ended.date.known_span().start <= to).then_some(ended.how)
    });
    if let Some(how) = ended {
        return Change::Ended(how.into());
    }
    match (before, after) {
        (None, None) => Change::NoRecord,
        (None, Some(_)) => Change::NewlyRecorded,
        // Without a recorded end a position counts on every later day; another may take its place
        // as the position of record, but the cell is never empty again.
        (Some(_), None) => Change::NoRecord,
        (Some(before), Some(after)) if before.held.position.id == after.held.position.id => {
            firmer_or_softer(&before.held, &after.held).unwrap_or_else(|| {
                unchanged(&after.held, from, to).map_or(Change::LastRecordedBefore, Change::None)
            })
        }
        (Some(before), Some(after)) => two_records(&before.held, &after.held, from, to),
    }
}

fn two_records(before: &Held<'_>, after: &Held<'_>, from: Day, to: Day) -> Change {
    if let Some(why) = other_voice(before.position, after.position) {
        return Change::DifferentlyRecorded(why);
    }
    let mut attested = after.position.attested.iter();
    if !attested.any(|one| is_new(one, from, to)) {
        return Change::DifferentlyRecorded(Why::NothingNew);
    }
    if before.position.option != after.position.option {
        return Change::OtherAnswer;
    }
    firmer_or_softer(before, after).unwrap_or(Change::Reworded)
}

/// Why two positions are not of one voice; `None` where they are.
fn other_voice(one: &Position, other: &Position) -> Option<Why> {
    if one.actor != other.actor {
        Some(Why::Holder)
    } else if one.basis != other.basis {
        Some(Why::Basis)
    } else if one.basis != Basis::Declared && one.attributed_by != other.attributed_by {
        Some(Why::Reporter)
    } else {
        None
    }
}

/// `None` where nothing recorded tells them apart.
fn firmer_or_softer(before: &Held<'_>, after: &Held<'_>) -> Option<Change> {
    let by_all = firmer(after.hold(), before.hold());
    let by_holder = firmer(own_hold(after), own_hold(before));
    if by_all != by_holder {
        return Some(Change::DifferentlyRecorded(Why::Line));
    }
    match by_holder {
        Ordering::Greater => Some(Change::Hardened),
        Ordering::Less => Some(Change::Softened),
        Ordering::Equal => None,
    }
}

/// How one hold compares with another in firmness, as far as is recorded.
fn firmer(one: Hold, other: Hold) -> Ordering {
    match (one, other) {
        (Hold::Open, Hold::Conditional | Hold::Firm)
        | (Hold::Conditional | Hold::Firm, Hold::Open) => Ordering::Equal,
        // `Hold` is ordered from the firmest.
        _ => other.cmp(&one),
    }
}

impl<'a> Held<'a> {
    /// The red lines that are of one voice with the position: of a declared one those that the holder
    /// calls so, or the editors by a rule over the holder's words; of one that others report, none.
    pub fn own_lines(&self) -> impl Iterator<Item = &HeldLine<'a>> {
        let declared = self.position.basis == Basis::Declared;
        self.lines
            .iter()
            .filter(move |held| declared && held.line.called_by.who != Caller::Other)
    }
}

/// How firmly a position is held, counting no lines but those of one voice with it.
fn own_hold(held: &Held<'_>) -> Hold {
    if held.own_lines().next().is_some() {
        return Hold::RedLine;
    }
    match held.position.firmness {
        Firmness::Firm => Hold::Firm,
        Firmness::Conditional => Hold::Conditional,
        Firmness::Open => Hold::Open,
    }
}

/// Events of an issue that may have happened after one day and by another, by date.
///
/// An event belongs to an issue that it names, and to that of a position or red line it changed.
pub fn events<'a>(view: &AsOf<'a>, issue: &Issue, from: Day, to: Day) -> Vec<Between<'a>> {
    let window = Span {
        start: from.next(),
        end: to.next(),
    };
    let mut found: Vec<Between> = view
        .ties
        .events(view.data, &issue.id)
        .filter(|event| window.overlaps(&event.date.known_span()))
        .map(|event| {
            let span = event.date.known_span();
            let wholly =
                window.start <= span.start && span.end <= window.end && !event.date.is_qualified();
            Between { event, wholly }
        })
        .collect();
    found.order_by_key(|between| {
        let span = between.event.date.known_span();
        (span.start, span.end, &between.event.id)
    });
    found
}

/// Whether an event names an issue or changed a position or red line on it.
pub fn concerns(data: &Dataset, event: &Event, issue: &RecordId) -> bool {
    event.issues.contains(issue)
        || event.changed.iter().any(|id| {
            let position = data.positions.get(id).map(|position| &position.issue);
            let line = data.red_lines.get(id).map(|line| &line.issue);
            position.or(line) == Some(issue)
        })
}

#[cfg(test)]
mod tests;
