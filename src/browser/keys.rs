//! Keys that work wherever the focus is.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// Calls back for `/`, unless the reader is typing, and for Ctrl-K or ⌘-K.
pub fn on_search(then: impl Fn() + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(
        &document,
        "keydown",
        options,
        move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let slash = key.key() == "/" && !key.ctrl_key() && !key.meta_key() && !key.alt_key();
            // By its place too: where letters are not Latin, no key is called so.
            let is_k = key.key().eq_ignore_ascii_case("k")
                || !key.key().is_ascii() && key.code() == "KeyK";
            let command = is_k && (key.ctrl_key() || key.meta_key());
            if command || (slash && !is_typing(key)) {
                event.prevent_default();
                then();
            }
        },
    ))
}

/// Calls back for Escape, unless the reader is typing or something nearer has taken it.
pub fn on_escape(then: impl Fn() + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    Some(EventListener::new(&document, "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if key.key() == "Escape" && !key.default_prevented() && !is_typing(key) {
            then();
        }
    }))
}

/// Whether the key goes into a field that takes text.
fn is_typing(event: &KeyboardEvent) -> bool {
    let Some(target) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
    else {
        return false;
    };
    let takes_text = match target.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => target.get_attribute("type").as_deref() != Some("range"),
        _ => false,
    };
    takes_text || target.is_content_editable()
}
