//! A long list as a still has it: with all of it the file would come in one round from the host more,
//! and the first painting wait for it.

use yew::prelude::*;

use crate::components::portion::portion;
use crate::context::{Medium, Place};

/// How many entries of a list are shown at first.
#[derive(Clone, Copy)]
pub struct AtFirst {
    pub on_page: usize,
    pub in_still: usize,
}

/// The first entries of a list that has this name on its page, and the way to the others: a still has
/// none, and says so.
pub fn begun<T>(place: &Place, list: &str, at_first: AtFirst, mut all: Vec<T>) -> (Vec<T>, Html) {
    let count = all.len();
    if place.medium != Medium::Still || count <= at_first.in_still {
        return portion(&place.lens(), list, at_first.on_page, all);
    }
    all.truncate(at_first.in_still);
    let said = (place.rest().begun)(at_first.in_still, count);
    (all, html! { <p class="more begun">{ said }</p> })
}
