//! When the app breaks: a message in the page with a way on, and the address kept.

use std::panic::PanicHookInfo;

/// Shows, instead of a dead page, what happened and how to go on.
pub fn show(info: &PanicHookInfo<'_>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let place = info
        .location()
        .map(|at| format!("{}:{}", at.file(), at.line()))
        .unwrap_or_default();
    web_sys::console::error_1(&format!("the page stopped: {info}").into());
    let (Some(root), Ok(box_)) = (
        document.get_element_by_id("app"),
        document.create_element("section"),
    ) else {
        return;
    };
    box_.set_class_name("stopped");
    let _ = box_.set_attribute("role", "alert");
    let add = |tag: &str, text: &str, href: Option<&str>| {
        if let Ok(element) = document.create_element(tag) {
            element.set_text_content(Some(text));
            if let Some(href) = href {
                let _ = element.set_attribute("href", href);
            }
            let _ = box_.append_child(&element);
        }
    };
    add("h1", "The page has stopped", None);
    add(
        "p",
        "Something went wrong in this page, not in what you did. Your address is kept: reload to try again, or start anew.",
        None,
    );
    // An empty address is this very address, hash and all.
    add("a", "Reload this view", Some(""));
    add("a", "Go to the start", Some("?"));
    add(
        "small",
        &format!("To report it, name this place: {place}"),
        None,
    );
    root.set_inner_html("");
    let _ = root.append_child(&box_);
}

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod tests {
    use std::panic::{set_hook, take_hook};

    use js_sys::Function;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_test::wasm_bindgen_test;
    use web_sys::HtmlAnchorElement;

    #[wasm_bindgen_test]
    fn a_panic_leaves_a_message_and_two_ways_on() {
        let document = web_sys::window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        root.set_id("app");
        root.set_inner_html("<p>what stood there</p>");
        document.body().unwrap().append_child(&root).unwrap();

        let before = take_hook();
        set_hook(Box::new(super::show));
        let breaks = Closure::<dyn FnMut()>::new(|| panic!("this test breaks the page"));
        // Called by the browser, as by an event of the page: what is thrown comes back to it.
        let called = breaks.as_ref().unchecked_ref::<Function>();
        let broke = called.call0(&JsValue::NULL).is_err();
        // What panicked is never left, and so must not be dropped.
        breaks.forget();
        set_hook(before);
        assert!(broke);

        let message = root.query_selector("[role=alert]").unwrap().unwrap();
        let said = message.text_content().unwrap();
        assert!(said.contains("The page has stopped"), "{said}");
        assert!(said.contains("src/browser/panic.rs:"), "{said}");
        assert!(!root.text_content().unwrap().contains("what stood there"));
        let links = message.query_selector_all("a[href]").unwrap();
        assert_eq!(links.length(), 2);
        let here = web_sys::window().unwrap().location();
        let again: HtmlAnchorElement = links.get(0).unwrap().unchecked_into();
        assert_eq!(again.href(), here.href().unwrap());
        let anew: HtmlAnchorElement = links.get(1).unwrap().unchecked_into();
        assert_eq!(anew.hash(), "");
        root.remove();
    }
}
