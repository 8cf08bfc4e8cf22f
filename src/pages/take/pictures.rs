//! Which views a picture is made of, and the comparison as one.

use dispute::as_of::Cell;

use super::cited_alone;
use super::timeline::timeline;
use crate::cite::text;
use crate::components::cell::conditions;
use crate::components::spoken::spoken;
use crate::components::{facts, gap};
use crate::context::Place;
use crate::export::Picture;
use crate::export::comparison::{Comparison, ComparisonRow, Side};
use crate::lens::Lens;
use crate::pages::compare::shown;
use crate::route::{Page, hold_code};

/// Whether the view is one that a picture is made of.
pub fn pictured(place: &Place) -> bool {
    matches!(
        place.address.page,
        Page::Start | Page::Compare | Page::History
    )
}

/// The view as a picture, with its citation inside.
pub fn picture(place: &Place) -> Option<Picture> {
    match place.address.page {
        Page::Start | Page::Compare => Some(comparison(place).draw()),
        Page::History => Some(timeline(place).draw()),
        _ => None,
    }
}

fn comparison(place: &Place) -> Comparison {
    let lens = place.lens();
    let ui = place.ui();
    let title = ui.compare.title;
    let cited = cited_alone(place);
    let names = lens.columns().each_ref().map(|column| lens.title(column));
    let columns = [names[0].as_str(), names[1].as_str()];
    let rows = shown(&lens)
        .iter()
        .map(|row| ComparisonRow {
            question: lens.say(&row.issue.title).to_owned(),
            gap: (ui.gap)(row.gap.kind).to_owned(),
            why: std::iter::once(gap::why(&lens, &row.gap, columns))
                .chain(gap::rests_on(&lens, &row.gap))
                .collect(),
            sides: row.cells.each_ref().map(|cell| side(&lens, cell)),
        })
        .collect();
    Comparison {
        title: title.to_owned(),
        names,
        rows,
        citation: text(&lens, &cited),
    }
}

fn side(lens: &Lens<'_>, cell: &Cell<'_>) -> Side {
    match &cell.of_record {
        Some(held) => Side {
            answer: lens.say(&held.position.text).to_owned(),
            condition: spoken(&conditions(lens, held.position)),
            facts: spoken(&facts::of_position(lens, held)),
            hold: hold_code(held.hold()),
        },
        None => Side {
            answer: lens.ui.compare.none.to_owned(),
            condition: String::new(),
            facts: String::new(),
            hold: "",
        },
    }
}
