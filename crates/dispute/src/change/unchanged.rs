//! Why no change is seen between two days that have the same position of record.

use super::is_new;
use crate::as_of::{Held, Standing};
use crate::edtf::{Day, Span};

/// By what no change of a record is seen between two days. The first that fits is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unchanged {
    /// It was attested in between.
    Again,
    /// It was attested by the earlier day, and again after the later one.
    Around,
    /// Its end, or what took its place, is recorded for after the later day.
    EndsLater,
    /// It was attested at a time that is not dated nearly enough to tell whether it lies in between.
    Loosely,
}

/// By what no change is seen of a record that counts on both days; none where nothing says whether it
/// still held on the later one.
pub(super) fn unchanged(held: &Held<'_>, from: Day, to: Day) -> Option<Unchanged> {
    let attested = &held.position.attested;
    let sure = attested.iter().filter(|one| !one.date.is_qualified());
    let spans = || sure.clone().map(|one| one.date.known_span());
    let by = |day: Day| move |span: &Span| span.end <= day.next();
    let is_after = |day: Day| move |span: &Span| day < span.start;
    let may_be_new = attested.iter().any(|one| is_new(one, from, to));
    if spans().any(|span| is_after(from)(&span) && by(to)(&span)) {
        Some(Unchanged::Again)
    } else if !may_be_new && held.standing != Standing::InForce {
        None
    } else if spans().any(|span| by(from)(&span)) && spans().any(|span| is_after(to)(&span)) {
        Some(Unchanged::Around)
    } else if spans().filter(by(from)).count() == attested.len() {
        Some(Unchanged::EndsLater)
    } else {
        Some(Unchanged::Loosely)
    }
}
