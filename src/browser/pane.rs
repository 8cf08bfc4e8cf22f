//! Where an element is on the screen, what lies under a hand, and holding on to a finger that began
//! on it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::NodeRef;

/// Its left edge in the window and its width, in CSS pixels.
pub fn place(node: &NodeRef) -> Option<(f64, f64)> {
    let rect = node.cast::<Element>()?.get_bounding_client_rect();
    Some((rect.left(), rect.width()))
}

/// Its width in CSS pixels.
pub fn width(node: &NodeRef) -> Option<f64> {
    place(node).map(|(_, width)| width)
}

/// The heights of an element that the window shows, from its own upper edge down, in CSS pixels.
pub fn seen(node: &NodeRef) -> Option<[f64; 2]> {
    let top = node.cast::<Element>()?.get_bounding_client_rect().top();
    let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
    Some([-top, height - top])
}

/// Sends everything that a finger or the mouse does to an element until it is lifted.
pub fn hold(node: &NodeRef, pointer: i32) {
    if let Some(element) = node.cast::<Element>() {
        // Refused for a pointer that was lifted meanwhile; then there is nothing to hold.
        let _ = element.set_pointer_capture(pointer);
    }
}

/// What an attribute says of the element that an event came from, or of the nearest around it that
/// has it.
pub fn called(event: &Event, attribute: &str) -> Option<String> {
    let from = event.target()?.dyn_into::<Element>().ok()?;
    let marked = from.closest(&format!("[{attribute}]")).ok()??;
    marked.get_attribute(attribute)
}

/// Whether the focus is on something in an element.
pub fn holds_focus(node: &NodeRef) -> bool {
    let active = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    node.get()
        .is_some_and(|node| node.contains(active.as_deref()) && active.is_some())
}

/// Gives an element the focus.
pub fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // Cannot fail: the element is in the document.
        let _ = element.focus();
    }
}
