//! A record on a page of its own.

use dispute::model::Record;
use yew::prelude::*;

use crate::components::record::record;
use crate::context::Place;

pub fn page(place: &Place, found: &dyn Record) -> Html {
    let lens = place.lens();
    html! {
        <article class="record">
            <p class="kind">{ (place.rest().kind)(found.kind()) }</p>
            <h1>{ lens.name(found) }</h1>
            { record(&lens, found) }
        </article>
    }
}
