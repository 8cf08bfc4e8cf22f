//! The address bar.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

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
    if let Some(window) = web_sys::window() {
        // Refused only for addresses that this page never writes.
        let _ = window.location().set_hash(hash);
    }
}

/// Puts a hash in place of the present entry. No listener hears of it.
pub fn replace(hash: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Refused where a page asks too often; the address then catches up with the next change.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(hash));
    }
}

/// Calls back whenever the hash changes, by a link, by typing, or by back and forward.
pub fn on_hash(then: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| {
        then(hash())
    }))
}
