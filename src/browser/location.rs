//! The address bar.
//!
//! While a reader drags or types, it follows from time to time: to write there takes a browser as long
//! as to draw, and some refuse a page that does so more often than a hundred times in half a minute.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;

use super::entries::{self, Came};
use super::page;

/// How often it follows, in milliseconds.
const FOLLOWS: u32 = 300;

thread_local! {
    /// What it has still to say in place of the present entry.
    static BEHIND: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What stands behind the page's own address, `#` included; where nothing does, the address that
/// this very file stands for, if it is one of those.
pub fn hash() -> String {
    let written = written();
    if written.is_empty() { own() } else { written }
}

/// Whether the reader is at the address that this very file stands for.
pub fn is_own() -> bool {
    let written = written();
    written.is_empty() || written == own()
}

fn written() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// What the root element says that the file stands for.
fn own() -> String {
    web_sys::window()
        .and_then(|window| window.document()?.document_element())
        .and_then(|root| root.get_attribute("data-at"))
        .unwrap_or_default()
}

/// Where this page is served from, as it stands before `#`: the folder of its files, or the one file with
/// everything inside. None where it lies on a disk, or is drawn without a browser.
pub fn home() -> Option<String> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let location = web_sys::window()?.location();
    let origin = location.origin().ok()?;
    let path = location.pathname().ok()?;
    let end = match page::is_single() {
        true => path.len(),
        false => path.rfind('/')? + 1,
    };
    origin.starts_with("http").then(|| origin + &path[..end])
}

/// A link to this very view that loads the page anew. A browser stays on the page where no more than
/// the hash differs, and an empty link drops the hash: so the query says something else than now.
pub fn anew() -> String {
    anew_at(&hash())
}

/// The same for another hash.
pub fn anew_at(hash: &str) -> String {
    let asks = web_sys::window()
        .and_then(|window| window.location().search().ok())
        .is_some_and(|query| !query.is_empty());
    format!("{}{}", if asks { "?" } else { "?again" }, hash)
}

/// Goes to a hash as a new entry of the history. The listener of [`on_hash`] hears of it.
pub fn go(hash: &str) {
    follow();
    if let Some(window) = web_sys::window() {
        // Refused only for addresses that this page never writes.
        let _ = window.location().set_hash(hash);
    }
}

/// Keeps the present address as an entry of the history, for a reader who comes back: what is put in
/// place of the present entry from now on is another one.
pub fn keep() {
    // Of one that is still to be written it is known.
    if BEHIND.with_borrow(Option::is_some) {
        return;
    }
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Refused where a page asks too often; then there is no way back.
        entries::next();
        let _ = history.push_state_with_url(&entries::number_now(), "", Some(&hash()));
    }
}

/// Puts a hash in place of the present entry, soon. No listener hears of it.
pub fn replace(hash: &str) {
    if BEHIND.replace(Some(hash.to_owned())).is_none() {
        // The timer's number is of no use: where nothing is left to say, nothing is said.
        drop(Timeout::new(FOLLOWS, follow).forget());
    }
}

fn follow() {
    let Some(hash) = BEHIND.take() else { return };
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Refused where a page asks too often; the address then catches up with the next change.
        let _ = history.replace_state_with_url(&entries::number_now(), "", Some(&hash));
    }
}

/// Calls back whenever the hash changes, by a link, by typing, or by back and forward.
pub fn on_hash(then: impl Fn(String, Came) + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    // A link leads nowhere for a browser that believes to be there.
    let capture = EventListenerOptions::run_in_capture_phase();
    let click = EventListener::new_with_options(&window, "click", capture, |_| follow());
    let changed = EventListener::new(&window, "hashchange", move |_| {
        // Meant for the entry that was left.
        BEHIND.take();
        then(hash(), entries::come())
    });
    Some([click, changed])
}
