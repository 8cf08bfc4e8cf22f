//! What an address asked for and this version could not honour, said in a sentence each.

use yew::prelude::*;

use crate::context::use_place;
use crate::route::NotUnderstood;

#[component]
pub fn Notices() -> Html {
    let place = use_place();
    let ui = &place.ui().as_of;
    html! {
        <div class="notices" role="status">
            for part in &place.address.not_understood {
                <p class="notice">
                    { match part {
                        NotUnderstood::Date(text) => (ui.bad_date)(text),
                        NotUnderstood::Other(text) => (ui.unknown_part)(text),
                    } }
                </p>
            }
        </div>
    }
}
