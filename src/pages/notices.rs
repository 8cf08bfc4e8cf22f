//! What an address asked for and this version could not honour, said in a sentence each.

use dispute::edtf::Edtf;
use dispute::publication::{Clock, published_on, told_by};
use yew::prelude::*;

use super::later;
use crate::context::Place;
use crate::route::NotUnderstood;
use crate::words;

pub fn notices(place: &Place) -> Html {
    let ui = &place.ui().as_of;
    let lens = place.lens();
    let outside = |date: Option<Edtf>| {
        let date = date?;
        let span = date.known_span();
        let words = lens.date(&date);
        if span.start >= lens.reach.end {
            Some((ui.to_come)(&words))
        } else if span.end <= lens.reach.start {
            Some((ui.before_all)(&words, &words::day(lens.reach.start)))
        } else {
            None
        }
    };
    let told: Vec<String> = [place.address.on, place.address.from]
        .into_iter()
        .filter_map(outside)
        .chain(about_the_clock(place))
        .collect();
    html! {
        <div class="notices" role="status">
            for part in &place.address.not_understood {
                <p class="notice">
                    { match part {
                        NotUnderstood::Date(text) | NotUnderstood::From(text) => (ui.bad_date)(text),
                        NotUnderstood::Span(text) => (ui.bad_span)(text),
                        NotUnderstood::Turned(text) => (ui.turned_span)(text),
                        NotUnderstood::Twice(text) => (ui.twice)(text),
                        NotUnderstood::Other(text) => (ui.unknown_part)(text),
                    } }
                </p>
            }
            for words in told { <p class="notice">{ words }</p> }
            // What takes more of the page to know, in the region that was there before it.
            if let Some(parts) = later::parts() { { (parts.strangers)(place) } }
        </div>
    }
}

/// That the clock cannot be right, or that the data are old by it. The clock is held against the
/// page's own data alone: of which day an opened file says it is proves nothing.
fn about_the_clock(place: &Place) -> Option<String> {
    let ui = place.ui();
    let own = &place.desk.own.data;
    let clock = words::day(place.clock);
    if let Some(published) = published_on(own)
        && told_by(published, place.clock) == Some(Clock::Behind)
    {
        return Some((ui.as_of.clock_behind)(&clock, &words::day(place.today)));
    }
    let published = published_on(&place.data)?;
    let on = words::day(published);
    match told_by(published, place.clock)? {
        Clock::Behind => Some((ui.as_of.opened_to_come)(&on, &clock)),
        Clock::Late(age) => Some((ui.as_of.clock_late)(&on, &(ui.age)([age; 2]))),
    }
}
