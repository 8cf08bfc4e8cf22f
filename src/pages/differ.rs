//! Where the accounts differ.

use yew::prelude::*;

use crate::components::portion::portion;
use crate::components::record::discrepancy;
use crate::context::Place;
use crate::portions::CARDS;

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().differ;
    let all = place.data.discrepancies.iter().collect();
    let (records, more) = portion(&lens, "", CARDS, all);
    html! {
        <div class="differ">
            <h1>{ place.ui().titles.differ }</h1>
            <p class="lede">{ (ui.lede)(place.data.discrepancies.len()) }</p>
            for record in records {
                <article class="discrepancy" key={record.id.to_string()}>
                    <h2><a href={lens.to_record(&record.id)}>{ lens.say(&record.title) }</a></h2>
                    <p>{ lens.say(&record.text) }</p>
                    { discrepancy(&lens, record) }
                    if !record.touches.is_empty() {
                        <p class="facts">
                            { ui.touches }{ ": " }
                            for (index, id) in record.touches.iter().enumerate() {
                                if index > 0 { { " · " } }
                                <a href={lens.to_record(id)}>{ lens.title(id) }</a>
                            }
                        </p>
                    }
                </article>
            }
            { more }
        </div>
    }
}
