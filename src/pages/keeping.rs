//! Whether the browser keeps the page for times without a network, and whether a newer one waits.

use yew::prelude::*;

use crate::browser::idle;
use crate::browser::offline::{self, Kept};
use crate::context::{Later, Place};

#[hook]
pub fn use_keeping(place: &Place) -> Html {
    let ui = &place.ui().foot;
    let kept = use_state(|| None::<Kept>);
    // Keeping fetches every file of the page: not while this view still waits for one of them.
    use_effect_with(place.later != Later::Coming, {
        let kept = kept.setter();
        move |whole| {
            if *whole {
                idle::when(|| offline::keep(move |news| kept.set(Some(news))));
            }
        }
    });
    match (*kept).clone() {
        // Room for the sentence to come: nothing else moves when it does.
        None => html! { <p class="kept"></p> },
        Some(Kept::Whole) => html! { <p class="kept">{ ui.kept }</p> },
        Some(Kept::Not) => html! { <p class="kept" role="status">{ ui.not_kept }</p> },
        Some(Kept::Newer(newer)) => html! {
            <p class="kept" role="status">
                { ui.newer }{ " " }
                <button class="framed" type="button" onclick={move |_| newer.take_over()}>{ ui.load_newer }</button>
            </p>
        },
    }
}
