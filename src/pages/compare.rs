//! Both sides, question by question.

pub(super) mod behind;
mod controls;
pub(super) mod words;

use dispute::circle::circles;
use dispute::compare::{self, Row, compare};
use dispute::model::Issue;
use yew::prelude::*;

use super::later;
use super::piece::drawn_in_turn;
use crate::components::heading::Level;
use crate::components::portion::portion;
use crate::components::{key, row};
use crate::context::Place;
use crate::lens::Lens;
use crate::portions::CARDS;
use behind::use_drawn;
use controls::controls;

#[hook]
pub fn use_compare(place: &Place) -> Html {
    let drawn = use_drawn(place);
    let mut drawn = drawn.borrow_mut();
    let lens = place.lens();
    let ui = &place.ui().compare;
    let columns = lens.columns();
    let all = compare(&lens.view, columns.each_ref());
    let shown: Vec<&Row<'_>> = all.iter().filter(|row| fits(&lens, row)).collect();
    let count = shown.len();
    let in_order = place.data.dispute.themes.iter().flat_map(|theme| {
        let of_theme = |row: &&&Row<'_>| row.issue.theme == theme.id;
        shown.iter().filter(of_theme).copied()
    });
    let (shown, more) = portion(&lens, "", CARDS, in_order.collect());
    let names = columns.each_ref().map(|column| lens.title(column));
    let hue = |index: usize| {
        lens.side_index(&columns[index])
            .map_or("none".to_owned(), |hue| hue.to_string())
    };
    html! {
        <div class="compare" aria-busy={drawn.waits().then_some("true")}>
            <h1>{ ui.title }</h1>
            <p class="lede">{ (ui.lede)(all.len()) }</p>
            { key::key(&lens) }
            { drawn_in_turn(place, "controls", false, controls) }
            <p class="count" role="status">
                if place.address.is_filtered() { { (ui.shown)(count, all.len()) } }
            </p>
            <div class="sides">
                <b data-place="left" data-hue={hue(0)}>{ &names[0] }</b>
                <span>{ ui.gap }</span>
                <b data-place="right" data-hue={hue(1)}>{ &names[1] }</b>
            </div>
            if shown.is_empty() {
                <p class="none">{ ui.empty }</p>
            }
            for (index, theme) in place.data.dispute.themes.iter().enumerate() {
                if shown.iter().any(|row| row.issue.theme == theme.id) {
                    { drawn.piece(place, index, &theme.id, |node| html! {
                        <section class="theme" ref={node}>
                            <h2>{ lens.say(&theme.label) }</h2>
                            for found in shown.iter().filter(|row| row.issue.theme == theme.id) {
                                { card(place, found.issue) }
                            }
                        </section>
                    }) }
                }
            }
            { more }
            { waiting(&lens) }
            <p class="aside">
                { ui.two_columns }
                if let Some(issue) = &place.data.dispute.parties {
                    { " " }<a href={lens.to_record(issue)}>{ lens.title(issue) }</a>
                }
            </p>
        </div>
    }
}

/// The row of an issue, in a turn of its own.
fn card(place: &Place, issue: &Issue) -> Html {
    let id = issue.id.clone();
    drawn_in_turn(place, issue.id.as_str(), false, move |place| {
        let lens = place.lens();
        let columns = lens.columns();
        // There is one: the place and the row are of the same records.
        let Some(issue) = place.data.issues.get(&id) else {
            return Html::default();
        };
        let found = compare::row(&lens.view, issue, columns.each_ref());
        row::row(&lens, &found, &columns, Some(Level::UNDER_PART))
    })
}

/// The rows that pass every filter that is set.
pub fn shown<'a>(lens: &Lens<'a>) -> Vec<Row<'a>> {
    let mut all = compare(&lens.view, lens.columns().each_ref());
    all.retain(|row| fits(lens, row));
    all
}

/// Whether a row passes every filter that is set.
fn fits(lens: &Lens<'_>, row: &Row<'_>) -> bool {
    let address = lens.address;
    let held = || row.cells.iter().filter_map(|cell| cell.of_record.as_ref());
    address
        .theme
        .as_ref()
        .is_none_or(|theme| *theme == row.issue.theme)
        && address.gap.is_none_or(|gap| gap == row.gap.kind)
        && address
            .hold
            .is_none_or(|hold| held().any(|held| held.hold() == hold))
        && (address.words.is_empty() || later::parts().is_some_and(|parts| (parts.says)(lens, row)))
}

/// Conditions that wait for each other: a finding, not an error.
fn waiting(lens: &Lens<'_>) -> Html {
    let circles = circles(&lens.view);
    if circles.is_empty() {
        return Html::default();
    }
    let (circles, more) = portion(lens, "circles", CARDS, circles);
    html! {
        <section class="circles">
            <h2>{ lens.ui.compare.circle }</h2>
            for circle in circles {
                <ol class="circle">
                    for wait in circle {
                        <li key={wait.held.position.id.to_string()}>
                            <b>{ lens.title(&wait.held.position.actor) }</b>{ ": " }
                            <a href={lens.to_evidence(&wait.held.position.id)}>{ lens.say(&wait.held.position.title) }</a>
                            <p class="condition"><b>{ lens.ui.compare.if_ }</b>{ " " }{ lens.say(&wait.condition.text) }</p>
                        </li>
                    }
                </ol>
            }
            { more }
        </section>
    }
}
