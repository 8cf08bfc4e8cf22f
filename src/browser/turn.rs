//! The browser's loop, taken in short turns: work is cut so that a reader can scroll, type and click
//! in between.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::{Date, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::mount;

thread_local! {
    /// Whoever waits for a turn; the first as long as it lasts.
    static QUEUE: RefCell<VecDeque<Option<Waiting>>> = const { RefCell::new(VecDeque::new()) };
    /// How many have come to the front of it since the last turn began.
    static IN_FRONT: Cell<usize> = const { Cell::new(0) };
}

type Waiting = Box<dyn FnOnce()>;

/// Calls back in the next turn that is free, when nobody waits who came before or comes by [`soon`]. Several
/// calls are answered in their order, each in a turn of its own. A timer is set only when the one before it is
/// over: what that changed has then been drawn, also where Yew has put it off, and is not drawn together with
/// what comes next.
pub fn next(then: impl FnOnce() + 'static) {
    enter(Box::new(then), |queue| queue.len());
}

/// The same before all who waited when the last turn began. Those who have asked since keep their order among
/// themselves; those who ask in a later turn come before them. So what a turn has drawn is drawn to its end before what stands
/// below it, which it would move.
pub fn soon(then: impl FnOnce() + 'static) {
    enter(Box::new(then), |queue| {
        let before = IN_FRONT.replace(IN_FRONT.get() + 1);
        let has_a_turn = queue.front().is_some_and(Option::is_none);
        usize::from(has_a_turn) + before
    });
}

fn enter(then: Waiting, place: impl FnOnce(&VecDeque<Option<Waiting>>) -> usize) {
    let waiting = QUEUE.with_borrow_mut(|queue| {
        queue.insert(place(queue), Some(then));
        queue.len()
    });
    if waiting == 1 {
        wait();
    }
}

/// Whether anybody waits for a turn, beside whoever has the present one.
pub fn are_waited_for() -> bool {
    QUEUE.with_borrow(|queue| queue.len() > 1)
}

/// Calls back just before the browser next paints.
pub fn before_painting(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    if let Some(window) = web_sys::window() {
        // Cannot fail: it is a function.
        let _ = window.request_animation_frame(then.unchecked_ref());
    }
}

/// Calls back to draw what nobody sees yet: once the browser has painted what is seen; under a
/// still in the next turn, for that is not taken away before.
pub fn unseen(then: impl FnOnce() + 'static) {
    if mount::is_waiting() {
        soon(then);
    } else {
        before_painting(|| next(then));
    }
}

/// Does something that takes long under a still in a turn of its own; anywhere else, where a reader waits for
/// it, at once.
pub fn apart(then: impl FnOnce() + 'static) {
    if mount::is_waiting() {
        soon(then);
    } else {
        then();
    }
}

/// Half of how long a turn waits for the browser to paint, in milliseconds: a page that nobody looks at is not
/// painted.
const UNPAINTED: u32 = 50;

fn wait() {
    if !mount::is_waiting() {
        after(0, Box::new(take_turn));
        return;
    }
    // To lay out what a turn has drawn takes as long as to draw it. Where turns follow each other faster than
    // the browser paints, it would lay out what several of them have drawn at once, and stand still for it.
    let taken = Rc::new(Cell::new(false));
    let take = move || {
        if !taken.replace(true) {
            take_turn();
        }
    };
    let painted = take.clone();
    before_painting(|| after(0, Box::new(painted)));
    // In two halves: the first may be over before what the turn before has told Yew is drawn.
    after(UNPAINTED, Box::new(|| after(UNPAINTED, Box::new(take))));
}

fn after(pause: u32, then: Waiting) {
    // The timer's number is of no use: nobody calls it off.
    drop(Timeout::new(pause, then).forget());
}

fn take_turn() {
    IN_FRONT.set(0);
    let first = QUEUE.with_borrow_mut(|queue| queue.front_mut().and_then(Option::take));
    if let Some(first) = first {
        first();
    }
    let waiting = QUEUE.with_borrow_mut(|queue| {
        queue.pop_front();
        queue.len()
    });
    if waiting > 0 {
        wait();
    }
}

/// How long the page works before it lets the browser draw and answer the reader, in milliseconds:
/// where the reader waits for that very work.
const WAITED_FOR: f64 = 40.0;
/// Where the reader does something else. A phone may be four times slower than what this is tried
/// on, and everybody notices a twentieth of a second.
const UNNOTICED: f64 = 6.0;

/// Work that goes on over several turns, whatever a step of it costs on this device.
pub struct Breath {
    longest: f64,
    /// When the page last let the browser have its turn.
    since: f64,
}

impl Breath {
    /// From now on the page works, and a reader waits for it.
    pub fn begin() -> Self {
        Breath {
            longest: WAITED_FOR,
            since: Date::now(),
        }
    }

    /// From now on the page works, and no reader is to notice.
    pub fn unnoticed() -> Self {
        Breath {
            longest: UNNOTICED,
            ..Breath::begin()
        }
    }

    /// Whether the page has worked for long enough. A clock that was set back says so too.
    pub fn is_due(&self) -> bool {
        !(0.0..self.longest).contains(&(Date::now() - self.since))
    }

    /// Lets the browser draw and answer the reader before going on.
    pub async fn take(&mut self) {
        let waited = Promise::new(&mut |resolve, _| {
            if let Some(window) = web_sys::window() {
                // Cannot fail: the function is one.
                let _ = window.set_timeout_with_callback(&resolve);
            }
        });
        // A promise that is only ever kept.
        let _: Result<JsValue, JsValue> = JsFuture::from(waited).await;
        self.since = Date::now();
    }
}
