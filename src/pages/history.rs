//! What happened when, and what changed between two dates.

mod controls;
mod date_field;
mod drawing;

use dispute::edtf::Day;
use dispute::model::Event;
use dispute::order::InOrder;
use yew::prelude::*;

use super::part::{Part, part};
use crate::components::changes::changes;
use crate::components::events::events;
use crate::components::line_history::lines;
use crate::components::narrowed::Narrowed;
use crate::components::portion::portion;
use crate::context::Place;
use crate::lens::{Lens, within};
use crate::portions::LINES;
use controls::controls;

pub use date_field::{DateField, use_date_field};
pub use drawing::use_drawing;

#[hook]
pub fn use_history(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().history;
    let narrowed = Narrowed::of(&lens);
    let shown = in_order(place, &narrowed);
    let count = shown.len();
    let (shown, more) = portion(&lens, "events", LINES, shown);
    html! {
        <div class="history">
            <h1>{ ui.title }</h1>
            <p class="lede">{ ui.lede }</p>
            { controls(place) }
            <div role="status">
                for text in &narrowed.unknown { <p class="notice">{ (ui.not_a_filter)(text) }</p> }
                if let Some(told) = said_of(&lens) { <p class="notice">{ told }</p> }
            </div>
            if let Some(days) = two_days(&lens) {
                { changes(&lens, days, narrowed.issue) }
            }
            { part(place, Part::Drawing) }
            <section class="listed" aria-labelledby="events">
                <h2 id="events" tabindex="-1">{ ui.list }</h2>
                <p class="count" role="status">{ (ui.shown)(count, place.data.events.len()) }</p>
                { events(&lens, shown) }
                { more }
            </section>
            { lines(&lens, &narrowed) }
        </div>
    }
}

/// The events that pass the filters, by date.
fn in_order<'a>(place: &'a Place, narrowed: &Narrowed<'a>) -> Vec<&'a Event> {
    let mut shown: Vec<&Event> = place
        .data
        .events
        .iter()
        .filter(|event| narrowed.event(&place.data, event))
        .collect();
    shown.order_by_key(|event| {
        let span = event.date.known_span();
        (span.start, span.end, &event.id)
    });
    shown
}

/// The two days that are compared, the earlier first, pulled to where the records are.
fn two_days(lens: &Lens<'_>) -> Option<[Day; 2]> {
    let from = within(lens.address.earlier_day()?, lens.reach);
    let to = lens.view.day;
    Some([from.min(to), from.max(to)])
}

/// What has to be said of the two dates.
fn said_of(lens: &Lens<'_>) -> Option<&'static str> {
    let from = within(lens.address.earlier_day()?, lens.reach);
    match from.cmp(&lens.view.day) {
        std::cmp::Ordering::Less => None,
        std::cmp::Ordering::Equal => Some(lens.rest().history.same_day),
        std::cmp::Ordering::Greater => Some(lens.rest().history.reversed),
    }
}
