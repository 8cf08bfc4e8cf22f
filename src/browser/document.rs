//! Title, focus and scroll.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, HtmlInputElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the element of an id; where there is none, the focus stays.
pub fn focus(id: &str) {
    if let Some(element) = named(id) {
        // Cannot fail: the element is in the document.
        let _ = element.focus();
    }
}

/// The same, and scrolls nothing.
pub fn enter(id: &str) {
    if let Some(element) = named(id) {
        focus_in_place(&element);
    }
}

/// Moves the focus from what was clicked, which is about to go, to what it stands in: the evidence,
/// or else the content.
pub fn step_out(click: &Event) {
    let clicked = click
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let around = clicked.and_then(|element| element.closest("#evidence, #content").ok()?);
    if let Some(around) = around.and_then(|element| element.dyn_into().ok()) {
        focus_in_place(&around);
    }
}

/// The element of an id.
fn named(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Moves the focus to an element of the document, and scrolls nothing.
pub fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Cannot fail: the element is in the document.
    let _ = element.focus_with_options(&options);
}

/// Moves the focus to the field of an id and selects what it holds, for the next key to replace.
pub fn select(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(field) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        // Cannot fail: the element is in the document.
        let _ = field.focus();
        field.select();
    }
}

/// Scrolls the element of an id just into sight within the list that holds it.
pub fn reveal(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The element that has the focus, to give it back later.
pub struct Focus(Element);

impl Focus {
    /// Where the focus is now; none where it is nowhere in particular.
    pub fn now() -> Option<Self> {
        let document = document()?;
        let element = document.active_element()?;
        let body = document.body();
        body.is_none_or(|body| *body != element)
            .then_some(Focus(element))
    }

    /// Scrolls it just into sight.
    pub fn reveal(&self) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        self.0
            .scroll_into_view_with_scroll_into_view_options(&options);
    }

    /// Gives the focus back, unless its element has left the page.
    pub fn give_back(self) {
        if self.0.is_connected() {
            // Elements of SVG take the focus as those of HTML do. Cannot fail: it is in the document.
            let _ = self.0.unchecked_ref::<HtmlElement>().focus();
        }
    }
}

/// Whether the focus is nowhere, as when its element has left the page.
pub fn focus_is_lost() -> bool {
    let at = document().and_then(|document| document.active_element());
    at.is_none_or(|element| element.tag_name() == "BODY")
}

/// Opens the browser's own window for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Refused where a page may not open windows; the browser's own menu still prints.
        let _ = window.print();
    }
}

/// Scrolls the element of an id into sight.
pub fn scroll_to(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
    }
}

/// Calls back until it is dropped.
pub type Listener = EventListener;

/// Calls back whenever the window changes its size.
pub fn on_resize(then: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "resize", move |_| then()))
}

/// Calls back whenever the page is scrolled.
pub fn on_scroll(then: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "scroll", move |_| then()))
}
