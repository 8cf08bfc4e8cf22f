//! A date to write: the text stays the reader's own until it is sent.

use dispute::edtf::Edtf;
use yew::prelude::*;

use crate::browser::input::Field;
use crate::context::Place;
use crate::pages::as_of_bar::date_in;

/// A field of a form.
#[derive(Clone, PartialEq)]
pub struct DateField {
    pub label: &'static str,
    /// What the field holds while nobody writes.
    pub shown: AttrValue,
    /// The date written, none where the field was left empty or says that it is today; or, where no
    /// date can be read, the text.
    pub on_date: Callback<Result<Option<Edtf>, String>>,
}

#[hook]
pub fn use_date_field(place: &Place, props: &DateField) -> Html {
    let ui = place.ui();
    let text = use_state(|| None::<String>);
    let onwrite = {
        let text = text.setter();
        Callback::from(move |event: InputEvent| {
            text.set(event.target_dyn_into::<Field>().map(|input| input.value()));
        })
    };
    let onchange = {
        let (text, on_date) = (text.clone(), props.on_date.clone());
        Callback::from(move |_: Event| {
            let Some(written) = text.as_deref().map(str::trim).map(str::to_owned) else {
                return;
            };
            text.set(None);
            on_date.emit(date_in(&written, ui).ok_or(written));
        })
    };
    html! {
        <label>{ props.label }
            <input
                type="text" autocomplete="off" oninput={onwrite} {onchange}
                value={text.as_ref().map_or_else(|| props.shown.clone(), |text| AttrValue::from(text.clone()))}
            />
        </label>
    }
}
