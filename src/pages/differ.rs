//! Where the accounts differ.

use dispute::model::Discrepancy;
use yew::prelude::*;

use super::begun::{AtFirst, begun};
use super::piece::piece;
use crate::components::record::discrepancy;
use crate::context::Place;
use crate::lens::Lens;
use crate::portions::CARDS;
use crate::words::APART;

/// So many are drawn in one turn.
const PIECE: usize = 4;

const AT_FIRST: AtFirst = AtFirst {
    on_page: CARDS,
    in_still: 32,
};

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().differ;
    let all = place.data.discrepancies.iter().collect();
    let (records, more) = begun(place, "", AT_FIRST, all);
    let some = |records: &[&Discrepancy]| {
        html! {
            <>
                for record in records { { article(&lens, record) } }
            </>
        }
    };
    html! {
        <div class="differ">
            <h1>{ place.ui().titles.differ }</h1>
            <p class="lede">{ (ui.lede)(place.data.discrepancies.len()) }</p>
            for (number, records) in records.chunks(PIECE).enumerate() {
                { piece(place, &number.to_string(), some(records)) }
            }
            { more }
        </div>
    }
}

fn article(lens: &Lens<'_>, record: &Discrepancy) -> Html {
    let ui = &lens.rest().differ;
    html! {
        <article class="discrepancy" key={record.id.to_string()}>
            <h2><a href={lens.to_record(&record.id)}>{ lens.say(&record.title) }</a></h2>
            <p>{ lens.say(&record.text) }</p>
            { discrepancy(lens, record) }
            if !record.touches.is_empty() {
                <p class="facts">
                    { ui.touches }{ ": " }
                    for (index, id) in record.touches.iter().enumerate() {
                        if index > 0 { { APART } }
                        <a href={lens.to_record(id)}>{ lens.title(id) }</a>
                    }
                </p>
            }
        </article>
    }
}
