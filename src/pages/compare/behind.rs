//! While the date is moved, what is in sight follows at once, and what is out of sight when the date is
//! at rest, or the page is scrolled: all of the comparison takes a browser longer than a frame.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{document, idle, pane, turn};
use crate::context::Place;
use crate::pages::later;
use crate::pages::piece::{Piece, drawn, one};

/// The date is at rest when nothing has moved it for so many milliseconds.
const REST: u32 = 150;

/// A theme of the comparison.
#[derive(Default)]
struct Theme {
    /// Where it stands.
    node: NodeRef,
    /// What was drawn there.
    drawn: Option<Piece>,
    /// Whether the window showed nothing of it when it was last looked for.
    is_out_of_sight: bool,
}

impl Theme {
    /// Whether it may stay as it is: it is there, and nobody sees it.
    fn may_wait(&self) -> bool {
        self.is_out_of_sight && self.node.get().is_some()
    }
}

/// The themes as they were last drawn.
#[derive(Default)]
pub struct Drawn {
    themes: Vec<Theme>,
    /// What those out of sight were drawn for.
    former: Option<Place>,
    /// What those wait for: the date to be at rest, or the page to be scrolled. None where none waits.
    until: Option<(idle::Waiting, Option<document::Listener>)>,
    /// Whether what is out of sight is about to be looked for.
    looks: bool,
}

impl Drawn {
    /// Whether something was left as it was.
    pub fn waits(&self) -> bool {
        self.until.is_some()
    }

    /// A theme, drawn anew if it is in sight.
    pub fn piece(
        &mut self,
        place: &Place,
        index: usize,
        key: &str,
        draw: impl FnOnce(&NodeRef) -> Html,
    ) -> Html {
        if self.themes.len() <= index {
            self.themes.resize_with(index + 1, Default::default);
        }
        let waits = self.waits();
        let theme = &mut self.themes[index];
        let piece = match theme.drawn.take() {
            Some(former) if waits && theme.may_wait() => former,
            _ => drawn(draw(&theme.node)),
        };
        theme.drawn = Some(piece.clone());
        one(place, key, piece, false)
    }

    /// Looks for what is out of sight.
    fn look(&mut self) {
        self.looks = false;
        for theme in &mut self.themes {
            theme.is_out_of_sight = pane::is_out_of_sight(&theme.node);
        }
    }
}

#[hook]
pub fn use_drawn(place: &Place) -> Rc<RefCell<Drawn>> {
    let drawn = use_mut_ref(Drawn::default);
    let again = use_force_update();
    // Who moves the date before the later part is here sees all of it follow at once.
    match later::parts() {
        Some(parts) => (parts.fall_behind)(&drawn, place, again),
        None => drawn.borrow_mut().former = Some(place.clone()),
    }
    drawn
}

/// Leaves what is out of sight as it is, where nothing but the date has been moved, until it is at rest.
pub fn fall_behind(drawn: &Rc<RefCell<Drawn>>, place: &Place, again: UseForceUpdateHandle) {
    let kept = Rc::downgrade(drawn);
    let mut drawn = drawn.borrow_mut();
    let former = drawn.former.as_ref();
    let waits = former.is_some_and(|former| is_another_day(former, place));
    if waits {
        // What is in sight at the next move is seen when this one is painted: while that one is drawn,
        // a browser would have to lay all of the page out to tell. Where the next one comes before, it
        // has to.
        let late = std::mem::replace(&mut drawn.looks, true);
        if late || !drawn.waits() {
            drawn.look();
            drawn.looks = true;
        }
        if !late {
            let kept = kept.clone();
            turn::unseen(move || {
                if let Some(drawn) = kept.upgrade() {
                    drawn.borrow_mut().look();
                }
            });
        }
    }
    drawn.until = waits.then(|| {
        let catch_up = move || {
            if let Some(kept) = kept.upgrade() {
                kept.borrow_mut().former = None;
                again.force_update();
            }
        };
        let scrolled = document::on_scroll(catch_up.clone());
        (idle::after(REST, catch_up), scrolled)
    });
    if !waits {
        drawn.former = Some(place.clone());
    }
}

/// Whether two places differ in the date, and in nothing else.
fn is_another_day(former: &Place, now: &Place) -> bool {
    let moved = Place {
        address: now.address.clone(),
        ..former.clone()
    };
    *former != *now && moved == *now && former.address.on(now.address.on) == *now.address
}
