//! Red lines facing each other: what each rules out of what the other holds.

use crate::as_of::{AsOf, Held, HeldLine};
use crate::compare::{GapKind, Row, compare};
use crate::model::RecordId;

/// The red lines of two columns on one issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facing<'a> {
    /// The issue with both cells and the gap.
    pub row: Row<'a>,
    /// Each column's lines on the issue.
    pub lines: [Vec<HeldLine<'a>>; 2],
    /// For each column, the other's position of record where one of its lines rules that out.
    pub rules_out: [Option<Held<'a>>; 2],
}

impl Facing<'_> {
    /// Whether each column's line rules out the other's answer.
    pub fn collide(&self) -> bool {
        self.row.gap.kind == GapKind::Deadlock
    }
}

/// Every issue on which at least one of two columns has a red line that counts, in order.
pub fn facing<'a>(view: &AsOf<'a>, columns: [&RecordId; 2]) -> Vec<Facing<'a>> {
    compare(view, columns)
        .into_iter()
        .filter_map(|row| {
            let on_issue = view.lines_on(row.issue);
            let own = |column: &RecordId| -> Vec<HeldLine<'a>> {
                let own = |held: &&HeldLine| view.belongs(&held.line.holder, column);
                on_issue.iter().filter(own).copied().collect()
            };
            let lines = columns.map(own);
            let faced = |index: usize| {
                let other = row.cells[1 - index].of_record.clone()?;
                let hit = !row.gap.lines[index].is_empty();
                hit.then_some(other)
            };
            let rules_out = [faced(0), faced(1)];
            let any = lines.iter().any(|lines| !lines.is_empty());
            any.then_some(Facing {
                row,
                lines,
                rules_out,
            })
        })
        .collect()
}
