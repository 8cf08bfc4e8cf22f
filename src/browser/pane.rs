//! Where an element is on the screen, what lies under a hand, and holding on to a finger that began
//! on it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::NodeRef;

use super::document;

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

/// Whether it is on the page and the window shows nothing of it.
pub fn is_out_of_sight(node: &NodeRef) -> bool {
    let height = node
        .cast::<Element>()
        .map(|element| element.get_bounding_client_rect().height());
    seen(node)
        .zip(height)
        .is_some_and(|([top, bottom], height)| top >= height || bottom <= 0.0)
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

/// What has the focus within an element.
pub struct Held(Element);

impl Held {
    /// What has it now, if it is within.
    pub fn within(node: &NodeRef) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let active = document.active_element()?;
        node.get()?.contains(Some(&active)).then_some(Held(active))
    }

    pub fn is(&self, element: &Element) -> bool {
        self.0 == *element
    }

    /// Gives the focus back where it was lost, and to another element where what had it is gone.
    pub fn give_back(self, or: &NodeRef) {
        if !document::focus_is_lost() {
            return;
        }
        let to = match self.0.is_connected() {
            true => Some(self.0),
            false => or.cast::<Element>(),
        };
        if let Some(to) = to {
            // Elements of SVG take the focus as those of HTML do.
            document::focus_in_place(to.unchecked_ref());
        }
    }
}

/// Gives an element the focus, and leaves the page where the reader has it.
pub fn focus_in_place(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        document::focus_in_place(&element);
    }
}
