//! Issue by issue: the two columns and the gap between them.

use std::cmp::Ordering;

use crate::as_of::{AsOf, Cell, Held, HeldLine};
use crate::edtf::Edtf;
use crate::model::{Basis, Firmness, Issue, RecordId};

/// How far apart two answers are. Never written down: always computed by [`gap`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapKind {
    /// Each one's red line rules out the other's answer.
    Deadlock,
    /// The answers differ and one red line rules out the other's answer.
    OneRedLine,
    /// The answers differ and no red line stands between them.
    Differ,
    /// The same answer; at least one of them on a condition.
    ConditionsDiffer,
    /// The same answer, and neither is conditional.
    Same,
    /// At least one column has no position on record.
    Unknown,
}

impl GapKind {
    /// Every kind, from the widest; unknown last.
    pub const ALL: [GapKind; 6] = [
        GapKind::Deadlock,
        GapKind::OneRedLine,
        GapKind::Differ,
        GapKind::ConditionsDiffer,
        GapKind::Same,
        GapKind::Unknown,
    ];
}

/// The gap on an issue and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap<'a> {
    /// How far apart the two are.
    pub kind: GapKind,
    /// For each column, its red lines that rule out the other's answer.
    pub lines: [Vec<HeldLine<'a>>; 2],
    /// Which columns have no position on record.
    pub silent: [bool; 2],
    /// The weakest basis it rests on; absent where nothing is recorded.
    pub weakest: Option<Basis>,
    /// The oldest of the last attestations it rests on; absent where nothing is recorded.
    pub oldest: Option<Edtf>,
}

/// One issue: both columns, the gap, and everybody else who has a position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// The question.
    pub issue: &'a Issue,
    /// What each column says.
    pub cells: [Cell<'a>; 2],
    /// How far apart they are.
    pub gap: Gap<'a>,
    /// Positions of those who belong to neither column.
    pub voices: Vec<Held<'a>>,
}

/// Every issue in order, with two actors as columns.
pub fn compare<'a>(view: &AsOf<'a>, columns: [&RecordId; 2]) -> Vec<Row<'a>> {
    view.data
        .issues_in_order()
        .into_iter()
        .map(|issue| row(view, issue, columns))
        .collect()
}

/// One issue, with two actors as columns.
pub fn row<'a>(view: &AsOf<'a>, issue: &'a Issue, columns: [&RecordId; 2]) -> Row<'a> {
    let held = view.held_on(issue);
    let cells = columns.map(|column| view.cell_of(&held, column));
    let outside = |held: &&Held| {
        !columns
            .iter()
            .any(|column| view.belongs(&held.position.actor, column))
    };
    Row {
        issue,
        gap: gap(view, &cells),
        voices: held.iter().filter(outside).cloned().collect(),
        cells,
    }
}

/// The gap between two cells, by one rule:
///
/// 1. a column without a position of record: [`GapKind::Unknown`];
/// 2. the same answer, neither conditional: [`GapKind::Same`];
/// 3. the same answer otherwise: [`GapKind::ConditionsDiffer`];
/// 4. different answers, and each one's red line rules out the other's: [`GapKind::Deadlock`];
/// 5. different answers, and one red line rules out the other's: [`GapKind::OneRedLine`];
/// 6. different answers otherwise: [`GapKind::Differ`].
pub fn gap<'a>(view: &AsOf<'a>, cells: &[Cell<'a>; 2]) -> Gap<'a> {
    let [one, other] = [&cells[0].of_record, &cells[1].of_record];
    let held: Vec<&Held> = [one, other].into_iter().flatten().collect();
    let silent = [one.is_none(), other.is_none()];
    let lines = match (one, other) {
        (Some(one), Some(other)) if one.position.option != other.position.option => {
            [ruling_out(one, other), ruling_out(other, one)]
        }
        _ => [Vec::new(), Vec::new()],
    };
    let kind = match (one, other) {
        (Some(one), Some(other)) if one.position.option == other.position.option => {
            let conditional = |held: &Held| held.position.firmness == Firmness::Conditional;
            if conditional(one) || conditional(other) {
                GapKind::ConditionsDiffer
            } else {
                GapKind::Same
            }
        }
        (Some(_), Some(_)) => match lines.each_ref().map(|lines| !lines.is_empty()) {
            [true, true] => GapKind::Deadlock,
            [false, false] => GapKind::Differ,
            _ => GapKind::OneRedLine,
        },
        _ => GapKind::Unknown,
    };
    let last_dates = held
        .iter()
        .filter_map(|held| held.last_by(view.day))
        .chain(
            lines
                .iter()
                .flatten()
                .filter_map(|held| crate::as_of::last_by(&held.line.stated, view.day)),
        )
        .map(|attestation| attestation.date);
    Gap {
        kind,
        silent,
        weakest: held.iter().map(|held| held.position.basis).max(),
        oldest: last_dates.min_by(by_age),
        lines,
    }
}

fn ruling_out<'a>(holder: &Held<'a>, other: &Held<'a>) -> Vec<HeldLine<'a>> {
    let option = &other.position.option;
    holder
        .lines
        .iter()
        .filter(|held| held.line.rules_out(option))
        .copied()
        .collect()
}

/// The older first: the one that begins first, and of a month and its first day the day. The columns have
/// no part in it: where neither tells, the way they are written does.
fn by_age(one: &Edtf, other: &Edtf) -> Ordering {
    let days = |date: &Edtf| {
        let span = date.known_span();
        (span.start, span.end)
    };
    let as_written = || one.to_string().cmp(&other.to_string());
    days(one).cmp(&days(other)).then_with(as_written)
}
