//! Events as a list: when, what, and what it changed.

use dispute::model::Event;
use yew::prelude::*;

use super::facts::when;
use crate::lens::Lens;

pub fn events<'a>(lens: &Lens<'_>, events: impl IntoIterator<Item = &'a Event>) -> Html {
    html! { <ol class="events">{ entries(lens, events) }</ol> }
}

/// Some of a list.
pub fn entries<'a>(lens: &Lens<'_>, events: impl IntoIterator<Item = &'a Event>) -> Html {
    html! { for event in events { { entry(lens, event) } } }
}

fn entry(lens: &Lens<'_>, event: &Event) -> Html {
    let later = event.date.known_span().start > lens.view.day;
    html! {
        <li key={event.id.to_string()} data-lane={event.lane.clone()} data-later={later.then_some("")}>
            { when(lens, &event.date) }
            <div>
                <p class="answer"><a href={lens.to_evidence(&event.id)}>{ lens.say(&event.title) }</a></p>
                <p>{ lens.say(&event.text) }</p>
                <p class="facts">
                    { label(lens, event) }
                    if !event.changed.is_empty() {
                        { " · " }{ lens.rest().history.changes }
                        for id in &event.changed { { " " }<a href={lens.to_evidence(id)}>{ lens.title(id) }</a> }
                    }
                </p>
            </div>
        </li>
    }
}

/// Its lane and its category.
fn label(lens: &Lens<'_>, event: &Event) -> String {
    let manifest = &lens.data.dispute;
    let lane = manifest.lanes.iter().find(|label| label.id == event.lane);
    let category = manifest
        .categories
        .iter()
        .find(|label| label.id == event.category);
    let words: Vec<&str> = [lane, category]
        .into_iter()
        .flatten()
        .map(|label| lens.say(&label.label))
        .collect();
    words.join(" · ")
}
