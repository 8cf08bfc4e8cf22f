//! Wording that carries a position: who uses which, and what this page says instead.

use yew::prelude::*;

use crate::context::Place;

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.ui().people;
    html! {
        <div class="terms">
            <h1>{ ui.terms_title }</h1>
            <p class="lede">{ ui.terms_lede }</p>
            <ul class="wordings">
                for term in place.data.terms.iter() {
                    <li key={term.id.to_string()}>
                        <p class="answer"><a href={lens.to_record(&term.id)}>{ "“" }{ lens.say(&term.phrase) }{ "”" }</a></p>
                        <p class="facts">
                            { place.ui().record.neutral }{ ": " }<b>{ lens.say(&term.neutral) }</b>
                            { " · " }{ place.ui().record.used_by }{ " " }
                            { term.used_by.iter().map(|usage| lens.title(&usage.actor)).collect::<Vec<_>>().join(", ") }
                        </p>
                    </li>
                }
            </ul>
        </div>
    }
}
