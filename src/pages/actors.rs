//! Who said what, in which role.

use dispute::model::Actor;
use yew::prelude::*;

use super::piece::piece;
use crate::components::portion::portion;
use crate::context::Place;
use crate::portions::LINES;
use crate::words::APART;

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().people;
    let of = |belongs: &dyn Fn(&Actor) -> bool| -> Vec<&Actor> {
        let actors = place.data.actors.iter();
        actors.filter(|actor| belongs(actor)).collect()
    };
    let of_side = |side: &str| of(&|actor| actor.side.as_deref() == Some(side));
    let of_group =
        |group: Option<&str>| of(&|actor| actor.side.is_none() && actor.group.as_deref() == group);
    let list = |name: &str, actors: Vec<&Actor>| {
        let (actors, more) = portion(&lens, name, LINES, actors);
        let drawn = html! {
            <>
                <ul class="people">
                    for actor in actors {
                        <li key={actor.id.to_string()}>
                            <a href={lens.to_record(&actor.id)}>{ lens.say(&actor.title) }</a>
                            <span class="facts">
                                { " " }{ (place.rest().actor_type)(actor.actor_type) }
                                { APART }{ (ui.records)(lens.count_naming(&actor.id)) }
                            </span>
                        </li>
                    }
                </ul>
                { more }
            </>
        };
        piece(place, name, drawn)
    };
    let others = of_group(None);
    html! {
        <div class="actors">
            <h1>{ ui.actors_title }</h1>
            <p class="lede">{ ui.actors_lede }</p>
            <div class="columns">
                for (index, side) in place.data.dispute.sides.iter().enumerate() {
                    <section key={side.id.clone()} data-hue={index.to_string()}>
                        <h2>{ lens.say(&side.label) }</h2>
                        { list(&side.id, of_side(&side.id)) }
                    </section>
                }
                for group in &place.data.dispute.groups {
                    <section key={group.id.clone()}>
                        <h2>{ lens.say(&group.label) }</h2>
                        { list(&group.id, of_group(Some(&group.id))) }
                    </section>
                }
                if !others.is_empty() {
                    <section><h2>{ ui.others }</h2>{ list("", others) }</section>
                }
            </div>
        </div>
    }
}
