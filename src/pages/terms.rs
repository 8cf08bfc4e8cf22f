//! Wording that carries a position: who uses which, and what this page says instead.

use dispute::model::Term;
use yew::prelude::*;

use crate::components::portion::portion;
use crate::context::Place;
use crate::lens::Lens;
use crate::portions::LINES;
use crate::words::APART;

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().people;
    let (terms, more) = portion(&lens, "", LINES, place.data.terms.iter().collect());
    html! {
        <div class="terms">
            <h1>{ ui.terms_title }</h1>
            <p class="lede">{ ui.terms_lede }</p>
            <ul class="wordings">
                for term in terms {
                    <li key={term.id.to_string()}>
                        <p class="answer"><a href={lens.to_record(&term.id)}>{ "“" }{ lens.say(&term.phrase) }{ "”" }</a></p>
                        <p class="facts">
                            { place.rest().record.neutral }{ ": " }<b>{ lens.say(&term.neutral) }</b>
                            { APART }{ place.rest().record.used_by }{ " " }
                            { users(&lens, term).join(", ") }
                        </p>
                    </li>
                }
            </ul>
            { more }
        </div>
    }
}

/// Who uses a wording, each once, however often it was recorded.
fn users(lens: &Lens<'_>, term: &Term) -> Vec<String> {
    let mut users: Vec<String> = Vec::new();
    for usage in &term.used_by {
        let name = lens.title(&usage.actor);
        if !users.contains(&name) {
            users.push(name);
        }
    }
    users
}
