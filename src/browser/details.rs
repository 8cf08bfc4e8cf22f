//! What a reader opens and closes.

use gloo::events::EventListener;
use web_sys::Element;
use yew::NodeRef;

/// Tells whether the details are open in which a node stands: now, and whenever that changes.
pub fn on_toggle(inside: &NodeRef, tell: impl Fn(bool) + 'static) -> Option<EventListener> {
    let details = inside.cast::<Element>()?.closest("details").ok()??;
    tell(details.has_attribute("open"));
    let toggled = details.clone();
    Some(EventListener::new(&details, "toggle", move |_| {
        tell(toggled.has_attribute("open"));
    }))
}
