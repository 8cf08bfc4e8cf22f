//! When the app breaks: a message in the page with a way on, and the address kept.

use std::panic::PanicHookInfo;

use super::{location, mount};

/// Shows, instead of a dead page, what happened and how to go on.
pub fn show(info: &PanicHookInfo<'_>) {
    let place = info
        .location()
        .map(|at| format!("{}:{}", at.file(), at.line()))
        .unwrap_or_default();
    web_sys::console::error_1(&format!("the page stopped: {info}").into());
    tell(&place);
}

/// Puts the message in place of the page; `place` is where in the source it broke.
fn tell(place: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
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
    add("a", "Reload this view", Some(&location::anew()));
    add("a", "Go to the start", Some(&location::anew_at("#/")));
    add(
        "small",
        &format!("To report it, name this place: {place}"),
        None,
    );
    root.set_inner_html("");
    mount::show(&root);
    let _ = root.append_child(&box_);
}

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod tests {
    use wasm_bindgen::JsCast;
    use wasm_bindgen_test::wasm_bindgen_test;
    use web_sys::HtmlAnchorElement;

    #[wasm_bindgen_test]
    fn a_panic_leaves_a_message_and_two_ways_on() {
        let document = web_sys::window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        root.set_id("app");
        root.set_inner_html("<p>what stood there</p>");
        document.body().unwrap().append_child(&root).unwrap();

        // Without a panic: after one, no other test could run.
        super::tell("src/pages/compare.rs:12");

        let message = root.query_selector("[role=alert]").unwrap().unwrap();
        let said = message.text_content().unwrap();
        assert!(said.contains("The page has stopped"), "{said}");
        assert!(said.contains("src/pages/compare.rs:12"), "{said}");
        assert!(!root.text_content().unwrap().contains("what stood there"));
        let links = message.query_selector_all("a[href]").unwrap();
        assert_eq!(links.length(), 2);
        let here = web_sys::window().unwrap().location();
        let again: HtmlAnchorElement = links.get(0).unwrap().unchecked_into();
        assert_eq!(again.hash(), here.hash().unwrap());
        assert_ne!(again.search(), here.search().unwrap());
        let anew: HtmlAnchorElement = links.get(1).unwrap().unchecked_into();
        assert_eq!(anew.hash(), "#/");
        root.remove();
    }
}
