//! Which rows a view has, as plain text.

use dispute::as_of::{Cell, HeldLine};
use dispute::evidence;
use dispute::model::{Event, Kind, Record};
use dispute::search::Query;

use crate::components::citation;
use crate::components::narrowed::Narrowed;
use crate::components::opening::change_words;
use crate::components::red_line::ruled_out;
use crate::context::Place;
use crate::lens::Lens;
use crate::pages::compare::shown;
use crate::pages::package::picked;
use crate::pages::what::openings_of;
use crate::route::{Page, finding_code, gap_code, hold_code};

/// Headings, and rows under them.
type Rows = (Vec<&'static str>, Vec<Vec<String>>);

/// Beyond every dataset that a page could show.
const ALL: usize = 1_000_000;

/// The rows of the view that is open.
pub fn of_view(place: &Place, lens: &Lens<'_>) -> Rows {
    let of_kind = |kind: Kind| {
        let records = place.data.records().filter(|record| record.kind() == kind);
        records_of(lens, records)
    };
    match &place.address.page {
        Page::Start | Page::Compare => compared(lens),
        Page::RedLines => lines(lens),
        Page::Avenues => of_kind(Kind::Avenue),
        Page::History => {
            let narrowed = Narrowed::of(lens);
            let passes = |event: &&Event| narrowed.event(lens.data, event);
            let events = lens.data.events.iter().filter(passes);
            records_of(lens, events.map(|event| event as &dyn Record))
        }
        Page::Differ => of_kind(Kind::Discrepancy),
        Page::Actors => of_kind(Kind::Actor),
        Page::Sources => of_kind(Kind::Source),
        Page::Terms => of_kind(Kind::Term),
        Page::Search => {
            let found = place.search(&Query::new(&place.address.words), ALL);
            records_of(
                lens,
                found
                    .hits
                    .iter()
                    .filter_map(|hit| place.data.record(&hit.id)),
            )
        }
        Page::What => sets(lens),
        Page::Package => package(lens),
        Page::Record(id) => records_of(lens, place.data.record(id).into_iter()),
        _ => records_of(lens, place.data.records()),
    }
}

/// What every record has.
fn records_of<'r>(lens: &Lens<'_>, records: impl Iterator<Item = &'r dyn Record>) -> Rows {
    let columns = vec!["id", "kind", "title", "text", "note", "sources", "checked"];
    let rows = records
        .map(|record| {
            vec![
                record.id().to_string(),
                record.kind().to_string(),
                lens.say(record.title()).to_owned(),
                lens.say(record.text()).to_owned(),
                lens.say(record.note()).to_owned(),
                sources(lens, record),
                record.checked().to_string(),
            ]
        })
        .collect();
    (columns, rows)
}

fn compared(lens: &Lens<'_>) -> Rows {
    let columns = vec![
        "question",
        "title",
        "theme",
        "gap",
        "left",
        "left_position",
        "left_answer",
        "left_firmness",
        "left_basis",
        "left_last_attested",
        "left_sources",
        "right",
        "right_position",
        "right_answer",
        "right_firmness",
        "right_basis",
        "right_last_attested",
        "right_sources",
    ];
    let names = lens.columns();
    let rows = shown(lens)
        .iter()
        .map(|row| {
            let mut cells = vec![
                row.issue.id.to_string(),
                lens.say(&row.issue.title).to_owned(),
                row.issue.theme.clone(),
                gap_code(row.gap.kind).to_owned(),
            ];
            for (name, cell) in names.iter().zip(&row.cells) {
                cells.push(name.to_string());
                cells.extend(side(lens, cell));
            }
            cells
        })
        .collect();
    (columns, rows)
}

/// One column's position of record; empty where there is none.
fn side(lens: &Lens<'_>, cell: &Cell<'_>) -> [String; 6] {
    let Some(held) = &cell.of_record else {
        return Default::default();
    };
    let last = held
        .last_by(lens.view.day)
        .map(|last| last.date.to_string());
    [
        held.position.id.to_string(),
        lens.say(&held.position.text).to_owned(),
        hold_code(held.hold()).to_owned(),
        (lens.ui.basis)(held.position.basis).to_owned(),
        last.unwrap_or_default(),
        sources(lens, held.position),
    ]
}

fn lines(lens: &Lens<'_>) -> Rows {
    let columns = vec![
        "id",
        "title",
        "text",
        "holder",
        "question",
        "rules_out",
        "times_stated",
        "last_stated",
        "sources",
    ];
    let row = |held: &HeldLine<'_>| {
        let line = held.line;
        let stated = line
            .stated
            .iter()
            .filter(|stated| stated.date.known_span().start <= lens.view.day);
        let last = dispute::as_of::last_by(&line.stated, lens.view.day);
        vec![
            line.id.to_string(),
            lens.say(&line.title).to_owned(),
            lens.say(&line.text).to_owned(),
            line.holder.to_string(),
            line.issue.to_string(),
            ruled_out(lens, line),
            stated.count().to_string(),
            last.map(|last| last.date.to_string()).unwrap_or_default(),
            sources(lens, line),
        ]
    };
    (columns, lens.view.lines().iter().map(row).collect())
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

/// `PONARS ¶16; Civil.ge ¶3`: the passages that a record rests on, as far as the day knows of them;
/// [`evidence::by_day`] has the rule.
fn sources(lens: &Lens<'_>, record: &dyn Record) -> String {
    let mut all: Vec<String> = Vec::new();
    for cited in evidence::by_day(lens.data, record, lens.view.day) {
        let short = citation::short(lens, cited);
        if !all.contains(&short) {
            all.push(short);
        }
    }
    all.join("; ")
}
