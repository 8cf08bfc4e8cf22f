//! Records as rows, with the columns of their kind.

use dispute::compare::{self, Row};
use dispute::model::{Avenue, Discrepancy, Kind, Record, RecordId};
use dispute::verdict;

use super::columns::{self, Account, Columns, Says, Way};
use crate::lens::Lens;
use crate::route::Page;

/// Headings, and rows under them.
pub type Rows = (Vec<&'static str>, Vec<Vec<String>>);

/// Records of any kinds: what all have.
pub fn of_any<'r>(lens: &Lens<'_>, records: impl IntoIterator<Item = &'r dyn Record>) -> Rows {
    let records: Vec<&dyn Record> = records.into_iter().collect();
    framed(lens, &records, Vec::new(), &|_| vec![Vec::new()])
}

/// Records of one kind in their order, with what only that kind has: a row for each, for an avenue one
/// for each of its ways, for accounts that differ one for each account.
pub fn of_kind<'r>(
    lens: &Lens<'_>,
    kind: Kind,
    records: impl IntoIterator<Item = &'r dyn Record>,
) -> Rows {
    let (data, view) = (lens.data, &lens.view);
    let records: &Vec<&dyn Record> = &records.into_iter().collect();
    match kind {
        Kind::Source => each(lens, records, columns::source(), |id| data.sources.get(id)),
        Kind::Actor => each(lens, records, columns::actor(), |id| data.actors.get(id)),
        Kind::Issue => framed(lens, records, compared_names(), &|id| {
            let issue = data.issues.get(id).into_iter();
            let row = issue.map(|issue| compare::row(view, issue, lens.columns().each_ref()));
            row.map(|row| compared(lens, &row)).collect()
        }),
        Kind::Position => each(lens, records, columns::position(), |id| {
            data.positions.get(id).map(|position| view.held(position))
        }),
        Kind::RedLine => each(lens, records, columns::red_line(), |id| {
            data.red_lines.get(id).map(|line| view.held_line(line))
        }),
        Kind::Avenue => each(lens, records, columns::avenue(), |id| {
            let avenue = data.avenues.get(id).into_iter();
            avenue.flat_map(|avenue| ways(lens, avenue))
        }),
        Kind::Link => each(lens, records, columns::link(), |id| data.links.get(id)),
        Kind::Event => each(lens, records, columns::event(), |id| data.events.get(id)),
        Kind::Statement => each(lens, records, columns::statement(), |id| {
            data.statements.get(id)
        }),
        Kind::Obstacle => each(lens, records, columns::obstacle(), |id| {
            data.obstacles.get(id)
        }),
        Kind::Concession => each(lens, records, columns::concession(), |id| {
            data.concessions.get(id)
        }),
        Kind::Scenario => each(lens, records, columns::scenario(), |id| {
            data.scenarios.get(id)
        }),
        Kind::Assessment => each(lens, records, columns::assessment(), |id| {
            data.assessments.get(id)
        }),
        Kind::Figure => each(lens, records, columns::figure(), |id| data.figures.get(id)),
        Kind::Discrepancy => each(lens, records, columns::discrepancy(), |id| {
            data.discrepancies.get(id).into_iter().flat_map(accounts)
        }),
        Kind::Term => each(lens, records, columns::term(), |id| data.terms.get(id)),
    }
}

/// The headings of what the comparison says of a question.
pub fn compared_names() -> Vec<&'static str> {
    let mut names: Vec<&str> = columns::issue().iter().map(|(name, _)| *name).collect();
    for (place, column) in ["left", "right"].into_iter().enumerate() {
        names.push(column);
        names.extend(columns::of_record().iter().map(|(names, _)| names[place]));
    }
    names
}

/// What the comparison says of a question; nothing of a column that has no position of record.
pub fn compared(lens: &Lens<'_>, row: &Row<'_>) -> Vec<String> {
    let mut cells: Vec<String> = columns::issue()
        .iter()
        .map(|(_, cell)| cell(lens, row))
        .collect();
    for (column, said) in lens.columns().iter().zip(&row.cells) {
        cells.push(column.to_string());
        let of_record = said.of_record.as_ref();
        let cell = |cell: Says<_>| of_record.map(|held| cell(lens, held));
        cells.extend(
            columns::of_record()
                .iter()
                .map(|(_, said)| cell(*said).unwrap_or_default()),
        );
    }
    cells
}

/// The ways of an avenue that the view shows; one without a name where nothing can be tested.
fn ways<'a>(lens: &Lens<'a>, avenue: &'a Avenue) -> Vec<Way<'a>> {
    let verdict::Reading { status, routes, .. } = verdict::read(&lens.view, avenue);
    let way = |route| Way {
        avenue,
        status,
        route,
    };
    let mut ways: Vec<Way<'_>> = routes.into_iter().map(Some).map(way).collect();
    if ways.is_empty() {
        ways.push(way(None));
    }
    // Only there a combination of findings is a choice of the reader's.
    if lens.address.page == Page::Avenues
        && let Some(pair) = lens.address.pair
    {
        ways.retain(|way| {
            let route = way.route.as_ref().filter(|_| way.status.is_some());
            route.is_some_and(|route| route.pair() == pair)
        });
    }
    ways
}

fn accounts(record: &Discrepancy) -> impl Iterator<Item = Account<'_>> {
    (1..)
        .zip(&record.versions)
        .map(move |(number, version)| Account {
            record,
            number,
            version,
        })
}

/// A row for each part of each record, with columns of their own.
fn each<T, P: IntoIterator<Item = T>>(
    lens: &Lens<'_>,
    records: &[&dyn Record],
    own: Columns<'_, T>,
    parts: impl Fn(&RecordId) -> P,
) -> Rows {
    let names = own.iter().map(|(name, _)| *name).collect();
    framed(lens, records, names, &|id| {
        let cells = |part: T| own.iter().map(|(_, cell)| cell(lens, &part)).collect();
        parts(id).into_iter().map(cells).collect()
    })
}

/// The rows of each record, between what all kinds say first and what they say last.
fn framed(
    lens: &Lens<'_>,
    records: &[&dyn Record],
    own: Vec<&'static str>,
    rows_of: &dyn Fn(&RecordId) -> Vec<Vec<String>>,
) -> Rows {
    let first = columns::leading().iter().map(|(name, _)| *name);
    let last = columns::trailing().iter().map(|(name, _)| *name);
    let names = first.chain(own).chain(last).collect();
    let mut rows = Vec::new();
    for record in records {
        for own in rows_of(record.id()) {
            let first = columns::leading()
                .iter()
                .map(|(_, cell)| cell(lens, record));
            let last = columns::trailing()
                .iter()
                .map(|(_, cell)| cell(lens, record));
            rows.push(first.chain(own).chain(last).collect());
        }
    }
    (names, rows)
}
