//! A long page in pieces: as one, drawing it would keep the reader waiting who already reads it.

use std::cell::Cell;

use yew::prelude::*;
use yew::virtual_dom::Key;

use super::part::{Part, part};
use crate::browser::{mount, turn};
use crate::context::{Medium, Place};
use crate::shared::Shared;

/// What a piece hands to Yew once, when it is drawn: of what is kept here too, Yew would make a copy,
/// node by node.
pub type Piece = Shared<Cell<Option<Draw>>>;
type Draw = Box<dyn FnOnce(&Place) -> Html>;

fn content(draw: Draw) -> Piece {
    Piece::new(Cell::new(Some(draw)))
}

/// What stands in a piece and is drawn already.
pub fn drawn(html: Html) -> Piece {
    content(Box::new(|_| html))
}

/// A piece of a page, under a key of its own among its neighbours.
pub fn piece(place: &Place, key: &str, html: Html) -> Html {
    one(place, key, drawn(html), false)
}

/// A piece that takes long to draw: it is not drawn before its turn. Where it lies `below` all that is seen when the
/// app begins, it comes after the first painting also where there is no still.
pub fn drawn_in_turn(
    place: &Place,
    key: &str,
    below: bool,
    draw: impl FnOnce(&Place) -> Html + 'static,
) -> Html {
    one(place, key, content(Box::new(draw)), below)
}

/// A piece that may have been handed over before: then it stays as it is.
pub fn one(place: &Place, key: &str, drawn: Piece, below: bool) -> Html {
    let key = Key::from(key);
    part(place, Part::Piece { key, drawn, below })
}

#[hook]
pub fn use_piece(place: &Place, drawn: &Piece, below: bool) -> Html {
    match use_turns(place.medium, below, 1) {
        0 => Html::default(),
        _ => drawn.take().map(|draw| draw(place)).unwrap_or_default(),
    }
}

/// A part that keeps something, in a turn of its own; below what is seen when the app begins, or not.
pub fn in_turn(place: &Place, inner: Part, below: bool) -> Html {
    drawn_in_turn(place, &inner.key(), below, move |place| part(place, inner))
}

/// How many of so many turns somebody has had to draw in. Under a still, which shows the same, none
/// until the browser has one for it; anywhere else all at once, so that no reader sees a page grow. What
/// lies below all that is seen when the app begins has its first turn when that is painted.
#[hook]
pub fn use_turns(medium: Medium, below: bool, all: u8) -> u8 {
    // A still is drawn where there is no page to ask.
    let had = use_state(|| {
        match medium == Medium::Still || !(mount::is_waiting() || below && mount::begins()) {
            true => all,
            false => 0,
        }
    });
    use_effect_with(*had, {
        let had = had.clone();
        move |now| {
            let next = now + 1;
            if next <= all {
                turn::unseen(move || had.set(next));
            }
        }
    });
    *had
}
