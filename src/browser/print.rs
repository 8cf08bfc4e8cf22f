//! What happens just before a page goes to paper.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// Calls back each time before the page is printed, and calls what that hands out when it has been, as
/// long as the listeners are kept.
pub fn on_print<After: FnOnce() + 'static>(
    then: impl Fn() -> After + 'static,
) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let after = Rc::new(RefCell::new(None::<After>));
    let before = {
        let after = after.clone();
        EventListener::new(&window, "beforeprint", move |_| {
            let again = after.take();
            if let Some(again) = again {
                again();
            }
            after.replace(Some(then()));
        })
    };
    let done = EventListener::new(&window, "afterprint", move |_| {
        if let Some(after) = after.take() {
            after();
        }
    });
    Some([before, done])
}

/// Opens what is closed within an element of a selector, but for some, and hands out what closes it
/// again: on paper nobody can.
pub fn open(within: &str, but: &str) -> impl FnOnce() + use<> {
    let closed = format!("{within} details:not([open]):not({but})");
    let opened = document().map_or_else(Vec::new, |document| all(&document, &closed));
    for element in &opened {
        // Cannot fail: the name is a valid one.
        let _ = element.set_attribute("open", "");
    }
    move || {
        for element in opened {
            // Cannot fail: the name is a valid one.
            let _ = element.remove_attribute("open");
        }
    }
}

/// Numbers what stands in sight and carries a mark, by the mark's value and from 1 in the order of
/// the page: `data-number` beside each. Returns the values in the order of their numbers.
pub fn number(mark: &str) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    let Some(document) = document() else {
        return values;
    };
    for element in all(&document, &format!("[{mark}]")) {
        let value = element.get_attribute(mark);
        let Some(value) = value.filter(|_| is_in_sight(&element)) else {
            continue;
        };
        let at = values.iter().position(|other| *other == value);
        let at = at.unwrap_or_else(|| {
            values.push(value);
            values.len() - 1
        });
        // Cannot fail: the name is a valid one.
        let _ = element.set_attribute("data-number", &(at + 1).to_string());
    }
    values
}

/// Puts one item of text each into the list of an id, in place of what it held.
pub fn fill(list: &str, items: &[String]) {
    let Some(document) = document() else {
        return;
    };
    let Some(list) = document.get_element_by_id(list) else {
        return;
    };
    list.set_text_content(None);
    for item in items {
        // Cannot fail: the name of the element is a valid one.
        if let Ok(element) = document.create_element("li") {
            element.set_text_content(Some(item));
            let _ = list.append_child(&element);
        }
    }
}

/// Writes a value beside the first element of a selector, for the stylesheet of paper to show.
pub fn note(selector: &str, attribute: &str, value: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok()?);
    if let Some(element) = found {
        // Cannot fail: the name is a valid one.
        let _ = element.set_attribute(attribute, value);
    }
}

/// What is hidden takes no room; what a closed part of the page holds may, and is not printed either.
fn is_in_sight(element: &Element) -> bool {
    let closed = element.closest("details:not([open])");
    element.get_client_rects().length() > 0 && !matches!(closed, Ok(Some(_)))
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn all(document: &Document, selector: &str) -> Vec<Element> {
    let Ok(found) = document.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}
