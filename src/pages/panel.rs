//! The evidence of one record, beside the page it was opened from.

use yew::prelude::*;

use super::part::{Part, part};
use crate::browser::document::{self, Focus};
use crate::browser::keys;
use crate::components::record;
use crate::context::{Go, Place};
use crate::route::Page;

#[hook]
pub fn use_panel(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().record;
    let seen = place
        .address
        .see
        .as_ref()
        .and_then(|id| place.data.record(id));

    // Whoever opened the evidence by a key goes on from there when it is closed; whoever came with
    // it open goes on at the content.
    let before = use_mut_ref(|| None::<Option<Focus>>);
    use_effect_with(seen.map(|record| record.id().clone()), move |seen| {
        let mut before = before.borrow_mut();
        if seen.is_some() {
            // The evidence may lie over what it was opened from.
            if let Some(focus) = before.get_or_insert_with(Focus::now) {
                focus.reveal();
            }
            document::focus("evidence");
        } else if let Some(before) = before.take()
            && document::focus_is_lost()
        {
            match before {
                Some(focus) => focus.give_back(),
                None => document::enter("content"),
            }
        }
    });
    // From wherever the focus is: the evidence can lie over it.
    let guide = place.guide.clone();
    use_effect_with(place.address.clone(), move |address| {
        let closed = address.see.as_ref().map(|_| address.not_seeing());
        let listener =
            closed.and_then(|closed| keys::on_escape(move || guide.emit(Go::To(closed.clone()))));
        move || drop(listener)
    });
    let Some(seen) = seen else {
        return Html::default();
    };
    let close = place.address.not_seeing();
    html! {
        <aside class="panel" id="evidence" tabindex="-1" aria-label={ui.panel}>
            <p class="panel-bar">
                <span class="kind">{ (place.rest().kind)(seen.kind()) }</span>
                <a href={lens.to_record(seen.id())}>{ ui.own_page }</a>
                <a class="close" href={close.write()}>{ ui.close }</a>
            </p>
            <h2 class="title">{ lens.name(seen) }</h2>
            { record::record(&lens, seen) }
            <details class="take">
                <summary>{ place.rest().take.cite }</summary>
                { part(place, Part::Cite { title: lens.name(seen), address: Box::new(place.address.to(Page::Record(seen.id().clone()))) }) }
            </details>
        </aside>
    }
}
