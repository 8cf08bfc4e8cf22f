//! Where the reader was on each entry of the browser's history, to be led back there.
//!
//! A browser scrolls back before the page of the entry is drawn, to wherever the former page reaches:
//! so it is told to leave that to the app, except where it loads the page anew.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Date;
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollBehavior, ScrollRestoration, ScrollToOptions, Window};

/// Between two tries to scroll to where the reader was, in milliseconds, and how many there are: what
/// is drawn in pieces reaches so far down only when the last is there.
const APART: u32 = 50;
const TRIES: u32 = 60;

/// So many tries more once it is reached: another piece may still push it away.
const MORE: u32 = 6;

/// What a reader scrolls with.
const HANDS: [&str; 4] = ["wheel", "touchstart", "pointerdown", "keydown"];

thread_local! {
    static KEPT: RefCell<Kept> = const {
        RefCell::new(Kept { now: 0, last: 0, left: Vec::new() })
    };
}

struct Kept {
    /// The number of the present entry, and the last that was given.
    now: u64,
    last: u64,
    /// How far down each was left, in pixels.
    left: Vec<(u64, f64)>,
}

impl Kept {
    /// The present entry is left so far down, if it is left now.
    fn leave(&mut self, down: f64) {
        match self.left.iter_mut().find(|(entry, _)| *entry == self.now) {
            Some((_, left)) => *left = down,
            None => self.left.push((self.now, down)),
        }
    }
}

/// How the reader came to an entry.
#[derive(Clone, Copy, PartialEq)]
pub enum Came {
    /// By a link, or by typing.
    Anew,
    /// By back or forward, from where it was so far down.
    Back(f64),
}

/// Numbers the present entry, and keeps where the reader is from now on.
pub fn begin() -> Option<[EventListener; 3]> {
    let window = web_sys::window()?;
    come();
    restore_by(ScrollRestoration::Manual);
    let scrolled = {
        let window = window.clone();
        EventListener::new(&window.clone(), "scroll", move |_| {
            let at = window.scroll_y().unwrap_or_default();
            KEPT.with_borrow_mut(|kept| kept.leave(at));
        })
    };
    // What is loaded anew is there as a whole, and the browser knows where the reader was.
    let [hides, shows] = [
        ("pagehide", ScrollRestoration::Auto),
        ("pageshow", ScrollRestoration::Manual),
    ]
    .map(|(event, way)| EventListener::new(&window, event, move |_| restore_by(way)));
    Some([scrolled, hides, shows])
}

/// Takes the entry that the browser has gone to for the present one.
pub fn come() -> Came {
    let Some(history) = history() else {
        return Came::Anew;
    };
    let number = history.state().ok().and_then(|state| state.as_f64());
    if let Some(number) = number {
        let number = number as u64;
        let left = KEPT.with_borrow_mut(|kept| {
            kept.now = number;
            kept.left
                .iter()
                .find(|(entry, _)| *entry == number)
                .copied()
        });
        return Came::Back(left.map_or(0.0, |(_, down)| down));
    }
    next();
    // Refused where a page asks too often; then the entry is a new one whenever it is come to.
    let _ = history.replace_state(&number_now(), "");
    Came::Anew
}

/// Gives the present entry a number of its own, which the browser keeps beside its address.
pub fn next() {
    KEPT.with_borrow_mut(|kept| {
        // By the clock: entries of the page before it was loaded anew have numbers too.
        kept.last = (Date::now() as u64).max(kept.last + 1);
        kept.now = kept.last;
    });
}

/// The number of the present entry.
pub fn number_now() -> JsValue {
    // Exact: the clock's milliseconds have far fewer digits.
    KEPT.with_borrow(|kept| (kept.now as f64).into())
}

/// Scrolls so far down, at once and once.
pub fn to(down: f64) {
    if let Some(window) = web_sys::window() {
        scroll(&window, down);
    }
}

/// Scrolls back to where the reader was, as soon as the page reaches so far; not against the reader, and
/// not where they have gone on.
pub fn back_to(down: f64) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let disturbed = Rc::new(Cell::new(false));
    let hands = HANDS.map(|hand| {
        let disturbed = disturbed.clone();
        EventListener::new(&window, hand, move |_| disturbed.set(true))
    });
    let way = Way {
        window,
        down,
        entry: KEPT.with_borrow(|kept| kept.now),
        disturbed,
        _hands: hands,
    };
    go_on(way, TRIES);
}

/// A way back.
struct Way {
    window: Window,
    down: f64,
    entry: u64,
    disturbed: Rc<Cell<bool>>,
    _hands: [EventListener; 4],
}

fn go_on(way: Way, tries: u32) {
    let is_there = KEPT.with_borrow(|kept| kept.now == way.entry);
    if tries == 0 || !is_there || way.disturbed.get() {
        return;
    }
    let Way { window, down, .. } = &way;
    scroll(window, *down);
    let reached = (window.scroll_y().unwrap_or_default() - down).abs() < 1.0;
    let tries = if reached { tries.min(MORE) } else { tries };
    // The timer's number is of no use: nobody takes it back.
    drop(Timeout::new(APART, move || go_on(way, tries - 1)).forget());
}

/// At once: a page that the reader has just come to is not one to travel through.
fn scroll(window: &Window, down: f64) {
    let options = ScrollToOptions::new();
    options.set_top(down);
    options.set_behavior(ScrollBehavior::Instant);
    window.scroll_to_with_scroll_to_options(&options);
}

fn restore_by(way: ScrollRestoration) {
    if let Some(history) = history() {
        // Refused only where there is no history to speak of.
        let _ = history.set_scroll_restoration(way);
    }
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}
