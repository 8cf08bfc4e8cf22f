//! The browser's loop, taken in short turns: work is cut so that a reader can scroll, type and click
//! in between.

use std::cell::RefCell;
use std::collections::VecDeque;

use gloo::timers::callback::Timeout;
use js_sys::{Date, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::mount;

thread_local! {
    /// Whoever waits for a turn; the first as long as it lasts.
    static QUEUE: RefCell<VecDeque<Option<Waiting>>> = const { RefCell::new(VecDeque::new()) };
}

type Waiting = Box<dyn FnOnce()>;

/// Calls back in the next turn that is free. Several calls are answered in their order, each in a
/// turn of its own. A timer is set only when the one before it is over: what that changed has then
/// been drawn, also where Yew has put it off, and is not drawn together with what comes next.
pub fn next(then: impl FnOnce() + 'static) {
    let waiting = QUEUE.with_borrow_mut(|queue| {
        queue.push_back(Some(Box::new(then)));
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
        next(then);
    } else {
        before_painting(|| next(then));
    }
}

fn wait() {
    // The timer's number is of no use: nobody calls it off.
    drop(Timeout::new(0, take_turn).forget());
}

fn take_turn() {
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
