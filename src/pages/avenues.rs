//! What has been proposed, and where it stands.

use dispute::model::{Avenue, Record, State};
use yew::prelude::*;

use crate::components::avenue::{avenue, state_on};
use crate::components::{citation, listing};
use crate::context::use_place;

/// What is under way or done is said first; what is merely proposed after it.
const ORDER: [State; 5] = [
    State::UnderWay,
    State::Done,
    State::Stalled,
    State::Reversed,
    State::Proposed,
];

#[component]
pub fn Avenues() -> Html {
    let place = use_place();
    let lens = place.lens();
    let ui = &place.ui().avenues;
    let in_state = |state: Option<State>| -> Vec<&Avenue> {
        lens.data
            .avenues
            .iter()
            .filter(|avenue| state_on(avenue, lens.view.day).map(|status| status.state) == state)
            .collect()
    };
    html! {
        <div class="avenues">
            <h1>{ ui.title }</h1>
            <p class="lede">{ ui.lede }</p>
            for state in ORDER.into_iter().map(Some).chain([None]) {
                if !in_state(state).is_empty() {
                    <section class="theme" key={state.map_or("", |state| (place.ui().state)(state))}>
                        <h2>{ state.map_or(ui.not_yet, |state| (place.ui().state)(state)) }</h2>
                        for found in in_state(state) { { avenue(&lens, found) } }
                    </section>
                }
            }
            <section class="theme">
                <h2>{ ui.steps }</h2>
                <ul class="obstacles">
                    for step in place.data.concessions.iter() {
                        <li key={step.id.to_string()}>
                            <b>{ lens.title(&step.actor) }</b>{ ": " }{ lens.say(&step.text) }{ " " }
                            <span class="facts">
                                { lens.title(&step.proposed_by) }{ " " }{ ui.says }
                                if let Some(cited) = step.citations.first() {
                                    { " · " }<a href={lens.to_evidence(&step.id)}>{ citation::short(&lens, cited) }</a>
                                }
                            </span>
                        </li>
                    }
                </ul>
            </section>
            <section class="theme">
                <h2>{ (place.ui().kinds)(dispute::model::Kind::Scenario) }</h2>
                { listing::list(&lens, place.data.scenarios.iter().map(|scenario| scenario as &dyn Record)) }
            </section>
        </div>
    }
}
