//! Where the app goes on the page, and how it takes the place of what stood there before.
//!
//! A published page shows a view before the app has begun: its still, the element `#still`. Where
//! the reader asked for that very view, the app is drawn under it, laid out but not visible, and
//! takes its place in one step when everything is drawn. Where the reader asked for another view,
//! a script in the head has hidden the still, and the app begins without it.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, NodeList};

use super::{document::focus_in_place, location, turn};

/// On the root element once the app has taken its place and all that belongs to its beginning is drawn: what
/// a test can wait for, and from when on the page scrolls smoothly. A page that nobody looks at is not painted,
/// and has it only when somebody does.
const LIVE: &str = "data-live";
/// On the app's element while it is drawn under the still.
const WAITING: &str = "data-waiting";
/// There meanwhile, so that nobody is read the page twice.
const UNREAD: &str = "aria-hidden";

const STILL: &str = "still";

/// What the reader may have set the focus on.
const FOCUSABLE: &str = "a[href], button, input, select, summary, [tabindex]";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element that the page reserves for the app, made ready for it.
pub fn point() -> Option<Element> {
    let document = document()?;
    let root = document.get_element_by_id("app")?;
    if let Some(still) = document.get_element_by_id(STILL) {
        if location::is_own() {
            // Cannot fail: the names are some that attributes may have.
            let _ = root.set_attribute(WAITING, "");
            let _ = root.set_attribute(UNREAD, "true");
        } else {
            still.remove();
        }
    }
    Some(root)
}

/// Whether the app is being drawn under the still.
pub fn is_waiting() -> bool {
    let root = document().and_then(|document| document.get_element_by_id("app"));
    root.is_some_and(|root| root.has_attribute(WAITING))
}

/// Whether the app is not all there yet.
pub fn begins() -> bool {
    let element = document().and_then(|document| document.document_element());
    element.is_none_or(|element| !element.has_attribute(LIVE))
}

/// So many turns for which nobody else waits go by before the app takes its place: what was drawn may
/// have pieces of its own, and Yew may put off for one turn what asks for theirs.
const FREE: u8 = 2;

thread_local! {
    /// How many such turns there were, one after the other; none before anybody wants the app to take its
    /// place.
    static FREE_TURNS: Cell<Option<u8>> = const { Cell::new(None) };
    /// Whether the whole app is there, but has not taken its place.
    static WHOLE: Cell<bool> = const { Cell::new(false) };
}

/// To be called when the first view is drawn, or asks for turns to be drawn in; also again, where it comes
/// to be another one.
pub fn take_over() {
    if FREE_TURNS.replace(Some(0)).is_none() {
        turn::next(look);
    }
}

/// Has the app take its place as soon as nobody waits for a turn.
fn look() {
    let free = match turn::are_waited_for() {
        true => 0,
        false => FREE_TURNS.get().unwrap_or_default() + 1,
    };
    if free < FREE {
        FREE_TURNS.set(Some(free));
        turn::next(look);
    } else {
        FREE_TURNS.set(None);
        swap();
    }
}

/// To be called when the whole app is there as well. It is told of after the app has taken its place, and
/// after what lies below all that is seen had its turn.
pub fn live() {
    if is_waiting() {
        WHOLE.set(true);
    } else {
        turn::before_painting(|| turn::next(|| turn::next(|| turn::next(mark))));
    }
}

fn swap() {
    let Some(document) = document() else { return };
    if let Some(root) = document.get_element_by_id("app") {
        let still = document.get_element_by_id(STILL);
        let held = still.as_ref().and_then(|still| held(&document, still));
        if let Some(still) = still {
            still.remove();
        }
        show(&root);
        if let Some(held) = held {
            held.give(&root);
        }
    }
    if WHOLE.take() {
        live();
    }
}

fn mark() {
    if let Some(element) = document().and_then(|document| document.document_element()) {
        // Cannot fail: the name is one that attributes may have.
        let _ = element.set_attribute(LIVE, "");
    }
}

/// Makes what stands in the app's element visible, whatever becomes of the still.
pub(super) fn show(root: &Element) {
    // Cannot fail: the names are some that attributes may have.
    let _ = root.remove_attribute(WAITING);
    let _ = root.remove_attribute(UNREAD);
}

/// The parts of the page in which places of the still and of the app are the same: behind a list that
/// the still has cut short, others begin to count anew.
const ALIKE: [&str; 3] = [".take", ".foot", ".page"];

/// What the reader has the focus on: which of all in a part that can have it, and what is typed there.
struct Held {
    part: &'static str,
    place: u32,
    tag: String,
    typed: Option<String>,
}

fn held(document: &Document, still: &Element) -> Option<Held> {
    let active = document.active_element()?;
    let is_in = |part: &&str| active.closest(part).is_ok_and(|found| found.is_some());
    let part = ALIKE.into_iter().find(is_in)?;
    let all = focusable(still, part)?;
    let place = (0..all.length()).find(|place| {
        all.item(*place)
            .is_some_and(|node| node.is_same_node(Some(&active)))
    })?;
    let field = active.dyn_ref::<HtmlInputElement>();
    let typed = field.filter(|field| field.value() != field.default_value());
    Some(Held {
        part,
        place,
        tag: active.tag_name(),
        typed: typed.map(HtmlInputElement::value),
    })
}

fn focusable(root: &Element, part: &str) -> Option<NodeList> {
    let part = root.query_selector(part).ok()??;
    part.query_selector_all(FOCUSABLE).ok()
}

impl Held {
    /// Gives the focus to the same element of the app, which is drawn by the same functions.
    fn give(self, root: &Element) {
        let all = focusable(root, self.part);
        let node = all.and_then(|all| all.item(self.place));
        let Some(element) = node.and_then(|node| node.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        if element.tag_name() != self.tag {
            return;
        }
        focus_in_place(&element);
        if let (Some(field), Some(typed)) = (element.dyn_ref::<HtmlInputElement>(), self.typed) {
            field.set_value(&typed);
            let init = web_sys::EventInit::new();
            init.set_bubbles(true);
            if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
                // Cannot fail: the event was just made.
                let _ = field.dispatch_event(&event);
            }
        }
    }
}
