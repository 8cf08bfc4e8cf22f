//! A record on a page of its own.

use dispute::model::RecordId;
use yew::prelude::*;

use crate::browser::document;
use crate::components::record;
use crate::context::use_place;

#[derive(Properties, PartialEq)]
pub struct RecordProps {
    pub id: RecordId,
}

#[component]
pub fn RecordPage(props: &RecordProps) -> Html {
    let place = use_place();
    let lens = place.lens();
    let named = (props.id.clone(), place.address.paragraph);
    use_effect_with(named, |(_, paragraph)| {
        if let Some(number) = paragraph {
            let paragraph = format!("p{number}");
            document::focus(&paragraph);
            document::scroll_to(&paragraph);
        }
    });
    let Some(found) = place.data.record(&props.id) else {
        return Html::default();
    };
    html! {
        <article class="record">
            <p class="kind">{ (place.ui().kind)(found.kind()) }</p>
            <h1>{ lens.name(found) }</h1>
            { record::record(&lens, found) }
        </article>
    }
}
