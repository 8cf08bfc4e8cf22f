//! Which rows a view has, as plain text.

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

use dispute::model::{Event, Kind, Record, RecordId, Source};
use dispute::order::InOrder;

use super::records::{Rows, compared, compared_names, of_any, of_kind};
use crate::components::narrowed::Narrowed;
use crate::components::opening::change_words;
use crate::lens::Lens;
use crate::pages::compare::shown;
use crate::pages::package::picked;
use crate::pages::what::openings_of;
use crate::route::{Page, finding_code};

/// Whether the view is one that has rows; the others explain, or lead nowhere.
pub fn tabled(lens: &Lens<'_>) -> bool {
    match &lens.address.page {
        Page::Rules | Page::About | Page::Open | Page::Nowhere(_) => false,
        Page::Record(id) => lens.data.record(id).is_some(),
        _ => true,
    }
}

/// The rows of the view that is open, none where it is not [`tabled`], in the order in which it shows them; `search` finds the records
/// that answer to words.
pub fn of_view(lens: &Lens<'_>, search: impl Fn(&str) -> Vec<RecordId>) -> Rows {
    let data = lens.data;
    let all = |kind: Kind| {
        let records = data.records().filter(|record| record.kind() == kind);
        of_kind(lens, kind, records)
    };
    match &lens.address.page {
        Page::Start | Page::Compare => comparison(lens),
        Page::RedLines => {
            let lines = lens.view.lines();
            let lines = lines.iter().map(|held| held.line as &dyn Record);
            of_kind(lens, Kind::RedLine, lines)
        }
        Page::Avenues => all(Kind::Avenue),
        Page::History => events(lens),
        Page::Differ => all(Kind::Discrepancy),
        Page::Actors => all(Kind::Actor),
        Page::Sources => sources(lens),
        Page::Terms => all(Kind::Term),
        Page::Search => {
            let found = search(&lens.address.words);
            of_any(lens, found.iter().filter_map(|id| data.record(id)))
        }
        Page::What => sets(lens),
        Page::Package => package(lens),
        Page::Record(id) => match data.record(id) {
            Some(record) => of_kind(lens, record.kind(), [record]),
            None => Rows::default(),
        },
        Page::Rules | Page::About | Page::Open | Page::Nowhere(_) => Rows::default(),
    }
}

fn comparison(lens: &Lens<'_>) -> Rows {
    let mut columns = vec!["question", "title"];
    columns.extend(compared_names());
    let rows = shown(lens).into_iter().map(|row| {
        let (id, title) = (row.issue.id.to_string(), lens.say(&row.issue.title));
        let mut cells = vec![id, title.to_owned()];
        cells.extend(compared(lens, &row));
        cells
    });
    (columns, rows.collect())
}

/// The events that pass every filter, by date.
fn events(lens: &Lens<'_>) -> Rows {
    let narrowed = Narrowed::of(lens);
    let passes = |event: &&Event| narrowed.event(lens.data, event);
    let mut events: Vec<&Event> = lens.data.events.iter().filter(passes).collect();
    events.order_by_key(|event| {
        let span = event.date.known_span();
        (span.start, span.end)
    });
    let events = events.into_iter().map(|event| event as &dyn Record);
    of_kind(lens, Kind::Event, events)
}

/// The briefs, then the other documents, each by date.
fn sources(lens: &Lens<'_>) -> Rows {
    let mut sources: Vec<&Source> = lens.data.sources.iter().collect();
    sources.order_by_key(|source| {
        let date = source.date.map(|date| date.known_span().start);
        (source.paragraphs.is_none(), date)
    });
    let sources = sources.into_iter().map(|source| source as &dyn Record);
    of_kind(lens, Kind::Source, sources)
}

/// Every smallest set that opens the outcome chosen, a row for each change in it.
fn sets(lens: &Lens<'_>) -> Rows {
    let columns = vec!["outcome", "set", "who", "change", "in_words"];
    let mut rows = Vec::new();
    if let Some((outcome, found)) = openings_of(lens) {
        for (index, set) in found.iter().enumerate() {
            for change in &set.changes {
                rows.push(vec![
                    outcome.to_string(),
                    (index + 1).to_string(),
                    change.who().to_string(),
                    change.code(),
                    change_words(lens, change),
                ]);
            }
        }
    }
    (columns, rows)
}

/// Every avenue of the package, and what is recorded of each party about each way of it.
fn package(lens: &Lens<'_>) -> Rows {
    let columns = vec!["avenue", "title", "way", "party", "finding"];
    let picked = picked::read(lens, &lens.address.take);
    let (what_if, taken) = picked.what_if(lens);
    let needed = what_if.needed(&taken).unwrap_or_default();
    let mut rows = Vec::new();
    for &number in taken.iter().chain(&needed) {
        let reading = &what_if.readings[number as usize];
        for route in &reading.routes {
            for party in &route.parties {
                rows.push(vec![
                    reading.avenue.id.to_string(),
                    lens.say(&reading.avenue.title).to_owned(),
                    route
                        .route
                        .map(|route| route.id.clone())
                        .unwrap_or_default(),
                    party.actor.to_string(),
                    finding_code(party.finding()).to_owned(),
                ]);
            }
        }
    }
    (columns, rows)
}
