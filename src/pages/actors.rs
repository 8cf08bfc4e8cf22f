//! Who said what, in which role.

use dispute::model::Actor;
use yew::prelude::*;

use crate::context::Place;

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().people;
    let of_side = |side: &str| -> Vec<&Actor> {
        place
            .data
            .actors
            .iter()
            .filter(|actor| actor.side.as_deref() == Some(side))
            .collect()
    };
    let of_group = |group: Option<&str>| -> Vec<&Actor> {
        place
            .data
            .actors
            .iter()
            .filter(|actor| actor.side.is_none() && actor.group.as_deref() == group)
            .collect()
    };
    let list = |actors: Vec<&Actor>| {
        html! {
            <ul class="people">
                for actor in actors {
                    <li key={actor.id.to_string()}>
                        <a href={lens.to_record(&actor.id)}>{ lens.say(&actor.title) }</a>
                        <span class="facts">
                            { " " }{ (place.rest().actor_type)(actor.actor_type) }
                            { " · " }{ (ui.records)(lens.data.naming(&actor.id).len()) }
                        </span>
                    </li>
                }
            </ul>
        }
    };
    html! {
        <div class="actors">
            <h1>{ ui.actors_title }</h1>
            <p class="lede">{ ui.actors_lede }</p>
            <div class="columns">
                for (index, side) in place.data.dispute.sides.iter().enumerate() {
                    <section key={side.id.clone()} data-hue={index.to_string()}>
                        <h2>{ lens.say(&side.label) }</h2>
                        { list(of_side(&side.id)) }
                    </section>
                }
                for group in &place.data.dispute.groups {
                    <section key={group.id.clone()}>
                        <h2>{ lens.say(&group.label) }</h2>
                        { list(of_group(Some(&group.id))) }
                    </section>
                }
                if !of_group(None).is_empty() {
                    <section><h2>{ ui.others }</h2>{ list(of_group(None)) }</section>
                }
            </div>
        </div>
    }
}
