//! What happened when, and what changed between two dates.

mod controls;
mod date_field;
mod drawing;

use dispute::edtf::Day;
use yew::prelude::*;

use super::part::Part;
use super::piece::{drawn_in_turn, in_turn};
use crate::components::changes::changes;
use crate::components::events::entries;
use crate::components::line_history::{self, lines};
use crate::components::narrowed::Narrowed;
use crate::components::portion::more;
use crate::components::timeline::{Charted, sight};
use crate::context::Place;
use crate::lens::{Lens, within};
use crate::portions::LINES;
use crate::shared::Shared;
use crate::words;
use controls::{controls, taking_part};

pub use date_field::{DateField, use_date_field};
pub use drawing::use_drawing;

/// So many events are drawn in one turn.
const PIECE: usize = 8;

#[hook]
pub fn use_history(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().history;
    let narrowed = Narrowed::of(&lens);
    let sight = sight(&lens);
    // Ordered once, not whenever the timeline comes to rest.
    let of = (place.data.clone(), place.address.narrow.clone());
    let drawn = use_memo(of, |(data, _)| {
        Shared::new(Charted::new(data, place.ui().lang, &narrowed))
    });
    let taking_part = use_memo(place.data.clone(), |data| taking_part(data));
    let count = drawn.count();
    let at_most = place.portions.shown("events", LINES);
    let listed: Vec<usize> = drawn.first(at_most);
    let more = more(&lens, "events", at_most, count);
    html! {
        <div class="history">
            <h1>{ ui.title }</h1>
            <p class="lede">{ ui.lede }</p>
            { drawn_in_turn(place, "controls", false, move |place| controls(place, &taking_part)) }
            <div role="status">
                for text in &narrowed.unknown { <p class="notice">{ (ui.not_a_filter)(text) }</p> }
                if let Some(told) = said_of(&lens) { <p class="notice">{ told }</p> }
                if sight.too_near { <p class="notice">{ ui.too_near }</p> }
                if sight.beyond {
                    <p class="notice">{ (ui.beyond)(&words::day(lens.reach.start), &words::day(Day(lens.reach.end.0 - 1))) }</p>
                }
            </div>
            if let Some(days) = two_days(&lens) {
                { changes(&lens, days, narrowed.issue) }
            }
            { in_turn(place, Part::Drawing((*drawn).clone()), false) }
            <section class="listed" aria-labelledby="events">
                <h2 id="events" tabindex="-1">{ ui.list }</h2>
                <p class="count" role="status">{ (ui.shown)(count, place.data.events.len()) }</p>
                <ol class="events">
                    for (number, some) in listed.chunks(PIECE).enumerate() {
                        { listed_in_turn(place, number, some.to_vec()) }
                    }
                </ol>
                { more }
            </section>
            { drawn_in_turn(place, "lines", true, lines_in_turns) }
        </div>
    }
}

/// Some events of the list.
fn listed_in_turn(place: &Place, number: usize, some: Vec<usize>) -> Html {
    drawn_in_turn(place, &number.to_string(), true, move |place| {
        let events = some.iter().map(|index| &place.data.events[*index]);
        entries(&place.lens(), events)
    })
}

/// The lines, some at a time.
fn lines_in_turns(place: &Place) -> Html {
    let lens = place.lens();
    lines(&lens, &Narrowed::of(&lens), |some| {
        let first = some.first().map(|id| id.to_string()).unwrap_or_default();
        drawn_in_turn(place, &first, true, move |place| {
            line_history::entries(&place.lens(), &some)
        })
    })
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
