//! A long page in pieces: as one, drawing it would keep the reader waiting who already reads it.

use std::cell::RefCell;

use yew::prelude::*;
use yew::virtual_dom::Key;

use super::part::{Part, part};
use crate::browser::{mount, turn};
use crate::context::{Medium, Place};
use crate::shared::Shared;

/// What a piece hands to Yew once: of what is kept here too, Yew would make a copy, node by node.
pub type Piece = Shared<RefCell<Content>>;

/// What stands in a piece: drawn, or to be drawn when it is handed over.
pub enum Content {
    Now(Html),
    InTurn(Box<dyn FnOnce() -> Html>),
}

impl Content {
    pub fn now(html: Html) -> Piece {
        Piece::new(RefCell::new(Content::Now(html)))
    }

    /// Hands it over.
    fn take(&mut self) -> Html {
        match std::mem::replace(self, Content::Now(Html::default())) {
            Content::Now(html) => html,
            Content::InTurn(draw) => draw(),
        }
    }
}

/// A piece of a page, under a key of its own among its neighbours.
pub fn piece(place: &Place, key: &str, drawn: Html) -> Html {
    one(place, key, Content::now(drawn), false)
}

/// A piece that takes long to draw: it is not drawn before its turn. Below what is first seen, or not.
pub fn drawn_in_turn(
    place: &Place,
    key: &str,
    below: bool,
    draw: impl FnOnce(&Place) -> Html + 'static,
) -> Html {
    let drawn = {
        let place = place.clone();
        Content::InTurn(Box::new(move || draw(&place)))
    };
    one(place, key, Piece::new(RefCell::new(drawn)), below)
}

/// A piece that lies below what is seen when the app begins: it may come after that, also where no
/// still shows it meanwhile.
pub fn piece_below(place: &Place, key: &str, drawn: Html) -> Html {
    one(place, key, Content::now(drawn), true)
}

/// A piece that may have been handed over before: then it stays as it is.
pub fn one(place: &Place, key: &str, drawn: Piece, below: bool) -> Html {
    let key = Key::from(key);
    part(place, Part::Piece { key, drawn, below })
}

#[hook]
pub fn use_piece(place: &Place, drawn: &Piece, below: bool) -> Html {
    if use_turn(place.medium, below) {
        drawn.borrow_mut().take()
    } else {
        Html::default()
    }
}

/// A part that keeps something, in a turn of its own; below what is seen when the app begins, or not.
pub fn in_turn(place: &Place, inner: Part, below: bool) -> Html {
    let inner = Box::new(inner);
    part(place, Part::InTurn { inner, below })
}

#[hook]
pub fn use_in_turn(place: &Place, inner: &Part, below: bool) -> Html {
    if use_turn(place.medium, below) {
        part(place, inner.clone())
    } else {
        Html::default()
    }
}

/// Whether it is somebody's turn to draw: [`use_turns`] of one.
#[hook]
pub fn use_turn(medium: Medium, below: bool) -> bool {
    use_turns(medium, below, 1) == 1
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
