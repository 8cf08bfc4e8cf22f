//! Where the app goes on the page.

use web_sys::Element;

/// The element that index.html reserves for the app.
pub fn mount_point() -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id("app")
}
