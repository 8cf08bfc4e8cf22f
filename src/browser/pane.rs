//! Where an element is on the screen, and holding on to a finger that began on it.

use web_sys::Element;
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

/// Sends everything that a finger or the mouse does to an element until it is lifted.
pub fn hold(node: &NodeRef, pointer: i32) {
    if let Some(element) = node.cast::<Element>() {
        // Refused for a pointer that was lifted meanwhile; then there is nothing to hold.
        let _ = element.set_pointer_capture(pointer);
    }
}
