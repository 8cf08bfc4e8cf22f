//! A long page in pieces: as one, drawing it would keep the reader waiting who already reads it.

use std::cell::RefCell;

use yew::prelude::*;
use yew::virtual_dom::Key;

use super::part::{Part, part};
use crate::browser::{mount, turn};
use crate::context::{Medium, Place};
use crate::shared::Shared;

/// What a piece hands to Yew once: of what is kept here too, Yew would make a copy, node by node.
pub type Piece = Shared<RefCell<Html>>;

/// A piece of a page, under a key of its own among its neighbours.
pub fn piece(place: &Place, key: &str, drawn: Html) -> Html {
    one(place, key, Piece::new(RefCell::new(drawn)), false)
}

/// A piece that lies below what is seen when the app begins: it may come after that, also where no
/// still shows it meanwhile.
pub fn piece_below(place: &Place, key: &str, drawn: Html) -> Html {
    one(place, key, Piece::new(RefCell::new(drawn)), true)
}

/// A piece that may have been handed over before: then it stays as it is.
pub fn one(place: &Place, key: &str, drawn: Piece, below: bool) -> Html {
    let key = Key::from(key);
    part(place, Part::Piece { key, drawn, below })
}

#[hook]
pub fn use_piece(place: &Place, drawn: &Piece, below: bool) -> Html {
    if use_turn(place.medium, below) {
        drawn.take()
    } else {
        Html::default()
    }
}

/// Whether it is somebody's turn to draw. Under a still, which shows the same, not until the
/// browser has a turn for it; anywhere else at once, so that no reader sees a page grow. What lies
/// below all that is seen when the app begins has its turn when that is painted.
#[hook]
pub fn use_turn(medium: Medium, below: bool) -> bool {
    // A still is drawn where there is no page to ask.
    let come =
        use_state(|| medium == Medium::Still || !(mount::is_waiting() || below && mount::begins()));
    use_effect_with((), {
        let come = come.clone();
        move |()| {
            if !*come {
                turn::unseen(move || come.set(true));
            }
        }
    });
    *come
}
