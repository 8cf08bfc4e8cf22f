//! What happened when.

use dispute::model::Event;
use yew::prelude::*;

use crate::components::facts::machine_date;
use crate::context::use_place;

#[component]
pub fn History() -> Html {
    let place = use_place();
    let lens = place.lens();
    let ui = &place.ui().history;
    let mut events: Vec<&Event> = place.data.events.iter().collect();
    events.sort_by_key(|event| {
        (
            event.date.known_span().start,
            event.date.known_span().end,
            &event.id,
        )
    });
    let label = |id: &str| {
        place
            .data
            .dispute
            .categories
            .iter()
            .find(|label| label.id == id)
            .map(|label| lens.say(&label.label).to_owned())
            .unwrap_or_default()
    };
    html! {
        <div class="history">
            <h1>{ ui.title }</h1>
            <p class="lede">{ ui.lede }</p>
            <ol class="events">
                for event in events {
                    <li key={event.id.to_string()} data-lane={event.lane.clone()} data-later={(event.date.known_span().start > lens.view.day).then_some("")}>
                        <time datetime={machine_date(&event.date)}>{ lens.date(&event.date) }</time>
                        <div>
                            <p class="answer"><a href={lens.to_evidence(&event.id)}>{ lens.say(&event.title) }</a></p>
                            <p>{ lens.say(&event.text) }</p>
                            <p class="facts">
                                { label(&event.category) }
                                if !event.changed.is_empty() {
                                    { " · " }{ ui.changes }
                                    for id in &event.changed { { " " }<a href={lens.to_evidence(id)}>{ lens.title(id) }</a> }
                                }
                            </p>
                        </div>
                    </li>
                }
            </ol>
        </div>
    }
}
