//! A long page in pieces: as one, drawing it would keep the reader waiting who already reads it.

use yew::prelude::*;
use yew::virtual_dom::Key;

use super::part::{Part, part};
use crate::browser::{mount, turn};
use crate::context::{Medium, Place};
use crate::shared::Shared;

/// A piece of a page, under a key of its own among its neighbours.
pub fn piece(place: &Place, key: &str, drawn: Html) -> Html {
    let (key, drawn) = (Key::from(key), Shared::new(drawn));
    part(place, Part::Piece { key, drawn })
}

#[hook]
pub fn use_piece(place: &Place, drawn: &Shared<Html>) -> Html {
    if use_turn(place.medium) {
        (**drawn).clone()
    } else {
        Html::default()
    }
}

/// Whether it is somebody's turn to draw. Under a still, which shows the same, not until the
/// browser has a turn for it; anywhere else at once, so that no reader sees a page grow.
#[hook]
pub fn use_turn(medium: Medium) -> bool {
    let come = use_state(|| medium == Medium::Still || !mount::is_waiting());
    use_effect_with((), {
        let come = come.clone();
        move |()| {
            if !*come {
                turn::next(move || come.set(true));
            }
        }
    });
    *come
}
