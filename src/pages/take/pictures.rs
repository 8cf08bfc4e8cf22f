//! Which views a picture is made of, and the comparison as one.

use super::timeline::timeline;
use crate::cite::{cited, text};
use crate::context::Place;
use crate::export::Picture;
use crate::export::comparison::{Comparison, ComparisonRow};
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
    let cited = cited(&lens, title, &place.address.not_seeing(), &place.sha256);
    let rows = shown(&lens)
        .iter()
        .map(|row| ComparisonRow {
            question: lens.say(&row.issue.title).to_owned(),
            gap: (ui.gap)(row.gap.kind).to_owned(),
            sides: row.cells.each_ref().map(|cell| match &cell.of_record {
                Some(held) => (
                    lens.say(&held.position.text).to_owned(),
                    hold_code(held.hold()),
                ),
                None => (ui.compare.none.to_owned(), ""),
            }),
        })
        .collect();
    Comparison {
        title: title.to_owned(),
        names: lens.columns().each_ref().map(|column| lens.title(column)),
        rows,
        citation: text(&lens, &cited),
    }
}
