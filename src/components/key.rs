//! The key to the lines.

use dispute::as_of::Hold;
use yew::prelude::*;

use super::cell::mark;
use crate::lens::Lens;

pub fn key(lens: &Lens<'_>) -> Html {
    html! {
        <ul class="key" aria-label={lens.ui.compare.key}>
            for hold in Hold::ALL {
                <li key={(lens.ui.hold)(hold)} title={(lens.ui.hold_meaning)(hold)}>
                    { mark(hold) }{ (lens.ui.hold)(hold) }
                </li>
            }
        </ul>
    }
}
