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
