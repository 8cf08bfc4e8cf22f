//! An address that leads nowhere: what it was, and what may have been meant.

use dispute::model::Record;
use dispute::order::InOrder;
use yew::prelude::*;

use crate::components::listing;
use crate::context::Place;
use crate::route::Page;

/// How many records are offered.
const OFFERED: usize = 8;

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().nowhere;
    let (said, slug) = match &place.address.page {
        Page::Record(id) => ((ui.no_record)(id.as_str()), id.slug().to_owned()),
        Page::Nowhere(path) => ((ui.text)(path), path.clone()),
        _ => return Html::default(),
    };
    let words: Vec<&str> = slug
        .split(['-', '/'])
        .filter(|word| word.len() > 2)
        .collect();
    let shared = |record: &dyn Record| {
        words
            .iter()
            .filter(|word| record.id().as_str().contains(*word))
            .count()
    };
    let mut near: Vec<&dyn Record> = place
        .data
        .records()
        .filter(|record| shared(*record) > 0)
        .collect();
    near.order_by_key(|record| std::cmp::Reverse(shared(*record)));
    near.truncate(OFFERED);
    html! {
        <div class="nowhere">
            <h1>{ place.ui().trouble.not_found }</h1>
            <p class="lede">{ said }</p>
            if !near.is_empty() {
                <p>{ ui.nearest }</p>
                { listing::list(&lens, "near", near) }
            }
            <p><a class="onward" href={lens.to_page(Page::Start)}>{ ui.start }</a></p>
        </div>
    }
}
