//! How to open a dataset, and what becomes of it.

use yew::prelude::*;

use crate::browser::file::{self, PASTE_FIELD};
use crate::context::{Medium, Place};
use crate::desk::{MOST_BYTES, MOST_RECORDS};
use crate::route::Page;

pub fn page(place: &Place) -> Html {
    let ui = &place.rest().open;
    // The one file has no other beside it: there the schema is saved where the data are.
    let schema = match place.medium {
        Medium::File => place.lens().to_page(Page::About),
        Medium::Site | Medium::Still => "schema.json".to_owned(),
    };
    let bounds = (ui.bounds)(MOST_BYTES >> 20, MOST_RECORDS);
    html! {
        <article class="open prose">
            <h1>{ place.ui().titles.open }</h1>
            <p class="lede">{ ui.lede }</p>
            <p>{ ui.stays }</p>
            <p>{ choose(place, ui.choose) }</p>
            <p>{ ui.drop }{ " " }{ bounds }</p>
            <p class="paste">
                <label for={PASTE_FIELD}>{ ui.paste }</label>
                <textarea id={PASTE_FIELD} rows="3" spellcheck="false" autocomplete="off" />
            </p>
            <p>
                <a href={schema}>{ ui.schema }</a>{ ". " }
                <a href={place.lens().to_page(Page::About)}>{ ui.pattern }</a>
            </p>
        </article>
    }
}

/// A field for a file, of this name.
pub fn choose(place: &Place, name: &'static str) -> Html {
    let open = place.desk.open.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(handed) = file::chosen(&event) {
            open.emit(handed);
        }
    });
    html! {
        <label class="framed file">
            { name }
            <input type="file" accept=".json,application/json" {onchange} />
        </label>
    }
}
